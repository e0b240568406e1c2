"""The report's tables on the 90-day audits."""

from __future__ import annotations

from gen63_desktop.domain.findings.figures import AuditFigures, AuditState, SourceAudit
from gen63_desktop.domain.findings.words import day, span
from gen63_desktop.domain.remarks import worded
from gen63_desktop.domain.tables import Cell, Column, Kind, PlainTable

COUNT, DAY = Kind.WHOLE_NUMBER, Kind.DAY

STATES = {
    AuditState.DONE_IN_TIME: worded("Done in time"),
    AuditState.DONE_LATE: worded("Done late"),
    AuditState.NOT_YET_DUE: worded("Not yet due"),
    AuditState.OVERDUE: worded("Overdue"),
    AuditState.NO_DUTY: worded("Not required"),
    AuditState.NOT_ASSESSED: worded("Not assessed"),
}
_ORDER = (
    AuditState.OVERDUE,
    AuditState.DONE_LATE,
    AuditState.DONE_IN_TIME,
    AuditState.NOT_YET_DUE,
    AuditState.NOT_ASSESSED,
    AuditState.NO_DUTY,
)


def tables(figures: AuditFigures) -> tuple[PlainTable, ...]:
    """Every table on audits."""
    return summary(figures), by_source(figures), trend(figures)


def _period(figures: AuditFigures) -> str:
    return worded(
        "{quarter}: {days}. An audit counts on the day its last check was performed, as of {day}",
        quarter=figures.quarter,
        days=span(figures.first, figures.last),
        day=day(figures.as_of),
    )


def bound(figures: AuditFigures) -> tuple[SourceAudit, ...]:
    """The sources that have a clock or lack the answer whether they need one, the most pressing first."""
    found = [each for each in figures.by_source if each.state is not AuditState.NO_DUTY]
    return tuple(sorted(found, key=lambda each: (_ORDER.index(each.state), -each.days_overdue, each.source)))


def free(figures: AuditFigures) -> tuple[SourceAudit, ...]:
    """The sources that use no demographic data."""
    return tuple(each for each in figures.by_source if each.state is AuditState.NO_DUTY)


def summary(figures: AuditFigures) -> PlainTable:
    """The quarter's audits in numbers."""
    rows: tuple[tuple[Cell, ...], ...] = (
        (worded("Data sources in the register"), figures.sources),
        (worded("Of these, with demographic data"), figures.with_demographic_data),
        (worded("Audits that fell due in the quarter"), figures.due),
        (worded("Audits performed in the quarter"), figures.performed),
        (worded("Of these, after their due date"), figures.performed_late),
        (worded("Sources overdue on {day}", day=day(figures.as_of)), figures.overdue),
    )
    return PlainTable(
        "90-day audits of the quarter",
        (Column("Audits"), Column("Number", COUNT)),
        rows,
        figures.basis.source,
        _period(figures),
        figures.basis.scope,
    )


def by_source(figures: AuditFigures) -> PlainTable:
    """Each source with its clock; those without demographic data last."""
    return PlainTable(
        "90-day audits by data source",
        (
            Column("Data source"),
            Column("State"),
            Column("Due", DAY),
            Column("Performed", DAY),
            Column("Next due", DAY),
            Column("Days late", COUNT),
            Column("Findings", COUNT),
        ),
        tuple(_row(each) for each in (*bound(figures), *free(figures))),
        figures.basis.source,
        _period(figures),
        figures.basis.scope,
    )


def _row(each: SourceAudit) -> tuple[Cell, ...]:
    performed = each.performed is not None
    return (
        each.source,
        STATES[each.state],
        each.due,
        each.performed,
        each.next_due,
        each.days_overdue if each.due is not None else None,
        each.non_compliant_answers if performed else None,
    )


def trend(figures: AuditFigures) -> PlainTable:
    """The last quarters."""
    return PlainTable(
        "90-day audits by quarter in which they fell due",
        (
            Column("Quarter"),
            Column("Due", COUNT),
            Column("Done in time", COUNT),
            Column("Done late", COUNT),
            Column("Not done", COUNT),
            Column("Running", COUNT),
        ),
        tuple(
            (e.quarter, e.due, e.in_time, e.late, e.missed, e.due - e.in_time - e.late - e.missed)
            for e in figures.trend
        ),
        figures.basis.source,
        worded(
            "{first} to {last}, as of {day}",
            first=figures.trend[0].quarter,
            last=figures.trend[-1].quarter,
            day=day(figures.as_of),
        )
        if figures.trend
        else _period(figures),
        figures.basis.scope,
    )
