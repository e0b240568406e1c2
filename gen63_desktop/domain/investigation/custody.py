"""The chain of custody of an item: who had it, from when to when, and where the chain is broken."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from gen63_desktop.domain.errors import Problems, Refused, RuleBroken


class CustodyKind(StrEnum):
    """What an entry of the chain says."""

    TAKEN = "taken in"
    HANDED = "handed over"
    CHECKED = "file checked"
    CORRECTION = "correction"


class FileState(StrEnum):
    """What a check of the kept file found."""

    WHOLE = "whole"
    MISSING = "missing"
    DAMAGED = "damaged"
    DIFFERENT = "another file"


@dataclass(frozen=True, slots=True)
class CustodyEntry:
    """One entry. It is never changed nor removed: what was wrong in it is said by a further one.

    A correction names the entry that it ``corrects`` and says it anew, whole, with the reason in ``words``.
    ``on`` and ``time`` (local HH:MM, or empty) say when it happened, ``at`` when it was written down.
    A check says what it found, and the digest that the file has to have.
    """

    complaint_id: int
    evidence_id: int
    kind: CustodyKind
    on: date
    time: str
    giver: str
    holder: str
    purpose: str
    means: str
    by: int
    at: datetime
    words: str = ""
    corrects: int | None = None
    found: FileState | None = None
    digest: str = ""
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class Move:
    """A change of hands as a form gives it."""

    on: date | None
    time: str
    giver: str
    holder: str
    purpose: str
    means: str


class GapKind(StrEnum):
    """In which way a chain is broken."""

    NOBODY_SAYS = "nobody says how it came from one to the other"
    BEFORE = "handed over before it was taken in"


@dataclass(frozen=True, slots=True)
class Gap:
    """Where the chain is broken: who had it last as far as is known, and who handed it over next."""

    kind: GapKind
    last: CustodyEntry
    next: CustodyEntry


@dataclass(frozen=True, slots=True)
class Chain:
    """The entries as they were written down, who has the item now, and the gaps; none: the chain is unbroken."""

    entries: tuple[CustodyEntry, ...]
    holder: str
    gaps: tuple[Gap, ...]

    def correction_of(self, entry: CustodyEntry) -> CustodyEntry | None:
        """The entry that holds in this one's place."""
        found = [one for one in self.entries if one.corrects == entry.id]
        return found[-1] if found else None

    @property
    def last_check(self) -> CustodyEntry | None:
        """The last check of the file."""
        found = [one for one in self.entries if one.kind is CustodyKind.CHECKED]
        return found[-1] if found else None


_MOVES = (CustodyKind.TAKEN, CustodyKind.HANDED)


def chain_of(entries: Sequence[CustodyEntry]) -> Chain:
    """The chain as its entries tell it, corrections in the place of what they correct."""
    written = tuple(sorted(entries, key=lambda one: one.id))
    corrected = {one.corrects: one for one in written if one.corrects is not None}
    moves = _in_order([(one, corrected.get(one.id, one)) for one in written if one.kind in _MOVES])
    gaps: list[Gap] = []
    for (_, before), (entered, after) in itertools.pairwise(moves):
        if entered.kind is CustodyKind.TAKEN:
            gaps.append(Gap(GapKind.BEFORE, before, after))
        elif _folded(before.holder) != _folded(after.giver):
            gaps.append(Gap(GapKind.NOBODY_SAYS, before, after))
    return Chain(written, moves[-1][1].holder if moves else "", tuple(gaps))


def _in_order(moves: list[tuple[CustodyEntry, CustodyEntry]]) -> list[tuple[CustodyEntry, CustodyEntry]]:
    """In the order of days; within a day by the clock where each entry tells it, else as they were written down."""
    timed = {
        day: all(held.time for _, held in moves if held.on == day) for day in {held.on for _, held in moves}
    }
    return sorted(moves, key=lambda pair: (pair[1].on, pair[1].time if timed[pair[1].on] else "", pair[0].id))


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def check_move(move: Move, today: date) -> None:
    """Refuse a change of hands that leaves out who, when, why or how."""
    problems: list[Refused] = [
        RuleBroken("C6", sentence, "Fill it in.", where=name)
        for name, sentence in (
            ("giver", "Nothing says who had it."),
            ("holder", "Nothing says who has it from now on."),
            ("purpose", "Nothing says what for."),
            ("means", "Nothing says how it went from one to the other."),
        )
        if not getattr(move, name).strip()
    ]
    if move.giver.strip() and _folded(move.giver) == _folded(move.holder):
        problems.append(
            RuleBroken(
                "C6",
                "{name} had it before and has it after: it did not change hands.",
                "Name who has it from now on.",
                where="holder",
                name=move.holder.strip(),
            )
        )
    if move.on is None:
        problems.append(RuleBroken("C6", "Nothing says when.", "Give the day.", where="on"))
    elif move.on > today:
        problems.append(
            RuleBroken("C6", "{day} is in the future.", "Correct the day.", where="on", day=move.on)
        )
    if not is_time(move.time):
        problems.append(
            RuleBroken(
                "C6",
                "“{time}” is no time of day.",
                "Write hours and minutes, as 14:05, or leave it empty.",
                where="time",
                time=move.time,
            )
        )
    if problems:
        raise Problems(problems)


def check_correction(entry: CustodyEntry, why: str) -> None:
    """Refuse a correction of what is no change of hands, or without a reason."""
    if entry.kind not in _MOVES:
        raise RuleBroken(
            "C6",
            "Only an entry that says who had the item can be corrected.",
            "Choose the entry that was wrong from the beginning.",
        )
    if not why.strip():
        raise RuleBroken(
            "C6",
            "Nothing says what was wrong.",
            "Write the reason: the wrong entry stays beside it.",
            where="words",
        )


def is_time(text: str) -> bool:
    """Whether a text is a local time of day (HH:MM), or empty."""
    if not text:
        return True
    if len(text) != 5 or text[2] != ":":
        return False
    try:
        time.fromisoformat(text)
    except ValueError:
        return False
    return True
