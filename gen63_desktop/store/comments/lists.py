"""The lists of the comment review: all comments, and the decisions that a person made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Generic, TypeVar

from sqlalchemy import ColumnElement, and_, func, or_

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.comments.records import CommentDecision, Decision
from gen63_desktop.domain.comments.rows import EXCERPT, CommentRow, DecisionRow
from gen63_desktop.domain.listing import PAGE, Filter, Key, ListRequest, Row, Sort, Test
from gen63_desktop.store.fulltext import FullText
from gen63_desktop.store.lists import ListColumn, Reading, TableListing, compare
from gen63_desktop.store.records import mapper_of
from gen63_desktop.store.tables.comments import comments, decisions

RowT = TypeVar("RowT", bound=Row)
ADDED = "added"
"""The order of the files: by the comment's id."""


@dataclass(frozen=True, slots=True)
class EmptyLast(Generic[RowT]):
    """A list whose sort column may be empty, as two runs of one index: the filled rows, then the empty ones.

    Both directions then run on an index, which an order by "empty or not" would not. ``runs`` gives the
    two lists for a sort column, or one where the column is never empty.
    """

    runs: Callable[[str], tuple[TableListing[RowT], TableListing[RowT] | None]]

    def count(self, request: ListRequest) -> int:
        """Rows that match."""
        return sum(run.count(request) for run in self._runs(request))

    def fences(self, request: ListRequest) -> Sequence[Key]:
        """The key of every PAGE-th row; its first part says which run it lies in."""
        filled, empty = self.runs(request.sort.column)
        keys: list[Key] = [(0, *key) for key in filled.fences(request)]
        if empty is not None:
            ahead = filled.count(request)
            ids = empty.ids(_by_id(request))
            keys += [(1, id_) for id_ in ids[-ahead % PAGE :: PAGE]]
        return keys

    def page(self, request: ListRequest, fence: Key | None) -> Sequence[RowT]:
        """Up to PAGE rows from the fence on."""
        filled, empty = self.runs(request.sort.column)
        if fence is not None and fence[0] == 1 and empty is not None:
            return empty.page(_by_id(request), fence[1:])
        rows = list(filled.page(request, None if fence is None else fence[1:]))
        if len(rows) < PAGE and empty is not None:
            rows += empty.page(_by_id(request), None)[: PAGE - len(rows)]
        return rows

    def ids(self, request: ListRequest) -> Sequence[int]:
        """The ids of all rows that match, in the list's order."""
        filled, empty = self.runs(request.sort.column)
        rest = [] if empty is None else empty.ids(_by_id(request))
        return [*filled.ids(request), *rest]

    def _runs(self, request: ListRequest) -> list[TableListing[RowT]]:
        return [run for run in self.runs(request.sort.column) if run is not None]


def _by_id(request: ListRequest) -> ListRequest:
    return replace(request, sort=Sort(ADDED, request.sort.descending))


def all_comments(reading: Reading) -> EmptyLast[CommentRow]:
    """Every comment; sorted by day, line or the order of the files."""
    c = comments.c

    def runs(column: str) -> tuple[TableListing[CommentRow], TableListing[CommentRow] | None]:
        if column == "received":
            dated = _comments(reading, c.received.is_not(None), dated=True)
            return dated, _comments(reading, c.received.is_(None))
        if column == "line":
            return _comments(reading, c.line != ""), _comments(reading, c.line == "")
        return _comments(reading), None

    return EmptyLast(runs)


def _comments(
    reading: Reading, *always: ColumnElement[bool], dated: bool = False
) -> TableListing[CommentRow]:
    c = comments.c
    return TableListing(
        reading=reading,
        source=comments,
        record_id=c.id,
        selected=(
            c.id, c.quarter, c.received, c.received_time, c.line, c.channel,
            func.substr(c.text, 1, EXCERPT), c.decision, c.complaint, c.source_ref,
        ),
        row=_comment_row,
        columns={
            ADDED: ListColumn(c.id),
            "received": ListColumn(c.received),
            "line": ListColumn(c.line),
            "channel": ListColumn(c.channel),
            "decision": ListColumn(c.decision, condition=_mark(c.decision)),
            "complaint": ListColumn(c.complaint, condition=_mark(c.complaint)),
            "made_complaint": ListColumn(c.complaint, condition=_made_complaint),
            "import": ListColumn(c.import_id),
            "quarter": ListColumn(c.quarter, condition=_of_dated_quarters if dated else None),
        },
        search=FullText("comments"),
        always=always,
    )  # fmt: skip


def _mark(column: ColumnElement[Any]) -> Callable[[Filter], ColumnElement[bool]]:
    """A helper column is NULL where there is nothing, never empty: so the test runs on its index."""

    def condition(wanted: Filter) -> ColumnElement[bool]:
        if wanted.test in (Test.MISSING, Test.PRESENT):
            return column.is_(None) if wanted.test is Test.MISSING else column.is_not(None)
        return compare(column, wanted)

    return condition


def _made_complaint(wanted: Filter) -> ColumnElement[bool]:
    """Whether a complaint was made from the comment: "yes", "no", or both."""
    column = comments.c.complaint
    chosen = [column.is_not(None) if value == "yes" else column.is_(None) for value in wanted.values]
    return or_(*chosen)


def _of_dated_quarters(wanted: Filter) -> ColumnElement[bool]:
    """The quarter, and the days that its comments lie in: so the index by day serves it too."""
    named = compare(comments.c.quarter, wanted)
    if wanted.test is not Test.ANY_OF or not wanted.values:
        return named
    held = [Quarter.parse(str(value)) for value in wanted.values]
    first, last = min(q.first for q in held).isoformat(), max(q.last for q in held).isoformat()
    return and_(named, comments.c.received.between(first, last))


def _comment_row(
    id_: int, quarter: str, received: str | None, time: str, line: str, channel: str,
    excerpt: str, decision: str | None, complaint: str | None, source_ref: str,
) -> CommentRow:  # fmt: skip
    return CommentRow(
        id=id_,
        quarter=quarter,
        received=None if received is None else date.fromisoformat(received),
        received_time=time,
        line=line,
        channel=channel,
        excerpt=excerpt,
        decision=None if decision is None else Decision(decision),
        complaint=complaint or "",
        source_ref=source_ref,
    )


def decisions_by(reading: Reading, person: int) -> TableListing[DecisionRow]:
    """The person's own decisions that stand."""
    d, c = decisions.c, comments.c
    mapper = mapper_of(CommentDecision)
    bases_of = mapper.loading[mapper.names.index("bases")] or tuple

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
            d.id, d.comment_id, d.at, d.decision, d.bases, d.note, func.substr(c.text, 1, EXCERPT), c.complaint,
        ),
        row=row,
        columns={"at": ListColumn(d.at), "decision": ListColumn(d.decision), "quarter": ListColumn(d.quarter)},
        always=(d.by == person, d.ended.is_(None)),
    )  # fmt: skip
