"""The quarterly report to the CEO, drawn section by section from its frozen data."""
