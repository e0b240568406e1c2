"""Findings and reports: the frozen data of what the office issues."""
