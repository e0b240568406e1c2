"""What a person can do with training: courses, rosters, completions, and who is compliant on any day."""
