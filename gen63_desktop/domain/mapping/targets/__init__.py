"""The four kinds of import and the titles that other systems give to their fields."""
