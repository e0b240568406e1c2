"""The views of the complaints list: all open, one's own, overdue, due this week, waiting for approval."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.complaints.records import Status
from gen63_desktop.domain.complaints.rows import ComplaintRow
from gen63_desktop.domain.listing import Filter, Key, ListRequest, PlacedListing, Sort, Test

OPEN, MINE, OVERDUE, WEEK, APPROVAL, ALL = "open", "mine", "overdue", "week", "approval", "all"
_OPEN = Filter("status", Test.NONE_OF, (Status.CLOSED.value,))


def titles() -> list[tuple[str, str]]:
    """The views with their names, in order."""
    return [
        (OPEN, QCoreApplication.translate("Complaints", "All open")),
        (MINE, QCoreApplication.translate("Complaints", "Mine")),
        (OVERDUE, QCoreApplication.translate("Complaints", "Overdue")),
        (WEEK, QCoreApplication.translate("Complaints", "Due this week")),
        (APPROVAL, QCoreApplication.translate("Complaints", "Awaiting approval")),
        (ALL, QCoreApplication.translate("Complaints", "All")),
    ]


def filters_of(view: str, today: date, person_id: int) -> tuple[Filter, ...]:
    """What a view lets through."""
    yesterday, week = today - timedelta(days=1), today + timedelta(days=6)
    return {
        OPEN: (_OPEN,),
        MINE: (_OPEN, Filter("owner", Test.ANY_OF, (person_id,))),
        OVERDUE: (_OPEN, Filter("due", Test.TO, (yesterday.isoformat(),))),
        WEEK: (
            _OPEN,
            Filter("due", Test.FROM, (today.isoformat(),)),
            Filter("due", Test.TO, (week.isoformat(),)),
        ),
        APPROVAL: (Filter("status", Test.ANY_OF, (Status.APPROVAL.value,)),),
    }.get(view, ())


class ViewedListing:
    """A list seen through a view; the person's own filters come on top of it."""

    def __init__(self, listing: PlacedListing[ComplaintRow]) -> None:
        self._listing = listing
        self.through: tuple[Filter, ...] = ()

    def count(self, request: ListRequest) -> int:
        """Rows that match."""
        return self._listing.count(self.whole(request))

    def fences(self, request: ListRequest) -> Sequence[Key]:
        """The key of every PAGE-th row."""
        return self._listing.fences(self.whole(request))

    def page(self, request: ListRequest, fence: Key | None) -> Sequence[ComplaintRow]:
        """Up to PAGE rows from the fence on."""
        return self._listing.page(self.whole(request), fence)

    def place_of(self, request: ListRequest, record_id: int) -> int:
        """The number of the record's row; -1 where the view or the filters keep it out."""
        return self._listing.place_of(self.whole(request), record_id)

    def count_through(self, filters: tuple[Filter, ...]) -> int:
        """Rows of another view."""
        return self._listing.count(ListRequest(Sort("number"), filters))

    def whole(self, request: ListRequest) -> ListRequest:
        """The request with what the view lets through."""
        return replace(request, filters=(*self.through, *request.filters))
