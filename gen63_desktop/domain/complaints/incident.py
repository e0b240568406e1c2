"""C3: when an incident was, as far as it is known: a day, about a day, between two, a month or a year."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from gen63_desktop.domain.errors import Refused, RuleBroken


class About(StrEnum):
    """How a date of an incident is meant where it is no known day."""

    ABOUT = "about"
    BETWEEN = "between"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the day: the first it may have been and, where there are several, the last."""

    first: date
    last: date | None = None
    about: About | None = None

    @property
    def exact(self) -> date | None:
        """The day, where it is known."""
        return self.first if self.about is None else None


def of_month(year: int, month: int) -> Known:
    """Some day of a month."""
    last = calendar.monthrange(year, month)[1]
    return Known(date(year, month, 1), date(year, month, last), About.MONTH)


def of_year(year: int) -> Known:
    """Some day of a year."""
    return Known(date(year, 1, 1), date(year, 12, 31), About.YEAR)


def known(incident: date | None, last: date | None, about: About | None) -> Known | None:
    """What stands in the fields of a complaint."""
    return None if incident is None else Known(incident, last, about)


def in_words(one: Known) -> str:
    """In English, for what leaves the office: about May 3, 2026."""
    if one.about is About.YEAR:
        return str(one.first.year)
    if one.about is About.MONTH:
        return f"{calendar.month_name[one.first.month]} {one.first.year}"
    first = _day(one.first)
    if one.about is About.BETWEEN and one.last is not None:
        return f"between {first} and {_day(one.last)}"
    return f"about {first}" if one.about is About.ABOUT else first


def said_about(incident: date | None, last: date | None, about: About | None) -> str:
    """The words for a date that is no known day; empty where it is one, or where there is none."""
    return in_words(Known(incident, last, about)) if incident is not None and about is not None else ""


def _day(day: date) -> str:
    return f"{calendar.month_abbr[day.month]} {day.day}, {day.year}"


def problems_of(
    incident: date | None, last: date | None, about: About | None, time: str, time_to: str
) -> list[Refused]:
    """What cannot be so."""
    found: list[Refused] = []
    if incident is None and (last is not None or about is not None):
        found.append(
            RuleBroken("C3", "The span of the incident has no first day.", "Enter it, or empty the date.")
        )
    spans = about in (About.BETWEEN, About.MONTH, About.YEAR)
    if incident is not None and (last is not None) != spans:
        found.append(
            RuleBroken("C3", "It is not clear between which days the incident was.", "Enter the date again.")
        )
    if incident is not None and last is not None and last < incident:
        found.append(
            RuleBroken(
                "C3",
                "The incident cannot have been between {first} and {last}: the second day is the earlier one.",
                "Enter the earlier day first.",
                first=incident,
                last=last,
            )
        )
    if time_to and not time:
        found.append(RuleBroken("C3", "The time has an end and no beginning.", "Enter both, or neither."))
    return found
