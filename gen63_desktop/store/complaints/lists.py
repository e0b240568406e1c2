"""The list of complaints: paged on indexes whatever it is sorted by, searched in texts and names."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, false, func, literal_column, or_, select

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.case_scope import CaseScope
from gen63_desktop.domain.complaints.records import Complaint, Mark, Status
from gen63_desktop.domain.complaints.rows import EXCERPT, ComplaintRow
from gen63_desktop.domain.listing import Filter, Test
from gen63_desktop.domain.outputs.behind import COLUMN, spans_of
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.store.complaints.figures import behind
from gen63_desktop.store.complaints.once import received_again
from gen63_desktop.store.complaints.scope import seen_by, worked_on_by
from gen63_desktop.store.confidential import Vault, folded_words
from gen63_desktop.store.empty_last import ADDED, EmptyLast
from gen63_desktop.store.fulltext import FullText, phrases_of
from gen63_desktop.store.lists import ListColumn, Reading, TableListing, compare
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables.complaints import OPEN, allegations, complaints, investigators
from gen63_desktop.store.tables.course import appeals
from gen63_desktop.store.tables.foundation import people
from gen63_desktop.store.tables.names import name_words
from gen63_desktop.store.tables.team import party_cases

_C = complaints.c
_NOT_CLOSED = Filter("status", Test.NONE_OF, (Status.CLOSED.value,))
_DAYS = frozenset({"received", "due", "closed"})
_LONG = 200
"""So many neighbouring complaints are compared as a range."""


@dataclass(frozen=True, slots=True)
class _CaseSearch(FullText):
    """Words in a complaint's texts, or in the name, e-mail or telephone of a person in it."""

    def found(self, reader: Reader, record_id: ColumnElement[int], words: str) -> ColumnElement[bool]:
        in_case = self.matches(reader.connection, record_id, words)
        named = _named(reader, record_id, words)
        return in_case if named is None else or_(in_case, named)


def _named(reader: Reader, record_id: ColumnElement[int], words: str) -> ColumnElement[bool] | None:
    """The condition that a person in the complaint is meant by the words; None where they can mean nobody."""
    marks = [] if reader.vault is None else _marks(reader.vault, words)
    if not marks:
        return None
    table = name_words.c
    holding = [
        party_cases.c.id.in_(select(table.record_id).where(table.kind == "parties", table.mark.in_(each)))
        for each in marks
    ]
    return record_id.in_(select(party_cases.c.complaint_id).where(*holding))


def newest_named(reader: Reader, scope: CaseScope, words: str, most: int) -> Sequence[int]:
    """The complaints, the newest first, with a person whom the words mean, of those that may be opened."""
    named = _named(reader, _C.id, words)
    if named is None:
        return ()
    found = select(_C.id).where(named, *seen_by(scope)).order_by(_C.id.desc()).limit(most)
    return reader.connection.execute(found).scalars().all()


def _marks(vault: Vault, words: str) -> list[tuple[int, ...]]:
    """The keyed hashes that a person must have who is meant by the words; the last one may be begun only."""
    return [
        vault.marks(word, begun=phrase.begun and at == len(found) - 1)
        for phrase in phrases_of(words)
        for found in [folded_words(phrase.words)]
        for at, word in enumerate(found)
    ]


def all_complaints(reading: Reading, scope: Callable[[], CaseScope]) -> EmptyLast[ComplaintRow]:
    """Every complaint that a person may open; ``scope`` is asked each time anew."""

    @lru_cache(maxsize=16)
    def made(
        seen: CaseScope, day: str
    ) -> tuple[TableListing[ComplaintRow], TableListing[ComplaintRow] | None]:
        conditions = seen_by(seen)
        if not day:
            return _complaints(reading, *conditions), None
        return (
            _complaints(reading, *conditions, _C[day].is_not(None)),
            _complaints(reading, *conditions, _C[day].is_(None)),
        )

    def several() -> TableListing[ComplaintRow]:
        whole = made(scope(), "")[0]
        days = {day: ListColumn(_C[day], nullable=True) for day in _DAYS}
        return replace(whole, columns={**whole.columns, **days})

    return EmptyLast(lambda column: made(scope(), column if column in _DAYS else ""), several)


