"""The 90-day audits: the register with its clocks, performing, signing and correcting an audit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from gen63_desktop import resources
from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.audits import signing
from gen63_desktop.domain.audits.checklist import answered, opening_checklist, tidy_fields
from gen63_desktop.domain.audits.records import (
    Addendum,
    Answer,
    Audit,
    EvidenceFile,
    HeldField,
    Question,
)
from gen63_desktop.domain.audits.views import AuditRecord, SourceRecord, SourceRow
from gen63_desktop.domain.designations import Designation, covers, duties_of
from gen63_desktop.domain.errors import NotAllowed, RuleBroken
from gen63_desktop.domain.findings.figures import AuditFigures
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.roles import Duty, Permission
from gen63_desktop.domain.rows_listing import RowsListing
from gen63_desktop.domain.separation import NOBODY_ELSE, Second, check_second
from gen63_desktop.domain.sources.records import DemographicStatement, Source
from gen63_desktop.domain.tables import PlainTable
from gen63_desktop.exchange.atomic_file import write_file
from gen63_desktop.exchange.attached_kind import look_at
from gen63_desktop.services import audit_figures, audit_tables, audit_views
from gen63_desktop.services.exports import note_export, write_calendar, write_tables
from gen63_desktop.services.session import Session
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables import audits as _tables  # noqa: F401  makes the records known to the store
from gen63_desktop.store.tables import sources as _sources  # noqa: F401  the same: an audit knows its source
from gen63_desktop.store.work import Work

ACT_WORDS = {
    "audit.started": "Audit started",
    "audit.saved": "Answers of an audit saved",
    "audit.evidence_added": "Evidence added to an audit",
    "audit.evidence_removed": "Evidence removed from an audit",
    "audit.signed": "Audit signed",
    "audit.given_up": "Audit given up",
    "audit.addendum_added": "Addendum added to an audit",
}


def seed(work: Work) -> None:
    """Lay in the first edition of the checklist."""
    for question in opening_checklist(resources.text("checklists/demographic-audit.toml")):
        work.add(question)


class Audits:
    """What the chief and a designee do every ninety days."""

    def __init__(self, session: Session) -> None:
        self._session = session

    # -- reading ---------------------------------------------------------------------------------

    def register(self, on: date | None = None) -> tuple[SourceRow, ...]:
        """Every source with its clock as it stands on a day (today)."""
        self._session.allow(Permission.READ_SOURCES)
        with self._session.ask() as reader:
            return audit_views.register(reader, on or self._session.today())

    def listing(self) -> RowsListing[SourceRow]:
        """The register as a list of today."""
        return audit_views.listing(self.register)

    def source_record(self, source_id: int) -> SourceRecord:
        """All that is known of a source today."""
        self._session.allow(Permission.READ_SOURCES)
        with self._session.ask() as reader:
            return audit_views.source_record(reader, source_id, self._session.today())

    def record(self, audit_id: int) -> AuditRecord:
        """An audit with all it holds."""
        self._session.allow(Permission.READ_SOURCES)
        with self._session.ask() as reader:
            return audit_views.audit_record(reader, audit_id, self._session.today())

    def evidence(self, file: EvidenceFile) -> bytes:
        """The content of an attached file, checked against its record."""
        self._session.allow(Permission.READ_SOURCES)
        return self._session.attachments.fetch(file.blob)

    def save_evidence(self, file: EvidenceFile, path: Path) -> None:
        """Write a copy of an attached file to a file of the person's own."""
        data = self.evidence(file)
        what = f"Evidence {file.id} of audit {file.audit_id}"
        write_file(path, data, lambda: note_export(self._session, what, "file"))

    def figures(self, quarter: Quarter, as_of: date) -> AuditFigures:
        """The quarter's figures, as they are known on a day."""
        self._session.allow(Permission.READ_SOURCES)
        with self._session.ask() as reader:
            return audit_figures.figures(reader, quarter, as_of)

    def sources_due(self, first: date, last: date, day: date) -> list[tuple[str, str]]:
        """Each audit that fell due on these days: its source, and "in time", "late", "missed" or "running"."""
        self._session.allow(Permission.READ_SOURCES)
        with self._session.ask() as reader:
            return audit_figures.sources_due(reader, first, last, day, self._session.today())

    def sources_performed(self, first: date, last: date) -> list[str]:
        """The source of each audit performed on these days."""
        self._session.allow(Permission.READ_SOURCES)
        with self._session.ask() as reader:
            return audit_figures.sources_performed(reader, first, last, self._session.today())

    def sources_table(self) -> PlainTable:
        """The register of today as a table."""
        return audit_tables.sources_table(self.register(), self._session.today())

    def table(self) -> PlainTable:
        """Every audit with its answers as a table."""
        self._session.allow(Permission.READ_SOURCES)
        today = self._session.today()
        with self._session.ask() as reader:
            return audit_tables.audits_table(reader, audit_views.register(reader, today), today)

    def export(self, path: Path) -> int:
        """Write the register and the audits to a workbook; how many rows."""
        self._session.allow(Permission.READ_SOURCES)
        return write_tables(self._session, path, (self.sources_table(), self.table()))

    def export_plan(self, path: Path) -> int:
        """Write the due days to a calendar file; how many there are."""
        self._session.allow(Permission.READ_SOURCES)
        days = audit_tables.plan_days(self.register(), self._session.facts.uid)
        return write_calendar(self._session, path, "90-day audits", days)

    # -- performing ------------------------------------------------------------------------------

    def start(self, source_id: int) -> AuditRecord:
        """Start an audit: the questions are unanswered, the fields those of the last audit."""
        self._may_perform()
        today = self._session.today()
        with self._session.act("audit.started") as work:
            source = work.held(Source, source_id)  # held: one open audit at a time
            _must_have_used_demographic_data(work, source)
            earlier = work.find(Audit, source_id=source_id)
            signing.must_be_only_open_one(earlier)
            questions = audit_views.latest_checklist(work)
            audit = work.add(
                Audit(
                    source_id=source_id,
                    edition=questions[0].edition,
                    started_by=self._session.person.id,
                    started_on=today,
                )
            )
            for question in questions:
                work.add(Answer(audit_id=audit.id, question=question.code))
            for field in audit_views.fields_to_start_with(work, source_id, earlier, today):
                work.add(replace(field, audit_id=audit.id))
            work.about(audit)
            return audit_views.audit_record(work, audit.id, today)

    def save(
        self,
        audit: Audit,
        answers: Sequence[Answer],
        fields: Sequence[HeldField],
        seen: Sequence[HeldField] | None = None,
    ) -> AuditRecord:
        """Keep answers and fields as they are so far. An answer that says nothing new keeps its day of entry.

        Of the fields that were ``seen`` (None: of all) the missing ones are removed; others came meanwhile.
        """
        self._may_perform()
        today, person = self._session.today(), self._session.person.id
        with self._session.act("audit.saved") as work:
            stored_audit = _open_audit(work, audit.id)
            for answer in answers:
                stored = work.get(Answer, answer.id)
                if stored.audit_id != audit.id:
                    raise ValueError(answer)
                new = answered(replace(answer, question=stored.question), audit, today, person)
                if _says(new) != _says(stored):
                    work.change(new)
            _save_fields(work, audit, tidy_fields(audit, fields), seen)
            work.about(stored_audit)
            return audit_views.audit_record(work, audit.id, today)

    def attach(self, audit: Audit, question: str, name: str, data: bytes) -> EvidenceFile:
        """Attach a file to an answer as evidence."""
        self._may_perform()
        marks = look_at(name, data)[1]
        kept = self._session.attachments.keep(data)
        with self._session.act("audit.evidence_added") as work:
            _open_audit(work, audit.id)
            _must_be_asked(work, audit, question)
            file = work.add(
                EvidenceFile(
                    audit_id=audit.id,
                    question=question,
                    name=name,
                    blob=kept.blob,
                    sha256=kept.sha256,
                    size=kept.size,
                    added_by=self._session.person.id,
                    added_on=self._session.today(),
                    marks=marks,
                )
            )
            work.about(audit)
            work.detail(file_sha256=kept.sha256)
        return file

    def detach(self, file: EvidenceFile) -> None:
        """Take a file off an open audit. The history keeps that it was there."""
        self._may_perform()
        with self._session.act("audit.evidence_removed") as work:
            stored = work.get(EvidenceFile, file.id)
            audit = _open_audit(work, stored.audit_id)
            work.remove(stored)
            work.about(audit)
            work.detail(file_sha256=file.sha256)

    def authority(self, audit_id: int) -> signing.Authority:
        """Why the signed-in person may sign the audit today; refused in words where they may not."""
        with self._session.ask() as reader:
            allowed = self._authority(reader, audit_id)
            self._is_own_work(reader, audit_views.checklist(reader, reader.get(Audit, audit_id)))
            return allowed

    def sign(self, seen: AuditRecord, late_reason: str = "") -> AuditRecord:
        """Sign the audit as the person saw it. From then on nothing in it changes."""
        today, person = self._session.today(), self._session.person.id
        with self._session.act("audit.signed") as work:
            stored = _open_audit(work, seen.audit.id)
            allowed = self._authority(work, stored.id)
            _must_be_as_seen(audit_views.audit_record(work, stored.id, today), seen)
            checklist = audit_views.checklist(work, stored)
            if self._is_own_work(work, checklist):
                work.detail(second_person=NOBODY_ELSE)
            done = work.change(signing.signed(stored, checklist, allowed, person, today, late_reason))
            work.about(done)
            work.detail(performed_on=str(done.performed_on), signed_as=str(done.signed_as))
            return audit_views.audit_record(work, done.id, today)

    def give_up(self, audit: Audit, why: str) -> Audit:
        """Give an open audit up. It never counts and stays to be read."""
        self._may_perform()
        with self._session.act("audit.given_up", why=why) as work:
            stored = replace(_open_audit(work, audit.id), version=audit.version)
            gone = work.change(signing.given_up(stored, why))
            work.about(gone)
        return gone

    def add_addendum(self, audit: Audit, text: str) -> Addendum:
        """Correct a signed audit, beside it."""
        self._may_perform()
        with self._session.act("audit.addendum_added") as work:
            stored = work.get(Audit, audit.id)
            added = work.add(signing.addendum(stored, text, self._session.person.id, self._session.today()))
            work.about(stored)
        return added

    # -- rules of who ----------------------------------------------------------------------------

    def _may_perform(self) -> None:
        if not self._session.holds(Permission.PERFORM_AUDITS):
            raise NotAllowed(
                "A3",
                "Audits are performed by the civil rights office or a designee of its chief.",
                "Ask the Chief Civil Rights Officer to record your designation.",
            )

    def _is_own_work(self, reader: Reader, held: signing.Checklist) -> bool:
        """Who answered the questions does not sign the answers while someone else who may can (S1)."""
        workers = {answer.entered_by for answer in held.answers if answer.entered_by is not None}
        performed = held.performed_on()
        others = [
            one
            for one in self._session.others_who_may(reader, Permission.SIGN_AUDITS)
            if Role.CHIEF in one.roles or self._designated(reader, one.id, performed)
        ]
        second = Second(self._session.person.id, workers, others)
        what = "You answered questions of this audit, so you do not sign it."
        return check_second(second, "S1", what)

    def _designated(self, reader: Reader, person_id: int, performed: date | None) -> bool:
        """Whether a designation to audit covers the day the audit was performed, and today."""
        today = self._session.today()
        return any(
            Duty.AUDITS in duties_of(one) and covers(one, performed or today, today)
            for one in reader.find(Designation, person_id=person_id)
        )

    def _authority(self, reader: Reader, audit_id: int) -> signing.Authority:
        today, person = self._session.today(), self._session.person
        audit = reader.get(Audit, audit_id)
        performed = audit_views.checklist(reader, audit).performed_on() or today
        named = reader.find(Designation, person_id=person.id)
        mine = [one for one in named if Duty.AUDITS in duties_of(one)]
        return signing.authority(
            person.id,
            is_chief=Role.CHIEF in person.roles,
            designations=mine,
            performed_on=performed,
            today=today,
        )


