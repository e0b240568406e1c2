"""Keys: who can open an office, and how their secrets are kept."""
