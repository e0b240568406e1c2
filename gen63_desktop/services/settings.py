"""The office's own settings: its name, its fiscal year, its holidays."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import OfficeFacts
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.session import Session

ACT_WORDS = {
    "office.created": "Office created",
    "office.changed": "Office settings changed",
}


def federal_holidays(first_year: int, last_year: int) -> tuple[date, ...]:
    """The federal holidays of these years as observed, a proposal for the office's own list."""
    return tuple(sorted(named_federal_holidays(first_year, last_year)))


def named_federal_holidays(first_year: int, last_year: int) -> dict[date, str]:
    """The federal holidays of these years as observed, with their names."""
    return _holidays(first_year, last_year)


def holiday_names(days: Collection[date]) -> dict[date, str]:
    """What those of the days are called that have a name: the federal one, else that of California."""
    if not days:
        return {}
    first, last = min(days).year, max(days).year
    known = _holidays(first, last, subdiv="CA") | _holidays(first, last)
    return {day: known[day] for day in days if day in known}


def _holidays(first_year: int, last_year: int, subdiv: str | None = None) -> dict[date, str]:
    import holidays

    return dict(holidays.country_holidays("US", subdiv=subdiv, years=range(first_year, last_year + 1)))


def require_facts(facts: OfficeFacts) -> None:
    """Refuse settings that no office can have."""
    if not facts.name.strip():
        raise Refused("The office needs a name.", "Type the name as it should stand on reports.")
    try:
        date(2001, facts.fiscal_year_month, facts.fiscal_year_day)  # 2001: no leap day
    except ValueError as error:
        raise Refused(
            "The fiscal year cannot start on month {month}, day {day}.",
            "Choose a day that every year has.",
            month=facts.fiscal_year_month,
            day=facts.fiscal_year_day,
        ) from error


class Settings:
    """The office's settings, with history."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def facts(self) -> OfficeFacts:
        """The settings as they are now."""
        with self._session.ask() as reader:
            return reader.find(OfficeFacts)[0]

    def change(self, facts: OfficeFacts) -> OfficeFacts:
        """Save changed settings; uid and the fictional mark never change."""
        self._session.allow(Permission.MANAGE_OFFICE)
        require_facts(facts)
        with self._session.act("office.changed") as work:
            stored = work.get(OfficeFacts, facts.id)
            name = " ".join(facts.name.split())
            changed = work.change(replace(facts, name=name, uid=stored.uid, fictional=stored.fictional))
            work.about(changed)
        self._session.facts = changed
        return changed
