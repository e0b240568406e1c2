"""Who else is here, in a team's office at a server: what the program tells, and what nobody reads off the server."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import Any

import pytest

from gen63_desktop.domain.complaints.entries import NewComplaint, Plan
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.presence import Place
from gen63_desktop.services.office import Office
from gen63_desktop.store.records import mapper_of
from gen63_desktop.store.team.whereabouts import ServerWhereabouts, _number
from gen63_desktop.store.whereabouts import mark_of
from tests.offices import MovableClock
from tests.team_offices import OWN, TeamPlace, team

pytestmark = pytest.mark.requirement("C17", "S6")

LOCKS = (
    "SELECT l.classid::bigint, l.objid::bigint, l.pid FROM pg_locks l JOIN pg_database d ON d.oid = l.database"
    " WHERE d.datname = current_database() AND l.locktype = 'advisory' ORDER BY 1, 2, 3"
)


class Team:
    """Two who may open a case that is closed to the third, who may open the other one."""

    def __init__(self, place: TeamPlace) -> None:
        self.place = place
        self.dana = place.open()
        self.oscar = place.let_in(self.dana, "Oscar Officer", Role.OFFICER)
        self.walled = place.let_in(self.dana, "Wally Warden", Role.OFFICER)
        self.open, self.closed = (self._received(text) for text in ("The ramp", "The manatee"))
        self.dana.complaints.close_to(self.closed.record_id, self.walled.session.person.id, "Is named in it")

    def _received(self, text: str) -> Place:
        dana = self.dana
        one = dana.complaints.receive(NewComplaint(Complaint("", dana.session.today(), text), (), ()))
        return Place("complaints", one.id)

    @property
    def offices(self) -> tuple[Office, ...]:
        return self.dana, self.oscar, self.walled


@pytest.fixture(scope="module")
def there(postgresql_server: str) -> Iterator[Team]:
    with team(postgresql_server, MovableClock()) as place:
        yield Team(place)


@pytest.fixture
def here(there: Team) -> Iterator[Team]:
    """The same for all tests here: each leaves nobody there."""
    yield there
    for office in there.offices:
        office.presence.leave()
        office.presence.come_back()


def locks(here: Team) -> list[tuple[int, int, int]]:
    """What every login sees of it."""
    with here.place.by_hand("wally.warden", f"{OWN} Wally Warden") as connection:
        return connection.execute(LOCKS.encode()).fetchall()


def test_colleagues_are_told_of_one_another_until_one_leaves_and_one_connection_serves_for_all(
    here: Team,
) -> None:
    dana, oscar = here.dana.presence, here.oscar.presence
    clock, form = here.place.clock, Place("complaints", here.open.record_id, "complaints.plan")
    noon = clock().replace(second=0, microsecond=0)
    assert dana.stay([here.open, form]) == ()
    clock.pass_time(minutes=7)
    (seen,) = oscar.stay([here.open])
    assert (seen.place, seen.name, seen.since) == (here.open, "Dana Whitfield", noon)
    assert {one.place for one in oscar.stay([here.open, form])} == {here.open, form}
    assert {one.name for one in dana.stay([here.open, form])} == {"Oscar Officer"}
    pids = {pid for _, _, pid in locks(here)}
    assert len(pids) == 2, "each program has one quiet connection, however much it says"
    pool = here.dana.session.store.engine.pool
    assert pool.checkedout() == 0, "none of those that the work waits for"  # type: ignore[attr-defined]
    again = here.place.again("Oscar Officer")
    assert [one.name for one in again.presence.stay([here.open])] == ["Dana Whitfield"]
    again.close()
    oscar.stay([here.open])
    assert oscar.stay([form])[0].place == form
    dana.leave()
    assert oscar.stay([here.open, form]) == ()
    assert len({pid for _, _, pid in locks(here)}) == 1
    assert dana.stay([here.open]) == (), "a locked window says nothing, whatever still asks"
    assert oscar.stay([here.open]) == ()


@pytest.mark.requirement("S1")
def test_a_wall_hides_who_is_behind_it_in_the_program_and_at_the_server(here: Team) -> None:
    for office in (here.dana, here.oscar):
        office.presence.stay([here.closed])
    walled = here.walled
    assert walled.presence.stay([here.closed]) == ()
    assert {one.name for one in here.dana.presence.stay([here.closed])} == {"Oscar Officer"}
    seen = {tag for tag, _, _ in locks(here)}
    assert seen & _guesses(here.dana), "the guess is made as the program makes it"
    assert not seen & _guesses(walled), "who cannot read the case cannot find its lock"
    assert not {here.closed.record_id, here.dana.session.person.id} & {
        n for lock in locks(here) for n in lock[:2]
    }
    minutes = {minute for _, minute, _ in locks(here)}
    assert len(minutes) == 2, "nor is it seen that both opened it in the same minute"


def _guesses(office: Office) -> set[int]:
    """The first numbers of the locks on all cases, as somebody makes them from what they can read."""
    mapper, keys = mapper_of(Complaint), office.session.keys
    with office.session.ask() as reader:
        said = [json.dumps(["complaints", *mapper.to_values(one)]) for one in reader.find(Complaint)]
    marks = [mark_of(keys, json.dumps([one, ""]).encode()) for one in said]  # type: ignore[arg-type]  # a test's office has them all
    return {_number(mark, "open") for mark in marks}


def test_a_wall_that_is_raised_meanwhile_counts_from_then_on(here: Team) -> None:
    dana, walled = here.dana, here.walled
    case = here._received("The ferry")
    dana.complaints.plan(case.record_id, Plan(dana.session.person.id, "Ring"))
    dana.presence.stay([case])
    assert len(walled.presence.stay([case])) == 1
    dana.complaints.close_to(case.record_id, walled.session.person.id, "Is named in it")
    assert walled.presence.stay([case]) == ()
    assert dana.presence.stay([case]) == (), "and says no more that they have it open"


def test_a_lost_connection_is_as_if_nobody_were_there_and_is_made_again_without_a_word(here: Team) -> None:
    dana, oscar = here.dana.presence, here.oscar.presence
    dana.stay([here.open])
    oscar.stay([here.open])
    with here.place.as_superuser() as server:
        for _, _, pid in locks(here):
            server.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])
    dana.stay([here.open])
    assert [one.name for one in oscar.stay([here.open])] == ["Dana Whitfield"], (
        "the first question tells it again"
    )
    assert [one.name for one in dana.stay([here.open])] == ["Oscar Officer"]
    assert [one.name for one in oscar.stay([here.open])] == ["Dana Whitfield"]
    here.oscar.session.store.engine.dispose()
    assert [one.name for one in dana.stay([here.open])] == ["Oscar Officer"], (
        "the work's connections are others"
    )


def test_a_program_that_fell_silent_is_nobody_there_after_some_minutes(here: Team) -> None:
    """As of a computer without power: the server hears nothing any more, not even the end of the connection."""
    here.dana.presence.stay([here.open])
    with _connection_of(here.dana) as connection:
        (silent,) = connection.execute(
            "SELECT setting::int FROM pg_settings WHERE name = 'idle_session_timeout'"
        ).fetchone()
        assert 60_000 < silent <= 300_000, "longer than from one question of a window to the next"
        connection.execute("SET idle_session_timeout = '20ms'")
    waited = threading.Event()
    for _ in range(200):
        if not locks(here):
            break
        waited.wait(0.05)
    assert not locks(here)
    assert here.oscar.presence.stay([here.open]) == ()
    assert [one.name for one in here.dana.presence.stay([here.open])] == ["Oscar Officer"], (
        "and is here again"
    )


def test_a_window_that_is_locked_while_the_server_is_silent_waits_for_nothing(here: Team) -> None:
    here.dana.presence.stay([here.open])
    asked, answers = threading.Event(), list[int]()

    def ask() -> None:
        with _connection_of(here.dana) as connection:
            asked.set()
            connection.execute("SELECT pg_sleep(8)")
            answers.append(1)

    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    assert asked.wait(20)
    here.dana.presence.leave()
    asking.join(20)
    assert not asking.is_alive()
    assert answers == [], "the question was given up, not waited for"
    with here.place.as_superuser() as server:  # it sleeps there to its end otherwise
        for _, _, pid in locks(here):
            server.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])
    here.dana.presence.come_back()
    here.oscar.presence.stay([here.open])
    assert [one.name for one in here.dana.presence.stay([here.open])] == ["Oscar Officer"]


def _connection_of(office: Office) -> AbstractContextManager[Any]:
    """The quiet connection by which a program tells of itself, as it is asked by the program."""
    told = office.presence._whereabouts
    assert isinstance(told, ServerWhereabouts)
    return told._asked()


def test_locks_that_somebody_takes_by_hand_hold_nobody_up(here: Team) -> None:
    dana, oscar = here.dana.presence, here.oscar.presence
    oscar.stay([here.open])
    (lock,) = locks(here)
    a, b = ((n - (1 << 32) if n >> 31 else n) for n in lock[:2])
    oscar.leave()
    here.oscar.presence.come_back()
    with here.place.by_hand("wally.warden", f"{OWN} Wally Warden") as connection:
        connection.execute("SELECT pg_advisory_lock(%s::int, %s::int)", [a, b])
        assert oscar.stay([here.open]) == ()
        assert dana.stay([here.open]) == (), "the minute of a lock that is not theirs is no minute"
