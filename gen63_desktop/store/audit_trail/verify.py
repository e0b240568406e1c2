"""The check of the history: chain, signatures, commitments, and the live rows against them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import select

from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress, stop_if
from gen63_desktop.store.audit_trail.entries import GENESIS, BulkDigest, commitment, head_of
from gen63_desktop.store.audit_trail.stories import Told, stories
from gen63_desktop.store.records import Mapper, Stored, mappers
from gen63_desktop.store.tables.foundation import history_changes, history_entries, history_head
from gen63_desktop.store.unit_of_work import Head, Reader

_STEP = 500


@dataclass(slots=True)
class _Bulk:
    """Records that came together: how to find out whether they are still what came."""

    seq: int
    first: int
    last: int
    count: int
    digest: str
    salt: str


@dataclass(slots=True)
class _Known:
    """What the history says that the rows are now."""

    latest: dict[tuple[str, int], tuple[int, str, str] | None] = field(default_factory=dict)
    """(kind, id) to (seq, salt, state); None: removed."""
    original: dict[tuple[str, int], dict[str, Stored]] = field(default_factory=dict)
    """The first values seen before a change, for rows that came in bulk."""
    bulks: dict[str, list[_Bulk]] = field(default_factory=dict)
    removed: dict[str, list[_Bulk]] = field(default_factory=dict)
    unread: set[tuple[str, int]] = field(default_factory=set)
    """(kind, id) of records of which an entry's values are under a key of others."""
    keys: dict[int, str] = field(default_factory=dict)
    """Public signing keys by person, as the history itself gave them."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the check found; no problems means that nothing was altered."""

    entries: int
    records: int
    head: Head
    problems: tuple[str, ...]


def verify(
    reader: Reader, *, progress: Progress = no_progress, cancelled: Cancelled = never_cancelled
) -> Verdict:
    """Check everything in one consistent view; names each entry or record that is not as signed."""
    known, problems = _Known(), []
    stored = reader.connection.execute(select(history_head)).one_or_none()
    total = stored.seq if stored else 0
    last = Head(0, GENESIS)
    for last, found in _chain(reader, known):
        problems += found
        if last.seq % _STEP == 0:
            stop_if(cancelled)
            progress(last.seq, total, "Checking the history")
    if stored is not None and (stored.seq, stored.head) != (last.seq, last.hash):
        problems.append(
            f"The history ends at entry {last.seq}, but the office counted {stored.seq}: entries are missing."
        )
    records = 0
    for mapper in mappers():
        stop_if(cancelled)
        progress(total, total, f"Checking the records: {mapper.kind}")
        count, found = _live(reader, mapper, known)
        records += count
        problems += found
    return Verdict(last.seq, records, last, tuple(problems))


def _chain(reader: Reader, known: _Known) -> Iterator[tuple[Head, list[str]]]:
    """Each entry's head and what is wrong with it."""
    changes = _changes(reader)
    upcoming = next(changes, None)
    previous, expected = GENESIS, 1
    query = select(history_entries).order_by(history_entries.c.seq)
    for row in reader.connection.execute(query, execution_options={"yield_per": _STEP}):
        rows = []
        while upcoming is not None and upcoming.seq <= row.seq:
            if upcoming.seq == row.seq:
                rows.append(upcoming)
            upcoming = next(changes, None)
        problems = []
        if row.seq != expected:
            problems.append(f"Entries {expected} to {row.seq - 1} are missing from the history.")
        if row.previous != previous:
            problems.append(f"Entry {row.seq} does not follow the entry before it.")
        problems += _entry(row, rows, known)
        previous, expected = row.head, row.seq + 1
        yield Head(row.seq, row.head), problems
    stray = {row.seq for row in ([upcoming] if upcoming is not None else [])} | {row.seq for row in changes}
    if stray:
        yield (
            Head(expected - 1, previous),
            [f"Stored changes of entry {seq} have no entry." for seq in sorted(stray)],
        )