def _complaints(reading: Reading, *always: ColumnElement[bool]) -> TableListing[ComplaintRow]:
    owner = func.coalesce(people.c.name, "")
    return TableListing(
        reading=reading,
        # the sum keeps SQLite from reading every wide row in the order of owners, which is no order of names
        source=complaints.outerjoin(people, people.c.id == _C.owner_id + literal_column("0")),
        record_id=_C.id,
        selected=(
            _C.id, _C.number, _C.summary, _C.bases, _C.received, _C.due, _C.status, owner, _C.marks,
            _C.closed, _C.source_ref, _excerpt(), _C.seal,
        ),
        row=_row,
        columns={
            ADDED: ListColumn(_C.id),
            "number": ListColumn(_C.serial),
            "received": ListColumn(_C.received),
            "due": ListColumn(_C.due),
            "closed": ListColumn(_C.closed, indexed=False),
            "status": ListColumn(_C.status, condition=_in_status),
            "owner": ListColumn(
                people.c.name, nullable=True, condition=lambda wanted: compare(_C.owner_id, wanted), indexed=False
            ),
            "summary": ListColumn(_C.summary, indexed=False),
            "basis": ListColumn(_C.bases, condition=_holds(_C.bases)),
            "mark": ListColumn(_C.marks, condition=_holds(_C.marks)),
            "channel": ListColumn(_C.channel, nullable=True),
            "import": ListColumn(_C.import_id, nullable=True),
            "source_ref": ListColumn(_C.source_ref, indexed=False),
            "quarter": ListColumn(_C.received, condition=_in_quarters),
            "category": ListColumn(_C.category),
            "finding": ListColumn(_C.id, condition=_has_finding),
            "once": ListColumn(_C.id, condition=_once),
            "appeal": ListColumn(_C.id, condition=_has_appeal),
            "worker": ListColumn(_C.id, condition=_has_worker),
            "named": ListColumn(_C.id, condition=_named_since),
            "investigated": ListColumn(_C.id, condition=_investigated_by),
            "not_due_by": ListColumn(_C.due, nullable=True, condition=_not_due_by),
            COLUMN: ListColumn(_C.id, condition=_counted),
            **{column: ListColumn(_C.id, condition=_behind) for column in ("closed_in", "open_on", "due_in")},
        },
        search=_CaseSearch("complaints"),
        always=always,
        finished=_with_sealed_words,
    )  # fmt: skip


def _with_sealed_words(reader: Reader, rows: list[ComplaintRow]) -> list[ComplaintRow]:
    """What a sealed case is about, for those who hold its key."""
    sealed = tuple(row.id for row in rows if row.sealed)
    if not sealed:
        return rows
    texts = {one.id: one.summary or one.narrative[:EXCERPT] for one in reader.find(Complaint, id=sealed)}
    return [row._replace(summary=texts[row.id]) if row.id in texts else row for row in rows]


def _excerpt() -> ColumnElement[str]:
    """The narrative's beginning, read only where there is no summary."""
    from sqlalchemy import case

    return case((_C.summary == "", func.substr(_C.narrative, 1, EXCERPT)), else_="")


def _in_status(wanted: Filter) -> ColumnElement[bool]:
    found = compare(_C.status, wanted)
    return OPEN if wanted == _NOT_CLOSED else found


def _holds(column: ColumnElement[Any]) -> Callable[[Filter], ColumnElement[bool]]:
    """A filter on a column that holds a list of words as JSON."""

    def condition(wanted: Filter) -> ColumnElement[bool]:
        if wanted.test in (Test.MISSING, Test.PRESENT):
            return column == "[]" if wanted.test is Test.MISSING else column != "[]"
        held = [
            column.contains(json.dumps(str(value), ensure_ascii=False), autoescape=True)
            for value in wanted.values
            if value is not None
        ]
        if None in wanted.values:
            held.append(column == "[]")
        found = or_(*held)
        return ~found if wanted.test is Test.NONE_OF else found

    return condition


def _in_quarters(wanted: Filter) -> ColumnElement[bool]:
    if wanted.test is not Test.ANY_OF:
        return compare(_C.received, wanted)
    quarters = [Quarter.parse(str(value)) for value in wanted.values if value is not None]
    held = [_C.received.between(q.first.isoformat(), q.last.isoformat()) for q in quarters]
    return or_(*held, *([_C.received.is_(None)] if None in wanted.values else []))


def _behind(wanted: Filter) -> ColumnElement[bool]:
    """Complaints that a figure counts: closed in a quarter, open at its end, due in it."""
    found = or_(false(), *(behind(wanted.column, str(value)) for value in wanted.values if value is not None))
    return ~found if wanted.test is Test.NONE_OF else found


