"""The one door for reading and writing: rows and their history entry in one transaction."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import Connection, Engine, func, select

from gen63_desktop.store.audit_trail import guards
from gen63_desktop.store.audit_trail.appending import Crowd
from gen63_desktop.store.audit_trail.entries import (
    Signer,
)  # fmt: skip
from gen63_desktop.store.confidential import Vault
from gen63_desktop.store.engine import is_sqlite, to_write
from gen63_desktop.store.faults import in_words
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.records import Record, Stored, mapper_of
from gen63_desktop.store.work import Author, Work

_log = logging.getLogger(__name__)


class Store:
    """An open office's database; ``vault`` holds the keys of who signed in."""

    def __init__(self, engine: Engine, vault: Vault | None = None) -> None:
        self.engine = engine
        self.vault = vault
        self.looks: Callable[[str, Mapping[str, Any], str], None] | None = None
        self.before_writing: Callable[[Connection], None] | None = None
        """Looks whether somebody changed the keys of an office at a server, so that nothing goes under an earlier one."""
        self._listeners: list[Callable[[frozenset[str]], None]] = []
        self._act = threading.local()
        self._crowd = Crowd()

    def on_change(self, listener: Callable[[frozenset[str]], None]) -> None:
        """Call the listener after each commit with the kinds of record that changed."""
        self._listeners.append(listener)

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """One consistent view of the database."""
        with in_words(), self.engine.connect() as connection, connection.begin():
            if not is_sqlite(connection):
                connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield Reader(connection, self.vault)

    @contextmanager
    def writing(
        self,
        *,
        signer: Signer,
        who: Callable[[Work], int] | int,
        office: Callable[[Work], str] | str,
        now: Callable[[], datetime],
        act: str,
        why: str = "",
        examining: bool = False,
    ) -> Iterator[Work]:
        """One act. On any exception everything is as it was; else rows and entry are committed.

        An act that changed nothing and names no detail leaves no entry. ``examining``: the act deals with
        changes past the program, so that it may change records while such stand unexamined.
        """
        with in_words(), to_write(self.engine) as connection, connection.begin():
            if self.before_writing is not None:
                self.before_writing(connection)
            door = guards.open_door(connection)
            work = Work(connection, self.vault, door, examining=examining, crowd=self._crowd)
            if self.looks is not None:
                work.looks = partial(self._noted, act, why)
            self._act.connection = connection
            try:
                yield work
            finally:
                self._act.connection = None
            if work.says_something():
                by = Author(
                    signer,
                    who if isinstance(who, int) else who(work),
                    office if isinstance(office, str) else office(work),
                )
                work.entry = work.finish(by, now=now, act=act, why=work.reason(why))
            if not work.shut:
                guards.shut_door(connection)
        if work.kinds:
            self._tell(frozenset(work.kinds))

    def look(self, complaint_id: int, reason: str) -> None:
        """Let the server of a team's office note a look at a case's persons (0: at all), and show them from now on."""
        if self.looks is not None:
            self.looks("parties", {"complaint_id": complaint_id}, reason)

    def _noted(self, act: str, why: str, kind: str, asked: Mapping[str, Any]) -> None:
        if self.looks is not None:
            self.looks(kind, asked, f"{act}: {why}" if why else act)

    def _tell(self, kinds: frozenset[str]) -> None:
        """Tell the listeners. The act is saved: what one of them fails at is not the act's failure."""
        for listener in self._listeners:
            try:
                listener(kinds)
            except Exception:  # noqa: BLE001  whatever it is, the act stays saved
                _log.exception("A listener failed after a commit")

    @contextmanager
    def unsigned(self) -> Iterator[Connection]:
        """A transaction for what is no record: drafts and preferences. No history entry."""
        with in_words(), to_write(self.engine) as connection, connection.begin():
            yield connection

    @contextmanager
    def joined(self, *, writing: bool) -> Iterator[Connection]:
        """The transaction of the act that this thread is in; outside of one, one of its own, also unsigned."""
        connection: Connection | None = getattr(self._act, "connection", None)
        if connection is not None:
            yield connection
        elif writing:
            with self.unsigned() as own:
                yield own
        else:
            with self.reading() as reader:
                yield reader.connection

    def count(self, record_type: type[Record]) -> int:
        """How many records of a type there are."""
        with self.reading() as reader:
            table = mapper_of(record_type).table
            return reader.connection.execute(select(func.count()).select_from(table)).scalar_one()

    def close(self) -> None:
        """Give up every connection."""
        self.engine.dispose()


def fields_of(record: Record) -> Mapping[str, Stored]:
    """The record's stored values by field."""
    return mapper_of(type(record)).to_row(record)
