"""A list seen through a view: what the view lets through, then the person's own filters on top of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Generic, TypeVar

from gen63_desktop.domain.listing import Filter, Key, Listing, ListRequest, PlacedListing, Row

RowT = TypeVar("RowT", bound=Row)


class SeenListing(Generic[RowT]):
    """A list seen through a view; the person's own filters come on top of it."""

    def __init__(self, listing: Listing[RowT]) -> None:
        self._listing = listing
        self.through: tuple[Filter, ...] = ()

    def count(self, request: ListRequest) -> int:
        """Rows that match."""
        return self._listing.count(self.whole(request))

    def fences(self, request: ListRequest) -> Sequence[Key]:
        """The key of every PAGE-th row."""
        return self._listing.fences(self.whole(request))

    def page(self, request: ListRequest, fence: Key | None) -> Sequence[RowT]:
        """Up to PAGE rows from the fence on."""
        return self._listing.page(self.whole(request), fence)

    def count_of(self, through: tuple[Filter, ...], request: ListRequest) -> int:
        """Rows of another view with filters and words of its own."""
        return self._listing.count(replace(request, filters=(*through, *request.filters)))

    def whole(self, request: ListRequest) -> ListRequest:
        """The request with what the view lets through."""
        return replace(request, filters=(*self.through, *request.filters))


class ViewedListing(SeenListing[RowT]):
    """The same of a list that can say where a record stands in it."""

    def __init__(self, listing: PlacedListing[RowT]) -> None:
        super().__init__(listing)
        self._placed = listing

    def place_of(self, request: ListRequest, record_id: int) -> int:
        """The number of the record's row; -1 where the view or the filters keep it out."""
        return self._placed.place_of(self.whole(request), record_id)
