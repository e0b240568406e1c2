"""Reads everything that the findings on a complaint print, and takes out what their audience is not to read."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Protocol

from gen63_desktop.domain.appeals.records import Appeal
from gen63_desktop.domain.complaints.incident import said_about
from gen63_desktop.domain.complaints.records import (
    Allegation,
    Complaint,
    Extension,
    Identity,
    Note,
    Outcome,
    PartyRole,
    Respondent,
    Status,
)
from gen63_desktop.domain.complaints.relied_on import NOTHING, relied_on
from gen63_desktop.domain.findings.complaint_report import (
    STANDARDS,
    AllegationFound,
    AppealShown,
    ComplaintReport,
    LostMark,
    NoteShown,
    PersonInRole,
    Removal,
    RespondentShown,
)
from gen63_desktop.domain.findings.heading import Heading
from gen63_desktop.domain.findings.kinds import Audience
from gen63_desktop.domain.findings.violation_clocks import clock
from gen63_desktop.domain.findings.violation_report import ClockRead
from gen63_desktop.domain.findings.words import day
from gen63_desktop.domain.investigation.evidence import EvidenceItem
from gen63_desktop.domain.investigation.interviews import Interview
from gen63_desktop.domain.letters.clocks import FEDERAL_FILING, one_year_after
from gen63_desktop.domain.letters.fields import Field
from gen63_desktop.domain.letters.kinds import Language, TemplateName
from gen63_desktop.domain.redactions.records import Redaction
from gen63_desktop.domain.redactions.removed import Removed
from gen63_desktop.domain.redactions.terms import (
    in_order,
    respondent_numbers,
    roles_of,
    terms_of_case,
    terms_of_parties,
)
from gen63_desktop.domain.redactions.texts import key_of, texts_of
from gen63_desktop.domain.redactions.washing import Roles, Washer
from gen63_desktop.domain.violations.records import Violation, ViolationState
from gen63_desktop.domain.vocabulary.grounds import Ground
from gen63_desktop.services.complaints.part import allegations_of
from gen63_desktop.services.complaints.sealing import Identities
from gen63_desktop.services.findings.evidence import items_of_case, rests_on
from gen63_desktop.services.letters.templates import newest
from gen63_desktop.store.complaints.asked import names
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables import course as _course  # noqa: F401  makes the records known to the store
from gen63_desktop.store.tables import investigation as _investigation  # noqa: F401  makes the records known to the store
from gen63_desktop.store.tables import redactions as _redactions  # noqa: F401  makes the records known to the store
from gen63_desktop.store.tables import violations as _violations  # noqa: F401  the same

_RESPONSE = "Complaint procedure: response within 90 days of receipt"


class _Washes(Protocol):
    """Takes something out of a text."""

    def wash(self, text: str, place: str = "", label: str = "") -> str: ...


@dataclass(frozen=True, slots=True)
class Case:
    """One reading of a complaint with all that its findings print."""

    complaint: Complaint
    allegations: tuple[Allegation, ...]
    respondents: tuple[Respondent, ...]
    notes: tuple[Note, ...]
    extensions: tuple[Extension, ...]
    marks: tuple[Redaction, ...]
    violations: dict[int, str]
    people: dict[int, str]
    identities: Identities
    rights: str = ""
    evidence: tuple[EvidenceItem, ...] = ()
    interviews: tuple[Interview, ...] = ()
    appeals: tuple[Appeal, ...] = ()

    def named(self, person_id: int | None) -> str:
        """Somebody of the office."""
        return "" if person_id is None else self.people.get(person_id, "")


def read_case(reader: Reader, complaint_id: int, identities: Identities) -> Case:
    """Everything from one consistent view."""
    return Case(
        complaint=reader.get(Complaint, complaint_id),
        allegations=allegations_of(reader, complaint_id),
        respondents=reader.find(Respondent, complaint_id=complaint_id),
        notes=reader.find(Note, complaint_id=complaint_id),
        extensions=reader.find(Extension, complaint_id=complaint_id),
        marks=reader.find(Redaction, complaint_id=complaint_id),
        violations={
            one.allegation_id: one.number
            for one in reader.find(Violation, complaint_id=complaint_id)
            if one.allegation_id is not None and one.state is not ViolationState.WITHDRAWN
        },
        people=names(reader),
        identities=identities,
        rights=_rights(reader),
        evidence=reader.find(EvidenceItem, complaint_id=complaint_id),
        interviews=reader.find(Interview, complaint_id=complaint_id),
        appeals=reader.find(Appeal, complaint_id=complaint_id),
    )


def _rights(reader: Reader) -> str:
    """Where else a complainant can go, as the office's own text for letters has it today."""
    return newest(reader, TemplateName.RIGHTS, Language.ENGLISH).body.strip()


