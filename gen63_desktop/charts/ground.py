"""What the upright charts share: the plot, its grid and axis labels, the target and median across it."""

from __future__ import annotations

from dataclasses import dataclass, field

from gen63_desktop.charts import fonts
from gen63_desktop.charts.description import Chart
from gen63_desktop.charts.measures import SMALL, box_of, centred, spread, ticks
from gen63_desktop.charts.palette import Palette
from gen63_desktop.charts.shapes import Anchor, Box, Rectangle, Shape, Stroke, Words

_TARGET_DASHES, _MEDIAN_DASHES = (5.0, 3.0), (1.5, 2.5)


@dataclass(slots=True)
class Ground:
    """The plot that columns or lines are drawn on; ``taken`` is what labels must not touch."""

    chart: Chart
    colours: Palette
    width: float
    height: float
    right_margin: float
    plot: Box = field(init=False)
    top_value: float = field(init=False)
    shapes: list[Shape] = field(default_factory=list)
    taken: list[Box] = field(default_factory=list)

    def __post_init__(self) -> None:
        marks = ticks(self.chart)
        self.top_value = marks[-1]
        left = max(fonts.width(self.chart.words(mark), fonts.REGULAR, SMALL) for mark in marks) + 7
        top = SMALL * 1.5
        bottom = SMALL * (1.9 + 1.15 * (self._label_lines(left) - 1))
        self.plot = Box(left, top, self.width - left - self.right_margin, self.height - top - bottom)
        for mark in marks:
            self._grid_line(mark)
        self._category_labels()

    def y(self, value: float) -> float:
        """Where a value stands."""
        return self.plot.bottom - value / self.top_value * self.plot.height

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
        y, colour = self.y(mark), self.colours.grid if mark else self.colours.axis
        self.shapes.append(Stroke(((self.plot.x, y), (self.plot.right, y)), colour, 0.6 if mark else 0.9))
        at = (self.plot.x - 5, centred(y))
        self.shapes.append(Words(at, self.chart.words(mark), SMALL, self.colours.muted, Anchor.END))

    def _label_lines(self, left: float) -> int:
        """Two lines for names like 2026 Q3 where one line has no room for all of them."""
        step = (self.width - left - self.right_margin) / len(self.chart.categories)
        names = self.chart.categories
        wide = max(fonts.width(name, fonts.REGULAR, SMALL) for name in names) + 6
        return 2 if wide > step and all(name.count(" ") == 1 for name in names) else 1

    def _category_labels(self) -> None:
        lines = self._label_lines(self.plot.x)
        names = [name.split(" ") if lines > 1 else [name] for name in self.chart.categories]
        widest = max(fonts.width(part, fonts.REGULAR, SMALL) for name in names for part in name)
        every = max(1, -(-int(widest + 6) // max(1, int(self.step))))
        for at, parts in enumerate(names):
            if (len(names) - 1 - at) % every:
                continue  # the last is always named
            for row, part in enumerate(reversed(parts)):
                where = (self.middle(at), self.plot.bottom + SMALL * (1.45 + 1.15 * row))
                self.shapes.append(Words(where, part, SMALL, self.colours.text, Anchor.MIDDLE))

    def lines_across(self) -> list[tuple[float, str, str]]:
        """Draw target and median; give their values, names and colours for the margin."""
        out = []
        chart = self.chart
        median = chart.median()
        for value, name, colour, dashes in (
            (chart.target.value if chart.target else None, chart.target.name if chart.target else "",
             self.colours.target, _TARGET_DASHES),
            (median, "Median", self.colours.muted, _MEDIAN_DASHES),
        ):  # fmt: skip
            if value is not None:
                y = self.y(value)
                self.shapes.append(Stroke(((self.plot.x, y), (self.plot.right, y)), colour, 1.2, dashes))
                self.taken.append(Box(self.plot.x, y - 1, self.plot.width, 2))
                out.append((value, f"{name} {chart.words(value)}", colour))
        return out

    def margin_labels(self, labels: list[tuple[float, str, str]]) -> None:
        """Name series and lines in the right margin, at their heights but clear of one another."""
        wanted = [self.y(value) for value, _, _ in labels]
        line = SMALL * 1.3
        placed = spread(wanted, line, self.plot.y - line / 2, self.plot.bottom + line / 2)
        for (_, text, colour), meant, y in zip(labels, wanted, placed, strict=True):
            start = self.plot.right + 5
            if abs(meant - y) > line / 2:
                joint = ((start, meant), (start + 6, y), (start + 9, y))
                self.shapes.append(Stroke(joint, self.colours.axis, 0.6))
            self.shapes.append(Words((start + 11, centred(y)), text, SMALL, colour, bold=True))

    def add(self, words: Words) -> None:
        """Write words on a plate that stops the grid behind them, and keep others off them."""
        room = box_of(words)
        self.shapes.append(Rectangle(room, self.colours.background))
        self.shapes.append(words)
        self.taken.append(room)


def margin_for(texts: list[str]) -> float:
    """The right margin that these words need."""
    return max((fonts.width(text, fonts.BOLD, SMALL) for text in texts), default=-8.0) + 18
