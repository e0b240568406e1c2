"""The connections to an embedded office: one is kept for who writes, the others for who reads.

SQLite forgets every statement that it has compiled when a connection is told whether it may write. One
that always writes is never told otherwise, so that no save compiles its statements and their triggers
anew; and what it has read stays valid, because nobody else in this program writes.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

_TO_WRITE: ContextVar[bool] = ContextVar("to_write", default=False)


class WriterApart(QueuePool):
    """A pool with a place of its own for one connection that writes.

    Whoever wants to write while another does gets one of the others, and waits for its turn at the database.
    """

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._writers: ConnectionPoolEntry | None = None
        self._taken = threading.Lock()

    def _do_get(self) -> ConnectionPoolEntry:
        if not _TO_WRITE.get() or not self._taken.acquire(blocking=False):
            return super()._do_get()
        try:
            if self._writers is None:
                self._writers = self._create_connection()
        except BaseException:
            self._taken.release()
            raise
        return self._writers

    def _do_return_conn(self, record: ConnectionPoolEntry) -> None:
        if record is self._writers:
            self._taken.release()
        else:
            super()._do_return_conn(record)

    def dispose(self) -> None:
        """Close every connection that nobody has."""
        if self._taken.acquire(blocking=False):
            if self._writers is not None:
                self._writers.close()
                self._writers = None
            self._taken.release()
        super().dispose()


@contextmanager
def to_write() -> Iterator[None]:
    """Who asks for a connection within means to write."""
    before = _TO_WRITE.set(True)
    try:
        yield
    finally:
        _TO_WRITE.reset(before)


def wants_to_write() -> bool:
    """Whether who asks for a connection now means to write."""
    return _TO_WRITE.get()
