"""The lists of the comment review: all comments, and the decisions that a person made."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, case, false, func, or_, select, tuple_

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.comments.records import CommentDecision, Decision
from gen63_desktop.domain.comments.rows import EXCERPT, CommentRow, DecisionRow
from gen63_desktop.domain.listing import PAGE, Filter, Key, ListRequest, Test
from gen63_desktop.domain.sealing import SEALED
from gen63_desktop.store.empty_last import ADDED
from gen63_desktop.store.fulltext import FullText
from gen63_desktop.store.lists import ListColumn, Reading, TableListing, compare
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.records import mapper_of
from gen63_desktop.store.tables.comments import comments, decisions

_C = comments.c


def or_sealed(table: Any, words: ColumnElement[str]) -> ColumnElement[str]:
    """A text of a row; of one that is sealed, that it is."""
    return case((table.sealed_with.is_not(None), SEALED), else_=words)


_EXCERPT = or_sealed(_C, func.substr(_C.text, 1, EXCERPT))
_SELECTED = (
    _C.id, _C.quarter, _C.received, _C.received_time, _C.line, _C.channel,
    _EXCERPT, _C.decision, _C.complaint, _C.source_ref,
)  # fmt: skip
_DECISIONS = {decision.value: decision for decision in Decision}
_KEPT = 100
"""Statements that are kept; each search is one."""
_SEARCH = FullText("comments")
_FILTERED = {
    "channel": _C.channel,
    "import": _C.import_id,
    "line": _C.line,
    "received": _C.received,
    "quarter": _C.quarter,
}
_MARKS = {"decision": _C.decision, "complaint": _C.complaint}


class CommentListing:
    """Every comment, by day or in the order of the files, paged at a million rows.

    Sorted by day the list is two runs of one index: the comments with a date, then, whatever the
    direction, those without. A key says first which run it lies in. A quarter is bounded by its days
    too, so that the index by day finds it; the statements of a request are built once.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._statements: dict[tuple[ListRequest, str], Select[Any]] = {}

    def count(self, request: ListRequest) -> int:
        """Rows that match."""
        with self._reading() as reader:
            query = select(func.count()).select_from(comments).where(*_where(reader, request))
            return reader.connection.execute(query).scalar_one()

    def fences(self, request: ListRequest) -> Sequence[Key]:
        """The key of every PAGE-th row."""
        if request.sort.column == ADDED:
            return [(1, id_) for id_ in self.ids(request)[::PAGE]]
        with self._reading() as reader:
            dated = _in_order(request, _run(reader, request, dated=True), _C.received, _C.id)
            undated = _in_order(request, _run(reader, request, dated=False), _C.id)
            keys: list[Key] = []
            place = 0
            for place, row in enumerate(reader.connection.execute(dated), 1):
                if place % PAGE == 1:
                    keys.append((0, row[0], row[1]))
            ids = reader.connection.execute(undated).scalars()
            keys += [(1, id_) for place, id_ in enumerate(ids, place + 1) if place % PAGE == 1]
            return keys

    def page(self, request: ListRequest, fence: Key | None) -> Sequence[CommentRow]:
        """Up to PAGE rows from the fence on."""
        with self._reading() as reader:
            if request.sort.column == ADDED or (fence is not None and fence[0] == 1):
                run = "added" if request.sort.column == ADDED else "undated"
                return self._rows(reader, request, run, None if fence is None else fence[1:])
            rows = self._rows(reader, request, "dated", None if fence is None else fence[1:])
            if len(rows) < PAGE:
                rows += self._rows(reader, request, "undated", None)[: PAGE - len(rows)]
            return rows

    def ids(self, request: ListRequest) -> Sequence[int]:
        """The ids of all rows that match, in the list's order."""
        with self._reading() as reader:
            if request.sort.column == ADDED:
                # imports follow one another, so this is the order of ids, on an index without the words
                by_import = _in_order(request, _where(reader, request), _C.import_id, _C.id)
                runs = [by_import.with_only_columns(_C.id)]
            else:
                runs = [
                    _in_order(
                        request, _run(reader, request, dated=True), _C.received, _C.id
                    ).with_only_columns(_C.id),
                    _in_order(request, _run(reader, request, dated=False), _C.id),
                ]
            return [id_ for run in runs for id_ in reader.connection.execute(run).scalars()]

    def _rows(self, reader: Reader, request: ListRequest, run: str, fence: Key | None) -> list[CommentRow]:
        kept = (request, run if fence is not None else f"{run}, from its start")
        statement = self._statements.get(kept)
        if statement is None:
            if len(self._statements) > _KEPT:
                self._statements.clear()
            statement = self._statements[kept] = _page(reader, request, run, from_fence=fence is not None)
        values = {} if fence is None else {f"k{at}": value for at, value in enumerate(fence)}
        return [_comment_row(*row) for row in reader.connection.execute(statement, values).all()]


