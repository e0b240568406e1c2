"""What a chart shows, as plain data: no sizes, no colours, nothing of how it is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Form(StrEnum):
    """How the values are drawn."""

    BARS = "bars"  # horizontal, one series: for categories with names
    COLUMNS = "columns"  # vertical, side by side: for a few periods
    STACKED = "stacked columns"  # vertical, one upon the other: parts of a whole by period
    LINES = "lines"  # a trend over periods


class Measure(StrEnum):
    """What the values are. A percent is a share of 1.0 and its axis ends at 100."""

    COUNT = "count"
    PERCENT = "percent"


@dataclass(frozen=True, slots=True)
class Series:
    """One row of values, one for each category; None where there is no figure."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Target:
    """A value to be reached, drawn as a line across the chart."""

    value: float
    name: str = "Target"


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart. ``subject`` says in one phrase what is counted, for the alternate text and for the reader.

    ``run`` draws the median of the first series as a line: a run chart.
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

    def __post_init__(self) -> None:
        if not self.series or not self.categories:
            raise ValueError("a chart needs a series and categories")
        if any(len(each.values) != len(self.categories) for each in self.series):
            raise ValueError("each series has one value for each category")
        if self.form is Form.BARS and len(self.series) > 1:
            raise ValueError("bars show one series")
        if (self.target or self.run) and self.form is Form.STACKED:
            raise ValueError("stacked columns have no target and no median")
        values = [*self.known(), *([self.target.value] if self.target else [])]
        if any(value < 0 for value in values):
            raise ValueError("no value lies below zero: the axis starts there")
        if self.measure is Measure.PERCENT and any(value > 1 for value in values):
            raise ValueError("a percentage stops at 100")

    def known(self) -> tuple[float, ...]:
        """Every value that there is."""
        return tuple(value for each in self.series for value in each.values if value is not None)

    def totals(self) -> tuple[float, ...]:
        """The height of each stack."""
        return tuple(sum(each.values[at] or 0 for each in self.series) for at in range(len(self.categories)))

    def median(self) -> float | None:
        """The median of the first series, where a run chart shows it."""
        values = sorted(value for value in self.series[0].values if value is not None)
        if not self.run or not values:
            return None
        middle = len(values) // 2
        return values[middle] if len(values) % 2 else (values[middle - 1] + values[middle]) / 2

    def words(self, value: float | None) -> str:
        """A value as it is written: whole counts, percents with one decimal unless they are whole."""
        if value is None:
            return "–"
        if self.measure is Measure.COUNT:
            return f"{value:,.0f}" if value == int(value) else f"{value:,.1f}"
        percent = value * 100
        # 99.96 is not 100: a percentage is cut towards the truth, never rounded up to the whole
        shown = min(round(percent, 1), 99.9) if percent < 100 else 100.0
        return f"{shown:.0f}%" if shown == int(shown) else f"{shown:.1f}%"
