"""The whole report of findings on a complaint: its parts in order, drawn to bytes."""

from __future__ import annotations

from typing import Any

from gen63_desktop.domain.findings.complaint_report import ComplaintReport
from gen63_desktop.domain.findings.kinds import Audience
from gen63_desktop.reports.complaint import after, allegations, first_page
from gen63_desktop.reports.kit import paper
from gen63_desktop.reports.kit.composer import Composer

_TITLES = {
    Audience.EXECUTIVE: "Findings on a complaint",
    Audience.COMPLAINANT: "Findings on your complaint",
    Audience.PUBLIC: "Findings on a complaint, public version",
}


def draw(report: ComplaintReport) -> bytes:
    """The report as PDF/UA-1 and PDF/A-2a; the same data give the same bytes."""
    composer = Composer()
    title = _TITLES[report.audience]
    story: list[Any] = [
        *first_page.story(report, composer, title),
        *allegations.story(report, composer),
        *after.story(report, composer),
        *paper.closing(report.heading, composer),  # last: it names the characters that the fonts lacked
    ]
    return paper.report(report.heading, f"{title}, {report.number}", story, composer)
