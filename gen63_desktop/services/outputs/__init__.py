"""What the law asks the office to tell of complaints, and the office's own statistics."""
