"""What intake asks of the complaints that are there."""