@dataclass(frozen=True, slots=True)
class _StoredChange:
    """A stored change with its values opened.

    ``readable`` False: they are under a key of others; ``broken``: under a key that should open them.
    """

    seq: int
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
        yield _StoredChange(row.seq, row.kind, row.record_id, row.op, salt, data, said is not None, broken)


def _entry(row: Any, changes: list[Any], known: _Known) -> list[str]:
    """What is wrong with one entry; learns its changes."""
    try:
        if head_of(row.previous, row.seq, row.payload) != row.head:
            return [f"Entry {row.seq} was altered: its content does not give its hash."]
        return _read_entry(row, json.loads(row.payload), changes, known)
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError):
        return [f"Entry {row.seq} was altered: its content cannot be read."]


def _read_entry(row: Any, payload: Mapping[str, Any], changes: list[Any], known: _Known) -> list[str]:
    problems = []
    # only the first entry brings the key that signs it; later an entry cannot vouch for itself
    key = known.keys.get(payload["who"], "")
    subject = payload["subject"] or ["", 0]
    says = (payload["seq"], payload["who"], payload["at"], payload["act"], subject[0], subject[1])
    if says != (row.seq, row.person_id, row.at, row.act, row.subject_kind, row.subject_id):
        problems.append(f"Entry {row.seq}: its columns do not repeat what was signed.")
    if len(payload["changes"]) != len(changes):
        problems.append(f"Entry {row.seq}: the stored values of its changes are not complete.")
    for said, stored in zip(payload["changes"], changes, strict=False):
        problems += _change(row.seq, said, stored, known)
    if not _signed(row, known.keys.get(payload["who"], "") if row.seq == 1 else key):
        problems.append(f"Entry {row.seq} is not signed by the person it names (number {payload['who']}).")
    return problems


def _change(seq: int, said: Mapping[str, Any], stored: Any, known: _Known) -> list[str]:
    kind, op = said["kind"], said["op"]
    if (kind, said["id"], op) != (stored.kind, stored.record_id, stored.op):
        return [f"Entry {seq}: a stored change of {stored.kind} is not the one that was signed."]
    if op in ("bulk", "bulk-remove"):
        bulk = _Bulk(seq, said["first"], said["last"], said["count"], said["digest"], stored.salt)
        (known.bulks if op == "bulk" else known.removed).setdefault(kind, []).append(bulk)
        return []
    if stored.broken:
        return [f"Entry {seq}: the stored values of {kind} {said['id']} were altered."]
    if not stored.readable:
        known.unread.add((kind, int(said["id"])))
    elif commitment(stored.salt, stored.data.encode()) != said["values"]:
        return [f"Entry {seq}: the stored values of {kind} {said['id']} were altered."]
    values = json.loads(stored.data)
    key = (kind, int(said["id"]))
    if op != "add" and key not in known.latest:
        known.original[key] = {name: pair[0] for name, pair in values.items()}
    elif op != "add" and key in known.original:
        for name, pair in values.items():
            known.original[key].setdefault(name, pair[0])
    if op == "remove":
        known.latest[key] = None
    elif stored.readable:
        known.latest[key] = (seq, stored.salt, said["state"])
    else:
        known.latest[key] = (seq, "", "")
    if kind == "people" and values.get("signing_key", [None, ""])[1]:
        known.keys[key[1]] = values["signing_key"][1]
    return []


def _signed(row: Any, public_key: str) -> bool:
    if not public_key:
        return False
    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(public_key))
        key.verify(bytes.fromhex(row.signature), bytes.fromhex(row.head))
    except (InvalidSignature, ValueError):
        return False
    return True


