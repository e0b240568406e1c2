"""The quarter beside the eight before it, and its clocks: numbers that a report keeps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

EARLIER = 8
"""Quarters that the reported one is compared with."""


@dataclass(frozen=True, slots=True)
class QuarterCounts:
    """One quarter in the numbers that its key figures are made of, each a part and its whole.

    ``due`` are the due dates of complaints that were met or missed, ``met`` those met in time. ``audits`` fell
    due in the quarter and are settled. ``required`` and ``compliant`` are people on its last day, by the
    twelve-month rule. ``received`` and ``violations`` are None where the register began later than the quarter:
    a part of a quarter is no quarter.
    """

    quarter: str
    first: date
    last: date
    received: int | None
    due: int
    met: int
    comments: int
    decided: int
    audits: int
    in_time: int
    required: int
    compliant: int
    violations: int | None


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock of the policy in the quarter: what fell due in it, and what became of that by the as-of day.

    ``late`` was done after its day, ``not_met`` is past its day and not recorded as done, ``running`` has
    its day still to come. ``counts`` says what of the records counts as done.
    """

    name: str
    rule: str
    counts: str
    in_time: int
    late: int
    not_met: int
    running: int

    @property
    def due(self) -> int:
        """What fell due."""
        return self.in_time + self.late + self.not_met + self.running

    @property
    def settled(self) -> int:
        """What was met or missed: the rate rests on these."""
        return self.in_time + self.late + self.not_met


@dataclass(frozen=True, slots=True)
class QuarterTrends:
    """The reported quarter last, the earlier ones before it; the clocks; what a reader must know of both."""

    quarters: tuple[QuarterCounts, ...]
    clocks: tuple[Clock, ...]
    as_of: date
    notes: tuple[str, ...] = ()
