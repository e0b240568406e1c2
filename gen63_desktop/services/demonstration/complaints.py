"""Two years of complaints, from intake to closing: in time, extended, late, open and overdue."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry, Plan
from gen63_desktop.domain.complaints.records import (
    Allegation,
    Complaint,
    Identity,
    Outcome,
    Party,
    Respondent,
    Status,
)  # fmt: skip
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.channels import Channel
from gen63_desktop.domain.vocabulary.findings import ClosingReason, Finding
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.domain.vocabulary.statutes import statutes_for
from gen63_desktop.services.demonstration import case_words, course
from gen63_desktop.services.demonstration.stage import Stage, words

A_WEEK = 4
_FINDINGS = (
    (Finding.SUSTAINED, 18),
    (Finding.NOT_SUSTAINED, 38),
    (Finding.EXONERATED, 14),
    (Finding.UNFOUNDED, 30),
)
_REASONS = (
    (ClosingReason.WITHDRAWN, "The complainant withdrew in writing."),
    (ClosingReason.NO_JURISDICTION, "The act happened off the agency's property and service."),
    (ClosingReason.REFERRED, "Referred to the employing agency under the service agreement."),
    (ClosingReason.DUPLICATE, "The same incident is investigated under an earlier number."),
    (ClosingReason.NO_INFORMATION, "No answer to two requests for information within thirty business days."),
)
_EMPLOYERS = {
    RespondentKind.EMPLOYEE: ("Bayline Transit", False),
    RespondentKind.CONTRACTOR: ("Brightway Cleaning (fictional)", False),
    RespondentKind.LAW_ENFORCEMENT: ("County Transit Police (fictional)", True),
    RespondentKind.SECURITY_OFFICER: ("Bayline Transit", False),
    RespondentKind.AMBASSADOR: ("Bayline Transit", False),
}
_NOTES = (
    "Called the complainant; she will send a photograph.",
    "Requested on-board video from the division.",
    "Interview with the operator set for next week.",
    "Dispatch log received and filed.",
    "Witness found by way of the customer comment line.",
)


@dataclass
class _Case:
    """A complaint on its way."""

    id: int
    received: date
    investigator: int = 0


def schedule(stage: Stage) -> None:
    """Let complaints come in week by week, a little more each year."""
    day = stage.first_day
    while day <= stage.today:
        years = (day - stage.first_day).days / 365
        for _ in range(stage.random.randint(A_WEEK - 2, A_WEEK + 1 + round(years))):
            _arrive(stage, stage.working_day(day, 7))
        day += timedelta(days=7)


def _arrive(stage: Stage, day: date) -> None:
    scenario = stage.one_of(words("complaints")["scenario"])
    stage.on(day, lambda: _receive(stage, scenario, day))


def _receive(stage: Stage, scenario: dict[str, Any], day: date) -> None:
    received = day - timedelta(days=stage.random.randint(0, 3))
    line, place = stage.one_of(words("words")["lines"]), stage.one_of(words("words")["places"])
    scene = stage.scene(scenario["narrative"], line, place)
    bases = tuple(Basis(word) for word in scenario["bases"])
    anonymous = stage.chance(0.18)
    incident = received - timedelta(days=stage.random.randint(0, 20))
    complaint = Complaint(
        number="",
        received=received,
        narrative=scene.text,
        summary=scenario["summary"],
        channel=Channel(stage.one_of(words("words")["channels"])),
        identity=Identity.ANONYMOUS if anonymous else Identity.NAMED,
        incident=min(incident, day - timedelta(days=1)) if scene.clock else incident,  # before it was told
        incident_time=scene.clock,
        line=line,
        place=place,
    )
    kind = RespondentKind(scenario["respondent"])
    employer, sworn = _EMPLOYERS.get(kind, ("", False))
    respondent = Respondent(
        0, 0, kind, case_words.respondents_name(received.toordinal()) if employer else "", identifier=f"Badge {stage.random.randint(1000, 9999)}" if employer and stage.chance(0.6) else "",
        employer=employer, sworn=sworn if kind.is_person else None,
    )  # fmt: skip
    allegation = Allegation(
        0,
        conduct=scenario["conduct"],
        bases=bases,
        statutes=statutes_for(bases),
        clause="GEN 64, Bias-Free Policing Policy" if kind.is_security else "GEN 63 policy statement",
        retaliation=scenario["conduct"] == "Retaliation",
    )
    name = stage.someone()
    parties = (
        ()
        if anonymous
        else (PartyEntry(Party(0, name=name, email=f"{name.split()[0].lower()}@example.org")),)
    )
    new = NewComplaint(complaint, parties, (AllegationEntry(allegation, (respondent,)),))
    stored = stage.office.complaints.receive(new)
    carry_on(stage, stored.id, received)


def carry_on(stage: Stage, complaint_id: int, received: date) -> None:
    """What happens to a complaint that was taken in, by chance; an old one is hurried."""
    day = stage.clock.instant.date()
    case = _Case(complaint_id, max(received, day - timedelta(days=7)))
    hurried = (day - received).days > 20
    stage.on(stage.working_day(day + timedelta(days=1), 6), lambda: _assign(stage, case))
    fate = stage.random.random()
    if fate < 0.16:
        after = stage.random.randint(8, 70)
        stage.on(
            stage.working_day(case.received + timedelta(days=after), 3), lambda: _close_without(stage, case)
        )
        return
    pace = stage.random.randint(20, 45) if hurried else stage.random.randint(35, 82)
    if fate > 0.88 and not hurried:
        before_due = stage.working_day(case.received + timedelta(days=80), 7)
        stage.on(before_due, lambda: _extend(stage, case))
        pace += stage.random.randint(40, 60)
    elif fate > 0.80 and not hurried:
        pace = stage.random.randint(93, 140)  # late
    for _ in range(stage.random.randint(0, 2)):
        stage.on(stage.working_day(day + timedelta(days=8), 30), lambda: _note(stage, case))
    stage.on(stage.working_day(case.received + timedelta(days=pace), 4), lambda: _propose(stage, case))


def _assign(stage: Stage, case: _Case) -> None:
    if not stage.office.complaints.get(case.id).is_open:
        return  # closed without a finding before anybody was named
    course.acknowledge(stage, case.id)
    investigators = [stage.people[name] for name in ("Jia Tan", "Maya Rivera", "Amrit Kaur")]
    person = stage.random.choices(investigators, (5, 4, 2))[0]
    case.investigator = person.id
    step = stage.one_of(
        (
            "Interview the complainant",
            "Request recordings",
            "Interview the respondent",
            "Read the dispatch log",
        )
    )
    due = stage.clock.instant.date() + timedelta(days=stage.random.randint(5, 20))
    stage.office.complaints.plan(case.id, Plan(person.id, step, due, person.id))


def _note(stage: Stage, case: _Case) -> None:
    stage.office.complaints.add_note(case.id, stage.one_of(_NOTES))


def _extend(stage: Stage, case: _Case) -> None:
    complaint = stage.office.complaints.get(case.id)
    if not complaint.is_open or complaint.due is None:
        return
    stage.office.complaints.extend(
        case.id,
        complaint.due + timedelta(days=stage.random.choice((30, 45, 60))),
        "The employing agency has not sent its recordings yet.",
    )


def _propose(stage: Stage, case: _Case) -> None:
    course.acknowledge(stage, case.id, late=True)
    file = stage.office.complaints.case(case.id)
    for allegation in file.allegations:
        (finding,) = stage.random.choices([one for one, _ in _FINDINGS], [weight for _, weight in _FINDINGS])
        respondent = next(iter(file.respondents_of(allegation)), None)
        stage.office.complaints.propose_finding(
            allegation,
            finding,
            case_words.weighed(finding, file.complaint, respondent),
            by=case.investigator,
            evidence=case_words.evidence(finding, file.complaint, respondent),
        )
    day = stage.working_day(stage.clock.instant.date() + timedelta(days=1), 6)
    stage.on(day, lambda: _approve(stage, case))


def _approve(stage: Stage, case: _Case) -> None:
    complaints = stage.office.complaints
    for allegation in complaints.case(case.id).allegations:
        if allegation.outcome is Outcome.PROPOSED:
            complaints.approve_finding(allegation)
    complaints.close(case.id)
    if stage.chance(0.02):
        day = stage.working_day(stage.clock.instant.date() + timedelta(days=10), 40)
        stage.on(day, lambda: _reopen(stage, case))


def _reopen(stage: Stage, case: _Case) -> None:
    stage.office.complaints.reopen(case.id, "A new witness came forward.", "Interview the new witness")
    day = stage.working_day(stage.clock.instant.date() + timedelta(days=25), 40)
    stage.on(day, lambda: _close_again(stage, case))


def _close_again(stage: Stage, case: _Case) -> None:
    stage.office.complaints.close(case.id, words="The new account changes nothing in the finding.")


def _close_without(stage: Stage, case: _Case) -> None:
    complaint = stage.office.complaints.get(case.id)
    if complaint.status is Status.CLOSED:
        return
    reason, said = stage.one_of(_REASONS)
    kept = _earlier(stage, case.id) if reason is ClosingReason.DUPLICATE else None
    if kept is not None:
        stage.office.intake.merge(case.id, kept, said)
        return
    if reason is ClosingReason.DUPLICATE:
        reason, said = _REASONS[0]
    stage.office.complaints.close(case.id, reason, said)


def _earlier(stage: Stage, number: int) -> int | None:
    """The complaint before it that is no duplicate itself."""
    before = (stage.office.complaints.get(one) for one in range(number - 1, 0, -1))
    return next((one.id for one in before if one.closing is not ClosingReason.DUPLICATE), None)
