"""What a person sees who looks over the redactions of a case: each text with what is taken out of it, and what is not."""

from __future__ import annotations

from dataclasses import dataclass

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.findings.kinds import Audience
from gen63_desktop.domain.redactions.finding import Found
from gen63_desktop.domain.redactions.records import Redaction
from gen63_desktop.domain.redactions.suspects import Suspect
from gen63_desktop.domain.redactions.texts import CaseText


@dataclass(frozen=True, slots=True)
class ReviewedText:
    """One text: what is taken out of it, what looks like a name and stays, marks that stand in it no more."""

    text: CaseText
    removed: tuple[Found, ...]
    suspects: tuple[Suspect, ...]
    lost: tuple[Redaction, ...] = ()
    left: tuple[Found, ...] = ()
    """What the program found and somebody left in."""


@dataclass(frozen=True, slots=True)
class Review:
    """All texts of a case as one audience will read them. ``gone`` are marks whose whole text is gone."""

    complaint: Complaint
    audience: Audience
    texts: tuple[ReviewedText, ...]
    marks: tuple[Redaction, ...]
    gone: tuple[Redaction, ...]
    people: dict[int, str]

    def mark(self, number: int) -> Redaction | None:
        """A mark by its id."""
        return next((one for one in self.marks if one.id == number), None)

    @property
    def lost(self) -> tuple[Redaction, ...]:
        """Every mark that stands no more: the version is not issued until each is dealt with."""
        return (*self.gone, *(mark for one in self.texts for mark in one.lost))
