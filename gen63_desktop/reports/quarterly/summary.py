"""The first page: what the quarter was, in key figures, and what needs a decision."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import CondPageBreak

from gen63_desktop.domain.findings import points
from gen63_desktop.domain.findings.key_figures import State, key_figures
from gen63_desktop.domain.findings.quarterly import QuarterlyReport
from gen63_desktop.domain.findings.words import moment, span
from gen63_desktop.reports.kit import styles
from gen63_desktop.reports.kit.boxes import Boxed, Tile, Tiles
from gen63_desktop.reports.kit.composer import Composer
from gen63_desktop.reports.kit.people_text import Markup, bold, joined, ours
from gen63_desktop.reports.tagging.contents import Contents
from gen63_desktop.reports.tagging.text import Para


def story(report: QuarterlyReport, composer: Composer, fictional: str) -> list[Any]:
    """Title, key figures, points, contents."""
    return [
        *_title(report, composer, fictional),
        Tiles(_tiles(report)),
        *_points(report, composer),
        *_limits(report, composer),
        *_changes(report, composer),
        CondPageBreak(87),
        composer.paragraph(bold(ours("Contents")), "fact"),
        Contents([styles.style("contents 1")], first_level=1),
    ]


def _title(report: QuarterlyReport, composer: Composer, fictional: str) -> list[Any]:
    people = composer.people
    number_of = f"{report.number}  ·  " if report.number else "Draft, not issued  ·  "
    issued = ""
    if report.issued_at is not None:
        by = f" by {report.issued_by}" if report.issued_by else ""
        role = f" ({report.issued_as})" if report.issued_as else ""
        issued = f"Issued {moment(report.issued_at)}{by}{role}. "
    replaces = f"Replaces {report.replaces}: {_ended(report.reason)} " if report.replaces else ""
    out = [
        composer.paragraph(people.markup(f"{number_of}{report.office}"), "overline"),
        Para(ours("Quarterly report to the Chief Executive Officer"), styles.style("title"), tag="H1"),
        composer.say(f"{report.quarter}, {span(report.first, report.last)}", "subtitle"),
        composer.say(
            f"Bias complaints, comment review, 90-day audits{_and_more(report)} under GEN 63. "
            f"{issued}{replaces}Figures as of {moment(report.as_of)}.",
            "small",
        ),
    ]
    if report.fictional:
        alert = joined(bold(ours(fictional + ".")), ours("No figure and no name in this report is real."))
        out.append(
            Boxed([Para(alert, styles.style("fact"))], ground=styles.ALERT_SOFT, rule=styles.ALERT, padding=5)
        )
    return out


def _and_more(report: QuarterlyReport) -> str:
    return " and training" if report.violations is None else ", training, violations and corrective actions"


_COLOURS = {
    State.PLAIN: styles.ACCENT,
    State.GOOD: styles.GOOD,
    State.CAUTION: styles.CAUTION,
    State.ALERT: styles.ALERT,
    State.NOTHING: styles.STRONG_RULE,
}


def _tiles(report: QuarterlyReport) -> list[Tile]:
    return [
        Tile(ours(each.label), ours(each.value), ours(each.note), _COLOURS[each.state])
        for each in key_figures(report)
    ]


def _points(report: QuarterlyReport, composer: Composer) -> list[Any]:
    found = points.points(report)
    if not found:
        return [
            composer.section("What needs you"),
            composer.say("Nothing in the figures of this quarter needs a decision or action of yours."),
        ]
    items: list[Markup] = []
    for point in found:
        asks = "Decision" if point.weight is points.Weight.DECIDE else "Attention"
        head = bold(composer.people.markup(f"{asks}: {point.head}."))
        items.append(joined(head, composer.people.markup(point.text)))
    return [composer.section("What needs your decision or attention"), *composer.numbered(items)]


def _limits(report: QuarterlyReport, composer: Composer) -> list[Any]:
    found = points.gaps(report)
    if not found:
        return []
    texts = [Para(bold(ours("What this report does not show")), styles.style("fact"))]
    texts += [Para(composer.people.markup(text), styles.style("fact")) for text in found]
    return [Boxed(texts, ground=styles.ACCENT_SOFT, rule=styles.ACCENT)]


def _changes(report: QuarterlyReport, composer: Composer) -> list[Any]:
    if not report.changed:
        return []
    return [
        composer.section(f"What is different from {report.replaces}"),
        *composer.bullets([composer.people.markup(text) for text in report.changed]),
    ]


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else text + "."
