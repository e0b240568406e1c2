"""Where a record stands in its retention on a day, and why. Nothing is ever destroyed by the clock alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from gen63_desktop.domain.retention.kinds import SERIES_OF, RuleName, Series, State
from gen63_desktop.domain.retention.records import RetentionConfirmation, RetentionRule
from gen63_desktop.domain.retention.rules import RetentionBook

_DAY = timedelta(days=1)
_FEBRUARY, _LEAP = 2, 29


@dataclass(frozen=True, slots=True)
class Kept:
    """A record as retention sees it; ``start`` None: its period has not begun, ``waits_for`` says for what."""

    rule: RuleName
    kind: str
    record_id: int
    number: str
    start: date | None
    waits_for: str = ""
    held_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PeriodRow:
    """A record with its state on a day; ``until`` is the last day of its period. ``id`` numbers the list."""

    kept: Kept
    rule: RetentionRule
    confirmation: RetentionConfirmation | None
    state: State
    until: date | None
    id: int = 0

    @property
    def series(self) -> Series:
        """The record series."""
        return SERIES_OF[self.kept.rule]


def last_day(start: date, years: int) -> date:
    """The last day on which a record is kept. What began on February 29 is kept up to March 1."""
    if (start.month, start.day) == (_FEBRUARY, _LEAP):
        return start.replace(day=28, year=start.year + years) + _DAY
    return start.replace(year=start.year + years)


def row_of(kept: Kept, book: RetentionBook, today: date, place: int) -> PeriodRow:
    """Where the record stands."""
    rule, confirmation = book.holding(kept.rule), book.confirmation(kept.rule)
    until = last_day(kept.start, rule.years) if kept.start is not None and rule.years is not None else None
    return PeriodRow(kept, rule, confirmation, _state(kept, rule, confirmation, until, today), until, place)


def _state(
    kept: Kept,
    rule: RetentionRule,
    confirmation: RetentionConfirmation | None,
    until: date | None,
    today: date,
) -> State:
    if kept.held_by:
        return State.HELD
    if rule.years is None:
        return State.NO_PERIOD
    if until is None:
        return State.NOT_STARTED
    if today <= until:
        return State.RUNNING
    return State.OVER if confirmation is not None else State.UNCONFIRMED
