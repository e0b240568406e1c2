"""Horizontal bars for categories with names: the name before, the value behind each bar."""

from __future__ import annotations

from gen63_desktop.charts import fonts
from gen63_desktop.charts.description import Chart
from gen63_desktop.charts.measures import SMALL, centred, first_fit, ticks, wrapped
from gen63_desktop.charts.palette import Palette
from gen63_desktop.charts.shapes import Anchor, Box, Rectangle, Scene, Shape, Stroke, Words

_ROW, _LINE = 17.0, SMALL * 1.15


def height_of(chart: Chart, width: float) -> float:
    """The height that the bars of a chart of this width want."""
    return sum(_rows(chart, width)) + (SMALL * 1.6 if chart.target else 0) + 2


def _names_width(chart: Chart, width: float) -> float:
    widest = max(fonts.width(name, fonts.REGULAR, SMALL) for name in chart.categories)
    return min(widest, width * 0.42) + 8


def _rows(chart: Chart, width: float) -> list[float]:
    room = _names_width(chart, width) - 8
    return [_ROW + _LINE * (len(wrapped(name, room)) - 1) for name in chart.categories]


def bars(chart: Chart, width: float, height: float, colours: Palette) -> Scene:
    """Lay out bars; they take the height that their names need, spread over what there is."""
    left = _names_width(chart, width)
    top = SMALL * 1.6 if chart.target else 0.0
    longest = max(fonts.width(chart.words(value), fonts.BOLD, SMALL) for value in chart.known() or (0,))
    plot = Box(left, top, width - left - longest - 8, height - top - 2)
    scale = plot.width / ticks(chart)[-1]
    shapes: list[Shape] = [Stroke(((left, plot.y), (left, plot.bottom)), colours.axis, 0.9)]
    taken = _target(chart, plot, scale, colours, shapes)
    wants = _rows(chart, width)
    stretch = plot.height / sum(wants)
    y = plot.y
    for name, value, want in zip(chart.categories, chart.series[0].values, wants, strict=True):
        row = Box(0, y, width, want * stretch)
        y = row.bottom
        _row(chart, row, plot, scale, name, value, colours, shapes, taken)
    return Scene(width, height, tuple(shapes))


def _target(chart: Chart, plot: Box, scale: float, colours: Palette, shapes: list[Shape]) -> list[Box]:
    if not chart.target:
        return []
    x = plot.x + chart.target.value * scale
    shapes.append(Stroke(((x, plot.y), (x, plot.bottom)), colours.target, 1.2, (5.0, 3.0)))
    text = f"{chart.target.name} {chart.words(chart.target.value)}"
    anchor = Anchor.END if x > plot.x + plot.width / 2 else Anchor.START
    shapes.append(Words((x, SMALL), text, SMALL, colours.target, anchor, bold=True))
    return [Box(x - 1, plot.y, 2, plot.height)]


def _row(
    chart: Chart, row: Box, plot: Box, scale: float, name: str, value: float | None,
    colours: Palette, shapes: list[Shape], taken: list[Box],
) -> None:  # fmt: skip
    lines = wrapped(name, plot.x - 8)
    middle = row.y + row.height / 2
    for number, line in enumerate(lines):
        y = centred(middle + (number - (len(lines) - 1) / 2) * _LINE)
        shapes.append(Words((plot.x - 6, y), line, SMALL, colours.text, Anchor.END))
    long = (value or 0) * scale
    thick = min(row.height * 0.62, 13.0)
    if long > 0:
        shapes.append(Rectangle(Box(plot.x, middle - thick / 2, long, thick), colours.series[0]))
    starts = [plot.x + long + 4, *(box.right + 3 for box in taken)]
    places = [Words((x, centred(middle)), chart.words(value), SMALL, colours.text, bold=True) for x in starts]
    found = first_fit(places, Box(0, row.y - 2, row.width, row.height + 4), taken)
    if found:
        shapes.append(found)
