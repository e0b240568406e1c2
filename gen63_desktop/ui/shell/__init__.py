"""Application, main window, sign-in, navigation, preferences, crash window."""
