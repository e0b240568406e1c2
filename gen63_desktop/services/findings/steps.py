"""The steps of making a report that progress counts: four of reading, then drawing, checking, keeping."""

STEPS = 7
DRAWING, CHECKING, KEEPING = 4, 5, 6
