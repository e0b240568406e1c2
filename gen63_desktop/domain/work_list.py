"""What waits for the person: the items of the page My work."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from gen63_desktop.domain.agency_calendar import AgencyCalendar
from gen63_desktop.domain.remarks import Remark, english


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

    ``says`` and ``remarks`` are words of the program, which the window translates, or as plain text those of
    people, which stand as they are; ``title`` and ``note`` are their English.
    ``area`` is the section that holds it (complaints, comments, audits, violations, training, findings), or
    the kind of a finding from which a violation is registered (SustainedFinding, AuditFinding);
    ``record_id`` the record to open there, 0: the section as a whole. A draft names its ``form`` and
    ``key`` instead. ``count`` is above 1 where the item stands for many (comments to read).
    """

    group: Group
    area: str
    says: Remark | str
    remarks: Remark | str = ""
    due: date | None = None
    record_id: int = 0
    count: int = 1
    form: str = ""
    key: str = ""

    @property
    def title(self) -> str:
        """What is to be done, in English: by it things are sorted and compared."""
        return english(self.says)

    @property
    def note(self) -> str:
        """What is to be known of it, in English."""
        return english(self.remarks)
