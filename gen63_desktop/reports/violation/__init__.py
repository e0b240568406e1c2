"""The violation report, drawn."""
