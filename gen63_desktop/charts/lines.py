"""Lines over periods: a mark of its own for each series, named at its end, with target and median."""

from __future__ import annotations

from itertools import pairwise

from gen63_desktop.charts.description import Chart
from gen63_desktop.charts.ground import Ground, margin_for
from gen63_desktop.charts.measures import SMALL, first_fit
from gen63_desktop.charts.palette import Palette
from gen63_desktop.charts.shapes import Anchor, Box, Dot, Mark, Point, Scene, Stroke, Words

_MARKS = (Mark.CIRCLE, Mark.SQUARE, Mark.TRIANGLE, Mark.DIAMOND)
_DASHES: tuple[tuple[float, ...], ...] = ((), (6.0, 2.5), (2.0, 2.0), (8.0, 2.0, 2.0, 2.0))


def lines(chart: Chart, width: float, height: float, colours: Palette) -> Scene:
    """Lay out lines."""
    ends = [_last(series.values) for series in chart.series]
    names = [f"{each.name} {chart.words(end)}" for each, end in zip(chart.series, ends, strict=True)]
    across = [f"{chart.target.name} {chart.words(chart.target.value)}"] if chart.target else []
    if chart.run:
        across.append(f"Median {chart.words(chart.median())}")
    ground = Ground(chart, colours, width, height, margin_for([*names, *across]))
    labels = ground.lines_across()
    points = [_points(ground, series.values) for series in chart.series]
    for number, line in enumerate(points):
        _draw(ground, number, line)
        end = ends[number]
        if end is not None:
            labels.append((end, names[number], colours.series[number % len(colours.series)]))
    for number, line in enumerate(points):
        _write_values(ground, number, line)
    ground.margin_labels(labels)
    return Scene(width, height, tuple(ground.shapes))


def _last(values: tuple[float | None, ...]) -> float | None:
    return next((value for value in reversed(values) if value is not None), None)


def _points(ground: Ground, values: tuple[float | None, ...]) -> list[tuple[Point, float] | None]:
    return [
        None if value is None else ((ground.middle(at), ground.y(value)), value)
        for at, value in enumerate(values)
    ]


def _draw(ground: Ground, number: int, line: list[tuple[Point, float] | None]) -> None:
    """The line is broken where there is no figure."""
    colour = ground.colours.series[number % len(ground.colours.series)]
    stretch: list[Point] = []
    for place in [*line, None]:
        if place is not None:
            stretch.append(place[0])
            continue
        if len(stretch) > 1:
            ground.shapes.append(Stroke(tuple(stretch), colour, 1.8, _DASHES[number % len(_DASHES)]))
            ground.taken.extend(_covers(stretch))
        stretch = []
    for place in line:
        if place is not None:
            x, y = place[0]
            ground.shapes.append(Dot(place[0], _MARKS[number % len(_MARKS)], colour))
            ground.taken.append(Box(x - 3.5, y - 3.5, 7, 7))


def _covers(stretch: list[Point]) -> list[Box]:
    """Small boxes along a line, so that labels keep off it."""
    out: list[Box] = []
    for (x0, y0), (x1, y1) in pairwise(stretch):
        steps = max(2, int(max(abs(x1 - x0), abs(y1 - y0)) / 3))
        out.extend(
            Box(x0 + (x1 - x0) * at / steps - 0.8, y0 + (y1 - y0) * at / steps - 0.8, 1.6, 1.6)
            for at in range(steps + 1)
        )
    return out


def _write_values(ground: Ground, number: int, line: list[tuple[Point, float] | None]) -> None:
    """Values at the points where there is room; the last stands in the margin, all stand in the table."""
    colour = ground.colours.series[number % len(ground.colours.series)]
    ends = [place for place in line if place is not None][-1:]
    for place in line:
        if place is None or place in ends:
            continue
        (x, y), value = place
        text = ground.chart.words(value)
        candidates = [
            Words((x, at), text, SMALL - 0.5, colour, Anchor.MIDDLE)
            for at in (y - 6, y + 6 + SMALL * 0.7, y - 9, y + 9 + SMALL * 0.7)
        ]
        found = first_fit(candidates, ground.labels_within(), ground.taken)
        if found:
            ground.add(found)
