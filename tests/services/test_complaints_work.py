"""A complaint from its receipt to its end, on both engines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry, Plan
from gen63_desktop.domain.complaints.records import (
    Allegation,
    Characteristic,
    Complaint,
    Identity,
    Mark,
    Outcome,
    Party,
    PartyRole,
    Respondent,
    Status,
)  # fmt: skip
from gen63_desktop.domain.complaints.rows import ComplaintRow
from gen63_desktop.domain.errors import ChangedMeanwhile, NotAllowed, Refused, RuleBroken
from gen63_desktop.domain.identity import Person, Role
from gen63_desktop.domain.listing import Filter, ListRequest, Sort
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.channels import Channel
from gen63_desktop.domain.vocabulary.findings import ClosingReason, Finding
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.services.office import Office
from tests.offices import TODAY, MovableClock

RECEIVED = date(2026, 11, 2)
NARRATIVE = "The driver closed the door when he saw my walker."


def _new(narrative: str = NARRATIVE, received: date = RECEIVED, **facts: object) -> Complaint:
    return replace(Complaint("", received, narrative), **facts)  # type: ignore[arg-type]


def _alleged(*bases: Basis, conduct: str = "Refused to let her board") -> AllegationEntry:
    respondent = Respondent(0, 0, RespondentKind.EMPLOYEE, "Operator 4471", employer="Fictional Transit")
    return AllegationEntry(Allegation(0, conduct=conduct, bases=bases), (respondent,))


def _receive(office: Office, *entries: AllegationEntry, **facts: object) -> Complaint:
    return office.complaints.receive(NewComplaint(_new(**facts), (), entries))  # type: ignore[arg-type]


def _rows(office: Office, *filters: Filter, words: str = "", sort: str = "received") -> list[ComplaintRow]:
    request = ListRequest(Sort(sort), tuple(filters), words)
    listing = office.complaints.listing()
    rows = list(listing.page(request, None))
    assert listing.count(request) == len(rows)
    return rows


@pytest.fixture
def maya(either_office: Office) -> Person:
    """An investigator who does not sign in."""
    return either_office.people.add("Maya Rivera", (Role.INVESTIGATOR,))


@pytest.mark.requirement("C1", "C5")
def test_a_complaint_that_says_only_what_happened_and_when_it_came_has_number_owner_step_and_due_date(
    either_office: Office,
) -> None:
    complaint = _receive(either_office)
    assert complaint.number == "C-2026-0001"
    assert complaint.owner_id == either_office.session.person.id
    assert complaint.next_step
    assert complaint.due == date(2027, 1, 31)
    assert complaint.status is Status.RECEIVED
    assert complaint.marks == (Mark.NO_ALLEGATION,)
    assert _receive(either_office).number == "C-2026-0002"
    assert _receive(either_office, received=date(2025, 12, 30)).number == "C-2025-0001"


@pytest.mark.requirement("C1")
def test_a_refused_complaint_leaves_nothing_behind(either_office: Office) -> None:
    bad = _alleged(Basis.OTHER)
    with pytest.raises(RuleBroken):
        _receive(either_office, _alleged(Basis.RACE), bad)
    with pytest.raises(RuleBroken, match="future"):
        _receive(either_office, received=TODAY + timedelta(days=2))
    assert _rows(either_office) == []
    assert _receive(either_office).number == "C-2026-0001"


@pytest.mark.requirement("C2")
def test_a_complaint_holds_allegations_with_their_bases_and_respondents(either_office: Office) -> None:
    complaint = _receive(either_office, _alleged(Basis.DISABILITY), _alleged(Basis.AGE, Basis.DISABILITY))
    case = either_office.complaints.case(complaint.id)
    assert [a.bases for a in case.allegations] == [(Basis.DISABILITY,), (Basis.AGE, Basis.DISABILITY)]
    assert [r.name for r in case.respondents_of(case.allegations[1])] == ["Operator 4471"]
    assert case.complaint.bases == (Basis.AGE, Basis.DISABILITY)
    assert case.complaint.marks == ()


@pytest.mark.requirement("C4")
def test_a_volunteered_characteristic_is_never_stored_without_both_facts(either_office: Office) -> None:
    said = Characteristic(0, 0, Basis.SEXUAL_ORIENTATION, "gay", True, False, "The guard said so")
    guest = PartyEntry(Party(0, name="R. Alder"), (said,))
    complaint = _receive(either_office)
    for attempt in (
        lambda: either_office.complaints.receive(NewComplaint(_new(), (guest,))),
        lambda: either_office.complaints.add_person(complaint.id, guest),
    ):
        with pytest.raises(RuleBroken) as refused:
            attempt()
        assert refused.value.requirement == "C4"
    both = replace(said, bears_on_incident=True)
    either_office.complaints.identities(complaint.id, "Recording them")
    party = either_office.complaints.add_person(complaint.id, replace(guest, characteristics=(both,)))
    with pytest.raises(RuleBroken):
        either_office.complaints.change_person(PartyEntry(party, (replace(both, volunteered=False),)))
    with pytest.raises(RuleBroken):
        actual = Allegation(0, bases=(Basis.SEXUAL_ORIENTATION,), actual=(Basis.SEXUAL_ORIENTATION,))
        either_office.complaints.add_allegation(complaint.id, AllegationEntry(actual))
    kept = either_office.complaints.case(complaint.id)
    assert [(c.words, c.volunteered, c.bears_on_incident) for c in kept.characteristics] == [
        ("gay", True, True)
    ]
    assert kept.allegations == ()


@pytest.mark.requirement("C4")
def test_a_complainant_who_gave_a_name_is_known_but_one_who_asked_for_anonymity_stays_anonymous(
    either_office: Office,
) -> None:
    guest = PartyEntry(Party(0, PartyRole.COMPLAINANT, "Rosa Maldonado", addressed_as="Ms. Maldonado"))
    known = either_office.complaints.receive(NewComplaint(_new(), (guest,)))
    hidden = either_office.complaints.receive(NewComplaint(_new(identity=Identity.ANONYMOUS), (guest,)))
    assert (known.identity, hidden.identity) == (Identity.NAMED, Identity.ANONYMOUS)


@pytest.mark.requirement("C5")
def test_a_correction_never_reaches_status_owner_due_date_or_number(either_office: Office) -> None:
    complaint = _receive(either_office)
    sly = replace(
        complaint, status=Status.CLOSED, closed=TODAY, number="C-1", owner_id=None, due=None, next_step="", line="720"
    )  # fmt: skip
    changed = either_office.complaints.change(sly)
    assert changed.line == "720"
    assert (changed.status, changed.number, changed.owner_id, changed.due, changed.next_step) == (
        complaint.status, complaint.number, complaint.owner_id, complaint.due, complaint.next_step,
    )  # fmt: skip


@pytest.mark.requirement("C17")
def test_of_two_people_saving_one_complaint_the_second_sees_both_versions(either_office: Office) -> None:
    seen = _receive(either_office)
    either_office.complaints.change(replace(seen, place="Union Station"))
    with pytest.raises(ChangedMeanwhile) as both:
        either_office.complaints.change(replace(seen, line="720"))
    assert isinstance(both.value.theirs, Complaint)
    assert isinstance(both.value.mine, Complaint)
    assert (both.value.theirs.place, both.value.mine.line) == ("Union Station", "720")


@pytest.mark.requirement("C5")
def test_a_closed_complaint_is_corrected_only_with_a_reason(either_office: Office) -> None:
    complaint = _receive(either_office)
    closed = either_office.complaints.close(complaint.id, ClosingReason.WITHDRAWN, "Withdrew by letter")
    with pytest.raises(RuleBroken):
        either_office.complaints.change(replace(closed, line="720"))
    corrected = either_office.complaints.change(replace(closed, line="720"), "Line was misread")
    assert (corrected.line, corrected.status) == ("720", Status.CLOSED)


@pytest.mark.requirement("C5")
def test_the_plan_names_an_investigator_and_sets_the_investigation_going(
    either_office: Office, maya: Person
) -> None:
    complaint = _receive(either_office)
    plan = Plan(maya.id, "Ask for the recording of bus 4471", date(2026, 11, 25), maya.id)
    planned = either_office.complaints.plan(complaint.id, plan)
    assert (planned.owner_id, planned.investigator_id, planned.status) == (
        maya.id,
        maya.id,
        Status.INVESTIGATION,
    )
    with pytest.raises(RuleBroken):
        either_office.complaints.plan(complaint.id, replace(plan, next_step=" "))


@pytest.mark.requirement("C5")
def test_a_due_date_is_extended_with_a_reason_that_stays(either_office: Office) -> None:
    complaint = _receive(either_office)
    with pytest.raises(RuleBroken):
        either_office.complaints.extend(complaint.id, date(2027, 3, 1), "")
    extended = either_office.complaints.extend(complaint.id, date(2027, 3, 1), "Recordings were late")
    case = either_office.complaints.case(complaint.id)
    assert (extended.due, extended.extended) == (date(2027, 3, 1), True)
    assert [(e.from_due, e.to_due, e.reason) for e in case.extensions] == [
        (date(2027, 1, 31), date(2027, 3, 1), "Recordings were late")
    ]


@pytest.mark.requirement("C7")
def test_in_an_office_of_one_nobody_approves_their_own_finding(either_office: Office) -> None:
    complaint = _receive(either_office, _alleged(Basis.RACE))
    allegation = either_office.complaints.case(complaint.id).allegations[0]
    proposed = either_office.complaints.propose_finding(allegation, Finding.SUSTAINED, "Seen on video")
    with pytest.raises(RuleBroken) as refused:
        either_office.complaints.approve_finding(proposed)
    assert refused.value.requirement == "C7"
    with pytest.raises(RuleBroken, match="wait for approval"):
        either_office.complaints.close(complaint.id)


@pytest.mark.requirement("C7")
def test_an_investigator_never_approves_although_the_case_was_handed_on_and_the_finding_is_anothers(
    either_office: Office, maya: Person
) -> None:
    me = either_office.session.person.id
    complaint = _receive(either_office, _alleged(Basis.RACE))
    either_office.complaints.plan(complaint.id, Plan(me, "Hear the witness", investigator_id=me))
    either_office.complaints.plan(complaint.id, Plan(me, "Hear the driver", investigator_id=maya.id))
    allegation = either_office.complaints.case(complaint.id).allegations[0]
    proposed = either_office.complaints.propose_finding(allegation, Finding.UNFOUNDED, "No bus ran", maya.id)
    with pytest.raises(RuleBroken):
        either_office.complaints.approve_finding(proposed)
    # nor with a record that leaves the proposer out
    with pytest.raises(RuleBroken):
        either_office.complaints.approve_finding(replace(proposed, proposed_by=None))


@pytest.mark.requirement("C7")
def test_a_finding_is_recorded_for_nobody_but_an_investigator_of_the_complaint(
    either_office: Office, maya: Person
) -> None:
    complaint = _receive(either_office, _alleged(Basis.RACE))
    allegation = either_office.complaints.case(complaint.id).allegations[0]
    with pytest.raises(RuleBroken):
        either_office.complaints.propose_finding(allegation, Finding.SUSTAINED, "Video", maya.id)


@pytest.mark.requirement("C7")
def test_the_finding_of_another_is_approved_and_the_complaint_closed_with_it(
    either_office: Office, maya: Person
) -> None:
    me = either_office.session.person.id
    complaint = _receive(either_office, _alleged(Basis.RACE))
    either_office.complaints.plan(complaint.id, Plan(me, "Hear the witness", investigator_id=maya.id))
    allegation = either_office.complaints.case(complaint.id).allegations[0]
    proposed = either_office.complaints.propose_finding(allegation, Finding.SUSTAINED, "Video", maya.id)
    assert either_office.complaints.get(complaint.id).status is Status.APPROVAL
    assert (proposed.proposed_by, proposed.recorded_by) == (maya.id, me)
    approved = either_office.complaints.approve_finding(proposed)
    assert (approved.outcome, approved.approved_by, approved.approved_on) == (Outcome.APPROVED, me, TODAY)
    closed = either_office.complaints.close(complaint.id)
    assert (closed.status, closed.closed, closed.closing) == (Status.CLOSED, TODAY, None)


@pytest.mark.requirement("C7")
def test_what_was_approved_is_what_the_approver_saw(either_office: Office, maya: Person) -> None:
    me = either_office.session.person.id
    complaint = _receive(either_office, _alleged(Basis.RACE))
    either_office.complaints.plan(complaint.id, Plan(me, "Hear the witness", investigator_id=maya.id))
    allegation = either_office.complaints.case(complaint.id).allegations[0]
    seen = either_office.complaints.propose_finding(allegation, Finding.SUSTAINED, "Video", maya.id)
    either_office.complaints.propose_finding(seen, Finding.UNFOUNDED, "Other bus", maya.id)
    with pytest.raises(ChangedMeanwhile):
        either_office.complaints.approve_finding(seen)


@pytest.mark.requirement("C7")
def test_proposing_never_smuggles_a_changed_allegation_in(either_office: Office) -> None:
    complaint = _receive(either_office, _alleged(Basis.RACE))
    allegation = either_office.complaints.case(complaint.id).allegations[0]
    altered = replace(allegation, bases=(Basis.SEXUAL_ORIENTATION,), actual=(Basis.SEXUAL_ORIENTATION,))
    either_office.complaints.propose_finding(altered, Finding.SUSTAINED, "Video")
    assert either_office.complaints.case(complaint.id).allegations[0].bases == (Basis.RACE,)


@pytest.mark.requirement("C7")
def test_closing_for_a_reason_ends_each_open_allegation_with_it(either_office: Office) -> None:
    complaint = _receive(either_office, _alleged(Basis.RACE), _alleged(Basis.AGE))
    first = either_office.complaints.case(complaint.id).allegations[0]
    either_office.complaints.close_allegation(first, ClosingReason.NO_JURISDICTION, "City bus")
    either_office.complaints.close(complaint.id, ClosingReason.WITHDRAWN, "Withdrew by letter")
    case = either_office.complaints.case(complaint.id)
    assert [a.closing for a in case.allegations] == [ClosingReason.NO_JURISDICTION, ClosingReason.WITHDRAWN]
    assert [(c.reason, c.due) for c in case.closings] == [(ClosingReason.WITHDRAWN, date(2027, 1, 31))]


@pytest.mark.requirement("C5", "C7")
def test_a_reopened_complaint_has_a_next_step_and_a_due_date_again(
    either_office: Office, clock: MovableClock
) -> None:
    complaint = _receive(either_office)
    either_office.complaints.close(complaint.id, ClosingReason.NO_INFORMATION, "No answer in 30 days")
    clock.on(date(2026, 12, 10))
    with pytest.raises(RuleBroken):
        either_office.complaints.reopen(complaint.id, "", "Call back")
    again = either_office.complaints.reopen(complaint.id, "She called", "Call back")
    assert (again.status, again.due, again.closed) == (Status.INVESTIGATION, date(2027, 3, 10), None)
    spell = either_office.complaints.case(complaint.id).closings[0]
    assert (spell.closed, spell.reopened, spell.reopening_words) == (TODAY, date(2026, 12, 10), "She called")


@pytest.mark.requirement("C2")
def test_an_allegation_is_taken_out_with_a_reason_and_never_under_a_finding(either_office: Office) -> None:
    complaint = _receive(either_office, _alleged(Basis.RACE), _alleged(Basis.AGE))
    first, second = either_office.complaints.case(complaint.id).allegations
    with pytest.raises(RuleBroken):
        either_office.complaints.drop_allegation(first, " ")
    either_office.complaints.drop_allegation(first, "Entered twice")
    assert either_office.complaints.get(complaint.id).bases == (Basis.AGE,)
    proposed = either_office.complaints.propose_finding(second, Finding.SUSTAINED, "Video")
    with pytest.raises(RuleBroken):
        either_office.complaints.drop_allegation(proposed, "Not wanted")
    with pytest.raises(RuleBroken):
        either_office.complaints.change_allegation(AllegationEntry(replace(proposed, conduct="Milder")))


@pytest.mark.requirement("C6", "S2")
def test_the_time_line_tells_everything_in_words(either_office: Office, maya: Person) -> None:
    me = either_office.session.person.id
    complaint = _receive(either_office, _alleged(Basis.RACE))
    either_office.complaints.plan(
        complaint.id, Plan(me, "Hear the witness", investigator_id=maya.id), "New case"
    )
    either_office.complaints.add_note(complaint.id, 'Called back; she said ["no answer"')
    either_office.complaints.extend(complaint.id, date(2027, 3, 1), "Recordings were late")
    line = either_office.complaints.time_line(complaint.id)
    assert [entry.words for entry in line] == [
        "Due date extended", "Note added", "Owner, investigator or next step set", "Complaint received",
    ]  # fmt: skip
    assert [(d.field, d.before, d.after) for d in line[0].details] == [("due", "2027-01-31", "2027-03-01")]
    assert line[0].why == "Recordings were late"
    planned = {d.field: (d.before, d.after) for d in line[2].details}
    assert planned["status"] == ("received", "under investigation")
    assert planned["investigator_id"] == ("", "Maya Rivera")
    assert ("bases", "", "race") in [(d.field, d.before, d.after) for d in line[3].details]
    assert all(entry.person == either_office.session.person.name for entry in line)


@pytest.mark.requirement("S1")
def test_who_may_not_work_on_complaints_is_refused(office: Office) -> None:
    office.people.change(replace(office.session.person, roles=(Role.REVIEWER, Role.ADMINISTRATOR)))
    with pytest.raises(NotAllowed):
        _receive(office)
    with pytest.raises(NotAllowed):
        office.complaints.listing()


@pytest.mark.requirement("C1")
def test_a_complaint_is_found_by_its_number(office: Office) -> None:
    complaint = _receive(office, channel=Channel.TELEPHONE)
    assert office.complaints.find_number(" c-2026-0001 ").id == complaint.id
    with pytest.raises(Refused):
        office.complaints.find_number("C-2026-0009")


@pytest.mark.requirement("S2")
def test_the_history_of_a_worked_complaint_verifies(either_office: Office, maya: Person) -> None:
    complaint = _receive(either_office, _alleged(Basis.RACE))
    either_office.complaints.plan(complaint.id, Plan(maya.id, "Call", investigator_id=maya.id))
    either_office.complaints.close(complaint.id, ClosingReason.REFERRED, "To the city")
    with either_office.session.ask() as reader:
        from gen63_desktop.store.audit_trail.verify import verify

        assert not verify(reader).problems