def all_comments(reading: Reading) -> CommentListing:
    """Every comment."""
    return CommentListing(reading)


def _page(reader: Reader, request: ListRequest, run: str, *, from_fence: bool) -> Select[Any]:
    """The statement of a page; the fence's values are bound when it runs."""
    keys = [_C.received, _C.id] if run == "dated" else [_C.id]
    down = request.sort.descending
    if run == "added":
        where = _where(reader, request)
    else:
        where = _run(reader, request, dated=run == "dated", from_fence=from_fence)
    if from_fence:
        left, right = tuple_(*keys), tuple_(*(bindparam(f"k{at}") for at in range(len(keys))))
        where.append(left <= right if down else left >= right)
    order = [key.desc() if down else key.asc() for key in keys]
    return select(*_SELECTED).where(*where).order_by(*order).limit(PAGE)


def _in_order(
    request: ListRequest, where: Sequence[ColumnElement[bool]], *keys: ColumnElement[Any]
) -> Select[Any]:
    order = [key.desc() if request.sort.descending else key.asc() for key in keys]
    return select(*keys).where(*where).order_by(*order)


def _run(
    reader: Reader, request: ListRequest, *, dated: bool, from_fence: bool = False
) -> list[ColumnElement[bool]]:
    """The conditions of one of the two runs of a list by day.

    Where a page starts at a fence, that bounds the days at one end; a second bound there would be the
    one that the engine searches by, and everything up to the fence would be read.
    """
    if not dated:
        return [*_where(reader, request), _C.received.is_(None)]
    beyond = Test.TO if request.sort.descending else Test.FROM
    if from_fence:
        kept = tuple(f for f in request.filters if (f.column, f.test) != ("received", beyond))
        request = replace(request, filters=kept)
    by_day = not _one_decision(request)
    where = [*_where(reader, request, by_day=by_day), _C.received.is_not(None)]
    named = [f for f in request.filters if by_day and (f.column, f.test) == ("quarter", Test.ANY_OF)]
    return where + [_in_days_of(wanted, beyond if from_fence else None) for wanted in named]


def _in_days_of(wanted: Filter, without: Test | None) -> ColumnElement[bool]:
    """Received in one of these quarters. A comment with a date always belongs to the quarter of its date."""
    spans = []
    for value in wanted.values:
        quarter = Quarter.parse(str(value))
        first, last = _C.received >= quarter.first.isoformat(), _C.received <= quarter.last.isoformat()
        if len(wanted.values) > 1 or without is None:
            spans.append(and_(first, last))
        else:
            spans.append(last if without is Test.FROM else first)
    return or_(false(), *spans)


def _where(reader: Reader, request: ListRequest, *, by_day: bool = False) -> list[ColumnElement[bool]]:
    """The conditions of the filters and words; ``by_day`` leaves the quarters to the days."""
    wanted = [f for f in request.filters if not (by_day and f.column == "quarter" and f.test is Test.ANY_OF)]
    where = [_condition(one) for one in wanted]
    if request.words.strip():
        where.append(_SEARCH.matches(reader.connection, _C.id, request.words))
    return where


