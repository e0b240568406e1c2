"""The whole report on a 90-day audit: its parts in order, drawn to bytes."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import PageBreak

from gen63_desktop.domain.findings.audit_report import AuditReport
from gen63_desktop.domain.findings.audit_words import key_figures, points, verdict
from gen63_desktop.domain.findings.words import day, span
from gen63_desktop.reports.audit import answers, followed, past, performed, source
from gen63_desktop.reports.kit import front_page, paper
from gen63_desktop.reports.kit.composer import Composer
from gen63_desktop.reports.kit.people_text import Markup, bold, joined, ours

_RULES = {
    "The day of an audit": "is the day on which its last check was performed. The days on which it was entered and "
    "signed are shown beside it and never stand for it.",
    "Ninety days": "are ninety days: the ninetieth day after the last audit is the last day in time, and no holiday "
    "or weekend moves it.",
    "A finding": "is an answer that is neither the complying one nor “not applicable”.",
    "A signed audit": "never changes. A mistake in it is corrected by an addendum beside it, and this report then has "
    "a new edition that names what is different.",
    "In time": "counts the audits of the source that were performed on or before their due date, of all that were "
    "performed or missed; an audit that is not yet due counts for neither.",
}


def draw(report: AuditReport) -> bytes:
    """The report as PDF/UA-1 and PDF/A-2a; the same data give the same bytes."""
    composer = Composer()
    title = f"90-day audit report, {report.source.name}, {report.audit.name}"
    return paper.report(report.heading, title, _story(report, composer), composer)


def _story(report: AuditReport, composer: Composer) -> list[Any]:
    return [
        *_first_page(report, composer),
        *source.story(report, composer),
        *performed.story(report, composer),
        *answers.story(report, composer),
        *followed.story(report, composer),
        *past.story(report, composer),
        *_about(report, composer),  # last: it names the characters that the fonts lacked
    ]


def _first_page(report: AuditReport, composer: Composer) -> list[Any]:
    audit = report.audit
    said = f"performed {day(audit.performed_on)}" if audit.performed_on else f"begun {day(audit.started_on)}"
    covers = "An audit under GEN 63 §3.3 of a data source that uses demographic data"
    if audit.since is not None and audit.performed_on is not None:
        covers += f", for {span(audit.since, audit.performed_on)}"
    return [
        *paper.opening(
            report.heading, composer, "90-day audit report", f"{report.source.name}, {said}", f"{covers}."
        ),
        composer.paragraph(bold(composer.people.markup(verdict(report).sentence)), "lead"),
        front_page.tiles(key_figures(report), composer),
        *front_page.matters(
            points(report), composer, "Nothing in this audit needs a decision or action of yours."
        ),
        *front_page.contents(composer),
        PageBreak(),
    ]


def _about(report: AuditReport, composer: Composer) -> list[Any]:
    rules: list[Markup] = [joined(bold(ours(head)), ours(text)) for head, text in _RULES.items()]
    return [
        composer.section("6. About this report"),
        composer.subsection("How things are counted"),
        *composer.bullets(rules),
        *paper.closing(report.heading, composer),
    ]
