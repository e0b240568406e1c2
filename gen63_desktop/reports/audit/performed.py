"""The section on how the audit was performed: who, in which capacity, on which days, and why it was late."""

from __future__ import annotations

from typing import Any

from gen63_desktop.domain.audits.records import AuditState
from gen63_desktop.domain.findings import audit_tables as tables
from gen63_desktop.domain.findings.audit_report import AuditReport, DesignationQuoted
from gen63_desktop.domain.findings.words import capital, day, plural, span
from gen63_desktop.reports.kit.composer import Composer


def story(report: AuditReport, composer: Composer) -> list[Any]:
    """Who signed as what, the designation quoted, the days, who performed the checks."""
    audit = report.audit
    out = [composer.section("2. How the audit was performed"), composer.say(_signed(report))]
    if audit.designation is not None:
        out += _designation(audit.designation, composer)
    if audit.own_work:
        out.append(
            composer.say(
                f"{audit.signed_by} had also answered questions of the audit. Who answered does not sign while "
                "somebody else who may sign is in the office."
            )
        )
    out += composer.table(tables.days(report), "")
    if audit.late_reason:
        out += [
            composer.say("The reason recorded for the days between:"),
            *composer.quote(audit.late_reason, f"{audit.signed_by}, {day(audit.signed_on)}"),
        ]
    out += composer.table(tables.performers(report), "Nobody has answered a question yet.")
    if report.addenda:
        out += _addenda(report, composer)
    return out


def _signed(report: AuditReport) -> str:
    audit = report.audit
    if audit.state is AuditState.GIVEN_UP:
        return f"The audit was begun {day(audit.started_on)} by {audit.started_by} and given up. It never counts."
    if audit.state is AuditState.OPEN:
        return (
            f"The audit was begun {day(audit.started_on)} by {audit.started_by} and is not signed. GEN 63 §3.3 has it "
            "performed by the Chief Civil Rights Officer or a designee; only they sign it."
        )
    title = f", {audit.signed_by_title}," if audit.signed_by_title else ""
    late = (
        " It was entered or signed more than seven days after it was performed, and carries a reason."
        if audit.late
        else ""
    )
    return (
        f"{audit.signed_by}{title} signed the audit on {day(audit.signed_on)} as {audit.signed_as}. It answers edition "
        f"{audit.edition} of the office’s checklist.{late}"
    )


def _designation(one: DesignationQuoted, composer: Composer) -> list[Any]:
    ended = f"{day(one.ended_on)}: {one.ended_why}" if one.ended_on else ""
    return [
        composer.subsection("The designation"),
        composer.say(
            "GEN 63 §3.3 has audits performed by the Chief Civil Rights Officer or a designee. A designee is named in "
            "writing for a period that covers the day of the audit and the day it was signed."
        ),
        *composer.facts(
            [
                ("Document", one.document),
                ("Written", day(one.written_on)),
                ("Period", span(one.starts, one.ends)),
                ("Recorded", f"{day(one.recorded_on)} by {one.recorded_by}"),
                *([("Ended before", ended)] if ended else []),
            ]
        ),
    ]


def _addenda(report: AuditReport, composer: Composer) -> list[Any]:
    out = [
        composer.subsection("Addenda"),
        composer.say(
            f"The signed audit stands as it was signed. {capital(plural(len(report.addenda), 'correction stands', 'corrections stand'))} beside it:"
        ),
    ]
    for one in report.addenda:
        out += composer.quote(one.text, f"{one.added_by}, {day(one.added_on)}")
    return out
