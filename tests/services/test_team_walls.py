"""Walls of a team's office: the matrix of roles, relations and operations, by the program and past it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import psycopg
import pytest

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.complaints.entries import Plan
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.listing import ListRequest, Sort
from gen63_desktop.domain.search.found import Asked, Kind
from gen63_desktop.services.office import Office
from gen63_desktop.store.team.office_keys import login_of
from tests.offices import MovableClock
from tests.services.case_files import printed
from tests.services.letter_steps import LETTER_OPERATIONS
from tests.services.walled_team import CASE_TABLES, PEOPLE, SEES_CASES, received
from tests.team_offices import OWN, TeamPlace, team


@dataclass
class World:
    """One case closed to everybody but the first chief, and one like it that is closed to nobody."""

    place: TeamPlace
    first: Office
    closed: Complaint
    open: Complaint
    offices: dict[str, Office]


@pytest.fixture(scope="module")
def world(postgresql_server: str) -> Iterator[World]:
    """The same for all tests here: none of them leaves anything changed."""
    with team(postgresql_server, MovableClock()) as place:
        first = place.open()
        offices = {name: place.let_in(first, name, role) for name, role in PEOPLE.items()}
        ids = {name: office.session.person.id for name, office in offices.items()}
        closed = received(first, "manatee", ids["Ivy Investigator"])
        other = received(first, "ramp", ids["Ivy Investigator"])
        mine = first.session.person.id
        first.complaints.plan(closed.id, Plan(mine, "manatee step", investigator_id=mine))
        for name in offices:
            first.complaints.close_to(closed.id, ids[name], "manatee: is named in it")
        yield World(place, first, first.complaints.get(closed.id), other, offices)


def _list(office: Office, words: str = "") -> list[object]:
    listing, request = office.complaints.listing(), ListRequest(Sort("received"), (), words)
    return [*listing.page(request, None), listing.count(request)]


def _table(table: Any) -> list[object]:
    return [table.title, *[tuple(row) for row in table.rows]]


def _case_file(office: Office, case: Complaint) -> str:
    with TemporaryDirectory() as folder:
        return printed(office, case, Path(folder) / "file.pdf")


def _calendar(write: Callable[[Path], object], case: Complaint) -> str:
    """What a calendar says; the number of the case in it is told as a list would tell it."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "due.ics"
        write(path)
        return path.read_text().replace(case.number, f"{case.line} {case.number}'")


OPERATIONS: dict[str, Callable[[Office, Complaint], object]] = {
    "list": lambda office, _case: _list(office),
    "search": lambda office, case: _list(office, case.line),
    "search by name": lambda office, case: _list(office, f"Henrietta {case.line}"),
    "find a case": lambda office, case: [
        found
        for typed in (case.number, "C-", str(case.id), case.line)
        for found in office.search.cases(typed)
    ],
    "last used cases": lambda office, case: office.search.cases_of([case.id]),
    "search everything": lambda office, case: office.search.found_in(
        [kind for kind in Kind if kind is not Kind.COMMENT], Asked(case.line)
    ),
    "facets of a search": lambda office, case: [
        (case.number, found)
        for kind in Kind
        if kind is not Kind.COMMENT
        for found in office.search.facets(kind, case.line).by.items()
    ],
    "get": lambda office, case: office.complaints.get(case.id),
    "find by number": lambda office, case: office.complaints.find_number(case.number),
    "case": lambda office, case: office.complaints.case(case.id),
    "investigation": lambda office, case: office.investigation.of_case(case.id),
    "time line": lambda office, case: office.complaints.time_line(case.id),
    "history": lambda office, case: office.history.of("complaints", case.id),
    "identities": lambda office, case: office.complaints.identities(case.id, "a call back"),
    "export": lambda office, _case: _table(office.complaints.table()),
    "export of allegations": lambda office, _case: _table(office.complaints.allegations_table()),
    "words used": lambda office, _case: office.complaints.used_words("line"),
    "counts": lambda office, _case: office.complaints.count_by_status(),
    "walls": lambda office, case: office.complaints.closed_to(case.id),
    "case file": _case_file,
    "due dates": lambda o, case: _calendar(lambda path: o.due_dates.write_of_case(case.id, path), case),
    "my due dates": lambda o, case: _calendar(o.due_dates.write_mine, case),
    **LETTER_OPERATIONS,
    "change": lambda office, case: office.complaints.change(replace(case, line="changed"), "why"),
    "note": lambda office, case: office.complaints.add_note(case.id, "a note"),
    "plan": lambda office, case: office.complaints.plan(case.id, Plan(office.session.person.id, "mine")),
    "open the wall": lambda office, case: office.complaints.open_to(case.id, office.session.person.id, "why"),
    "seal": lambda office, case: office.complaints.seal(case.id, [office.session.person.id], "why"),
}
"""Everything that a person can do with a case or learn of it."""


