"""Reads what the report on a 90-day audit prints, from the records of one reading."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from gen63_desktop.domain.attached import FileMark
from gen63_desktop.domain.audits.records import EvidenceFile, Question
from gen63_desktop.domain.audits.signing import is_late
from gen63_desktop.domain.audits.views import AuditRecord
from gen63_desktop.domain.designations import Designation
from gen63_desktop.domain.findings.audit_report import (
    ActionShown,
    AddendumShown,
    AuditFacts,
    AuditReport,
    DesignationQuoted,
    EvidenceShown,
    FieldShown,
    Performer,
    QuestionAnswered,
    SourceFacts,
    ViolationShown,
    audit_name,
)
from gen63_desktop.domain.findings.heading import Heading
from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.sources.demographic_use import assessed_on
from gen63_desktop.domain.sources.records import DemographicStatement, Source
from gen63_desktop.domain.violations.records import ActionStep, CorrectiveAction, StepKind, Violation
from gen63_desktop.services.audit_views import audit_record
from gen63_desktop.services.findings.audit_past import history
from gen63_desktop.services.violations.part import actions_of
from gen63_desktop.store.reader import Reader

_MARKS = {
    FileMark.MACROS: "holds macros or scripts",
    FileMark.LINKS: "fetches parts from elsewhere when it is opened",
    FileMark.MISMATCH: "its content is not what its name says",
    FileMark.TWO_KINDS: "is two kinds of file at once",
    FileMark.PROGRAM: "is, or holds, a program",
    FileMark.UNKNOWN: "is of no kind that the program knows",
}


def read(reader: Reader, audit_id: int, heading: Heading) -> AuditReport:
    """Everything that the report prints, as of the heading's day."""
    day = heading.as_of.date()
    record = audit_record(reader, audit_id, day)
    people = {person.id: person for person in reader.find(Person)}
    names = {person_id: person.name for person_id, person in people.items()}
    return AuditReport(
        heading=heading,
        source=_source(reader, record.source, day),
        audit=_audit(reader, record, people),
        questions=tuple(_question(record, question, names) for question in record.questions),
        fields=tuple(FieldShown(one.name, one.reason) for one in record.fields),
        violations=tuple(_violations(reader, record, names)),
        addenda=tuple(
            AddendumShown(one.added_on, names.get(one.added_by, "?"), one.text) for one in record.addenda
        ),
        history=history(reader, record.source, record.audit, names, day),
    )


def _source(reader: Reader, source: Source, day: date) -> SourceFacts:
    known = assessed_on(reader.find(DemographicStatement, source_id=source.id), day)
    return SourceFacts(
        name=source.name,
        clause=source.clause,
        owner=source.owner,
        holder=source.holder,
        purpose=source.purpose,
        refresh=source.refresh,
        retention=source.retention,
        personal_information=source.personal_information.value,
        personal_details=source.personal_details,
        note=source.note,
        uses=known.answer.value,
        uses_since=known.since,
        fields=known.fields,
        retired_on=source.retired_on,
        retired_why=source.retired_why,
    )


def _audit(reader: Reader, record: AuditRecord, people: Mapping[int, Person]) -> AuditFacts:
    audit = record.audit
    signer = people.get(audit.signed_by or 0)
    days = audit.performed_on, audit.entered_on, audit.signed_on
    late = None not in days and is_late(*(one for one in days if one is not None))
    return AuditFacts(
        name=audit_name(audit),
        state=audit.state,
        edition=audit.edition,
        started_on=audit.started_on,
        started_by=_name(people, audit.started_by),
        since=record.since,
        due=record.due,
        performed_on=audit.performed_on,
        entered_on=audit.entered_on,
        signed_on=audit.signed_on,
        signed_by=signer.name if signer else "",
        signed_by_title=signer.title if signer else "",
        signed_as=audit.signed_as.value if audit.signed_as else "",
        late=late,
        late_reason=audit.late_reason,
        own_work=audit.signed_by is not None and audit.signed_by in _workers(record),
        designation=_designation(reader, audit.designation_id, people),
        performers=tuple(_performers(record, people)),
        given_up_why=audit.given_up_why,
    )


def _name(people: Mapping[int, Person], person_id: int | None) -> str:
    person = people.get(person_id or 0)
    return person.name if person else "?"