class _Came:
    """The digests of one kind's batches, fed with the rows as they came, in the order of ids."""

    def __init__(self, mapper: Mapper[Any], known: _Known) -> None:
        self._mapper, self._known = mapper, known
        self._bulks = sorted(known.bulks.get(mapper.kind, []), key=lambda bulk: bulk.first)
        self._digests = [BulkDigest(bulk.salt) for bulk in self._bulks]
        self._counts = [0] * len(self._bulks)
        self._unread: set[int] = set()
        self._place = 0
        self._gone = sorted(
            number for (kind, number), state in known.latest.items() if kind == mapper.kind and state is None
        )

    def take(self, record_id: int, values: tuple[Stored, ...]) -> bool:
        """Feed a live row and the removed ones before it; whether it belongs to a batch."""
        while self._gone and self._gone[0] < record_id:
            self._take_gone(self._gone.pop(0))
        return self._feed(record_id, values)

    def problems(self) -> list[str]:
        """What is wrong with the batches, once all rows were fed."""
        for record_id in self._gone:
            self._take_gone(record_id)
        found: list[str] = []
        for place, bulk in enumerate(self._bulks):
            if place not in self._unread:
                found += self._judge(bulk, self._digests[place].hexdigest(), self._counts[place])
        return found

    def _take_gone(self, record_id: int) -> None:
        before = self._known.original.get((self._mapper.kind, record_id))
        if before is not None:
            self._feed(record_id, tuple(before.get(name) for name in self._mapper.columns))

    def _feed(self, record_id: int, values: tuple[Stored, ...]) -> bool:
        while self._place < len(self._bulks) and self._bulks[self._place].last < record_id:
            self._place += 1
        if self._place == len(self._bulks) or self._bulks[self._place].first > record_id:
            return False
        if (self._mapper.kind, record_id) in self._known.unread:
            self._unread.add(self._place)
        original = self._known.original.get((self._mapper.kind, record_id))
        self._digests[self._place].add(self._mapper.digestible(_as_it_came(self._mapper, values, original)))
        self._counts[self._place] += 1
        return True

    def _judge(self, bulk: _Bulk, digest: str, seen: int) -> list[str]:
        kind = self._mapper.kind
        removed = sum(
            r.count
            for r in self._known.removed.get(kind, [])
            if r.seq > bulk.seq and bulk.first <= r.first <= bulk.last
        )
        where = f"{kind} {bulk.first} to {bulk.last}"
        if seen + removed != bulk.count:
            missing = (
                f"{where}: {bulk.count} records came with entry {bulk.seq}, {seen} are accounted for "
                f"and {removed} were removed together."
            )
            return [missing]
        if not removed and digest != bulk.digest:
            return [f"{where}: at least one record differs from what came with entry {bulk.seq}."]
        return []


def _live(reader: Reader, mapper: Mapper[Any], known: _Known) -> tuple[int, list[str]]:
    """The live rows of one kind against what the history says of them."""
    problems: list[str] = []
    came, told, count = _Came(mapper, known), Told(stories(reader, mapper.kind)), 0
    expected = {key for key, state in known.latest.items() if key[0] == mapper.kind and state is not None}
    query = select(*(mapper.table.c[name] for name in mapper.columns)).order_by(mapper.table.c.id)
    for row in reader.connection.execute(query, execution_options={"yield_per": 5_000}):
        count += 1
        values, key = tuple(row), (mapper.kind, int(row.id))
        expected.discard(key)
        in_batch, state = came.take(key[1], values), known.latest.get(key)
        story = told.beside(key[1], dict(zip(mapper.columns, values, strict=True)))
        if state is not None and state[2] == "":
            continue  # its values are under a key of others, who check it
        if state is not None and commitment(state[1], mapper.digestible(values)) != state[2]:
            problems.append(f"{mapper.kind} {row.id} differs from what entry {state[0]} of the history says.")
        elif state is None and (not in_batch or key in known.latest):
            problems.append(f"{mapper.kind} {row.id} is in the office, but the history does not know it.")
        else:
            problems += story
    problems += told.rest()
    problems += [
        f"{kind} {number} is missing: it was removed past the history." for kind, number in sorted(expected)
    ]
    return count, problems + came.problems()


def _as_it_came(
    mapper: Mapper[Any], values: tuple[Stored, ...], original: Mapping[str, Stored] | None
) -> tuple[Stored, ...]:
    """The row's values before any recorded change."""
    if not original:
        return values
    return tuple(original.get(name, value) for name, value in zip(mapper.columns, values, strict=True))
