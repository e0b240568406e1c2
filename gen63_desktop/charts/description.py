"""What a chart shows, as plain data: no sizes, no colours, nothing of how it is drawn."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from gen63_desktop.domain.estimates.limits import Limits
from gen63_desktop.domain.listing import Filter
from gen63_desktop.domain.percents import percent

MOST_SERIES = 4
"""Series that patterns, marks and dashes tell apart; more of them are small multiples."""

MOST_PANELS = 16
LARGEST = 1e15
"""The greatest value: above it a number has no exact digits."""


class Form(StrEnum):
    """How the values are drawn."""

    BARS = "bars"  # horizontal, one series: for categories with names
    COLUMNS = "columns"  # vertical, side by side: for a few periods
    STACKED = "stacked columns"  # vertical, one upon the other: parts of a whole by period
    LINES = "lines"  # a trend over periods
    RUN = "run chart"  # one figure in the order of time, with its mean and its natural limits
    FUNNEL = "funnel"  # shares of groups by the size of the group, with the limits of chance
    MULTIPLES = "small multiples"  # a small panel for each series, all on one axis


_SINGLE = frozenset({Form.BARS, Form.RUN, Form.FUNNEL})
_ACROSS = frozenset({Form.BARS, Form.COLUMNS, Form.LINES, Form.RUN})


class Measure(StrEnum):
    """What the values are. A percent is a share of 1.0 and its axis ends at 100."""

    COUNT = "count"
    PERCENT = "percent"


Ends = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Series:
    """One row of values, one for each category; None where there is no figure.

    ``intervals`` say how sure each value is: its lower and upper end, or None; empty where nothing is said.
    """

    name: str
    values: tuple[float | None, ...]
    intervals: tuple[Ends | None, ...] = ()

    def interval(self, at: int) -> Ends | None:
        """How sure one value is."""
        return self.intervals[at] if self.intervals and self.values[at] is not None else None


@dataclass(frozen=True, slots=True)
class Target:
    """A value to be reached, drawn as a line across the chart."""

    value: float
    name: str = "Target"


@dataclass(frozen=True, slots=True)
class Opening:
    """The records behind a mark: the list of an area with these filters, which then shows ``counts`` rows.

    ``counts`` is None where one record may count more than once, as a source whose audit fell due twice.
    ``settings`` are what the area's page is set to besides: its view, a day, a rule.
    """

    area: str
    filters: tuple[Filter, ...]
    counts: int | None
    settings: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart. ``subject`` says in one phrase what is counted, for the alternate text and for the reader.

    ``run`` draws the median of the first series as a line. ``limits`` are those of a run chart, computed from
    the earlier figures. ``sizes`` are the cases behind each share of a funnel. ``openings`` has a row for each
    series with the records behind each value; None where a value opens nothing. ``told`` says what the drawing
    adds of its own in the language of who looks at it.
    """

    title: str
    subject: str
    form: Form
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    measure: Measure = Measure.COUNT
    categories_are: str = "Quarter"
    target: Target | None = None
    run: bool = False
    limits: Limits | None = None
    sizes: tuple[int, ...] = ()
    openings: tuple[tuple[Opening | None, ...], ...] = ()
    told: Callable[[str], str] = field(default=str, compare=False, repr=False)

    def __post_init__(self) -> None:
        if not self.series or not self.categories:
            raise ValueError("a chart needs a series and categories")
        if any(len(each.values) != len(self.categories) for each in self.series):
            raise ValueError("each series has one value for each category")
        if any(each.intervals and len(each.intervals) != len(each.values) for each in self.series):
            raise ValueError("each value has an interval, or None")
        self._check_form()
        self._check_values()
        if self.openings and any(len(row) != len(self.categories) for row in self.openings):
            raise ValueError("each value has an opening, or None")
        if self.openings and len(self.openings) != len(self.series):
            raise ValueError("each series has its openings")

    def _check_form(self) -> None:
        if self.form in _SINGLE and len(self.series) > 1:
            raise ValueError(f"{self.form.value} show one series")
        if len(self.series) > (MOST_PANELS if self.form is Form.MULTIPLES else MOST_SERIES):
            raise ValueError("more series than can be told apart: use small multiples")
        if (self.target or self.run) and self.form not in _ACROSS:
            raise ValueError(f"{self.form.value} have no target and no median")
        if self.limits is not None and self.form is not Form.RUN:
            raise ValueError("natural limits belong to a run chart")
        if (self.form is Form.FUNNEL) != bool(self.sizes):
            raise ValueError("a funnel, and only a funnel, needs the size of each group")
        if self.form is Form.FUNNEL:
            if self.measure is not Measure.PERCENT or len(self.sizes) != len(self.categories):
                raise ValueError("a funnel shows the share of each group, with its size")
            if any(size < 1 for size in self.sizes):
                raise ValueError("a group of nobody has no share")

    def _check_values(self) -> None:
        values = [*self.known(), *self.bounds()]
        if any(not math.isfinite(value) or value > LARGEST for value in values):
            raise ValueError("a value is a number that can be drawn")
        if any(value < 0 for value in values):
            raise ValueError("no value lies below zero: the axis starts there")
        if self.measure is Measure.PERCENT and any(value > 1 for value in values):
            raise ValueError("a percentage stops at 100")

    def known(self) -> tuple[float, ...]:
        """Every value that there is."""
        return tuple(value for each in self.series for value in each.values if value is not None)

    def bounds(self) -> tuple[float, ...]:
        """What is drawn besides the values: target, limits, ends of intervals."""
        out = [self.target.value] if self.target else []
        if self.limits:
            out += [self.limits.lower, self.limits.centre, self.limits.upper]
        for each in self.series:
            out += [end for at in range(len(each.values)) for end in each.interval(at) or ()]
        return tuple(out)

    def totals(self) -> tuple[float, ...]:
        """The height of each stack."""
        return tuple(sum(each.values[at] or 0 for each in self.series) for at in range(len(self.categories)))

    def median(self) -> float | None:
        """The median of the first series, where it is to be shown."""
        values = sorted(value for value in self.series[0].values if value is not None)
        if not self.run or not values:
            return None
        middle = len(values) // 2
        return values[middle] if len(values) % 2 else (values[middle - 1] + values[middle]) / 2

    def overall(self) -> float | None:
        """The share of all groups of a funnel together."""
        pairs = [(value, size) for value, size in zip(self.series[0].values, self.sizes, strict=True) if value is not None]  # fmt: skip
        whole = sum(size for _, size in pairs)
        return sum(round(value * size) for value, size in pairs) / whole if whole else None

    def opening(self, series: int, at: int) -> Opening | None:
        """The records behind a value, if they can be opened."""
        return self.openings[series][at] if self.openings else None

    def words(self, value: float | None) -> str:
        """A value as it is written: whole counts, percents by the one rule for them."""
        if value is None:
            return "–"
        if self.measure is Measure.COUNT:
            return f"{value:,.0f}" if value == int(value) or value >= 1_000 else f"{value:,.1f}"
        return percent(value)

    def mark(self, value: float) -> str:
        """A mark of an axis: the scale's own number, without decimals where it has none."""
        if self.measure is Measure.COUNT:
            return self.words(value)
        return f"{round(value * 100, 1):g}%"
