"""The views of training."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.listing import Filter, Test
from gen63_desktop.domain.training.compliance import BANDS, Status
from gen63_desktop.ui.training.labels import status_words

EVERY, LATE, SOON, AWAY = "every", "overdue", "soon", "away"
"""Views of the list of people."""


def titles() -> list[tuple[str, str]]:
    """The views with their names, in order."""
    return [
        ("overview", QCoreApplication.translate("Training", "Compliance")),
        ("people", QCoreApplication.translate("Training", "People")),
        ("unmatched", QCoreApplication.translate("Training", "Not on the roster")),
        ("courses", QCoreApplication.translate("Training", "Courses")),
        ("imports", QCoreApplication.translate("Training", "Imports")),
    ]


def titles_of_people() -> list[tuple[str, str]]:
    """The program's views of the list of people, in order."""
    return [
        (EVERY, QCoreApplication.translate("Training", "All")),
        (LATE, status_words(Status.OVERDUE)),
        (SOON, QCoreApplication.translate("Training", "Due in 30 days")),
        (AWAY, status_words(Status.ON_LEAVE)),
    ]


def filters_of(view: str) -> tuple[Filter, ...]:
    """What a view of the list of people lets through."""
    return {
        LATE: (Filter("status", Test.ANY_OF, (Status.OVERDUE.value,)),),
        SOON: (Filter("due_in", Test.ANY_OF, (BANDS[0],)),),
        AWAY: (Filter("status", Test.ANY_OF, (Status.ON_LEAVE.value,)),),
    }.get(view, ())
