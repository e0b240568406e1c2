"""The tables of a 90-day audit report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from gen63_desktop.domain.findings.audit_report import AuditReport, Outcome, PastAuditShown
from gen63_desktop.domain.findings.words import capital, day
from gen63_desktop.domain.tables import Cell, Column, Kind, PlainTable

COUNT, DAY = Kind.WHOLE_NUMBER, Kind.DAY

OUTCOMES = {
    Outcome.IN_TIME: "In time",
    Outcome.LATE: "Late",
    Outcome.MISSED: "Not performed",
    Outcome.RUNNING: "Not yet due",
    Outcome.CEASED: "Out of use before",
    Outcome.NO_CLOCK: "No clock ran",
}


def tables(report: AuditReport) -> tuple[PlainTable, ...]:
    """Every table, in the order of the report."""
    return (
        source(report),
        days(report),
        performers(report),
        answers(report),
        evidence(report),
        fields(report),
        violations(report),
        actions(report),
        addenda(report),
        past(report),
        overdue(report),
    )


def _table(
    report: AuditReport,
    title: str,
    columns: tuple[Column, ...],
    rows: tuple[tuple[Cell, ...], ...],
    scope: str,
    note: str = "",
) -> PlainTable:
    """A table on the audit, with its caveat."""
    audit = report.audit
    to = f" to {day(audit.performed_on)}, when it was performed" if audit.performed_on else ""
    looked = (
        f"The audit looks back from {day(audit.since)}{to}"
        if audit.since
        else f"Begun {day(audit.started_on)}"
    )
    return PlainTable(
        title,
        columns,
        rows,
        f"Register of data sources and audit {audit.name} of the office",
        f"{looked}; records as of {day(report.day)}",
        scope,
        note,
    )


def source(report: AuditReport) -> PlainTable:
    """The source as the register has it."""
    one = report.source
    personal = f"{one.personal_information}: {one.personal_details}" if one.personal_details else ""
    uses = f"{one.uses} since {day(one.uses_since)}" if one.uses_since else one.uses
    rows: list[tuple[Cell, ...]] = [
        ("Name", one.name),
        ("Named in", one.clause or "Added by the agency"),
        ("Owner", one.owner),
        ("Holder", one.holder),
        ("Purpose", one.purpose),
        ("Refresh", one.refresh),
        ("Retention", one.retention),
        ("Personal information", capital(personal or one.personal_information)),
        ("Demographic data", capital(uses)),
        ("Demographic fields stated", "; ".join(one.fields)),
        ("Note", one.note),
    ]
    if one.retired_on is not None:
        rows.append(("Out of use since", f"{day(one.retired_on)}: {one.retired_why}"))
    return _table(
        report,
        "The data source",
        (Column("Fact", width=0.24), Column("As registered")),
        tuple(row for row in rows if row[1]),
        "What the register of data sources says of the source; facts not found out yet are left out",
    )


def days(report: AuditReport) -> PlainTable:
    """The days of the audit: it counts on the day on which its last check was performed."""
    audit = report.audit
    rows: list[tuple[Cell, ...]] = [
        ("Looks back to", audit.since, None),
        ("Begun", audit.started_on, None),
        ("Due (the last day in time)", audit.due, None),
        ("Performed: the day it counts on", audit.performed_on, 0 if audit.performed_on else None),
        ("Last answer entered", audit.entered_on, _after(report, audit.entered_on)),
        ("Signed", audit.signed_on, _after(report, audit.signed_on)),
    ]
    return _table(
        report,
        "The days of the audit",
        (Column("Step"), Column("Day", DAY), Column("Days after it was performed", COUNT)),
        tuple(row for row in rows if row[1] is not None),
        "This audit",
        "Ninety days are ninety days: no day is moved for a holiday or a weekend. Entered or signed more than "
        "seven days after it was performed, an audit carries a reason.",
    )


def _after(report: AuditReport, on: date | None) -> int | None:
    performed = report.audit.performed_on
    if performed is None or on is None:
        return None
    return (on - performed).days


def performers(report: AuditReport) -> PlainTable:
    """Who entered answers."""
    return _table(
        report,
        "Who performed the checks",
        (
            Column("Person"),
            Column("Title"),
            Column("Answers", COUNT),
            Column("First check", DAY),
            Column("Last check", DAY),
        ),
        tuple((one.name, one.title, one.answers, one.first, one.last) for one in report.audit.performers),
        "Everybody whose answers stand in this audit, by who entered them",
    )


def answers(report: AuditReport) -> PlainTable:
    """Each question with its answer."""
    return _table(
        report,
        "Questions and answers",
        (
            Column("No.", COUNT),
            Column("Question"),
            Column("Clause"),
            Column("Complies if"),
            Column("Answer"),
            Column("Finding"),
            Column("Check performed", DAY),
            Column("Entered", DAY),
            Column("Entered by"),
            Column("Note"),
            Column("Files", COUNT),
        ),
        tuple(
            (
                one.place,
                one.text,
                one.clause,
                one.compliant.value,
                one.verdict.value if one.verdict else "",
                "yes" if one.finding else "no",
                one.checked_on,
                one.entered_on,
                one.entered_by,
                one.note,
                len(one.evidence),
            )
            for one in report.questions
        ),
        f"Every question of edition {report.audit.edition} of the office’s checklist",
        "An answer that is neither the complying one nor “not applicable” is a finding.",
    )


def at_a_glance(report: AuditReport) -> PlainTable:
    """The answers without their words, for the page."""
    full = answers(report)
    return replace(
        full,
        title="The answers at a glance",
        columns=(
            Column("Question", width=0.46),
            Column("Clause"),
            Column("Answer"),
            Column("Result"),
            Column("Performed", DAY),
            Column("Files", COUNT),
        ),
        rows=tuple(
            (
                f"{one.place}. {one.text}",
                one.clause,
                one.verdict.value.capitalize() if one.verdict else "None yet",
                "Finding" if one.finding else "–" if one.verdict is None else "No finding",
                one.checked_on,
                len(one.evidence),
            )
            for one in report.questions
        ),
    )


def evidence(report: AuditReport) -> PlainTable:
    """Each attached file with its size and hash."""
    return _table(
        report,
        "Files attached as evidence",
        (
            Column("Question", COUNT),
            Column("File"),
            Column("Bytes", COUNT),
            Column("Attached", DAY),
            Column("By"),
            Column("SHA-256"),
            Column("Remarks"),
        ),
        tuple(
            (
                one.place,
                each.name,
                each.size,
                each.added_on,
                each.added_by,
                each.sha256,
                "; ".join(each.remarks),
            )
            for one in report.questions
            for each in one.evidence
        ),
        "Every file attached to an answer of this audit; the office keeps the files themselves",
        "A file whose SHA-256 is the one given here is, byte for byte, the file that was attached.",
    )


def fields(report: AuditReport) -> PlainTable:
    """The demographic fields that the audit found."""
    return _table(
        report,
        "Demographic fields held",
        (Column("Field", width=0.3), Column("Reason why it is held")),
        tuple((one.name, one.reason or "No reason given") for one in report.fields),
        "Every demographic field that the audit found in the source",
    )


def violations(report: AuditReport) -> PlainTable:
    """The violations registered from findings of the audit."""
    return _table(
        report,
        "Violations registered from this audit",
        (
            Column("Violation"),
            Column("Question", COUNT),
            Column("What"),
            Column("Clauses"),
            Column("State"),
            Column("Registered", DAY),
            Column("To the CEO", DAY),
            Column("Receipt", DAY),
            Column("Closed", DAY),
        ),
        tuple(
            (
                one.number,
                one.place or None,
                one.what,
                "; ".join(one.clauses),
                one.state.label,
                one.registered_on,
                one.transmitted_on,
                one.receipt_on,
                one.closed_on or one.withdrawn_on,
            )
            for one in report.violations
        ),
        "Every violation registered from a finding of this audit, those withdrawn too",
    )


def actions(report: AuditReport) -> PlainTable:
    """The corrective actions on those violations."""
    return _table(
        report,
        "Corrective actions",
        (
            Column("Violation"),
            Column("Action"),
            Column("Level"),
            Column("Owner"),
            Column("Due", DAY),
            Column("State"),
            Column("Days overdue", COUNT),
            Column("Verified", DAY),
            Column("By"),
            Column("Looked at again from", DAY),
        ),
        tuple(_actions(report)),
        "Every corrective action on a violation registered from this audit",
        "An action is overdue when it was accepted, is not reported done, and its due date has passed.",
    )


def _actions(report: AuditReport) -> Iterator[tuple[Cell, ...]]:
    for violation in report.violations:
        for one in violation.actions:
            yield (
                violation.number,
                one.what,
                one.level,
                one.owner,
                one.due,
                one.state.label,
                (report.day - one.due).days if one.overdue(report.day) else None,
                one.verified_on,
                one.verified_by,
                one.look_due,
            )


def addenda(report: AuditReport) -> PlainTable:
    """The corrections beside the signed audit."""
    return _table(
        report,
        "Addenda",
        (Column("Added", DAY), Column("By"), Column("Correction")),
        tuple((one.added_on, one.added_by, one.text) for one in report.addenda),
        "Every correction of this audit; it stands beside the signed audit and changes nothing in it",
    )


def past(report: AuditReport) -> PlainTable:
    """Every audit of the source, oldest first."""
    return replace(
        _table(
            report,
            "The audits of the source",
            (
                Column("Audit"),
                Column("Due", DAY),
                Column("Performed", DAY),
                Column("Outcome"),
                Column("Days early", COUNT),
                Column("Days late", COUNT),
                Column("Findings", COUNT),
                Column("Signed by"),
            ),
            tuple(_past(one) for one in report.history.audits),
            "Every audit of the source that fell due, was performed, or is due next",
            "Days late are days of use past the due date. Two audits of one day count once.",
        ),
        time_range=f"Since the source came into use with demographic data, as of {day(report.day)}",
        source="Register of data sources and signed 90-day audits of the office",
    )


def _past(one: PastAuditShown) -> tuple[Cell, ...]:
    name = ", ".join(one.names)
    return (
        f"{name} (this one)" if one.this_one else name,
        one.due,
        one.performed_on,
        OUTCOMES[one.outcome],
        one.early_days,
        one.late_days or None,
        one.findings,
        one.signed_by,
    )


def overdue(report: AuditReport) -> PlainTable:
    """Every stretch in which an audit of the source was overdue."""
    return replace(
        past(report),
        title="Stretches in which an audit was overdue",
        columns=(
            Column("Due", DAY),
            Column("Overdue from", DAY),
            Column("Until", DAY),
            Column("Days overdue", COUNT),
            Column("How it ended"),
        ),
        rows=tuple((one.due, one.since, one.until, one.days, one.ended) for one in report.history.overdue),
        scope="Every day of use on which an audit of the source was overdue",
        note="Days on which the source was out of use are not counted.",
    )