def _said(office: Office, operation: str, case: Complaint) -> str:
    try:
        return str(OPERATIONS[operation](office, case))
    except Refused as refused:
        return refused.sentence()


@pytest.mark.requirement("S1")
def test_no_role_learns_anything_of_a_case_that_is_closed_to_them_by_any_operation(world: World) -> None:
    leaks = [
        (name, operation)
        for name, office in world.offices.items()
        for operation in OPERATIONS
        if any(
            word in _said(office, operation, world.closed)
            for word in ("manatee", "Henrietta manatee", world.closed.number + "'")
        )
        and "manatee" not in operation
    ]

    assert leaks == []


@pytest.mark.requirement("S1")
def test_whoever_may_read_cases_still_reads_the_one_that_is_closed_to_nobody(world: World) -> None:
    missed = [
        (name, operation)
        for name in SEES_CASES
        for operation in (
            "list",
            "search",
            "get",
            "find by number",
            "case",
            "case file",
            "export",
            "words used",
        )
        if "ramp" not in _said(world.offices[name], operation, world.open)
    ]

    assert missed == []


@pytest.mark.requirement("S1")
def test_a_case_that_is_closed_and_one_that_never_was_are_refused_in_the_same_words(world: World) -> None:
    nowhere = replace(world.closed, id=987_654, number="C-2026-9876")
    differ = [
        (name, operation)
        for name, office in world.offices.items()
        for operation in ("get", "find by number", "case", "time line", "identities", "note", "plan", "walls")
        if _said(office, operation, world.closed)
        .replace(str(world.closed.id), "#")
        .replace(world.closed.number.replace(str(world.closed.id), "#"), "N")
        != _said(office, operation, nowhere)
        .replace(str(nowhere.id), "#")
        .replace(nowhere.number.replace(str(nowhere.id), "#"), "N")
    ]

    assert differ == []


@pytest.mark.requirement("S1")
def test_figures_are_refused_to_somebody_to_whom_a_case_is_closed_and_are_the_same_for_all_others(
    world: World,
) -> None:
    quarter = Quarter.of(world.first.session.today())

    with pytest.raises(Refused, match="Cases are closed to you"):
        world.offices["Ann Chief"].findings.draft(quarter)
    assert world.first.findings.draft(quarter).complaints.received == 2


def _hand(world: World, name: str) -> Any:
    return world.place.by_hand(login_of(name), f"{OWN} {name}")


def _tried(connection: psycopg.Connection[Any], statement: str) -> str:
    """What a statement gives: its rows, how many it touched, or its refusal. It is taken back."""
    try:
        with connection.transaction(force_rollback=True):
            done = connection.execute(statement.encode())
            return str(done.fetchall()) if done.description else f"touched {max(done.rowcount, 0)}"
    except psycopg.Error as error:
        return f"refused {error.sqlstate}"


@pytest.mark.requirement("S1")
@pytest.mark.parametrize("name", PEOPLE)
def test_nothing_of_a_closed_case_is_read_or_written_with_a_program_of_ones_own(
    world: World, name: str
) -> None:
    case = world.closed.id
    reads = {
        table: f"SELECT count(*) FROM {table} WHERE {'id' if table == 'complaints' else 'complaint_id'} = {case}"
        for table in ("complaints", "party_cases", "history_cases", *CASE_TABLES)
    }
    writes = {
        f"{verb} {table}": statement
        for table in ("complaints", *CASE_TABLES)
        for column in ["id" if table == "complaints" else "complaint_id"]
        for verb, statement in {
            "update": f"UPDATE {table} SET version = version WHERE {column} = {case}",
            "delete": f"DELETE FROM {table} WHERE {column} = {case}",
        }.items()
    }
    with _hand(world, name) as connection:
        connection.execute("SELECT gen63_look(%s, 'curious')", (case,))
        connection.commit()
        seen = {what: _tried(connection, statement) for what, statement in reads.items()}
        touched = {what: _tried(connection, statement) for what, statement in writes.items()}
        history = _tried(connection, "SELECT * FROM history_entries") + _tried(
            connection, "SELECT * FROM history_changes"
        )

    assert {what: said for what, said in seen.items() if said not in ("[(0,)]", "refused 42501")} == {}
    assert {w: said for w, said in touched.items() if said not in ("touched 0", "refused 42501")} == {}
    assert "manatee" not in history
    assert world.first.complaints.get(case).next_step == "manatee step"


