"""Holds in a team's office: the server shows and takes them by role and wall, and nobody removes what is held."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from gen63_desktop.domain.complaints.entries import NewComplaint, PartyEntry
from gen63_desktop.domain.complaints.records import Complaint, Party
from gen63_desktop.domain.errors import NotAllowed, Refused, RuleBroken
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.retention.kinds import Scope, Series
from gen63_desktop.domain.retention.records import Hold
from gen63_desktop.services.held_records import while_no_case_is_held, while_no_series_is_held
from gen63_desktop.services.office import Office
from gen63_desktop.store.team.office_keys import login_of
from tests.comment_files import rows, take_in
from tests.offices import TODAY, MovableClock
from tests.team_offices import OWN, TeamPlace, team

PEOPLE = {"Oscar Officer": Role.OFFICER, "Rex Reviewer": Role.REVIEWER, "Cleo Chief": Role.CHIEF}
World = tuple[TeamPlace, Office, dict[str, Office]]


@pytest.fixture(scope="module")
def world(postgresql_server: str) -> Iterator[World]:
    with team(postgresql_server, MovableClock()) as place:
        first = place.open()
        yield place, first, {name: place.let_in(first, name, role) for name, role in PEOPLE.items()}


def _by_hand(world: World, name: str, query: str) -> Any:
    with world[0].by_hand(login_of(name), f"{OWN} {name}") as connection:
        try:
            cursor = connection.execute(query.encode())
            return cursor.fetchall() if cursor.description else cursor.rowcount
        except psycopg.Error as error:
            return f"refused {error.sqlstate}"


def _wide(scope: Scope, series: Series = Series.COMPLAINTS, person: str = "") -> Hold:
    return Hold("", scope, series, "A claim", "It is pending", TODAY, 0, TODAY, person=person)


@pytest.mark.requirement("S5", "S1")
def test_a_hold_on_a_series_stops_who_cannot_read_it_and_nobody_makes_or_lifts_one_past_their_role(
    world: World, tmp_path: Path
) -> None:
    _, first, offices = world
    reviewer = offices["Rex Reviewer"]
    taken = take_in(reviewer, tmp_path / "q3.csv", rows(3))
    hold = offices["Oscar Officer"].retention.hold_widely(_wide(Scope.SERIES, Series.COMMENTS))
    first.retention.hold_widely(_wide(Scope.PERSON, person="Lee Park"))
    with pytest.raises(RuleBroken, match=hold.number):
        reviewer.comments.undo_import(taken.import_id, "A wrong file")
    with pytest.raises(NotAllowed):
        reviewer.retention.holds()
    for query in (
        "SELECT * FROM retention_holds",
        "UPDATE retention_holds SET released_on = '2026-11-20' RETURNING id",
        "DELETE FROM retention_holds RETURNING id",
    ):
        assert _by_hand(world, "Rex Reviewer", query) in ([], "refused 42501")
    assert "retention_holds" not in str(_by_hand(world, "Rex Reviewer", "SELECT kind FROM history_changes"))
    with pytest.raises(NotAllowed):
        offices["Oscar Officer"].retention.release(hold, "It has ended")
    first.retention.release(hold, "It has ended")
    reviewer.comments.undo_import(taken.import_id, "A wrong file")
    assert first.history.verify().problems == ()


@pytest.mark.requirement("S5")
def test_who_set_a_hold_does_not_release_it_while_another_chief_is_there(world: World) -> None:
    _, first, offices = world
    hold = first.retention.hold_widely(_wide(Scope.SERIES, Series.AUDITS))
    with pytest.raises(RuleBroken, match="Cleo Chief"):
        first.retention.release(hold, "It has ended")
    released = offices["Cleo Chief"].retention.release(hold, "It has ended")
    with pytest.raises(Refused, match="released before"):
        first.retention.release(released, "Again")


@pytest.mark.requirement("S5", "S1")
def test_a_wall_hides_the_hold_of_its_case(world: World) -> None:
    _, first, offices = world
    case = first.complaints.receive(
        NewComplaint(Complaint("", TODAY, "The ramp stayed up."), (PartyEntry(Party(0, name="Ada Rowe")),))
    )
    hold = first.retention.hold_case(case.id, "A claim", "It is pending", TODAY)
    officer = offices["Oscar Officer"]
    assert [one.hold.number for one in officer.retention.holds_on(case.id)][-1:] == [hold.number]
    first.complaints.close_to(case.id, officer.session.person.id, "Is named in it")
    again = world[0].again("Oscar Officer")
    with pytest.raises(Refused, match="no such record"):
        again.retention.holds_on(case.id)
    assert hold.number not in [one.hold.number for one in again.retention.holds()]
    assert _by_hand(world, "Oscar Officer", "SELECT * FROM case_holds") == []
    with pytest.raises(NotAllowed, match="closed to you"):
        again.retention.periods()  # a list that leaves cases out would mislead


@pytest.mark.requirement("S5")
def test_a_hold_that_is_set_while_an_import_is_being_undone_stops_the_undoing(world: World) -> None:
    _, first, offices = world
    officer = offices["Oscar Officer"]
    case = first.complaints.receive(NewComplaint(Complaint("", TODAY, "The lift was out.")))
    for hold in (
        lambda: officer.retention.hold_case(case.id, "A claim", "It is pending", TODAY),
        lambda: officer.retention.hold_widely(_wide(Scope.SERIES, Series.TRAINING)),
    ):
        with (
            pytest.raises(RuleBroken, match="meanwhile"),
            first.session.act("test.undone") as work,
            while_no_case_is_held(work, 0),
        ):
            made = hold()
        first.retention.release(made, "It has ended")
    training = _wide(Scope.SERIES, Series.TRAINING)
    with (
        pytest.raises(RuleBroken, match="are held"),
        first.session.act("test.undone") as work,
        while_no_series_is_held(work, Series.TRAINING),
    ):
        made = officer.retention.hold_widely(training)
    first.retention.release(made, "It has ended")
