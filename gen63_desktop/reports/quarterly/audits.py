"""The section on the 90-day audits."""

from __future__ import annotations

from typing import Any

from gen63_desktop.charts import quarterly as charts
from gen63_desktop.domain.findings.figures import AuditFigures
from gen63_desktop.domain.findings.tables import audits as tables
from gen63_desktop.domain.findings.words import day, listed, number, plural
from gen63_desktop.reports.kit.composer import Composer
from gen63_desktop.reports.kit.people_text import joined


def story(figures: AuditFigures, composer: Composer) -> list[Any]:
    """The quarter in numbers, each source, the trend."""
    links, notes = composer.notes(figures.basis.notes)
    return [
        composer.section("3. 90-day audits"),
        composer.paragraph(joined(composer.people.markup(_opening(figures)), links)),
        *composer.table(tables.summary(figures), ""),
        *composer.table(tables.by_source(figures), "No data source is registered."),
        *_signatures(figures, composer),
        *composer.chart(
            charts.audits_trend(figures), tables.trend(figures), "No earlier quarter is recorded.", 0.52
        ),
        *notes,
    ]


def _opening(figures: AuditFigures) -> str:
    return (
        f"GEN 63 §3.3 has every data source that uses demographic data audited at least every 90 days. "
        f"Of {plural(figures.sources, 'registered source')}, {number(figures.with_demographic_data)} "
        f"{'uses' if figures.with_demographic_data == 1 else 'use'} such data. "
        f"{number(figures.due)} {'audit' if figures.due == 1 else 'audits'} fell due in {figures.quarter}; "
        f"{number(figures.performed)} were performed, {number(figures.performed_late)} of them after their due date; "
        f"on {day(figures.as_of)} {plural(figures.overdue, 'source was', 'sources were')} overdue."
    )


def _signatures(figures: AuditFigures, composer: Composer) -> list[Any]:
    signed: dict[str, list[str]] = {}
    for each in figures.by_source:
        if each.performed is not None and each.signed_by:
            signed.setdefault(each.signed_by, []).append(each.source)
    if not signed:
        return []
    lines = [f"{who} signed {listed(names)}" for who, names in sorted(signed.items())]
    return [composer.say(f"Signatures of the quarter’s latest audits: {'; '.join(lines)}.", "small")]
