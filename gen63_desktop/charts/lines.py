"""Lines over periods: a mark of its own for each series, named at its end, with target and median."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from gen63_desktop.charts.description import Chart
from gen63_desktop.charts.ground import Ground, Named, margin_for
from gen63_desktop.charts.measures import SMALL, first_fit, median_words, named
from gen63_desktop.charts.palette import Palette
from gen63_desktop.charts.shapes import Anchor, Box, Dot, Mark, Point, Scene, Stroke, Words

_MARKS = (Mark.CIRCLE, Mark.SQUARE, Mark.TRIANGLE, Mark.DIAMOND)
_DASHES: tuple[tuple[float, ...], ...] = ((), (6.0, 2.5), (2.0, 2.0), (8.0, 2.0, 2.0, 2.0))

Place = tuple[Point, float]


def lines(chart: Chart, width: float, height: float, colours: Palette) -> Scene:
    """Lay out lines."""
    ends = [_last(series.values) for series in chart.series]
    wanted = [f"{each.name} {chart.words(end)}" for each, end in zip(chart.series, ends, strict=True)]
    wanted += [f"{chart.target.name} {chart.words(chart.target.value)}"] if chart.target else []
    wanted += [median_words(chart)] if chart.run else []
    ground = Ground(chart, colours, width, height, margin_for(wanted, width))
    labels = ground.lines_across()
    points = [places(ground, series.values) for series in chart.series]
    room = ground.right_margin - 18
    for number, line in enumerate(points):
        whiskers(ground, number, line)
        draw_line(ground, number, line)
        end = ends[number]
        if end is not None:
            text = named(chart.series[number].name, chart.words(end), room)
            labels.append(Named(end, text, colours.series[number % len(colours.series)]))
    for number, line in enumerate(points):
        _write_values(ground, number, line)
    ground.margin_labels(labels)
    return Scene(width, height, tuple(ground.shapes), tuple(ground.spots))


def _last(values: tuple[float | None, ...]) -> float | None:
    return next((value for value in reversed(values) if value is not None), None)


def places(ground: Ground, values: tuple[float | None, ...]) -> list[Place | None]:
    """Where the values stand; None where there is no figure."""
    return [
        None if value is None else ((ground.middle(at), ground.y(value)), value)
        for at, value in enumerate(values)
    ]


def whiskers(ground: Ground, number: int, line: list[Place | None]) -> None:
    """How sure each value is: a thin upright from the lower to the upper end of its interval."""
    series = ground.chart.series[number]
    for at, place in enumerate(line):
        ends = series.interval(at)
        if place is None or ends is None:
            continue
        x = place[0][0]
        low, high = ground.y(ends[0]), ground.y(ends[1])
        colour, cap = ground.colours.axis, min(3.0, ground.step * 0.25)
        ground.shapes.append(Stroke(((x, low), (x, high)), colour, 1.0))
        ground.shapes.extend(Stroke(((x - cap, y), (x + cap, y)), colour, 1.0) for y in (low, high))
        ground.taken.append(Box(x - cap, high - 0.5, cap * 2, low - high + 1))


def draw_line(ground: Ground, number: int, line: list[Place | None]) -> None:
    """A series with its marks; the line is broken where there is no figure."""
    colour = ground.colours.series[number % len(ground.colours.series)]
    stretch: list[Point] = []
    for place in [*line, None]:
        if place is not None:
            stretch.append(place[0])
            continue
        if len(stretch) > 1:
            ground.shapes.append(Stroke(tuple(stretch), colour, 1.8, _DASHES[number % len(_DASHES)]))
            ground.taken.extend(covers(stretch))
        stretch = []
    size = min(6.0, max(3.0, ground.step * 0.6))
    for at, place in enumerate(line):
        if place is not None:
            x, y = place[0]
            ground.shapes.append(Dot(place[0], _MARKS[number % len(_MARKS)], colour, size))
            around = Box(x - 3.5, y - 3.5, 7, 7)
            ground.taken.append(around)
            ground.spot(number, at, around)


def covers(stretch: Sequence[Point]) -> list[Box]:
    """Small boxes along a line, so that labels keep off it."""
    out: list[Box] = []
    for (x0, y0), (x1, y1) in pairwise(stretch):
        steps = max(2, int(max(abs(x1 - x0), abs(y1 - y0)) / 3))
        out.extend(
            Box(x0 + (x1 - x0) * at / steps - 0.8, y0 + (y1 - y0) * at / steps - 0.8, 1.6, 1.6)
            for at in range(steps + 1)
        )
    return out


def _write_values(ground: Ground, number: int, line: list[Place | None]) -> None:
    """Values at the points where there is room; the last stands in the margin, all stand in the table."""
    colour = ground.colours.series[number % len(ground.colours.series)]
    last = max((at for at, place in enumerate(line) if place is not None), default=-1)
    for at, place in enumerate(line):
        if place is not None and at != last:
            write_value(ground, place, ground.chart.series[number].interval(at), colour)


def write_value(
    ground: Ground, place: Place, ends: tuple[float, float] | None, colour: str, *, bold: bool = False
) -> None:
    """A value above or below its point and its interval, where there is room."""
    (x, y), value = place
    high, low = (y, y) if ends is None else (min(y, ground.y(ends[1])), max(y, ground.y(ends[0])))
    drop = SMALL * 0.7
    candidates = [
        Words((x, at), ground.chart.words(value), SMALL - 0.5, colour, Anchor.MIDDLE, bold)
        for at in (high - 6, low + 6 + drop, high - 9, low + 9 + drop)
    ]
    found = first_fit(candidates, ground.labels_within(), ground.taken)
    if found:
        ground.add(found)
