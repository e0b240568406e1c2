"""What the quarterly report asks of complaints: counts by SQL, so that no register is too long."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Select, and_, false, func, or_, select

from gen63_desktop.domain.complaints.records import Mark, Outcome, Status
from gen63_desktop.store.complaints.once import alleged_once, counted, received_again
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables.complaints import allegations, closings, complaints, extensions

_C, _A, _K, _E = complaints.c, allegations.c, closings.c, extensions.c

_ONCE = ~received_again()


@dataclass(frozen=True, slots=True)
class Span:
    """Days from the first to the last, both counted; as ISO text, as the store compares them."""

    first: str
    last: str


def span(first: date, last: date) -> Span:
    """The days from the first to the last."""
    return Span(first.isoformat(), last.isoformat())


def _received(days: Span) -> ColumnElement[bool]:
    return and_(_C.received.between(days.first, days.last), _ONCE)


def _closed(days: Span) -> ColumnElement[bool]:
    return and_(_K.closed.between(days.first, days.last), _K.complaint_id.in_(counted()))


def _closed_cases(days: Span) -> Select[tuple[int]]:
    return select(_K.complaint_id).where(_closed(days))


def received(reader: Reader, days: Span) -> int:
    """Complaints received on these days."""
    query = select(func.count()).select_from(complaints).where(_received(days))
    return reader.connection.execute(query).scalar_one()


def first_received(reader: Reader) -> date | None:
    """The first day on which a complaint was received."""
    found = reader.connection.execute(select(func.min(_C.received))).scalar()
    return None if found is None else date.fromisoformat(found)


def closed(reader: Reader, days: Span) -> int:
    """Closures on these days; a complaint closed twice was closed twice."""
    query = select(func.count()).select_from(closings).where(_closed(days))
    return reader.connection.execute(query).scalar_one()


def reopened(reader: Reader, days: Span) -> int:
    """Reopenings on these days."""
    wanted = and_(_K.reopened.between(days.first, days.last), _K.complaint_id.in_(counted()))
    query = select(func.count()).select_from(closings).where(wanted)
    return reader.connection.execute(query).scalar_one()


def _open_at_end_of(day: str) -> ColumnElement[bool]:
    """Received by then and not closed by then; one closed on an unknown day counts on no day."""
    return and_(_C.received <= day, _not_closed_by(day), _ONCE)


def _not_closed_by(day: str) -> ColumnElement[bool]:
    shut = select(_K.id).where(
        _K.complaint_id == _C.id, _K.closed <= day, or_(_K.reopened.is_(None), _K.reopened > day)
    )
    unknown = and_(_C.status == Status.CLOSED.value, _C.closed.is_(None))
    return and_(~unknown, ~shut.exists())


def open_at_end_of(reader: Reader, day: date) -> int:
    """Complaints open at the end of a day."""
    query = select(func.count()).select_from(complaints).where(_open_at_end_of(day.isoformat()))
    return reader.connection.execute(query).scalar_one()


def by_channel(reader: Reader, days: Span) -> dict[str | None, int]:
    """Complaints received on these days, by channel."""
    query = select(_C.channel, func.count()).where(_received(days)).group_by(_C.channel)
    return {row[0]: row[1] for row in reader.connection.execute(query)}


def bases_received(reader: Reader, days: Span) -> tuple[int, int, Counter[str]]:
    """Allegations of the complaints received: all, those without a basis, and how many rest on each."""
    query = (
        select(_A.bases, func.count())
        .select_from(allegations.join(complaints, _C.id == _A.complaint_id))
        .where(_received(days), alleged_once())
        .group_by(_A.bases)
    )
    every, without, counts = 0, 0, Counter[str]()
    for bases, count in reader.connection.execute(query):
        every += count
        named = json.loads(bases)
        without += 0 if named else count
        for basis in named:
            counts[basis] += count
    return every, without, counts


def outcomes_closed(reader: Reader, days: Span) -> list[tuple[str | None, str, int]]:
    """Allegations of the complaints closed on these days: finding, outcome, how many."""
    query = (
        select(_A.finding, _A.outcome, func.count())
        .where(_A.complaint_id.in_(_closed_cases(days)), alleged_once())
        .group_by(_A.finding, _A.outcome)
    )
    return [(row[0], row[1], row[2]) for row in reader.connection.execute(query)]


def outcomes_received(reader: Reader, days: Span) -> list[tuple[str | None, str, int]]:
    """Allegations of the complaints received on these days: finding, outcome, how many."""
    query = (
        select(_A.finding, _A.outcome, func.count())
        .select_from(allegations.join(complaints, _C.id == _A.complaint_id))
        .where(_received(days), alleged_once())
        .group_by(_A.finding, _A.outcome)
    )
    return [(row[0], row[1], row[2]) for row in reader.connection.execute(query)]


def without_allegation(reader: Reader, days: Span) -> int:
    """Complaints received on these days that hold no allegation."""
    some = select(_A.id).where(_A.complaint_id == _C.id).exists()
    query = select(func.count()).select_from(complaints).where(_received(days), ~some)
    return reader.connection.execute(query).scalar_one()


def by_closure(reader: Reader, days: Span) -> list[tuple[str | None, bool, int]]:
    """Closures on these days: reason, whether imported, how many."""
    imported = _K.import_id.is_not(None)
    query = select(_K.reason, imported, func.count()).where(_closed(days)).group_by(_K.reason, imported)
    return [(row[0], bool(row[1]), row[2]) for row in reader.connection.execute(query)]


def days_to_close(reader: Reader, days: Span) -> list[int]:
    """Days from receipt to each closure on these days, where both are known and in this order."""
    query = (
        select(_C.received, _K.closed)
        .select_from(closings.join(complaints, _C.id == _K.complaint_id))
        .where(_closed(days), _C.received.is_not(None), _C.received <= _K.closed)
    )
    return [
        (date.fromisoformat(shut) - date.fromisoformat(came)).days
        for came, shut in reader.connection.execute(query)
    ]


@dataclass(frozen=True, slots=True)
class DueRow:
    """A due date and the day it was met."""

    number: str
    received: date | None
    due: date
    met_on: date | None
    extended: bool


def due_dates(reader: Reader, days: Span, as_of: date) -> Iterator[DueRow]:
    """Due dates on these days, and those of complaints closed late on these days, by due date.

    A due date that was moved only after it had passed was missed, whatever the new one is.
    """
    day = as_of.isoformat()
    late = and_(_closed(days), _K.closed > _K.due)
    met = (
        select(_C.number, _C.received, _K.due, _K.closed, _K.extended)
        .select_from(closings.join(complaints, _C.id == _K.complaint_id))
        .where(_K.closed <= day, or_(_K.due.between(days.first, days.last), late), _ONCE)
    )
    running = _running(reader, _C.due.between(days.first, days.last), day)
    rows = [*reader.connection.execute(met), *running, *_moved_too_late(reader, days, day)]
    for row in sorted(rows, key=lambda row: (row[2], row[0])):
        yield _due_row(*row)


def behind(column: str, value: str) -> ColumnElement[bool]:
    """Complaints behind a figure: closed on some days, open at the end of one, due on some as of another."""
    match column, value.split("/"):
        case "closed_in", [first, last]:
            return and_(_C.id.in_(_shut(_K.closed.between(first, last))), _ONCE)
        case "open_on", [day]:
            return _open_at_end_of(day)
        case "due_in", [first, last, day]:
            return _due_decided(Span(first, last), day)
    return false()


def _shut(*when: ColumnElement[bool]) -> Select[tuple[int]]:
    """Complaints with such a closure, counted once or not: for who asks that of each complaint beside it."""
    return select(_K.complaint_id).where(*when)


def _due_decided(days: Span, day: str) -> ColumnElement[bool]:
    """Complaints with a due date on these days that was met or missed by a day, as ``due_dates`` counts them."""
    late = and_(_K.closed.between(days.first, days.last), _K.closed > _K.due)
    shut = _shut(_K.closed <= day, or_(_K.due.between(days.first, days.last), late))
    running = and_(
        _C.due.between(days.first, days.last),
        _C.due < day,
        or_(_C.received <= day, _C.received.is_(None)),
        _not_closed_by(day),
    )
    moved = select(_E.complaint_id).where(
        _E.from_due.between(days.first, days.last), _E.on > _E.from_due, _E.on <= day
    )
    return and_(_ONCE, or_(_C.id.in_(shut), running, _C.id.in_(moved)))


def _moved_too_late(
    reader: Reader, days: Span, day: str
) -> Sequence[tuple[str, str | None, str, str | None, int]]:
    """Due dates on these days that had passed when they were moved, with the next closure by a day."""
    closure = (
        select(func.min(_K.closed))
        .where(_K.complaint_id == _C.id, _K.closed <= day, or_(_K.reopened.is_(None), _K.reopened > _E.on))
        .scalar_subquery()
    )
    query = (
        select(_C.number, _C.received, _E.from_due, closure)
        .select_from(extensions.join(complaints, _C.id == _E.complaint_id))
        .where(
            _E.from_due.between(days.first, days.last),
            _E.on > _E.from_due,
            _E.on <= day,
            or_(closure.is_(None), closure > _E.from_due),
            _ONCE,
        )
    )
    return [(row[0], row[1], row[2], row[3], 1) for row in reader.connection.execute(query)]


def overdue(reader: Reader, as_of: date) -> Iterator[DueRow]:
    """Complaints open and past their due date on a day, the longest first."""
    day = as_of.isoformat()
    for row in sorted(_running(reader, _C.due < day, day), key=lambda row: (row[2], row[0])):
        yield _due_row(*row)


def _running(
    reader: Reader, wanted: ColumnElement[bool], day: str
) -> Sequence[tuple[str, str | None, str, None, int]]:
    """Complaints open at the end of a day whose present due date is wanted; also those of no known day."""
    come = or_(_C.received <= day, _C.received.is_(None))
    query = select(_C.number, _C.received, _C.due, _C.extended).where(
        wanted, come, _not_closed_by(day), _ONCE
    )
    return [(row[0], row[1], row[2], None, row[3]) for row in reader.connection.execute(query)]


def _due_row(number: str, came: str | None, due: str, met_on: str | None, extended: int) -> DueRow:
    return DueRow(
        number,
        None if came is None else date.fromisoformat(came),
        date.fromisoformat(due),
        None if met_on is None else date.fromisoformat(met_on),
        bool(extended),
    )


def sustained(reader: Reader, days: Span) -> list[tuple[str, str, str, str]]:
    """Sustained allegations of the complaints closed: number, last day closed, bases as JSON, conduct."""
    last = select(func.max(_K.closed)).where(_K.complaint_id == _C.id, _closed(days)).scalar_subquery()
    query = (
        select(_C.number, last, _A.bases, _A.conduct)
        .select_from(allegations.join(complaints, _C.id == _A.complaint_id))
        .where(
            _A.finding == "sustained",
            _A.outcome.in_([Outcome.APPROVED.value, Outcome.IMPORTED.value]),
            _C.id.in_(_closed_cases(days)),
        )
        .order_by(_C.serial, _A.place, _A.id)
    )
    return [(row[0], row[1], row[2], row[3]) for row in reader.connection.execute(query)]


def closed_before_received(reader: Reader) -> int:
    """Complaints with a closure before the day received, also those that were reopened since."""
    early = select(_K.id).where(_K.complaint_id == _C.id, _K.closed < _C.received).exists()
    return reader.connection.execute(select(func.count()).select_from(complaints).where(early)).scalar_one()


def marked(reader: Reader) -> Counter[Mark]:
    """How many complaints carry each mark."""
    counts: Counter[Mark] = Counter()
    query = select(_C.marks, func.count()).where(_C.marks != "[]").group_by(_C.marks)
    for marks, count in reader.connection.execute(query):
        for mark in json.loads(marks):
            counts[Mark(mark)] += count
    return counts
