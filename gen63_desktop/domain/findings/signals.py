"""What a key figure says beside the earlier quarters: a signal, or no more than its usual ups and downs.

Two things must agree before the word signal is used: the figure lies outside the natural limits of the earlier
quarters, and the interval of its difference from them together leaves no difference out. So a single case
after none, or a share of few cases, is never called one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from gen63_desktop.domain.estimates.counts import poisson, rate_ratio
from gen63_desktop.domain.estimates.interval import Interval
from gen63_desktop.domain.estimates.limits import FEWEST, Limits, natural_limits
from gen63_desktop.domain.estimates.shares import exact_share, newcombe, wilson
from gen63_desktop.domain.findings.trends import QuarterCounts, QuarterTrends
from gen63_desktop.domain.findings.words import counted, number
from gen63_desktop.domain.percents import percent
from gen63_desktop.domain.remarks import together, worded


class Figure(StrEnum):
    """The key figures that are followed over quarters."""

    RECEIVED = "Complaints received"
    CLOSED_IN_TIME = "Complaints closed in time"
    COMMENTS = "Customer comments decided"
    AUDITS = "90-day audits on time"
    TRAINING = "Training compliance"
    VIOLATIONS = "Violations registered"

    @property
    def is_share(self) -> bool:
        """Whether it is a part of a whole."""
        return self not in {Figure.RECEIVED, Figure.VIOLATIONS}


class Reading(StrEnum):
    """What can be said of the reported quarter."""

    SIGNAL = "Signal"
    USUAL = "No signal"
    FEW_CASES = "Too few cases"
    FEW_QUARTERS = "Too few quarters"
    RUNNING = "Quarter still running"
    NOTHING = "No figure"


@dataclass(frozen=True, slots=True)
class Point:
    """One quarter of a figure; ``value`` is None where there was nothing to count from."""

    quarter: str
    part: int | None
    whole: int | None
    value: float | None
    interval: Interval | None


@dataclass(frozen=True, slots=True)
class Trend:
    """A key figure over the quarters, the reported one last, with the limits of the earlier ones."""

    figure: Figure
    points: tuple[Point, ...]
    limits: Limits | None
    reading: Reading

    @property
    def last(self) -> Point:
        """The reported quarter."""
        return self.points[-1]

    @property
    def earlier(self) -> int:
        """How many earlier quarters have a figure."""
        return sum(point.value is not None for point in self.points[:-1])

    @property
    def has_figures(self) -> bool:
        """Whether any quarter has one."""
        return any(point.value is not None for point in self.points)

    def written(self, value: float | None) -> str:
        """A value of this figure as it is written."""
        if value is None:
            return "–"
        return percent(value) if self.figure.is_share else number(round(value, 1))


def trends(data: QuarterTrends) -> tuple[Trend, ...]:
    """Every key figure."""
    unfinished = data.as_of <= data.quarters[-1].last
    return tuple(_trend(figure, data.quarters, unfinished=unfinished) for figure in Figure)


def _trend(figure: Figure, quarters: Iterable[QuarterCounts], *, unfinished: bool) -> Trend:
    points = tuple(_point(figure, one) for one in quarters)
    earlier = [point.value for point in points[:-1]]
    limits = natural_limits(earlier, ceiling=1.0 if figure.is_share else None)
    return Trend(figure, points, limits, _reading(figure, points, limits, unfinished=unfinished))


def _parts(figure: Figure, one: QuarterCounts) -> tuple[int | None, int | None]:
    return {
        Figure.RECEIVED: (one.received, None),
        Figure.CLOSED_IN_TIME: (one.met, one.due),
        Figure.COMMENTS: (one.decided, one.comments),
        Figure.AUDITS: (one.in_time, one.audits),
        Figure.TRAINING: (one.compliant, one.required),
        Figure.VIOLATIONS: (one.violations, None),
    }[figure]


def _point(figure: Figure, one: QuarterCounts) -> Point:
    part, whole = _parts(figure, one)
    if part is None or whole == 0:
        return Point(one.quarter, part, whole, None, None)
    if whole is None:
        return Point(one.quarter, part, None, float(part), poisson(part))
    return Point(one.quarter, part, whole, part / whole, wilson(part, whole))


def _reading(
    figure: Figure, points: tuple[Point, ...], limits: Limits | None, *, unfinished: bool
) -> Reading:
    last = points[-1]
    if last.value is None:
        return Reading.NOTHING
    if unfinished:
        return Reading.RUNNING
    if limits is None:
        return Reading.FEW_QUARTERS
    if not limits.beyond(last.value):
        return Reading.USUAL
    return Reading.SIGNAL if _differs(figure, points) else Reading.FEW_CASES


def _differs(figure: Figure, points: tuple[Point, ...]) -> bool:
    """Whether the interval of the difference from all earlier quarters together leaves out no difference."""
    earlier = [point for point in points[:-1] if point.value is not None]
    part = sum(point.part or 0 for point in earlier)
    last = points[-1]
    if figure.is_share:
        whole = sum(point.whole or 0 for point in earlier)
        here = (last.part or 0, last.whole or 1)
        # Newcombe's interval is too narrow on a handful of cases; the exact one never is
        return not newcombe(*here, part, whole).holds(0) and not exact_share(*here).holds(part / whole)
    return not rate_ratio(last.part or 0, 1, part, len(earlier)).holds(1)


# -- in words ----------------------------------------------------------------------------------------

_MEANS = {
    Figure.RECEIVED: worded(
        "More complaints can mean more bias, or more trust in complaining; the number does not say which."
    ),
    Figure.VIOLATIONS: worded("Each violation is followed for itself, whatever the number says."),
}


def sentence(trend: Trend) -> str:
    """What a reader may conclude, and no more."""
    last, limits = trend.last, trend.limits
    if trend.reading is Reading.NOTHING:
        return worded(
            "There is no figure for {quarter}: nothing was counted that it could rest on.",
            quarter=last.quarter,
        )
    value = _value(trend)
    if trend.reading is Reading.RUNNING:
        return worded(
            "{value} so far. {quarter} is still running and is not compared with whole quarters.",
            value=value,
            quarter=last.quarter,
        )
    if limits is None:
        return worded(
            "{value}. Only {quarters} a figure; from fewer than {fewest} nothing is said of what is usual.",
            value=value,
            quarters=counted(trend.earlier, "earlier quarter has", "earlier quarters have"),
            fewest=FEWEST,
        )
    if trend.reading is Reading.USUAL and limits.lower == limits.upper:
        return worded("No signal: {value}, as in the earlier quarters.", value=value)
    if trend.reading is Reading.USUAL:
        return worded(
            "No signal: {value} lies within {usual}. Differences between quarters within this range are ups and downs "
            "that no cause needs to be sought for.",
            value=value,
            usual=_usual(trend, limits),
        )
    if trend.reading is Reading.FEW_CASES:
        return worded(
            "{figure}, but on so few cases that chance alone could explain it as well. It is no signal.",
            figure=_beside(trend, limits),
        )
    return worded("Signal: {said}", said=beyond(trend))


def beyond(trend: Trend) -> str:
    """What a signal says: the figure lies beyond its usual range, and what that means."""
    if trend.limits is None:
        return ""
    said = worded(
        "{figure}. More than the usual ups and downs is likely at work; what it is, the figure does not say.",
        figure=_beside(trend, trend.limits),
    )
    return together(said, _MEANS.get(trend.figure, ""))


def _value(trend: Trend) -> str:
    """The figure of the quarter, with the part and the whole that it is made of."""
    last = trend.last
    value = trend.written(last.value)
    if last.whole is None:
        return value
    return worded(
        "{value} ({part} of {whole})", value=value, part=number(last.part or 0), whole=number(last.whole)
    )


def _beside(trend: Trend, limits: Limits) -> str:
    above = trend.last.value is not None and trend.last.value > limits.upper
    return worded(
        "{value} lies above {usual}" if above else "{value} lies below {usual}",
        value=_value(trend),
        usual=_usual(trend, limits),
    )


def _usual(trend: Trend, limits: Limits) -> str:
    low, high = trend.written(limits.lower), trend.written(limits.upper)
    if low == high:
        return worded("the {value} that the earlier quarters show", value=low)
    return worded("the usual range of {low} to {high}", low=low, high=high)


HOW = worded(
    "The usual range is that of the natural process limits of the earlier quarters (XmR): their mean, give or take "
    "2.66 times the mean difference between neighbouring quarters; from eight quarters it is provisional. A figure "
    "is called a signal only where it lies outside this range and the 95% interval of its difference from the "
    "earlier quarters together leaves no difference out (for numbers the exact ratio of rates; for shares Newcombe’s "
    "interval, and the quarter’s exact interval too). The figures themselves count every record; their 95% intervals "
    "(exact Poisson for numbers, Wilson for shares) say how far chance alone could have moved them."
)
