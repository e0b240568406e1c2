"""One line of a complaint's time line: who did what when, why, and what it changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
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
