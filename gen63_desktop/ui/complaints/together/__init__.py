"""Several complaints changed at once: the question, the look at what it does, and the step that takes it back."""
