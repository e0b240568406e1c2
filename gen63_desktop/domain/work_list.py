"""What waits for the person: the items of the page My work."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Group(StrEnum):
    """Under which heading an item stands, in this order."""

    OVERDUE = "overdue"
    DUE_THIS_WEEK = "due this week"
    NEW = "new"
    DRAFTS = "drafts"


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
