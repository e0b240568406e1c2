"""The whole report: its parts in order, drawn to bytes."""

from __future__ import annotations

from typing import Any

from gen63_desktop.domain.findings.arithmetic import check
from gen63_desktop.domain.findings.quarterly import QuarterlyReport
from gen63_desktop.reports.kit import paper
from gen63_desktop.reports.kit.composer import Composer
from gen63_desktop.reports.kit.page_frame import FICTIONAL
from gen63_desktop.reports.quarterly import (
    about,
    audits,
    comments,
    complaints,
    summary,
    training,
    trends,
    violations,
)  # fmt: skip


def draw(report: QuarterlyReport) -> bytes:
    """The report as PDF/UA-1 and PDF/A-2a; the same data give the same bytes.

    Raises Problems where its figures contradict one another.
    """
    check(report)
    composer = Composer()
    name = f"Quarterly report to the Chief Executive Officer, {report.quarter}"
    return paper.report(report.heading, name, _story(report, composer), composer)


def _story(report: QuarterlyReport, composer: Composer) -> list[Any]:
    return [
        *summary.story(report, composer, FICTIONAL),
        *complaints.story(report.complaints, composer),
        *comments.story(report.comments, composer),
        *audits.story(report.audits, composer),
        *training.story(report.training, composer),
        *([] if report.violations is None else violations.story(report.violations, composer)),
        *_trends(report, composer),
        *about.story(report, composer),  # last: it names the characters that the fonts lacked
    ]


def _trends(report: QuarterlyReport, composer: Composer) -> list[Any]:
    """Reports from before quarters were compared have no such section."""
    if report.trends is None:
        return []
    number = 5 + (report.violations is not None)
    return trends.story(report.trends, report.training, composer, number)
