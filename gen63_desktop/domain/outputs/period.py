"""The period that an output is on: a quarter or a year, of the calendar or of the office's fiscal year (V3)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from gen63_desktop.domain.agency_calendar import FiscalYear, Quarter
from gen63_desktop.domain.errors import Refused

_YEAR = re.compile(r"\d{4}")
_FIRST_YEAR, _LAST_YEAR = 1900, 2999
_YEARS_OFFERED = 5
_QUARTERS_OFFERED = 8


@dataclass(frozen=True, slots=True)
class Period:
    """Days from the first to the last, both counted; ``name`` is 2026, FY27, 2026 Q3 or FY27 Q1."""

    name: str
    first: date
    last: date
    calendar_year: bool = False

    @classmethod
    def parse(cls, text: str, fiscal_start: int) -> Period:
        """Read "2026", "FY27", "2026 Q3", "FY27 Q1"; refused where it is none of these."""
        clean = text.strip().upper()
        try:
            found = _read(clean, fiscal_start)
        except (Refused, ValueError) as error:
            raise Refused(
                "“{text}” is no quarter and no year.",
                "Write it like 2026, FY27, 2026 Q3 or FY27 Q1.",
                where="period",
                text=text.strip(),
            ) from error
        if not _FIRST_YEAR <= found.first.year <= _LAST_YEAR:
            raise Refused(
                "There are no records of {period}.",
                "Choose another period.",
                where="period",
                period=found.name,
            )
        return found

    def end(self, today: date) -> date:
        """Its last day, or today while it is running."""
        return min(self.last, today)

    def check_begun(self, today: date) -> None:
        """Refuse a period that has not begun."""
        if self.first > today:
            raise Refused(
                "{period} has not begun.", "Choose a period that has begun.", where="period", period=self.name
            )

    def holds(self, day: date | None) -> bool:
        """Whether a day lies in it."""
        return day is not None and self.first <= day <= self.last


def _read(clean: str, fiscal_start: int) -> Period:
    if _YEAR.fullmatch(clean):
        return calendar_year(int(clean))
    if clean.startswith("FY") and "Q" not in clean:
        return _fiscal_year(FiscalYear.parse(clean, fiscal_start))
    return _quarter(Quarter.parse(clean, fiscal_start))


def calendar_year(year: int) -> Period:
    """A calendar year."""
    return Period(str(year), date(year, 1, 1), date(year, 12, 31), calendar_year=True)


def _fiscal_year(year: FiscalYear) -> Period:
    return Period(str(year), year.first, year.last)


def _quarter(quarter: Quarter) -> Period:
    return Period(str(quarter), quarter.first, quarter.last)


def periods(today: date, fiscal_start: int) -> tuple[Period, ...]:
    """The periods that are offered: quarters and years that have begun, those of now first."""
    years = tuple(calendar_year(today.year - back) for back in range(_YEARS_OFFERED))
    quarters = _quarters(Quarter.of(today))
    if fiscal_start == 1:
        return (*quarters, *years)
    fiscal, year = [], FiscalYear.of(today, fiscal_start)
    for _ in range(_YEARS_OFFERED):
        fiscal.append(_fiscal_year(year))
        year = FiscalYear.of(year.first - timedelta(days=1), fiscal_start)
    return (*quarters, *years, *fiscal, *_quarters(Quarter.of(today, fiscal_start)))


def _quarters(running: Quarter) -> tuple[Period, ...]:
    found = [running]
    while len(found) < _QUARTERS_OFFERED:
        found.append(found[-1].previous())
    return tuple(_quarter(each) for each in found)
