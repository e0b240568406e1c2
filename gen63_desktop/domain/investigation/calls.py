"""Calls for service linked to a complaint: was a response without law enforcement fit, and was one sent (C10)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from gen63_desktop.domain.errors import Problems, Refused, RuleBroken
from gen63_desktop.domain.investigation.custody import is_time


class Answer(StrEnum):
    """An answer that may be not known."""

    YES = "yes"
    NO = "no"
    NOT_KNOWN = "not known"


@dataclass(frozen=True, slots=True)
class CallForService:
    """A call that led to the incident.

    ``fit``: whether a response without law enforcement was appropriate; ``sent``: whether one was sent;
    ``reasons`` say why so.
    """

    complaint_id: int
    reference: str
    on: date | None
    time: str
    what: str
    fit: Answer
    sent: Answer
    responder: str
    reasons: str
    by: int
    at: datetime
    id: int = 0
    version: int = 0


def check_call(call: CallForService, today: date) -> None:
    """Refuse a call that says nothing of the two questions of bias-free policing."""
    problems: list[Refused] = []
    if not call.what.strip() and not call.reference.strip():
        problems.append(
            RuleBroken(
                "C10",
                "Nothing says which call it was.",
                "Give its number, or what it was about.",
                where="what",
            )
        )
    if (
        Answer.NOT_KNOWN not in (call.fit, call.sent)
        and call.fit is not call.sent
        and not call.reasons.strip()
    ):
        problems.append(
            RuleBroken(
                "C10",
                "What was fit and what was sent differ, and nothing says why.",
                "Write the reason, or that none was given.",
                where="reasons",
            )
        )
    if call.on is not None and call.on > today:
        problems.append(
            RuleBroken("C10", "{day} is in the future.", "Correct the day.", where="on", day=call.on)
        )
    if not is_time(call.time):
        problems.append(
            RuleBroken(
                "C10", "The time is no time of day.", "Write it like 14:05, or leave it empty.", where="time"
            )
        )
    if problems:
        raise Problems(problems)
