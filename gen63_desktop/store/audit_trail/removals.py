"""How the removal of many records is told: a batch that goes wholly in one line, any other record in its own.

What stays of a batch can only be checked against its digest while the values of what went are known.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, select

from gen63_desktop.store.audit_trail.destroyed import Destroyed, changes_said, lawful
from gen63_desktop.store.audit_trail.entries import (
    BulkDigest,
    Change,
    bulk_change,
    is_destroyed,
    new_salt,
    row_change,
)  # fmt: skip
from gen63_desktop.store.records import Mapper, Stored
from gen63_desktop.store.tables.foundation import history_changes, history_entries


@dataclass(slots=True)
class _Going:
    """A batch of which no record stays, with what was fed of it."""

    first: int
    last: int
    salt: str
    digest: BulkDigest
    count: int = 0
    first_fed: int = 0
    last_fed: int = 0


class Removal:
    """Takes the rows that are removed, in the order of ids, and tells the changes."""

    def __init__(self, connection: Connection, mapper: Mapper[Any], ids: Sequence[int]) -> None:
        self._mapper = mapper
        self._alone = _with_entries_of_their_own(connection, mapper.kind)
        self._going = _wholly_gone(connection, mapper, ids)
        self._place = 0
        self.changes: list[Change] = []

    def take(self, record_id: int, values: Sequence[Stored]) -> None:
        """The next row."""
        while self._place < len(self._going) and self._going[self._place].last < record_id:
            self._place += 1
        batch = self._going[self._place] if self._place < len(self._going) else None
        digestible = self._mapper.digestible(values)
        if batch is None or record_id < batch.first or record_id in self._alone:
            before = dict(zip(self._mapper.columns, values, strict=True))
            change = row_change(self._mapper.kind, record_id, "remove", before, None, digestible)
            self.changes.append(change)
            return
        batch.digest.add(digestible)
        batch.count += 1
        batch.first_fed, batch.last_fed = batch.first_fed or record_id, record_id

    def finish(self) -> list[Change]:
        """Every change, the batches last."""
        batches = [
            bulk_change(
                self._mapper.kind,
                "bulk-remove",
                b.salt,
                b.first_fed,
                b.last_fed,
                b.count,
                b.digest.hexdigest(),
            )
            for b in self._going
            if b.count
        ]
        return [*self.changes, *batches]


def _with_entries_of_their_own(connection: Connection, kind: str) -> frozenset[int]:
    table = history_changes
    query = select(table.c.record_id).where(table.c.kind == kind, table.c.op.in_(("add", "change")))
    return frozenset(connection.execute(query.distinct()).scalars())


def _wholly_gone(connection: Connection, mapper: Mapper[Any], ids: Sequence[int]) -> list[_Going]:
    """The batches whose every live record is among the ids."""
    record_id, going = mapper.table.c.id, []
    for first, last in _batches(connection, mapper.kind):
        wanted = bisect_right(ids, last) - bisect_left(ids, first)
        live = select(func.count()).select_from(mapper.table).where(record_id.between(first, last))
        if wanted and wanted == connection.execute(live).scalar_one():
            salt = new_salt()
            going.append(_Going(first, last, salt, BulkDigest(salt)))
    return going


def _batches(connection: Connection, kind: str) -> list[tuple[int, int]]:
    """First and last id of each batch of the kind that ever came."""
    changes, entries = history_changes, history_entries
    seqs = select(changes.c.seq).where(changes.c.kind == kind, changes.c.op == "bulk")
    told = connection.execute(select(entries.c.seq, entries.c.payload).where(entries.c.seq.in_(seqs))).all()
    found = lawful(connection) if any(is_destroyed(payload) for _, payload in told) else Destroyed()
    return sorted(
        (int(change["first"]), int(change["last"]))
        for seq, payload in told
        for change in changes_said(found, seq, payload).values()
        if (change["kind"], change["op"]) == (kind, "bulk")
    )
