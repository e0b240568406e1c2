"""Training: rosters, completions, compliance."""
