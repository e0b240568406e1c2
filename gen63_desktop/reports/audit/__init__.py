"""The 90-day audit report: its sections, drawn from frozen data."""
