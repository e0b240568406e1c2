"""Reading the chain with all that it says: heads, columns, commitments, the values behind them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from gen63_desktop.domain.remarks import worded
from gen63_desktop.store.audit_trail import destroyed
from gen63_desktop.store.audit_trail.destroyed import DESTROYED_ENTRY, Destroyed
from gen63_desktop.store.audit_trail.entries import GENESIS, commitment, head_of, is_destroyed
from gen63_desktop.store.audit_trail.known import Bulk, Known
from gen63_desktop.store.audit_trail.signatures import Signed
from gen63_desktop.store.reader import Head, Reader
from gen63_desktop.store.tables.foundation import history_changes, history_entries

EXAMINING_ACT = "history.examined"
"""The act that tells what was changed past the program."""
_STEP = 500


def read_chain(reader: Reader, known: Known) -> Iterator[tuple[Head, list[str], Signed | None]]:
    """Each entry's head, what is wrong with it, and its signature to be checked; learns what it says."""
    lawful, changes = destroyed.lawful(reader.connection), _changes(reader)
    upcoming = next(changes, None)
    previous, expected = GENESIS, 1
    query = select(history_entries).order_by(history_entries.c.seq)
    for row in reader.connection.execute(query, execution_options={"yield_per": _STEP}):
        rows = []
        while upcoming is not None and upcoming.seq <= row.seq:
            if upcoming.seq == row.seq:
                rows.append(upcoming)
            upcoming = next(changes, None)
        problems: list[str] = []
        if row.seq != expected:
            problems.append(
                worded(
                    "Entries {first} to {last} are missing from the history.",
                    first=expected,
                    last=row.seq - 1,
                )
            )
        if row.previous != previous:
            problems.append(worded("Entry {seq} does not follow the entry before it.", seq=row.seq))
        found, signed = _entry(row, rows, known, lawful)
        previous, expected = row.head, row.seq + 1
        yield Head(row.seq, row.head), problems + found, signed
    stray = {row.seq for row in ([upcoming] if upcoming is not None else [])} | {row.seq for row in changes}
    if stray:
        yield (
            Head(expected - 1, previous),
            [worded("Stored changes of entry {seq} have no entry.", seq=seq) for seq in sorted(stray)],
            None,
        )


@dataclass(frozen=True, slots=True)
class _StoredChange:
    """A stored change with its values opened.

    ``readable`` False: they are under a key of others; ``broken``: under a key that should open them.
    """

    seq: int
    n: int
    kind: str
    record_id: int
    op: str
    salt: str
    data: str
    readable: bool
    broken: bool


def _changes(reader: Reader) -> Iterator[_StoredChange]:
    query = select(history_changes).order_by(history_changes.c.seq, history_changes.c.n)
    for row in reader.connection.execute(query, execution_options={"yield_per": _STEP}):
        said = reader.told(row)
        salt, data = said or ("", "{}")
        broken = said is None and reader.holds_key_of(row.data)
        yield _StoredChange(
            row.seq, row.n, row.kind, row.record_id, row.op, salt, data, said is not None, broken
        )


def _entry(
    row: Any, changes: list[_StoredChange], known: Known, lawful: Destroyed
) -> tuple[list[str], Signed | None]:
    """What is wrong with one entry, and its signature; learns its changes."""
    try:
        if head_of(row.previous, row.seq, row.payload) != row.head:
            return [worded("Entry {seq} was altered: its content does not give its hash.", seq=row.seq)], None
        if is_destroyed(row.payload):
            return _leaf_alone(row, changes, known, lawful)
        return _read_entry(row, json.loads(row.payload), changes, known, lawful)
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError):
        return [worded("Entry {seq} was altered: its content cannot be read.", seq=row.seq)], None


def _leaf_alone(
    row: Any, changes: list[_StoredChange], known: Known, lawful: Destroyed
) -> tuple[list[str], Signed]:
    """An entry whose content was destroyed: whether that was lawful, and what of its changes is kept."""
    signed = Signed(row.seq, row.person_id, known.keys.get(row.person_id, ""), row.head, row.signature)
    by = lawful.entries.get(row.seq)
    if by is None or by <= row.seq:
        return [
            worded("The content of entry {seq} is missing, and no signed destruction names it.", seq=row.seq)
        ], signed
    problems, said = list[str](), lawful.kept.get(row.seq, {})
    if (row.act, row.subject_kind, row.subject_id) != (DESTROYED_ENTRY, "", 0):
        problems.append(
            worded("Entry {seq}: its columns tell what was destroyed with its content.", seq=row.seq)
        )
    if set(said) != {stored.n for stored in changes}:
        problems.append(
            worded(
                "Entry {seq}: the stored values of its changes are not those that entry {by} says were kept.",
                seq=row.seq,
                by=by,
            )
        )
    for stored in changes:
        if stored.n in said:
            problems += _change(row.seq, said[stored.n], stored, known)
    if str(row.at) < known.latest_at:
        known.set_back.append(row.seq)
    known.latest_at = max(known.latest_at, str(row.at))
    if row.seq in lawful.examined:
        known.examined[row.seq] = (row.person_id, lawful.examined[row.seq])
    return problems, signed


