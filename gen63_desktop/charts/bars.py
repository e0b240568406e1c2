"""Horizontal bars for categories with names: the name before, the value behind each bar."""

from __future__ import annotations

from collections.abc import Callable

from gen63_desktop.charts import fonts
from gen63_desktop.charts.description import Chart, Ends
from gen63_desktop.charts.measures import SMALL, box_of, centred, first_fit, named, ticks, wrapped
from gen63_desktop.charts.palette import Palette
from gen63_desktop.charts.shapes import Anchor, Box, Rectangle, Scene, Shape, Spot, Stroke, Words

_ROW, _LINE = 17.0, SMALL * 1.15
_TOP = SMALL * 1.6


def height_of(chart: Chart, width: float) -> float:
    """The height that the bars of a chart of this width want."""
    return sum(_rows(chart, width)) + (_TOP if chart.target else 0) + 2


def _names_width(chart: Chart, width: float) -> float:
    widest = max(fonts.width(name, fonts.REGULAR, SMALL) for name in chart.categories)
    return min(widest, width * 0.42) + 8


def _rows(chart: Chart, width: float) -> list[float]:
    room = _names_width(chart, width) - 8
    return [_ROW + _LINE * (len(wrapped(name, room)) - 1) for name in chart.categories]


def bars(chart: Chart, width: float, height: float, colours: Palette) -> Scene:
    """Lay out bars; they take the height that their names need, spread over what there is."""
    left = _names_width(chart, width)
    top = _TOP if chart.target else 0.0
    values = [chart.words(value) for value in chart.series[0].values]
    longest = max(fonts.width(value, fonts.BOLD, SMALL) for value in values)
    plot = Box(left, top, width - left - longest - 14, height - top - 2)
    most = ticks(chart)[-1]

    def along(value: float) -> float:
        return plot.x + value / most * plot.width

    shapes: list[Shape] = [Stroke(((left, plot.y), (left, plot.bottom)), colours.axis, 0.9)]
    taken = _target(chart, plot, width, along, colours, shapes)
    wants = _rows(chart, width)
    stretch = plot.height / sum(wants)
    spots: list[Spot] = []
    y = plot.y
    for at, want in enumerate(wants):
        row = Box(0, y, width, want * stretch)
        y = row.bottom
        _name(row, plot, chart.categories[at], colours, shapes)
        _row(chart, at, row, along, colours, shapes, taken)
        if chart.series[0].values[at] is not None:
            spots.append(Spot(0, at, Box(plot.x, row.y, width - plot.x, row.height)))
    return Scene(width, height, tuple(shapes), tuple(spots))


def _target(
    chart: Chart, plot: Box, width: float, along: Callable[[float], float], colours: Palette, shapes: list[Shape]
) -> list[Box]:  # fmt: skip
    if not chart.target:
        return []
    x = along(chart.target.value)
    shapes.append(Stroke(((x, plot.y), (x, plot.bottom)), colours.target, 1.2, (5.0, 3.0)))
    text = named(chart.target.name, chart.words(chart.target.value), width * 0.6)
    middle = x > plot.x + plot.width / 2
    label = Words((x, SMALL), text, SMALL, colours.target, Anchor.END if middle else Anchor.START, bold=True)
    room = box_of(label)
    shift = max(0.0, -room.x) - max(0.0, room.right - width)
    shapes.append(Words((x + shift, SMALL), text, SMALL, colours.target, label.anchor, bold=True))
    return [Box(x - 1, plot.y, 2, plot.height)]


def _name(row: Box, plot: Box, name: str, colours: Palette, shapes: list[Shape]) -> None:
    lines = wrapped(name, plot.x - 8)
    middle = row.y + row.height / 2
    for number, line in enumerate(lines):
        y = centred(middle + (number - (len(lines) - 1) / 2) * _LINE)
        shapes.append(Words((plot.x - 6, y), line, SMALL, colours.text, Anchor.END))


def _row(
    chart: Chart, at: int, row: Box, along: Callable[[float], float], colours: Palette, shapes: list[Shape],
    taken: list[Box],
) -> None:  # fmt: skip
    series = chart.series[0]
    value, middle = series.values[at], row.y + row.height / 2
    start, end = along(0), along(value or 0)
    thick = min(row.height * 0.62, 13.0)
    if end > start:
        shapes.append(Rectangle(Box(start, middle - thick / 2, end - start, thick), colours.series[0]))
    ends = series.interval(at)
    if ends is not None:
        shapes += _whisker(ends, middle, along, colours)
        end = max(end, along(ends[1]))
    starts = [end + 4, *(box.right + 3 for box in taken)]
    text = chart.words(value)
    places = [Words((x, centred(middle)), text, SMALL, colours.text, bold=True) for x in starts if x > end]
    found = first_fit(places, Box(0, row.y - 2, row.width, row.height + 4), taken)
    if found:
        shapes.append(found)


def _whisker(ends: Ends, middle: float, along: Callable[[float], float], colours: Palette) -> list[Shape]:
    """How sure a value is: a line from the lower to the upper end, edged so that it shows on the bar too."""
    low, high = along(ends[0]), along(ends[1])
    line = ((low, middle), (high, middle))
    caps = [((x, middle - 3), (x, middle + 3)) for x in (low, high)]
    return [
        *(Stroke(points, colours.background, 3.0) for points in (line, *caps)),
        *(Stroke(points, colours.text, 1.0) for points in (line, *caps)),
    ]
