"""C11: a complaint referred under another procedure of the agency or to an outside body, and what came back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from gen63_desktop.domain.complaints.intake import raise_all
from gen63_desktop.domain.errors import Refused, RuleBroken


class ReferredTo(StrEnum):
    """The procedure under which, or the body to which, a complaint is referred."""

    CIV_4 = "CIV 4, internal complaints"
    CIV_5 = "CIV 5, civil rights"
    CIV_13 = "CIV 13, Title VI equity"
    GEN_42 = "GEN 42, customer complaints"
    GEN_64 = "GEN 64, bias-free policing"
    IT_12 = "IT 12, security incidents"
    LAW_ENFORCEMENT = "law enforcement agency that employs the respondent"
    FEDERAL = "federal agency"
    STATE = "state agency"
    OTHER = "other body"

    @property
    def label(self) -> str:
        """The word at the head of a line."""
        return self.value[0].upper() + self.value[1:]

    @property
    def is_outside(self) -> bool:
        """Whether it is no procedure of the agency's own, so that the body has to be named."""
        return self in _OUTSIDE


_OUTSIDE = frozenset({ReferredTo.LAW_ENFORCEMENT, ReferredTo.FEDERAL, ReferredTo.STATE, ReferredTo.OTHER})


@dataclass(frozen=True, slots=True)
class Referral:
    """A complaint handed to somebody else, and what came back. ``sent_by`` is a person of the office.

    ``rule`` and ``rule_edition`` name the rule of routing that suggested it, where one did and it was followed.
    """

    complaint_id: int
    to: ReferredTo
    body: str
    reference: str
    sent_on: date
    reason: str
    sent_by: int
    answered_on: date | None = None
    answer: str = ""
    rule: str | None = None
    rule_edition: int | None = None
    id: int = 0
    version: int = 0


def check_referral(referral: Referral, received: date | None, today: date) -> None:
    """Refuse a referral that does not say to whom or why, or on a day that cannot be."""
    problems: list[Refused] = []
    if referral.to.is_outside and not referral.body.strip():
        problems.append(RuleBroken("C11", "It is not said to which body it is referred.", "Name the body."))
    if not referral.reason.strip():
        problems.append(RuleBroken("C11", "Nothing says why it is referred.", "Say it in a few words."))
    if referral.sent_on > today:
        problems.append(
            RuleBroken(
                "C11",
                "The date of the referral, {day}, is in the future.",
                "Correct it.",
                day=referral.sent_on,
            )
        )
    if received is not None and referral.sent_on < received:
        problems.append(
            RuleBroken(
                "C11",
                "The complaint was received on {received}; it cannot have been referred before, on {day}.",
                "Correct the date.",
                received=received,
                day=referral.sent_on,
            )
        )
    raise_all(problems)


def check_answer(referral: Referral, on: date, answer: str, today: date) -> None:
    """Refuse an answer that says nothing, or on a day that cannot be."""
    problems: list[Refused] = []
    if not answer.strip():
        problems.append(RuleBroken("C11", "The answer is empty.", "Write what came back."))
    if on > today or on < referral.sent_on:
        problems.append(
            RuleBroken(
                "C11",
                "The answer cannot have come on {day}: it was referred on {sent}, and today is {today}.",
                "Correct the date.",
                day=on,
                sent=referral.sent_on,
                today=today,
            )
        )
    raise_all(problems)