def _read_entry(
    row: Any, payload: Mapping[str, Any], changes: list[_StoredChange], known: Known, lawful: Destroyed
) -> tuple[list[str], Signed]:
    problems, who = list[str](), int(payload["who"])
    if row.seq in lawful.entries:
        problems.append(
            worded(
                "Entry {seq} was destroyed by entry {by}, and its content is there again.",
                seq=row.seq,
                by=lawful.entries[row.seq],
            )
        )
    # only the first entry brings the key that signs it; later an entry cannot vouch for itself
    key = known.keys.get(who, "")
    subject = payload["subject"] or ["", 0]
    says = (payload["seq"], who, payload["at"], payload["act"], subject[0], subject[1])
    if says != (row.seq, row.person_id, row.at, row.act, row.subject_kind, row.subject_id):
        problems.append(worded("Entry {seq}: its columns do not repeat what was signed.", seq=row.seq))
    if len(payload["changes"]) != len(changes):
        problems.append(
            worded("Entry {seq}: the stored values of its changes are not complete.", seq=row.seq)
        )
    for said, stored in zip(payload["changes"], changes, strict=False):
        problems += _change(row.seq, said, stored, known)
    if str(payload["at"]) < known.latest_at:
        known.set_back.append(row.seq)
    known.latest_at = max(known.latest_at, str(payload["at"]))
    act, detail = payload["act"], payload["detail"]
    destroyed.learn_step(known, row.seq, payload)
    if any(said["op"] in destroyed.SAYING for said in payload["changes"]):
        if act != destroyed.DESTROYING_ACT:
            problems.append(worded("Entry {seq} tells of a destruction, and is none.", seq=row.seq))
        problems += destroyed.unlawful(known, row.seq, payload)
    if act == EXAMINING_ACT:
        known.examined[row.seq] = (who, lawful.examined.get(row.seq, str(detail["digest"])))
    key = known.keys.get(who, "") if row.seq == 1 else key
    return problems, Signed(row.seq, who, key, row.head, row.signature)


def _altered(seq: int, kind: str, record_id: int) -> str:
    return worded(
        "Entry {seq}: the stored values of {table} {id} were altered.", seq=seq, table=kind, id=record_id
    )


def _change(seq: int, said: Mapping[str, Any], stored: _StoredChange, known: Known) -> list[str]:
    kind, op = said["kind"], said["op"]
    if (kind, said["id"], op) != (stored.kind, stored.record_id, stored.op):
        return [
            worded(
                "Entry {seq}: a stored change of {table} is not the one that was signed.",
                seq=seq,
                table=stored.kind,
            )
        ]
    if op in ("bulk", "bulk-remove"):
        bulk = Bulk(seq, said["first"], said["last"], said["count"], said["digest"], stored.salt)
        (known.bulks if op == "bulk" else known.removed).setdefault(kind, []).append(bulk)
        return []
    if op in destroyed.SAYING:
        return destroyed.take(known, seq, said, stored.salt)
    if stored.broken:
        return [_altered(seq, kind, said["id"])]
    if not stored.readable:
        known.unread.add((kind, int(said["id"])))
    elif commitment(stored.salt, stored.data.encode()) != said["values"]:
        return [_altered(seq, kind, said["id"])]
    values = json.loads(stored.data)
    key = (kind, int(said["id"]))
    known.note_original(key, op, values)
    if op == "remove":
        known.latest[key] = None
    elif stored.readable:
        known.latest[key] = (seq, stored.salt, said["state"])
    else:
        known.latest[key] = (seq, "", "")
    if op == "add":
        destroyed.learn_list(known, kind, key[1], values)
    if kind == "people" and values.get("signing_key", [None, ""])[1]:
        known.keys[key[1]] = values["signing_key"][1]
    return []
