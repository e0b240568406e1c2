"""A list sorted by a column that may be empty, as two lists: the filled rows, then the empty ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from gen63_desktop.domain.listing import PAGE, Key, ListRequest, Row, Sort, Test
from gen63_desktop.store.lists import TableListing

RowT = TypeVar("RowT", bound=Row)
ADDED = "added"
"""The order in which records came: by their id."""
_FILLED = (Test.FROM, Test.TO, Test.PRESENT)


@dataclass(frozen=True, slots=True)
class EmptyLast(Generic[RowT]):
    """A list whose sort column may be empty, as two runs of one index: the filled rows, then the empty ones.

    Both directions then run on an index, which an order by "empty or not" would not. ``runs`` gives the
    two lists for a sort column, or one where the column is never empty. ``several`` gives one list for a sort by
    several columns, which no index serves, with all its columns that may be empty named so.
    """

    runs: Callable[[str], tuple[TableListing[RowT], TableListing[RowT] | None]]
    several: Callable[[], TableListing[RowT]] | None = None

    def count(self, request: ListRequest) -> int:
        """Rows that match."""
        return sum(run.count(request) for run in self._runs(request))

    def fences(self, request: ListRequest) -> Sequence[Key]:
        """The key of every PAGE-th row; its first part says which run it lies in."""
        filled, empty = self._two(request)
        keys: list[Key] = [(0, *key) for key in filled.fences(request)]
        if empty is not None:
            ahead = filled.count(request)
            ids = empty.ids(_by_id(request))
            keys += [(1, id_) for id_ in ids[-ahead % PAGE :: PAGE]]
        return keys

    def place_of(self, request: ListRequest, record_id: int) -> int:
        """The number of the record's row, from 0; -1 where it does not match."""
        filled, empty = self._two(request)
        place = filled.place_of(request, record_id)
        if place >= 0 or empty is None:
            return place
        behind = empty.place_of(_by_id(request), record_id)
        return behind if behind < 0 else filled.count(request) + behind

    def page(self, request: ListRequest, fence: Key | None) -> Sequence[RowT]:
        """Up to PAGE rows from the fence on."""
        filled, empty = self._two(request)
        if fence is not None and fence[0] == 1 and empty is not None:
            return empty.page(_by_id(request), fence[1:])
        rows = list(filled.page(request, None if fence is None else fence[1:]))
        if len(rows) < PAGE and empty is not None:
            rows += empty.page(_by_id(request), None)[: PAGE - len(rows)]
        return rows

    def ids(self, request: ListRequest) -> Sequence[int]:
        """The ids of all rows that match, in the list's order."""
        filled, empty = self._two(request)
        rest = [] if empty is None else empty.ids(_by_id(request))
        return [*filled.ids(request), *rest]

    def _two(self, request: ListRequest) -> tuple[TableListing[RowT], TableListing[RowT] | None]:
        if request.then and self.several is not None:
            return self.several(), None
        filled, empty = self.runs(request.sort.column)
        return filled, None if _is_filled(request) else empty

    def _runs(self, request: ListRequest) -> list[TableListing[RowT]]:
        return [run for run in self._two(request) if run is not None]


def _is_filled(request: ListRequest) -> bool:
    """A filter of the request lets no row with an empty sort column in."""
    return any(one.column == request.sort.column and one.test in _FILLED for one in request.filters)


def _by_id(request: ListRequest) -> ListRequest:
    return replace(request, sort=Sort(ADDED, request.sort.descending), then=())
