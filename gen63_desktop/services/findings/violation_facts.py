"""Reads everything that a violation report prints, from one consistent view."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from gen63_desktop.domain.audits.records import Answer, Audit
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Extension, Note, Respondent
from gen63_desktop.domain.findings import violation_clocks as clocks
from gen63_desktop.domain.findings.heading import Heading
from gen63_desktop.domain.findings.violation_report import (
    ActionAsked,
    AllegationBehind,
    AuditBehind,
    ClauseQuoted,
    ClockRead,
    EvidenceListed,
    RespondentNamed,
    StepTaken,
    ViolationReport,
)
from gen63_desktop.domain.findings.words import day
from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.investigation.evidence import EvidenceItem
from gen63_desktop.domain.investigation.interviews import Interview
from gen63_desktop.domain.redactions.washing import Roles
from gen63_desktop.domain.sources.records import Source
from gen63_desktop.domain.violations.clauses import CLAUSES
from gen63_desktop.domain.violations.records import (
    ActionStep,
    CorrectiveAction,
    Violation,
    ViolationState,
)  # fmt: skip
from gen63_desktop.services.complaints.part import allegations_of
from gen63_desktop.services.findings import evidence
from gen63_desktop.services.violations.part import actions_of
from gen63_desktop.services.violations.registering import audit_findings
from gen63_desktop.store.reader import Reader


@dataclass(frozen=True, slots=True)
class _Reading:
    """One reading: the people of the office, and what texts of the case go through."""

    reader: Reader
    people: dict[int, Person]
    roles: Roles
    today: date

    def named(self, person_id: int | None) -> str:
        person = None if person_id is None else self.people.get(person_id)
        return "" if person is None else person.name

    def title(self, person_id: int | None) -> str:
        person = None if person_id is None else self.people.get(person_id)
        return "" if person is None else person.title

    def wash(self, text: str | None) -> str:
        return self.roles.wash(text or "")


def read(reader: Reader, violation_id: int, heading: Heading, roles: Roles) -> ViolationReport:
    """The report's data. ``roles`` puts roles for the names of complainants and witnesses in texts."""
    violation = reader.get(Violation, violation_id)
    people = {one.id: one for one in reader.find(Person)}
    reading = _Reading(reader, people, roles, heading.as_of.date())
    complaint = None if violation.complaint_id is None else reader.get(Complaint, violation.complaint_id)
    audit = None if violation.audit_id is None else reader.get(Audit, violation.audit_id)
    allegations = () if complaint is None else _allegations(reading, complaint, violation)
    actions = _actions(reading, violation)
    return ViolationReport(
        heading=heading,
        number=violation.number,
        what=reading.wash(violation.what),
        origin=violation.origin,
        where=_where(violation, complaint, audit, reader),
        found_on=violation.found_on,
        registered_on=violation.registered_on,
        registered_by=reading.named(violation.registered_by),
        state=violation.state,
        coded=violation.coded,
        clauses=_clauses(violation),
        bases=violation.bases,
        about=violation.about,
        analysis=reading.wash(violation.analysis),
        decider=reading.named(violation.decider_id),
        decider_title=reading.title(violation.decider_id),
        transmitted_on=violation.transmitted_on,
        transmittal=violation.transmittal,
        receipt_on=violation.receipt_on,
        complaint="" if complaint is None else complaint.number,
        received=None if complaint is None else complaint.received,
        allegations=allegations,
        respondents=_respondents(reading, violation, complaint),
        audit=None if audit is None else _audit(reading, violation, audit),
        evidence=tuple(_evidence(reading, violation, complaint, audit)),
        actions=actions,
        clocks=tuple(_clocks(reading, violation, complaint, allegations, actions)),
        roles_for_names=bool(roles.terms),
        stays=_stays(reading, violation),
    )


def _stays(reading: _Reading, violation: Violation) -> str:
    if violation.stays_on is None:
        return ""
    return (
        f"{day(violation.stays_on)}, {reading.named(violation.stays_by)}: {reading.wash(violation.stays_why)}"
    )


def _where(violation: Violation, complaint: Complaint | None, audit: Audit | None, reader: Reader) -> str:
    if complaint is not None:
        return f"Complaint {complaint.number}"
    if audit is not None:
        return f"90-day audit of {reader.get(Source, audit.source_id).name}"
    return violation.found_in


def _clauses(violation: Violation) -> tuple[ClauseQuoted, ...]:
    quoted = [
        ClauseQuoted(one.code, one.about, one.wording) for one in CLAUSES if one.code in violation.clauses
    ]
    other = violation.other_clause.strip()
    return (*quoted, ClauseQuoted(other, "Another policy", "")) if other else tuple(quoted)


def _allegations(
    reading: _Reading, complaint: Complaint, violation: Violation
) -> tuple[AllegationBehind, ...]:
    registered: dict[int, Violation] = {
        one.allegation_id: one
        for one in reading.reader.find(Violation, complaint_id=complaint.id)
        if one.allegation_id is not None and one.state is not ViolationState.WITHDRAWN
    }
    return tuple(
        _allegation(reading, one, registered.get(one.id), violation)
        for one in allegations_of(reading.reader, complaint.id)
    )


