"""A list over rows that are worked out, not stored: filtered, sorted and paged in memory.

For lists of some thousands of rows whose columns are rules about a day (a clock, a compliance), which no
database column holds.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from gen63_desktop.domain.listing import PAGE, Filter, Key, ListRequest, Row, Sort, Test, Value

RowT = TypeVar("RowT", bound=Row)
Cells = Value | tuple[Value, ...]
"""What a row has in a column; several where the row belongs to several values."""


@dataclass(frozen=True, slots=True)
class RowsListing(Generic[RowT]):
    """A `domain.listing.Listing` over ``rows()``. ``words`` gives the texts that a search looks in."""

    rows: Callable[[], Sequence[RowT]]
    columns: Mapping[str, Callable[[RowT], Cells]]
    words: Callable[[RowT], str] = lambda _row: ""

    def count(self, request: ListRequest) -> int:
        """Rows that match."""
        return len(self.matching(request))

    def fences(self, request: ListRequest) -> Sequence[Key]:
        """The key of every PAGE-th row."""
        return [self._key(row, request) for row in self.matching(request)[::PAGE]]

    def page(self, request: ListRequest, fence: Key | None) -> Sequence[RowT]:
        """Up to PAGE rows from the fence on."""
        rows = self.matching(request)
        start = 0
        if fence is not None:
            start = bisect_left(
                rows,
                _ordering(fence, request),
                key=lambda row: _ordering(self._key(row, request), request),
            )
        return rows[start : start + PAGE]

    def matching(self, request: ListRequest) -> list[RowT]:
        """All rows that match, in the list's order."""
        wanted = request.words.casefold().split()
        rows = [
            row
            for row in self.rows()
            if all(self._meets(row, condition) for condition in request.filters)
            and all(word in self.words(row).casefold() for word in wanted)
        ]
        rows.sort(key=lambda row: _ordering(self._key(row, request), request))
        return rows

    def _key(self, row: RowT, request: ListRequest) -> Key:
        cells = (self.columns[sort.column](row) for sort in (request.sort, *request.then))
        return (*(_first(cell) for cell in cells), row.id)

    def _meets(self, row: RowT, condition: Filter) -> bool:
        cell = self.columns[condition.column](row)
        cells = cell if isinstance(cell, tuple) else (cell,)
        filled = [value for value in cells if value not in (None, "")]
        match condition.test:
            case Test.ANY_OF:
                return any(value in condition.values for value in filled) or (
                    None in condition.values and not filled
                )
            case Test.NONE_OF:
                return not any(value in condition.values for value in filled)
            case Test.FROM:
                return any(_at_least(value, condition.values[0]) for value in filled)
            case Test.TO:
                return any(_at_least(condition.values[0], value) for value in filled)
            case Test.MISSING:
                return not filled
            case Test.PRESENT:
                return bool(filled)


def _at_least(value: Value, bound: Value) -> bool:
    if isinstance(value, int) and isinstance(bound, int):
        return value >= bound
    return str(value) >= str(bound)


def _first(cell: Cells) -> Value:
    if isinstance(cell, tuple):
        return cell[0] if cell else None
    return cell


def _ordering(key: Key, request: ListRequest) -> Any:
    """Something that sorts as the request asks: empty values last, ties by id in the direction of the first sort."""
    parts = [_placed(value, sort) for value, sort in zip(key, (request.sort, *request.then), strict=False)]
    return (*parts, _way(key[-1], request.sort))


def _placed(value: Value, sort: Sort) -> Any:
    if value is None or value == "":
        return (1, _way("", sort))
    return (0, _way(value.casefold() if isinstance(value, str) else value, sort))


def _way(value: Any, sort: Sort) -> Any:
    return _Downward(value) if sort.descending else value


@dataclass(frozen=True, slots=True, eq=True)
class _Downward:
    """A value that sorts the other way round."""

    value: Any

    def __lt__(self, other: _Downward) -> bool:
        return bool(other.value < self.value)
