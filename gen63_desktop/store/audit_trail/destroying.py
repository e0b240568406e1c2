"""Taking records out of the history: the content of the entries about them goes, chain and signatures stay.

What an entry says of records that stay is said again by the entry of the destruction, and so is the digest of
what remains of records that came together.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, and_, or_, select

from gen63_desktop.domain.errors import Refused
from gen63_desktop.store.audit_trail import destroyed
from gen63_desktop.store.audit_trail.destroyed import ENTRIES, OF_RECORDS, SAYING, Destroyed, spans
from gen63_desktop.store.audit_trail.entries import BulkDigest, Change, new_salt, said_change
from gen63_desktop.store.audit_trail.examining import digest_of_marks
from gen63_desktop.store.audit_trail.known import Bulk, Known
from gen63_desktop.store.audit_trail.live import as_it_came
from gen63_desktop.store.keeping.contents import SALVAGED
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.records import Mapper, mapper_of_kind
from gen63_desktop.store.tables.foundation import foreign_changes, history_changes, history_entries

Records = Mapping[str, Collection[int]]
_NUMBER = re.compile(r"C-\d{4}-\d+")
_LEFT_THE_OFFICE = ("history.exported", "history.proved")
_AT_ONCE = 400
_C, _E = history_changes.c, history_entries.c


@dataclass(slots=True)
class Plan:
    """What of the history goes with the records, and the changes that the entry of the destruction has of it."""

    records: Records
    entries: list[int] = field(default_factory=list)
    marks: list[int] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)


def plan(reader: Reader, records: Records, numbers: Collection[str]) -> Plan:
    """What goes with these records of cases with these numbers; nothing is changed yet."""
    lawful, out = destroyed.lawful(reader.connection), Plan(records)
    examined = _marks(reader, records, out)
    seqs = {*_told(reader, records), *_about(reader, records), *_naming(reader, numbers), *examined}
    seqs |= _that_left(reader, records)
    for row in _entries(reader, seqs):
        said = destroyed.changes_said(lawful, row.seq, row.payload)
        if any(one["op"] in SAYING for one in said.values()):
            continue  # the entries of destructions stay
        out.entries.append(row.seq)
        out.changes += _kept(row.seq, said, records)
    out.changes += [
        said_change(kind, min(ids), "destroyed", ids=spans(ids))
        for kind, ids in sorted(records.items())
        if ids
    ]
    if out.entries:
        gone = said_change(ENTRIES, out.entries[0], "destroyed", ids=spans(out.entries))
        out.changes.insert(0, gone)  # before what is kept of them
    for kind, ids in sorted(records.items()):
        mapper = mapper_of_kind(kind)
        if mapper is not None:
            out.changes += _remains(reader, lawful, mapper, frozenset(ids))
    out.changes += [
        said_change("foreign_changes", seq, "examined", digest=digest) for seq, digest in examined.items()
    ]
    return out


# -- which entries ---------------------------------------------------------------------------------


def _told(reader: Reader, records: Records) -> Iterator[int]:
    """The entries that changed one of the records."""
    for kind, portion in _portions(records):
        query = select(_C.seq).where(_C.kind == kind, _C.record_id.in_(portion), _C.op.in_(OF_RECORDS))
        yield from reader.connection.execute(query.distinct()).scalars()


def _about(reader: Reader, records: Records) -> Iterator[int]:
    """The entries that have one of the records for their subject."""
    for kind, portion in _portions(records):
        query = select(_E.seq).where(_E.subject_kind == kind, _E.subject_id.in_(portion))
        yield from reader.connection.execute(query).scalars()


def _naming(reader: Reader, numbers: Collection[str]) -> Iterator[int]:
    """The entries of other things that name a case by its number, in their reason or their facts."""
    told = [number for number in numbers if _NUMBER.fullmatch(number)]
    for at in range(0, len(told), _AT_ONCE):
        portion = told[at : at + _AT_ONCE]
        wanted = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, portion))})(?!\d)")
        query = select(_E.seq, _E.payload).where(
            or_(*(_E.payload.contains(number, autoescape=True) for number in portion)),
            _no_step_of_destroying(),
        )
        for seq, payload in reader.connection.execute(query):
            if wanted.search(payload):
                yield seq


def _that_left(reader: Reader, records: Records) -> set[int]:
    """The entries of exports and proofs that name one of the records by its kind and id."""
    found, query = set[int](), select(_E.seq, _E.payload).where(_E.act.in_(_LEFT_THE_OFFICE))
    for seq, payload in reader.connection.execute(query):
        detail = json.loads(payload)["detail"]
        named = str(detail.get("records", "")) or f"{detail.get('kind')} {detail.get('record')}"
        for one in named.split(", "):
            kind, _, number = one.partition(" ")
            if number.isdecimal() and int(number) in records.get(kind, ()):
                found.add(seq)
    return found


def _no_step_of_destroying() -> ColumnElement[bool]:
    return _E.act.not_in((*destroyed.STEPS, SALVAGED))


def _entries(reader: Reader, seqs: Collection[int]) -> Iterator[Any]:
    ordered = sorted(seqs)
    for at in range(0, len(ordered), _AT_ONCE):
        portion = and_(_E.seq.in_(ordered[at : at + _AT_ONCE]), _no_step_of_destroying())
        yield from list(reader.connection.execute(select(_E.seq, _E.payload).where(portion).order_by(_E.seq)))


def _portions(records: Records) -> Iterator[tuple[str, list[int]]]:
    for kind, ids in records.items():
        ordered = sorted(ids)
        for at in range(0, len(ordered), _AT_ONCE):
            yield kind, ordered[at : at + _AT_ONCE]


# -- what is kept of them --------------------------------------------------------------------------


def _kept(seq: int, said: Mapping[int, Mapping[str, Any]], records: Records) -> Iterator[Change]:
    """What the entry says of records that stay."""
    for n, one in sorted(said.items()):
        kind, number, op = str(one["kind"]), int(one["id"]), str(one["op"])
        if op in OF_RECORDS and number in records.get(kind, ()):
            continue
        shown = {name: value for name, value in one.items() if name not in ("kind", "id", "op")}
        yield said_change(kind, number, "kept", of=seq, n=n, was=op, **shown)


def _marks(reader: Reader, records: Records, out: Plan) -> dict[int, str]:
    """Changes past the program that an entry examined: by entry, the digest of them without what the rows were."""
    table, found = foreign_changes.c, set[int]()
    for kind, portion in _portions(records):
        query = select(table.n, table.examined).where(table.kind == kind, table.record_id.in_(portion))
        for n, seq in reader.connection.execute(query):
            out.marks.append(int(n))
            found.add(int(seq))
    return {seq: digest_of_marks(reader, seq, frozenset(out.marks)) for seq in sorted(found) if seq}


def _remains(reader: Reader, lawful: Destroyed, mapper: Mapper[Any], ids: frozenset[int]) -> Iterator[Change]:
    for bulk in bulks_of(reader, lawful, mapper.kind):
        gone = frozenset(number for number in ids if bulk.first <= number <= bulk.last)
        if gone:
            salt = new_salt()
            digest, count = _digest_without(reader, mapper, bulk, gone, salt)
            shown = {"first": bulk.first, "last": bulk.last, "count": count, "digest": digest}
            yield said_change(mapper.kind, bulk.first, "remains", salt, **shown)


def bulks_of(reader: Reader, lawful: Destroyed, kind: str) -> tuple[Bulk, ...]:
    """Everything of a kind that came together, as the last entry about it says it."""
    found: dict[tuple[int, int], Bulk] = {}
    query = (
        select(_C.seq, _C.n, _C.salt, _E.payload)
        .join(history_entries, _E.seq == _C.seq)
        .where(_C.kind == kind, _C.op.in_(("bulk", "remains")))
        .order_by(_C.seq, _C.n)
    )
    for seq, n, salt, payload in reader.connection.execute(query):
        said = destroyed.changes_said(lawful, seq, payload)[n]
        place = int(said["first"]), int(said["last"])
        found[place] = Bulk(seq, *place, int(said["count"]), str(said["digest"]), salt)
    return tuple(found.values())


def _digest_without(
    reader: Reader, mapper: Mapper[Any], bulk: Bulk, gone: frozenset[int], salt: str
) -> tuple[str, int]:
    """The digest of what remains of a batch; refused where what is there is not what came."""
    known = _known(reader, mapper.kind, bulk)
    before, after, counts = BulkDigest(bulk.salt), BulkDigest(salt), [0, 0]
    for number, digestible in _came(reader, mapper, bulk, known):
        before.add(digestible)
        counts[0] += 1
        if number not in gone:
            after.add(digestible)
            counts[1] += 1
    if (counts[0], before.hexdigest()) != (bulk.count, bulk.digest):
        raise Refused(
            "{kind} {first} to {last} are not what came with entry {seq} of the history. Nothing was destroyed.",
            "Check the history (menu File) first.",
            kind=mapper.kind,
            first=bulk.first,
            last=bulk.last,
            seq=bulk.seq,
        )
    return after.hexdigest(), counts[1]


def _known(reader: Reader, kind: str, bulk: Bulk) -> Known:
    """What entries after it say of the records of a batch."""
    known = Known()
    query = select(history_changes).where(
        _C.kind == kind, _C.record_id.between(bulk.first, bulk.last), _C.op.in_(OF_RECORDS)
    )
    for row in reader.connection.execute(query.order_by(_C.seq, _C.n)).all():
        said = reader.told(row)
        if said is None:
            raise Refused(
                "With this case came sealed ones, to which you are not permitted: what remains of them together "
                "cannot be signed by you. Nothing was destroyed.",
                "Somebody permitted to these carries it out.",
            )
        key = (kind, int(row.record_id))
        known.note_original(key, row.op, json.loads(said[1]))
        known.latest[key] = None if row.op == "remove" else (row.seq, "", "")
    return known


def _came(reader: Reader, mapper: Mapper[Any], bulk: Bulk, known: Known) -> Iterator[tuple[int, bytes]]:
    """The rows of a batch as they came, in the order of ids, those among them that were removed since."""
    kind, table = mapper.kind, mapper.table
    removed = sorted(number for (_, number), state in known.latest.items() if state is None)
    query = (
        select(*(table.c[name] for name in mapper.columns))
        .where(table.c.id.between(bulk.first, bulk.last))
        .order_by(table.c.id)
    )

    def until(number: int) -> Iterator[tuple[int, bytes]]:
        while removed and removed[0] < number:
            one = removed.pop(0)
            values = known.original.get((kind, one), {})
            yield one, mapper.digestible([values.get(name) for name in mapper.columns])

    for row in reader.connection.execute(query, execution_options={"yield_per": 5_000}):
        yield from until(row.id)
        yield row.id, mapper.digestible(as_it_came(mapper, tuple(row), known.original.get((kind, row.id))))
    yield from until(bulk.last + 1)


def told_rows(plan_: Plan) -> Iterable[tuple[str, list[int]]]:
    """Kinds and ids, some at once, of the records whose values and salts go."""
    return _portions(plan_.records)