def _allegation(
    reading: _Reading, one: Allegation, registered: Violation | None, violation: Violation
) -> AllegationBehind:
    actions = 0 if registered is None else len(actions_of(reading.reader, registered.id))
    return AllegationBehind(
        place=one.place,
        here=one.id == violation.allegation_id,
        conduct=reading.wash(one.conduct),
        bases=one.bases,
        other_basis=reading.wash(one.other_basis),
        retaliation=one.retaliation,
        statutes=one.statutes,
        clause=one.clause,
        outcome=one.outcome,
        finding=one.finding,
        their_finding=one.their_finding,
        closing=one.closing,
        evidence=reading.wash(one.evidence),
        rationale=reading.wash(one.rationale),
        proposed_by=reading.named(one.proposed_by),
        proposed_on=one.proposed_on,
        recorded_by=reading.named(one.recorded_by) if one.recorded_by != one.proposed_by else "",
        approved_by=reading.named(one.approved_by),
        approved_on=one.approved_on,
        violation="" if registered is None else registered.number,
        actions=actions,
        rests_on=evidence.rests_on(
            one,
            reading.reader.find(EvidenceItem, complaint_id=one.complaint_id),
            reading.reader.find(Interview, complaint_id=one.complaint_id),
            reading.reader.find(Note, complaint_id=one.complaint_id),
            reading.named,
            reading.wash,
        ),
    )


def _respondents(
    reading: _Reading, violation: Violation, complaint: Complaint | None
) -> tuple[RespondentNamed, ...]:
    if complaint is None:
        employers = ", ".join(violation.employers)
        return tuple(RespondentNamed(0, kind, "", "", employers, "", None) for kind in violation.respondents)
    places = {one.id: one.place for one in allegations_of(reading.reader, complaint.id)}
    found = reading.reader.find(Respondent, allegation_id=violation.allegation_id)
    return tuple(
        RespondentNamed(
            places.get(one.allegation_id, 0), one.kind, one.name, one.identifier, one.employer, one.unit, one.sworn
        )
        for one in found
    )  # fmt: skip


def _audit(reading: _Reading, violation: Violation, audit: Audit) -> AuditBehind:
    found = next(
        (
            one
            for one in audit_findings(reading.reader, audit)
            if one.question.code == violation.audit_question
        ),
        None,
    )
    answer: Answer | None = None if found is None else found.answer
    return AuditBehind(
        name=f"Audit {audit.id}",
        source=reading.reader.get(Source, audit.source_id).name,
        performed_on=audit.performed_on,
        signed_by=reading.named(audit.signed_by),
        signed_on=audit.signed_on,
        question="" if found is None else found.question.text,
        clause="" if found is None else found.question.clause,
        answer="" if answer is None or answer.verdict is None else answer.verdict.value,
        note="" if answer is None else answer.note,
        checked_on=None if answer is None else answer.checked_on,
        entered_by="" if answer is None else reading.named(answer.entered_by),
    )


def _evidence(
    reading: _Reading, violation: Violation, complaint: Complaint | None, audit: Audit | None
) -> list[EvidenceListed]:
    out: list[EvidenceListed] = []
    names = [violation.number]
    if complaint is not None:
        out += evidence.of_case(reading.reader, complaint, reading.named, reading.wash)
        names.append(complaint.number)
    if audit is not None:
        out += evidence.of_audit(reading.reader, audit, violation.audit_question, reading.named)
    return [*out, *evidence.of_reports(reading.reader, names)]


def _actions(reading: _Reading, violation: Violation) -> tuple[ActionAsked, ...]:
    steps = sorted(reading.reader.find(ActionStep, violation_id=violation.id), key=lambda step: step.id)
    return tuple(
        _action(reading, one, [step for step in steps if step.action_id == one.id])
        for one in actions_of(reading.reader, violation.id)
    )


def _action(reading: _Reading, one: CorrectiveAction, steps: list[ActionStep]) -> ActionAsked:
    named: Callable[[int | None], str] = reading.named
    return ActionAsked(
        place=one.place,
        level=one.level,
        what=reading.wash(one.what),
        owner=named(one.owner_id),
        owner_title=reading.title(one.owner_id),
        due=one.due,
        state=one.state,
        reopened=one.reopened,
        look_due=one.look_due,
        steps=tuple(
            StepTaken(
                step.kind, step.on, step.entered_on, named(step.by), named(step.recorded_by), named(step.owner_id),
                step.due, reading.wash(step.words), step.document,
            )
            for step in steps
        ),
    )  # fmt: skip


def _clocks(
    reading: _Reading,
    violation: Violation,
    complaint: Complaint | None,
    allegations: tuple[AllegationBehind, ...],
    actions: tuple[ActionAsked, ...],
) -> list[ClockRead]:
    out: list[ClockRead] = []
    if complaint is not None:
        extensions = reading.reader.find(Extension, complaint_id=complaint.id)
        out += clocks.of_complaint(complaint, extensions, allegations, reading.today)
    out += clocks.of_report(violation, reading.today)
    return [*out, *clocks.of_actions(actions, reading.today)]
