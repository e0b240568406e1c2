"""Small questions: what is held of a case, what is waiting, who is named in drop-down lists."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import func, select

from gen63_desktop.domain.complaints.records import Status
from gen63_desktop.store.tables.complaints import allegations, complaints
from gen63_desktop.store.tables.foundation import people
from gen63_desktop.store.unit_of_work import Reader

_C = complaints.c


def names(reader: Reader) -> dict[int, str]:
    """Everybody's name by id."""
    return {row.id: row.name for row in reader.connection.execute(select(people.c.id, people.c.name))}


def id_of(reader: Reader, number: str) -> int | None:
    """The id of the complaint with a number."""
    return reader.connection.execute(select(_C.id).where(_C.number == number)).scalar()


def count_by_status(reader: Reader) -> dict[Status, int]:
    """How many complaints stand where."""
    query = select(_C.status, func.count()).group_by(_C.status)
    return {Status(row[0]): row[1] for row in reader.connection.execute(query)}


def open_due_by(reader: Reader, last: date, owner_id: int | None = None) -> Sequence[int]:
    """Open complaints due on or before a day, the earliest first."""
    query = select(_C.id).where(_C.status != Status.CLOSED.value, _C.due <= last.isoformat())
    if owner_id is not None:
        query = query.where(_C.owner_id == owner_id)
    return list(reader.connection.execute(query.order_by(_C.due, _C.id)).scalars())


def waiting_for_approval(reader: Reader) -> Sequence[int]:
    """Complaints with a finding that waits for approval."""
    a = allegations.c
    query = select(a.complaint_id).where(a.outcome == "finding proposed").distinct().order_by(a.complaint_id)
    return list(reader.connection.execute(query).scalars())


def used_words(reader: Reader, column: str) -> Sequence[str]:
    """The words that a field of the complaints holds so far, the most used first."""
    field = _C[column]
    query = select(field).where(field != "").group_by(field).order_by(func.count().desc(), field).limit(200)
    return list(reader.connection.execute(query).scalars())
