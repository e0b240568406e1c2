"""Columns, side by side or one upon the other, with their values written at them."""

from __future__ import annotations

from gen63_desktop.charts import fonts
from gen63_desktop.charts.description import Chart, Form
from gen63_desktop.charts.ground import Ground, margin_for
from gen63_desktop.charts.measures import SMALL, box_of, centred, cut, first_fit, median_words
from gen63_desktop.charts.palette import Palette
from gen63_desktop.charts.shapes import (
    Anchor,
    Box,
    Rectangle,
    Scene,
    Shape,
    Spot,
    Words,
    hatched,
    levelled,
    lowered,
)

_ROW = SMALL * 1.55
_SWATCH = 9.0


def columns(chart: Chart, width: float, height: float, colours: Palette) -> Scene:
    """Lay out upright columns."""
    across = [f"{chart.target.name} {chart.words(chart.target.value)}"] if chart.target else []
    if chart.run:
        across.append(median_words(chart))
    legend, shift = _legend(chart, width, colours) if len(chart.series) > 1 else ([], 0.0)
    margin = margin_for(across, width) if across else 4.0
    ground = Ground(chart, colours, width, max(90.0, height - shift), margin)
    for at in range(len(chart.categories)):
        if chart.form is Form.STACKED:
            _stack(ground, at)
        else:
            _side_by_side(ground, at)
    bodies = list(ground.shapes)
    ground.shapes.clear()
    labels = ground.lines_across()
    ground.margin_labels(labels)
    _values(ground)
    shapes = [*bodies, *ground.shapes]
    lower = tuple(lowered(shape, shift) for shape in shapes)
    spots = tuple(Spot(spot.series, spot.at, spot.box.moved(shift)) for spot in ground.spots)
    return Scene(width, ground.height + shift, (*legend, *lower), spots)


def body(box: Box, series: int, colours: Palette) -> list[Shape]:
    """A column or swatch: the first series is solid, the others hatched, outlined, and lined in a tint."""
    colour = colours.series[series % len(colours.series)]
    if series == 0:
        return [Rectangle(box, colour)]
    tint = colours.tint[series % len(colours.tint)]
    inner = Box(box.x + 0.5, box.y + 0.5, max(0.1, box.width - 1), max(0.1, box.height - 1))
    lines = hatched(inner, colour) if series == 1 else levelled(inner, colour) if series == 3 else ()
    return [Rectangle(inner, tint, colour), *lines, Rectangle(inner, "", colour)]


def _bars(ground: Ground, at: int) -> list[Box]:
    """The boxes of a category's columns; a gap of white keeps neighbours apart."""
    chart = ground.chart
    each = min(ground.step * 0.7 / len(chart.series), 46.0)
    gap = min(1.5, each * 0.25)
    left = ground.middle(at) - each * len(chart.series) / 2
    out = []
    for number, series in enumerate(chart.series):
        value = series.values[at] or 0
        y = ground.y(value)
        out.append(Box(left + number * each + gap / 2, y, each - gap, ground.plot.bottom - y))
    return out


def _side_by_side(ground: Ground, at: int) -> None:
    for number, box in enumerate(_bars(ground, at)):
        if box.height > 0:
            ground.shapes.extend(body(box, number, ground.colours))
            ground.taken.append(box)
        if ground.chart.series[number].values[at] is not None:
            ground.spot(number, at, box)


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
            gap = min(0.6, box.height * 0.2)
            part = Box(box.x, box.y + gap, box.width, box.height - 2 * gap)
            ground.shapes.extend(body(part, number, ground.colours))
            ground.taken.append(box)
            ground.spots.append(Spot(number, at, box))  # as it stands: parts have neighbours on both sides


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
    tops = [box.y - 3.5, *(taken.y - 3.5 for taken in ground.taken if taken.width == ground.plot.width)]
    candidates = [
        Words((middle, top), text, size, ground.colours.text, Anchor.MIDDLE) for top in tops if top <= box.y
    ]
    found = first_fit(candidates, ground.labels_within(), ground.taken)
    if found:
        ground.add(found)


def _write_total(ground: Ground, at: int, total: float) -> None:
    chart, colours, middle = ground.chart, ground.colours, ground.middle(at)
    whole = Words(
        (middle, ground.y(total) - 3.5), chart.words(total), SMALL, colours.text, Anchor.MIDDLE, bold=True
    )
    if any(series.values[at] is not None for series in chart.series):
        found = first_fit([whole], ground.labels_within(), ground.taken)
        if found:
            ground.add(found)
    for number, (series, box) in enumerate(zip(chart.series, _parts(ground, at), strict=True)):
        value = series.values[at]
        text = chart.words(value)
        wide = fonts.width(text, fonts.REGULAR, SMALL)
        if not value or value == total or box.height < SMALL * 1.35 or wide > box.width - 4:
            continue
        words = Words((middle, centred(box.y + box.height / 2)), text, SMALL, colours.text, Anchor.MIDDLE)
        if number == 0:
            on = Words(words.at, text, SMALL, colours.on_series[0], Anchor.MIDDLE)
            ground.shapes.append(on)
        else:  # on a pattern words need a plain ground
            room = box_of(words)
            plate = Box(room.x - 1.5, room.y, room.width + 3, room.height)
            ground.shapes += [Rectangle(plate, colours.background), words]


def _legend(chart: Chart, width: float, colours: Palette) -> tuple[list[Shape], float]:
    """Swatches with names, in as many rows as they need; and the height of the rows."""
    shapes: list[Shape] = []
    x, y = 0.0, 0.0
    for number, series in enumerate(chart.series):
        name = cut(series.name, width - _SWATCH - 4)
        wide = _SWATCH + 4 + fonts.width(name, fonts.REGULAR, SMALL)
        if x and x + wide > width:
            x, y = 0.0, y + _ROW
        shapes.extend(body(Box(x, y + 1, _SWATCH, _SWATCH), number, colours))
        shapes.append(Words((x + _SWATCH + 4, y + _SWATCH), name, SMALL, colours.text))
        x += wide + 14
    return shapes, y + _ROW + SMALL * 0.65
