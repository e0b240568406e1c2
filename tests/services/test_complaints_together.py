"""Several complaints changed in one step, and that taken back as one step, on both engines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, Plan
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Status
from gen63_desktop.domain.complaints.together import MOST, Done, Proposal, Tally, Together
from gen63_desktop.domain.errors import Refused, WorkCancelled
from gen63_desktop.domain.identity import Person, Role
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import ClosingReason, Finding
from gen63_desktop.services.office import Office
from tests.offices import TODAY
from tests.team_offices import TeamPlace


def _received(office: Office, count: int) -> list[Complaint]:
    new = Complaint("", TODAY, "The driver closed the door.")
    return [office.complaints.receive(NewComplaint(new)) for _ in range(count)]


def _proposed(office: Office, cases: list[Complaint], change: Together) -> Proposal:
    return office.complaints.propose_together([case.id for case in cases], change)


def _changed(office: Office, cases: list[Complaint], change: Together) -> Done:
    return office.complaints.change_together(_proposed(office, cases, change))


def _now(office: Office, cases: list[Complaint]) -> list[Complaint]:
    return [office.complaints.get(case.id) for case in cases]


@pytest.fixture
def maya(either_office: Office) -> Person:
    return either_office.people.add("Maya Rivera", (Role.INVESTIGATOR,))


@pytest.mark.requirement("C5", "U2")
def test_what_a_change_would_do_is_told_before_it_is_done_and_then_done_with_an_entry_for_each(
    either_office: Office, maya: Person
) -> None:
    office = either_office
    cases = _received(office, 4)
    me = office.session.person.id
    office.complaints.plan(cases[0].id, Plan(maya.id, "Read it"))
    office.complaints.close(cases[3].id, ClosingReason.WITHDRAWN, "They withdrew it")
    asked = [case.id for case in cases] + [cases[1].id, 9_999]
    proposal = office.complaints.propose_together(asked, Together(owner_id=maya.id))
    assert [one for one, _ in proposal.seen] == [cases[1].id, cases[2].id]
    assert (proposal.already, proposal.gone) == (1, 1)
    assert [(one.number, "is closed" in one.why.sentence()) for one in proposal.left] == [
        (cases[3].number, True)
    ]
    assert proposal.tallies == (Tally("owner_id", maya.id, 1, 3), Tally("owner_id", me, 2, 0))
    assert [case.owner_id for case in _now(office, cases)] == [maya.id, me, me, me], "a look changes nothing"
    with office.session.ask() as reader:
        head = reader.head().seq
    done = office.complaints.change_together(proposal)
    with office.session.ask() as reader:
        assert reader.head().seq == head + 2, "one entry for each, so that none is hidden with another"
    assert [case.owner_id for case in _now(office, cases)] == [maya.id, maya.id, maya.id, me]
    assert [one.number for one in done.before] == [cases[1].number, cases[2].number]
    for case in cases[1:3]:
        assert office.complaints.time_line(case.id)[0].act == "complaint.planned_together"
    assert office.complaints.time_line(cases[0].id)[0].act == "complaint.planned"


@pytest.mark.requirement("C5", "U2")
def test_one_step_takes_everything_back_and_another_does_it_again(
    either_office: Office, maya: Person
) -> None:
    office = either_office
    cases = _received(office, 3)
    was = _now(office, cases)
    change = Together(maya.id, "Ask for the footage", date(2026, 12, 1), Status.WAITING)
    done = _changed(office, cases, change)
    wanted = [
        replace(
            case, owner_id=maya.id, next_step="Ask for the footage", next_step_due=date(2026, 12, 1),
            status=Status.WAITING, version=case.version + 1,
        )
        for case in was
    ]  # fmt: skip
    assert _now(office, cases) == wanted
    again = office.complaints.undo_together(done)
    assert [replace(case, version=0) for case in _now(office, cases)] == [
        replace(case, version=0) for case in was
    ]
    assert office.complaints.time_line(cases[0].id)[0].act == "complaint.planning_undone"
    office.complaints.change_together(again)
    assert [case.owner_id for case in _now(office, cases)] == [maya.id] * 3


@pytest.mark.requirement("C5", "U2")
def test_what_somebody_changed_since_is_never_taken_back_and_is_named(
    either_office: Office, maya: Person
) -> None:
    office = either_office
    cases = _received(office, 3)
    me = office.session.person.id
    done = _changed(office, cases, Together(owner_id=maya.id))
    office.complaints.plan(cases[1].id, Plan(maya.id, "Look at the seats"))
    back = office.complaints.undo_together(done)
    assert [one.number for one in back.left] == [cases[1].number]
    assert [case.owner_id for case in _now(office, cases)] == [me, maya.id, me]
    with pytest.raises(Refused, match=cases[2].number):
        office.complaints.undo_together(done)
    assert [case.owner_id for case in _now(office, cases)] == [me, maya.id, me]


@pytest.mark.requirement("C5", "C17")
def test_what_was_changed_between_the_look_and_the_act_stays_as_it_is(
    either_office: Office, maya: Person
) -> None:
    office = either_office
    cases = _received(office, 2)
    proposal = _proposed(office, cases, Together(owner_id=maya.id))
    office.complaints.plan(cases[0].id, Plan(office.session.person.id, "Look at the seats"))
    done = office.complaints.change_together(proposal)
    assert [one.number for one in done.left] == [cases[0].number]
    assert office.complaints.get(cases[0].id).owner_id == office.session.person.id
    again = office.complaints.propose_together([cases[1].id, cases[0].id], Together(owner_id=maya.id))
    office.complaints.plan(cases[0].id, Plan(office.session.person.id, "Look once more"))
    with pytest.raises(Refused, match=cases[0].number):
        office.complaints.change_together(again)


@pytest.mark.requirement("C5")
def test_a_change_of_nothing_of_too_much_or_to_somebody_who_left_is_refused(
    office: Office,
) -> None:
    (case,) = _received(office, 1)
    gone = office.people.add("Lee Former", (Role.INVESTIGATOR,))
    office.people.change(replace(gone, active=False))
    for change in (Together(), Together(next_step_due=TODAY)):
        with pytest.raises(Refused, match="Nothing is to be changed"):
            office.complaints.propose_together([case.id], change)
    with pytest.raises(Refused, match="at most"):
        office.complaints.propose_together(range(1, MOST + 2), Together(owner_id=gone.id))
    with pytest.raises(Refused, match="No complaint is selected"):
        office.complaints.propose_together([], Together(owner_id=gone.id))
    for change in (Together(owner_id=gone.id), Together(next_step="  "), Together(status=Status.CLOSED)):
        proposal = office.complaints.propose_together([case.id], change)
        assert (proposal.seen, [one.number for one in proposal.left]) == ((), [case.number]), change


@pytest.mark.requirement("C5", "C7")
def test_taking_a_status_back_never_brings_one_that_the_findings_no_longer_ask_for(office: Office) -> None:
    ines = office.people.add("Ines Vale", (Role.INVESTIGATOR,)).id
    alleged = AllegationEntry(Allegation(0, conduct="Drove past her", bases=(Basis.DISABILITY,)), ())
    case = office.complaints.receive(NewComplaint(Complaint("", TODAY, "No stop."), (), (alleged, alleged)))
    office.complaints.plan(case.id, Plan(office.session.person.id, "Interview", None, ines))
    for one in office.complaints.case(case.id).allegations:
        office.complaints.propose_finding(one, Finding.SUSTAINED, "It is on film.", ines)
    assert office.complaints.get(case.id).status is Status.APPROVAL
    done = _changed(office, [case], Together(status=Status.WAITING))
    office.complaints.undo_together(done)
    assert office.complaints.get(case.id).status is Status.APPROVAL, "nothing was found anew"
    done = _changed(office, [case], Together(status=Status.WAITING))
    office.complaints.return_finding(office.complaints.case(case.id).allegations[0], "Too little")
    with pytest.raises(Refused, match=case.number):
        office.complaints.undo_together(done)
    assert office.complaints.get(case.id).status is Status.WAITING


@pytest.mark.requirement("C5", "C17")
def test_what_is_saved_while_the_act_runs_stays_as_it_was_saved_and_the_others_are_changed(
    team_place: TeamPlace,
) -> None:
    chief = team_place.open()
    officer = team_place.let_in(chief, "Oscar Officer", Role.OFFICER)
    cases = _received(chief, 3)
    proposal = _proposed(chief, cases, Together(next_step="Ask for the footage"))

    def meanwhile(at: int, _of: int | None, _step: str) -> None:
        if at == 0:
            plan = Plan(officer.session.person.id, "Look at the seats")
            officer.complaints.plan(cases[2].id, plan)

    done = chief.complaints.change_together(proposal, meanwhile)
    assert [one.number for one in done.left] == [cases[2].number]
    steps = [case.next_step for case in _now(chief, cases)]
    assert steps == ["Ask for the footage"] * 2 + ["Look at the seats"]
    for case in cases[:2]:
        newest = officer.complaints.time_line(case.id)[0]
        assert newest.act == "complaint.planned_together", "whoever may read a case reads it there"
        assert officer.history.of("complaints", case.id)[0].act == "complaint.planned_together"
    chief.complaints.undo_together(done)
    assert officer.complaints.time_line(cases[1].id)[0].act == "complaint.planning_undone"


@pytest.mark.requirement("C5", "U2")
def test_who_cancels_a_change_finds_all_as_it_was_and_who_cancels_its_undo_is_told_what_was_not_reached(
    either_office: Office, maya: Person
) -> None:
    office = either_office
    cases = _received(office, 3)
    me = office.session.person.id
    proposal = _proposed(office, cases, Together(owner_id=maya.id))
    reached: list[int] = []

    def progress(at: int, _of: int | None, _step: str) -> None:
        reached.append(at)

    with pytest.raises(WorkCancelled):
        office.complaints.change_together(proposal, progress, lambda: len(reached) == 2)
    assert [case.owner_id for case in _now(office, cases)] == [me] * 3
    assert [entry.act for entry in office.complaints.time_line(cases[1].id)][:2] == [
        "complaint.planning_undone",
        "complaint.planned_together",
    ]
    assert office.complaints.time_line(cases[2].id)[0].act == "complaint.received"

    done = _changed(office, cases, Together(owner_id=maya.id))
    reached.clear()
    back = office.complaints.undo_together(done, progress, lambda: len(reached) == 3)
    assert [one.number for one in back.left] == [cases[2].number]
    assert "before you cancelled" in back.left[0].why.sentence()
    assert [case.owner_id for case in _now(office, cases)] == [me, me, maya.id]


@pytest.mark.requirement("C17", "S1", "S3")
def test_a_wall_around_one_of_them_hides_the_change_of_no_other(team_place: TeamPlace) -> None:
    chief = team_place.open()
    officer = team_place.let_in(chief, "Oscar Officer", Role.OFFICER)
    walled, open_one = _received(chief, 2)
    team_place.clock.pass_time(hours=1)
    before = team_place.clock()
    team_place.clock.pass_time(hours=1)
    _changed(chief, [walled, open_one], Together(next_step="Ask for the footage"))
    chief.complaints.close_to(walled.id, officer.session.person.id, "They are named in it")
    assert officer.complaints.time_line(open_one.id)[0].act == "complaint.planned_together"
    then = officer.history.record_as_of("complaints", open_one.id, before)
    assert isinstance(then, Complaint)
    assert then.next_step == open_one.next_step
