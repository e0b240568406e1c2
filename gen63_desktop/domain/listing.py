"""What a list shows: filters, order and pages by key, the same for every area.

A list is read in pages. A page starts at a *fence*: the sort key of its first row. Fences are found
once for a request, so that a jump to row 900,000 costs no more than the first page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, TypeVar

PAGE = 200
"""Rows between two fences, and the rows of a page."""

Value = str | int | None
Key = tuple[Value, ...]
"""Sort key of a row, as the store orders it; opaque above the store."""


class Test(StrEnum):
    """How a filter compares a column with its values."""

    __test__ = False  # not a test class of pytest's

    ANY_OF = "any of"
    NONE_OF = "none of"
    FROM = "from"  # value and later, or greater
    TO = "to"  # value and earlier, or smaller
    MISSING = "missing"
    PRESENT = "present"


@dataclass(frozen=True, slots=True)
class Filter:
    """One condition on one column of a list; all filters of a request hold together."""

    column: str
    test: Test
    values: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class Sort:
    """Order by one column; ties by the record's id in the same direction; empty values last."""

    column: str
    descending: bool = False


@dataclass(frozen=True, slots=True)
class ListRequest:
    """What the person wants to see. ``words`` is a full-text search over the list's texts.

    ``then`` orders the rows that ``sort`` leaves beside each other.
    """

    sort: Sort
    filters: tuple[Filter, ...] = ()
    words: str = ""
    then: tuple[Sort, ...] = ()


class Row(Protocol):
    """A narrow row of a list: just what the table shows."""

    @property
    def id(self) -> int:
        """The record's id."""
        ...


RowT_co = TypeVar("RowT_co", bound=Row, covariant=True)


class Listing(Protocol[RowT_co]):
    """A list that a table pages through."""

    def count(self, request: ListRequest) -> int:
        """Rows that match."""
        ...

    def fences(self, request: ListRequest) -> Sequence[Key]:
        """The key of every PAGE-th row, the first row's first."""
        ...

    def page(self, request: ListRequest, fence: Key | None) -> Sequence[RowT_co]:
        """Up to PAGE rows from the fence on (None: from the top)."""
        ...


class PlacedListing(Listing[RowT_co], Protocol[RowT_co]):
    """A list that can say where a record stands in it."""

    def place_of(self, request: ListRequest, record_id: int) -> int:
        """The number of the record's row, from 0; -1 where it does not match."""
        ...
