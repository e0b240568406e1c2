"""A funnel: the share of each group by its size, with the limits that chance alone would keep it in."""

from __future__ import annotations

from dataclasses import dataclass

from gen63_desktop.charts import fonts
from gen63_desktop.charts.description import Chart
from gen63_desktop.charts.ground import margin_for
from gen63_desktop.charts.lines import covers
from gen63_desktop.charts.measures import (
    SMALL,
    box_of,
    centred,
    cut,
    first_fit,
    near_the_whole,
    share_ticks,
    spread,
    starts_at,
    whole_ticks,
)
from gen63_desktop.charts.palette import Palette
from gen63_desktop.charts.shapes import Anchor, Box, Dot, Mark, Rectangle, Scene, Shape, Spot, Stroke, Words
from gen63_desktop.domain.estimates.shares import funnel_limit
from gen63_desktop.domain.remarks import worded

TAILS = ((0.025, 0.975, "95%"), (0.001, 0.999, "99.8%"))
"""The two pairs of limits: two and three standard deviations of a normal, as funnels have them."""

_STEPS = 90
_NAME = 170.0
_OUTER = 1
_ALL = 1.2
"""The width of the line of all groups together."""


def outside(chart: Chart) -> tuple[tuple[int, str], ...]:
    """The groups outside the limits of 95 %, each with the widest limits that it lies outside of."""
    share = chart.overall()
    if share is None:
        return ()
    found = []
    for at, (value, size) in enumerate(zip(chart.series[0].values, chart.sizes, strict=True)):
        crossed = [
            name for low, high, name in TAILS
            if value is not None
            and not funnel_limit(share, size, low) - 1e-9 <= value <= funnel_limit(share, size, high) + 1e-9
        ]  # fmt: skip
        if crossed:
            found.append((at, crossed[-1]))
    return tuple(found)


def _limits_of(chart: Chart, share: str) -> str:
    return chart.told(worded("{share} limits", share=share))


def _all(chart: Chart, share: float | None) -> str:
    return chart.told(worded("All {share}", share=chart.words(share)))


@dataclass(slots=True)
class _Plot:
    """The plane of sizes and shares."""

    box: Box
    most: float
    base: float
    top: float

    def at(self, size: float, share: float) -> tuple[float, float]:
        return (
            self.box.x + size / self.most * self.box.width,
            self.box.bottom - (share - self.base) / (self.top - self.base) * self.box.height,
        )


def funnel(chart: Chart, width: float, height: float, colours: Palette) -> Scene:
    """Lay out a funnel."""
    share = chart.overall()
    curves = _curves(chart, share)
    small = max(chart.sizes) / 20  # the mouth of the funnel would leave no height to the rest
    reach = [value for _, curve in curves for size, value in curve if size >= small]
    marks = near_the_whole(min([*chart.known(), *reach], default=0.0))
    if not marks[0]:
        marks = share_ticks(max([*chart.known(), *reach, 0.01]))
    sizes = whole_ticks(max(chart.sizes))
    left = max(fonts.width(chart.mark(mark), fonts.REGULAR, SMALL) for mark in marks) + 7
    right = margin_for([*(_limits_of(chart, name) for *_, name in TAILS), _all(chart, share)], width)
    shift = SMALL * 1.6 if marks[0] else 0.0
    box = Box(left, SMALL * 1.5 + shift, width - left - right, height - SMALL * 4.6 - shift)
    plot = _Plot(box, sizes[-1], marks[0], marks[-1])
    shapes = _axes(chart, plot, marks, sizes, colours)
    shapes += _limit_lines(chart, plot, share, curves, colours)
    crossed = [
        box
        for shape in shapes
        if isinstance(shape, Stroke) and _is_limit(shape)
        for box in covers(shape.points)
    ]
    spots, labels = _points(chart, plot, colours, crossed)
    return Scene(width, height, (*shapes, *labels), tuple(spots))


def _curves(chart: Chart, share: float | None) -> list[tuple[int, list[tuple[float, float]]]]:
    """The limits as lines over the sizes, the inner pair first, each with the number of its pair."""
    if share is None:
        return []
    most = int(whole_ticks(max(chart.sizes))[-1])
    count = min(_STEPS, most)
    sizes = sorted({max(1, round(most * (at / count) ** 2)) for at in range(1, count + 1)})
    return [
        (pair, [(float(size), funnel_limit(share, size, tail)) for size in sizes])
        for pair, (low, high, _) in enumerate(TAILS)
        for tail in (low, high)
    ]


