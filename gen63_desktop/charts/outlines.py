"""The corners of a mark that is not a circle."""

from __future__ import annotations

from gen63_desktop.charts.shapes import Dot, Mark, Point


def outline(dot: Dot) -> tuple[Point, ...]:
    """Its corners around its point."""
    x, y = dot.at
    half = dot.size / 2
    if dot.mark is Mark.SQUARE:
        half *= 0.9
        return ((x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half))
    if dot.mark is Mark.TRIANGLE:
        half *= 1.15
        return ((x, y - half), (x + half, y + half * 0.8), (x - half, y + half * 0.8))
    half *= 1.2
    return ((x, y - half), (x + half, y), (x, y + half), (x - half, y))
