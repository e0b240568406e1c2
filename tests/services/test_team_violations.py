"""At a team's server: violations and their actions go by the walls of their case; reviewers get codes alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import psycopg
import pytest

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry, Plan
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Party, Respondent
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.violations.records import Level, Violation
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import Finding
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.services.office import Office
from gen63_desktop.store.team.office_keys import login_of
from tests.offices import MovableClock
from tests.team_offices import OWN, TeamPlace, team

PEOPLE = {
    "Ann Chief": (Role.CHIEF,),
    "Ivy Investigator": (Role.INVESTIGATOR,),
    "Nora Neighbour": (Role.INVESTIGATOR,),
    "Rex Reviewer": (Role.REVIEWER,),
    "Ada Administrator": (Role.ADMINISTRATOR,),
}
TABLES = ("violations", "corrective_actions", "action_steps")
WORD = "manatee"


@dataclass
class World:
    """A violation of a case that is closed to Ann, investigated by Ivy; and cases for the reviewer's codes."""

    place: TeamPlace
    first: Office
    case: Complaint
    violation: Violation
    offices: dict[str, Office]

    def rows(self, name: str, statement: str) -> Any:
        """What a statement gives to somebody with a program of their own."""
        with self.place.by_hand(login_of(name), f"{OWN} {name}") as connection:
            try:
                return connection.execute(statement.encode()).fetchall()
            except psycopg.Error as error:
                return f"refused {error.sqlstate}"


def receive(office: Office, word: str, kind: RespondentKind, employer: str = "") -> Complaint:
    respondent = Respondent(0, 0, kind, f"Operator {word}", employer=employer)
    alleged = AllegationEntry(Allegation(0, conduct=f"the {word}", bases=(Basis.DISABILITY,)), (respondent,))
    person = PartyEntry(Party(0, name=f"Henrietta {word}"))
    today = office.session.today()
    return office.complaints.receive(NewComplaint(Complaint("", today, f"The {word}"), (person,), (alleged,)))


def sustained(chief: Office, investigator: Office, case: Complaint) -> Violation:
    who = investigator.session.person.id
    chief.complaints.plan(case.id, Plan(chief.session.person.id, "Interview", investigator_id=who))
    (allegation,) = investigator.complaints.case(case.id).allegations
    proposed = investigator.complaints.propose_finding(allegation, Finding.SUSTAINED, "The recording")
    chief.complaints.approve_finding(proposed)
    draft = chief.violations.draft_from_allegation(allegation.id)
    return chief.violations.register(replace(draft, what=f"A {WORD} was left", clauses=("GEN 63 §1.0",)))


@pytest.fixture(scope="module")
def world(postgresql_server: str) -> Iterator[World]:
    """The same for all tests here: none of them leaves anything changed."""
    with team(postgresql_server, MovableClock()) as place:
        first = place.open()
        offices = {name: place.let_in(first, name, *roles) for name, roles in PEOPLE.items()}
        ids = {name: office.session.person.id for name, office in offices.items()}
        case = receive(first, WORD, RespondentKind.EMPLOYEE)
        violation = sustained(first, offices["Ivy Investigator"], case)
        due = first.session.today() + timedelta(days=30)
        owner = ids["Ivy Investigator"]
        first.violations.recommend(violation.id, Level.SUPERVISOR, f"Train the {WORD}", owner, due)
        first.complaints.close_to(case.id, ids["Ann Chief"], "Is named in it")
        yield World(place, first, first.complaints.get(case.id), violation, offices)


@pytest.mark.requirement("S1", "R6")
@pytest.mark.parametrize("table", TABLES)
def test_a_wall_hides_the_violation_of_a_case_with_its_actions_and_steps(world: World, table: str) -> None:
    assert world.rows("Ann Chief", f"SELECT * FROM {table}") == []
    assert len(world.rows("Ivy Investigator", f"SELECT * FROM {table}")) == 1
    told = str(world.rows("Ann Chief", "SELECT data FROM history_changes"))
    told += str(world.rows("Ann Chief", "SELECT payload FROM history_entries"))
    assert WORD not in told
    assert WORD in str(world.rows("Ivy Investigator", "SELECT data FROM history_changes"))


@pytest.mark.requirement("S1", "R6")
@pytest.mark.parametrize("name", ["Nora Neighbour", "Rex Reviewer", "Ada Administrator"])
def test_whoever_reads_only_their_own_violations_gets_no_other_with_a_program_of_their_own(
    world: World, name: str
) -> None:
    for table in TABLES:
        assert world.rows(name, f"SELECT * FROM {table}") in ([], "refused 42501")
    for table in ("history_changes", "history_entries"):
        assert WORD not in str(world.rows(name, f"SELECT * FROM {table}"))
    assert world.rows(
        name, "UPDATE corrective_actions SET what = 'x' WHERE violation_id > 0 RETURNING id"
    ) in (
        [],
        "refused 42501",
    )


@pytest.mark.requirement("S1", "C8")
def test_an_investigator_still_works_on_the_action_of_their_own(world: World) -> None:
    mine = world.offices["Ivy Investigator"]
    assert f"Train the {WORD}" in repr(mine.violations.file(world.violation.id))
    assert WORD in repr(mine.history.of("violations", world.violation.id))


@pytest.mark.requirement("S1", "M6")
def test_a_reviewer_gets_coded_facts_at_the_server_and_of_ssles_own_people_only_the_count(
    world: World,
) -> None:
    first, reviewer = world.first, world.offices["Rex Reviewer"]
    about = receive(first, "caracal", RespondentKind.LAW_ENFORCEMENT)
    unit = receive(first, "tamandua", RespondentKind.EMPLOYEE, employer="System Security and Law Enforcement")
    sealed = receive(first, "echidna", RespondentKind.EMPLOYEE)
    first.complaints.seal(sealed.id, [first.session.person.id], "Conflict of interest")
    quarter = Quarter.of(first.session.today())
    told = reviewer.complaints.coded_facts(quarter)
    assert [one.number for one in told.complaints] == [world.case.number]
    (alleged,) = told.complaints[0].allegations
    assert (alleged.bases, alleged.against) == ((Basis.DISABILITY,), (RespondentKind.EMPLOYEE,))
    assert told.withheld == 3
    numbers = str(world.rows("Rex Reviewer", "SELECT number FROM complaints"))
    assert [one.number for one in (about, unit, sealed) if one.number in numbers] == []
    assert world.rows("Rex Reviewer", f"SELECT id FROM respondents WHERE complaint_id = {about.id}") == []
    assert world.rows("Rex Reviewer", "SELECT unit FROM respondents") == "refused 42501"
    with pytest.raises(Refused):
        world.offices["Ivy Investigator"].complaints.coded_facts(quarter)
    assert world.rows("Ivy Investigator", "SELECT gen63_withheld_cases('2000-01-01', '2100-01-01')") == [(0,)]


@pytest.mark.requirement("S1", "S2")
def test_an_administrator_who_is_neither_chief_nor_auditor_is_told_that_they_cannot_check_all(
    world: World,
) -> None:
    with pytest.raises(Refused, match="part of the history only"):
        world.offices["Ada Administrator"].history.verify()
