"""The live rows of a kind against what the history says of them: single records, batches, what is gone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select

from gen63_desktop.domain.remarks import worded
from gen63_desktop.store.audit_trail.entries import BulkDigest, commitment
from gen63_desktop.store.audit_trail.known import Bulk, Known
from gen63_desktop.store.audit_trail.stories import Told, stories
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.records import Mapper, Stored


class _Came:
    """The digests of one kind's batches, fed with the rows as they came, in the order of ids."""

    def __init__(self, mapper: Mapper[Any], known: Known) -> None:
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
        self._digests[self._place].add(self._mapper.digestible(as_it_came(self._mapper, values, original)))
        self._counts[self._place] += 1
        return True

    def _judge(self, bulk: Bulk, digest: str, seen: int) -> list[str]:
        kind = self._mapper.kind
        removed = sum(
            r.count
            for r in self._known.removed.get(kind, [])
            if r.seq > bulk.seq and bulk.first <= r.first <= bulk.last
        )
        where = worded("{table} {first} to {last}", table=kind, first=bulk.first, last=bulk.last)
        if seen + removed != bulk.count:
            missing = worded(
                "{where}: {came} records came with entry {seq}, {seen} are accounted for and {removed} were removed "
                "together.",
                where=where,
                came=bulk.count,
                seq=bulk.seq,
                seen=seen,
                removed=removed,
            )
            return [missing]
        if not removed and digest != bulk.digest:
            return [
                worded(
                    "{where}: at least one record differs from what came with entry {seq}.",
                    where=where,
                    seq=bulk.seq,
                )
            ]
        return []


def live_rows(reader: Reader, mapper: Mapper[Any], known: Known) -> tuple[int, list[str]]:
    """The live rows of one kind against what the history says of them."""
    problems: list[str] = []
    came, told, count = _Came(mapper, known), Told(stories(reader, mapper.kind)), 0
    expected = {key for key, state in known.latest.items() if key[0] == mapper.kind and state is not None}
    query = select(*(mapper.table.c[name] for name in mapper.columns)).order_by(mapper.table.c.id)
    for row in reader.connection.execute(query, execution_options={"yield_per": 5_000}):
        count += 1
        values, key = tuple(row), (mapper.kind, int(row.id))
        expected.discard(key)
        if key in known.destroyed:
            problems.append(
                worded(
                    "{table} {id} was destroyed by entry {seq}, and is there again.",
                    table=mapper.kind,
                    id=row.id,
                    seq=known.destroyed[key],
                )
            )
            continue
        in_batch, state = came.take(key[1], values), known.latest.get(key)
        story = told.beside(key[1], dict(zip(mapper.columns, values, strict=True)))
        if state is not None and state[2] == "":
            continue  # its values are under a key of others, who check it
        if state is not None and commitment(state[1], mapper.digestible(values)) != state[2]:
            problems.append(
                worded(
                    "{table} {id} differs from what entry {seq} of the history says.",
                    table=mapper.kind,
                    id=row.id,
                    seq=state[0],
                )
            )
        elif state is None and (not in_batch or key in known.latest):
            problems.append(
                worded(
                    "{table} {id} is in the office, but the history does not know it.",
                    table=mapper.kind,
                    id=row.id,
                )
            )
        else:
            problems += story
    problems += told.rest()
    problems += [
        worded("{table} {id} is missing: it was removed past the history.", table=kind, id=number)
        for kind, number in sorted(expected)
    ]
    return count, problems + came.problems()


def as_it_came(
    mapper: Mapper[Any], values: tuple[Stored, ...], original: Mapping[str, Stored] | None
) -> tuple[Stored, ...]:
    """The row's values before any recorded change."""
    if not original:
        return values
    return tuple(original.get(name, value) for name, value in zip(mapper.columns, values, strict=True))