def _counted(wanted: Filter) -> ColumnElement[bool]:
    """The complaints that a figure names; only long ranges stay ranges, as no engine takes very many conditions."""
    spans = [span for value in wanted.values if value is not None for span in spans_of(value)]
    long = [span for span in spans if span[1] - span[0] >= _LONG]
    ids = [one for span in spans if span not in long for one in range(span[0], span[1] + 1)]
    parts: list[ColumnElement[bool]] = [_C.id.between(*span) for span in long]
    if ids:
        parts.append(_C.id.in_(bindparam("counted", ids, expanding=True, literal_execute=True)))
    found = or_(*parts) if parts else false()  # a needless "or" would have every complaint read
    return ~found if wanted.test is Test.NONE_OF else found


def _has_finding(wanted: Filter) -> ColumnElement[bool]:
    """Complaints with an allegation of one of these findings (approved ones, and those imported)."""
    table = allegations.c
    given = and_(table.complaint_id == _C.id, table.outcome.not_in(["finding proposed"]))
    if wanted.test in (Test.MISSING, Test.PRESENT):
        some = select(table.id).where(given, table.finding.is_not(None)).exists()
        return ~some if wanted.test is Test.MISSING else some
    some = (
        select(table.id)
        .where(given, compare(table.finding, Filter("finding", Test.ANY_OF, wanted.values)))
        .exists()
    )
    return ~some if wanted.test is Test.NONE_OF else some


def _once(wanted: Filter) -> ColumnElement[bool]:
    """Complaints that figures count (“yes”), or those received before, which they count where the other stands."""
    again = received_again()
    return ~again if ("yes" in wanted.values) == (wanted.test is Test.ANY_OF) else again


def _has_appeal(wanted: Filter) -> ColumnElement[bool]:
    """Complaints with an appeal in one of these states."""
    of_case = appeals.c.complaint_id == _C.id
    states = compare(appeals.c.state, Filter("appeal", Test.ANY_OF, wanted.values))
    if wanted.test in (Test.MISSING, Test.PRESENT):
        some = select(appeals.c.id).where(of_case).exists()
        return ~some if wanted.test is Test.MISSING else some
    some = select(appeals.c.id).where(of_case, states).exists()
    return ~some if wanted.test is Test.NONE_OF else some


def _has_worker(wanted: Filter) -> ColumnElement[bool]:
    """Complaints that one of these persons owns or investigates."""
    some = or_(false(), *(_C.id.in_(worked_on_by(int(one))) for one in wanted.values if one is not None))
    return ~some if wanted.test is Test.NONE_OF else some


def _named_since(wanted: Filter) -> ColumnElement[bool]:
    """Complaints whose investigator a person became on a day or later, and still is; the values are both."""
    person, day = wanted.values
    table = investigators.c
    some = _C.id.in_(
        select(table.complaint_id).where(
            table.person_id == person, table.until.is_(None), table.since >= str(day)
        )
    )
    return ~some if wanted.test is Test.NONE_OF else some


def _investigated_by(wanted: Filter) -> ColumnElement[bool]:
    """Complaints that one of these persons investigates or once investigated."""
    table = investigators.c
    some = _C.id.in_(select(table.complaint_id).where(table.person_id.in_(wanted.values)))
    return ~some if wanted.test is Test.NONE_OF else some


def _not_due_by(wanted: Filter) -> ColumnElement[bool]:
    """Complaints due after a day, and those without a due date."""
    (day,) = wanted.values
    return or_(_C.due.is_(None), _C.due > str(day))


def _row(
    id_: int, number: str, summary: str, bases: str, received: str | None, due: str | None, status: str,
    owner: str, marks: str, closed: str | None, source_ref: str, excerpt: str, seal: int | None,
) -> ComplaintRow:  # fmt: skip
    return ComplaintRow(  # by place: names cost a fifth of a page's time
        id_, number, summary or excerpt, _bases(bases), _day(received), _day(due), _STATUSES[status], owner,
        _marked(marks), _day(closed), source_ref, seal is not None,
    )  # fmt: skip


_STATUSES = {status.value: status for status in Status}


@lru_cache(maxsize=4_096)
def _day(text: str | None) -> date | None:
    """The same few days stand in many rows."""
    return None if text is None else date.fromisoformat(text)


@lru_cache(maxsize=1_024)
def _bases(text: str) -> tuple[Basis, ...]:
    return tuple(Basis(word) for word in json.loads(text))


@lru_cache(maxsize=256)
def _marked(text: str) -> tuple[Mark, ...]:
    return tuple(Mark(word) for word in json.loads(text))
