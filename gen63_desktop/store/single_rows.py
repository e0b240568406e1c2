"""Writing one row of a record: through SQLAlchemy in a file, to a server together with the next statement."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection

from gen63_desktop.store import driver
from gen63_desktop.store.engine import is_sqlite
from gen63_desktop.store.records import Mapper, Stored
from gen63_desktop.store.statements import ROW_ID, statements_of

Values = Sequence[Stored]


def insert(connection: Connection, mapper: Mapper[Any], values: Values) -> None:
    """A new row; values in the order of the mapper's columns."""
    statements = statements_of(mapper)
    if is_sqlite(connection):
        connection.execute(statements.insert, dict(zip(mapper.columns, values, strict=True)))
    else:
        driver.later(connection, statements.plain_insert, values)


def update(connection: Connection, mapper: Mapper[Any], record_id: int, values: Values) -> None:
    """All values of a row."""
    statements = statements_of(mapper)
    if is_sqlite(connection):
        row = {ROW_ID: record_id, **dict(zip(mapper.columns, values, strict=True))}
        connection.execute(statements.update, row)
    else:
        driver.later(connection, statements.plain_update, (*values, record_id))


def delete(connection: Connection, mapper: Mapper[Any], record_id: int) -> None:
    """A row goes."""
    statements = statements_of(mapper)
    if is_sqlite(connection):
        connection.execute(statements.delete, {ROW_ID: record_id})
    else:
        driver.later(connection, statements.plain_delete, (record_id,))
