"""Small questions: what is held of a case, what is waiting, who is named in drop-down lists."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import bindparam, func, or_, select

from gen63_desktop.domain.case_scope import CaseScope
from gen63_desktop.domain.complaints.records import Status
from gen63_desktop.store.complaints.scope import seen_by
from gen63_desktop.store.prepared import Prepared
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables.complaints import closings, complaints
from gen63_desktop.store.tables.foundation import people

_C = complaints.c
_AT_ONCE = 400
_NAMES = Prepared(select(people.c.id, people.c.name))


def names(reader: Reader) -> dict[int, str]:
    """Everybody's name by id."""
    return dict(_NAMES.rows(reader.connection))


def id_of(reader: Reader, number: str) -> int | None:
    """The id of the complaint with a number."""
    return reader.connection.execute(select(_C.id).where(_C.number == number)).scalar()


def there_by_number(reader: Reader, numbers: Sequence[str]) -> frozenset[str]:
    """Those of the numbers that a complaint has."""
    found = select(_C.number).where(_C.number.in_(bindparam("numbers", expanding=True)))
    return frozenset(
        number
        for at in range(0, len(numbers), _AT_ONCE)
        for number in reader.connection.execute(found, {"numbers": numbers[at : at + _AT_ONCE]}).scalars()
    )


def count_by_status(reader: Reader, scope: CaseScope) -> dict[Status, int]:
    """How many complaints of those that a person may open stand where."""
    query = select(_C.status, func.count()).where(*seen_by(scope)).group_by(_C.status)
    return {Status(row[0]): row[1] for row in reader.connection.execute(query)}


def used_words(reader: Reader, scope: CaseScope, column: str) -> Sequence[str]:
    """The words that a field of the complaints that a person may open holds so far, the most used first."""
    field = _C[column]
    query = (
        select(field)
        .where(field != "", *seen_by(scope))
        .group_by(field)
        .order_by(func.count().desc(), field)
        .limit(200)
    )
    return list(reader.connection.execute(query).scalars())


def received_or_closed(reader: Reader, first: date, last: date) -> Sequence[int]:
    """The complaints received on these days or closed on them, by number."""
    days = first.isoformat(), last.isoformat()
    shut = select(closings.c.complaint_id).where(closings.c.closed.between(*days))
    query = select(_C.id).where(or_(_C.received.between(*days), _C.id.in_(shut))).order_by(_C.serial)
    return list(reader.connection.execute(query).scalars())
