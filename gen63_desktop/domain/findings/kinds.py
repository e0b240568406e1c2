"""The kinds of report, for whom a version is made, and how reports are numbered (R1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ReportKind(StrEnum):
    """What a report is on. The value is what people call it."""

    QUARTERLY = "quarterly report"
    VIOLATION = "violation report"
    COMPLAINT = "complaint findings"
    AUDIT = "90-day audit report"
    TRAINING = "training compliance report"
    MATRIX = "compliance matrix"
    TITLE_VI_LOG = "Title VI log"
    ADA_LOG = "ADA log"
    STATE_TABLE = "annual state table"
    CATEGORIES = "dashboard categories"
    DESTRUCTION = "certificate of destruction"

    @property
    def code(self) -> str:
        """The letters that its numbers begin with."""
        return _CODES[self]

    @property
    def label(self) -> str:
        """The word at the head of a line."""
        return self.value[0].upper() + self.value[1:]


_CODES = {
    ReportKind.QUARTERLY: "QR",
    ReportKind.VIOLATION: "VR",
    ReportKind.COMPLAINT: "CF",
    ReportKind.AUDIT: "AR",
    ReportKind.TRAINING: "TR",
    ReportKind.MATRIX: "CM",
    ReportKind.TITLE_VI_LOG: "TL",
    ReportKind.ADA_LOG: "AL",
    ReportKind.STATE_TABLE: "ST",
    ReportKind.CATEGORIES: "DC",
    ReportKind.DESTRUCTION: "CD",
}

OF_A_PERIOD = frozenset(
    {
        ReportKind.QUARTERLY,
        ReportKind.TITLE_VI_LOG,
        ReportKind.ADA_LOG,
        ReportKind.STATE_TABLE,
        ReportKind.CATEGORIES,
    }
)
"""Kinds that are on a quarter or a year, which a request names in ``quarter``."""


class Audience(StrEnum):
    """For whom a version of a report is made: what is left out differs, what is said does not."""

    EXECUTIVE = "Chief Executive Officer or designee"
    COMPLAINANT = "complainant"
    PUBLIC = "public"


_OWN_NUMBERS = frozenset({"V", "C", "A", "D"})
"""What the office's own numbers begin with; another register's number stands whole."""
_MARKS = {Audience.EXECUTIVE: "", Audience.COMPLAINANT: "C", Audience.PUBLIC: "P"}


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """Which report is wanted.

    ``subject_id`` is the record it is on (a violation, a complaint, an audit), ``quarter`` and ``day`` the
    period or the day of those that are on none.
    """

    kind: ReportKind
    subject_id: int = 0
    quarter: str = ""
    day: date | None = None
    audience: Audience = Audience.EXECUTIVE


@dataclass(frozen=True, slots=True)
class Subject:
    """What a report is on: its short name ("V-2026-0007", "2026 Q3"), its title in words, the days it covers.

    Editions of one report have the same kind, audience and name. ``case_id`` is the complaint whose walls
    and seal the report obeys.
    """

    name: str
    title: str
    first: date
    last: date
    case_id: int | None = None


def numbered(kind: ReportKind, audience: Audience, name: str, edition: int) -> str:
    """QR-2026Q3-01 on "2026 Q3", VR-2026-0007-02 on "V-2026-0007", CFP-2026-0143-01 for the public."""
    own = name.replace(" ", "")
    head, _, rest = own.partition("-")
    own = rest if rest and head in _OWN_NUMBERS else own
    return f"{kind.code}{_MARKS[audience]}-{own}-{edition:02d}"
