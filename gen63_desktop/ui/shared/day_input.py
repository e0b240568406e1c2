"""Reads a day as people type it: 11/20, 11/20/26, 2026-11-20, Nov 20, 20 de noviembre, today, hoy, +5 days."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

WorkingDays = Callable[[date, int], date]
"""The day that is so many working days after a day."""

_ENGLISH = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_SPANISH = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
    "diciembre",
)  # fmt: skip
_SHORT = 3
"""So many letters name a month."""
_NEAR = {"today": 0, "yesterday": -1, "tomorrow": 1, "hoy": 0, "ayer": -1, "mañana": 1}
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_FIGURES = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?")
_NAMED = re.compile(r"([a-z]{3,10})\.? (\d{1,2})(?:(?:st|nd|rd|th))?(?:,? (\d{4}))?")
_NAMED_AFTER = re.compile(r"(\d{1,2})(?:st|nd|rd|th|º|°)? (?:de )?([a-z]{3,10})\.?(?:(?:,| del?)? (\d{4}))?")
_WORKING = r"(?:working|business) days?|d[ií]as? (?:h[aá]bil(?:es)?|laborables?)"
_AWAY = re.compile(rf"([+-]) ?(\d{{1,4}}) ?({_WORKING}|days?|d[ií]as?|d|weeks?|w|semanas?|s)?")


def read_day(
    text: str, today: date, working_days: WorkingDays | None = None, *, past: bool = False
) -> date | None:
    """The day that the text means; None where it means none. Month comes before day, as in the US.

    A day without a year is the one nearest to today; of what is ``past``, the last one that has come.
    """
    typed = " ".join(text.lower().split())
    if typed in _NEAR:
        return today + timedelta(days=_NEAR[typed])
    if away := _AWAY.fullmatch(typed):
        return _moved(away, today, working_days)
    if iso := _ISO.fullmatch(typed):
        return _made(int(iso[1]), int(iso[2]), int(iso[3]))
    if figures := _FIGURES.fullmatch(typed):
        return _dated(figures[3], int(figures[1]), int(figures[2]), today, past=past)
    if named := _NAMED.fullmatch(typed):
        return _dated(named[3], _month(named[1]), int(named[2]), today, past=past)
    if named := _NAMED_AFTER.fullmatch(typed):
        return _dated(named[3], _month(named[2]), int(named[1]), today, past=past)
    return None


def _month(name: str) -> int:
    """The number of a month by its name or the beginning of it, English or Spanish; 0 where it is none."""
    if name in {"sept", "set", "setiembre"}:
        return 9
    for names in (_ENGLISH, _SPANISH):
        for number, whole in enumerate(names, 1):
            if len(name) >= _SHORT and whole.startswith(name):
                return number
    return 0


def _moved(away: re.Match[str], today: date, working_days: WorkingDays | None) -> date | None:
    number = int(away[2]) * (1 if away[1] == "+" else -1)
    unit = away[3] or "days"
    try:
        if re.fullmatch(_WORKING, unit):
            return working_days(today, number) if working_days is not None else None
        return today + timedelta(days=number * (7 if unit.startswith(("w", "s")) else 1))
    except OverflowError:
        return None


def _dated(year: str | None, month: int, day: int, today: date, *, past: bool) -> date | None:
    if year is None:
        near = [_made(today.year + step, month, day) for step in (-1, 0, 1)]
        days = [found for found in near if found is not None and (found <= today or not past)]
        return min(days, key=lambda found: abs((found - today).days), default=None)
    if len(year) == 4:
        return _made(int(year), month, day)
    century = today.year // 100 * 100
    full = century + int(year)
    return _made(full - 100 if full > today.year + 20 else full, month, day)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
