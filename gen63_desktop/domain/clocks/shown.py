"""What a window shows of clocks: those of a case with their sentences, rules with their editions, and a simulation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from gen63_desktop.domain.clocks.kinds import Ground, RuleName
from gen63_desktop.domain.clocks.records import ClockRule, Confirmation, Pause
from gen63_desktop.domain.clocks.standing import CaseClock
from gen63_desktop.domain.clocks.telling import Line


@dataclass(frozen=True, slots=True)
class ShownClock:
    """A clock with the sentences that explain it, and the pause that it is in."""

    clock: CaseClock
    lines: tuple[Line, ...]
    paused: Pause | None


@dataclass(frozen=True, slots=True)
class ClocksOfCase:
    """The clocks of a complaint, its pauses, and what could be recorded of them."""

    clocks: tuple[ShownClock, ...]
    pauses: tuple[Pause, ...]
    grounds: tuple[tuple[Ground, tuple[RuleName, ...]], ...]
    """The grounds that stop a running clock of the complaint, and which ones."""
    to_begin: tuple[RuleName, ...]
    """The clocks that a person could start now."""


@dataclass(frozen=True, slots=True)
class ShownRule:
    """A rule: its editions, newest first, and counsel's word on them."""

    editions: tuple[ClockRule, ...]
    confirmations: tuple[Confirmation, ...]
    people: dict[int, str]

    @property
    def newest(self) -> ClockRule:
        """The last edition that was made."""
        return self.editions[0]

    def confirmed(self, edition: int) -> Confirmation | None:
        """The last confirmation of an edition."""
        found = [one for one in self.confirmations if one.edition == edition]
        return max(found, key=lambda one: (one.on, one.id), default=None)


@dataclass(frozen=True, slots=True)
class CaseMove:
    """A complaint whose due date a new edition would move."""

    complaint_id: int
    number: str
    before: date | None
    after: date | None


@dataclass(frozen=True, slots=True)
class Simulation:
    """What a new edition would do: of ``looked_at`` open complaints these would move, the earliest new day first.

    ``not_shown`` counts further complaints, closed to the person: those that a new edition moves are moved when
    somebody who works on them opens them. At a server it is all that are closed to the person, open or not: which of
    them end is not told.
    """

    moves: tuple[CaseMove, ...]
    looked_at: int
    not_shown: int = 0
