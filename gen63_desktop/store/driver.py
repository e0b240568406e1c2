"""The history's own statements, given to the database's driver: each act runs several, always the same ones.

What SQLAlchemy adds to a statement (compiling, types, results) costs more than the statement itself. What
it does with an error stays: wrapping, its listeners, giving up a broken connection.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection

Step = tuple[str, Sequence[Any]]
"""A statement with "?" for each value, and its values; a list of such: it runs once for each of them."""


def ask(connection: Connection, statement: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    """Run one statement; the rows that it returns. A server is told it together with the BEGIN before it."""
    try:
        if connection.dialect.name != "sqlite":
            return _at_server(connection, (statement, values))
        driver: Any = connection.connection.driver_connection
        return list(driver.execute(statement, values).fetchall())
    except BaseException as error:
        _tell(connection, error, statement)
        raise


def run(connection: Connection, *steps: Step) -> None:
    """Run statements that return nothing, in this order; a server is told all of them in one go."""
    try:
        if connection.dialect.name != "sqlite":
            _at_server(connection, *steps)
            return
        driver: Any = connection.connection.driver_connection
        for statement, values in steps:
            if not isinstance(values, list):
                driver.execute(statement, values)
            elif len(values) == 1:
                driver.execute(statement, values[0])
            else:
                driver.cursor().executemany(statement, values)
    except BaseException as error:
        _tell(connection, error, steps[0][0])
        raise


def _at_server(connection: Connection, *steps: Step) -> list[tuple[Any, ...]]:
    from gen63_desktop.store import server_steps  # the driver of PostgreSQL need not be installed

    singly = [
        (statement, row)
        for statement, values in steps
        for row in (values if isinstance(values, list) else (values,))
    ]
    return server_steps.tell(connection, singly) if singly else []


def _tell(connection: Connection, error: BaseException, statement: str) -> None:
    """What SQLAlchemy does with the errors of its own statements; it raises its own. There is no public name for it."""
    connection._handle_dbapi_exception(error, statement, None, None, None)  # noqa: SLF001
