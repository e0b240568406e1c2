"""After an error of the disk: every connection is given up, and the end of the history is checked on a new one.

Nothing is tried again on a connection that met an error: SQLCipher answers nothing on it any more, and what
a failed write left in its cache is not what lies on the disk.
"""

from __future__ import annotations

from sqlalchemy import Connection, Engine, ExceptionContext, event, text

from gen63_desktop.domain.errors import Refused

_REOPENED = ("SQLITE_IOERR", "SQLITE_CORRUPT", "SQLITE_NOTADB")
_CHECKED = (*_REOPENED, "SQLITE_FULL")
_THERE = text("SELECT count(*) FROM sqlite_master WHERE name IN ('history_head', 'history_entries')")
_HEAD = text("SELECT seq, head FROM history_head")
_LAST = text("SELECT seq, previous, payload, head FROM history_entries ORDER BY seq DESC LIMIT 2")


class Suspicion:
    """Whether an engine met an error since the end of its history was last seen to be whole."""

    def __init__(self) -> None:
        self.raised = False
        self.checks = 0

    def watch(self, engine: Engine) -> None:
        """Listen to the engine's errors; look before its next transaction."""
        event.listen(engine, "handle_error", self._note)
        event.listen(engine, "begin", self._look)

    def _note(self, failure: ExceptionContext) -> None:
        name = str(getattr(failure.original_exception, "sqlite_errorname", "") or "")
        if name.startswith(_REOPENED):
            failure.is_disconnect = True
        if name.startswith(_CHECKED):
            self.raised = True

    def _look(self, connection: Connection) -> None:
        if not self.raised:
            return
        self.checks += 1
        require_end_of_history(connection)
        self.raised = False


def require_end_of_history(connection: Connection) -> None:
    """Refuse to go on where the last entries are not the chain's end, or not what their hashes say."""
    from gen63_desktop.store.audit_trail.entries import GENESIS, head_of

    if connection.execute(_THERE).scalar() != 2:
        return
    head, last = connection.execute(_HEAD).one_or_none(), connection.execute(_LAST).all()
    counted = (head.seq, head.head) if head is not None else (0, GENESIS)
    whole = counted == ((last[0].seq, last[0].head) if last else (0, GENESIS)) and all(
        head_of(row.previous, row.seq, row.payload) == row.head for row in last
    )
    if len(last) == 2:
        whole = whole and last[0].previous == last[1].head
    if not whole:
        raise Refused(
            "After an error of the disk, the end of the office's history is not whole. Nothing more is written.",
            "Close the program and have the disk checked. Then restore the latest backup, or salvage the office.",
        )
