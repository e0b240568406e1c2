"""The history's own statements, given to the database's driver: each act runs several, always the same ones.

What SQLAlchemy adds to a statement (compiling, types, results) costs more than the statement itself. What
it does with an error stays: wrapping, its listeners, giving up a broken connection.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from functools import cache
from typing import Any

from sqlalchemy import Connection

Step = tuple[str, Sequence[Any]]
"""A statement with "?" for each value, and its values; a list of such: it runs once for each of them."""


def ask(connection: Connection, statement: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    """Run one statement; the rows that it returns."""
    driver, sqlite = _driver(connection)
    try:
        return list(driver.execute(statement if sqlite else _at_server(statement), values).fetchall())
    except BaseException as error:
        _tell(connection, error, statement)
        raise


def ask_first(connection: Connection, statement: str) -> list[tuple[Any, ...]]:
    """The same as the first statement of a transaction: a server is told both in one go."""
    driver, sqlite = _driver(connection)
    if sqlite:
        return ask(connection, statement)
    try:
        with _together(driver):
            cursor = driver.execute(statement)
        return list(cursor.fetchall())
    except BaseException as error:
        _tell(connection, error, statement)
        raise


def run(connection: Connection, *steps: Step) -> None:
    """Run statements that return nothing, in this order; a server is told all of them in one go."""
    driver, sqlite = _driver(connection)
    try:
        with nullcontext() if sqlite else _together(driver):
            for statement, values in steps:
                spelled = statement if sqlite else _at_server(statement)
                if not isinstance(values, list):
                    driver.execute(spelled, values)
                elif len(values) == 1:
                    driver.execute(spelled, values[0])
                else:
                    driver.cursor().executemany(spelled, values)
    except BaseException as error:
        _tell(connection, error, steps[0][0])
        raise


@contextmanager
def _together(driver: Any) -> Iterator[None]:
    """Statements that a server is told in one go. What went wrong first is what is raised."""
    first: BaseException | None = None
    try:
        with driver.pipeline():
            try:
                yield
            except BaseException as error:  # noqa: BLE001  raised below: the pipeline would log what follows from it
                first = error
    except Exception:
        if first is None:
            raise
    if first is not None:
        raise first


def _driver(connection: Connection) -> tuple[Any, bool]:
    return connection.connection.driver_connection, connection.dialect.name == "sqlite"


def _tell(connection: Connection, error: BaseException, statement: str) -> None:
    """What SQLAlchemy does with the errors of its own statements; it raises its own. There is no public name for it."""
    connection._handle_dbapi_exception(error, statement, None, None, None)  # noqa: SLF001


@cache
def _at_server(statement: str) -> str:
    return statement.replace("?", "%s")
