"""Changes past the program: what the history says of each record, what stands, and the entry that tells both."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Float, Row, select, update

from gen63_desktop.store.audit_trail.entries import row_change
from gen63_desktop.store.audit_trail.stories import Story
from gen63_desktop.store.audit_trail.telling import Pair
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.records import Mapper, Stored, mapper_of_kind
from gen63_desktop.store.tables.foundation import foreign_changes, history_changes, history_head
from gen63_desktop.store.work import Work

_LISTED = 500
"""Changes that the examining entry names one by one; of more it holds the digest and the counts."""
Values = dict[str, Stored]


@dataclass(frozen=True, slots=True)
class Mark:
    """One change past the program, as its trigger noted it."""

    n: int
    kind: str
    record_id: int
    op: str
    was: str
    at: str
    login: str


@dataclass(frozen=True, slots=True)
class Found:
    """One record that was changed past the program: by the history, and as it stands. None: no such record."""

    kind: str
    record_id: int
    marks: tuple[Mark, ...]
    before: Values | None
    after: Values | None

    @property
    def op(self) -> str:
        """What the change amounts to; empty: the record is as the history says."""
        if self.before == self.after:
            return ""
        if self.before is None:
            return "add"
        return "remove" if self.after is None else "change"

    def pairs(self) -> dict[str, Pair]:
        """The fields that differ."""
        before, after = self.before or {}, self.after or {}
        return {
            name: (before.get(name), after.get(name))
            for name in {**before, **after}  # in the order of the record, whenever it is asked
            if before.get(name) != after.get(name)
        }


def standing(reader: Reader) -> tuple[Mark, ...]:
    """The changes past the program that nobody has examined, in their order."""
    return marks_of(reader, 0)


def marks_of(reader: Reader, seq: int) -> tuple[Mark, ...]:
    """The changes that an entry examined; 0: none did."""
    table = foreign_changes.c
    query = select(foreign_changes).where(table.examined == seq).order_by(table.n)
    return tuple(
        Mark(r.n, r.kind, r.record_id, r.op, r.was, r.at, r.login) for r in reader.connection.execute(query)
    )


def found(reader: Reader, marks: Sequence[Mark]) -> tuple[Found, ...]:
    """What was changed, record by record; what the history says against what stands."""
    by_record: dict[tuple[str, int], list[Mark]] = {}
    for mark in marks:
        by_record.setdefault((mark.kind, mark.record_id), []).append(mark)
    return tuple(_found(reader, kind, number, tuple(own)) for (kind, number), own in by_record.items())


def examine(work: Work, marks: Sequence[Mark]) -> None:
    """Tell in this act what was found, and mark it as examined by its entry."""
    seq = work.connection.execute(select(history_head.c.seq).with_for_update()).scalar_one() + 1
    for each in found(work, marks):
        mapper = mapper_of_kind(each.kind)
        if mapper is None or not each.op:
            continue
        values = each.after if each.after is not None else each.before or {}
        digestible = mapper.digestible([values.get(name) for name in mapper.columns])
        work.attest(row_change(each.kind, each.record_id, each.op, each.before, each.after, digestible))
    work.detail(foreign_changes=len(marks), digest=digest_of(marks), listed=_listed(marks))
    numbers = [mark.n for mark in marks]
    for at in range(0, len(numbers), _LISTED):
        chosen = foreign_changes.c.n.in_(numbers[at : at + _LISTED])
        work.connection.execute(update(foreign_changes).where(chosen).values(examined=seq))


def digest_of(marks: Sequence[Mark]) -> str:
    """The SHA-256 over the examined changes, which their entry holds."""
    rows = [[m.n, m.kind, m.record_id, m.op, m.was, m.at, m.login] for m in marks]
    return hashlib.sha256(json.dumps(rows, ensure_ascii=True).encode()).hexdigest()


def digest_of_marks(reader: Reader, seq: int, without: frozenset[int]) -> str:
    """The digest of what an entry examined, as it is once what these rows were is destroyed."""
    marks = marks_of(reader, seq)
    return digest_of([replace(mark, was="") if mark.n in without else mark for mark in marks])


def _listed(marks: Sequence[Mark]) -> str:
    lines = [f"{m.kind} {m.record_id}: {m.op} at {m.at}" for m in marks[:_LISTED]]
    if len(marks) > _LISTED:
        lines.append(f"and {len(marks) - _LISTED} more")
    return "; ".join(lines)


def _found(reader: Reader, kind: str, record_id: int, marks: tuple[Mark, ...]) -> Found:
    mapper = mapper_of_kind(kind)
    if mapper is None:
        return Found(kind, record_id, marks, None, None)
    live = _live(reader, mapper, record_id)
    story, last = _story(reader, kind, record_id)
    if last == "remove" or (not last and marks[0].op == "add"):
        return Found(kind, record_id, marks, None, live)
    before: Values = {**(live or {}), **_as_it_was(mapper, marks), **story.values}
    return Found(kind, record_id, marks, {name: before.get(name) for name in mapper.columns}, live)


def _live(reader: Reader, mapper: Mapper[Any], record_id: int) -> Values | None:
    columns = [mapper.table.c[name] for name in mapper.columns]
    row = reader.connection.execute(select(*columns).where(mapper.table.c.id == record_id)).one_or_none()
    return None if row is None else dict(zip(mapper.columns, row, strict=True))


def _story(reader: Reader, kind: str, record_id: int) -> tuple[Story, str]:
    """What the entries say of the record, and the last thing that happened to it."""
    table, story, last = history_changes.c, Story(kind, record_id), ""
    query = (
        select(history_changes)
        .where(table.kind == kind, table.record_id == record_id, table.op.in_(("add", "change", "remove")))
        .order_by(table.seq, table.n)
    )
    row: Row[Any]
    for row in reader.connection.execute(query):
        said = reader.told(row)
        story.tell(row, said[1] if said is not None else "")
        last = row.op
    return story, last


def _as_it_was(mapper: Mapper[Any], marks: Sequence[Mark]) -> Values:
    """The row before the first change, as the trigger saw it; nothing where it could not."""
    try:
        said: Mapping[str, Any] = json.loads(marks[0].was or "{}")
    except ValueError:
        return {}
    out: Values = {}
    for name in mapper.columns:
        if name in said:
            value = said[name]
            real = isinstance(mapper.table.c[name].type, Float) and value is not None
            out[name] = float(value) if real else value
    return out
