"""The section on complaints."""

from __future__ import annotations

from typing import Any

from gen63_desktop.charts import quarterly as charts
from gen63_desktop.domain.findings.due_dates import sorted_out
from gen63_desktop.domain.findings.figures import ComplaintFigures
from gen63_desktop.domain.findings.tables import complaints as tables
from gen63_desktop.domain.findings.words import day, listed, number, plural
from gen63_desktop.reports.kit.composer import Composer
from gen63_desktop.reports.kit.people_text import joined
from gen63_desktop.reports.kit.tables_cut import longest, or_none, without_zeros

_NUMBERS_IN_LINE = 60
_ROWS = 60
"""Complaints that a list names on the page; the spreadsheet names all."""


def story(figures: ComplaintFigures, composer: Composer) -> list[Any]:
    """Flow, trend, bases, findings, sustained allegations, due dates."""
    links, notes = composer.notes(figures.basis.notes)
    people = composer.people
    return [
        composer.section("1. Complaints"),
        composer.paragraph(joined(people.markup(_opening(figures)), links)),
        *composer.pair(tables.flow(figures), without_zeros(tables.by_channel(figures)), bold_rows=(-1,)),
        *composer.chart(
            charts.complaints_trend(figures), tables.trend(figures), "No earlier quarter is recorded.", 0.6
        ),
        composer.subsection("Alleged bases"),
        *composer.chart(
            charts.by_basis(figures),
            without_zeros(tables.by_basis(figures)),
            "No complaint was received in the quarter.",
        ),
        composer.subsection("Findings"),
        *composer.table(
            or_none(tables.received_by_finding(figures)),
            "No complaint received in the quarter names an allegation.",
        ),
        *composer.chart(
            charts.by_finding(figures),
            or_none(tables.by_finding(figures)),
            "No allegation was closed in the quarter.",
        ),
        *composer.table(without_zeros(tables.by_closure(figures)), "No complaint was closed in the quarter."),
        composer.subsection("Sustained allegations"),
        *composer.table(
            tables.sustained(figures), "No allegation of a complaint closed in the quarter was sustained."
        ),
        composer.subsection("Due dates"),
        *_due_dates(figures, composer),
        *notes,
    ]


def _opening(figures: ComplaintFigures) -> str:
    days = ""
    if figures.median_days_to_close is not None:
        days = f" Half of those closed took {number(figures.median_days_to_close)} days or fewer."
    lacking = ""
    if figures.complaints_without_allegation:
        lacking = (
            f" {plural(figures.complaints_without_allegation, 'complaint')} received name no allegation yet."
        )
    received = _counted(figures.received, figures.allegations_received, f"received in {figures.quarter}")
    closed = _counted(figures.closed, figures.allegations_closed, "closed")
    text = f"{received}; {closed}.{days}{lacking}"
    return text[:1].upper() + text[1:]


def _counted(complaints: int, allegations: int, done: str) -> str:
    """So many complaints with their allegations; where there are none, no word of allegations."""
    if not complaints:
        return f"no complaint was {done}"
    were = "was" if complaints == 1 else "were"
    return f"{plural(complaints, 'complaint')} with {plural(allegations, 'allegation')} {were} {done}"


def _due_dates(figures: ComplaintFigures, composer: Composer) -> list[Any]:
    dates = sorted_out(figures.due_dates, figures.as_of)
    out = [*composer.table(tables.due_dates(figures), "")]
    if dates.met:
        named = [each.complaint for each in dates.met]
        out.append(composer.say(f"Met in time: {listed(named, _NUMBERS_IN_LINE)}.", "small"))
    out.extend(
        composer.table(longest(tables.missed(figures), _ROWS), "No due date of the quarter was missed.")
    )
    out.extend(
        composer.table(
            longest(tables.overdue(figures), _ROWS),
            f"No complaint was open past its due date on {day(figures.as_of)}.",
        )
    )
    return out