def _open_audit(work: Work, audit_id: int) -> Audit:
    """The audit, held until the act ends, so that nobody signs it meanwhile; refused if it is not open."""
    audit = work.held(Audit, audit_id)
    signing.must_be_open(audit)
    return audit


def _must_have_used_demographic_data(work: Work, source: Source) -> None:
    statements = work.find(DemographicStatement, source_id=source.id)
    if not any(one.uses and one.withdrawn_on is None for one in statements):
        raise RuleBroken(
            "A1",
            "Nobody has stated that {name} uses demographic data; only such sources are audited.",
            "State first whether it does, and since when.",
            name=source.name,
        )


def _must_be_asked(work: Work, audit: Audit, question: str) -> None:
    if not work.find(Question, edition=audit.edition, code=question):
        raise ValueError(question)


def _must_be_as_seen(stored: AuditRecord, seen: AuditRecord) -> None:
    """Nobody signs what they have not read."""
    if (stored.answers, stored.fields, stored.files) != (seen.answers, seen.fields, seen.files):
        raise RuleBroken(
            "A5", "Someone changed this audit while you were reading it.", "Read it as it is now, then sign."
        )


def _says(answer: Answer) -> tuple[object, ...]:
    return answer.verdict, answer.note, answer.checked_on


def _save_fields(
    work: Work, audit: Audit, fields: Sequence[HeldField], seen: Sequence[HeldField] | None
) -> None:
    kept = {field.id for field in fields if field.id}
    there = work.find(HeldField, audit_id=audit.id)
    known = {field.id for field in (there if seen is None else (*there, *seen))}
    if not kept <= known:
        raise ValueError(fields)
    for one in there if seen is None else seen:
        if one.id not in kept and one.id in {stored.id for stored in there}:
            work.remove(one)
    for field in fields:
        if field.id:
            work.change(field)
        else:
            work.add(field)