@pytest.mark.requirement("S1")
def test_a_row_for_a_closed_case_is_refused_as_for_one_that_never_was(world: World) -> None:
    insert = (
        'INSERT INTO complaint_notes (complaint_id, text, "by", at, id, version)'
        " VALUES ({case}, 'x', 1, 'now', {id}, 1)"
    )
    with _hand(world, "Oscar Officer") as connection:
        closed = _tried(connection, insert.format(case=world.closed.id, id=70_001))
        nowhere = _tried(connection, insert.format(case=987_654, id=70_002))
        own = _tried(connection, insert.format(case=world.open.id, id=70_003))

    assert (closed, nowhere, own) == ("refused 42501", "refused 42501", "touched 1")


ATTACKS = {
    "become the owner": "SET ROLE {db}_owner",
    "become the keeper": "SET ROLE {db}_keeper",
    "become an auditor": "SET ROLE {db}_auditor",
    "become another person": 'SET SESSION AUTHORIZATION "{db}.dana"',
    "switch the policies off": "SET row_security = off; SELECT count(*) FROM complaints",
    "take the policies away": "ALTER TABLE complaints DISABLE ROW LEVEL SECURITY",
    "drop the wall": "DROP POLICY gen63_wall ON complaints",
    "switch the triggers off": "ALTER TABLE history_entries DISABLE TRIGGER ALL",
    "replay as a replica": "SET session_replication_role = replica",
    "make a function": "CREATE FUNCTION leak(text) RETURNS bool LANGUAGE sql AS 'SELECT true'",
    "put a table before ours": "CREATE TEMP TABLE case_walls (complaint_id int); SELECT * FROM public.case_walls",
    "make a table": "CREATE TABLE mine (a text)",
    "make a login": "CREATE ROLE mine LOGIN",
    "empty a table": "TRUNCATE complaints",
    "read all keys": "SELECT content FROM key_secrets WHERE login <> session_user",
    "read identities": "SELECT sealed FROM parties",
    "read the logins' passwords": "SELECT rolpassword FROM pg_authid",
    "read files by no name": "SELECT * FROM blobs",
    "take one's own wall away": "DELETE FROM case_walls WHERE person_id = gen63_me()",
    "give oneself a role": "UPDATE people SET roles = '[\"administrator\"]' WHERE id = gen63_me()",
    "move the head": "UPDATE history_head SET seq = 0",
    "change an entry": "UPDATE history_entries SET payload = ''",
    "take an entry away": "DELETE FROM history_entries",
    "unsay a look": "DELETE FROM looks",
    "go back in numbers": "UPDATE record_ids SET last = 0",
    "sign for another": (
        "INSERT INTO history_entries SELECT seq + 1, head, '', head, '', 1, at, act, '', 0 FROM history_entries"
        " ORDER BY seq DESC LIMIT 1"
    ),
    "let somebody in": "SELECT gen63_let_in('x', 'mine', 1, 'SCRAM-SHA-256$', NULL)",
    "shut somebody out": "SELECT gen63_shut_out((SELECT slot FROM key_slots WHERE login LIKE '%%.dana'))",
}
"""What a walled investigator tries, each in a transaction of its own."""


@pytest.mark.requirement("S1", "S2")
@pytest.mark.parametrize("attack", ATTACKS)
def test_no_way_around_the_rights_is_open_to_an_investigator(world: World, attack: str) -> None:
    statement = ATTACKS[attack].format(db=world.place.address.database)
    with _hand(world, "Ivy Investigator") as connection:
        said = _tried(connection, statement)

    assert said.startswith("refused") or said in ("[]", "touched 0")
    assert world.first.history.verify().problems == ()


@pytest.mark.requirement("S1")
def test_neither_an_error_nor_statistics_nor_a_plan_betray_a_closed_case(world: World) -> None:
    case = world.closed.id
    with _hand(world, "Oscar Officer") as connection:
        probe = _tried(connection, f"SELECT count(*) FROM complaints WHERE 1 / (id - {case}) > -99999")
        statistics = _tried(connection, "SELECT * FROM pg_stats WHERE tablename IN ('complaints', 'parties')")
        told: list[str] = []
        connection.add_notice_handler(lambda notice: told.append(str(notice.message_primary)))
        with connection.transaction(force_rollback=True):
            connection.execute(
                "CREATE FUNCTION pg_temp.leak(said text) RETURNS bool LANGUAGE plpgsql COST 0.0000001"
                " AS $$ BEGIN RAISE NOTICE '%', said; RETURN true; END $$"
            )
            connection.execute("SELECT count(*) FROM complaints WHERE pg_temp.leak(narrative)")

    assert probe == "[(1,)]"  # the one that is open; the closed one was never divided by
    assert statistics == "[]"
    assert any("ramp" in one for one in told)  # the function was asked, and of what is open only
    assert not any("manatee" in one for one in told)