def washer_of(case: Case, audience: Audience) -> Washer:
    """What takes out of the case's texts what an audience is not to read."""
    found = terms_of_case(case.identities.parties, case.identities.characteristics, case.respondents)
    return Washer(found, case.marks, audience)


def report_of(case: Case, heading: Heading) -> ComplaintReport:
    """The data for the audience of the heading."""
    if heading.audience is Audience.EXECUTIVE:
        roles = Roles(in_order(terms_of_parties(case.identities.parties)))
        return _report(case, heading, roles)
    washer = washer_of(case, heading.audience)
    made = _report(case, heading, washer)
    removals = [Removal(ground, count) for ground, count in sorted(washer.grounds.items())]
    lost = _lost(case, washer, heading.audience)
    return replace(made, removed=Removed(removals, washer.terms, washer.left), lost=tuple(lost))


def _lost(case: Case, washer: Washer, audience: Audience) -> list[LostMark]:
    """Marks whose passages stand no more, or whose whole text is gone."""
    printed = {one.key: one.label for one in texts_of(case.complaint, case.allegations)}
    gone = [
        ("a text that is there no more", mark)
        for mark in case.marks
        if audience in mark.audiences and mark.place not in printed and mark.ground is not Ground.LEFT_IN
    ]
    return [
        LostMark(where, mark.ground, mark.on, case.named(mark.by))
        for where, mark in dict.fromkeys([*washer.lost, *gone])
    ]


def _times(complaint: Complaint) -> str:
    return " to ".join(part for part in (complaint.incident_time, complaint.incident_time_to) if part)


def _report(case: Case, heading: Heading, washes: _Washes) -> ComplaintReport:
    complaint, full = case.complaint, heading.audience is Audience.EXECUTIVE

    def of(field: str) -> str:
        return washes.wash(getattr(complaint, field), field, field)

    labels = {one.key: one.label for one in texts_of(complaint, case.allegations)}
    about = said_about(complaint.incident, complaint.incident_to, complaint.incident_about)
    return ComplaintReport(
        heading=heading,
        number=complaint.number,
        summary=washes.wash(complaint.summary, "summary", "Summary"),
        narrative=washes.wash(complaint.narrative) if full else "",
        received=complaint.received,
        channel=complaint.channel,
        incident=None if about else complaint.incident,
        incident_time=_times(complaint),
        incident_words=", ".join(part for part in (about, of("incident_words")) if part),
        line=of("line"),
        place=of("place"),
        vehicle=of("vehicle"),
        remedy=of("remedy"),
        filed_elsewhere=of("filed_elsewhere"),
        status=complaint.status,
        closed=complaint.closed,
        closing=complaint.closing,
        closing_words=of("closing_words"),
        persons=_persons(case) if heading.audience is not Audience.PUBLIC else (),
        allegations=tuple(_allegation(case, one, washes, labels, full=full) for one in case.allegations),
        notes=tuple(NoteShown(case.named(one.by), one.at, washes.wash(one.text)) for one in case.notes)
        if full
        else (),
        clocks=tuple(_clocks(case, heading, washes)),
        rights=_filled(case) if heading.audience is Audience.COMPLAINANT else "",
        evidence=tuple(items_of_case(case.evidence, case.allegations, case.named, washes.wash))
        if full
        else (),
        appeals=tuple(_appeal(case, one, washes) for one in case.appeals) if full else (),
    )


def _appeal(case: Case, one: Appeal, washes: _Washes) -> AppealShown:
    return AppealShown(
        received=one.received_on,
        sender=one.appeal_from.value,
        until=one.in_time_until,
        late_words=washes.wash(one.late_words),
        grounds=washes.wash(one.grounds),
        stands=(one.review_outcome or one.state).value,
        reviewer=case.named(one.reviewer_id),
        reasons=washes.wash(one.review_words),
        decided=one.decided_on,
    )


