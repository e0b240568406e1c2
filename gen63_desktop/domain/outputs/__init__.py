"""What the law asks the office to tell of complaints, and the office's own statistics, all from the same rows (C14)."""
