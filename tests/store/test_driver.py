"""What the history gives to the driver itself: told of errors like every statement, kept from readers like every statement."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection, event, text
from sqlalchemy.exc import DBAPIError
from sqlcipher3.dbapi2 import ProgrammingError

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import Person
from gen63_desktop.services.office import Office
from gen63_desktop.store import driver
from gen63_desktop.store.audit_trail import guards
from gen63_desktop.store.engine import to_write
from gen63_desktop.store.records import Stored, mapper_of

POOL = 6
"""At least so many transactions use every connection that lies open."""
SETTING = "INSERT INTO settings (name, value) VALUES (?, ?)"
WRONG = "INSERT INTO settings (name, value) VALUES (?, NULL)"


def _ask(connection: Connection) -> None:
    driver.ask(connection, f"{WRONG} RETURNING name", ("Zyxomma Quintavalle",))


def _run(connection: Connection) -> None:
    driver.run(connection, (SETTING, ("a", "b")), (WRONG, ("Zyxomma Quintavalle",)), (SETTING, ("c", "d")))


def _run_many(connection: Connection) -> None:
    rows = [("Zyxomma Quintavalle", "b"), ("Zyxomma Quintavalle", "c")]
    driver.run(connection, (SETTING, ("a", "b")), (SETTING, rows))


def _ask_first(connection: Connection) -> None:
    driver.ask(connection, "INSERT INTO settings SELECT 'a', NULL RETURNING name")


@pytest.mark.requirement("S3", "S4")
@pytest.mark.parametrize("steps", [_ask, _ask_first, _run, _run_many])
def test_an_error_is_heard_quotes_no_row_and_leaves_nothing(either_office: Office, steps: Any) -> None:
    store, heard = either_office.session.store, list[str]()
    event.listen(store.engine, "handle_error", lambda failure: heard.append(str(failure.original_exception)))
    with pytest.raises(DBAPIError) as failed, store.unsigned() as connection:
        steps(connection)
    chain = f"{failed.value!r} {failed.value} {failed.value.__cause__!r} {failed.value.__cause__}"
    assert "Zyxomma" not in chain
    assert len(heard) == 1
    with either_office.session.ask() as reader:
        left = reader.connection.execute(text("SELECT count(*) FROM settings WHERE name IN ('a', 'c')"))
        assert left.scalar() == 0
    assert either_office.people.add("J. Tan", ()).id  # the office goes on


@pytest.mark.requirement("S2")
def test_a_reader_cannot_write_by_the_driver_either_nor_open_the_door(either_office: Office) -> None:
    for n in range(2):  # on a connection that has only read, and on one that has written before
        with pytest.raises((DBAPIError, Refused)), either_office.session.ask() as reader:
            driver.run(reader.connection, (SETTING, ("a", "b")))
        either_office.people.add(f"Person {n}", ())
    if either_office.folder is not None:
        with pytest.raises((DBAPIError, Refused)), either_office.session.ask() as reader:
            guards.open_door(reader.connection)


def test_no_connection_in_use_is_told_again_whether_it_writes(office: Office) -> None:
    """Each telling makes SQLite forget all the statements that it has compiled."""
    told, store = list[str](), office.session.store
    listen = lambda *said: told.append(said[2]) if "query_only=" in said[2] else None  # noqa: E731
    office.people.add("First", ())
    for _ in range(POOL):
        office.people.all()
    event.listen(store.engine, "before_cursor_execute", listen)
    for n in range(POOL):
        office.people.add(f"Person {n}", ())
        office.people.all()
        with pytest.raises(ZeroDivisionError), store.unsigned():
            raise ZeroDivisionError
        with store.reading() as reader:
            assert reader.connection.exec_driver_sql("PRAGMA query_only").scalar() == 1
    assert told == []


def test_who_reads_or_writes_while_another_writes_gets_a_connection_of_their_own(office: Office) -> None:
    store = office.session.store
    with store.unsigned() as first:
        with to_write(store.engine) as second, store.reading() as reader:
            drivers = {id(one.connection.driver_connection) for one in (first, second, reader.connection)}
        assert len(drivers) == 3
        with pytest.raises(Refused, match="cannot be written"), store.reading() as reader:
            driver.run(reader.connection, (SETTING, ("a", "b")))
    with store.unsigned() as again:
        assert id(again.connection.driver_connection) in drivers
        driver.run(again, (SETTING, ("a", "b")))


def test_giving_every_connection_up_closes_the_writers_too(office: Office) -> None:
    store = office.session.store
    office.people.add("J. Tan", ())
    with store.unsigned() as connection:
        writer = connection.connection.driver_connection
    store.engine.dispose()
    with pytest.raises(ProgrammingError, match="closed"):
        writer.execute("SELECT 1")  # type: ignore[union-attr]
    assert office.people.add("Next", ()).id


words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


@pytest.mark.requirement("S2")
@given(old=words, new=words, places=st.tuples(st.none() | st.floats(-90, 90), st.none() | st.floats(-90, 90)))
def test_what_an_entry_says_of_a_row_is_the_json_of_its_columns_by_name(
    old: str, new: str, places: tuple[float | None, float | None]
) -> None:
    for before in (Complaint("2026-1", None, old, latitude=places[0]), Person(old)):
        changed = (
            {"narrative": new, "latitude": places[1]} if isinstance(before, Complaint) else {"name": new}
        )
        after: Any = replace(before, **changed)
        mapper = mapper_of(type(before))
        rows = [dict(zip(mapper.columns, mapper.to_values(each), strict=True)) for each in (before, after)]
        names = sorted(mapper.columns)
        said: dict[str, list[Stored]]
        for was, now in ((None, rows[1]), (rows[0], rows[1]), (rows[0], None), (rows[1], rows[1])):
            said = {name: [None if row is None else row[name] for row in (was, now)] for name in names}
            if was is not None and now is not None:
                said = {name: both for name, both in said.items() if both[0] != both[1]}
            told = mapper.told(*(None if row is None else tuple(row.values()) for row in (was, now)))
            assert told == json.dumps(said, ensure_ascii=False, separators=(",", ":"))
