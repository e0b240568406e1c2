"""Entries of several employees changed in one step, and that taken back as one step, on both engines."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from gen63_desktop.domain.errors import Refused, WorkCancelled
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.together import Proposal, Seen, Tally
from gen63_desktop.domain.training.records import RosterEntry
from gen63_desktop.domain.training.together import EntryChange
from gen63_desktop.services.office import Office
from tests.offices import TODAY
from tests.services.training_steps import AMY, BO, CY, roster
from tests.team_offices import TeamPlace

BEFORE = TODAY - timedelta(days=30)
RAIL = EntryChange(TODAY, department="Rail  Operations", supervisor="Ana Ruiz")


def _latest(office: Office, employee: int) -> RosterEntry:
    record = office.training.person(employee, TODAY)
    return max(record.entries, key=lambda one: (one.since, one.id))


def _departments(office: Office) -> list[str]:
    return [_latest(office, number).department for number in (1, 2, 3)]


@pytest.mark.requirement("T3", "T6", "U2")
def test_several_get_a_department_from_a_day_on_after_a_look_and_that_is_one_step_back(
    either_office: Office, tmp_path: Path
) -> None:
    office = either_office
    roster(office, tmp_path, [AMY, BO, CY], BEFORE)
    proposal = office.training.propose_together([1, 2, 2, 3, 99], RAIL)
    assert [one.id for one in proposal.seen] == [1, 2, 3]
    assert proposal.seen[1].name == "Bo Lee · 77"
    assert proposal.gone == 1
    assert Tally("department", "Rail Operations", 0, 3) in proposal.tallies
    assert Tally("supervisor", "Kim Roe", 2, 0) in proposal.tallies
    assert _departments(office) == ["Bus", "Analytics", "Rail"], "a look changes nothing"
    done = office.training.change_together(proposal)
    assert _departments(office) == ["Rail Operations"] * 3
    was = office.training.person(2, BEFORE).entries[0]
    assert (was.department, was.since) == ("Analytics", BEFORE), "what held before stays as it was"
    assert office.history.of("training_employees", 2)[0].act == "training.people_changed_together"
    again = office.training.undo_together(done)
    assert _departments(office) == ["Bus", "Analytics", "Rail"]
    assert [len(office.training.person(number, TODAY).entries) for number in (1, 2, 3)] == [1, 1, 1]
    assert office.history.of("training_employees", 2)[0].act == "training.people_change_undone"
    office.training.change_together(again)
    assert _departments(office) == ["Rail Operations"] * 3


@pytest.mark.requirement("T2", "T6")
def test_those_who_left_are_bound_no_longer_from_that_day_and_come_back_with_the_undo(
    either_office: Office, tmp_path: Path
) -> None:
    office = either_office
    roster(office, tmp_path, [AMY, BO, CY], BEFORE)
    gone = EntryChange(TODAY, left=True)
    done = office.training.change_together(office.training.propose_together([1, 3], gone))
    assert {row.standing.employee_id for row in office.training.rows(TODAY, next(iter(_rules())))} == {2}
    again = office.training.propose_together([1, 2], RAIL)
    assert [one.id for one in again.seen] == [2]
    assert "not employed" in again.left[0].why.sentence()
    office.training.undo_together(done)
    rows = office.training.rows(TODAY, next(iter(_rules())))
    assert {row.standing.employee_id for row in rows} == {1, 2, 3}


def _rules() -> tuple[object, ...]:
    from gen63_desktop.domain.training.compliance import Rule

    return tuple(Rule)


@pytest.mark.requirement("T6", "C17")
def test_what_a_roster_or_somebody_said_for_later_is_never_overtaken_or_taken_back(
    either_office: Office, tmp_path: Path
) -> None:
    office = either_office
    roster(office, tmp_path, [AMY, BO, CY], BEFORE)
    early = office.training.propose_together([1], replace(RAIL, since=BEFORE - timedelta(days=1)))
    assert "later entry" in early.left[0].why.sentence()
    proposal = office.training.propose_together([1, 2, 3], RAIL)
    office.training.change_person(replace(_latest(office, 1), role="Dispatcher"), TODAY)
    done = office.training.change_together(proposal)
    assert [one.name for one in done.left] == ["Ng, Amy · 0042"] or len(done.left) == 1
    assert _departments(office) == ["Bus", "Rail Operations", "Rail Operations"]
    office.training.change_person(replace(_latest(office, 3), role="Dispatcher"), TODAY)
    back = office.training.undo_together(done)
    assert len(back.left) == 1
    assert _departments(office) == ["Bus", "Analytics", "Rail Operations"]


@pytest.mark.requirement("S1", "T3")
def test_nobody_takes_out_what_a_roster_or_another_person_said(team_place: TeamPlace, tmp_path: Path) -> None:
    chief = team_place.open()
    first = team_place.let_in(chief, "Rita Reviewer", Role.REVIEWER)
    other = team_place.let_in(chief, "Otto Reviewer", Role.REVIEWER)
    officer = team_place.let_in(chief, "Oscar Officer", Role.OFFICER)
    roster(first, tmp_path, [AMY, BO], BEFORE)
    proposal = first.training.propose_together([1, 2], RAIL)
    for refused in (
        lambda: officer.training.propose_together([1], RAIL),
        lambda: officer.training.change_together(proposal),
    ):
        with pytest.raises(Refused):
            refused()
    done = first.training.change_together(proposal)
    for one in (officer, other):
        with pytest.raises(Refused):
            one.training.undo_together(done)
    of_roster = first.training.person(1, TODAY).entries[0]
    made = replace(done.made[0], token=(of_roster.id, of_roster.version))
    with pytest.raises(Refused):
        first.training.undo_together(replace(done, made=(made,)))
    assert len(chief.training.person(1, TODAY).entries) == 2


@pytest.mark.requirement("T3", "C17")
def test_of_several_programs_that_say_the_same_at_once_one_does(
    either_office: Office, tmp_path: Path
) -> None:
    office, numbers = either_office, range(1, 21)
    people = [(str(one), f"Person {one}", "Bus", "Operator", "2020-05-04", "N", "Kim Roe") for one in numbers]
    roster(office, tmp_path, people, BEFORE)
    proposal = office.training.propose_together(numbers, RAIL)

    def change(_program: int) -> int:
        try:
            return len(office.training.change_together(proposal).made)
        except Refused:
            return 0

    with ThreadPoolExecutor(3) as programs:
        assert sum(programs.map(change, range(3))) == len(numbers)
    assert [len(office.training.person(one, TODAY).entries) for one in numbers] == [2] * len(numbers)


@pytest.mark.requirement("T3", "U2")
def test_who_cancels_finds_all_entries_as_they_were_and_nothing_or_the_future_is_refused(
    either_office: Office, tmp_path: Path
) -> None:
    office = either_office
    roster(office, tmp_path, [AMY, BO, CY], BEFORE)
    proposal = office.training.propose_together([1, 2, 3], RAIL)
    reached: list[int] = []

    def progress(at: int, _of: int | None, _step: str) -> None:
        reached.append(at)

    with pytest.raises(WorkCancelled):
        office.training.change_together(proposal, progress, lambda: len(reached) == 2)
    assert _departments(office) == ["Bus", "Analytics", "Rail"]
    assert [len(office.training.person(number, TODAY).entries) for number in (1, 2, 3)] == [1, 1, 1]
    with pytest.raises(Refused, match="Nothing is to be changed"):
        office.training.propose_together([1], EntryChange(TODAY))
    with pytest.raises(Refused, match="has not come"):
        office.training.propose_together([1], replace(RAIL, since=TODAY + timedelta(days=1)))
    with pytest.raises(Refused):
        office.training.change_together(Proposal(RAIL, (Seen(99, (1, 1), "Nobody"),)))
