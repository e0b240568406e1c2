"""Counting: from an event over so many days, with the days of pauses left out, to the last day in time."""

from __future__ import annotations

import calendar as months
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from gen63_desktop.domain.agency_calendar import AgencyCalendar
from gen63_desktop.domain.clocks.kinds import Roll, Unit
from gen63_desktop.domain.errors import Refused

_DAY = timedelta(days=1)
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Span:
    """Days in a row, the first and the last among them."""

    first: date
    last: date

    def days_after(self, day: date, unit: Unit, calendar: AgencyCalendar) -> int:
        """How many of its days after a day a clock of this unit would have counted."""
        before = max(self.first - _DAY, day)
        if before >= self.last:
            return 0
        if unit is Unit.BUSINESS:
            return calendar.business_days_between(before, self.last)
        return (self.last - before).days


@dataclass(frozen=True, slots=True)
class Count:
    """How a due date came about. ``nominal`` is without pauses, ``counted`` before a day off moved it.

    ``holidays`` are those between the event and the due date on which a business day was not counted.
    """

    start: date
    nominal: date
    counted: date
    due: date
    paused: int
    holidays: tuple[date, ...] = ()


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same days, none of them twice, in order."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda one: (one.first, one.last)):
        if span.last < span.first:
            continue
        if found and span.first <= found[-1].last + _DAY:
            found[-1] = Span(found[-1].first, max(found[-1].last, span.last))
        else:
            found.append(span)
    return tuple(found)


def months_after(day: date, count: int) -> date:
    """The same day so many months later; the last of the month where it has no such day."""
    at = day.year * 12 + day.month - 1 + count
    year, month = divmod(at, 12)
    return date(year, month + 1, min(day.day, months.monthrange(year, month + 1)[1]))


def nominal(start: date, length: int, unit: Unit, calendar: AgencyCalendar) -> date:
    """The last day in time where nothing pauses the clock; the day of the event is not counted."""
    try:
        if unit is Unit.BUSINESS:
            return calendar.add_business_days(start, length)
        if unit is Unit.CALENDAR:
            return start + timedelta(days=length)
        return months_after(start, length * (12 if unit is Unit.YEARS else 1))
    except (OverflowError, ValueError) as error:
        raise _beyond(start) from error


def moved_on(
    start: date,
    end: date,
    unit: Unit,
    calendar: AgencyCalendar,
    pauses: Sequence[Span],
    roll: Roll = Roll.STAYS,
) -> tuple[date, int]:
    """The end after the paused days between ``start`` and it, and how many days they are; each once.

    A pause that begins after the due date moves nothing; where days off move that date, it is the moved one.
    """
    paused = 0
    try:
        for span in merged(pauses):
            if span.first > _rolled(end, roll, calendar):
                break
            left_out = span.days_after(start, unit, calendar)
            if left_out:
                paused += left_out
                end = (
                    calendar.add_business_days(end, left_out)
                    if unit is Unit.BUSINESS
                    else end + left_out * _DAY
                )
    except OverflowError as error:
        raise _beyond(start) from error
    return end, paused


def count(
    start: date,
    length: int,
    unit: Unit,
    roll: Roll,
    calendar: AgencyCalendar,
    pauses: Sequence[Span] = (),
) -> Count:
    """The due date of a clock that an event started."""
    plain = nominal(start, length, unit, calendar)
    counted, paused = moved_on(start, plain, unit, calendar, pauses, roll)
    due = _rolled(counted, roll, calendar)
    skipped = _skipped(start, due, calendar) if unit is Unit.BUSINESS else ()
    return Count(start, plain, counted, due, paused, skipped)


def _rolled(day: date, roll: Roll, calendar: AgencyCalendar) -> date:
    if roll is Roll.STAYS:
        return day
    step = _DAY if roll is Roll.NEXT else -_DAY
    while not calendar.is_business_day(day):
        day += step
    return day


def _skipped(start: date, end: date, calendar: AgencyCalendar) -> tuple[date, ...]:
    off = (day for day in calendar.holidays if start < day <= end and day.weekday() < _SATURDAY)
    return tuple(sorted(off))


def _beyond(start: date) -> Refused:
    return Refused(
        "A clock that starts on {day} would end beyond every calendar.", "Correct the day.", day=start
    )
