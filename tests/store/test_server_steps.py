"""Statements told to a server in one go: what they leave, what they refuse, and what they live through."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from gen63_desktop.domain.errors import Refused
from gen63_desktop.services.office import Office
from gen63_desktop.store import driver
from gen63_desktop.store.audit_trail.verify import Signatures, verify

SETTING = "INSERT INTO settings (name, value) VALUES (?, ?)"
VALUE = "SELECT value FROM settings WHERE name = ?"
MANY = 3_000
"""Rows that no buffer between the program and its server holds at once."""


@pytest.mark.requirement("S2", "S4")
def test_a_save_goes_on_when_the_server_no_longer_has_what_was_prepared(postgresql_office: Office) -> None:
    store = postgresql_office.session.store
    for n in range(3):
        postgresql_office.people.add(f"Before {n}", ())
        with store.engine.connect() as connection:  # what the driver does by itself after a rollback
            connection.exec_driver_sql("DEALLOCATE ALL")
            connection.rollback()
        postgresql_office.people.add(f"After {n}", ())
    with store.reading() as reader:
        assert verify(reader, signatures=Signatures.ALL).problems == ()


@pytest.mark.requirement("S4")
def test_a_view_that_meets_a_lost_plan_fails_once_and_the_next_one_has_it_made_anew(
    postgresql_office: Office,
) -> None:
    store, question = postgresql_office.session.store, "SELECT count(*) FROM people"
    with store.reading() as reader:
        assert driver.ask(reader.connection, question) == [(1,)]
    with store.engine.connect() as connection:
        connection.exec_driver_sql("DEALLOCATE ALL")
        connection.rollback()
    with pytest.raises((DBAPIError, Refused)), store.reading() as reader:
        driver.ask(reader.connection, question)
    with store.reading() as reader:
        assert driver.ask(reader.connection, question) == [(1,)]


@pytest.mark.requirement("S4")
def test_a_connection_that_ends_between_two_statements_loses_nothing_that_was_saved(
    postgresql_office: Office,
) -> None:
    store = postgresql_office.session.store
    kept = postgresql_office.people.add("Kept", ())
    with pytest.raises((DBAPIError, Refused)), store.unsigned() as connection:
        driver.run(connection, (SETTING, ("a", "b")))
        pid = driver.ask(connection, "SELECT pg_backend_pid()")[0][0]
        with store.engine.connect() as other:
            other.execute(text("SELECT pg_terminate_backend(:pid, 10000)"), {"pid": pid})
        driver.run(connection, (SETTING, ("c", "d")))
    assert postgresql_office.people.add("Next", ()).id == kept.id + 1
    with store.reading() as reader:
        assert driver.ask(reader.connection, "SELECT count(*) FROM settings WHERE name IN ('a', 'c')") == [
            (0,)
        ]
        assert verify(reader).problems == ()


@pytest.mark.requirement("S2")
def test_what_the_server_would_cut_or_misread_is_not_told_to_it(postgresql_office: Office) -> None:
    store = postgresql_office.session.store
    wrong: tuple[Any, ...] = ("a\0b", "\0", "\ud800", True, b"bytes")
    for value in wrong:
        with pytest.raises((SQLAlchemyError, TypeError, Refused)), store.unsigned() as connection:
            driver.run(connection, (SETTING, ("a", "b")), (SETTING, ("c", value)))
    with store.reading() as reader:
        query = "SELECT count(*) FROM settings WHERE name IN ('a', 'c')"
        assert driver.ask(reader.connection, query) == [(0,)]


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")), max_size=4))
def test_texts_come_back_as_they_went(postgresql_office: Office, said: list[str]) -> None:
    with postgresql_office.session.store.unsigned() as connection:
        connection.exec_driver_sql("DELETE FROM settings WHERE name LIKE 'test %%'")
        driver.run(connection, (SETTING, [(f"test {n}", each) for n, each in enumerate(said)]))
        kept = [driver.ask(connection, VALUE, (f"test {n}",)) for n in range(len(said))]
    assert kept == [[(each,)] for each in said]


def test_numbers_truths_and_nothing_come_back_as_what_they_are(postgresql_office: Office) -> None:
    query = "SELECT ?::bigint, ?::integer, ?::bigint IS NULL, ?::text"
    with postgresql_office.session.store.unsigned() as connection:
        said = driver.ask(connection, query, (-(2**63), 7, None, None))
    assert said == [(-(2**63), 7, True, None)]
    assert [type(value) for value in said[0]] == [int, int, bool, type(None)]


def test_more_than_every_buffer_holds_is_told_in_one_go(postgresql_office: Office) -> None:
    rows = [(f"many {n}", "x" * 2_000) for n in range(MANY)]
    with postgresql_office.session.store.unsigned() as connection:
        driver.run(connection, (SETTING, rows))
    with postgresql_office.session.store.reading() as reader:
        query = "SELECT count(*), sum(length(value)) FROM settings WHERE name LIKE 'many %'"
        assert driver.ask(reader.connection, query) == [(MANY, 2_000 * MANY)]