@pytest.mark.requirement("S2")
def test_identities_are_read_after_a_recorded_look_only_and_no_rollback_unsays_it(world: World) -> None:
    with _hand(world, "Ivy Investigator") as connection:
        before = _tried(connection, "SELECT count(*) FROM parties")
        with connection.transaction(force_rollback=True):
            connection.execute("SELECT gen63_look(%s, 'in one go')", (world.open.id,))
            within = connection.execute("SELECT count(*) FROM parties").fetchall()
        rolled_back = _tried(connection, "SELECT count(*) FROM parties")
        connection.execute("SELECT gen63_look(%s, 'a call back')", (world.open.id,))
        refused = connection.execute("SELECT gen63_look(%s, 'curious')", (world.closed.id,)).fetchall()
        without_reason = _tried(connection, f"SELECT gen63_look({world.open.id}, ' ')")
        connection.commit()
        after = _tried(connection, "SELECT count(*) FROM parties")
    with world.place.as_superuser() as server:
        noted = server.execute(
            "SELECT complaint_id, reason, allowed FROM looks WHERE login LIKE '%investigator' ORDER BY at"
        ).fetchall()

    assert (before, within, rolled_back, refused) == ("[(0,)]", [(0,)], "[(0,)]", [(False,)])
    assert without_reason == "refused P0001"
    assert after == "[(1,)]"
    assert noted[-2:] == [(world.open.id, "a call back", 1), (world.closed.id, "curious", 0)]


@pytest.mark.requirement("S2")
def test_a_look_by_the_program_is_noted_by_the_server_and_in_the_history(world: World) -> None:
    officer = world.offices["Oscar Officer"]
    before = officer.complaints.case(world.open.id)
    assert (len(before.parties), before.identities_shown, before.has_identities) == (1, False, True)

    found = officer.complaints.identities(world.open.id, "a call back")

    assert found.parties[0].name == "Henrietta ramp"
    assert officer.complaints.case(world.open.id).parties[0].name == "Henrietta ramp"
    assert "identities.seen" in [line.act for line in world.first.history.of("complaints", world.open.id)]
    with world.place.as_superuser() as server:
        reasons = server.execute("SELECT reason FROM looks WHERE login LIKE '%oscar.officer'").fetchall()
    assert ("identities.seen: a call back",) in reasons


@pytest.mark.requirement("S1")
def test_a_chief_cannot_open_a_case_that_is_closed_to_them_and_another_one_can(world: World) -> None:
    ann = world.offices["Ann Chief"]
    with pytest.raises(Refused, match="no such record"):
        ann.complaints.open_to(world.closed.id, ann.session.person.id, "I want to")

    world.first.complaints.open_to(world.closed.id, ann.session.person.id, "the conflict is over")

    assert "manatee" in ann.complaints.get(world.closed.id).narrative
    world.first.complaints.close_to(world.closed.id, ann.session.person.id, "it is not over")


@pytest.mark.requirement("S1")
def test_an_investigator_sees_their_own_cases_only_and_a_reviewer_no_texts(world: World) -> None:
    other = received(world.first, "gangway", world.first.session.person.id)

    ivy, rex = world.offices["Ivy Investigator"], world.offices["Rex Reviewer"]

    assert "gangway" not in str(_list(ivy))
    with _hand(world, "Ivy Investigator") as connection:
        assert _tried(connection, f"SELECT count(*) FROM complaints WHERE id = {other.id}") == "[(0,)]"
    with _hand(world, "Rex Reviewer") as connection:
        assert _tried(connection, f"SELECT status FROM complaints WHERE id = {other.id}").startswith("[(")
        assert _tried(connection, "SELECT narrative FROM complaints") == "refused 42501"
    assert "gangway" not in _said(rex, "get", other)


@pytest.mark.requirement("S1")
def test_what_is_bulk_changed_leaves_a_closed_case_as_it_is(world: World) -> None:
    with _hand(world, "Oscar Officer") as connection:
        seen = _tried(connection, "SELECT count(*) FROM complaints")
        touched = _tried(connection, "UPDATE complaints SET line = 'all'")

    assert seen == f"[({touched.removeprefix('touched ')},)]"
    assert world.first.complaints.get(world.closed.id).line == "manatee"
    assert [note.text for note in world.first.complaints.case(world.closed.id).notes] == ["manatee note"]