def _workers(record: AuditRecord) -> frozenset[int]:
    """Who entered an answer."""
    return frozenset(
        one.entered_by for one in record.answers if one.verdict is not None and one.entered_by is not None
    )


def _performers(record: AuditRecord, people: Mapping[int, Person]) -> Iterator[Performer]:
    for person_id in sorted(_workers(record)):
        answers = [one for one in record.answers if one.entered_by == person_id and one.verdict is not None]
        days = [one.checked_on for one in answers if one.checked_on is not None]
        person = people.get(person_id)
        yield Performer(
            person.name if person else "?",
            (person.title or ", ".join(role.value for role in person.roles)) if person else "",
            len(answers),
            min(days, default=None),
            max(days, default=None),
        )


def _designation(
    reader: Reader, designation_id: int | None, people: Mapping[int, Person]
) -> DesignationQuoted | None:
    if designation_id is None:
        return None
    one = reader.get(Designation, designation_id)
    return DesignationQuoted(
        one.document,
        one.written_on,
        one.starts,
        one.ends,
        _name(people, one.recorded_by),
        one.recorded_on,
        one.ended_on,
        one.ended_why,
    )


def _question(record: AuditRecord, question: Question, names: Mapping[int, str]) -> QuestionAnswered:
    answer = record.answer_to(question.code)
    return QuestionAnswered(
        place=question.place,
        code=question.code,
        text=question.text,
        clause=question.clause,
        clause_text=question.clause_text,
        compliant=question.compliant,
        verdict=answer.verdict,
        note=answer.note,
        checked_on=answer.checked_on,
        entered_on=answer.entered_on if answer.verdict is not None else None,
        entered_by=names.get(answer.entered_by or 0, "") if answer.verdict is not None else "",
        finding=any(one.question.code == question.code for one in record.findings),
        evidence=tuple(_evidence(file, names) for file in record.files_of(question.code)),
    )


def _evidence(file: EvidenceFile, names: Mapping[int, str]) -> EvidenceShown:
    remarks = tuple(_MARKS[mark] for mark in file.marks or ())
    by = names.get(file.added_by, "?")
    return EvidenceShown(file.name, file.size, file.sha256, file.added_on, by, remarks)


def _violations(reader: Reader, record: AuditRecord, names: Mapping[int, str]) -> Iterator[ViolationShown]:
    places = {question.code: question.place for question in record.questions}
    for one in reader.find(Violation, audit_id=record.audit.id):
        verified = _verified(reader, one)
        yield ViolationShown(
            number=one.number,
            place=places.get(one.audit_question, 0),
            what=one.what,
            clauses=(*one.clauses, one.other_clause) if one.other_clause else one.clauses,
            state=one.state,
            registered_on=one.registered_on,
            transmitted_on=one.transmitted_on,
            receipt_on=one.receipt_on,
            closed_on=one.closed_on,
            withdrawn_on=one.withdrawn_on,
            withdrawn_why=one.withdrawn_why,
            actions=tuple(_action(each, verified.get(each.id), names) for each in actions_of(reader, one.id)),
        )


def _verified(reader: Reader, violation: Violation) -> dict[int, ActionStep]:
    """The last verification of each action, unless something undid it."""
    last: dict[int, ActionStep] = {}
    by_action: dict[int, list[ActionStep]] = defaultdict(list)
    for step in reader.find(ActionStep, violation_id=violation.id):
        by_action[step.action_id].append(step)
    for action_id, steps in by_action.items():
        for step in sorted(steps, key=lambda one: one.id):
            if step.kind is StepKind.VERIFIED:
                last[action_id] = step
            elif step.kind in {StepKind.REOPENED, StepKind.RECURRENCE}:
                last.pop(action_id, None)
    return last


def _action(action: CorrectiveAction, verified: ActionStep | None, names: Mapping[int, str]) -> ActionShown:
    return ActionShown(
        place=action.place,
        level=action.level.value,
        what=action.what,
        owner=names.get(action.owner_id, "?"),
        due=action.due,
        state=action.state,
        verified_on=verified.on if verified else None,
        verified_by=names.get(verified.by, "?") if verified else "",
        look_due=action.look_due,
        reopened=action.reopened,
    )
