"""The report's tables on violations and corrective actions."""

from __future__ import annotations

from gen63_desktop.domain.findings.violations import ViolationFigures
from gen63_desktop.domain.findings.words import day, span
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
    return f"{figures.quarter}: {span(figures.first, figures.last)}. {rule}, as of {day(figures.as_of)}"


def summary(figures: ViolationFigures) -> PlainTable:
    """The register at the end of the quarter, and what waits."""
    end = day(figures.as_of)
    rows: list[tuple[Cell, ...]] = [
        ("Violations registered in the quarter", figures.registered),
        ("Withdrawn in the quarter as registered in error", figures.withdrawn),
        (f"In the register on {end}", figures.in_register),
        *(
            (f"Of these: {count.label[:1].lower()}{count.label[1:]}", count.number)
            for count in figures.by_state
        ),
        (f"Actions awaiting a decision on {end}", figures.awaiting_decision),
        (f"Actions under way on {end}", figures.under_way),
        ("Of these, past their due date", len(figures.overdue)),
        (f"Actions reported done and not yet verified on {end}", figures.to_verify),
        (f"Ninety-day looks due on {end}", figures.looks_due),
        ("Sustained allegations from which no violation is registered", figures.sustained_unregistered),
    ]
    return PlainTable(
        "Violations and corrective actions",
        (Column("Register of violations"), Column("Number", COUNT)),
        rows,
        figures.basis.source,
        _period(figures, "A violation counts on the day it was registered"),
        figures.basis.scope,
    )


def where_found(figures: ViolationFigures) -> PlainTable:
    """Where the violations of the quarter were found."""
    return PlainTable(
        "Violations by where they were found",
        (Column("Found in"), Column("Violations", COUNT)),
        tuple((count.label, count.number) for count in figures.by_origin),
        figures.basis.source,
        _period(figures, "Counted by the day registered"),
        figures.basis.scope,
    )


def clauses(figures: ViolationFigures) -> PlainTable:
    """Which clauses the violations of the quarter go against; a violation counts under each of its clauses."""
    return PlainTable(
        "Violations by clause",
        (Column("Clause"), Column("Violations", COUNT)),
        tuple((count.label, count.number) for count in figures.by_clause if count.number),
        figures.basis.source,
        _period(figures, "Counted by the day registered; under each of its clauses"),
        figures.basis.scope,
    )


def steps(figures: ViolationFigures) -> PlainTable:
    """What happened to corrective actions in the quarter."""
    return PlainTable(
        "Steps of corrective actions in the quarter",
        (Column("Step"), Column("Number", COUNT)),
        tuple((count.label, count.number) for count in figures.by_step),
        figures.basis.source,
        _period(figures, "A step counts on the day it was taken"),
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
        _period(figures, "Actions under way"),
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
        f"{figures.trend[0].quarter} to {figures.trend[-1].quarter}, as of {day(figures.as_of)}"
        if figures.trend
        else _period(figures, "Counted by the day registered"),
        figures.basis.scope,
    )
