"""The states of an obligation: a closed list that only the rules choose from, and what a rule found (R5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class State(StrEnum):
    """Where an obligation stands on a day. The value is what people call it."""

    NOT_MET = "not met"
    IN_PART = "met in part"
    MET = "met, by the records"
    NOT_DUE = "nothing due yet"
    NO_DATA = "no data"
    NOT_KEPT = "no data: not kept in this program"

    @property
    def label(self) -> str:
        """The word at the head of a line."""
        return self.value[0].upper() + self.value[1:]

    @property
    def meaning(self) -> str:
        """What the word says, in a sentence."""
        return _MEANINGS[self]


_MEANINGS = {
    State.NOT_MET: "The records show at least one thing that goes against the sentence.",
    State.IN_PART: "The records show a part of what the sentence asks and not the rest, or what went against it was answered.",
    State.MET: "The records show all that the control asks for. It is said of the records, not of what they miss.",
    State.NOT_DUE: "Records are there, and nothing has fallen due by the day.",
    State.NO_DATA: "The program keeps the area, and the office has no records of it.",
    State.NOT_KEPT: "The program keeps no records of the area, so nothing is said.",
}


class Reading(StrEnum):
    """How the records of a past day are read."""

    BY_EFFECT = "by the days on which things happened"
    AS_STOOD = "as the records stood at the end of the day"
    NONE = "not read"

    @property
    def words(self) -> str:
        """The reading and why it is the right one, in a sentence."""
        return _READINGS[self]


_READINGS = {
    Reading.BY_EFFECT: "Read by the days on which things happened, as far as the office knows of them: an audit "
    "counts on the day its last check was performed, a roster and a completion on their own days, whenever they "
    "were entered.",
    Reading.AS_STOOD: "Read from the records as they stood at the end of the day: what was entered later was not "
    "known then.",
    Reading.NONE: "No records are read.",
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what it counts; ``whole`` is what it is a part of."""

    label: str
    number: int
    whole: int | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """A record that the state rests on. ``kind`` and ``record_id`` open it; id 0 opens its section.

    ``sha256`` is that of the file behind it, where there is one; ``entry`` and ``entry_hash`` are those of the
    history's entry that made the record what it is. ``against``: it shows what is not met.
    ``closed``: the person may not open the record, and is told nothing of it but that it counts.
    """

    kind: str
    record_id: int
    number: str
    title: str
    day: date | None = None
    sha256: str = ""
    against: bool = False
    closed: bool = False
    entry: int = 0
    entry_hash: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a rule found: the state, the sentence that says why, figures, evidence, since when it is not met."""

    state: State
    because: str
    figures: tuple[Figure, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    since: date | None = None
