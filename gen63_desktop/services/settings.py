"""The office's own settings: its name, its fiscal year, its holidays, the agency's letterhead."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Collection
from dataclasses import replace
from datetime import date

from gen63_desktop.domain.errors import ChangedMeanwhile, Refused
from gen63_desktop.domain.findings.letterhead import AgencyLetterhead, Letterhead
from gen63_desktop.domain.identity import OfficeFacts
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.session import Session
from gen63_desktop.store.tables import letterheads as _tables  # noqa: F401  makes the record known to the store

ACT_WORDS = {
    "office.created": "Office created",
    "office.changed": "Office settings changed",
    "letterhead.changed": "Letterhead of the agency changed",
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

    def letterhead(self) -> AgencyLetterhead:
        """The agency's letterhead as it is now; a blank one where none was given. Everybody reads it."""
        with self._session.ask() as reader:
            return next(iter(reader.find(AgencyLetterhead)), AgencyLetterhead())

    def seal_from(self, file: bytes) -> str:
        """The picture of a chosen file as the office would keep it, in base64; refused in words."""
        from gen63_desktop.reports.seals import seal_png

        self._session.allow(Permission.MANAGE_OFFICE)
        return base64.b64encode(seal_png(file)).decode("ascii")

    def letterhead_shown(self, letterhead: Letterhead, width: int) -> bytes:
        """The top of a first page with this letterhead, drawn as a report is, as a PNG so many dots wide."""
        from gen63_desktop.reports.seals import shown

        facts = self.facts()
        return shown(letterhead, facts.name, "Title of a report", width, self._session.now())

    def change_letterhead(self, letterhead: AgencyLetterhead) -> AgencyLetterhead:
        """Save the letterhead; reports issued before keep the one that they were issued with."""
        self._session.allow(Permission.MANAGE_OFFICE)
        wanted = _letterhead_to_keep(letterhead)
        with self._session.act("letterhead.changed") as work:
            stored = next(iter(work.find(AgencyLetterhead)), None)
            if stored is not None and stored.seal_png == letterhead.seal_png:
                wanted = replace(wanted, seal_png=stored.seal_png, seal_sha256=stored.seal_sha256)
            if stored is not None and not wanted.id:
                raise ChangedMeanwhile(stored, wanted)
            kept = work.change(wanted) if wanted.id else work.add(wanted)
            work.about(kept)
        return kept


def _letterhead_to_keep(letterhead: AgencyLetterhead) -> AgencyLetterhead:
    """Blanks put right, the seal written anew; refused where a page could not hold or draw it."""
    from gen63_desktop.reports.seals import from_base64, require_drawable, seal_png

    seal = seal_png(from_base64(letterhead.seal_png)) if letterhead.seal_png else b""
    kept = replace(
        letterhead,
        agency=" ".join(letterhead.agency.split()),
        lines=tuple(line for line in (" ".join(each.split()) for each in letterhead.lines) if line),
        seal_png=base64.b64encode(seal).decode("ascii"),
        seal_words=" ".join(letterhead.seal_words.split()) if seal else "",
        seal_sha256=hashlib.sha256(seal).hexdigest() if seal else "",
    )
    require_drawable(kept.value)
    return kept
