"""Questions about violations that are asked of the database."""
