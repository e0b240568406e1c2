"""Finding things: how near typed letters are to a text, which numbers they mean, and what a search found."""
