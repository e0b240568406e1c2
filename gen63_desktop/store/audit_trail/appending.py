"""Writing the entry of an act behind the last one: at its very end, and at a server together with its commit.

Of several people who save at a server each waits for the lock on the head, which tells what their entry follows;
that is a way to the server and back. While nobody else saves, the head that the act has read when it opened the
door is still the last one at its end: the entry is signed behind that, and the lock, the entry and the commit go
in one message. Where the head has moved meanwhile, the server undoes the attempt back to the savepoint before it,
and the entry is signed anew behind the lock: no entry is ever written behind any other than the last one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Connection, insert

from gen63_desktop.store import driver
from gen63_desktop.store.audit_trail.entries import GENESIS, Entry
from gen63_desktop.store.engine import is_sqlite
from gen63_desktop.store.reader import Head
from gen63_desktop.store.tables.foundation import history_head

Row = tuple[Any, ...]
Written = tuple[Entry, Row, Sequence[Row]]
"""An entry, signed; its row; the rows of its changes."""
Sign = Callable[[Head], Written]
"""Makes the entry that follows a head."""

ENTRY = (
    "INSERT INTO history_entries"
    " (seq, previous, payload, head, signature, person_id, at, act, subject_kind, subject_id)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)

CHANGE = "INSERT INTO history_changes (seq, n, kind, record_id, op, salt, data) VALUES (?, ?, ?, ?, ?, ?, ?)"

HEAD_MOVES = "UPDATE history_head SET seq = ?, head = ?, door = '' WHERE one = 1"
"""The same statement shuts the door."""

_HEAD_MOVES_AT_SERVER = "UPDATE history_head SET seq = ?, head = ? WHERE one = 1 AND seq < ?"
"""Of an office whose logins have rights, a trigger on the entries has moved it."""

_READ_HEAD = "SELECT seq, head FROM history_head"
_BEHIND = (
    "SELECT 1 / count(*) FROM"
    " (SELECT FROM history_head WHERE one = 1 AND seq = ? AND head = ? FOR UPDATE) AS still_the_last"
)
"""Takes the lock; where the head has moved by then, this is what the server cannot do, so that it does nothing more."""
_MOVED = "22012"  # division by zero

BEHIND_THE_LOCK = 16


class Crowd:
    """Whether others save meanwhile: after a head that had moved, some acts take the lock first."""

    def __init__(self) -> None:
        self._left = 0

    def is_there(self) -> bool:
        """Asked once by each act."""
        self._left = max(0, self._left - 1)
        return self._left > 0

    def met(self) -> None:
        """The head had moved."""
        self._left = BEHIND_THE_LOCK


def append(connection: Connection, seen: Head | None, crowd: Crowd | None, sign: Sign) -> Entry:
    """Write an entry and what comes with it; at a server everything is committed.

    ``seen``: the head as the act read it. On SQLite nobody can have moved it; at a server it is tried.
    """
    if is_sqlite(connection):
        entry, row, changes = sign(seen or _lock(connection))
        driver.run(connection, (ENTRY, row), (CHANGE, list(changes)), (HEAD_MOVES, (entry.seq, entry.head)))
        return entry
    if seen is not None and crowd is not None and not crowd.is_there():
        entry, row, changes = sign(seen)
        steps = (_BEHIND, (seen.seq, seen.hash)), *_at_server(entry, row, changes)
        if driver.attempt(connection, _MOVED, *steps):
            return entry
        crowd.met()
    entry, row, changes = sign(_lock(connection))
    driver.run(connection, *_at_server(entry, row, changes))
    return entry


def _at_server(entry: Entry, row: Row, changes: Sequence[Row]) -> tuple[driver.Step, ...]:
    """The commit comes with them, because everybody else at the server waits for it; it shuts the door."""
    moves = _HEAD_MOVES_AT_SERVER, (entry.seq, entry.head, entry.seq)
    return (ENTRY, row), (CHANGE, list(changes)), moves, ("COMMIT", ())


def _lock(connection: Connection) -> Head:
    rows = driver.ask(connection, _READ_HEAD if is_sqlite(connection) else f"{_READ_HEAD} FOR UPDATE")
    if not rows:
        connection.execute(insert(history_head).values(one=1, seq=0, head=GENESIS))
        return Head(0, GENESIS)
    return Head(*rows[0])
