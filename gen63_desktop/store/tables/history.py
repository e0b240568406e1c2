"""Queries over the history."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables.foundation import history_changes, history_entries, people


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """A stored change; ``data`` is JSON ``{field: [before, after]}`` or empty."""

    kind: str
    record_id: int
    op: str
    data: str


@dataclass(frozen=True, slots=True)
class EntryRow:
    """A stored entry with its changes."""

    seq: int
    at: datetime
    person_id: int
    act: str
    payload: str
    changes: tuple[ChangeRow, ...]


def about(reader: Reader, kind: str, record_id: int) -> Sequence[EntryRow]:
    """The entries about a record, newest first."""
    table = history_entries
    wanted = (table.c.subject_kind == kind, table.c.subject_id == record_id)
    entries = reader.connection.execute(select(table).where(*wanted).order_by(table.c.seq.desc())).all()
    changes: dict[int, list[ChangeRow]] = defaultdict(list)
    if entries:
        query = (
            select(history_changes)
            .where(history_changes.c.seq.in_([entry.seq for entry in entries]))
            .order_by(history_changes.c.seq, history_changes.c.n)
        )
        for row in reader.connection.execute(query):
            changes[row.seq].append(ChangeRow(row.kind, row.record_id, row.op, row.data))
    return [
        EntryRow(e.seq, datetime.fromisoformat(e.at), e.person_id, e.act, e.payload, tuple(changes[e.seq]))
        for e in entries
    ]


def names(reader: Reader) -> dict[int, str]:
    """People's names by id."""
    return {row.id: row.name for row in reader.connection.execute(select(people.c.id, people.c.name))}


def began(reader: Reader) -> datetime | None:
    """When the history begins."""
    at = reader.connection.execute(select(history_entries.c.at).where(history_entries.c.seq == 1)).scalar()
    return datetime.fromisoformat(at) if at else None


def latest(reader: Reader, kind: str, record_id: int) -> tuple[int, datetime] | None:
    """Who changed a record last, and when; None where the history tells nothing of it here."""
    changes, entries = history_changes.c, history_entries.c
    last = (
        select(entries.person_id, entries.at)
        .join(history_changes, changes.seq == entries.seq)
        .where(changes.kind == kind, changes.record_id == record_id)
        .order_by(entries.seq.desc())
        .limit(1)
    )
    row = reader.connection.execute(last).first()
    return None if row is None else (row.person_id, datetime.fromisoformat(row.at))


def since(reader: Reader, seq: int, acts: Sequence[str]) -> list[tuple[str, str, int]]:
    """The acts of these names after an entry: each with kind and id of what it was about."""
    entries = history_entries.c
    wanted = (entries.seq > seq, entries.act.in_(acts))
    found = reader.connection.execute(
        select(entries.act, entries.subject_kind, entries.subject_id).where(*wanted).order_by(entries.seq)
    )
    return [(row.act, row.subject_kind, row.subject_id) for row in found]
