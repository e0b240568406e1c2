"""The section on the data source: what the register knows of it, and the demographic fields found in it."""

from __future__ import annotations

from typing import Any

from gen63_desktop.domain.findings import audit_tables as tables
from gen63_desktop.domain.findings.audit_report import AuditReport
from gen63_desktop.domain.findings.words import plural
from gen63_desktop.reports.kit.composer import Composer


def story(report: AuditReport, composer: Composer) -> list[Any]:
    """The facts, then the fields with the reason why each is held."""
    known = [(str(label), str(text)) for label, text in tables.source(report).rows]
    return [
        composer.section("1. The data source"),
        *composer.facts(known),
        composer.subsection("Demographic fields held"),
        composer.say(_opening(report)),
        *(composer.table(tables.fields(report), "", longest_cell=0) if report.fields else []),
    ]


def _opening(report: AuditReport) -> str:
    if not report.fields:
        return "The audit lists no demographic field of the source."
    without = sum(not one.reason for one in report.fields)
    found = f"The audit found {plural(len(report.fields), 'demographic field')} in the source"
    if not without:
        return f"{found}, each with the reason why it is held."
    return f"{found}; {plural(without, 'field has', 'fields have')} no reason why {'it is' if without == 1 else 'they are'} held."
