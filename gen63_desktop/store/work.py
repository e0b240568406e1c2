"""One act: changes of records, and at its end their signed entry, in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, TypeVar, cast

from sqlalchemy import Connection, select
from sqlalchemy import delete as sql_delete

from gen63_desktop.domain.deeds import Changed
from gen63_desktop.domain.errors import ChangedMeanwhile, Refused
from gen63_desktop.store import driver, single_rows
from gen63_desktop.store.audit_trail import appending, guards
from gen63_desktop.store.audit_trail.entries import (
    BulkDigest,
    Change,
    Entry,
    Signer,
    bulk_change,
    make_payload,
    new_salt,
    sign_entry,
    told_change,
)  # fmt: skip
from gen63_desktop.store.audit_trail.removals import Removal
from gen63_desktop.store.confidential import Vault
from gen63_desktop.store.confidential_rows import Confidential
from gen63_desktop.store.engine import is_sqlite
from gen63_desktop.store.reader import Head, Reader
from gen63_desktop.store.records import Mapper, Record, Stored, instant_text, mapper_of

R = TypeVar("R", bound=Record)
Values = Sequence[Stored]

BULK_ROWS = 5_000

_IDS = (
    "INSERT INTO record_ids (kind, last) VALUES (?, ?)"
    " ON CONFLICT (kind) DO UPDATE SET last = record_ids.last + excluded.last RETURNING last"
)


@dataclass(frozen=True, slots=True)
class Batch:
    """Records stored together: their ids run from ``first`` to ``last``."""

    kind: str
    first: int
    last: int
    count: int
    digest: str


@dataclass(frozen=True, slots=True)
class Author:
    """Who acts, in which office, with which key."""

    signer: Signer
    person_id: int
    office: str


class Work(Reader):
    """One act: reads, changes, and at its end one signed entry.

    ``door``: what is known since it was opened. ``examining``: the act deals with changes past the program.
    ``crowd``: whether others save meanwhile. A server is told of a written row with the next statement.
    """

    def __init__(
        self,
        connection: Connection,
        vault: Vault | None = None,
        door: guards.Opened | None = None,
        *,
        examining: bool = False,
        crowd: appending.Crowd | None = None,
    ) -> None:
        super().__init__(connection, vault)
        self._sqlite = is_sqlite(connection)
        self._door = door
        self._crowd = crowd
        self._examining = examining
        self.shut = False
        self._confidential = Confidential(connection, vault)
        self._changes: list[Change] = []
        self._veil: tuple[str, bytes] | None = None
        self._veiled: dict[int, tuple[str, bytes]] = {}
        self._details: dict[str, Any] = {}
        self._subject: tuple[str, int] | None = None
        self.subject: Record | None = None
        self.kept: list[Changed] | None = None
        """Single records before and after, where somebody wants to know them; None: nobody does."""
        self.entry: Entry | None = None
        self.kinds: set[str] = set()

    def add(self, record: R) -> R:
        """Store a new record; returned with its id and version 1."""
        mapper = mapper_of(type(record))
        stored = cast("R", replace(cast("Any", record), id=self._next_ids(mapper.kind, 1), version=1))
        plain = mapper.to_values(stored)
        values = self._confidential.closed(mapper, plain)
        change = self._change_of(mapper, stored.id, "add", None, values)
        single_rows.insert(self.connection, mapper, values)
        self._confidential.index(mapper, plain, values)
        self._log(mapper, change)
        if self.kept is not None:
            self.kept.append(Changed(mapper.kind, None, stored))
        return stored

    def change(self, record: R) -> R:
        """Save a changed record; refused with both versions if someone else saved it first.

        A record that says nothing new is returned as stored, without a history entry.
        """
        mapper = mapper_of(type(record))
        before = self._fresh(mapper, record)
        plain = mapper.to_values(record)
        self._confidential.require_said(mapper, plain, before)
        same = self._confidential.closed(mapper, plain, before)
        if same == before:
            return record
        if mapper.lasting:
            self._require_lasting(mapper, before, plain)
        saved = cast("R", replace(cast("Any", record), version=record.version + 1))
        values = mapper.with_version(same, saved.version)
        change = self._change_of(mapper, record.id, "change", before, values)
        single_rows.update(self.connection, mapper, record.id, values)
        self._confidential.index(mapper, plain, values)
        self._log(mapper, change)
        if self._veil is not None:
            # the values before are under a key from now on: a second change, of nothing, lets the row be checked
            self._veiled[len(self._changes) - 1] = self._veil
            self._log(mapper, self._change_of(mapper, record.id, "change", values, values))
        if self.kept is not None:
            self.kept.append(Changed(mapper.kind, mapper.from_values(self.opened(mapper, before)), saved))
        return saved

    @contextmanager
    def veiling(self, key_id: str, key: bytes) -> Iterator[None]:
        """Changes within are told under this key, because what stood before them is to be read no more.

        An empty ``key_id``: they are told openly, because what stood before them was sealed.
        """
        self._veil = (key_id, key) if key_id else None
        try:
            yield
        finally:
            self._veil = None

    def veil_earlier(self, records: Iterable[Record], key_id: str, key: bytes) -> None:
        """Put what earlier entries say of these records under a key; an empty ``key_id`` uncovers it."""
        by_kind: dict[str, list[int]] = {}
        for record in records:
            by_kind.setdefault(mapper_of(type(record)).kind, []).append(record.id)
        for kind, ids in by_kind.items():
            self.veil_told(kind, ids, key_id, key)

    def veil_told(self, kind: str, ids: Iterable[int], key_id: str, key: bytes) -> None:
        """The same for records of a kind, whether or not they are there still."""
        self._confidential.veil_earlier(kind, sorted(ids), key_id, key)

    def veil_anew(self, kind: str, ids: Iterable[int], key_id: str, key: bytes) -> None:
        """The same for what is told openly or under an earlier key of the office."""
        self._confidential.veil_earlier(kind, sorted(ids), key_id, key, anew=True)

    def veil_open(self, kind: str, ids: Iterable[int], key_id: str, key: bytes) -> None:
        """The same for what is told openly only: what is under a key stays under that."""
        self._confidential.veil_earlier(kind, sorted(ids), key_id, key, only_open=True)

    def index_anew(self, record: Record) -> None:
        """Let a record be found by what the office's latest key makes of its words; nothing of it changes."""
        mapper = mapper_of(type(record))
        self._confidential.index(mapper, mapper.to_values(record), self._fresh(mapper, record))

    def held(self, record_type: type[R], record_id: int) -> R:
        """The record, which no other act changes or holds until this one ends: what is asked of it stays true."""
        mapper = mapper_of(record_type)
        return mapper.from_values(self.opened(mapper, self._locked(mapper, record_id)))

    def remove(self, record: R) -> None:
        """Remove a record. The history keeps what it was."""
        mapper = mapper_of(type(record))
        _require_removable(mapper)
        before = self._fresh(mapper, record)
        single_rows.delete(self.connection, mapper, record.id)
        self._confidential.forget(mapper, [record.id])
        self._log(mapper, self._change_of(mapper, record.id, "remove", before, None))
        if self.kept is not None:
            self.kept.append(Changed(mapper.kind, mapper.from_values(self.opened(mapper, before)), None))

    def add_many(self, record_type: type[R], records: Iterable[R]) -> Batch:
        """Store many new records, streamed; one change with the digest of the rows."""
        mapper = mapper_of(record_type)
        places = mapper.names.index("id"), mapper.names.index("version")
        salt = new_salt()
        digest = BulkDigest(salt)
        first = last = self._next_ids(mapper.kind, 0)
        first += 1
        statement = self._raw_insert(mapper)
        chunk: list[tuple[Stored, ...]] = []
        for record in records:
            last += 1
            values = list(mapper.to_values(record))
            values[places[0]], values[places[1]] = last, 1
            stored = self._confidential.closed_in_bulk(mapper, values) if mapper.seals else tuple(values)
            digest.add(mapper.digestible(stored))
            chunk.append(stored)
            if len(chunk) == BULK_ROWS:
                self.connection.exec_driver_sql(statement, chunk)
                chunk.clear()
        if chunk:
            self.connection.exec_driver_sql(statement, chunk)
        self._confidential.finish_index()
        count = last - first + 1
        batch = Batch(mapper.kind, first, last, count, digest.hexdigest())
        if count:
            self._next_ids(mapper.kind, count)
            change = bulk_change(mapper.kind, "bulk", salt, first, last, count, batch.digest)
            self._log(mapper, change)
        return batch

    def remove_many(self, record_type: type[R], **equal: Stored) -> int:
        """Remove all records whose fields equal these stored values; returns how many.

        The history keeps what they were, except of batches that go wholly: of those, the digest.
        """
        mapper = mapper_of(record_type)
        _require_removable(mapper)
        self._look(mapper, equal)
        table, wanted = mapper.table, [mapper.table.c[name] == value for name, value in equal.items()]
        ids = list(self.connection.execute(select(table.c.id).where(*wanted).order_by(table.c.id)).scalars())
        if not ids:
            return 0
        self._require_examined()
        removal = Removal(self.connection, mapper, ids)
        query = select(*(table.c[name] for name in mapper.columns)).where(*wanted).order_by(table.c.id)
        for row in self.connection.execute(query, execution_options={"yield_per": BULK_ROWS}):
            removal.take(row.id, tuple(row))
        for at in range(0, len(ids), BULK_ROWS):  # SQLite keeps in memory what one statement may take back
            portion = table.c.id.between(ids[at], ids[min(at + BULK_ROWS, len(ids)) - 1])
            self.connection.execute(sql_delete(table).where(*wanted, portion))
        self._confidential.forget(mapper, ids)
        for change in removal.finish():
            self._log(mapper, change)
        return len(ids)

    def about(self, record: Record) -> None:
        """Name the record that the act is about; the entry shows on its time line."""
        self._subject = (mapper_of(type(record)).kind, record.id)
        self.subject = record

    def detail(self, **facts: str | float | bool | None) -> None:
        """Keep facts readable in the signed entry; never personal ones."""
        self._details.update(facts)

    def next_numbers(self, series: str, count: int = 1) -> int:
        """Give out numbers of a series (complaints of 2026); returns the last. None is given twice."""
        return self._next_ids(f"number: {series}", count)

    def reason(self, why: str) -> str:
        """The reason as the entry keeps it: that of an act on a sealed case is sealed with it."""
        if self._subject is None or self._subject[0] != "complaints":
            return why
        return self._confidential.reason(self._subject[1], why)

    def attest(self, change: Change) -> None:
        """Tell a change that stands in the row already: what somebody did past the program, as it was found."""
        self._changes.append(change)
        self.kinds.add(change.kind)

    def _look(self, mapper: Mapper[Any], asked: Mapping[str, Any]) -> None:
        """What this very act has made is no look at what was there."""
        made = {(change.kind, change.record_id) for change in self._changes if change.op == "add"}
        if ("complaints", asked.get("complaint_id")) not in made and (
            mapper.kind,
            asked.get("id"),
        ) not in made:
            super()._look(mapper, asked)

    def says_something(self) -> bool:
        """Whether the act changed a record or names a detail; otherwise it leaves no entry."""
        return bool(self._changes or self._details)

    def finish(self, by: Author, *, now: Callable[[], datetime], act: str, why: str) -> Entry:
        """Write the entry; called once, by the store, at the very end: at a server it is committed with it."""

        def sign(before: Head) -> appending.Written:
            at = now()  # behind the head, so that the entries' times follow their numbers
            entry = self._signed(before, at, by, act, why)
            return entry, self._row_of(entry, by.person_id, instant_text(at), act), self._rows_of(entry)

        self.shut = True
        seen = self._door.head if self._door is not None else None
        return appending.append(self.connection, None if seen is None else Head(*seen), self._crowd, sign)

    def _signed(self, before: Head, at: datetime, by: Author, act: str, why: str) -> Entry:
        payload = make_payload(
            office=by.office,
            seq=before.seq + 1,
            at=at,
            who=by.person_id,
            act=act,
            why=why,
            subject=self._subject,
            detail=self._details,
            changes=self._changes,
        )
        return sign_entry(before.hash, before.seq + 1, payload, by.signer)

    def _row_of(self, entry: Entry, person_id: int, at: str, act: str) -> appending.Row:
        return (
            entry.seq, entry.previous, entry.payload, entry.head, entry.signature, person_id, at, act,
            *(self._subject or ("", 0)),
        )  # fmt: skip

    def _rows_of(self, entry: Entry) -> list[appending.Row]:
        return [
            (entry.seq, n, c.kind, c.record_id, c.op, *self._told(c, (entry.seq, n)))
            for n, c in enumerate(self._changes)
        ]

    def _told(self, change: Change, place: tuple[int, int]) -> tuple[str, str]:
        if place[1] not in self._veiled or self.vault is None:
            return change.salt, change.data
        return "", self.vault.veil(*self._veiled[place[1]], (change.salt, change.data), place, change.kind)

    def _change_of(
        self, mapper: Mapper[Any], record_id: int, op: str, before: Values | None, after: Values | None
    ) -> Change:
        """What the entry says of one record: the values before and after, and the commitment to the row."""
        row = after if after is not None else before or ()
        return told_change(mapper.kind, record_id, op, mapper.told(before, after), mapper.digestible(row))

    def _log(self, mapper: Mapper[Any], change: Change) -> None:
        self._changes.append(change)
        self.kinds.add(mapper.kind)

    def _fresh(self, mapper: Mapper[Any], record: Record) -> tuple[Stored, ...]:
        """The stored row, locked, if it is still the version that the person saw and one that they can read."""
        row = self._locked(mapper, record.id)
        if row[mapper.names.index("version")] != record.version:
            raise ChangedMeanwhile(mapper.from_values(self.opened(mapper, row)), record)
        return row

    def _locked(self, mapper: Mapper[Any], record_id: int) -> tuple[Stored, ...]:
        """The stored row, locked, if it is one that the person can read; refused in words where there is none."""
        self._require_examined()
        row = self._row(mapper, record_id, lock=True)
        if row is None:
            raise self.missing(mapper.record_type, record_id)
        self._confidential.require_open(mapper, row)
        return row

    def _require_lasting(self, mapper: Mapper[Any], before: Values, plain: Values) -> None:
        """Refuse to say something else in what was written down for good; under another key it may go."""
        opened = self.opened(mapper, before)
        if any(opened[place] != plain[place] for place in mapper.lasting):
            raise Refused(
                "What was written down here is never changed.", "Write a further entry that says it rightly."
            )

    def _next_ids(self, kind: str, count: int) -> int:
        """Give out ids; returns the last one given. The counter's row is locked until the end."""
        last = int(driver.ask(self.connection, _IDS, (kind, count))[0][0])
        self._require_examined()  # known by now: the door was opened with it
        return last

    def _raw_insert(self, mapper: Mapper[Any]) -> str:
        mark = "?" if self._sqlite else "%s"
        columns = ", ".join(f'"{name}"' for name in mapper.columns)
        marks = ", ".join([mark] * len(mapper.columns))
        return f'INSERT INTO "{mapper.kind}" ({columns}) VALUES ({marks})'

    def _require_examined(self) -> None:
        """Refuse to change records while changes past the program stand: they would be signed with these."""
        if self._door is not None and self._door.standing and not self._examining:
            raise guards.refuse_while_standing(self.connection)


def _require_removable(mapper: Mapper[Any]) -> None:
    if mapper.lasting:
        raise Refused(
            "What was written down here is never removed.", "Write a further entry that says it rightly."
        )
