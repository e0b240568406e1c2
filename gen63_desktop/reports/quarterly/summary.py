"""The first page: what the quarter was, in key figures, and what needs a decision."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import CondPageBreak

from gen63_desktop.domain.findings import points
from gen63_desktop.domain.findings.due_dates import sorted_out
from gen63_desktop.domain.findings.quarterly import QuarterlyReport
from gen63_desktop.domain.findings.words import day, moment, number, percent, plural, share, span
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
        CondPageBreak(96),
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
            "Bias complaints, comment review, 90-day audits and training under GEN 63. "
            f"{issued}{replaces}Figures as of {moment(report.as_of)}.",
            "fact",
        ),
    ]
    if report.fictional:
        alert = joined(bold(ours(fictional + ".")), ours("No figure and no name in this report is real."))
        out.append(
            Boxed([Para(alert, styles.style("fact"))], ground=styles.ALERT_SOFT, rule=styles.ALERT, padding=5)
        )
    return out


def _tiles(report: QuarterlyReport) -> list[Tile]:
    return [
        _received(report),
        _open(report),
        _due(report),
        _comments(report),
        _audits(report),
        _training(report),
    ]


def _tile(label: str, value: str, note: str, state: Any) -> Tile:
    return Tile(ours(label), ours(value), ours(note), state)


def _received(report: QuarterlyReport) -> Tile:
    figures = report.complaints
    before = figures.trend[-2].received if len(figures.trend) > 1 else None
    note = f"{number(before)} in {figures.trend[-2].quarter}; " if before is not None else ""
    return _tile(
        "Complaints received",
        number(figures.received),
        f"{note}{number(figures.closed)} closed",
        styles.ACCENT,
    )


def _open(report: QuarterlyReport) -> Tile:
    figures = report.complaints
    late = len(figures.overdue)
    return _tile(
        "Complaints open at the end",
        number(figures.open_at_end),
        f"{number(late)} past due on {day(figures.as_of)}"
        if late
        else f"None past due on {day(figures.as_of)}",
        styles.ALERT if late else styles.GOOD,
    )


def _due(report: QuarterlyReport) -> Tile:
    dates = sorted_out(report.complaints.due_dates, report.complaints.as_of)
    if dates.rate is None:
        return _tile("Due dates met", "–", "No complaint fell due", styles.STRONG_RULE)
    note = f"{number(len(dates.met))} of {number(dates.decided)} complaints; {number(len(dates.late) + len(dates.missed))} missed"
    return _tile(
        "Due dates met", percent(dates.rate), note, styles.GOOD if dates.rate == 1 else styles.CAUTION
    )


def _comments(report: QuarterlyReport) -> Tile:
    figures = report.comments
    if not figures.comments:
        return _tile("Customer comments decided", "–", "None imported for the quarter", styles.CAUTION)
    signed = figures.sign_off is not None
    return _tile(
        "Customer comments decided",
        percent(share(figures.decided, figures.comments)),
        f"{number(figures.decided)} of {number(figures.comments)}; {'signed off' if signed else 'not signed off'}",
        styles.GOOD if signed else styles.CAUTION,
    )


def _audits(report: QuarterlyReport) -> Tile:
    figures = report.audits
    late = figures.overdue
    return _tile(
        "90-day audits performed",
        number(figures.performed),
        f"{number(figures.due)} fell due; {f'{number(late)} overdue' if late else 'none overdue'}",
        styles.ALERT if late else styles.GOOD,
    )


def _training(report: QuarterlyReport) -> Tile:
    figures = report.training
    rate = share(figures.compliant_rolling, figures.required_rolling)
    if rate is None:
        return _tile("Training compliance", "–", "Nobody on the roster is required", styles.STRONG_RULE)
    return _tile(
        "Training compliance (12-month rule)",
        percent(rate),
        f"{number(figures.compliant_rolling)} of {plural(figures.required_rolling, 'person', 'people')}; required 100%",
        styles.GOOD if rate == 1 else styles.CAUTION,
    )


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


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else text + "."
