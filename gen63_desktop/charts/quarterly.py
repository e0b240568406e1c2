"""The charts of the quarterly report, from its figures; None where there is nothing to draw."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from gen63_desktop.charts import openings
from gen63_desktop.charts.description import Chart, Form, Measure, Opening, Series, Target
from gen63_desktop.domain.findings.figures import (
    AuditFigures,
    CommentFigures,
    ComplaintFigures,
    Count,
    QuarterOfAudits,
    TrainingFigures,
)
from gen63_desktop.domain.findings.trends import QuarterCounts, QuarterTrends
from gen63_desktop.domain.findings.words import day, share
from gen63_desktop.domain.remarks import worded
from gen63_desktop.domain.training.compliance import Rule

_SHOWN = 14
"""Bars of a chart; where there are more kinds, those without a case are left to the table."""


def _quarters(names: Sequence[str], data: QuarterTrends | None) -> list[QuarterCounts] | None:
    """The quarters of a trend with their days; None where they are not all known."""
    known = {} if data is None else {one.quarter: one for one in data.quarters}
    return [known[name] for name in names] if all(name in known for name in names) else None


def complaints_trend(figures: ComplaintFigures, data: QuarterTrends | None = None) -> Chart | None:
    """Received, closed and open by quarter; with the days of the quarters, the records behind them."""
    if not figures.trend:
        return None
    return Chart(
        "Complaints received, closed and open at the end of each quarter",
        "complaints received and closed in each quarter, and open at its end",
        Form.LINES,
        tuple(each.quarter for each in figures.trend),
        (
            Series("Received", tuple(float(each.received) for each in figures.trend)),
            Series("Closed", tuple(float(each.closed) for each in figures.trend)),
            Series("Open at end", tuple(float(each.open_at_end) for each in figures.trend)),
        ),
        openings=_behind_complaints(figures, data),
    )


def _behind_complaints(
    figures: ComplaintFigures, data: QuarterTrends | None
) -> tuple[tuple[Opening | None, ...], ...]:
    quarters = _quarters([each.quarter for each in figures.trend], data)
    if quarters is None or data is None:
        return ()
    pairs = list(zip(quarters, figures.trend, strict=True))
    return (
        tuple(_if(n.received, openings.received(q, n.received, data.as_of)) for q, n in pairs),
        tuple(_if(n.closed, openings.closed(q, n.closed, data.as_of)) for q, n in pairs),
        tuple(_if(n.open_at_end, openings.open_at_end(q, n.open_at_end, data.as_of)) for q, n in pairs),
    )


def _if(counts: int, opening: Opening) -> Opening | None:
    """Behind nothing there is no list to open."""
    return opening if counts else None


def _counted(
    title: str,
    subject: str,
    counts: tuple[Count, ...],
    series: str,
    are: str,
    behind: Callable[[Count], Opening | None] | None = None,
) -> Chart | None:
    shown = counts if len(counts) <= _SHOWN else tuple(each for each in counts if each.number)
    if not any(each.number for each in shown):
        return None
    return Chart(
        title,
        subject,
        Form.BARS,
        tuple(each.label for each in shown),
        (Series(series, tuple(float(each.number) for each in shown)),),
        categories_are=are,
        openings=() if behind is None else (tuple(behind(each) if each.number else None for each in shown),),
    )


def by_basis(figures: ComplaintFigures, one: QuarterCounts | None = None) -> Chart | None:
    """Allegations received by alleged basis, those without a case left out where there are many bases.

    With the days of the quarter, the complaints behind each; no list holds just those with an allegation that
    names no basis, beside others that do.
    """
    ordered = sorted(figures.by_basis, key=lambda each: -each.number)
    counts = (*ordered, Count(worded("No basis named"), figures.allegations_without_basis))
    return _counted(
        "Allegations received by alleged basis",
        worded("allegations of complaints received in {quarter} by alleged basis", quarter=figures.quarter),
        counts,
        "Allegations",
        "Alleged basis",
        None if one is None else lambda each: openings.on_basis(one, each.label),
    )


def by_finding(figures: ComplaintFigures, one: QuarterCounts | None = None) -> Chart | None:
    """Allegations closed by finding; with the days of the quarter, the complaints behind each of the four."""
    return _counted(
        "Allegations closed by finding",
        worded("allegations of complaints closed in {quarter} by finding", quarter=figures.quarter),
        figures.by_finding,
        "Allegations",
        "Finding",
        None if one is None else lambda each: openings.with_finding(one, each.label),
    )


def by_decision(figures: CommentFigures, one: QuarterCounts | None = None) -> Chart | None:
    """Comments by decision, those still to be read among them; with the quarter, the comments behind each."""
    return _counted(
        "Customer comments by decision",
        worded("customer comments of {quarter} by the decision of the review", quarter=figures.quarter),
        (*figures.by_decision, Count(worded("Not yet decided"), figures.undecided)),
        "Comments",
        "Decision",
        None if one is None else lambda each: openings.decided(one, each.label, each.number),
    )


def comments_by_basis(figures: CommentFigures, one: QuarterCounts | None = None) -> Chart | None:
    """Comments of possible bias by basis; with the quarter, the comments behind each."""
    return _counted(
        "Comments of possible bias by basis",
        worded("customer comments of {quarter} decided as possible bias, by basis", quarter=figures.quarter),
        tuple(sorted(figures.by_basis, key=lambda each: -each.number)),
        "Comments",
        "Basis",
        None if one is None else lambda each: openings.of_bias(one, each.label, each.number),
    )


def audits_trend(figures: AuditFigures, data: QuarterTrends | None = None) -> Chart | None:
    """Audits by the quarter in which they fell due."""
    trend = figures.trend
    if not any(each.due for each in trend):
        return None
    return Chart(
        "90-day audits by the quarter in which they fell due",
        "90-day audits that fell due in each quarter: done in time, done late, not done",
        Form.STACKED,
        tuple(each.quarter for each in trend),
        (
            Series("Done in time", tuple(float(each.in_time) for each in trend)),
            Series("Done late", tuple(float(each.late) for each in trend)),
            Series("Not done", tuple(float(each.missed) for each in trend)),
        ),
        openings=_behind_audits(figures, data),
    )


def _behind_audits(
    figures: AuditFigures, data: QuarterTrends | None
) -> tuple[tuple[Opening | None, ...], ...]:
    quarters = _quarters([each.quarter for each in figures.trend], data)
    if quarters is None:
        return ()
    pairs = list(zip(quarters, figures.trend, strict=True))

    def row(became: openings.Became, counts: Callable[[QuarterOfAudits], int]) -> tuple[Opening | None, ...]:
        return tuple(_if(counts(n), openings.audits(q, figures.as_of, (became,))) for q, n in pairs)

    return (
        row(openings.Became.IN_TIME, lambda n: n.in_time),
        row(openings.Became.LATE, lambda n: n.late),
        row(openings.Became.MISSED, lambda n: n.missed),
    )


def training_trend(figures: TrainingFigures) -> Chart | None:
    """The share of people compliant on the last day of each quarter, against the 100 % of GEN 63."""
    trend = figures.trend
    if not any(each.required_rolling for each in trend):
        return None
    return Chart(
        "People compliant on the last day of each quarter",
        "people who had completed every required course on the last day of each quarter, by both rules",
        Form.LINES,
        tuple(each.quarter for each in trend),
        (
            Series("12-month rule", tuple(share(e.compliant_rolling, e.required_rolling) for e in trend)),
            Series("Calendar rule", tuple(share(e.compliant_calendar, e.required_calendar) for e in trend)),
        ),
        Measure.PERCENT,
        target=Target(1.0, "Required"),
        openings=(
            tuple(_if(e.required_rolling, openings.people(e.day, e.required_rolling)) for e in trend),
            tuple(
                _if(e.required_calendar, openings.people(e.day, e.required_calendar, Rule.CALENDAR))
                for e in trend
            ),
        ),
    )


def by_department(figures: TrainingFigures) -> Chart | None:
    """The share of person and course pairs compliant in each department, the lowest first."""
    names = sorted({cell.department for cell in figures.cells})
    pairs = []
    for name in names:
        cells = [cell for cell in figures.cells if cell.department == name]
        value = share(sum(c.compliant_rolling for c in cells), sum(c.required_rolling for c in cells))
        if value is not None:
            pairs.append((value, name))
    shown = sorted(pairs)[:_SHOWN]
    if not shown:
        return None
    return Chart(
        "Required courses completed, by department",
        f"required courses completed by department as of {day(figures.day)} (twelve-month rule)",
        Form.BARS,
        tuple(name for _, name in shown),
        (Series("Completed", tuple(value for value, _ in shown)),),
        Measure.PERCENT,
        "Department",
        Target(1.0, "Required"),
    )
