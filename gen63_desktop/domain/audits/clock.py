"""The 90-day clock of a data source: due, overdue since, and every stretch in which it was overdue.

Ninety days are ninety days: day 90 after the last audit is the last day in time, day 91 is overdue, and no
holiday or weekend moves it. A source that goes out of use and comes back within ninety days was never out
of use as far as the clock goes, so that a pause cannot reset it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from gen63_desktop.domain.sources.demographic_use import UsePeriod

INTERVAL = timedelta(days=90)
SOON = timedelta(days=14)
_DAY = timedelta(days=1)


class ClockState(StrEnum):
    """Where a source stands with its audits on a day."""

    NOT_ASSESSED = "not assessed"  # nobody has said whether it uses demographic data: a gap
    NOT_REQUIRED = "not required"  # it uses none, or is out of use
    IN_TIME = "in time"
    DUE_SOON = "due soon"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class OverdueSpell:
    """Days of use without the audit that was due. ``until`` is the day it ended, None while it lasts."""

    due: date
    since: date
    until: date | None
    days: int
    ended_by_audit: bool


@dataclass(frozen=True, slots=True)
class Duty:
    """One audit that was or is due. ``ceased_on``: the source went out of use before it was performed."""

    due: date
    met_on: date | None = None
    ceased_on: date | None = None


@dataclass(frozen=True, slots=True)
class AuditClock:
    """What the clock of a source shows on a day."""

    state: ClockState
    due: date | None = None
    last_performed: date | None = None
    overdue_since: date | None = None
    days_overdue: int = 0
    overdue: tuple[OverdueSpell, ...] = ()
    duties: tuple[Duty, ...] = ()


def next_due(day: date) -> date:
    """The last day in time for the audit that follows this day."""
    return day + INTERVAL


def clock(
    periods: Sequence[UsePeriod], performed: Iterable[date], on: date, *, assessed: bool = True
) -> AuditClock:
    """The clock of a source with these periods of use and these days of signed audits, on a day.

    Audits performed after the day are unknown to it.
    """
    days = sorted({day for day in performed if day <= on})
    spells: list[OverdueSpell] = []
    duties: list[Duty] = []
    for chain in _chains([period for period in periods if period.start <= on]):
        _follow(chain, days, on, spells, duties)
    shown = AuditClock(
        ClockState.NOT_REQUIRED if assessed else ClockState.NOT_ASSESSED,
        last_performed=days[-1] if days else None,
        overdue=tuple(spells),
        duties=tuple(duties),
    )
    if not any(period.holds(on) for period in periods):
        return shown
    due = duties[-1].due
    if due < on:
        since, count = spells[-1].since, spells[-1].days
        return replace(shown, state=ClockState.OVERDUE, due=due, overdue_since=since, days_overdue=count)
    return replace(shown, state=ClockState.DUE_SOON if due - on <= SOON else ClockState.IN_TIME, due=due)


def _chains(periods: Iterable[UsePeriod]) -> list[list[UsePeriod]]:
    """The periods, those joined that a pause of less than ninety days lies between."""
    chains: list[list[UsePeriod]] = []
    for period in periods:
        previous = chains[-1][-1].end if chains else None
        if previous is not None and period.start - previous < INTERVAL:
            chains[-1].append(period)
        else:
            chains.append([period])
    return chains


def _follow(
    chain: list[UsePeriod], days: Sequence[date], on: date, spells: list[OverdueSpell], duties: list[Duty]
) -> None:
    """Walk a chain from audit to audit, collecting the duties and the overdue spells."""
    end = chain[-1].end
    stopped = end if end is not None and end <= on else None
    due = next_due(chain[0].start)
    for day in days:
        if day < chain[0].start or (stopped is not None and day >= stopped):
            continue
        _note(spells, chain, due, day, day, ended_by_audit=True)
        duties.append(Duty(due, met_on=day))
        due = next_due(day)
    last_day = stopped - _DAY if stopped is not None else on
    _note(spells, chain, due, last_day, stopped, ended_by_audit=False)
    duties.append(Duty(due, ceased_on=stopped))


def _note(
    spells: list[OverdueSpell],
    chain: list[UsePeriod],
    due: date,
    last_day: date,
    until: date | None,
    *,
    ended_by_audit: bool,
) -> None:
    """Add the spell from the day after ``due`` to ``last_day``, if the source was in use on any of them."""
    late = [
        (max(period.start, due + _DAY), min((period.end or date.max) - _DAY, last_day)) for period in chain
    ]
    late = [(first, last) for first, last in late if first <= last]
    if late:
        count = sum((last - first).days + 1 for first, last in late)
        spells.append(OverdueSpell(due, late[0][0], until, count, ended_by_audit))
