"""What is asked of many complaints for their clocks: which ones may have one running, and their letters, narrow."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from sqlalchemy import ColumnElement, and_, bindparam, func, or_, select

from gen63_desktop.domain.appeals.records import AppealState
from gen63_desktop.domain.case_scope import CaseScope
from gen63_desktop.domain.clocks.kinds import EntryKind
from gen63_desktop.domain.clocks.standing import SentLetter
from gen63_desktop.domain.complaints.records import Identity
from gen63_desktop.domain.letters.kinds import LetterKind
from gen63_desktop.store.complaints.scope import seen_by
from gen63_desktop.store.prepared import Prepared
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables.clocks import clock_entries, clock_pauses
from gen63_desktop.store.tables.complaints import OPEN, complaints, respondents
from gen63_desktop.store.tables.course import appeals
from gen63_desktop.store.tables.letters import letters

_C, _L, _R, _P, _E = complaints.c, letters.c, respondents.c, clock_pauses.c, clock_entries.c
_REACHABLE = and_(_C.identity != Identity.ANONYMOUS.value, _C.import_id.is_(None))
"""Complaints whose letters the office sends: not of someone who stays anonymous, not from another register."""


_SENT = select(_L.complaint_id, _L.kind, _L.sent_on, _L.answer_by, _L.returned_on, _L.party_id).order_by(
    _L.id
)
_CASE = "the_case"
_OF_CASE = Prepared(_SENT.where(_L.complaint_id == bindparam(_CASE)))


def letters_of(reader: Reader, ids: Sequence[int]) -> dict[int, list[SentLetter]]:
    """The letters sent on these complaints, in the order of sending."""
    found: dict[int, list[SentLetter]] = defaultdict(list)
    for row in (
        _OF_CASE.rows(reader.connection, **{_CASE: ids[0]})
        if len(ids) == 1
        else reader.connection.execute(_SENT.where(_L.complaint_id.in_(ids)))
    ):
        found[row[0]].append(
            SentLetter(
                row[0], LetterKind(row[1]), date.fromisoformat(row[2]), _day(row[3]), _day(row[4]), row[5]
            )
        )
    return found


def open_cases(reader: Reader, scope: CaseScope) -> Sequence[int]:
    """The open complaints that a person may open."""
    return _ids(reader, scope, OPEN)


def others_open(reader: Reader, scope: CaseScope) -> int:
    """How many open complaints this program sees that the person may not open."""
    every = reader.connection.execute(select(func.count()).select_from(complaints).where(OPEN)).scalar_one()
    return int(every) - len(open_cases(reader, scope))


def first_letter(reader: Reader) -> date | None:
    """When the office first sent a letter with the program: before, people were told in other ways."""
    return _day(reader.connection.execute(select(func.min(_L.sent_on))).scalar())


def untold(reader: Reader, scope: CaseScope, since: date) -> Sequence[int]:
    """Complaints closed since a day to whose people no disposition was sent since."""
    told = select(_L.id).where(
        _L.complaint_id == _C.id,
        _L.kind == LetterKind.DISPOSITION.value,
        _L.returned_on.is_(None),
        _L.sent_on >= _C.closed,
    )
    return _ids(reader, scope, and_(_REACHABLE, _C.closed >= since.isoformat(), ~told.exists()))


def by_other_clocks(reader: Reader, scope: CaseScope) -> Sequence[int]:
    """Complaints that name a sworn officer, have a clock that a person started, or an appeal under review."""
    sworn = select(_R.complaint_id).where(_R.sworn == 1)
    begun = select(_E.complaint_id).where(_E.kind == EntryKind.STARTED.value)
    own = _C.import_id.is_(None)
    named = and_(_C.id.in_(sworn), or_(OPEN, own))
    appealed = select(appeals.c.complaint_id).where(appeals.c.state == AppealState.OPEN.value)
    return _ids(reader, scope, or_(named, _C.id.in_(begun), _C.id.in_(appealed)))


def pausing(reader: Reader, scope: CaseScope, first: date, last: date) -> Sequence[int]:
    """Complaints with a pause that ends on these days; the officer's year may run on after the closing."""
    ends = select(_P.complaint_id).where(_P.last.between(first.isoformat(), last.isoformat()))
    return _ids(reader, scope, _C.id.in_(ends))


def _ids(reader: Reader, scope: CaseScope, wanted: ColumnElement[bool]) -> Sequence[int]:
    query = select(_C.id).where(wanted, *seen_by(scope)).order_by(_C.id)
    return list(reader.connection.execute(query).scalars())


def _day(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)
