"""What is kept of an issued report, what became of it, and what the check of a file says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.findings.kinds import Audience, ReportKind, numbered
from gen63_desktop.domain.findings.words import day, moment, plural

_NUMBER = re.compile(
    r"(?<![A-Z0-9-])(?:QR|VR|CF[CP]?|AR|TR|CM|TL|AL|ST|DC)-[A-Z0-9]+(?:-[A-Z0-9]+)*-\d{2,}(?!\d)"
)


@dataclass(frozen=True, slots=True)
class IssuedReport:
    """A report as it went out; never changed. ``blob`` and ``data_blob`` are the attached file and its figures.

    ``as_of`` is the moment of the records it shows, ``history_seq`` and ``history_hash`` the head of the
    history then. ``issued_as`` is the title or role under which the person issued it. ``checked`` says what
    the file passed.

    Editions share kind, audience and ``quarter``, the short name of what the report is on ("2026 Q3",
    "V-2026-0007"); ``subject_id`` is the record of that name, ``title`` says it in words. The file of a report on a sealed case lies under the key of the case, as
    ``sealed_blob`` and ``sealed_data_blob`` with the digests of what lies there; ``sha256`` is always that of
    the file as people hold it. Reports of before there were other kinds have none.
    """

    number: str
    quarter: str
    first: date
    last: date
    issue: int
    issued_at: datetime
    issued_by: int
    issued_by_name: str
    issued_as: str
    as_of: datetime
    history_seq: int
    history_hash: str
    blob: str
    sha256: str
    size: int
    data_blob: str
    data_sha256: str
    checked: str
    replaces: int | None = None
    reason: str = ""
    kind: ReportKind | None = None
    audience: Audience | None = None
    title: str | None = None
    subject_id: int | None = None
    case_id: int | None = None
    sealed_blob: str | None = None
    sealed_sha256: str | None = None
    sealed_data_blob: str | None = None
    sealed_data_sha256: str | None = None
    remark_id: int | None = None
    id: int = 0
    version: int = 0

    @property
    def of_kind(self) -> ReportKind:
        """What it is on."""
        return self.kind or ReportKind.QUARTERLY

    @property
    def for_whom(self) -> Audience:
        """For whom it was made."""
        return self.audience or Audience.EXECUTIVE

    @property
    def on(self) -> str:
        """The short name of what it is on."""
        return self.quarter

    @property
    def about(self) -> str:
        """What it is on, in words."""
        return self.title or self.quarter


class FollowUp(StrEnum):
    """What became of an issued report (R4)."""

    SENT = "sent"
    RECEIVED = "received"
    DECIDED = "decided"
    RETURNED = "came back undelivered"


class Means(StrEnum):
    """How a report reached somebody."""

    IN_HAND = "in hand"
    EMAIL = "e-mail"
    POST = "post"
    IN_PROGRAM = "read in this program"


class Decision(StrEnum):
    """What the CEO or designee decided on a report as a whole; actions are decided one by one."""

    NOTED = "noted"
    ACCEPTED = "accepted"
    ACCEPTED_IN_PART = "accepted in part"
    SENT_BACK = "sent back for more"


@dataclass(frozen=True, slots=True)
class ReportStep:
    """One step of the follow-up, never changed: who did it on which day, and who recorded it.

    ``to_id`` is the person of the office to whom it went, ``to_name`` the name in any case. ``document`` names
    the memorandum or message in which a decision stands that is recorded for someone else.
    """

    report_id: int
    kind: FollowUp
    on: date
    entered_on: date
    recorded_by: int
    by: int | None = None
    to_id: int | None = None
    to_name: str = ""
    means: Means | None = None
    decision: Decision | None = None
    words: str = ""
    document: str = ""
    case_id: int | None = None
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class CheckerRemark:
    """Why a second person says that the checker errs on a file (R2): for these rules, on this report alone.

    ``faults`` are the checker's own words, a line each; ``draft_sha256`` names the draft that was looked at.
    """

    kind: ReportKind
    audience: Audience
    subject: str
    faults: tuple[str, ...]
    why: str
    by: int
    by_name: str
    on: date
    draft_sha256: str
    case_id: int | None = None
    id: int = 0
    version: int = 0


class ReportState(StrEnum):
    """Where an issued report stands; it follows from its steps."""

    ISSUED = "to be sent"
    SENT = "sent"
    RECEIVED = "received"
    DECIDED = "decided"
    REPLACED = "replaced"

    @property
    def label(self) -> str:
        """The word at the head of a line."""
        return self.value[0].upper() + self.value[1:]


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A line of the list of issued reports. ``quarter`` is the short name of what it is on."""

    id: int
    number: str
    quarter: str
    issued_at: datetime
    issued_by: str
    as_of: datetime
    replaced_by: str
    sha256: str
    kind: ReportKind = ReportKind.QUARTERLY
    audience: Audience = Audience.EXECUTIVE
    title: str = ""
    state: ReportState = ReportState.ISSUED


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a file is, byte for byte, one that the office issued; ``claims`` are the numbers it names.

    ``letter_sent``: it is no report but a letter, which was sent on this day.
    """

    genuine: bool
    file: str
    sha256: str
    number: str = ""
    quarter: str = ""
    issued_at: datetime | None = None
    issued_by: str = ""
    replaced_by: str = ""
    claims: tuple[str, ...] = ()
    edition: int = 1
    kind: ReportKind = ReportKind.QUARTERLY
    letter_sent: date | None = None

    def sentence(self) -> str:
        """The verdict in words."""
        if self.genuine and self.letter_sent is not None:
            return (
                f"{self.file} is genuine: the letter {self.number}, sent {day(self.letter_sent)} by "
                f"{self.issued_by}. Not one byte was changed."
            )
        if self.genuine and self.issued_at is not None:
            edition = f", edition {self.edition}," if self.edition > 1 or self.replaced_by else ","
            replaced = f" It has been replaced by {self.replaced_by}." if self.replaced_by else ""
            return (
                f"{self.file} is genuine: the {self.kind.value} {self.number} on {self.quarter}{edition} issued "
                f"{moment(self.issued_at)} by {self.issued_by}. Not one byte was changed.{replaced}"
            )
        if self.claims:
            named = " and ".join(self.claims)
            return (
                f"{self.file} is not the file that this office issued. It names itself {named}, but its content "
                f"differs from the {'report' if len(self.claims) == 1 else 'reports'} that the office keeps."
            )
        return f"{self.file} was not issued by this office (SHA-256 {self.sha256})."


def report_number(quarter: Quarter, issue: int) -> str:
    """QR-2026Q3-01; the next issue of the same quarter is QR-2026Q3-02."""
    return numbered(ReportKind.QUARTERLY, Audience.EXECUTIVE, str(quarter), issue)


def numbers_in(data: bytes) -> tuple[str, ...]:
    """The report numbers that a file names in its description, in the encodings of a PDF."""
    texts = (
        data.decode("latin-1"),
        data.decode("utf-16-be", errors="ignore"),
        data[1:].decode("utf-16-be", errors="ignore"),
    )
    return tuple(sorted({found for text in texts for found in _NUMBER.findall(text)}))


def described(count: int) -> str:
    """How many reports there are, for a list's heading."""
    return plural(count, "issued report")
