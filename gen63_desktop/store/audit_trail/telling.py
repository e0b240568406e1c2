"""The history of a record together with its parts: a complaint with its allegations, people and notes."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, func, select

from gen63_desktop.domain.retention.destruction import content_gone
from gen63_desktop.store.audit_trail.destroyed import Destroyed, changes_said, lawful
from gen63_desktop.store.audit_trail.entries import is_destroyed
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.records import Mapper, Stored, mapper_of_kind
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
Pair = tuple[Stored, Stored]


@dataclass(frozen=True, slots=True)
class ToldChange:
    """A change of one record: its values before and after, opened; ``values`` None: under a key of others."""

    kind: str
    record_id: int
    op: str
    values: Mapping[str, Pair] | None
    sealed: frozenset[str] = frozenset()
    """Fields whose values are told to nobody here, or not to this person."""


@dataclass(frozen=True, slots=True)
class ToldEntry:
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
    wanted = with_parts(reader, kind, record_id)
    rows = _changes(reader, wanted)
    table = history_entries.c
    about = select(table.seq).where(table.subject_kind == kind, table.subject_id == record_id)
    of_subject = set(reader.connection.execute(about).scalars())
    batch = _batch(reader, kind, record_id)
    seqs = sorted({row.seq for row in rows} | of_subject | ({batch[0]} if batch else set()), reverse=True)
    by_seq: dict[int, list[ToldChange]] = {seq: [] for seq in seqs}
    gone = _gone_parts(reader, kind, record_id, of_subject, {(r.seq, r.n) for r in rows})
    for row in sorted([*rows, *gone], key=lambda row: (row.seq, row.n)):
        by_seq[row.seq].append(opened(reader, row))
    return tuple(
        _entry(reader, entry, tuple(by_seq[entry.seq]), batch[1] if batch and batch[0] == entry.seq else 0)
        for at in range(0, len(seqs), _AT_ONCE)
        for entry in reader.connection.execute(
            select(history_entries).where(table.seq.in_(seqs[at : at + _AT_ONCE])).order_by(table.seq.desc())
        )
    )


def opened(reader: Reader, row: Row[Any]) -> ToldChange:
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
    hidden = {mapper.names[place] for place in mapper.confidential}
    sealed = set()
    sides = [_unlocked(reader, mapper, record_id, text) for text in values.pop("sealed", (None, None))]
    for name in (mapper.names[place] for place in mapper.sealable):
        before, after = values.pop(name, (None, None))
        old, new = _side(sides[0], name, before), _side(sides[1], name, after)
        if sides[0] is None or sides[1] is None:
            sealed.add(name)
        elif old != new and not _empty(old, new):
            if name in hidden:
                sealed.add(name)
            else:
                values[name] = (old, new)
    return ToldChange(kind, record_id, op, values, frozenset(sealed))


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


def _empty(*values: Stored) -> bool:
    return all(value in (None, "", "[]") for value in values)


def _pairs(data: str) -> dict[str, Pair]:
    try:
        return {str(name): (pair[0], pair[1]) for name, pair in json.loads(data).items()} if data else {}
    except (ValueError, TypeError, AttributeError, IndexError):
        return {}


def with_parts(reader: Reader, kind: str, record_id: int) -> dict[str, set[int]]:
    """The ids of the record and of its parts that are there, by kind."""
    wanted = {kind: {record_id}}
    for part, field in PARTS.get(kind, {}).items():
        mapper = mapper_of_kind(part)
        if mapper is not None:
            ids = select(mapper.table.c.id).where(mapper.table.c[field] == record_id)
            wanted[part] = set(reader.connection.execute(ids).scalars())
    return wanted


def parts_ever(reader: Reader, kind: str, record_id: int) -> dict[str, set[int]]:
    """The same, with the parts that are there no more."""
    found = with_parts(reader, kind, record_id)
    table = history_entries.c
    about = select(table.seq).where(table.subject_kind == kind, table.subject_id == record_id)
    of_subject = set(reader.connection.execute(about).scalars())
    for row in _gone_parts(reader, kind, record_id, of_subject, set()):
        found.setdefault(row.kind, set()).add(row.record_id)
    return found


def _changes(reader: Reader, wanted: Mapping[str, set[int]]) -> list[Row[Any]]:
    table, found = history_changes.c, list[Row[Any]]()
    for kind, numbers in wanted.items():
        ids = sorted(numbers)
        for at in range(0, len(ids), _AT_ONCE):
            query = select(history_changes).where(
                table.kind == kind,
                table.record_id.in_(ids[at : at + _AT_ONCE]),
                table.op.in_(("add", "change", "remove")),
            )
            found += reader.connection.execute(query).all()
    return found


def _gone_parts(
    reader: Reader, kind: str, record_id: int, seqs: set[int], have: set[tuple[int, int]]
) -> list[Row[Any]]:
    """Changes of parts that are there no more: an entry about the record made or removed them."""
    parts, table, rows = PARTS.get(kind, {}), history_changes.c, list[Row[Any]]()
    ordered = sorted(seqs)
    for at in range(0, len(ordered), _AT_ONCE):
        query = select(history_changes).where(
            table.seq.in_(ordered[at : at + _AT_ONCE]), table.kind.in_(parts), table.op != "bulk"
        )
        rows += [r for r in reader.connection.execute(query) if (r.seq, r.n) not in have]
    ours = {
        (row.kind, row.record_id)
        for row in rows
        if record_id in (_pairs((reader.told(row) or ("", ""))[1]).get(parts[row.kind]) or ())
    }
    return [row for row in rows if (row.kind, row.record_id) in ours]


def _batch(reader: Reader, kind: str, record_id: int) -> tuple[int, int] | None:
    """The entry with which the record came together with others, and how many they were."""
    table = history_changes.c
    last = (
        select(func.max(table.seq))
        .where(table.kind == kind, table.op == "bulk", table.record_id <= record_id)
        .scalar_subquery()
    )
    entry = history_entries.c
    row = reader.connection.execute(select(entry.seq, entry.payload).where(entry.seq == last)).one_or_none()
    if row is None:
        return None
    found = lawful(reader.connection) if is_destroyed(row.payload) else Destroyed()
    for change in changes_said(found, row.seq, row.payload).values():
        mine = (change["kind"], change["op"]) == (kind, "bulk")
        if mine and change["first"] <= record_id <= change["last"]:
            return int(row.seq), int(change["count"])
    return None


def _entry(reader: Reader, row: Row[Any], changes: Sequence[ToldChange], together: int) -> ToldEntry:
    if is_destroyed(row.payload):
        return ToldEntry(
            row.seq, row.at, row.person_id, row.act, _gone_with(reader, row.seq), tuple(changes), together
        )
    try:
        why = str(json.loads(row.payload)["why"])
    except (ValueError, KeyError, TypeError):
        why = ""
    if reader.vault is not None and row.subject_kind == "complaints":
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
