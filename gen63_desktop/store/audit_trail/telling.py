"""The history of a record together with its parts: a complaint with its allegations, people and notes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, NamedTuple

from sqlalchemy import (
    Row,
    Text,
    and_,
    bindparam,
    func,
    literal,
    select,
    tuple_,
    union_all,
)

from gen63_desktop.domain.retention.destruction import content_gone
from gen63_desktop.store.audit_trail.destroyed import Destroyed, changes_said, lawful
from gen63_desktop.store.audit_trail.entries import is_destroyed, why_of
from gen63_desktop.store.prepared import Prepared
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.records import Mapper, Stored, mapper_of_kind
from gen63_desktop.store.tables.base import ID
from gen63_desktop.store.tables.destruction import destroyed_cases
from gen63_desktop.store.tables.foundation import history_changes, history_entries

PARTS: Mapping[str, Mapping[str, str]] = {
    "complaints": dict.fromkeys(
        (
            "allegations", "respondents", "parties", "characteristics", "investigators", "extensions", "closings",
            "complaint_notes", "case_walls", "case_keys", "letters", "redactions", "referrals", "clock_pauses",
            "clock_entries", "acknowledgements", "appeals",
            "evidence_items", "custody_entries", "recording_requests", "investigation_tasks", "investigation_issues",
            "interviews", "calls_for_service", "case_holds", "file_texts",
        ),
        "complaint_id",
    )
    | {"case_links": "case_id"},
    "comments": {"comment_decisions": "comment_id", "comment_complaints": "comment_id"},
    "comment_imports": {"comment_import_quarters": "import_id"},
    "sources": {"demographic_statements": "source_id", "audits": "source_id"},
    "audits": dict.fromkeys(("audit_answers", "audit_fields", "audit_files", "audit_addenda"), "audit_id"),
    "training_employees": dict.fromkeys(
        ("training_roster_entries", "training_leaves", "training_completions"), "employee_id"
    ),
    "people": {"audit_designations": "person_id"},
    "violations": dict.fromkeys(("corrective_actions", "action_steps"), "violation_id"),
}  # fmt: skip
"""Which kinds are parts of a kind, and the field in which they name it."""
_AT_ONCE = 400
_RECORD = "told_record"
_OPS = ("add", "change", "remove")
_NOTHING = (None, "", "[]")
_NONE: frozenset[str] = frozenset()
_DECODE = json.JSONDecoder().raw_decode
Pair = tuple[Stored, Stored]


class StoredChange(NamedTuple):
    """A row of ``history_changes``."""

    seq: int
    n: int
    kind: str
    record_id: int
    op: str
    salt: str
    data: str


class _StoredEntry(NamedTuple):
    """What is told of a row of ``history_entries``."""

    seq: int
    at: str
    person_id: int
    act: str
    subject_kind: str | None
    subject_id: int | None
    payload: str


class ToldChange(NamedTuple):
    """A change of one record: its values before and after, opened; ``values`` None: under a key of others."""

    kind: str
    record_id: int
    op: str
    values: Mapping[str, Pair] | None
    sealed: frozenset[str] = frozenset()
    """Fields whose values are told to nobody here, or not to this person."""


_OF_ENTRIES = tuple(history_entries.c[name] for name in _StoredEntry._fields)
_OF_CHANGES = tuple(history_changes.c[name] for name in StoredChange._fields)


class ToldEntry(NamedTuple):
    """An entry with what it changed of a record and its parts; ``together``: how many records came with it."""

    seq: int
    at: str
    person_id: int
    act: str
    why: str
    changes: tuple[ToldChange, ...]
    together: int = 0


def told(reader: Reader, kind: str, record_id: int) -> tuple[ToldEntry, ...]:
    """Every entry about a record or one of its parts, newest first."""
    asked, this = _asked(kind), {_RECORD: record_id}
    entries = {row[0]: _StoredEntry._make(row) for row in asked.entries.rows(reader.connection, **this)}
    rows = [StoredChange._make(row) for row in asked.changes.rows(reader.connection, **this)]
    gone = _gone_parts(reader, kind, record_id)
    if gone:
        rows = sorted([*rows, *gone], key=lambda row: (row.seq, row.n))
    batch = _batch(reader, kind, record_id)
    by_seq: dict[int, list[ToldChange]] = {}
    for row in rows:
        by_seq.setdefault(row.seq, []).append(opened(reader, row))
    others = {*by_seq, *([batch[0]] if batch else ())} - entries.keys()
    entries.update(_entries(reader, sorted(others)))
    return tuple(
        _entry(reader, entries[seq], by_seq.get(seq, ()), batch[1] if batch and batch[0] == seq else 0)
        for seq in sorted(entries, reverse=True)
    )


def _entries(reader: Reader, seqs: Sequence[int]) -> Iterator[tuple[int, _StoredEntry]]:
    """The entries of these numbers, as far as they are there."""
    for at in range(0, len(seqs), _AT_ONCE):
        wanted = history_entries.c.seq.in_(seqs[at : at + _AT_ONCE])
        for row in reader.connection.execute(select(*_OF_ENTRIES).where(wanted)):
            yield row.seq, _StoredEntry._make(row)


def opened(reader: Reader, row: StoredChange | Row[Any]) -> ToldChange:
    """A stored change with its values, as far as this person may see them here."""
    said = reader.told(row)
    if said is None or mapper_of_kind(row.kind) is None:
        return ToldChange(row.kind, row.record_id, row.op, None)
    return told_values(reader, row.kind, row.record_id, row.op, _pairs(said[1]))


def told_values(reader: Reader, kind: str, record_id: int, op: str, pairs: Mapping[str, Pair]) -> ToldChange:
    """Values before and after, opened where this person holds the key.

    What is confidential in every case (identities, volunteered characteristics) is never shown: it is
    looked at in the case, which leaves an entry.
    """
    mapper, values = mapper_of_kind(kind), dict(pairs)
    if mapper is None or not mapper.seals:
        return ToldChange(kind, record_id, op, values)
    texts = values.pop("sealed", (None, None))
    if not any(texts):
        return ToldChange(kind, record_id, op, values, _take_unsaid(mapper, values))
    sealed = set()
    sides = [_unlocked(reader, mapper, record_id, text) for text in texts]
    for place in mapper.sealable:
        name = mapper.names[place]
        before, after = values.pop(name, (None, None))
        old, new = _side(sides[0], name, before), _side(sides[1], name, after)
        if sides[0] is None or sides[1] is None:
            sealed.add(name)
        elif old != new and not _empty(old, new):
            if place in mapper.confidential:
                sealed.add(name)
            else:
                values[name] = (old, new)
    return ToldChange(kind, record_id, op, values, frozenset(sealed))


def _take_unsaid(mapper: Mapper[Any], values: dict[str, Pair]) -> frozenset[str]:
    """Of values of which none is under a key, take out what did not change; and what is told to nobody, by name."""
    unsaid = []
    places = _sealable(mapper.kind)
    for name in sorted(places.keys() & values, key=places.__getitem__):
        pair = values.pop(name)
        if pair[0] == pair[1] or _empty(*pair):
            continue
        if places[name] in mapper.confidential:
            unsaid.append(name)
        else:
            values[name] = pair
    return frozenset(unsaid) if unsaid else _NONE


@cache
def _sealable(kind: str) -> Mapping[str, int]:
    """The fields of a kind that go under a seal, and their places."""
    mapper = mapper_of_kind(kind)
    return {} if mapper is None else {mapper.names[place]: place for place in mapper.sealable}


def _unlocked(
    reader: Reader, mapper: Mapper[Any], record_id: int, text: Stored
) -> Mapping[str, Stored] | None:
    """What a sealed column says; None where this person has no key to it."""
    from gen63_desktop.store.confidential import context_of

    if not isinstance(text, str) or not text:
        return {}
    if reader.vault is None:
        return None
    found = reader.vault.unlock(reader.connection, text, context_of(mapper.kind, record_id))
    return found if isinstance(found, dict) else None


def _side(said: Mapping[str, Stored] | None, name: str, plain: Stored) -> Stored:
    return plain if not said or name not in said else said[name]


def _empty(before: Stored, after: Stored) -> bool:
    return before in _NOTHING and after in _NOTHING


def _pairs(data: str) -> dict[str, Pair]:
    if not data:
        return {}
    try:
        said, end = _DECODE(data)
        return {name: (pair[0], pair[1]) for name, pair in said.items()} if end == len(data) else {}
    except (ValueError, TypeError, AttributeError, IndexError, KeyError):
        return {}


def with_parts(reader: Reader, kind: str, record_id: int) -> dict[str, set[int]]:
    """The ids of the record and of its parts that are there, by kind."""
    found: dict[str, set[int]] = {part: set() for part in (kind, *PARTS.get(kind, {}))}
    for part, number in _asked(kind).parts.rows(reader.connection, **{_RECORD: record_id}):
        found[part].add(number)
    return found


def parts_ever(reader: Reader, kind: str, record_id: int) -> dict[str, set[int]]:
    """The same, with the parts that are there no more."""
    found = with_parts(reader, kind, record_id)
    for row in _gone_parts(reader, kind, record_id):
        found.setdefault(row.kind, set()).add(row.record_id)
    return found


@dataclass(frozen=True, slots=True)
class _Asked:
    """The questions about records of one kind, whose id is the parameter ``_RECORD``: each is asked once."""

    parts: Prepared
    """Kind and id of the record, and of its parts that are there."""
    entries: Prepared
    """The entries about the record."""
    changes: Prepared
    """What changed the record and these parts, in the order of the history."""
    gone: Prepared
    """What changed any other part, by one of these entries."""
    batch: Prepared
    """The last entry with which such a record may have come together with others."""


@lru_cache(maxsize=64)
def _asked(kind: str) -> _Asked:
    this, change, entry = bindparam(_RECORD, type_=ID), history_changes.c, history_entries.c
    of_parts = {part: mapper_of_kind(part) for part in PARTS.get(kind, {})}
    parts = union_all(
        select(literal(kind, Text).label("kind"), this.label("id")),
        *(
            select(literal(part, Text), mapper.table.c.id).where(mapper.table.c[PARTS[kind][part]] == this)
            for part, mapper in of_parts.items()
            if mapper is not None
        ),
    )
    there = parts.cte("there")
    of_these = and_(
        change.op.in_(_OPS), tuple_(change.kind, change.record_id).in_(select(there.c.kind, there.c.id))
    )
    about = and_(entry.subject_kind == kind, entry.subject_id == this)
    gone = and_(
        change.seq.in_(select(entry.seq).where(about)), change.kind.in_(of_parts), change.op != "bulk"
    )
    came = select(func.max(change.seq)).where(
        change.kind == kind, change.op == "bulk", change.record_id <= this
    )
    return _Asked(
        Prepared(parts),
        Prepared(select(*_OF_ENTRIES).where(about)),
        Prepared(select(*_OF_CHANGES).where(of_these).order_by(change.seq, change.n)),
        Prepared(select(*_OF_CHANGES).where(gone, ~of_these)),
        Prepared(select(entry.seq, entry.payload).where(entry.seq == came.scalar_subquery())),
    )


def _gone_parts(reader: Reader, kind: str, record_id: int) -> list[StoredChange]:
    """Changes of parts that are there no more: an entry about the record made or removed them."""
    parts = PARTS.get(kind, {})
    asked = _asked(kind).gone.rows(reader.connection, **{_RECORD: record_id})
    rows = [StoredChange._make(row) for row in asked]
    ours = {
        (row.kind, row.record_id)
        for row in rows
        if record_id in (_pairs((reader.told(row) or ("", ""))[1]).get(parts[row.kind]) or ())
    }
    return [row for row in rows if (row.kind, row.record_id) in ours]


def _batch(reader: Reader, kind: str, record_id: int) -> tuple[int, int] | None:
    """The entry with which the record came together with others, and how many they were."""
    for seq, payload in _asked(kind).batch.rows(reader.connection, **{_RECORD: record_id}):
        found = lawful(reader.connection) if is_destroyed(payload) else Destroyed()
        for change in changes_said(found, seq, payload).values():
            mine = (change["kind"], change["op"]) == (kind, "bulk")
            if mine and change["first"] <= record_id <= change["last"]:
                return int(seq), int(change["count"])
    return None


def _entry(reader: Reader, row: _StoredEntry, changes: Sequence[ToldChange], together: int) -> ToldEntry:
    if is_destroyed(row.payload):
        return ToldEntry(
            row.seq, row.at, row.person_id, row.act, _gone_with(reader, row.seq), tuple(changes), together
        )
    why = why_of(row.payload)
    if reader.vault is not None and row.subject_kind == "complaints" and row.subject_id is not None:
        why = reader.vault.open_reason(reader.connection, why, row.subject_id)
    return ToldEntry(row.seq, row.at, row.person_id, row.act, why, tuple(changes), together)


def _gone_with(reader: Reader, seq: int) -> str:
    """What stands in the place of the reason of an act whose content was destroyed with a case."""
    by = lawful(reader.connection).entries.get(seq)
    entry, case = history_entries.c, destroyed_cases.c
    batch = select(entry.subject_id).where(entry.seq == by).scalar_subquery()
    rows = reader.connection.execute(
        select(case.number, case.certificate).where(case.batch_id == batch).order_by(case.id)
    ).all()
    return content_gone([row.number for row in rows], rows[0].certificate if rows else "")