def _axes(
    chart: Chart, plot: _Plot, marks: tuple[float, ...], sizes: tuple[float, ...], colours: Palette
) -> list[Shape]:
    shapes: list[Shape] = []
    box = plot.box
    for mark in marks:
        y, first = plot.at(0, mark)[1], mark == plot.base
        colour, thick = (colours.axis, 0.9) if first else (colours.grid, 0.6)
        dashes = (2.0, 2.0) if first and mark else ()
        shapes.append(Stroke(((box.x, y), (box.right, y)), colour, thick, dashes))
        words = chart.mark(mark)
        shapes.append(Words((box.x - 5, centred(y)), words, SMALL, colours.muted, Anchor.END))
    if plot.base:
        shapes.append(Words((0, SMALL), cut(starts_at(chart, plot.base), box.right), SMALL, colours.muted))
    free = -1.0
    for size in sizes:
        x = plot.at(size, 0)[0]
        label = Words((x, box.bottom + SMALL * 1.45), f"{size:,.0f}", SMALL, colours.muted, Anchor.MIDDLE)
        room = box_of(label)
        if room.x > free:
            shapes.append(label)
            free = room.right + 4
    name = cut(chart.told(worded("Cases of each {group}", group=chart.categories_are.lower())), box.width)
    where = (box.x + box.width / 2, box.bottom + SMALL * 2.7)
    shapes.append(Words(where, name, SMALL, colours.muted, Anchor.MIDDLE))
    return shapes


def _limit_lines(
    chart: Chart,
    plot: _Plot,
    share: float | None,
    curves: list[tuple[int, list[tuple[float, float]]]],
    colours: Palette,
) -> list[Shape]:
    """The limits and the share of all, named where they end."""
    if share is None:
        return []
    shapes: list[Shape] = []
    ends: list[tuple[float, str]] = []
    for pair, curve in curves:
        dashes = (1.5, 2.5) if pair == _OUTER else (5.0, 3.0)
        points = tuple(plot.at(size, value) for size, value in curve if plot.base <= value <= plot.top)
        if len(points) > 1:
            shapes.append(Stroke(points, colours.muted, 1.0, dashes))
        ends.append(
            (plot.at(0, max(plot.base, min(curve[-1][1], plot.top)))[1], _limits_of(chart, TAILS[pair][2]))
        )
    y = plot.at(0, max(plot.base, share))[1]
    shapes.append(Stroke(((plot.box.x, y), (plot.box.right, y)), colours.muted, _ALL))
    upper = [end for at, end in enumerate(ends) if at % 2]  # each pair is named once, at its upper line
    upper.append((y, _all(chart, share)))
    line = SMALL * 1.3
    placed = spread([end for end, _ in upper], line, plot.box.y - line / 2, plot.box.bottom + line / 2)
    for (_, text), at in zip(upper, placed, strict=True):
        shapes.append(Words((plot.box.right + 8, centred(at)), text, SMALL, colours.muted))
    return shapes


def _is_limit(stroke: Stroke) -> bool:
    return len(stroke.points) > 2 or stroke.width == _ALL


def _points(
    chart: Chart, plot: _Plot, colours: Palette, crossed: list[Box]
) -> tuple[list[Spot], list[Shape]]:
    """A dot for each group; those outside differ in form and colour and are named first."""
    far = {at for at, _ in outside(chart)}
    spots: list[Spot] = []
    shapes: list[Shape] = []
    for at, (value, size) in enumerate(zip(chart.series[0].values, chart.sizes, strict=True)):
        if value is None:
            continue
        x, y = plot.at(size, value)
        mark, colour, wide = (
            (Mark.DIAMOND, colours.target, 9.0) if at in far else (Mark.CIRCLE, colours.series[0], 6.0)
        )
        shapes.append(Dot((x, y), mark, colour, wide))
        spots.append(Spot(0, at, Box(x - 6, y - 6, 12, 12)))
    taken = [Box(spot.box.x + 2, spot.box.y + 2, 8, 8) for spot in spots]
    for spot in sorted(spots, key=lambda each: (each.at not in far, -chart.sizes[each.at])):
        places = _places(chart, spot, colours, far)
        found = first_fit(places, _within(plot), [*crossed, *taken])
        if found is None and spot.at in far:  # it must be named, over a limit's line if need be
            found = first_fit(places, _within(plot), taken)
            shapes += [] if found is None else [Rectangle(box_of(found), colours.background)]
        if found is not None:
            shapes.append(found)
            taken.append(box_of(found))
    return spots, shapes


def _within(plot: _Plot) -> Box:
    return Box(plot.box.x, plot.box.y - SMALL * 1.5, plot.box.width, plot.box.height + SMALL * 1.5)


def _places(chart: Chart, spot: Spot, colours: Palette, far: set[int]) -> list[Words]:
    strong = spot.at in far
    text = cut(chart.categories[spot.at], _NAME, bold=strong)
    x, y = spot.box.x + 6, spot.box.y + 6
    colour = colours.target if strong else colours.text
    return [
        Words((x + 7, centred(y)), text, SMALL, colour, Anchor.START, strong),
        Words((x - 7, centred(y)), text, SMALL, colour, Anchor.END, strong),
        Words((x, y - 7), text, SMALL, colour, Anchor.MIDDLE, strong),
        Words((x, y + 13), text, SMALL, colour, Anchor.MIDDLE, strong),
        Words((x, y - 15), text, SMALL, colour, Anchor.MIDDLE, strong),
        Words((x, y + 22), text, SMALL, colour, Anchor.MIDDLE, strong),
        Words((x + 5, y + 17), text, SMALL, colour, Anchor.START, strong),
        Words((x + 5, y - 12), text, SMALL, colour, Anchor.START, strong),
        Words((x - 5, y + 17), text, SMALL, colour, Anchor.END, strong),
    ]
