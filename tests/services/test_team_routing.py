"""C11, S1: rules of routing at a team's server: read by all who sign in, set by the chief alone, past the program too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import psycopg
import pytest

from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Respondent
from gen63_desktop.domain.errors import NotAllowed, Refused
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.routing.records import RoutingRule
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.services.office import Office
from gen63_desktop.store.team.office_keys import login_of
from tests.offices import TODAY, MovableClock
from tests.team_offices import OWN, TeamPlace, team


@dataclass
class World:
    """``walled`` is closed to the officer and to the other chief."""

    place: TeamPlace
    first: Office
    other_chief: Office
    officer: Office
    walled: Complaint
    open: Complaint


def _receive(office: Office, basis: Basis) -> Complaint:
    entry = AllegationEntry(Allegation(0, bases=(basis,)), (Respondent(0, 0, RespondentKind.EMPLOYEE),))
    return office.complaints.receive(
        NewComplaint(Complaint("", TODAY, "She was told to leave."), (), (entry,))
    )


def _seen(office: Office, rule: str) -> RoutingRule:
    return next(one.newest for one in office.routing.rules() if one.newest.rule == rule)


@pytest.fixture(scope="module")
def world(postgresql_server: str) -> Iterator[World]:
    with team(postgresql_server, MovableClock()) as place:
        first = place.open()
        other = place.let_in(first, "Carla Chief", Role.CHIEF)
        officer = place.let_in(first, "Oscar Officer", Role.OFFICER)
        walled, seen = _receive(first, Basis.RELIGION), _receive(first, Basis.AGE)
        for office in (other, officer):
            first.complaints.close_to(walled.id, office.session.person.id, "Is named in it")
        first.routing.save_rule(replace(_seen(first, "S-8"), rank=70, why="Memo 6"))
        first.routing.confirm_rule("S-8", 2, "Lena Ortiz", TODAY)
        yield World(place, first, other, officer, walled, seen)


@pytest.mark.requirement("C11", "S1")
def test_a_rule_is_set_by_the_chief_alone_and_suggests_to_whom_the_case_is_open(world: World) -> None:
    officer, asked = world.officer, replace(_seen(world.first, "S-7"), rank=45, why="Memo 7")
    with pytest.raises(NotAllowed):
        officer.routing.save_rule(asked)
    world.first.routing.save_rule(asked)
    first = officer.routing.suggest_stored(world.open.id).first
    assert first is not None
    assert (first.rule.rule, first.rule.edition) == ("S-7", 2)
    with pytest.raises(Refused, match="no such record"):
        officer.routing.suggest_stored(world.walled.id)


@pytest.mark.requirement("C11", "S1")
def test_a_simulation_never_tells_of_a_case_that_is_closed_to_whoever_asks(world: World) -> None:
    asked = replace(_seen(world.first, "S-7"), withdrawn=True, why="Memo 8")
    everything, less = (office.routing.simulate(asked) for office in (world.first, world.other_chief))
    assert {one.complaint_id for one in everything.moves} == {world.walled.id, world.open.id}
    assert {one.complaint_id for one in less.moves} == {world.open.id}
    assert less.looked_at == 1


@pytest.mark.requirement("S1")
def test_past_the_program_the_server_lets_nobody_but_the_chief_write_a_rule(world: World) -> None:
    name = world.officer.session.person.name
    with world.place.by_hand(login_of(name), f"{OWN} {name}") as connection:
        for table in ("routing_rules", "routing_confirmations"):
            assert connection.execute(f"SELECT rule FROM {table}".encode()).fetchall()
        connection.commit()
        for asked in (
            "UPDATE routing_rules SET body = 'elsewhere'",
            "DELETE FROM routing_confirmations",
            """INSERT INTO routing_imports (file, sha256, layout, mapping, rules, by, at, id, version)
            VALUES ('x', 'x', 'x', 'x', 1, 1, 'x', 99, 1)""",
        ):
            try:
                touched = connection.execute(asked.encode()).rowcount
            except psycopg.Error:
                touched = 0
            connection.rollback()
            assert touched == 0, asked
