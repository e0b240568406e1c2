"""Quarters, fiscal years and business days, named the same way everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from gen63_desktop.domain.errors import Refused

JULY = 7
"""The fiscal year of GEN 63's agency starts on 1 July."""

_CALENDAR = re.compile(r"(?:(?P<y1>\d{4})\s*[-/]?\s*Q(?P<q1>[1-4])|Q(?P<q2>[1-4])\s*[-/]?\s*(?P<y2>\d{4}))")
_FISCAL = re.compile(
    r"(?:FY\s*(?P<y1>\d{4}|\d{2})\s*[-/]?\s*Q(?P<q1>[1-4])|Q(?P<q2>[1-4])\s*[-/]?\s*FY\s*(?P<y2>\d{4}|\d{2}))"
)
_FISCAL_YEAR = re.compile(r"FY\s*(\d{4}|\d{2})")
_SATURDAY = 5


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """A calendar quarter (2026 Q3), or one of a fiscal year that starts in a month (FY27 Q1).

    A fiscal year is named by the calendar year in which it ends. Quarters of one calendar sort by
    time; ``fiscal_start`` is the fiscal year's first month, None for a calendar quarter.
    """

    year: int
    number: int
    fiscal_start: int | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.number <= 4:
            raise ValueError(self.number)
        if self.fiscal_start is not None and not 1 <= self.fiscal_start <= 12:
            raise ValueError(self.fiscal_start)

    @classmethod
    def of(cls, day: date, fiscal_start: int | None = None) -> Quarter:
        """The quarter that holds a day."""
        start = fiscal_start or 1
        year = day.year + (1 if start > 1 and day.month >= start else 0)
        return cls(year, ((day.month - start) % 12) // 3 + 1, fiscal_start)

    @classmethod
    def parse(cls, text: str, fiscal_start: int = JULY) -> Quarter:
        """Read "2026 Q3", "2026Q3", "Q3 2026"; a fiscal quarter says so: "FY27 Q1"."""
        clean = text.strip().upper()
        if found := _CALENDAR.fullmatch(clean):
            return cls(int(found["y1"] or found["y2"]), int(found["q1"] or found["q2"]))
        if found := _FISCAL.fullmatch(clean):
            year = _century(found["y1"] or found["y2"])
            return cls(year, int(found["q1"] or found["q2"]), fiscal_start)
        raise Refused(
            "“{text}” is not a quarter.",
            "Write it like 2026 Q3, or like FY27 Q1 for a quarter of the fiscal year.",
            text=text,
        )

    @property
    def first(self) -> date:
        """Its first day."""
        start = self.fiscal_start or 1
        months = (self.year - (1 if start > 1 else 0)) * 12 + start - 1 + (self.number - 1) * 3
        return date(months // 12, months % 12 + 1, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return self.next().first - timedelta(days=1)

    def next(self) -> Quarter:
        """The quarter after it."""
        if self.number == 4:
            return Quarter(self.year + 1, 1, self.fiscal_start)
        return Quarter(self.year, self.number + 1, self.fiscal_start)

    def previous(self) -> Quarter:
        """The quarter before it."""
        if self.number == 1:
            return Quarter(self.year - 1, 4, self.fiscal_start)
        return Quarter(self.year, self.number - 1, self.fiscal_start)

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def __str__(self) -> str:
        if self.fiscal_start is None:
            return f"{self.year} Q{self.number}"
        return f"{_fiscal(self.year)} Q{self.number}"


@dataclass(frozen=True, slots=True, order=True)
class FiscalYear:
    """The twelve months from the first of a month, named by the calendar year in which they end."""

    year: int
    start_month: int = JULY

    @classmethod
    def of(cls, day: date, start_month: int = JULY) -> FiscalYear:
        """The fiscal year that holds a day."""
        return cls(day.year + (1 if start_month > 1 and day.month >= start_month else 0), start_month)

    @classmethod
    def parse(cls, text: str, start_month: int = JULY) -> FiscalYear:
        """Read "FY27" or "FY2027"."""
        if found := _FISCAL_YEAR.fullmatch(text.strip().upper()):
            return cls(_century(found[1]), start_month)
        raise Refused("“{text}” is not a fiscal year.", "Write it like FY27.", text=text)

    @property
    def first(self) -> date:
        """Its first day."""
        return self.quarters()[0].first

    @property
    def last(self) -> date:
        """Its last day."""
        return self.quarters()[3].last

    def quarters(self) -> tuple[Quarter, ...]:
        """Its four quarters."""
        return tuple(Quarter(self.year, number, self.start_month) for number in (1, 2, 3, 4))

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def __str__(self) -> str:
        return _fiscal(self.year)


@dataclass(frozen=True, slots=True)
class AgencyCalendar:
    """Which days the agency works: Monday to Friday, less its holidays."""

    holidays: frozenset[date] = frozenset()

    def is_business_day(self, day: date) -> bool:
        """Whether the agency works on a day."""
        return day.weekday() < _SATURDAY and day not in self.holidays

    def add_business_days(self, day: date, count: int) -> date:
        """The day that is ``count`` business days after a day (before it, where negative).

        The day itself is never counted. Zero gives the day itself, or the next business day where
        the agency does not work on it.
        """
        if count == 0:
            return self.business_day_from(day)
        step = timedelta(days=1 if count > 0 else -1)
        for _ in range(abs(count)):
            day += step
            while not self.is_business_day(day):
                day += step
        return day

    def business_day_from(self, day: date) -> date:
        """The day itself, or the first business day after it."""
        while not self.is_business_day(day):
            day += timedelta(days=1)
        return day

    def business_days_between(self, first: date, last: date) -> int:
        """Business days after ``first`` up to and with ``last``; negative where ``last`` is earlier."""
        if last < first:
            return -self.business_days_between(last - timedelta(days=1), first - timedelta(days=1))
        return sum(1 for day in _days_after(first, last) if self.is_business_day(day))


def _days_after(first: date, last: date) -> Iterator[date]:
    day = first
    while day < last:
        day += timedelta(days=1)
        yield day


def _century(year: str) -> int:
    return int(year) if len(year) == 4 else 2000 + int(year)


def _fiscal(year: int) -> str:
    return f"FY{year % 100:02}" if 2000 <= year < 2100 else f"FY{year}"
