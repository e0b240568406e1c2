"""Backups, their drills, and the state of attached files."""
