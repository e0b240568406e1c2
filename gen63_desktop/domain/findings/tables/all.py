"""Every table of the report in one list, each with the report it belongs to in its note."""

from __future__ import annotations

from dataclasses import replace

from gen63_desktop.domain.findings.quarterly import QuarterlyReport
from gen63_desktop.domain.findings.tables import audits, comments, complaints, training, trends, violations
from gen63_desktop.domain.findings.words import moment
from gen63_desktop.domain.remarks import together, worded
from gen63_desktop.domain.tables import PlainTable


def tables(report: QuarterlyReport) -> tuple[PlainTable, ...]:
    """The tables in the order in which the report prints them; those without rows too."""
    found = (
        *complaints.tables(report.complaints),
        *comments.tables(report.comments),
        *audits.tables(report.audits),
        *training.tables(report.training),
        *(() if report.violations is None else violations.tables(report.violations)),
        *trends.tables(report),
    )
    note = _belongs_to(report)
    return tuple(replace(table, note=together(table.note, note)) for table in found)


def _belongs_to(report: QuarterlyReport) -> str:
    name = worded("Report {number}", number=report.number) if report.number else worded("Draft, not issued")
    fictional = worded("Fictional demonstration data.") if report.fictional else ""
    said = worded(
        "{report}, {office}, as of {moment}.", report=name, office=report.office, moment=moment(report.as_of)
    )
    return together(said, fictional)
