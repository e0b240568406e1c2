"""The report's tables on violations and corrective actions."""

from __future__ import annotations

from gen63_desktop.domain.findings.violations import ViolationFigures
from gen63_desktop.domain.findings.words import day, span
from gen63_desktop.domain.remarks import worded
from gen63_desktop.domain.tables import Cell, Column, Kind, PlainTable

COUNT, DAY = Kind.WHOLE_NUMBER, Kind.DAY


def tables(figures: ViolationFigures) -> tuple[PlainTable, ...]:
    """Every table on violations, those without rows too."""
    return (
        summary(figures),
        where_found(figures),
        clauses(figures),
        steps(figures),
        overdue(figures),
        trend(figures),
    )


def _period(figures: ViolationFigures, rule: str) -> str:
    return worded(
        "{quarter}: {days}. {rule}, as of {day}",
        quarter=figures.quarter,
        days=span(figures.first, figures.last),
        rule=rule,
        day=day(figures.as_of),
    )


def summary(figures: ViolationFigures) -> PlainTable:
    """The register at the end of the quarter, and what waits."""
    end = day(figures.as_of)
    rows: list[tuple[Cell, ...]] = [
        (worded("Violations registered in the quarter"), figures.registered),
        (worded("Withdrawn in the quarter as registered in error"), figures.withdrawn),
        (worded("In the register on {day}", day=end), figures.in_register),
        *(
            (worded("Of these: {kind}", kind=f"{count.label[:1].lower()}{count.label[1:]}"), count.number)
            for count in figures.by_state
        ),
        (worded("Actions awaiting a decision on {day}", day=end), figures.awaiting_decision),
        (worded("Actions under way on {day}", day=end), figures.under_way),
        (worded("Of these, past their due date"), len(figures.overdue)),
        (worded("Actions reported done and not yet verified on {day}", day=end), figures.to_verify),
        (worded("Ninety-day looks due on {day}", day=end), figures.looks_due),
        (
            worded("Sustained allegations from which no violation is registered"),
            figures.sustained_unregistered,
        ),
    ]
    return PlainTable(
        "Violations and corrective actions",
        (Column("Register of violations"), Column("Number", COUNT)),
        rows,
        figures.basis.source,
        _period(figures, worded("A violation counts on the day it was registered")),
        figures.basis.scope,
    )


def where_found(figures: ViolationFigures) -> PlainTable:
    """Where the violations of the quarter were found."""
    return PlainTable(
        "Violations by where they were found",
        (Column("Found in"), Column("Violations", COUNT)),
        tuple((count.label, count.number) for count in figures.by_origin),
        figures.basis.source,
        _period(figures, worded("Counted by the day registered")),
        figures.basis.scope,
    )


def clauses(figures: ViolationFigures) -> PlainTable:
    """Which clauses the violations of the quarter go against; a violation counts under each of its clauses."""
    return PlainTable(
        "Violations by clause",
        (Column("Clause"), Column("Violations", COUNT)),
        tuple((count.label, count.number) for count in figures.by_clause if count.number),
        figures.basis.source,
        _period(figures, worded("Counted by the day registered; under each of its clauses")),
        figures.basis.scope,
    )


def steps(figures: ViolationFigures) -> PlainTable:
    """What happened to corrective actions in the quarter."""
    return PlainTable(
        "Steps of corrective actions in the quarter",
        (Column("Step"), Column("Number", COUNT)),
        tuple((count.label, count.number) for count in figures.by_step),
        figures.basis.source,
        _period(figures, worded("A step counts on the day it was taken")),
        figures.basis.scope,
    )


def overdue(figures: ViolationFigures) -> PlainTable:
    """The actions under way past their due date, the oldest first."""
    return PlainTable(
        "Corrective actions past their due date",
        (
            Column("Violation"),
            Column("Action", COUNT),
            Column("Level"),
            Column("Due", DAY),
            Column("Days late", COUNT),
        ),
        tuple(
            (each.violation, each.action, each.level, each.due, each.days_late(figures.as_of))
            for each in figures.overdue
        ),
        figures.basis.source,
        _period(figures, worded("Actions under way")),
        figures.basis.scope,
    )


def trend(figures: ViolationFigures) -> PlainTable:
    """The last quarters."""
    return PlainTable(
        "Violations, quarter by quarter",
        (
            Column("Quarter"),
            Column("Registered", COUNT),
            Column("Actions verified", COUNT),
            Column("Open at the end", COUNT),
        ),
        tuple((one.quarter, one.registered, one.verified, one.open_at_end) for one in figures.trend),
        figures.basis.source,
        worded(
            "{first} to {last}, as of {day}",
            first=figures.trend[0].quarter,
            last=figures.trend[-1].quarter,
            day=day(figures.as_of),
        )
        if figures.trend
        else _period(figures, worded("Counted by the day registered")),
        figures.basis.scope,
    )
