"""The conditions by which queries count once what was received twice; the rule is `domain.complaints.counting_once`."""

from __future__ import annotations

from sqlalchemy import ColumnElement, FromClause, Select, and_, func, or_, select

from gen63_desktop.domain.complaints.counting_once import WITH_FINDING, WITHOUT_FINDING
from gen63_desktop.domain.complaints.records import Status
from gen63_desktop.domain.vocabulary.findings import ClosingReason
from gen63_desktop.store.tables.complaints import allegations, complaints

_DUPLICATE = ClosingReason.DUPLICATE.value


def received_again(table: FromClause = complaints) -> ColumnElement[bool]:
    """A complaint that is one received before."""
    own = allegations.alias("found_in_it")
    found = select(own.c.id).where(
        own.c.complaint_id == table.c.id,
        own.c.finding.is_not(None),
        own.c.outcome.in_([one.value for one in WITH_FINDING]),
    )
    return and_(
        table.c.status == Status.CLOSED.value,
        func.coalesce(table.c.closing, "") == _DUPLICATE,
        ~found.correlate(table).exists(),
    )


def counted() -> Select[tuple[int]]:
    """The ids of the complaints that figures count, for tables that name their complaint."""
    other = complaints.alias("counted_once")
    return select(other.c.id).where(~received_again(other)).correlate(None)


def alleged_once() -> ColumnElement[bool]:
    """An allegation that does not stand in another complaint too."""
    a = allegations.c
    return or_(
        a.finding.is_not(None),
        a.outcome.not_in([one.value for one in WITHOUT_FINDING]),
        func.coalesce(a.closing, "") != _DUPLICATE,
    )
