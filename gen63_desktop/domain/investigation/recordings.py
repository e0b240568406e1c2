"""Requests for recordings, and the hour at which what is asked for would be overwritten."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from gen63_desktop.domain.errors import Problems, Refused, RuleBroken

LONGEST = 24 * 366 * 10
"""Hours of retention beyond which it is a slip of the hand."""


class RecordingSource(StrEnum):
    """What made the recording."""

    VEHICLE = "vehicle camera"
    STATION = "station camera"
    BODY_WORN = "body-worn camera"
    RADIO = "radio or telephone recording"
    OTHER = "other recording"


class RequestState(StrEnum):
    """What became of a request."""

    ASKED = "asked for"
    RECEIVED = "recording received"
    REFUSED = "recording refused"
    OVERWRITTEN = "recording overwritten"


class Countdown(StrEnum):
    """How near the hour is at which the recording is overwritten."""

    LATER = "later"
    SOON = "within three days"
    HOURS = "within a day"
    PASSED = "passed"


@dataclass(frozen=True, slots=True)
class RecordingRequest:
    """A recording that somebody keeps, asked for in time.

    ``what`` names vehicle, station, camera or channel. ``retention_hours`` is how long the custodian keeps
    a recording; None where nobody said. ``answer`` is what the custodian said.
    """

    complaint_id: int
    source: RecordingSource
    what: str
    starts: datetime
    ends: datetime
    custodian: str
    asked_at: datetime
    asked_by: int
    retention_hours: int | None
    state: RequestState = RequestState.ASKED
    answered_at: datetime | None = None
    answered_by: int | None = None
    answer: str = ""
    evidence_id: int | None = None
    id: int = 0
    version: int = 0

    @property
    def overwritten_at(self) -> datetime | None:
        """When the first minute of it is overwritten; None where the retention is not known."""
        if self.retention_hours is None:
            return None
        return self.starts + timedelta(hours=self.retention_hours)

    def countdown(self, now: datetime) -> Countdown | None:
        """How near that hour is; None where nothing is awaited any more, or the hour is not known."""
        hour = self.overwritten_at
        if self.state is not RequestState.ASKED or hour is None:
            return None
        if hour <= now:
            return Countdown.PASSED
        left = hour - now
        if left <= timedelta(days=1):
            return Countdown.HOURS
        return Countdown.SOON if left <= timedelta(days=3) else Countdown.LATER


def check_request(request: RecordingRequest, now: datetime) -> None:
    """Refuse a request that leaves out what, when or whom, or whose times cannot be."""
    problems: list[Refused] = [
        RuleBroken("C6", sentence, "Fill it in.", where=name)
        for name, sentence in (
            ("what", "Nothing says which camera, vehicle or station it is."),
            ("custodian", "Nothing says who keeps the recording."),
        )
        if not getattr(request, name).strip()
    ]
    if request.ends < request.starts:
        problems.append(
            RuleBroken("C6", "The recording ends before it begins.", "Correct the times.", where="ends")
        )
    if request.starts > now:
        problems.append(
            RuleBroken(
                "C6", "The recording begins in the future.", "Correct the day or the time.", where="starts"
            )
        )
    if request.asked_at > now:
        problems.append(
            RuleBroken("C6", "It was asked for in the future.", "Correct the day or the time.", where="asked")
        )
    hours = request.retention_hours
    if hours is not None and not 0 < hours <= LONGEST:
        problems.append(
            RuleBroken(
                "C6",
                "{hours} hours is no time for which recordings are kept.",
                "Give the hours, as 72 for three days, or leave it empty.",
                where="retention_hours",
                hours=hours,
            )
        )
    if problems:
        raise Problems(problems)


def check_answer(request: RecordingRequest, state: RequestState, words: str) -> None:
    """Refuse an answer to what is answered already, or a refusal without the custodian's words."""
    if request.state is not RequestState.ASKED:
        raise Refused("It is recorded already what became of this request.", "Look at the requests again.")
    if state is RequestState.ASKED:
        raise RuleBroken("C6", "That is no answer.", "Choose what became of it.", where="state")
    if state is not RequestState.RECEIVED and not words.strip():
        raise RuleBroken(
            "C6",
            "Nothing says what the custodian said.",
            "Write it down: it is part of the case.",
            where="answer",
        )