def _condition(wanted: Filter) -> ColumnElement[bool]:
    if wanted.column == "made_complaint":
        return _made_complaint(wanted)
    if wanted.column == "basis":
        return _of_bias(wanted)
    if wanted.column in _MARKS:
        return _mark(_MARKS[wanted.column], wanted)
    return compare(_FILTERED[wanted.column], wanted)


def _one_decision(request: ListRequest) -> bool:
    """Whether the index of the queue serves the request: a quarter and one decision."""
    found = [wanted for wanted in request.filters if wanted.column == "decision"]
    return len(found) == 1 and (
        found[0].test is Test.MISSING or (found[0].test is Test.ANY_OF and len(found[0].values) == 1)
    )


def _mark(column: ColumnElement[Any], wanted: Filter) -> ColumnElement[bool]:
    """A helper column is NULL where there is nothing, never empty: so the test runs on its index."""
    if wanted.test in (Test.MISSING, Test.PRESENT):
        return column.is_(None) if wanted.test is Test.MISSING else column.is_not(None)
    return compare(column, wanted)


def _made_complaint(wanted: Filter) -> ColumnElement[bool]:
    """Whether a complaint was made from the comment: "yes", "no", or both."""
    chosen = [
        _C.complaint.is_not(None) if value == "yes" else _C.complaint.is_(None) for value in wanted.values
    ]
    return or_(*chosen)


def _of_bias(wanted: Filter) -> ColumnElement[bool]:
    """Comments that stand as possible bias on one of these bases."""
    d = decisions.c
    held = [
        d.bases.contains(json.dumps(str(value), ensure_ascii=False), autoescape=True)
        for value in wanted.values
        if value is not None
    ]
    stands = and_(d.ended.is_(None), d.decision == Decision.POSSIBLE_BIAS.value, or_(false(), *held))
    found = _C.id.in_(select(d.comment_id).where(stands))
    return ~found if wanted.test is Test.NONE_OF else found


def _comment_row(
    id_: int, quarter: str, received: str | None, time: str, line: str, channel: str,
    excerpt: str, decision: str | None, complaint: str | None, source_ref: str,
) -> CommentRow:  # fmt: skip
    return CommentRow(  # by place: names cost a fifth of a page's time
        id_, quarter, None if received is None else _day(received), time, line, channel, excerpt,
        None if decision is None else _DECISIONS[decision], complaint or "", source_ref,
    )  # fmt: skip


@lru_cache(maxsize=4_096)
def _day(text: str) -> date:
    """The same few days stand in many rows."""
    return date.fromisoformat(text)


def decisions_by(reading: Reading, person: int) -> TableListing[DecisionRow]:
    """The person's own decisions that stand."""
    d, c = decisions.c, comments.c
    mapper = mapper_of(CommentDecision)
    bases_of = dict(mapper.loading)[mapper.names.index("bases")]

    def row(*values: Any) -> DecisionRow:
        id_, comment_id, at, decision, bases, note, excerpt, complaint = values
        return DecisionRow(
            id=id_,
            comment_id=comment_id,
            at=datetime.fromisoformat(at),
            decision=Decision(decision),
            bases=bases_of(bases),
            note=note,
            excerpt=excerpt,
            complaint=complaint or "",
        )

    return TableListing(
        reading=reading,
        source=decisions.join(comments, c.id == d.comment_id),
        record_id=d.id,
        selected=(
            d.id, d.comment_id, d.at, d.decision, d.bases, or_sealed(d, d.note), _EXCERPT, c.complaint,
        ),
        row=row,
        columns={"at": ListColumn(d.at), "decision": ListColumn(d.decision), "quarter": ListColumn(d.quarter)},
        always=(d.by == person, d.ended.is_(None)),
    )  # fmt: skip
