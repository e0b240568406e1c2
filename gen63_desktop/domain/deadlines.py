"""When something is due, how a due date is moved with a reason, and where it stands on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from gen63_desktop.domain.agency_calendar import AgencyCalendar
from gen63_desktop.domain.errors import RuleBroken

DUE_SOON = 7
"""Days before a due date from which it counts as due soon."""


class DueState(StrEnum):
    """Where a due date stands on a day."""

    NONE = "no due date"
    LATER = "due later"
    SOON = "due soon"
    TODAY = "due today"
    OVERDUE = "overdue"
    MET = "met"
    MISSED = "missed"


class DayCount(StrEnum):
    """How the days of a deadline are counted."""

    CALENDAR = "calendar days"
    BUSINESS = "business days"


@dataclass(frozen=True, slots=True)
class Deadline:
    """A rule: so many days from an event, and the text that asks for it."""

    days: int
    count: DayCount
    source: str

    def due(self, event: date, calendar: AgencyCalendar | None = None) -> date:
        """The last day on which the duty is met in time; the day of the event is not counted."""
        if self.count is DayCount.CALENDAR:
            return event + timedelta(days=self.days)
        return (calendar or AgencyCalendar()).add_business_days(event, self.days)


COMPLAINT_RESPONSE = Deadline(90, DayCount.CALENDAR, "The agency's published complaint procedure")
"""A complaint is answered within 90 days of its receipt."""


def due_state(due: date | None, today: date, done: date | None = None) -> DueState:
    """Where a due date stands on a day; ``done`` is the day on which the duty was fulfilled."""
    if due is None:
        return DueState.MET if done is not None else DueState.NONE
    if done is not None and done <= today:
        return DueState.MET if done <= due else DueState.MISSED
    days = (due - today).days
    if days < 0:
        return DueState.OVERDUE
    if days == 0:
        return DueState.TODAY
    return DueState.SOON if days <= DUE_SOON else DueState.LATER


def days_overdue(due: date | None, today: date, done: date | None = None) -> int:
    """Days past the due date, up to the day it was fulfilled or to today; 0 where there is none."""
    if due is None:
        return 0
    end = done if done is not None and done <= today else today
    return max(0, (end - due).days)


def check_extension(due: date | None, new_due: date, reason: str) -> None:
    """Refuse to move a due date without a reason, or to a day that is not later."""
    if not reason.strip():
        raise RuleBroken(
            "C5",
            "The due date can only be moved with a reason.",
            "Say why more time is needed; the reason is kept on the time line.",
        )
    if due is not None and new_due <= due:
        raise RuleBroken(
            "C5",
            "An extension must end after the present due date, {due}.",
            "Choose a later day.",
            due=due,
        )
