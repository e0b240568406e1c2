"""Lists over tables, paged by key: the same cost at row 900,000 as at the top.

Order: the sort column, then the id, both in the sort's direction; empty values (NULL) last in either
direction. A sort column that is never NULL should say so: its pages then run on an index of
(column, id).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Select,
    and_,
    bindparam,
    case,
    false,
    func,
    literal_column,
    or_,
    select,
    true,
    tuple_,
)

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.listing import PAGE, Filter, Key, ListRequest, Row, Test
from gen63_desktop.store.fulltext import FullText
from gen63_desktop.store.reader import Reader

RowT = TypeVar("RowT", bound=Row)
Reading = Callable[[], AbstractContextManager[Reader]]
Condition = Callable[[Filter], ColumnElement[bool]]
_Fence = Sequence[ColumnElement[Any]]
_KEPT = 64


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column that a list can be sorted or filtered by.

    ``nullable``: NULL may occur. ``condition``: how a filter on it is written, where a plain comparison
    does not serve (values in a table of their own). ``indexed``: an index gives the order by it.
    """

    expression: ColumnElement[Any]
    nullable: bool = False
    condition: Condition | None = None
    indexed: bool = True


@dataclass(frozen=True, slots=True)
class TableListing(Generic[RowT]):
    """A `domain.listing.Listing` over a table or a join.

    ``selected`` are the narrow row's columns, given to ``row`` in this order. ``finished`` may fill in what
    no column shows. The condition of a filter is made of its values alone: a page's statement is kept.
    """

    reading: Reading
    source: FromClause
    record_id: ColumnElement[int]
    selected: Sequence[ColumnElement[Any]]
    row: Callable[..., RowT]
    columns: Mapping[str, ListColumn]
    search: FullText | None = None
    always: Sequence[ColumnElement[bool]] = field(default=())
    finished: Callable[[Reader, list[RowT]], list[RowT]] | None = None
    _pages: dict[tuple[ListRequest, bool], Select[Any]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def count(self, request: ListRequest) -> int:
        """Rows that match."""
        with self.reading() as reader:
            query = select(func.count()).select_from(self.source).where(*self._where(reader, request))
            return reader.connection.execute(query).scalar_one()

    def fences(self, request: ListRequest) -> Sequence[Key]:
        """The key of every PAGE-th row, found in one pass over the index."""
        keys, _ = self._order(request)
        with self.reading() as reader:
            numbered = (
                select(
                    *(key.label(f"k{i}") for i, key in enumerate(keys)),
                    func.row_number().over(order_by=self._sorted(request)).label("place"),
                )
                .select_from(self.source)
                .where(*self._where(reader, request))
                .subquery()
            )
            place = numbered.c.place
            query = select(*list(numbered.c)[:-1]).where(place % PAGE == 1).order_by(place)
            return [tuple(row) for row in reader.connection.execute(query)]

    def place_of(self, request: ListRequest, record_id: int) -> int:
        """The number of the record's row, from 0; -1 where it does not match."""
        _, order = self._order(request)
        with self.reading() as reader:
            numbered = (
                select(self.record_id.label("record"), func.row_number().over(order_by=order).label("place"))
                .select_from(self.source)
                .where(*self._where(reader, request))
                .subquery()
            )
            found = select(numbered.c.place).where(numbered.c.record == record_id)
            place = reader.connection.execute(found).scalar()
            return -1 if place is None else int(place) - 1

    def page(self, request: ListRequest, fence: Key | None) -> Sequence[RowT]:
        """Up to PAGE rows from the fence on."""
        values = {_part(n): value for n, value in enumerate(fence or ())}
        with self.reading() as reader:
            query = self._page_of(reader, request, from_top=fence is None)
            rows = [self.row(*row) for row in reader.connection.execute(query, values).all()]
            return rows if self.finished is None else self.finished(reader, rows)

    def _page_of(self, reader: Reader, request: ListRequest, *, from_top: bool) -> Select[Any]:
        """The statement of a page. Without words it is kept: to make it costs half as much as to run it."""
        found = self._pages.get((request, from_top))
        if found is not None:
            return found
        keys, order = self._order(request)
        where = self._where(reader, request)
        if not from_top:
            where.append(self._from(request, [bindparam(_part(n), type_=k.type) for n, k in enumerate(keys)]))
        if not self._on_an_index(request):
            where = [self.record_id.in_(self._first(where, request))]
        made = select(*self.selected).select_from(self.source).where(*where).order_by(*order).limit(PAGE)
        if not request.words.strip():
            if len(self._pages) >= _KEPT:
                self._pages.clear()
            self._pages[request, from_top] = made
        return made

    def _on_an_index(self, request: ListRequest) -> bool:
        """Whether an index gives the order; else only keys are sorted, and the wide rows read of the page alone."""
        return not request.then and self.columns[request.sort.column].indexed

    def _first(self, where: _Fence, request: ListRequest) -> Select[Any]:
        """The ids of a page that no index gives."""
        every = select(self.record_id).select_from(self.source).where(*where)
        return every.order_by(*self._sorted(request)).limit(PAGE).correlate(None)

    def _sorted(self, request: ListRequest) -> list[ColumnElement[Any]]:
        """The order where it is sorted anew. By bare columns SQLite would walk an index that gives little of the order."""
        keys = self._keys(request)
        if not self._on_an_index(request):
            keys[0] = (_filled(keys[0][0]), keys[0][1])
            keys[-1] = (keys[-1][0] + literal_column("0"), keys[-1][1])
        return [key.desc() if down else key.asc() for key, down in keys]

    def ids(self, request: ListRequest) -> Sequence[int]:
        """The ids of all rows that match, in the list's order."""
        _, order = self._order(request)
        with self.reading() as reader:
            query = select(self.record_id).select_from(self.source).where(*self._where(reader, request))
            return list(reader.connection.execute(query.order_by(*order)).scalars())

    def _order(self, request: ListRequest) -> tuple[list[ColumnElement[Any]], list[ColumnElement[Any]]]:
        """The key's columns and the order by them."""
        keys = self._keys(request)
        return [key for key, _ in keys], [key.desc() if down else key.asc() for key, down in keys]

    def _keys(self, request: ListRequest) -> list[tuple[ColumnElement[Any], bool]]:
        """The key's columns, and whether each goes down."""
        column = self.columns[request.sort.column]
        down = request.sort.descending
        if column.expression is self.record_id:
            return [(self.record_id, down)]
        if column.nullable:  # empty values last, whatever the direction
            keys = [(_emptiness(column.expression), False), (_filled(column.expression), down)]
        else:
            keys = [(column.expression, down)]
        for sort in request.then:
            further = self.columns[sort.column].expression
            keys += [(_blankness(further), False), (_filled(further), sort.descending)]
        return [*keys, (self.record_id, down)]

    def _from(self, request: ListRequest, fence: _Fence) -> ColumnElement[bool]:
        """The rows from this key on."""
        keys = self._keys(request)
        if len({down for _, down in keys}) == 1:
            return _not_before([key for key, _ in keys], fence, down=keys[0][1])
        if not request.then:
            rest = _not_before([key for key, _ in keys[1:]], fence[1:], down=keys[1][1])
            return or_(keys[0][0] > fence[0], and_(keys[0][0] == fence[0], rest))
        (last, down), value = keys[-1], fence[-1]
        found = last <= value if down else last >= value
        for (key, falls), part in zip(reversed(keys[:-1]), reversed(fence[:-1]), strict=True):
            found = or_(key < part if falls else key > part, and_(key == part, found))
        return found

    def _where(self, reader: Reader, request: ListRequest) -> list[ColumnElement[bool]]:
        where = [*self.always, *(self._condition(f) for f in request.filters)]
        if request.words.strip() and self.search is not None:
            where.append(self.search.found(reader, self.record_id, request.words))
        return where

    def _condition(self, wanted: Filter) -> ColumnElement[bool]:
        column = self.columns.get(wanted.column)
        if column is None:
            raise no_such_filter()
        if column.condition is not None:
            return column.condition(wanted)
        return compare(column.expression, wanted)


def compare(expression: ColumnElement[Any], wanted: Filter) -> ColumnElement[bool]:
    """The filter as a comparison of one column; refused where it compares what cannot be compared."""
    values = [value for value in wanted.values if value is not None]
    whole = expression.type.python_type is int
    fit = all(isinstance(value, int) == whole for value in values)
    ends = wanted.test in (Test.FROM, Test.TO)
    if not fit or (ends and not len(values) == len(wanted.values) == 1):
        raise no_such_filter()
    match wanted.test:
        case Test.ANY_OF:
            found = expression.in_(values) if values else false()
            return or_(found, expression.is_(None)) if None in wanted.values else found
        case Test.NONE_OF:
            absent = or_(expression.not_in(values), expression.is_(None)) if values else true()
            return and_(absent, expression.is_not(None)) if None in wanted.values else absent
        case Test.FROM:
            return expression >= values[0]
        case Test.TO:
            return expression <= values[0]
        case Test.MISSING:
            return or_(expression.is_(None), expression == _nothing(expression))
        case Test.PRESENT:
            return and_(expression.is_not(None), expression != _nothing(expression))


def no_such_filter() -> Refused:
    """What is said of a filter that no list offers, as in a view that somebody made past the program."""
    return Refused(
        "The list cannot be filtered in this way.", "Clear the filters; delete the view that has them."
    )


def _part(n: int) -> str:
    """The parameter of a part of a fence."""
    return f"fence_{n}"


def _not_before(keys: Sequence[ColumnElement[Any]], fence: _Fence, *, down: bool) -> ColumnElement[bool]:
    left, right = tuple_(*keys), tuple_(*fence)
    return left <= right if down else left >= right


def _emptiness(expression: ColumnElement[Any]) -> ColumnElement[int]:
    return case((expression.is_(None), 1), else_=0)


def _blankness(expression: ColumnElement[Any]) -> ColumnElement[int]:
    """The same where no index is to serve: an empty text counts as empty too."""
    if expression.type.python_type in (int, float):
        return _emptiness(expression)
    return case((or_(expression.is_(None), expression == ""), 1), else_=0)


def _filled(expression: ColumnElement[Any]) -> ColumnElement[Any]:
    return func.coalesce(expression, _nothing(expression), type_=expression.type)


def _nothing(expression: ColumnElement[Any]) -> str | int:
    return 0 if expression.type.python_type in (int, float) else ""
