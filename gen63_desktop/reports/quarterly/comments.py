"""The section on the review of customer comments."""

from __future__ import annotations

from typing import Any

from gen63_desktop.charts import quarterly as charts
from gen63_desktop.domain.findings.figures import CommentFigures
from gen63_desktop.domain.findings.tables import comments as tables
from gen63_desktop.domain.findings.words import moment, number, plural, share
from gen63_desktop.domain.percents import percent
from gen63_desktop.reports.kit import styles
from gen63_desktop.reports.kit.boxes import Boxed
from gen63_desktop.reports.kit.composer import Composer
from gen63_desktop.reports.kit.people_text import bold, joined, ours
from gen63_desktop.reports.kit.tables_cut import without_zeros
from gen63_desktop.reports.tagging.text import Para


def story(figures: CommentFigures, composer: Composer) -> list[Any]:
    """What was read and decided, the sign-off, the trend."""
    links, notes = composer.notes(figures.basis.notes)
    out = [
        composer.section("2. Comment review"),
        composer.paragraph(joined(composer.people.markup(_opening(figures)), links)),
    ]
    if figures.comments:
        out.append(_sign_off(figures, composer))
        out.extend(composer.chart(charts.by_decision(figures), tables.by_decision(figures), ""))
        out.extend(
            composer.chart(
                charts.comments_by_basis(figures),
                without_zeros(tables.by_basis(figures)),
                "No comment of the quarter was decided as possible bias.",
            )
        )
    if any(each.comments for each in figures.trend):
        out.extend(composer.table(tables.trend(figures), ""))
    return [*out, *notes]


def _opening(figures: CommentFigures) -> str:
    if not figures.comments:
        return f"No customer comment of {figures.quarter} is in the office’s records; the review cannot be reported."
    files = f"from {plural(figures.files_imported, 'imported file')}"
    refused = f" {plural(figures.rows_refused, 'row')} could not be read." if figures.rows_refused else ""
    possible = next((each.number for each in figures.by_decision if each.label.lower() == "possible bias"), 0)
    return (
        f"{number(figures.comments)} customer comments {files} are dated in {figures.quarter}.{refused} "
        f"{number(figures.decided)} ({percent(share(figures.decided, figures.comments))}) are decided, read by "
        f"{plural(figures.readers, 'person', 'people')}. {number(possible)} were decided as possible bias; "
        f"{number(figures.made_complaints)} became a complaint."
    )


def _sign_off(figures: CommentFigures, composer: Composer) -> Any:
    signed = figures.sign_off
    people = composer.people
    if signed is None:
        text = joined(
            bold(ours("Not signed off.")),
            people.markup(
                f"{plural(figures.undecided, 'comment')} still to be decided; the figures below can change."
                if figures.undecided
                else "Every comment is decided; the figures can change until the sign-off."
            ),
        )
        return Boxed([Para(text, styles.style("fact"))], ground=styles.ALERT_SOFT, rule=styles.ALERT)
    who = (
        f"{signed.by}, {signed.role}, {moment(signed.at)}"
        if signed.role
        else f"{signed.by}, {moment(signed.at)}"
    )
    return Boxed(
        [
            Para(joined(bold(ours("Signed off by")), people.markup(who)), styles.style("fact")),
            Para(people.markup(signed.statement), styles.style("fact")),
        ],
        ground=styles.ACCENT_SOFT,
        rule=styles.ACCENT,
    )
