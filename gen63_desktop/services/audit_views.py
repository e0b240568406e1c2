"""Putting together what a person sees of sources and audits, from the records of one reading."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from gen63_desktop.domain.audits.checklist import findings
from gen63_desktop.domain.audits.record import overdue_record, source_clock
from gen63_desktop.domain.audits.records import (
    Addendum,
    Answer,
    Audit,
    AuditState,
    EvidenceFile,
    HeldField,
    Question,
)
from gen63_desktop.domain.audits.signing import Checklist
from gen63_desktop.domain.audits.views import AuditRecord, PastAudit, SourceRecord, SourceRow
from gen63_desktop.domain.rows_listing import RowsListing
from gen63_desktop.domain.sources.demographic_use import assessed_on
from gen63_desktop.domain.sources.records import DemographicStatement, Source
from gen63_desktop.domain.sources.register import missing_facts
from gen63_desktop.store.reader import Reader


def performed_days(audits: Iterable[Audit]) -> list[date]:
    """The days on which signed audits count."""
    return [
        audit.performed_on
        for audit in audits
        if audit.state is AuditState.SIGNED and audit.performed_on is not None
    ]


def register(reader: Reader, on: date) -> tuple[SourceRow, ...]:
    """Every source with its clock on a day, in the register's order: three queries for all."""
    statements: dict[int, list[DemographicStatement]] = defaultdict(list)
    for statement in reader.find(DemographicStatement):
        statements[statement.source_id].append(statement)
    audits: dict[int, list[Audit]] = defaultdict(list)
    for audit in reader.find(Audit):
        audits[audit.source_id].append(audit)
    sources = sorted(reader.find(Source), key=lambda source: (source.place, source.id))
    return tuple(_row(source, statements[source.id], audits[source.id], on) for source in sources)


def _row(
    source: Source, statements: Sequence[DemographicStatement], audits: Sequence[Audit], on: date
) -> SourceRow:
    days = performed_days(audits)
    return SourceRow(
        source=source,
        assessment=assessed_on(statements, on),
        clock=source_clock(source, statements, days, on),
        missing=missing_facts(source, statements, on),
        times_overdue=len(overdue_record(source, statements, days, on)),
        open_audit=next((audit.id for audit in audits if audit.state is AuditState.OPEN), None),
    )


def listing(rows: Callable[[], Sequence[SourceRow]]) -> RowsListing[SourceRow]:
    """The register as a list to filter and sort."""
    return RowsListing(
        rows,
        {
            "place": lambda row: row.source.place,
            "source": lambda row: row.source.name,
            "name": lambda row: row.source.name,
            "owner": lambda row: row.source.owner,
            "use": lambda row: row.assessment.answer.value,
            "state": lambda row: row.clock.state.value,
            "due": lambda row: str(row.clock.due) if row.clock.due else None,
            "performed": lambda row: str(row.clock.last_performed) if row.clock.last_performed else None,
            "gaps": lambda row: len(row.missing),
            "missing": lambda row: row.missing,
            "times_overdue": lambda row: row.times_overdue,
            "open_audit": lambda row: row.open_audit,
        },
        lambda row: f"{row.source.name} {row.source.owner} {row.source.holder} {row.source.purpose}",
    )


def source_record(reader: Reader, source_id: int, on: date) -> SourceRecord:
    """All that is known of one source on a day."""
    source = reader.get(Source, source_id)
    statements = reader.find(DemographicStatement, source_id=source_id)
    audits = reader.find(Audit, source_id=source_id)
    return SourceRecord(
        row=_row(source, statements, audits, on),
        statements=tuple(sorted(statements, key=lambda one: (one.since, one.id), reverse=True)),
        audits=tuple(
            PastAudit(audit, _findings_of(reader, audit), len(reader.find(Addendum, audit_id=audit.id)))
            for audit in sorted(audits, key=_newest_first, reverse=True)
        ),
        overdue=overdue_record(source, statements, performed_days(audits), on),
    )


def _newest_first(audit: Audit) -> tuple[date, int]:
    return audit.performed_on or audit.started_on, audit.id


def _findings_of(reader: Reader, audit: Audit) -> int:
    return len(findings(questions_of(reader, audit), reader.find(Answer, audit_id=audit.id)))


def questions_of(reader: Reader, audit: Audit) -> tuple[Question, ...]:
    """The questions of the edition that the audit was started with, in their order."""
    return tuple(sorted(reader.find(Question, edition=audit.edition), key=lambda one: one.place))


def latest_checklist(reader: Reader) -> tuple[Question, ...]:
    """The questions of the newest edition, in their order."""
    questions = reader.find(Question)
    newest = max(question.edition for question in questions)
    return tuple(sorted((q for q in questions if q.edition == newest), key=lambda one: one.place))


def checklist(reader: Reader, audit: Audit) -> Checklist:
    """What the audit holds, as the rules of signing want it."""
    files = reader.find(EvidenceFile, audit_id=audit.id)
    return Checklist(
        questions_of(reader, audit),
        reader.find(Answer, audit_id=audit.id),
        reader.find(HeldField, audit_id=audit.id),
        frozenset(file.question for file in files),
    )


def audit_record(reader: Reader, audit_id: int, on: date) -> AuditRecord:
    """An audit with all it holds."""
    audit = reader.get(Audit, audit_id)
    source = reader.get(Source, audit.source_id)
    held = checklist(reader, audit)
    since, due = _interval(reader, source, audit, on)
    return AuditRecord(
        audit=audit,
        source=source,
        questions=tuple(held.questions),
        answers=tuple(held.answers),
        fields=tuple(held.fields),
        files=reader.find(EvidenceFile, audit_id=audit.id),
        addenda=reader.find(Addendum, audit_id=audit.id),
        findings=findings(held.questions, held.answers),
        since=since,
        due=due,
    )


def _interval(reader: Reader, source: Source, audit: Audit, on: date) -> tuple[date | None, date | None]:
    """The day that the audit looks back to, and the day on which it was or is due."""
    statements = reader.find(DemographicStatement, source_id=source.id)
    others = [one for one in reader.find(Audit, source_id=source.id) if one.id != audit.id]
    day = audit.performed_on or on
    earlier = [one for one in performed_days(others) if one <= day]
    shown = source_clock(source, statements, earlier, day)
    since = max(earlier, default=None)
    if since is None:
        since = min((one.since for one in statements if one.uses and one.withdrawn_on is None), default=None)
    return since, shown.due


def fields_to_start_with(
    reader: Reader, source_id: int, earlier: Iterable[Audit], on: date
) -> tuple[HeldField, ...]:
    """The fields of the last signed audit, and those stated for the source since; to be looked at anew."""
    signed = [audit for audit in earlier if audit.state is AuditState.SIGNED]
    last = max(signed, key=_newest_first, default=None)
    known = reader.find(HeldField, audit_id=last.id) if last is not None else ()
    fields = {field.name.casefold(): HeldField(0, field.name, field.reason) for field in known}
    for name in assessed_on(reader.find(DemographicStatement, source_id=source_id), on).fields:
        fields.setdefault(name.casefold(), HeldField(0, name, ""))
    return tuple(fields.values())
