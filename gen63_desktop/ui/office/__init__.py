"""The office itself: its people, its settings, the check of its history."""
