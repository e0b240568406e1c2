"""What the clocks of letters are counted from: receipts, closures, and the letters that arrived."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from sqlalchemy import func, or_, select

from gen63_desktop.domain.complaints.records import Identity
from gen63_desktop.domain.letters.kinds import LetterKind
from gen63_desktop.store.complaints.once import received_again
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables.complaints import closings, complaints
from gen63_desktop.store.tables.letters import letters

_C, _K, _L = complaints.c, closings.c, letters.c
_REACHABLE = (_C.identity != Identity.ANONYMOUS.value, _C.import_id.is_(None))
"""Complaints whose letters the office sends: not of someone who stays anonymous, not from another register."""


def any_letter(reader: Reader) -> bool:
    """Whether the office has ever sent a letter with the program."""
    return reader.connection.execute(select(_L.id).limit(1)).first() is not None


def receipts(reader: Reader, first: date, last: date) -> list[tuple[int, date, date | None, bool]]:
    """Complaints received on these days, once each: the day, that of their closing, whether they came with a register."""
    query = select(_C.id, _C.received, _C.closed, _C.import_id).where(
        _C.received.between(first.isoformat(), last.isoformat()), ~received_again()
    )
    return [
        (row[0], date.fromisoformat(row[1]), _day(row[2]), row[3] is not None)
        for row in reader.connection.execute(query)
    ]


def closures(reader: Reader, first: date, last: date) -> list[tuple[int, date, date | None, date | None]]:
    """Closures on these days: the complaint, the day, the reopening after it and the last one before it."""
    earlier = closings.alias("earlier")
    before = (
        select(func.max(earlier.c.reopened))
        .where(earlier.c.complaint_id == _K.complaint_id, earlier.c.id < _K.id)
        .scalar_subquery()
    )
    query = (
        select(_K.complaint_id, _K.closed, _K.reopened, before)
        .select_from(closings.join(complaints, _C.id == _K.complaint_id))
        .where(_K.closed.between(first.isoformat(), last.isoformat()), *_REACHABLE)
    )
    return [
        (row[0], date.fromisoformat(row[1]), _day(row[2]), _day(row[3]))
        for row in reader.connection.execute(query)
    ]


def _day(said: str | None) -> date | None:
    return None if said is None else date.fromisoformat(said)


def arrived(reader: Reader, kind: LetterKind, day: date) -> dict[int, list[date]]:
    """By complaint, the days on which letters of a kind were sent that had not come back by a day."""
    query = select(_L.complaint_id, _L.sent_on).where(
        _L.kind == kind.value,
        _L.sent_on <= day.isoformat(),
        or_(_L.returned_on.is_(None), _L.returned_on > day.isoformat()),
    )
    found: dict[int, list[date]] = defaultdict(list)
    for complaint, sent in reader.connection.execute(query):
        found[complaint].append(date.fromisoformat(sent))
    return {complaint: sorted(days) for complaint, days in found.items()}
