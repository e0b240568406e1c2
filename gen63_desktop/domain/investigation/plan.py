"""The plan of an investigation: the issues to be resolved, and what would resolve each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from gen63_desktop.domain.errors import RuleBroken


@dataclass(frozen=True, slots=True)
class Issue:
    """A question that the investigation has to answer; ``steps`` say from which sources, ``answer`` what they showed."""

    complaint_id: int
    place: int
    question: str
    steps: str = ""
    allegation_id: int | None = None
    answer: str = ""
    answered_on: date | None = None
    id: int = 0
    version: int = 0


def check_issue(question: str) -> None:
    """Refuse an issue that asks nothing."""
    if not question.strip():
        raise RuleBroken(
            "C6", "Nothing says what is to be resolved.", "Write the question.", where="question"
        )
