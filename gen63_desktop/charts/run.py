"""A run chart: one figure in the order of time, its mean, and the natural limits around it."""

from __future__ import annotations

from gen63_desktop.charts.description import Chart
from gen63_desktop.charts.ground import Ground, Named, margin_for
from gen63_desktop.charts.lines import draw_line, places, whiskers, write_value
from gen63_desktop.charts.measures import SMALL, box_of, centred, cut, median_words, named, starts_at, ticks
from gen63_desktop.charts.palette import Palette
from gen63_desktop.charts.shapes import Box, Dot, Mark, Rectangle, Scene, Shape, Words, lowered
from gen63_desktop.domain.estimates.limits import Limits
from gen63_desktop.domain.remarks import worded

_DASHES = (4.0, 3.0)
_LEGEND = SMALL * 2.0
BEYOND = worded("Outside the usual range")


def run_chart(chart: Chart, width: float, height: float, colours: Palette) -> Scene:
    """Lay out a run chart; without limits it is the figure alone."""
    series = chart.series[0]
    outside = beyond(chart)
    base = ticks(chart)[0]
    shift = _LEGEND if outside or base else 0.0
    ground = Ground(chart, colours, width, height - shift, margin_for(_wanted(chart), width))
    labels = ground.lines_across()
    if chart.limits is not None:
        labels += _limits(ground, chart.limits)
    line = places(ground, series.values)
    whiskers(ground, 0, line)
    draw_line(ground, 0, line)
    for at in outside:
        place = line[at]
        if place is not None:
            ground.shapes.append(Dot(place[0], Mark.DIAMOND, colours.target, 9.0))
    last = max((at for at, place in enumerate(line) if place is not None), default=-1)
    for at in [*outside, *(at for at in range(len(line)) if at not in outside)]:
        place = line[at]
        if place is not None:
            colour = colours.target if at in outside else colours.series[0]
            write_value(ground, place, series.interval(at), colour, bold=at in outside or at == last)
    ground.margin_labels(labels)
    shapes = [lowered(shape, shift) for shape in ground.shapes]
    spots = tuple(type(spot)(spot.series, spot.at, spot.box.moved(shift)) for spot in ground.spots)
    return Scene(
        width, height, (*_legend(chart, colours, width, base, outside=bool(outside)), *shapes), spots
    )


def beyond(chart: Chart) -> tuple[int, ...]:
    """The categories whose values lie outside the natural limits."""
    limits = chart.limits
    if limits is None:
        return ()
    values = enumerate(chart.series[0].values)
    return tuple(at for at, value in values if value is not None and limits.beyond(value))


def _wanted(chart: Chart) -> list[str]:
    out = [f"{chart.target.name} {chart.words(chart.target.value)}"] if chart.target else []
    if chart.run:
        out.append(median_words(chart))
    if chart.limits is not None:
        out += [f"{chart.told(name)} {chart.words(_rounded(value))}" for name, value in _lines(chart.limits)]
    return out


def _lines(limits: Limits) -> list[tuple[str, float]]:
    if limits.upper == limits.lower:
        return [(worded("Earlier"), limits.centre)]
    return [
        (worded("Upper limit"), limits.upper),
        (worded("Mean"), limits.centre),
        (worded("Lower limit"), limits.lower),
    ]


def _rounded(value: float) -> float:
    return round(value, 1) if value > 1 else value


def _limits(ground: Ground, limits: Limits) -> list[Named]:
    """The usual range as a band, its edges dashed, its mean a line."""
    top, bottom = ground.y(limits.upper), ground.y(limits.lower)
    plot, colours = ground.plot, ground.colours
    ground.band = Box(plot.x, top, plot.width, max(0.5, bottom - top))
    ground.shapes.insert(0, Rectangle(ground.band, colours.band))
    out = []
    for name, value in _lines(limits):
        mean = value == limits.centre
        ground.across(value, colours.muted, 0.9 if mean else 0.8, () if mean else _DASHES)
        text = named(ground.chart.told(name), ground.chart.words(_rounded(value)), ground.right_margin - 18)
        out.append(Named(value, text, colours.muted, bold=False))
    return out


def _legend(chart: Chart, colours: Palette, width: float, base: float, *, outside: bool) -> list[Shape]:
    """What the diamonds mean, and that the axis does not start at zero, as far as either is so."""
    y, x = SMALL * 0.75, 0.0
    shapes: list[Shape] = []
    if outside:
        shapes.append(Dot((5.0, y), Mark.DIAMOND, colours.target, 9.0))
        beyond_words = Words((14.0, centred(y)), chart.told(BEYOND), SMALL, colours.text)
        shapes.append(beyond_words)
        x = box_of(beyond_words).right + 14
    if base:
        text = cut(starts_at(chart, base), width - x)
        shapes.append(Words((x, centred(y)), text, SMALL, colours.muted))
    return shapes
