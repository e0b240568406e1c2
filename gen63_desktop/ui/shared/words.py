"""Dates, numbers and counts in words, the same on every page."""

from __future__ import annotations

import html
import re
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

_NEAR = 180
"""A day so near to today is clear without its year."""


def day(value: date | None) -> str:
    """Nov 18, 2026, in Spanish 18 nov 2026; empty where there is no date."""
    return "" if value is None else _written(value, "MMM d, yyyy", "d MMM yyyy")


def month(value: date) -> str:
    """May 2026, in Spanish mayo de 2026."""
    return _written(value, "MMMM yyyy", "MMMM 'de' yyyy")


def weekday_and_day(value: date) -> str:
    """Wednesday, Nov 18, 2026; in Spanish miércoles, 18 nov 2026."""
    return _written(value, "dddd, MMM d, yyyy", "dddd, d MMM yyyy")


def day_of_year(value: date) -> str:
    """July 1, in Spanish 1 de julio."""
    return _written(value, "MMMM d", "d 'de' MMMM")


def day_as_typed(value: date) -> str:
    """11/18/2026; in Spanish 18 nov 2026, since half of those who write it read figures day first."""
    if QLocale().language() is QLocale.Language.Spanish:
        return day(value)
    return f"{value.month:02}/{value.day:02}/{value.year:04}"


def _written(value: date, english: str, spanish: str) -> str:
    locale = QLocale()
    written = spanish if locale.language() is QLocale.Language.Spanish else english
    return locale.toString(QDate(value.year, value.month, value.day), written)


def moment(value: datetime | None) -> str:
    """Nov 18, 2026, 3:05 PM in the time of this computer."""
    if value is None:
        return ""
    here = value.astimezone()
    return f"{day(here.date())}, {clock(value)}"


def clock(value: datetime) -> str:
    """3:05 PM in the time of this computer."""
    return hour(value.astimezone())


def hour(value: datetime) -> str:
    """3:05 PM in the zone that the time carries."""
    return _hour(QTime(value.hour, value.minute))


def time_of_day(kept: str) -> str:
    """3:05 PM from a time as records keep it, 15:05 or 15:05:30; other words as they are."""
    time = QTime.fromString(kept[:5], "HH:mm")
    return _hour(time) if time.isValid() else kept


def _hour(time: QTime) -> str:
    """As printed reports write it; in other languages than English as people write it there."""
    locale = QLocale()
    if locale.language() in {QLocale.Language.English, QLocale.Language.C}:
        return locale.toString(time, "h:mm AP")
    return locale.toString(time, QLocale.FormatType.ShortFormat)


def distance(value: date, today: date) -> str:
    """How far a day is from today: today, tomorrow, in 6 days, 2 days ago."""
    days = (value - today).days
    if days == 0:
        return QCoreApplication.translate("Words", "today")
    if days == 1:
        return QCoreApplication.translate("Words", "tomorrow")
    if days == -1:
        return QCoreApplication.translate("Words", "yesterday")
    if days > 0:
        return QCoreApplication.translate("Words", "in {n} days").format(n=number(days))
    return QCoreApplication.translate("Words", "{n} days ago").format(n=number(-days))


def due(value: date | None, today: date) -> str:
    """A due date as lists show it: Nov 18, 2 days late; with its year where it is far from today."""
    if value is None:
        return ""
    late = (today - value).days
    if late == 1:
        away = QCoreApplication.translate("Words", "1 day late")
    elif late > 1:
        away = QCoreApplication.translate("Words", "{n} days late").format(n=number(late))
    else:
        away = distance(value, today)
    near = abs(late) <= _NEAR
    shown = _written(value, "MMM d", "d MMM") if near else day(value)
    return f"{shown}, {away}"


def number(value: int) -> str:
    """12,278."""
    return QLocale().toString(value)


def count(n: int, one: str, many: str) -> str:
    """A number with its noun; both templates are translated already and hold ``{n}``."""
    return (one if n == 1 else many).format(n=number(n))


def listed(items: list[str]) -> str:
    """A, B or C."""
    if len(items) <= 1:
        return items[0] if items else ""
    either = QCoreApplication.translate("Words", "{first} or {last}")
    return either.format(first=", ".join(items[:-1]), last=items[-1])


def path(of: Path | str) -> str:
    """A path that can be broken into lines at its folders."""
    return re.sub(r"([/\\\\_.-])", "\\1\u200b", str(of))


def size(octets: int) -> str:
    """1.2 MB."""
    return QLocale().formattedDataSize(octets, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def tip(text: str) -> str:
    """The text as a tip. Qt reads a tip as mark-up where it looks like it, so it is written as mark-up itself."""
    lines = html.escape(text, quote=False).replace("\n", "<br>")
    return f"<qt>{lines}</qt>" if text else ""
