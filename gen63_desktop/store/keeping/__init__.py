"""Backups of an embedded office, their restoring, and the state of its attached files."""
