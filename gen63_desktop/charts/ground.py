"""What the upright charts share: the plot, its grid and axis labels, the lines across it, the spots of values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from gen63_desktop.charts import fonts
from gen63_desktop.charts.description import Chart
from gen63_desktop.charts.measures import MEDIAN, SMALL, box_of, centred, cut, named, spread, ticks
from gen63_desktop.charts.palette import Palette
from gen63_desktop.charts.shapes import Anchor, Box, Rectangle, Shape, Spot, Stroke, Words

_TARGET_DASHES, _MEDIAN_DASHES = (5.0, 3.0), (1.5, 2.5)
_BROKEN = (2.0, 2.0)
"""The dashes of a lowest line that is not zero."""

_MARGIN = 0.36
"""The share of the width that names in the margin may take."""

_NAME = 90.0
"""How wide a category's name may be before it is cut, where its own room is less."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name in the right margin at the height of a value."""

    value: float
    text: str
    colour: str
    bold: bool = True


@dataclass(slots=True)
class Ground:
    """The plot that columns or lines are drawn on; ``taken`` is what labels must not touch."""

    chart: Chart
    colours: Palette
    width: float
    height: float
    right_margin: float
    plot: Box = field(init=False)
    base: float = field(init=False)
    top_value: float = field(init=False)
    shapes: list[Shape] = field(default_factory=list)
    taken: list[Box] = field(default_factory=list)
    spots: list[Spot] = field(default_factory=list)
    band: Box | None = None

    def __post_init__(self) -> None:
        marks = ticks(self.chart)
        self.base, self.top_value = marks[0], marks[-1]
        left = max(fonts.width(self.chart.mark(mark), fonts.REGULAR, SMALL) for mark in marks) + 7
        top = SMALL * 1.5
        lines = self._label_lines(left)
        bottom = SMALL * (1.9 + 1.15 * (lines - 1))
        self.plot = Box(left, top, self.width - left - self.right_margin, self.height - top - bottom)
        for mark in marks:
            self._grid_line(mark)
        self._category_labels(lines)

    def y(self, value: float) -> float:
        """Where a value stands."""
        return self.plot.bottom - (value - self.base) / (self.top_value - self.base) * self.plot.height

    def middle(self, at: int) -> float:
        """The x of a category's middle."""
        return self.plot.x + (at + 0.5) * self.step

    @property
    def step(self) -> float:
        """The room of one category."""
        return self.plot.width / len(self.chart.categories)

    def labels_within(self) -> Box:
        """Where value labels may stand: the plot and the strip above it."""
        return Box(self.plot.x, 0, self.plot.width, self.plot.bottom)

    def _grid_line(self, mark: float) -> None:
        first = mark == self.base
        y, colour = self.y(mark), self.colours.axis if first else self.colours.grid
        dashes = _BROKEN if first and self.base else ()
        line = ((self.plot.x, y), (self.plot.right, y))
        self.shapes.append(Stroke(line, colour, 0.9 if first else 0.6, dashes))
        at = (self.plot.x - 5, centred(y))
        self.shapes.append(Words(at, self.chart.mark(mark), SMALL, self.colours.muted, Anchor.END))

    def _label_lines(self, left: float) -> int:
        """Two lines for names like 2026 Q3 where one line has no room for all of them."""
        step = (self.width - left - self.right_margin) / len(self.chart.categories)
        names = self.chart.categories
        wide = max(fonts.width(name, fonts.REGULAR, SMALL) for name in names) + 6
        return 2 if wide > step and all(len(name) < 12 and name.count(" ") == 1 for name in names) else 1

    def _category_labels(self, lines: int) -> None:
        names = [name.split(" ") if lines > 1 else [name] for name in self.chart.categories]
        most = max(self.step - 5, min(_NAME, self.plot.width / 2))
        labels = [[cut(part, most) for part in reversed(parts)] for parts in names]
        wides = [max(fonts.width(part, fonts.REGULAR, SMALL) for part in parts) for parts in labels]
        centres = [
            min(max(self.middle(at), wide / 2), self.width - wide / 2) for at, wide in enumerate(wides)
        ]
        for at in _shown(centres, wides):
            for row, part in enumerate(labels[at]):
                where = (centres[at], self.plot.bottom + SMALL * (1.45 + 1.15 * row))
                self.shapes.append(Words(where, part, SMALL, self.colours.text, Anchor.MIDDLE))

    def lines_across(self) -> list[Named]:
        """Draw target and median; give their values, names and colours for the margin."""
        out = []
        chart, room = self.chart, self.right_margin - 18
        target = chart.target
        for value, name, colour, dashes in (
            (target.value if target else None, target.name if target else "", self.colours.target, _TARGET_DASHES),
            (chart.median(), chart.told(MEDIAN), self.colours.muted, _MEDIAN_DASHES),
        ):  # fmt: skip
            if value is not None:
                self.across(value, colour, 1.2, dashes)
                self.taken.append(Box(self.plot.x, self.y(value) - 1, self.plot.width, 2))
                out.append(Named(value, named(name, chart.words(value), room), colour))
        return out

    def across(self, value: float, colour: str, width: float, dashes: tuple[float, ...] = ()) -> None:
        """A line through the plot at a value."""
        y = self.y(value)
        self.shapes.append(Stroke(((self.plot.x, y), (self.plot.right, y)), colour, width, dashes))

    def margin_labels(self, labels: Sequence[Named]) -> None:
        """Name series and lines in the right margin, at their heights but clear of one another."""
        wanted = [self.y(each.value) for each in labels]
        line = SMALL * 1.3
        placed = spread(wanted, line, self.plot.y - line / 2, self.plot.bottom + line / 2)
        for each, meant, y in zip(labels, wanted, placed, strict=True):
            start = self.plot.right + 5
            if abs(meant - y) > line / 2:
                joint = ((start, meant), (start + 6, y), (start + 9, y))
                self.shapes.append(Stroke(joint, self.colours.axis, 0.6))
            self.shapes.append(Words((start + 11, centred(y)), each.text, SMALL, each.colour, bold=each.bold))

    def add(self, words: Words) -> None:
        """Write words on a plate that stops the grid behind them, and keep others off them."""
        room = box_of(words)
        middle = room.y + room.height / 2
        within = self.band is not None and self.band.y < middle < self.band.bottom
        self.shapes.append(Rectangle(room, self.colours.band if within else self.colours.background))
        self.shapes.append(words)
        self.taken.append(room)

    def spot(self, series: int, at: int, box: Box) -> None:
        """Remember where a value stands, wide enough to be pointed at."""
        wide, high = max(box.width, 12.0), max(box.height, 12.0)
        x, y = box.x + box.width / 2 - wide / 2, box.y + box.height / 2 - high / 2
        self.spots.append(Spot(series, at, Box(x, y, wide, high)))


def _shown(centres: Sequence[float], wides: Sequence[float]) -> list[int]:
    """Every so many categories, the last one always, so that no name touches the next."""
    count = len(centres)
    for every in range(1, count + 1):
        shown = [at for at in range(count) if (count - 1 - at) % every == 0]
        if all(
            centres[one] + wides[one] / 2 + 4 <= centres[other] - wides[other] / 2
            for one, other in pairwise(shown)
        ):
            return shown
    return [count - 1]


def margin_for(texts: Sequence[str], width: float) -> float:
    """The right margin that these words need, as far as the width allows."""
    wide = max((fonts.width(text, fonts.BOLD, SMALL) for text in texts), default=-8.0)
    return min(wide, width * _MARGIN) + 18
