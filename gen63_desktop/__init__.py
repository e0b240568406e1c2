"""GEN 63 Desktop: case management for a transit agency's civil rights office."""

__version__ = "0.1.0"
