"""Columns, side by side or one upon the other, with their values written at them."""

from __future__ import annotations

from dataclasses import replace

from gen63_desktop.charts import fonts
from gen63_desktop.charts.description import Chart, Form
from gen63_desktop.charts.ground import Ground, margin_for
from gen63_desktop.charts.measures import SMALL, centred, first_fit
from gen63_desktop.charts.palette import Palette
from gen63_desktop.charts.shapes import Anchor, Box, Rectangle, Scene, Shape, Stroke, Words, hatched

_LEGEND = SMALL * 2.2
_SWATCH = 9.0


def columns(chart: Chart, width: float, height: float, colours: Palette) -> Scene:
    """Lay out upright columns."""
    several = len(chart.series) > 1
    across = [f"{chart.target.name} {chart.words(chart.target.value)}"] if chart.target else []
    if chart.run:
        across.append(f"Median {chart.words(chart.median())}")
    shift = _LEGEND if several else 0.0
    ground = Ground(chart, colours, width, height - shift, margin_for(across) if across else 4.0)
    for at in range(len(chart.categories)):
        if chart.form is Form.STACKED:
            _stack(ground, at)
        else:
            _side_by_side(ground, at)
    bodies = list(ground.shapes)
    ground.shapes.clear()
    named = ground.lines_across()
    ground.margin_labels(named)
    _values(ground)
    shapes = [*bodies, *ground.shapes]
    if several:
        shapes = [*_legend(chart, colours), *(_lower(shape, shift) for shape in shapes)]
    return Scene(width, height, tuple(shapes))


def body(box: Box, series: int, colours: Palette) -> list[Shape]:
    """A column or swatch: the first series is solid, the second hatched, the third outlined in a tint."""
    colour = colours.series[series % len(colours.series)]
    if series % 3 == 0:
        return [Rectangle(box, colour)]
    tint = colours.tint[series % len(colours.tint)]
    inner = Box(box.x + 0.5, box.y + 0.5, max(0.1, box.width - 1), max(0.1, box.height - 1))
    lines = hatched(inner, colour) if series % 3 == 1 else ()
    return [Rectangle(inner, tint, colour), *lines, Rectangle(inner, "", colour)]


def _bars(ground: Ground, at: int) -> list[Box]:
    """The boxes of a category's columns; a gap of white keeps neighbours apart."""
    chart = ground.chart
    room = ground.step * 0.7
    each = min(room / len(chart.series), 46.0)
    left = ground.middle(at) - each * len(chart.series) / 2
    out = []
    for number, series in enumerate(chart.series):
        value = series.values[at] or 0
        y = ground.y(value)
        out.append(Box(left + number * each + 0.75, y, each - 1.5, ground.plot.bottom - y))
    return out


def _side_by_side(ground: Ground, at: int) -> None:
    for number, box in enumerate(_bars(ground, at)):
        if box.height > 0:
            ground.shapes.extend(body(box, number, ground.colours))


def _parts(ground: Ground, at: int) -> list[Box]:
    wide = min(ground.step * 0.6, 46.0)
    base, out = 0.0, []
    for series in ground.chart.series:
        value = series.values[at] or 0
        top = ground.y(base + value)
        out.append(Box(ground.middle(at) - wide / 2, top, wide, ground.y(base) - top))
        base += value
    return out


def _stack(ground: Ground, at: int) -> None:
    for number, box in enumerate(_parts(ground, at)):
        if box.height > 0:  # a white line between the parts
            part = Box(box.x, box.y + 0.6, box.width, max(0.4, box.height - 1.2))
            ground.shapes.extend(body(part, number, ground.colours))


def _values(ground: Ground) -> None:
    if ground.chart.form is Form.STACKED:
        for at, total in enumerate(ground.chart.totals()):
            _write_total(ground, at, total)
        return
    for at in range(len(ground.chart.categories)):
        for series, box in zip(ground.chart.series, _bars(ground, at), strict=True):
            text = ground.chart.words(series.values[at])
            size = SMALL if len(ground.chart.series) == 1 else SMALL - 1
            _write(ground, text, box, size)


def _write(ground: Ground, text: str, box: Box, size: float) -> None:
    """A value above its column, or higher where the target line runs through that place."""
    middle = box.x + box.width / 2
    tops = [box.y - 3, *(taken.y - 3 for taken in ground.taken if taken.y < box.y + 2)]
    candidates = [Words((middle, top), text, size, ground.colours.text, Anchor.MIDDLE) for top in tops]
    found = first_fit(candidates, ground.labels_within(), ground.taken)
    if found:
        ground.add(found)


def _write_total(ground: Ground, at: int, total: float) -> None:
    chart, colours, middle = ground.chart, ground.colours, ground.middle(at)
    total_at = (middle, ground.y(total) - 3)
    ground.add(Words(total_at, chart.words(total), SMALL, colours.text, Anchor.MIDDLE, bold=True))
    for number, (series, box) in enumerate(zip(chart.series, _parts(ground, at), strict=True)):
        value = series.values[at]
        text = chart.words(value)
        wide = fonts.width(text, fonts.REGULAR, SMALL)
        if not value or value == total or box.height < SMALL * 1.35 or wide > box.width - 4:
            continue
        where = (middle, centred(box.y + box.height / 2))
        if number % 3 == 0:
            colour = colours.on_series[number % len(colours.on_series)]
            ground.shapes.append(Words(where, text, SMALL, colour, Anchor.MIDDLE))
        else:  # on a pattern words need a plain ground
            ground.add(Words(where, text, SMALL, colours.text, Anchor.MIDDLE))


def _legend(chart: Chart, colours: Palette) -> list[Shape]:
    shapes: list[Shape] = []
    x = 0.0
    for number, series in enumerate(chart.series):
        shapes.extend(body(Box(x, 1, _SWATCH, _SWATCH), number, colours))
        shapes.append(Words((x + _SWATCH + 4, _SWATCH), series.name, SMALL, colours.text))
        x += _SWATCH + 18 + fonts.width(series.name, fonts.REGULAR, SMALL)
    return shapes


def _lower(shape: Shape, down: float) -> Shape:
    """The same shape further down."""
    if isinstance(shape, Rectangle):
        return replace(shape, box=shape.box.moved(down))
    if isinstance(shape, Stroke):
        return replace(shape, points=tuple((x, y + down) for x, y in shape.points))
    return replace(shape, at=(shape.at[0], shape.at[1] + down))
