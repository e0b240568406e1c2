"""What waits for the person: the items of the page My work."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from gen63_desktop.domain.agency_calendar import AgencyCalendar


class Group(StrEnum):
    """Under which heading an item stands, in this order."""

    OVERDUE = "overdue"
    DUE_THIS_WEEK = "due this week"
    ASSIGNED = "assigned since yesterday"
    TO_APPROVE = "to approve"
    NEW = "new"
    DRAFTS = "drafts"
    FOR_OTHERS = "waiting for others"
    MINE_LATER = "mine, later"

    @property
    def waits(self) -> bool:
        """Whether its things wait for the person now: a case of theirs that is due later does not, nor another's turn."""
        return self not in (Group.FOR_OTHERS, Group.MINE_LATER)


def assigned_from(today: date, calendar: AgencyCalendar) -> date:
    """The first day that counts as yesterday: on a Monday, and after a holiday, the working day before it."""
    day = today - timedelta(days=1)
    while not calendar.is_business_day(day):
        day -= timedelta(days=1)
    return day


@dataclass(frozen=True, slots=True)
class WorkItem:
    """One thing to do.

    ``area`` is the section that holds it (complaints, comments, audits, violations, training, findings), or
    the kind of a finding from which a violation is registered (SustainedFinding, AuditFinding);
    ``record_id`` the record to open there, 0: the section as a whole. A draft names its ``form`` and
    ``key`` instead. ``count`` is above 1 where the item stands for many (comments to read).
    """

    group: Group
    area: str
    title: str
    note: str = ""
    due: date | None = None
    record_id: int = 0
    count: int = 1
    form: str = ""
    key: str = ""
