"""Backups, restore drills, the state of attached files, and salvage, as a person uses them."""
