"""The charts of the office's statistics, and the complaints that a figure opens."""

from __future__ import annotations

from collections.abc import Sequence

from gen63_desktop.charts.description import Chart, Form, Measure, Opening, Series
from gen63_desktop.domain.estimates.counts import poisson
from gen63_desktop.domain.estimates.shares import wilson
from gen63_desktop.domain.listing import Filter, Test
from gen63_desktop.domain.outputs import behind
from gen63_desktop.domain.outputs.statistics import Counted, Statistics
from gen63_desktop.domain.remarks import worded

MOST_BARS = 12


def opening(one: Counted, period: str) -> Opening | None:
    """The complaints behind a figure; None where there are none."""
    if not one.cases:
        return None
    wanted = Filter(behind.COLUMN, Test.ANY_OF, (behind.value_of(one, period),))
    return Opening("complaints", (wanted,), len(one.cases), (("view", "all"),))


def charts(found: Statistics) -> tuple[Chart, ...]:
    """Age of open complaints, findings, bases, agencies and lines; those that have something to show."""
    bases = [one.received for one in found.bases if one.received.number]
    agencies = [one.received for one in found.agencies]
    lines = [one.received for one in found.lines if one.received.number]
    made = (
        _counts(
            found, "Age of open complaints", "Complaints open at the end", "Age", found.ageing, sure=False
        ),
        _findings(found),
        _counts(found, "Allegations by alleged basis", "Allegations received", "Basis", bases),
        _counts(found, "Allegations by respondent’s agency", "Allegations received", "Agency", agencies),
        _counts(found, "Complaints by line", "Complaints received", "Line", lines),
    )
    return tuple(chart for chart in made if chart is not None)


def _counts(
    found: Statistics, title: str, subject: str, are: str, own: Sequence[Counted], *, sure: bool = True
) -> Chart | None:
    """Bars of counts, the most first where they are not in an order of their own, with the interval of each."""
    if not any(one.number for one in own):
        return None
    shown = own[:MOST_BARS]
    ends = tuple((poisson(one.number).low, poisson(one.number).high) for one in shown)
    many = len(own) > MOST_BARS
    return Chart(
        worded("{title}, the {n} greatest", title=worded(title), n=MOST_BARS) if many else title,
        subject,
        Form.BARS,
        tuple(one.label for one in shown),
        (Series(subject, tuple(one.number for one in shown), ends if sure else ()),),
        categories_are=are,
        openings=(tuple(opening(one, found.period.name) for one in shown),),
    )


def _findings(found: Statistics) -> Chart | None:
    if not found.ended:
        return None
    whole = found.ended
    ends = tuple((wilson(one.number, whole).low, wilson(one.number, whole).high) for one in found.findings)
    return Chart(
        "Allegations closed by finding",
        "Share of the allegations of complaints closed",
        Form.BARS,
        tuple(one.label for one in found.findings),
        (Series("Share", tuple(one.number / whole for one in found.findings), ends),),
        measure=Measure.PERCENT,
        categories_are="Finding",
        openings=(tuple(opening(one, found.period.name) for one in found.findings),),
    )
