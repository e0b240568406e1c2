"""Training: courses, the roster as of a day, completions, and who is compliant under which rule."""
