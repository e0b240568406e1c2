"""Questions that the comment review puts to its tables."""
