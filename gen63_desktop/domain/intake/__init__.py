"""What is known of a complaint as it comes in, and which complaints belong together (C1, C3, C12)."""
