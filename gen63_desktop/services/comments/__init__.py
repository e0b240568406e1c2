"""What a person can do with customer comments: import, read, decide, sign off, export."""
