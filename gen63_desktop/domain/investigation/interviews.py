"""Interviews: whom, how, by whom, who was beside, and what was said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from gen63_desktop.domain.errors import Problems, Refused, RuleBroken
from gen63_desktop.domain.investigation.custody import is_time


class InterviewState(StrEnum):
    """Whether it took place."""

    SCHEDULED = "scheduled"
    HELD = "held"
    DECLINED = "person declined"
    NOT_REACHED = "person not reached"


class InterviewWay(StrEnum):
    """How people speak with each other."""

    IN_PERSON = "in person"
    TELEPHONE = "telephone"
    VIDEO = "video call"
    WRITTEN = "questions in writing"


class InterviewRole(StrEnum):
    """What the person is in the case."""

    COMPLAINANT = "complainant"
    AFFECTED = "affected person"
    WITNESS = "witness"
    RESPONDENT = "respondent"
    OTHER = "somebody else"


@dataclass(frozen=True, slots=True)
class Interview:
    """One interview. ``whom`` and ``beside`` (representative, interpreter by name) are identities.

    ``time`` is local (HH:MM) or empty. ``accommodation`` is what was provided. ``evidence_id`` is the recording.
    """

    complaint_id: int
    role: InterviewRole
    whom: str
    on: date | None
    time: str
    way: InterviewWay
    interviewer_id: int | None
    state: InterviewState = InterviewState.SCHEDULED
    beside: str = ""
    represented: bool = False
    language: str = ""
    interpreted: bool = False
    accommodation: str = ""
    summary: str = ""
    evidence_id: int | None = None
    id: int = 0
    version: int = 0


def check_interview(interview: Interview, today: date) -> None:
    """Refuse an interview that leaves out with whom, or that was held without day, interviewer or summary."""
    problems: list[Refused] = []

    def needs(there: object, where: str, sentence: str, do: str) -> None:
        if not there:
            problems.append(RuleBroken("C6", sentence, do, where=where))

    needs(interview.whom.strip(), "whom", "Nothing says with whom.", "Name the person.")
    needs(
        is_time(interview.time),
        "time",
        "The time is no time of day.",
        "Write it like 14:05, or leave it empty.",
    )
    if interview.state is InterviewState.HELD:
        needs(interview.on, "on", "Nothing says when it was held.", "Give the day.")
        needs(interview.interviewer_id, "interviewer_id", "Nothing says who asked.", "Choose who did.")
        needs(interview.summary.strip(), "summary", "Nothing says what was said.", "Write the summary.")
        if interview.on is not None and interview.on > today:
            problems.append(
                RuleBroken("C6", "{day} is in the future.", "Correct the day.", where="on", day=interview.on)
            )
    if problems:
        raise Problems(problems)
