"""The quarter's figures of violations and corrective actions, as plain numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from gen63_desktop.domain.findings.figures import Basis, Count


@dataclass(frozen=True, slots=True)
class OverdueAction:
    """A corrective action that was under way past its due date at the end of the period."""

    violation: str
    action: int
    level: str
    due: date

    def days_late(self, day: date) -> int:
        """Days past the due date on a day."""
        return max(0, (day - self.due).days)


@dataclass(frozen=True, slots=True)
class QuarterOfViolations:
    """One quarter of the trend: registered in it, actions verified in it, violations open at its end."""

    quarter: str
    registered: int
    verified: int
    open_at_end: int


@dataclass(frozen=True, slots=True)
class ViolationFigures:
    """Violations by the day they were registered, and the steps of their actions by the day of the step.

    ``as_of`` is the last day counted: the quarter's, or an earlier one while it runs. A violation withdrawn by
    then counts in ``withdrawn`` alone, where it was withdrawn in the quarter. ``by_origin`` adds up to
    ``registered``; in ``by_clause`` a violation that goes against two clauses counts under both. ``by_state``
    counts all that the register held at the end and adds up to ``in_register``; ``by_step`` counts what
    happened to actions in the quarter, each step once. ``sustained_unregistered`` counts the approved
    sustained allegations from which no violation is registered at present.
    """

    quarter: str
    first: date
    last: date
    as_of: date
    basis: Basis
    registered: int
    withdrawn: int
    in_register: int
    open_at_end: int
    by_origin: tuple[Count, ...]
    by_clause: tuple[Count, ...]
    by_state: tuple[Count, ...]
    by_level: tuple[Count, ...]
    by_step: tuple[Count, ...]
    awaiting_decision: int
    under_way: int
    to_verify: int
    looks_due: int
    overdue: tuple[OverdueAction, ...]
    sustained_unregistered: int
    trend: tuple[QuarterOfViolations, ...]

    def step(self, label: str) -> int:
        """How often a step was taken in the quarter, by its label."""
        return next((count.number for count in self.by_step if count.label == label), 0)
