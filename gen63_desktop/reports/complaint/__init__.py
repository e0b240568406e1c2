"""The findings on a complaint, drawn for the CEO, the complainant and the public."""
