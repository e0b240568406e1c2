"""What of the history leaves the office: entries as signed, the keys that signed them, chosen values."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, or_, select

from gen63_desktop.store.audit_trail.destroyed import DESTROYED_ENTRY
from gen63_desktop.store.audit_trail.entries import is_destroyed, leaf_of
from gen63_desktop.store.complaints.plain import says_openly
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.records import mapper_of_kind
from gen63_desktop.store.tables.foundation import history_changes, history_entries

_STEP = 1_000
_AT_ONCE = 400


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A public key as an entry gave it to a person; the change's place, salt and data open its commitment."""

    person: int
    name: str
    public: str
    seq: int
    n: int
    salt: str
    data: str


@dataclass(frozen=True, slots=True)
class Opening:
    """Values of a change with the salt that proves them."""

    seq: int
    n: int
    salt: str
    data: str


def signing_keys(reader: Reader) -> tuple[SigningKey, ...]:
    """Every signing key that anybody ever had, in the order of the entries that gave them."""
    table, names = history_changes.c, dict[int, str]()
    query = (
        select(history_changes)
        .where(table.kind == "people", table.op.in_(("add", "change")))
        .where(
            or_(*(table.data.contains(f'"{field}":', autoescape=True) for field in ("signing_key", "name")))
        )
        .order_by(table.seq, table.n)
    )
    found = []
    for row in reader.connection.execute(query):
        said = json.loads(row.data)
        names[row.record_id] = str(said.get("name", ["", names.get(row.record_id, "")])[1])
        public = said.get("signing_key", ["", ""])[1]
        if public:
            name = names[row.record_id]
            found.append(SigningKey(row.record_id, name, public, row.seq, row.n, row.salt, row.data))
    return tuple(found)


def entries(reader: Reader) -> Iterator[dict[str, Any]]:
    """Every entry as it is exported."""
    query = select(history_entries).order_by(history_entries.c.seq)
    for row in reader.connection.execute(query, execution_options={"yield_per": _STEP}):
        yield exported(row)


def exported(row: Any) -> dict[str, Any]:
    """An entry as it leaves the office; where its payload was destroyed, the leaf and who signed in its place."""
    said = {"seq": row.seq, "previous": row.previous}
    if is_destroyed(row.payload):
        said |= {"leaf": leaf_of(row.payload).hex(), "who": row.person_id}
    else:
        said["payload"] = row.payload
    return {**said, "head": row.head, "signature": row.signature}


def leaf_exported(entry: dict[str, Any]) -> bytes:
    """The leaf in the tree of an entry as it leaves the office."""
    return bytes.fromhex(entry["leaf"]) if "leaf" in entry else leaf_of(entry["payload"])


def holds_leaves_alone(reader: Reader) -> bool:
    """Whether the content of an entry was ever destroyed, so that the export is of version 2."""
    query = select(history_entries.c.seq).where(history_entries.c.act == DESTROYED_ENTRY).limit(1)
    return reader.connection.execute(query).scalar() is not None


def entries_about(reader: Reader, kind: str, record_id: int) -> tuple[dict[str, Any], ...]:
    """The entries that name a record, as their subject or among their changes."""
    changes, table = history_changes.c, history_entries.c
    named = select(changes.seq).where(changes.kind == kind, changes.record_id == record_id)
    query = (
        select(history_entries)
        .where(((table.subject_kind == kind) & (table.subject_id == record_id)) | table.seq.in_(named))
        .order_by(table.seq)
    )
    return tuple(exported(row) for row in reader.connection.execute(query))


def who_acted(reader: Reader, act: str, kind: str, record_id: int) -> frozenset[int]:
    """Everybody who ever did an act on a record."""
    table = history_entries.c
    query = select(table.person_id).where(
        table.act == act, table.subject_kind == kind, table.subject_id == record_id
    )
    return frozenset(reader.connection.execute(query).scalars())


def entry(reader: Reader, act: str, kind: str, record_id: int) -> dict[str, Any] | None:
    """The entry of an act on a record."""
    table = history_entries.c
    query = select(history_entries).where(
        table.act == act, table.subject_kind == kind, table.subject_id == record_id
    )
    row = reader.connection.execute(query.order_by(table.seq).limit(1)).one_or_none()
    return None if row is None else exported(row)


def openings(reader: Reader, kind: str, ids: Sequence[int]) -> Iterator[Opening]:
    """The values of what happened to chosen records, as far as this person can open them.

    Never those in which an earlier program named somebody: identities are looked at in their case.
    """
    table, mapper = history_changes.c, mapper_of_kind(kind)
    for at in range(0, len(ids), _AT_ONCE):
        query = (
            select(history_changes)
            .where(
                table.kind == kind,
                table.record_id.in_(ids[at : at + _AT_ONCE]),
                table.op.in_(("add", "change", "remove")),
            )
            .order_by(table.seq, table.n)
        )
        for row in reader.connection.execute(query):
            said = reader.told(row)
            if said is not None and not (mapper is not None and says_openly(mapper, said[1])):
                yield Opening(row.seq, row.n, *said)


def last_before(reader: Reader, instant: str) -> int:
    """The number of the last entry made until an instant; 0: none was."""
    query = select(func.max(history_entries.c.seq)).where(history_entries.c.at <= instant)
    return int(reader.connection.execute(query).scalar() or 0)
