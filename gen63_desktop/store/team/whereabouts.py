"""Who has what open in a team's office: shared advisory locks of one quiet connection of each program.

The server shows such locks, two numbers each, to every login. The first is a keyed hash of the mark of what is
open, the second the minute since which, hidden by another: who could not make the mark learns from neither. Whose
they are the server itself says. Nobody waits for such a lock; with the connection they are gone, which the server
ends by itself where the program has been silent for some minutes: a computer that was switched off is nobody there.
"""

from __future__ import annotations

import contextlib
import hmac
import socket
import threading
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from gen63_desktop.domain.errors import Refused
from gen63_desktop.store.whereabouts import MOST, KeyHolder, Sighting, mark_of

_Lock = tuple[int, int]
_MINUTES = 26
"""Bits of a minute since 1970: enough until 2097. The other six are zero, by which what is none is known."""

_QUIET = (
    "SET statement_timeout = '10s'; SET lock_timeout = '1s'; SET idle_session_timeout = '4min';"
    " SET search_path = public, pg_temp"
)
"""A window asks once a minute."""
_TAKE = "SELECT pg_try_advisory_lock_shared(a, b) FROM unnest(%s::int[], %s::int[]) AS wanted(a, b)"
_LET_GO = "SELECT pg_advisory_unlock_shared(a, b) FROM unnest(%s::int[], %s::int[]) AS gone(a, b)"
_OTHERS = """
SELECT l.classid::bigint, l.objid::bigint, s.usename, p.id
  FROM pg_locks l
  JOIN pg_stat_activity s ON s.pid = l.pid
  JOIN key_slots k ON k.login = s.usename
  JOIN people p ON p.signing_key = k.content::json ->> 'signing_key'
 WHERE l.locktype = 'advisory' AND l.objsubid = 2 AND l.granted
   AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
   AND l.classid::bigint = ANY(%s) AND l.pid <> pg_backend_pid() AND k.login <> ''
 ORDER BY s.usename, l.pid
"""


class ServerWhereabouts:
    """Those of a team's office. What the server does not answer is as if nobody were there."""

    def __init__(self, engine: Engine, keys: KeyHolder, user: str) -> None:
        self._engine, self._keys, self._user = engine, keys, user
        self._connection: Any = None
        self._held: frozenset[_Lock] = frozenset()
        self._turn, self._ending = threading.Lock(), threading.Lock()
        self._gone = threading.Event()

    def mark(self, said: bytes) -> bytes:
        """The mark of what this describes."""
        return mark_of(self._keys, said)

    def stay(self, marks: Mapping[bytes, datetime], person_id: int) -> None:
        """Hold a lock for each, and no other; whose they are the server knows without being told."""
        del person_id
        wanted = frozenset(_lock_of(m, since, self._user) for m, since in list(marks.items())[:MOST])
        if not wanted and self._connection is None:
            return
        with self._asked() as connection:
            for what, locks in ((_LET_GO, self._held - wanted), (_TAKE, wanted - self._held)):
                if locks:
                    connection.execute(what, [[a for a, _ in locks], [b for _, b in locks]])
            self._held = wanted

    def others(self, marks: Collection[bytes]) -> Sequence[Sighting]:
        """Whose locks there are on these."""
        if not marks:
            return ()
        known = {_number(mark, "open"): mark for mark in marks}
        rows: list[tuple[int, int, str, int]] = []
        with self._asked() as connection:
            rows = connection.execute(_OTHERS, [list(known)]).fetchall()
        found = (
            (known[tag], hidden ^ _number(known[tag], login), person) for tag, hidden, login, person in rows
        )
        return [
            Sighting(mark, person, datetime.fromtimestamp(minute * 60, UTC))
            for mark, minute, person in found
            if minute >> _MINUTES == 0
        ]

    def leave(self) -> None:
        """End the connection, and with it every lock, without waiting; who is asking the server just now ends it."""
        self._gone.set()
        self._end_if_gone()
        if self._gone.is_set():
            self._cut_off()

    def _end_if_gone(self) -> None:
        while self._gone.is_set() and self._turn.acquire(blocking=False):
            try:
                self._gone.clear()
                self._end()
            finally:
                self._turn.release()

    def _end(self) -> None:
        """Only for whose turn it is: a connection is never taken from under a question."""
        with self._ending:
            connection, self._connection, self._held = self._connection, None, frozenset()
            if connection is not None:
                with contextlib.suppress(*self._faults()):
                    connection.close()

    def _cut_off(self) -> None:
        """Let the question that is under way fail at once, however long the server is silent."""
        with self._ending, contextlib.suppress(*self._faults()):
            if self._connection is not None:
                line = socket.socket(fileno=self._connection.fileno())
                try:
                    line.shutdown(socket.SHUT_RDWR)
                finally:
                    line.detach()

    def _reached(self) -> Any:
        """The connection, in no transaction, and none of those that the work waits for."""
        if self._connection is not None:
            try:
                self._connection.execute("SELECT 1")
            except self._faults():
                self._end()
        if self._connection is None:
            lent = self._engine.raw_connection()
            made: Any = lent.driver_connection
            lent.detach()
            self._connection, self._held = made, frozenset()
            made.rollback()
            made.autocommit = True
            made.execute(_QUIET)
        return self._connection

    @contextmanager
    def _asked(self) -> Iterator[Any]:
        """The connection for one thing; after a fault it is given up, and whoever asked goes on without an answer."""
        with self._turn:
            try:
                yield self._reached()
            except self._faults():
                self._end()
        self._end_if_gone()

    @staticmethod
    def _faults() -> tuple[type[BaseException], ...]:
        import psycopg

        return psycopg.Error, SQLAlchemyError, OSError, Refused


def _number(mark: bytes, purpose: str) -> int:
    return int.from_bytes(hmac.new(mark, purpose.encode(), sha256).digest()[:4])


def _lock_of(mark: bytes, since: datetime, user: str) -> _Lock:
    """As the server takes numbers: with a sign."""
    numbers = _number(mark, "open"), int(since.timestamp()) // 60 ^ _number(mark, user)
    tag, minute = (number - (1 << 32) if number >> 31 else number for number in numbers)
    return tag, minute
