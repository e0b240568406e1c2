"""Statements that a PostgreSQL server is told in one go, by the plain calls of its client library.

The driver's own pipeline does in Python what it does between statements and sends each by itself: that takes
longer than what the server does. Here they leave together, and one wait brings what they return. What the driver
prepared itself it would drop after any rollback, and these statements with it: it is told to prepare none.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from functools import cache
from itertools import count
from typing import Any

from psycopg import Connection as Driver
from psycopg import DataError, OperationalError, errors, pq
from psycopg.pq.abc import PGconn, PGresult
from psycopg.waiting import Ready, Wait
from sqlalchemy import Connection

Rows = list[tuple[Any, ...]]
Step = tuple[str, Sequence[Any]]
_Encoded = list[tuple[str, list[bytes | None]]]
_Names = dict[str, bytes]

_PREPARED = "gen63_prepared"
_NUMBERS = count(1)
"""No name is used twice: what is prepared under it is not always known."""
_LOST = (b"26000", b"0A000")  # a prepared statement is not there, or its plan fits a changed table no more
_WRONG = (pq.ExecStatus.FATAL_ERROR, pq.ExecStatus.BAD_RESPONSE, pq.ExecStatus.PIPELINE_ABORTED)
_BOOLEAN, _WHOLE = 16, (20, 21, 23)  # the server's numbers for these types


def tell(connection: Connection, steps: Sequence[Step]) -> list[Rows]:
    """Run statements in this order, behind a BEGIN where nothing has begun yet; the rows of each."""
    driver: Driver[Any] = connection.connection.driver_connection  # type: ignore[assignment]
    encoding = driver.info.encoding
    encoded = [(statement, [_written(value, encoding) for value in values]) for statement, values in steps]
    names: _Names = connection.info.setdefault(_PREPARED, {})
    begins = not driver.autocommit and driver.pgconn.transaction_status == pq.TransactionStatus.IDLE
    wrong, answers = _told(driver, encoded, names, begins=begins)
    if wrong is not None and names and wrong.error_field(pq.DiagnosticField.SQLSTATE) in _LOST:
        names.clear()  # what comes next is prepared anew, also where this cannot be told again
        if begins:
            driver.rollback()
            wrong, answers = _told(driver, encoded, names, begins=True)
    if wrong is not None:
        raise errors.error_from_result(wrong, encoding)
    return [_rows(answer, encoding) for answer in answers]


def _told(
    driver: Driver[Any], steps: _Encoded, names: _Names, *, begins: bool
) -> tuple[PGresult | None, list[PGresult]]:
    """What went wrong first, and what each statement returned.

    Statements stay prepared under ``names`` as long as the connection lives.
    """
    server, fresh, places = driver.pgconn, _Names(), list[int]()
    told = count()
    with driver.lock:
        server.enter_pipeline_mode()
        try:
            if begins:
                server.send_query_params(b"BEGIN", None)
                next(told)
            for statement, values in steps:
                name = names.get(statement) or fresh.get(statement)
                if name is None:
                    name = fresh[statement] = b"gen63_%d" % next(_NUMBERS)
                    server.send_prepare(name, _numbered(statement))
                    next(told)
                server.send_query_prepared(name, values)
                places.append(next(told))
            server.pipeline_sync()
            results = driver.wait(_answers(server))
        finally:
            _leave(driver)
    wrong = next((result for result in results if result.status in _WRONG), None)
    if wrong is not None:
        return wrong, []
    names.update(fresh)
    return None, [results[place] for place in places]


def _leave(driver: Driver[Any]) -> None:
    """Out of the pipeline, whatever happened in it; a connection that cannot leave it is given up."""
    if driver.pgconn.status == pq.ConnStatus.OK:
        try:
            driver.pgconn.exit_pipeline_mode()
        except OperationalError:
            driver.close()


def _answers(server: PGconn) -> Generator[Wait, Ready | int, list[PGresult]]:
    """Send everything, reading meanwhile what comes; then wait for the end of the answers."""
    while server.flush():
        while not (ready := (yield Wait.RW)):
            pass
        if ready & Ready.R:
            server.consume_input()
    results: list[PGresult] = []
    while True:
        while server.is_busy():
            while not (yield Wait.R):
                pass
            server.consume_input()
        result = server.get_result()
        if result is None:  # the end of one statement's answer; or of all, where nobody is there any more
            if server.status != pq.ConnStatus.OK:
                raise OperationalError("the connection to the server is lost")
            continue
        if result.status == pq.ExecStatus.PIPELINE_SYNC:
            return results
        results.append(result)


def _written(value: Any, encoding: str) -> bytes | None:
    """A value as text; the server knows its type from its place in the statement."""
    if value is None:
        return None
    if type(value) is int:
        return b"%d" % value
    if type(value) is float:
        return repr(value).encode()  # the shortest text that the server reads as the same number
    if not isinstance(value, str):
        raise TypeError(f"{type(value).__name__} is no value of a row")
    written = value.encode(encoding)
    if b"\0" in written:
        raise DataError("PostgreSQL text fields cannot contain NUL (0x00) bytes")
    return written


def _rows(result: PGresult, encoding: str) -> Rows:
    loaders = [_loader(result.ftype(place), encoding) for place in range(result.nfields)]
    return [
        tuple(
            None if (said := result.get_value(row, place)) is None else load(said)
            for place, load in enumerate(loaders)
        )
        for row in range(result.ntuples)
    ]


def _loader(kind: int, encoding: str) -> Callable[[bytes], Any]:
    if kind in _WHOLE:
        return int
    if kind == _BOOLEAN:
        return b"t".__eq__
    return lambda said: str(said, encoding)


@cache
def _numbered(statement: str) -> bytes:
    """With $1, $2 … in the places of the question marks."""
    first, *rest = statement.split("?")
    return (first + "".join(f"${place}{part}" for place, part in enumerate(rest, 1))).encode()
