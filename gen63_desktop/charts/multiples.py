"""Small multiples: a panel of columns for each series, every one on the same axis."""

from __future__ import annotations

from gen63_desktop.charts import fonts
from gen63_desktop.charts.description import Chart, Measure
from gen63_desktop.charts.measures import SMALL, box_of, centred, cut, fits, share_ticks, whole_ticks
from gen63_desktop.charts.palette import Palette
from gen63_desktop.charts.shapes import Anchor, Box, Rectangle, Scene, Shape, Spot, Stroke, Words, lowered
from gen63_desktop.domain.remarks import worded

_LEAST, _GAP = 104.0, 14.0
_PANEL = 84.0


def _across(chart: Chart, width: float) -> int:
    return max(1, min(len(chart.series), int((width + _GAP) // (_LEAST + _GAP))))


def height_of(chart: Chart, width: float) -> float:
    """The height that the panels of a chart of this width want."""
    return -(-len(chart.series) // _across(chart, width)) * _PANEL


def multiples(chart: Chart, width: float, height: float, colours: Palette) -> Scene:
    """Lay out the panels in rows, as many beside one another as have room."""
    across = _across(chart, width)
    rows = -(-len(chart.series) // across)
    high = height / rows
    greatest = max([*chart.known(), 0.0])
    marks = share_ticks(greatest) if chart.measure is Measure.PERCENT else whole_ticks(max(greatest, 1.0), 2)
    axis = max(fonts.width(chart.mark(mark), fonts.REGULAR, SMALL - 1) for mark in marks) + 5
    wide = (width - _GAP * (across - 1)) / across
    shapes: list[Shape] = []
    spots: list[Spot] = []
    for number in range(len(chart.series)):
        right, down = (number % across) * (wide + _GAP), (number // across) * high
        panel = _panel(
            chart, number, Box(axis, SMALL * 1.9, wide - axis, high - SMALL * 4.4), marks[-1], colours
        )
        shapes += [lowered(shape, down, right) for shape in panel.shapes]
        spots += [
            Spot(
                spot.series,
                spot.at,
                Box(spot.box.x + right, spot.box.y + down, spot.box.width, spot.box.height),
            )
            for spot in panel.spots
        ]
    return Scene(width, height, tuple(shapes), tuple(spots))


def _panel(chart: Chart, number: int, plot: Box, top: float, colours: Palette) -> Scene:
    """One series: its name, its axis from zero to the top that all share, its columns, the last one strong."""
    series = chart.series[number]
    name = cut(series.name, plot.right, bold=True)
    shapes: list[Shape] = [Words((0, SMALL), name, SMALL, colours.text, bold=True)]
    for mark in (top, 0.0):
        y = plot.bottom - mark / top * plot.height
        shapes.append(Stroke(((plot.x, y), (plot.right, y)), colours.axis if not mark else colours.grid, 0.7))
        words = chart.mark(mark)
        shapes.append(Words((plot.x - 4, centred(y, SMALL - 1)), words, SMALL - 1, colours.muted, Anchor.END))
    step = plot.width / len(chart.categories)
    spots: list[Spot] = []
    last = max((at for at, value in enumerate(series.values) if value is not None), default=-1)
    bodies: list[Box] = []
    for at, value in enumerate(series.values):
        if value is None:
            continue
        tall = value / top * plot.height
        body = Box(plot.x + (at + 0.14) * step, plot.bottom - tall, step * 0.72, tall)
        bodies.append(body)
        if tall > 0:
            shapes.append(Rectangle(body, colours.series[0] if at == last else colours.axis))
        spots.append(Spot(number, at, Box(plot.x + at * step, plot.y, step, plot.height)))
    if last >= 0:
        shapes += _value(chart, number, last, bodies, plot, colours)
    else:
        nothing = Words((plot.x + plot.width / 2, plot.y + plot.height / 2), chart.told(worded("No figure")), SMALL - 1, colours.muted, Anchor.MIDDLE)  # fmt: skip
        shapes += [nothing] if box_of(nothing).width < plot.width else []
    return Scene(plot.right, plot.bottom, (*shapes, *_names(chart, plot, colours)), tuple(spots))


def _value(
    chart: Chart, number: int, last: int, bodies: list[Box], plot: Box, colours: Palette
) -> list[Shape]:
    """The last value above its column, kept in the panel and off the columns beside it."""
    own = bodies[-1]
    text = chart.words(chart.series[number].values[last])
    wide = fonts.width(text, fonts.BOLD, SMALL - 0.5)
    x = min(own.x + own.width / 2 + wide / 2, plot.right)
    for y in (
        own.y - 2.5,
        *(body.y - 2.5 for body in sorted(bodies[:-1], key=lambda each: -each.y) if body.y < own.y),
    ):
        words = Words((x, y), text, SMALL - 0.5, colours.text, Anchor.END, bold=True)
        if fits(words, Box(0, SMALL * 1.25, plot.right, plot.bottom), bodies, 0.4):
            return [Rectangle(box_of(words), colours.background), words]
    return []


def _names(chart: Chart, plot: Box, colours: Palette) -> list[Shape]:
    """The first and the last category below, where there is room for both."""
    size, y = SMALL - 1, plot.bottom + SMALL * 1.25
    room = plot.width * 0.48
    first, last = (cut(chart.categories[at], room, size) for at in (0, -1))
    shapes: list[Shape] = [Words((plot.right, y), last, size, colours.muted, Anchor.END)]
    if len(chart.categories) > 1:
        shapes.append(Words((plot.x, y), first, size, colours.muted))
    return shapes
