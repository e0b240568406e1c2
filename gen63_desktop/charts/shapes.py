"""A chart that was laid out: rectangles, strokes, dots and words at their places, ready for any medium.

Lengths are points, y runs down from the top. Colours are #RRGGBB.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

Point = tuple[float, float]


class Anchor(StrEnum):
    """Which point of the words stands at x."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


class Mark(StrEnum):
    """The sign of a series at its points, so that colour is not its only cue."""

    CIRCLE = "circle"
    SQUARE = "square"
    TRIANGLE = "triangle"
    DIAMOND = "diamond"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the page, for what is drawn and for what must not overlap."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of its lower edge."""
        return self.y + self.height

    def overlaps(self, other: Box, gap: float = 0) -> bool:
        """Whether the two share any of the plane, or come closer than the gap."""
        return (
            self.x < other.right + gap
            and other.x < self.right + gap
            and self.y < other.bottom + gap
            and other.y < self.bottom + gap
        )

    def moved(self, down: float) -> Box:
        """The same box further down."""
        return Box(self.x, self.y + down, self.width, self.height)


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A filled rectangle, outlined where ``stroke`` is a colour."""

    box: Box
    fill: str
    stroke: str = ""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through points. ``dashes`` are lengths on and off."""

    points: tuple[Point, ...]
    colour: str
    width: float = 1.0
    dashes: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Dot:
    """A sign at a point, ``size`` across."""

    at: Point
    mark: Mark
    colour: str
    size: float = 6.0


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text with its baseline at ``at``."""

    at: Point
    text: str
    size: float
    colour: str
    anchor: Anchor = Anchor.START
    bold: bool = False


Shape = Rectangle | Stroke | Dot | Words


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a value stands on the chart: its series, its category, and the room that points at it."""

    series: int
    at: int
    box: Box


@dataclass(frozen=True, slots=True)
class Scene:
    """All shapes, the lowest first, and the spots of the values."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    spots: tuple[Spot, ...] = ()


def lowered(shape: Shape, down: float, right: float = 0.0) -> Shape:
    """The same shape further down, and to the right."""
    if isinstance(shape, Rectangle):
        box = shape.box
        return replace(shape, box=Box(box.x + right, box.y + down, box.width, box.height))
    if isinstance(shape, Stroke):
        return replace(shape, points=tuple((x + right, y + down) for x, y in shape.points))
    return replace(shape, at=(shape.at[0] + right, shape.at[1] + down))


def hatched(box: Box, colour: str, gap: float = 4.0, width: float = 1.1) -> tuple[Stroke, ...]:
    """Diagonal lines that fill a box from edge to edge, cut at its edges."""
    out = []
    start = gap / 2
    while start < box.width + box.height:
        left, right = max(0.0, start - box.height), min(start, box.width)
        first = (box.x + left, box.y + start - left)
        last = (box.x + right, box.y + start - right)
        out.append(Stroke((first, last), colour, width))
        start += gap
    return tuple(out)


def levelled(box: Box, colour: str, gap: float = 4.0, width: float = 1.0) -> tuple[Stroke, ...]:
    """Level lines that fill a box: a pattern unlike the diagonal one."""
    count = int(box.height / gap)
    first = box.y + (box.height - (count - 1) * gap) / 2
    return tuple(
        Stroke(((box.x, first + at * gap), (box.right, first + at * gap)), colour, width)
        for at in range(count)
    )
