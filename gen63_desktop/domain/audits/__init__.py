"""The 90-day audit of a data source that uses demographic data: its clock, checklist and signature."""
