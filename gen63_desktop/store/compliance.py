"""What the compliance matrix asks of complaints and violations, whoever may open them, and which a person may."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import and_, func, or_, select

from gen63_desktop.domain.case_scope import CaseScope
from gen63_desktop.domain.complaints.records import Outcome
from gen63_desktop.domain.vocabulary.findings import Finding
from gen63_desktop.store.complaints.scope import seen_by
from gen63_desktop.store.reader import Head, Reader
from gen63_desktop.store.tables.complaints import OPEN, allegations, complaints
from gen63_desktop.store.tables.foundation import history_entries
from gen63_desktop.store.tables.violations import violations
from gen63_desktop.store.violations.scope import ViolationScope, seen_violations

_C, _A, _V = complaints.c, allegations.c, violations.c
_PLANNED = or_(_C.next_step != "", _C.seal.is_not(None))


@dataclass(frozen=True, slots=True)
class OpenCase:
    """An open complaint that lacks something, or is past its due date."""

    id: int
    number: str
    received: date | None
    due: date | None
    owned: bool
    planned: bool


def count_complaints(reader: Reader) -> tuple[int, int]:
    """All complaints, and those open."""
    every = reader.connection.execute(select(func.count()).select_from(complaints)).scalar_one()
    still = reader.connection.execute(select(func.count()).select_from(complaints).where(OPEN)).scalar_one()
    return every, still


def unaddressed(reader: Reader, day: date) -> Iterator[OpenCase]:
    """Open complaints without an owner, a next step or a due date, or past it on the day.

    The words of a sealed case are under its key, so its next step counts as there: an open case always has one.
    """
    late = and_(_C.due.is_not(None), _C.due < day.isoformat())
    lacking = or_(_C.owner_id.is_(None), ~_PLANNED, _C.due.is_(None))
    query = (
        select(_C.id, _C.number, _C.received, _C.due, _C.owner_id, _PLANNED.label("planned"))
        .where(OPEN, or_(late, lacking))
        .order_by(_C.serial, _C.id)
    )
    for row in reader.connection.execute(query):
        yield OpenCase(
            row.id,
            row.number,
            _day(row.received),
            _day(row.due),
            row.owner_id is not None,
            bool(row.planned),
        )


@dataclass(frozen=True, slots=True)
class Sustained:
    """A sustained allegation that stands."""

    id: int
    complaint_id: int
    number: str
    place: int
    approved_on: date | None
    on_a_basis: bool


def sustained(reader: Reader) -> Iterator[Sustained]:
    """Allegations that were found sustained in this office, the finding approved."""
    query = (
        select(_A.id, _A.complaint_id, _A.place, _A.approved_on, _A.bases, _C.number)
        .join(complaints, _C.id == _A.complaint_id)
        .where(_A.finding == Finding.SUSTAINED.value, _A.outcome == Outcome.APPROVED.value)
        .order_by(_C.serial, _A.place, _A.id)
    )
    for row in reader.connection.execute(query):
        based = bool(json.loads(row.bases))
        yield Sustained(row.id, row.complaint_id, row.number, row.place, _day(row.approved_on), based)


def seen_cases(reader: Reader, scope: CaseScope) -> frozenset[int]:
    """The complaints that a person may open."""
    return frozenset(reader.connection.execute(select(_C.id).where(*seen_by(scope))).scalars())


def seen_of_register(reader: Reader, scope: ViolationScope) -> frozenset[int]:
    """The violations that a person may see."""
    return frozenset(reader.connection.execute(select(_V.id).where(*seen_violations(scope))).scalars())


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def entries_about(reader: Reader, kind: str, act: str = "") -> dict[int, Head]:
    """The last entry of the history about each record of a kind (of one act), by the record's id."""
    entries = history_entries.c
    about = entries.subject_kind == kind
    wanted = and_(about, entries.act == act) if act else about
    last = select(func.max(entries.seq)).where(wanted).group_by(entries.subject_id)
    query = select(entries.subject_id, entries.seq, entries.head).where(entries.seq.in_(last))
    return {row.subject_id: Head(row.seq, row.head) for row in reader.connection.execute(query)}
