"""Questions that the complaints area puts to its tables."""
