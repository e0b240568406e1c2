"""An office on a PostgreSQL server: making one, its rights, signing in, keys and attachments in rows."""
