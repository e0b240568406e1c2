"""Letters across cases: the register of those that were sent, and the open cases that wait for an acknowledgement."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, func, or_, select

from gen63_desktop.domain.case_scope import CaseScope
from gen63_desktop.domain.letters.kinds import LetterKind, Way
from gen63_desktop.domain.letters.records import SentRow
from gen63_desktop.store.complaints import acknowledged
from gen63_desktop.store.complaints.scope import seen_by
from gen63_desktop.store.empty_last import ADDED, EmptyLast
from gen63_desktop.store.fulltext import FullText
from gen63_desktop.store.lists import ListColumn, Reading, TableListing, compare
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables.complaints import OPEN, complaints
from gen63_desktop.store.tables.foundation import people
from gen63_desktop.store.tables.letters import letters

_C, _L = complaints.c, letters.c
_DAYS = ("answer_by", "returned_on")


@dataclass(frozen=True, slots=True)
class _NumberSearch(FullText):
    """Words in the number of a letter or of its complaint: what a letter says is not searched."""

    def found(self, reader: Reader, record_id: ColumnElement[int], words: str) -> ColumnElement[bool]:
        del reader, record_id  # the list is over letters and their complaints
        wanted = words.strip()
        return or_(_L.number.icontains(wanted, autoescape=True), _C.number.icontains(wanted, autoescape=True))


def all_letters(reading: Reading, scope: Callable[[], CaseScope]) -> EmptyLast[SentRow]:
    """Every letter on a case that a person may open; ``scope`` is asked each time anew."""

    def runs(column: str) -> tuple[TableListing[SentRow], TableListing[SentRow] | None]:
        seen = seen_by(scope())
        if column in _DAYS:
            day = _L[column]
            return _letters(reading, *seen, day.is_not(None)), _letters(reading, *seen, day.is_(None))
        return _letters(reading, *seen), None

    return EmptyLast(runs)


def _letters(reading: Reading, *always: ColumnElement[bool]) -> TableListing[SentRow]:
    sender = func.coalesce(people.c.name, "")
    source = letters.join(complaints, _C.id == _L.complaint_id)
    return TableListing(
        reading=reading,
        source=source.outerjoin(people, people.c.id == _L.sent_by),
        record_id=_L.id,
        selected=(
            _L.id, _L.number, _L.complaint_id, _C.number, _L.kind, _L.way, _L.sent_on, sender, _L.answer_by,
            _L.returned_on,
        ),
        row=_row,
        columns={
            ADDED: ListColumn(_L.id),
            "number": ListColumn(_L.number),
            "complaint": ListColumn(_C.serial),
            "kind": ListColumn(_L.kind),
            "way": ListColumn(_L.way),
            "sent_on": ListColumn(_L.sent_on),
            "sent_by": ListColumn(sender, condition=lambda wanted: compare(_L.sent_by, wanted)),
            **{column: ListColumn(_L[column]) for column in _DAYS},
        },
        search=_NumberSearch("letters"),
        always=always,
    )  # fmt: skip


def _row(
    record_id: int,
    number: str,
    complaint_id: int,
    complaint: str,
    kind: str,
    way: str,
    sent_on: str,
    sent_by: str,
    answer_by: str | None,
    returned_on: str | None,
) -> SentRow:
    return SentRow(
        record_id,
        number,
        complaint_id,
        complaint,
        LetterKind(kind),
        Way(way),
        date.fromisoformat(sent_on),
        sent_by,
        _day(answer_by),
        _day(returned_on),
    )


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def unacknowledged(reader: Reader, scope: CaseScope, last: date) -> list[tuple[date, int]]:
    """Open complaints received up to a day that are owed an acknowledgement and got none: day of receipt and id."""
    told = acknowledged.read(reader, last)
    # neither sorted nor compared there: the index of open complaints alone is read
    query = select(_C.id, _C.received, _C.import_id).where(OPEN, *seen_by(scope))
    found = []
    for complaint_id, received, import_id in reader.connection.execute(query):
        if received is None or received > last.isoformat():
            continue
        one = told.of(complaint_id, imported=import_id is not None)
        if one.owed and one.on is None:
            found.append((date.fromisoformat(received), complaint_id))
    return sorted(found)


def numbers_of(reader: Reader, ids: Collection[int]) -> dict[int, str]:
    """The complaints' numbers by their ids."""
    query = select(_C.id, _C.number).where(_C.id.in_(ids))
    return {row[0]: row[1] for row in reader.connection.execute(query)}
