"""The office as it stood after an entry: views of this connection alone, over the tables as they are.

A view of the same name goes before a table on both engines, so that every reading of the program reads the
past without knowing it. Nothing of it is ever committed, and nobody waits for it.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, text

from gen63_desktop.domain.errors import Refused
from gen63_desktop.store.audit_trail.entries import GENESIS
from gen63_desktop.store.audit_trail.undoing import Undone, undone
from gen63_desktop.store.engine import is_sqlite
from gen63_desktop.store.faults import in_words
from gen63_desktop.store.reader import Head, Reader
from gen63_desktop.store.records import mapper_of_kind
from gen63_desktop.store.unit_of_work import Store


class PastStore(Store):
    """Reads on the one connection that has the views; writes nothing."""

    def __init__(self, store: Store, connection: Connection) -> None:
        super().__init__(store.engine, store.vault)
        self._connection = connection
        self._one = threading.RLock()

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """The past."""
        with in_words(), self._one:
            yield Reader(self._connection, self.vault)

    def writing(self, **act: Any) -> Any:
        """Refused, whatever is asked."""
        raise _past(act)

    def unsigned(self) -> Any:
        """Refused."""
        raise _past({})


def _past(act: dict[str, Any]) -> Refused:
    del act
    return Refused(
        "This is the office as it stood then: nothing can be changed in it.", "Do it in the office of today."
    )


@contextmanager
def as_of(store: Store, seq: int) -> Iterator[PastStore]:
    """The store as it stood after the entry; refused where the history does not keep what was."""
    with in_words(), store.engine.connect() as connection, connection.begin() as transaction:
        if is_sqlite(connection):
            connection.exec_driver_sql("PRAGMA query_only=OFF")  # views of one's own are written nowhere
        else:
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        reader = Reader(connection, store.vault)
        head = _head_at(reader, seq)
        changed = undone(reader, seq)
        for kind, what in changed.items():
            _show(connection, kind, what)
        _show_history(connection, head)
        try:
            yield PastStore(store, connection)
        finally:
            transaction.rollback()


def _head_at(reader: Reader, seq: int) -> Head:
    found = reader.connection.execute(
        text("SELECT head FROM history_entries WHERE seq = :seq"), {"seq": seq}
    ).scalar()
    if found is None and seq:
        raise Refused("The history has no entry {seq}.", "Choose one that it has.", seq=seq)
    return Head(seq, found or GENESIS)


def _show(connection: Connection, kind: str, what: Undone) -> None:
    """Put a view of the kind as it was before its table."""
    mapper = mapper_of_kind(kind)
    if mapper is None:
        raise AssertionError(kind)
    home = _home(connection)
    rows, ids = f"gen63_past_{kind}", f"gen63_ids_{kind}"
    connection.exec_driver_sql(f'CREATE TEMP TABLE {rows} AS SELECT * FROM {home}."{kind}" WHERE 1 = 0')
    connection.exec_driver_sql(f"CREATE TEMP TABLE {ids} (id BIGINT PRIMARY KEY)")
    if what.rows:
        numbers = [{"id": number} for number in what.rows]
        connection.execute(text(f"INSERT INTO {ids} (id) VALUES (:id)"), numbers)
    restored = [row for row in what.rows.values() if row is not None]
    if restored:
        columns = ", ".join(f'"{name}"' for name in mapper.columns)
        marks = ", ".join(f":{name}" for name in mapper.columns)
        connection.execute(text(f"INSERT INTO {rows} ({columns}) VALUES ({marks})"), restored)
    later = "".join(f" AND id NOT BETWEEN {int(first)} AND {int(last)}" for first, last in what.later)
    connection.exec_driver_sql(
        f'CREATE TEMP VIEW "{kind}" AS SELECT * FROM {home}."{kind}" '
        f"WHERE id NOT IN (SELECT id FROM {ids}){later} UNION ALL SELECT * FROM {rows}"
    )


def _show_history(connection: Connection, head: Head) -> None:
    home = _home(connection)
    for table in ("history_entries", "history_changes"):
        connection.exec_driver_sql(
            f"CREATE TEMP VIEW {table} AS SELECT * FROM {home}.{table} WHERE seq <= {int(head.seq)}"
        )
    connection.exec_driver_sql(
        f"CREATE TEMP VIEW history_head AS SELECT 1 AS one, {int(head.seq)} AS seq, '{head.hash}' AS head, '' AS door"
    )


def _home(connection: Connection) -> str:
    if is_sqlite(connection):
        return "main"
    schema = connection.exec_driver_sql("SELECT current_schema()").scalar_one()
    return f'"{schema}"'
