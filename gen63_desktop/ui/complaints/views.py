"""The views of the complaints list: all open, one's own, overdue, due this week, waiting for approval."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.appeals.records import AppealState
from gen63_desktop.domain.complaints.records import Status
from gen63_desktop.domain.listing import Filter, Test

OPEN, MINE, OVERDUE, WEEK, APPROVAL, APPEALED, ALL = (
    "open", "mine", "overdue", "week", "approval", "appealed", "all",
)  # fmt: skip
_OPEN = Filter("status", Test.NONE_OF, (Status.CLOSED.value,))


def titles() -> list[tuple[str, str]]:
    """The views with their names, in order."""
    return [
        (OPEN, QCoreApplication.translate("Complaints", "All open")),
        (MINE, QCoreApplication.translate("Complaints", "Mine")),
        (OVERDUE, QCoreApplication.translate("Complaints", "Overdue")),
        (WEEK, QCoreApplication.translate("Complaints", "Due this week")),
        (APPROVAL, QCoreApplication.translate("Complaints", "Awaiting approval")),
        (APPEALED, QCoreApplication.translate("Complaints", "Under appeal")),
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
        APPEALED: (Filter("appeal", Test.ANY_OF, (AppealState.OPEN.value,)),),
    }.get(view, ())
