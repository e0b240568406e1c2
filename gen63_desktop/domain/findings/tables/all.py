"""Every table of the report in one list, each with the report it belongs to in its note."""

from __future__ import annotations

from dataclasses import replace

from gen63_desktop.domain.findings.quarterly import QuarterlyReport
from gen63_desktop.domain.findings.tables import audits, comments, complaints, training, trends, violations
from gen63_desktop.domain.findings.words import moment
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
    return tuple(replace(table, note=f"{table.note} {note}".strip()) for table in found)


def _belongs_to(report: QuarterlyReport) -> str:
    name = f"Report {report.number}" if report.number else "Draft, not issued"
    fictional = " Fictional demonstration data." if report.fictional else ""
    return f"{name}, {report.office}, as of {moment(report.as_of)}.{fictional}"
