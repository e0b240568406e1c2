"""What the matrix is told of data sources and their audits, by the days on which audits were performed (A6)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date

from gen63_desktop.domain.audits.checklist import findings
from gen63_desktop.domain.audits.records import Answer, Audit, AuditState, Capacity, EvidenceFile
from gen63_desktop.domain.audits.views import SourceRow
from gen63_desktop.domain.compliance.facts import NO_ENTRY, AuditFact, FileFact, SourceFact
from gen63_desktop.domain.designations import Designation, covers, duties_of
from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.roles import Duty
from gen63_desktop.services.audit_views import questions_of, register
from gen63_desktop.services.compliance.entries import entries_of
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables import audits as _tables  # noqa: F401  makes the records known to the store
from gen63_desktop.store.tables import sources as _sources  # noqa: F401  the same


def source_facts(reader: Reader, day: date) -> tuple[SourceFact, ...]:
    """Every source with its clock on the day and its last audit performed by then."""
    last, signed = _last_audits(reader, day), entries_of(reader, "audits", "audit.signed")
    found = (_source(reader, row, last.get(row.id), day) for row in register(reader, day))
    return tuple(
        one
        if one.audit is None
        else replace(one, audit=replace(one.audit, entry=signed.get(one.audit.id, NO_ENTRY)))
        for one in found
    )


def _last_audits(reader: Reader, day: date) -> dict[int, Audit]:
    by_source: dict[int, list[Audit]] = defaultdict(list)
    for audit in reader.find(Audit, state=AuditState.SIGNED.value):
        if audit.performed_on is not None and audit.performed_on <= day:
            by_source[audit.source_id].append(audit)
    return {
        source: max(found, key=lambda one: (one.performed_on or day, one.id))
        for source, found in by_source.items()
    }


def _source(reader: Reader, row: SourceRow, audit: Audit | None, day: date) -> SourceFact:
    source, clock = row.source, row.clock
    return SourceFact(
        id=row.id,
        name=source.name,
        state=clock.state,
        due=clock.due,
        overdue_since=clock.overdue_since,
        times_overdue=row.times_overdue,
        in_use=source.retired_on is None or source.retired_on > day,
        audit=None if audit is None else _audit(reader, audit, audit.performed_on or day),
    )


def _audit(reader: Reader, audit: Audit, performed_on: date) -> AuditFact:
    answers = reader.find(Answer, audit_id=audit.id)
    signer = reader.look_up(Person, audit.signed_by or 0)
    return AuditFact(
        id=audit.id,
        performed_on=performed_on,
        signer=signer.name if signer is not None else "",
        signed_as=audit.signed_as.value if audit.signed_as is not None else "",
        entitled=_entitled(reader, audit, performed_on),
        answered=tuple(one.question for one in answers if one.verdict is not None),
        findings=tuple(one.question.code for one in findings(questions_of(reader, audit), answers)),
        files=tuple(
            FileFact(one.name, one.sha256, one.added_on, one.question)
            for one in reader.find(EvidenceFile, audit_id=audit.id)
        ),
    )


def _entitled(reader: Reader, audit: Audit, performed_on: date) -> bool:
    if audit.signed_as is Capacity.CHIEF:
        return True
    named = reader.look_up(Designation, audit.designation_id or 0)
    return (
        named is not None
        and named.person_id == audit.signed_by
        and Duty.AUDITS in duties_of(named)
        and covers(named, performed_on, audit.signed_on or performed_on)
    )
