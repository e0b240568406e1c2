"""A violation whose finding was taken back: it says so, waits for a decision, and stays or goes with its actions (C8)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from gen63_desktop.domain.appeals.records import AppealFrom, AppealOutcome, NewAppeal, Review
from gen63_desktop.domain.complaints.entries import Plan
from gen63_desktop.domain.complaints.records import Outcome
from gen63_desktop.domain.errors import RuleBroken
from gen63_desktop.domain.findings.kinds import ReportKind, ReportRequest
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.violations.records import Violation, ViolationState
from gen63_desktop.domain.vocabulary.findings import Finding
from gen63_desktop.services.office import Office
from tests.offices import TODAY, MovableClock
from tests.services.report_reading import spoken
from tests.services.violation_steps import accepted, ceo, recommended, registered, supervisor

WHY = "The dispatch log shows the refusal too."


def _acted_on(office: Office) -> Violation:
    """A violation with an accepted action."""
    known = {one.name: one for one in office.people.all()}
    head = known.get("Morgan Hale") or ceo(office)
    violation = registered(office, decider_id=head.id)
    owner = known.get("Sam Okafor") or supervisor(office)
    accepted(office, recommended(office, violation, owner), head)
    return violation


def _taken_back(office: Office) -> Violation:
    """A violation with an accepted action, the finding behind it taken back on appeal."""
    violation = _acted_on(office)
    case = violation.complaint_id or 0
    office.complaints.close(case)
    appeal = office.complaints.receive_appeal(case, NewAppeal(AppealFrom.COMPLAINANT, TODAY, "Not heard"))
    hana = office.people.add("Hana Okafor", (Role.OFFICER,), "Officer").id
    review = Review(
        hana,
        AppealOutcome.CHANGED,
        "The film is of another bus",
        TODAY,
        (violation.allegation_id or 0,),
        "Look",
    )
    office.complaints.decide_appeal(appeal, review)
    return office.violations.get(violation.id)


def _waiting(office: Office) -> list[str]:
    return [one.note for one in office.violations.work_items(office.session.today())]


@pytest.mark.requirement("C8", "C7")
def test_a_violation_says_that_its_finding_was_taken_back_and_waits_for_a_decision(
    either_office: Office,
) -> None:
    office = either_office
    violation = _taken_back(office)
    file = office.violations.file(violation.id)
    assert (file.finding_lost, file.to_decide) == (True, True)
    assert "Its finding was taken back: does it stay?" in _waiting(office)
    with pytest.raises(RuleBroken, match="Nothing says why it stays"):
        office.violations.keep_without_finding(violation, " ")
    kept = office.violations.keep_without_finding(violation, WHY)
    assert (kept.stays_on, kept.stays_by, kept.stays_why) == (TODAY, office.session.person.id, WHY)
    after = office.violations.file(violation.id)
    assert (after.finding_lost, after.to_decide) == (True, False)
    assert "Its finding was taken back: does it stay?" not in _waiting(office)
    assert office.history.of("violations", violation.id)[0].act == "violation.kept_without_finding"
    prepared = office.findings.prepare(ReportRequest(ReportKind.VIOLATION, violation.id))
    assert WHY in spoken(prepared.pdf).replace("\u00a0", " ")


@pytest.mark.requirement("C8", "R6")
def test_it_is_withdrawn_with_accepted_actions_only_once_its_finding_was_taken_back(office: Office) -> None:
    other = _acted_on(office)
    with pytest.raises(RuleBroken, match="cannot be withdrawn"):
        office.violations.withdraw(office.violations.get(other.id), "By mistake")
    with pytest.raises(RuleBroken, match="stands, so nothing is to be decided"):
        office.violations.keep_without_finding(office.violations.get(other.id), WHY)
    violation = _taken_back(office)
    gone = office.violations.withdraw(violation, "The finding was taken back on appeal")
    assert gone.state is ViolationState.WITHDRAWN
    assert not office.violations.file(violation.id).finding_lost
    assert not [note for note in _waiting(office) if "taken back" in note]


@pytest.mark.requirement("C8")
def test_a_finding_sustained_again_carries_its_violation_again(office: Office) -> None:
    violation = _taken_back(office)
    case = office.complaints.case(violation.complaint_id or 0)
    investigator = next(one.person_id for one in case.investigators)
    proposed = office.complaints.propose_finding(
        case.allegations[0], Finding.SUSTAINED, "Another film", by=investigator
    )
    assert office.violations.file(violation.id).finding_lost  # proposed is not found
    assert office.complaints.approve_finding(proposed).outcome is Outcome.APPROVED
    assert not office.violations.file(violation.id).finding_lost


@pytest.mark.requirement("C8", "C7")
def test_a_further_finding_that_is_taken_back_is_decided_about_anew(
    either_office: Office, clock: MovableClock
) -> None:
    office = either_office
    violation = _taken_back(office)
    office.violations.keep_without_finding(violation, WHY)
    clock.on(TODAY + timedelta(days=1))
    case = violation.complaint_id or 0
    ines = office.people.add("Ines Vale", (Role.INVESTIGATOR,)).id
    office.complaints.plan(case, Plan(office.session.person.id, "Look at the film", None, ines))
    (allegation,) = office.complaints.case(case).allegations
    proposed = office.complaints.propose_finding(allegation, Finding.SUSTAINED, "It is on film.", ines)
    assert not office.violations.file(violation.id).to_decide, "what comes of it is not known yet"
    assert "Its finding was taken back: does it stay?" not in _waiting(office)
    approved = office.complaints.approve_finding(proposed)
    assert not office.violations.file(violation.id).finding_lost
    office.complaints.return_finding(approved, "The film is of another day")
    assert office.violations.file(violation.id).to_decide
    assert "Its finding was taken back: does it stay?" in _waiting(office)
