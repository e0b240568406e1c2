"""The whole violation report: its parts in order, drawn to bytes."""

from __future__ import annotations

from gen63_desktop.domain.findings.violation_report import ViolationReport
from gen63_desktop.reports.kit import paper
from gen63_desktop.reports.kit.composer import Composer
from gen63_desktop.reports.violation import behind, first_page, follow_up

TITLE = "Violation report"


def draw(report: ViolationReport) -> bytes:
    """The report as PDF/UA-1 and PDF/A-2a; the same data give the same bytes."""
    composer = Composer()
    story = [
        *first_page.story(report, composer, TITLE),
        *behind.story(report, composer),
        *follow_up.story(report, composer),
        *paper.closing(report.heading, composer),  # last: it names the characters that the fonts lacked
    ]
    return paper.report(report.heading, f"{TITLE} {report.number}", story, composer)