_FIELD = re.compile(r"\{(\w+)\}")


def _filled(case: Case) -> str:
    """The rights with the days until which they can be used."""
    incident = None if case.complaint.incident_about else case.complaint.incident
    days = {
        Field.FEDERAL_DEADLINE.value: day(FEDERAL_FILING.due(incident))
        if incident
        else "the last day in time",
        Field.STATE_DEADLINE.value: day(one_year_after(incident)) if incident else "the last day in time",
        Field.COMPLAINT_NUMBER.value: case.complaint.number,
    }
    return _FIELD.sub(lambda found: days.get(found[1], ""), case.rights)


def _persons(case: Case) -> tuple[PersonInRole, ...]:
    """The persons by role; somebody who is known but stays anonymous is marked so."""
    called = roles_of(case.identities.parties)
    anonymous = case.complaint.identity is Identity.ANONYMOUS
    found = [
        PersonInRole(called[one.id], one.role.value, anonymous and one.role is PartyRole.COMPLAINANT)
        for one in case.identities.parties
    ]
    if not any(one.role == PartyRole.COMPLAINANT.value for one in found):
        found.insert(
            0, PersonInRole(PartyRole.COMPLAINANT.value, PartyRole.COMPLAINANT.value, anonymous=True)
        )
    return tuple(found)


def _allegation(
    case: Case, one: Allegation, washes: _Washes, labels: dict[str, str], *, full: bool
) -> AllegationFound:
    def of(field: str) -> str:
        key = key_of(one, field)
        return washes.wash(getattr(one, field) or "", key, labels.get(key, f"Allegation {one.place}"))

    return AllegationFound(
        place=one.place,
        conduct=of("conduct"),
        bases=one.bases,
        other_basis=of("other_basis"),
        retaliation=one.retaliation,
        statutes=one.statutes,
        rule=of("clause"),
        respondents=tuple(_respondents(case, one, washes, full=full)),
        evidence=of("evidence"),
        analysis=of("rationale"),
        outcome=one.outcome,
        finding=one.finding,
        standard=STANDARDS[one.finding]
        if one.finding is not None and one.outcome is Outcome.APPROVED
        else None,
        their_finding=of("their_finding"),
        closing=one.closing,
        discipline=washes.wash(one.discipline) if full else "",
        proposed_by=case.named(one.proposed_by) if full else "",
        proposed_on=one.proposed_on,
        recorded_by=case.named(one.recorded_by) if full and one.recorded_by != one.proposed_by else "",
        approved_by=case.named(one.approved_by) if full else "",
        approved_on=one.approved_on,
        violation=case.violations.get(one.id, "") if full else "",
        rests_on=rests_on(one, case.evidence, case.interviews, case.notes, case.named, washes.wash)
        if full
        else (),
        rests=relied_on(one) != NOTHING,
    )


def _respondents(case: Case, allegation: Allegation, washes: _Washes, *, full: bool) -> list[RespondentShown]:
    """The respondents of an allegation, numbered through the whole case."""
    numbers = respondent_numbers(case.respondents)
    return [
        RespondentShown(
            called=f"Respondent {numbers[one.id]}",
            kind=one.kind,
            employer=washes.wash(one.employer),
            sworn=one.sworn,
            name=one.name if full else "",
            identifier=one.identifier if full else "",
            unit=washes.wash(one.unit) if full else "",
        )
        for one in case.respondents
        if one.allegation_id == allegation.id
    ]


def _clocks(case: Case, heading: Heading, washes: _Washes) -> list[ClockRead]:
    """The clock of the response; who moved it and why is for the CEO."""
    complaint = case.complaint
    moved = "; ".join(
        f"extended to {day(one.to_due)}"
        + (f": {washes.wash(one.reason)}" if heading.audience is Audience.EXECUTIVE else "")
        for one in case.extensions
    )
    today = heading.as_of.date()
    return [
        clock(
            "Received to closing",
            _RESPONSE,
            complaint.received,
            complaint.due,
            complaint.closed,
            today,
            moved,
            unknown=complaint.status is Status.CLOSED,
        )
    ]
