"""The history's own statements, given to the database's driver: each act runs several, always the same ones.

What SQLAlchemy adds to a statement (compiling, types, results) costs more than the statement itself. What
it does with an error stays: wrapping, its listeners, giving up a broken connection.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Connection, Engine, event

Rows = list[tuple[Any, ...]]
Told = Callable[[Rows], None]
Step = tuple[str, Sequence[Any]]
"""A statement with "?" for each value, and its values; a list of such: it runs once for each of them."""


_WAITING = "gen63_waiting"


def ask(connection: Connection, statement: str, values: Sequence[Any] = ()) -> Rows:
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
        _tell(connection, error, steps[0][0] if steps else "")
        raise


def attempt(connection: Connection, fails: str, *steps: Step) -> bool:
    """Tell a server all of them in one go; False where one ends with this code: then none of them was done.

    What waited before them is done in any case.
    """
    try:
        _at_server(connection, ("SAVEPOINT gen63_attempt", ()), *steps)
    except BaseException as error:
        if getattr(error, "sqlstate", None) != fails:
            _tell(connection, error, steps[0][0])
            raise
    else:
        return True
    run(connection, ("ROLLBACK TO SAVEPOINT gen63_attempt", ()))
    return False


def later(
    connection: Connection, statement: str, values: Sequence[Any] = (), told: Told | None = None
) -> None:
    """Run a statement at a server together with the next one, whichever that is; ``told`` gets its rows.

    Each way to the server costs as much as several statements. Nothing is committed before it ran, and what is
    wrong with it is said by the next one.
    """
    connection.info.setdefault(_WAITING, []).append((statement, values, told))


def run_waiting(connection: Connection) -> None:
    """Run what waits for the next statement now."""
    run(connection)


def watch(engine: Engine) -> None:
    """Keep the order of statements: what waits runs before any other, and before the commit."""
    event.listen(engine, "before_cursor_execute", lambda connection, *_statement: _run_any(connection))
    event.listen(engine, "commit", _run_any)
    event.listen(engine, "rollback", _forget_waiting)


def _run_any(connection: Connection) -> None:
    if connection.info.get(_WAITING):
        run(connection)


def _forget_waiting(connection: Connection) -> None:
    if not connection.invalidated:  # with a lost connection goes what is kept beside it
        connection.info.pop(_WAITING, None)


def _at_server(connection: Connection, *steps: Step) -> Rows:
    from gen63_desktop.store import server_steps  # the driver of PostgreSQL need not be installed

    waiting = connection.info.pop(_WAITING, [])
    singly = [(statement, values) for statement, values, _told in waiting]
    singly += [
        (statement, row)
        for statement, values in steps
        for row in (values if isinstance(values, list) else (values,))
    ]
    if not singly:
        return []
    answers = server_steps.tell(connection, singly)
    for (_statement, _values, told), rows in zip(waiting, answers, strict=False):
        if told is not None:
            told(rows)
    return answers[-1]


def _tell(connection: Connection, error: BaseException, statement: str) -> None:
    """What SQLAlchemy does with the errors of its own statements; it raises its own. There is no public name for it."""
    connection._handle_dbapi_exception(error, statement, None, None, None)  # noqa: SLF001
