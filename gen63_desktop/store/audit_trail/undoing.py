"""Taking back what later entries did: rows as they stood after an entry."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, select

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.sealing import SEALED
from gen63_desktop.store.audit_trail import destroyed
from gen63_desktop.store.audit_trail.destroyed import OF_RECORDS, Destroyed
from gen63_desktop.store.confidential import told_beside
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.records import Mapper, Stored, mapper_of_kind
from gen63_desktop.store.tables.foundation import history_changes, history_entries

_AT_ONCE = 400
_STEP = 1_000
_TOLD = (*OF_RECORDS, "bulk", "bulk-remove")
Row = dict[str, Stored]


@dataclass(slots=True)
class Undone:
    """What of a kind was otherwise after the entry: rows by id (None: there was none), batches not come yet."""

    rows: dict[int, Row | None] = field(default_factory=dict)
    later: list[tuple[int, int]] = field(default_factory=list)

    def settle(self) -> None:
        """Records of batches that came later were not there."""
        for number in self.rows:
            if any(first <= number <= last for first, last in self.later):
                self.rows[number] = None


def undone(reader: Reader, seq: int) -> dict[str, Undone]:
    """Every kind that was otherwise after the entry."""
    return _undo(reader, history_changes.c.seq > seq)


def row_after(reader: Reader, mapper: Mapper[Any], record_id: int, seq: int) -> Row | None:
    """One record's row as it stood after the entry; None where there was none."""
    table = history_changes.c
    of_record = table.op.in_(OF_RECORDS) & (table.record_id == record_id)
    batches = table.op.in_(("bulk", "bulk-remove"))
    wanted = (table.seq > seq) & (table.kind == mapper.kind) & (of_record | batches)
    found = _undo(reader, wanted, only=record_id).get(mapper.kind, Undone())
    if record_id in found.rows:
        return found.rows[record_id]
    if any(first <= record_id <= last for first, last in found.later):
        return None
    return _live(reader, mapper, [record_id]).get(record_id)


def _undo(reader: Reader, wanted: ColumnElement[bool], only: int | None = None) -> dict[str, Undone]:
    found: dict[str, Undone] = {}
    table = history_changes.c
    query = select(history_changes).where(wanted).order_by(table.seq.desc(), table.n.desc())
    query = query.where(table.op.in_(_TOLD))  # what a destruction says of records brings none of them back
    changes = reader.connection.execute(query).all()
    _start(reader, found, ((c.kind, c.record_id) for c in changes if c.op in OF_RECORDS))
    lawful = destroyed.lawful(reader.connection)
    for change in changes:
        mapper = mapper_of_kind(change.kind)
        if mapper is None:
            raise _lost(change.seq)
        mine = found.setdefault(change.kind, Undone())
        if change.op == "bulk":
            mine.later += _batches(reader, lawful, change.seq, change.kind, "bulk")
        elif change.op == "bulk-remove":
            gone = _batches(reader, lawful, change.seq, change.kind, "bulk-remove")
            if only is None or any(first <= only <= last for first, last in gone):
                raise _lost(change.seq)
        else:
            mine.rows[change.record_id] = _before(reader, mapper, change, mine.rows.get(change.record_id))
    for mine in found.values():
        mine.settle()
    return found


def _start(reader: Reader, found: dict[str, Undone], touched: Iterable[tuple[str, int]]) -> None:
    """The rows as they stand now."""
    ids: dict[str, set[int]] = {}
    for kind, number in touched:
        ids.setdefault(kind, set()).add(number)
    for kind, numbers in ids.items():
        mapper = mapper_of_kind(kind)
        if mapper is not None:
            live = _live(reader, mapper, sorted(numbers))
            found[kind] = Undone({number: live.get(number) for number in numbers})


def _live(reader: Reader, mapper: Mapper[Any], ids: Sequence[int]) -> dict[int, Row]:
    columns, found = [mapper.table.c[name] for name in mapper.columns], dict[int, Row]()
    for at in range(0, len(ids), _AT_ONCE):
        chosen = mapper.table.c.id.in_(ids[at : at + _AT_ONCE])
        for row in reader.connection.execute(select(*columns).where(chosen)):
            found[int(row.id)] = dict(zip(mapper.columns, row, strict=True))
    return found


def _before(reader: Reader, mapper: Mapper[Any], change: Any, row: Row | None) -> Row | None:
    """The row before a change; of one that is under a key of others what is open in every sealed case."""
    if change.op == "add":
        return None
    said = reader.told(change)
    coded = told_beside(change.data) if said is None else None
    if coded is not None:
        return {
            name: coded[name][0] if name in coded else _later(mapper, row, name) for name in mapper.columns
        }
    if said is None:
        raise Refused(
            "What {kind} {number} was then is sealed, and you do not hold its key.",
            "Ask somebody permitted to the sealed case.",
            kind=change.kind,
            number=change.record_id,
        )
    values = {name: pair[0] for name, pair in json.loads(said[1]).items()}
    return {name: values.get(name, (row or {}).get(name)) for name in mapper.columns}


def _later(mapper: Mapper[Any], row: Row | None, name: str) -> Stored:
    """What stands later in the place of words that this person cannot read."""
    if row is not None:
        return row.get(name)
    if name not in mapper.names:
        return None
    empty = mapper.empty[mapper.names.index(name)]
    return SEALED if empty == "" else empty


def _batches(reader: Reader, lawful: Destroyed, seq: int, kind: str, op: str) -> list[tuple[int, int]]:
    payload = select(history_entries.c.payload).where(history_entries.c.seq == seq)
    changes = destroyed.changes_said(lawful, seq, reader.connection.execute(payload).scalar_one()).values()
    return [(c["first"], c["last"]) for c in changes if (c["kind"], c["op"]) == (kind, op)]


def _lost(seq: int) -> Refused:
    return Refused(
        "Entry {seq} of the history removed an import as a whole; of its records the history keeps how many "
        "they were and their digest, not what they said.",
        "Open a backup from before that entry, which holds them.",
        seq=seq,
    )
