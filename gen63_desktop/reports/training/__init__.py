"""The training compliance report: its sections and the named list, drawn from frozen data."""
