"""The section on violations and corrective actions."""

from __future__ import annotations

from typing import Any

from gen63_desktop.domain.findings.tables import violations as tables
from gen63_desktop.domain.findings.violations import ViolationFigures
from gen63_desktop.domain.findings.words import day, number, plural
from gen63_desktop.reports.kit.composer import Composer
from gen63_desktop.reports.kit.people_text import joined


def story(figures: ViolationFigures, composer: Composer) -> list[Any]:
    """The register, where violations were found, what happened to actions beside the trend, what is late."""
    links, notes = composer.notes(figures.basis.notes)
    return [
        composer.section("5. Violations and corrective actions"),
        composer.paragraph(joined(composer.people.markup(_opening(figures)), links)),
        *composer.table(tables.summary(figures), ""),
        *composer.pair(
            tables.where_found(figures),
            tables.clauses(figures),
            empty="No violation was registered in the quarter.",
        ),
        *composer.pair(tables.steps(figures), tables.trend(figures)),
        *composer.table(tables.overdue(figures), "No corrective action is past its due date."),
        *notes,
    ]


def _opening(figures: ViolationFigures) -> str:
    return (
        "GEN 63 §4.1 has violations reported to you or your designee, for corrective action at supervisor or "
        f"executive level. {_cap(plural(figures.registered, 'violation was', 'violations were'))} registered in "
        f"{figures.quarter}. On {day(figures.as_of)} {plural(figures.open_at_end, 'violation was', 'violations were')} "
        f"open: {plural(figures.awaiting_decision, 'action')} awaiting a decision, {number(figures.under_way)} under "
        f"way, {number(len(figures.overdue))} of them past the due date, and {number(figures.to_verify)} to be "
        "verified by someone other than the owner."
    )


def _cap(text: str) -> str:
    return text[:1].upper() + text[1:]
