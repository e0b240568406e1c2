"""The register of obligations: each binding sentence of the policy and the control that answers it (R5)."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from gen63_desktop.domain.violations.clauses import CODES

_REQUIREMENT = re.compile(r"[A-Z]\d{1,2}")
_CODE = re.compile(r"(?:PS|PU|AP|\d\.\d)-\d")


class Answered(StrEnum):
    """How the state of an obligation is computed. The words of each rule are in `rules`."""

    AUDIT_CLOCK = "audit-clock"
    AUDIT_SIGNATURES = "audit-signatures"
    AUDIT_ANSWER = "audit-answer"
    COURSE = "course"
    COURSE_OF_PRACTITIONERS = "course-of-practitioners"
    PRACTITIONERS = "practitioners"
    COMPLAINTS_ADDRESSED = "complaints-addressed"
    COMMENT_REVIEWS = "comment-reviews"
    VIOLATIONS_REPORTED = "violations-reported"
    CORRECTIVE_ACTIONS = "corrective-actions"
    CONFIRMED_BIAS = "confirmed-bias"
    CONDUCT_ON_A_BASIS = "conduct-on-a-basis"
    CONDUCT_OF_CLAUSE = "conduct-of-clause"
    NOT_KEPT = "not-kept"


@dataclass(frozen=True, slots=True)
class Obligation:
    """One binding sentence, or the named part of one; ``short`` names a whole one in a few words.

    ``quote`` is the policy's own wording. ``subject`` is the question or the course that answers it. Where the
    control shows a part of it only (not ``whole``), ``rest`` says what stays unshown.
    """

    code: str
    clause: str
    quote: str
    control: str
    requirements: tuple[str, ...]
    answered: Answered
    subject: str = ""
    part: str = ""
    whole: bool = True
    rest: str = ""
    short: str = ""


@dataclass(frozen=True, slots=True)
class Register:
    """The obligations in the order of the policy, and what is said of its text."""

    document: str
    standing: str
    obligations: tuple[Obligation, ...]


def read_register(text: str) -> Register:
    """The register from its shipped text; ValueError where an entry contradicts itself."""
    read = tomllib.loads(text)
    found = tuple(_obligation(entry) for entry in read["obligation"])
    codes = [one.code for one in found]
    if len(set(codes)) != len(codes):
        msg = "a code stands twice"
        raise ValueError(msg)
    return Register(read["document"], read["standing"], found)


def _obligation(entry: dict[str, Any]) -> Obligation:
    made = Obligation(
        **{**entry, "answered": Answered(entry["answered"]), "requirements": tuple(entry["requirements"])}
    )
    needs_subject = made.answered in {
        Answered.AUDIT_ANSWER,
        Answered.COURSE,
        Answered.COURSE_OF_PRACTITIONERS,
    }
    needs_rest = made.answered is Answered.NOT_KEPT or not made.whole
    sound = (
        _CODE.fullmatch(made.code)
        and made.clause in CODES
        and made.quote == " ".join(made.quote.split())
        and made.quote
        and made.control
        and all(_REQUIREMENT.fullmatch(one) for one in made.requirements)
        and bool(made.subject) is needs_subject
        and bool(made.rest) is needs_rest
    )
    if not sound:
        raise ValueError(entry["code"])
    return made
