"""How sure a figure is: intervals for shares, counts and their comparison, and what lies beyond usual change."""
