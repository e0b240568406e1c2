"""What people note on an obligation: it stands beside the state and changes nothing of it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from gen63_desktop.domain.errors import Refused, RuleBroken

LONGEST = 4000


@dataclass(frozen=True, slots=True)
class ClauseNote:
    """A note on an obligation, by its code. Never changed, only taken back with a reason."""

    code: str
    text: str
    by: int
    at: datetime
    withdrawn_by: int | None = None
    withdrawn_at: datetime | None = None
    withdrawn_why: str = ""
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class NoteView:
    """A note as it is shown, with the names of people."""

    id: int
    code: str
    text: str
    by: str
    at: datetime
    withdrawn_by: str = ""
    withdrawn_at: datetime | None = None
    withdrawn_why: str = ""


def noted(note: ClauseNote, codes: Collection[str]) -> ClauseNote:
    """The note with its text trimmed, or what keeps it from being made."""
    tidy = replace(note, text=note.text.strip())
    if tidy.code not in codes:
        raise Refused("{code} is no obligation of the register.", "Choose one of the list.", code=tidy.code)
    if not tidy.text:
        raise RuleBroken("R5", "The note has no words.", "Write what others are to know.", where="text")
    if len(tidy.text) > LONGEST:
        raise RuleBroken(
            "R5", "The note is longer than {most} characters.", "Shorten it.", where="text", most=LONGEST
        )
    return tidy


def taken_back(note: ClauseNote, by: int, at: datetime, why: str) -> ClauseNote:
    """The note as taken back: it stays to be read, with the reason."""
    if note.withdrawn_at is not None:
        raise Refused("This note was taken back already.", "Nothing is left to do.")
    if not why.strip():
        raise RuleBroken(
            "R5", "A note is taken back for a reason.", "Say what was wrong with it.", where="why"
        )
    return replace(note, withdrawn_by=by, withdrawn_at=at, withdrawn_why=why.strip())
