"""Customer comments and their quarterly review: records and rules."""
