"""The views of the register: open, overdue, awaiting decision, to be verified, ninety-day looks due, all."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.listing import Filter, Test
from gen63_desktop.domain.violations.records import ViolationState

OPEN, OVERDUE, DECISION, VERIFY, LOOKS, ALL = "open", "overdue", "decision", "verify", "looks", "all"
_WEEK = timedelta(days=6)


def titles() -> list[tuple[str, str]]:
    """The views with their names, in order."""
    return [
        (OPEN, QCoreApplication.translate("Violations", "Open")),
        (OVERDUE, QCoreApplication.translate("Violations", "Overdue")),
        (DECISION, QCoreApplication.translate("Violations", "Awaiting decision")),
        (VERIFY, QCoreApplication.translate("Violations", "To be verified")),
        (LOOKS, QCoreApplication.translate("Violations", "Ninety-day looks due")),
        (ALL, QCoreApplication.translate("Violations", "All")),
    ]


def filters_of(view: str, today: date) -> tuple[Filter, ...]:
    """What a view lets through; a look is due from the week before its day."""
    over = tuple(state.value for state in ViolationState if not state.is_open)
    yesterday, week = (today - timedelta(days=1)).isoformat(), (today + _WEEK).isoformat()
    return {
        OPEN: (Filter("state", Test.NONE_OF, over),),
        OVERDUE: (Filter("due", Test.TO, (yesterday,)),),
        DECISION: (Filter("state", Test.ANY_OF, (ViolationState.DECISION.value,)),),
        VERIFY: (Filter("to_verify", Test.FROM, (1,)),),
        LOOKS: (Filter("look_due", Test.TO, (week,)),),
    }.get(view, ())
