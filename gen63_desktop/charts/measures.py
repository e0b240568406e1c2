"""Axes that start at zero, and where words go so that they overlap nothing."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from gen63_desktop.charts import fonts
from gen63_desktop.charts.description import Chart, Form, Measure
from gen63_desktop.charts.shapes import Anchor, Box, Words
from gen63_desktop.domain.remarks import worded

SMALL = 8.5
"""The size of words in charts, in points."""

MEDIAN = worded("Median")
_QUARTERS = (0.0, 0.25, 0.5, 0.75, 1.0)
_ASCENT, _DESCENT = 0.74, 0.22


def ticks(chart: Chart) -> tuple[float, ...]:
    """The marks of the value axis: from zero to 100 %, or in round steps past the greatest value.

    Only points may stand on an axis that starts higher, which it then says: a column would lie by its length.
    """
    if chart.measure is Measure.PERCENT and chart.form is Form.RUN:
        return near_the_whole(min([*chart.known(), *chart.bounds()], default=0.0))
    if chart.measure is Measure.PERCENT:
        return _QUARTERS
    values = chart.totals() if chart.form is Form.STACKED else chart.known()
    return whole_ticks(max([*values, *chart.bounds(), 1.0]))


def whole_ticks(top: float, steps: int = 4) -> tuple[float, ...]:
    """Marks from zero in about so many round steps of whole numbers, past the greatest value."""
    rough = top / steps
    power = 10.0 ** math.floor(math.log10(rough))
    step = max(1.0, next(power * by for by in (1, 2, 2.5, 5, 10) if power * by >= rough))
    if step == 2.5:  # counts are whole
        step = 5.0 if top > 10 else 2.0
    return tuple(step * number for number in range(math.ceil(top / step) + 1))


def box_of(words: Words) -> Box:
    """The room that words take."""
    wide = fonts.width(words.text, fonts.BOLD if words.bold else fonts.REGULAR, words.size)
    shift = {Anchor.START: 0.0, Anchor.MIDDLE: wide / 2, Anchor.END: wide}[words.anchor]
    x, y = words.at
    return Box(x - shift, y - words.size * _ASCENT, wide, words.size * (_ASCENT + _DESCENT))


def centred(y: float, size: float = SMALL) -> float:
    """The baseline of words whose middle is at y."""
    return y + size * (_ASCENT - _DESCENT) / 2


def fits(words: Words, within: Box, taken: Iterable[Box], gap: float = 1.0) -> bool:
    """Whether words lie within a box and touch nothing that is there."""
    room = box_of(words)
    inside = (
        room.x >= within.x - 0.01
        and room.right <= within.right + 0.01
        and room.y >= within.y - 0.01
        and room.bottom <= within.bottom + 0.01
    )
    return inside and not any(room.overlaps(other, gap) for other in taken)


def first_fit(candidates: Sequence[Words], within: Box, taken: Iterable[Box]) -> Words | None:
    """The first of the places where the words overlap nothing; None if there is none."""
    there = list(taken)
    return next((each for each in candidates if fits(each, within, there)), None)


def spread(wanted: Sequence[float], height: float, top: float, bottom: float) -> list[float]:
    """Middles as near as may be to those wanted, in their order, ``height`` apart and between the edges."""
    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    placed = [0.0] * len(wanted)
    low = top + height / 2
    for at in order:
        placed[at] = max(wanted[at], low)
        low = placed[at] + height
    high = bottom - height / 2
    for at in reversed(order):
        placed[at] = min(placed[at], high)
        high = placed[at] - height
    return placed


def wrapped(text: str, room: float, size: float = SMALL, lines: int = 2) -> list[str]:
    """Text in at most so many lines that fit the room; the last ends in … where words were left out."""
    out: list[str] = []
    here = ""
    for word in text.split():
        longer = f"{here} {word}".strip()
        if here and fonts.width(longer, fonts.REGULAR, size) > room:
            out.append(here)
            here = word
        else:
            here = longer
    out.append(here)
    if len(out) > lines:
        out = [*out[: lines - 1], " ".join(out[lines - 1 :])]
    return [cut(line, room, size) for line in out]


def cut(line: str, room: float, size: float = SMALL, *, bold: bool = False) -> str:
    """The line, or as much of it as fits, with … at its end; nothing where not even that fits."""
    font = fonts.BOLD if bold else fonts.REGULAR
    if fonts.width(line, font, size) <= room:
        return line
    low, high = 0, len(line)
    while low < high:
        middle = (low + high + 1) // 2
        if fonts.width(line[:middle].rstrip() + "…", font, size) <= room:
            low = middle
        else:
            high = middle - 1
    return line[:low].rstrip() + "…" if fonts.width("…", font, size) <= room else ""


def near_the_whole(least: float) -> tuple[float, ...]:
    """Marks up to 100 %, from zero, or from a round percentage where every share is near the whole."""
    for base, step in ((0.9, 0.02), (0.8, 0.05), (0.6, 0.1)):
        if least >= base:
            return tuple(round(base + step * number, 2) for number in range(round((1 - base) / step) + 1))
    return _QUARTERS


def starts_at(chart: Chart, base: float) -> str:
    """What an axis says that does not start at zero."""
    return chart.told(worded("Axis starts at {share}, not at zero", share=f"{base:.0%}"))


def median_words(chart: Chart) -> str:
    """The name of the median's line, with its value."""
    return f"{chart.told(MEDIAN)} {chart.words(chart.median())}"


def share_ticks(top: float) -> tuple[float, ...]:
    """Marks from zero to the first round percentage that holds the greatest share, for small shares."""
    step = next((each for each in (0.01, 0.02, 0.05, 0.1, 0.2) if each * 5 >= top), 0.25)
    return tuple(round(step * number, 2) for number in range(5 if step == 0.25 else 6))


def named(name: str, value: str, room: float, size: float = SMALL) -> str:
    """A name with its value, the name cut where there is no room for both."""
    if not value:
        return cut(name, room, size, bold=True)
    whole = f"{name} {value}"
    if fonts.width(whole, fonts.BOLD, size) <= room + 0.1:
        return whole
    left = room - fonts.width(f" {value}", fonts.BOLD, size)
    return f"{cut(name, left, size, bold=True)} {value}".strip()
