"""The matrix of a day: every obligation with its state, made by the rules and by nothing else (R5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from gen63_desktop.domain.compliance.facts import Facts
from gen63_desktop.domain.compliance.notes import NoteView
from gen63_desktop.domain.compliance.register import Register
from gen63_desktop.domain.compliance.rules.all import RULES, judge
from gen63_desktop.domain.compliance.states import Evidence, Figure, Reading, State


@dataclass(frozen=True, slots=True)
class Line:
    """An obligation with its state on the day, the rule that computed it, and the notes that stand beside it."""

    id: int
    code: str
    clause: str
    part: str
    quote: str
    control: str
    requirements: tuple[str, ...]
    state: State
    because: str
    rule: str
    reading: Reading
    since: date | None
    figures: tuple[Figure, ...]
    evidence: tuple[Evidence, ...]
    notes: tuple[NoteView, ...] = ()
    short: str = ""

    @property
    def title(self) -> str:
        """The sentence in a few words: the part that is looked at, its short name, or the control that answers it."""
        return self.part or self.short or self.control


@dataclass(frozen=True, slots=True)
class Matrix:
    """The matrix of a day; ``read_at``, ``history_number`` and ``history_hash`` say which records it shows."""

    day: date
    document: str
    standing: str
    office: str
    fictional: bool
    read_at: datetime
    history_number: int
    history_hash: str
    lines: tuple[Line, ...]

    def count(self, state: State) -> int:
        """How many obligations are in a state."""
        return sum(one.state is state for one in self.lines)

    def of(self, state: State) -> tuple[Line, ...]:
        """The obligations in a state."""
        return tuple(one for one in self.lines if one.state is state)


def lines(register: Register, facts: Facts, notes: Sequence[NoteView]) -> tuple[Line, ...]:
    """Every obligation of the register, judged by the facts of the day."""
    return tuple(_line(place, register, facts, notes) for place in range(1, len(register.obligations) + 1))


def _line(place: int, register: Register, facts: Facts, notes: Sequence[NoteView]) -> Line:
    one = register.obligations[place - 1]
    rule, found = RULES[one.answered], judge(one, facts)
    return Line(
        id=place,
        code=one.code,
        clause=one.clause,
        part=one.part,
        quote=one.quote,
        control=one.control,
        requirements=one.requirements,
        state=found.state,
        because=found.because,
        rule=rule.words,
        reading=rule.reading,
        since=found.since if found.state is State.NOT_MET else None,
        figures=found.figures,
        evidence=_in_order(found.evidence),
        notes=tuple(note for note in notes if note.code == one.code),
        short=one.short,
    )


def _in_order(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """What shows that a sentence is not met comes first, as the rule gave it; of the rest the latest."""
    rest = sorted(
        (one for one in evidence if not one.against), key=lambda one: one.day or date.max, reverse=True
    )
    return (*(one for one in evidence if one.against), *rest)
