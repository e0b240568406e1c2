"""One line of a complaint's time line: who did what when, why, and what it changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Kind(StrEnum):
    """What a change of the time line is about."""

    COMPLAINT = "complaint"
    ALLEGATION = "allegation"
    RESPONDENT = "respondent"
    PERSON = "person"
    CHARACTERISTIC = "characteristic"
    INVESTIGATOR = "investigator"
    NOTE = "note"
    LETTER = "letter"
    PAUSE = "pause"
    CLOCK = "clock"
    ACKNOWLEDGEMENT = "acknowledgement"
    APPEAL = "appeal"
    REFERRAL = "referral"
    EVIDENCE = "evidence"
    CUSTODY = "chain of custody"
    RECORDING = "request for a recording"
    TASK = "task"
    ISSUE = "issue"
    INTERVIEW = "interview"
    CALL = "call for service"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Detail:
    """One field before and after, in words; empty where there was nothing."""

    kind: Kind
    record_id: int
    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class TimeLineEntry:
    """One act. ``seq`` is its number in the signed history; 0 for what an import says of earlier days."""

    seq: int
    at: datetime
    person: str
    act: str
    words: str
    why: str
    details: tuple[Detail, ...]

    @property
    def kinds(self) -> frozenset[Kind]:
        """What it is about; an act that changed nothing is about the complaint."""
        return frozenset(detail.kind for detail in self.details) or frozenset({Kind.COMPLAINT})


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Which entries are shown: of these kinds (none: all), by this person, from and to these days."""

    kinds: tuple[Kind, ...] = ()
    person: str = ""
    first: date | None = None
    last: date | None = None

    @property
    def narrows(self) -> bool:
        """Whether it may leave anything out."""
        return self != Narrowing()

    def lets_through(self, entry: TimeLineEntry) -> bool:
        """Whether an entry is shown; its day is that of this computer's clock."""
        day = entry.at.astimezone().date()
        return (
            (not self.kinds or bool(entry.kinds & set(self.kinds)))
            and self.person in ("", entry.person)
            and (self.first is None or self.first <= day)
            and (self.last is None or day <= self.last)
        )


@dataclass(frozen=True, slots=True)
class PrintedTimeLine:
    """A time line on paper, in words as the window shows them.

    ``shown`` says which entries these are. Each entry has its head (when and what) and its further lines.
    """

    number: str
    office: str
    by: str
    at: datetime
    shown: str
    entries: tuple[tuple[str, tuple[str, ...]], ...]
    fictional: bool = False
