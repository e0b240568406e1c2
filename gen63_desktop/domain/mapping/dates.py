"""Dates as people write them: formats that a person can read and confirm, never guessed silently.

A format is written with the directives of strptime (``%m/%d/%Y %I:%M %p``). Reading does not depend on the
computer's language settings. ISO days and times are always understood, since they have one meaning only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum
from functools import lru_cache

from gen63_desktop.domain.errors import Refused

ISO = "%Y-%m-%d"
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<b>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DIRECTIVES: dict[str, str] = {
    "Y": r"(?P<Y>\d{4})",
    "y": r"(?P<y>\d{2})",
    "m": r"(?P<m>\d{1,2})",
    "d": r"(?P<d>\d{1,2})",
    "b": _MONTH,
    "B": _MONTH,
    "a": r"[^\W\d]+\.?",
    "A": r"[^\W\d]+\.?",
    "H": r"(?P<H>\d{1,2})",
    "I": r"(?P<I>\d{1,2})",
    "M": r"(?P<M>\d{2})",
    "S": r"(?P<S>\d{2})",
    "f": r"(?P<f>\d{1,6})",
    "p": r"(?P<p>[ap])\.?m\.?",
}
_PACKED = {"m": r"(?P<m>\d{2})", "d": r"(?P<d>\d{2})"}
_ISO = re.compile(
    r"(?P<Y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})"
    r"(?:[T ](?P<H>\d{2}):(?P<M>\d{2})(?::(?P<S>\d{2})(?:[.,](?P<f>\d{1,9}))?)?"
    r"\s?(?P<z>Z|[+-]\d{2}:?\d{2})?)?",
    re.IGNORECASE | re.ASCII,
)
_ORDERED = ("/", "-", ".")
_DAY_FORMATS = (
    *(f"%m{mark}%d{mark}%Y" for mark in _ORDERED),
    *(f"%d{mark}%m{mark}%Y" for mark in _ORDERED),
    *(f"%m{mark}%d{mark}%y" for mark in _ORDERED),
    *(f"%d{mark}%m{mark}%y" for mark in _ORDERED),
    "%Y/%m/%d",
    "%Y%m%d",
    "%b %d, %Y",
    "%b %d %Y",
    "%a, %b %d, %Y",
    "%d %b %Y",
    "%d-%b-%Y",
    "%d-%b-%y",
    "%b %d, %y",
)
_TIME_FORMATS = ("", "%H:%M", "%H:%M:%S", "%I:%M %p", "%I:%M:%S %p")
CANDIDATES = tuple(f"{day} {clock}".strip() for day in _DAY_FORMATS for clock in _TIME_FORMATS)
"""The formats that are tried when one is proposed; a mapping may name others."""


class DateFault(StrEnum):
    """Why a text gives no day."""

    UNREADABLE = "unreadable"
    AMBIGUOUS = "ambiguous"
    TWO_DIGIT_YEAR = "two-digit year"


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, with a time where one was written. ``utc_offset`` is there only where the text names one."""

    day: date
    clock: time | None = None
    utc_offset: timedelta | None = None


@lru_cache(maxsize=8192)
@lru_cache(maxsize=4_096)
def read_moment(text: str, formats: tuple[str, ...], pivot: int | None) -> Moment | DateFault:
    """The moment that the text means in exactly one of the formats (or in ISO form).

    Kept for the last texts: files are in the order of time, and rows beside one another share it.
    """
    plain = " ".join(text.split())
    iso = _ISO.fullmatch(plain)
    if iso is not None:
        moment = _moment(iso.groupdict(), pivot)
        return moment if isinstance(moment, Moment) else DateFault.UNREADABLE
    found: set[Moment] = set()
    lacks_pivot = False
    for wanted in formats:
        match = _compiled(wanted).fullmatch(plain)
        read = _moment(match.groupdict(), pivot) if match else DateFault.UNREADABLE
        if isinstance(read, Moment):
            found.add(read)
        lacks_pivot = lacks_pivot or read is DateFault.TWO_DIGIT_YEAR
    if len(found) == 1:
        return found.pop()
    if found:
        return DateFault.AMBIGUOUS
    return DateFault.TWO_DIGIT_YEAR if lacks_pivot else DateFault.UNREADABLE


def check_format(wanted: str) -> None:
    """Refuse a format with an unknown directive, or one that does not give a whole day."""
    names = re.findall(r"%(.)", wanted)
    unknown = [name for name in names if name not in _DIRECTIVES]
    if unknown:
        raise Refused(
            "“%{directive}” in the date format “{format}” is not known.",
            "Use %Y %y %m %d %b %B %H %I %M %S %p.",
            directive=unknown[0],
            format=wanted,
        )
    kinds = ["y" if name == "Y" else "m" if name in "bB" else name for name in names]
    if any(kinds.count(part) != 1 for part in ("y", "m", "d")) or len(set(kinds)) != len(kinds):
        raise Refused(
            "The date format “{format}” must hold year, month and day once each.",
            "For instance %m/%d/%Y for 11/20/2026.",
            format=wanted,
        )
    if "I" in names and "p" not in names:
        raise Refused(
            "The date format “{format}” has hours up to 12 without am or pm.",
            "Add %p, or use %H for hours up to 24.",
            format=wanted,
        )


def has_two_digit_year(wanted: str) -> bool:
    """Whether the century must be confirmed by a pivot."""
    return "%y" in wanted


def describe_format(wanted: str) -> str:
    """The format for people: ``month/day/year (1/7/13)``."""
    words = {
        "%Y": "year", "%y": "year", "%m": "month", "%d": "day", "%b": "month’s name", "%B": "month’s name",
        "%a": "weekday", "%A": "weekday", "%H": "hour", "%I": "hour", "%M": "minute", "%S": "second",
        "%f": "fraction", "%p": "am/pm",
    }  # fmt: skip
    example = {
        "%Y": "2013", "%y": "13", "%m": "1", "%d": "7", "%b": "Jan", "%B": "January", "%a": "Mon",
        "%A": "Monday", "%H": "20", "%I": "8", "%M": "16", "%S": "05", "%f": "5", "%p": "pm",
    }  # fmt: skip
    if "%Y%m%d" in wanted:
        example |= {"%m": "01", "%d": "07"}
    said, shown = wanted, wanted
    for directive, word in words.items():
        said = said.replace(directive, word)
        shown = shown.replace(directive, example[directive])
    return f"{said} ({shown})"


def read_iso(text: str) -> bool:
    """Whether the text is a day or time in ISO form."""
    return _ISO.fullmatch(" ".join(text.split())) is not None


@lru_cache(maxsize=256)
def _compiled(wanted: str) -> re.Pattern[str]:
    packed = "%Y%m%d" in wanted
    pattern = ""
    at = 0
    while at < len(wanted):
        letter = wanted[at]
        if letter == "%" and wanted[at + 1 : at + 2] in _DIRECTIVES:
            name = wanted[at + 1]
            pattern += _PACKED[name] if packed and name in _PACKED else _DIRECTIVES[name]
            at += 2
            continue
        if letter.isspace():
            pattern += r"\s*" if wanted[at + 1 : at + 3] == "%p" else r"\s+"
        else:
            pattern += re.escape(letter)
        at += 1
    return re.compile(pattern, re.IGNORECASE | re.ASCII)


def _moment(parts: dict[str, str | None], pivot: int | None) -> Moment | DateFault:
    short = parts.get("y")
    if short is not None and pivot is None:
        return DateFault.TWO_DIGIT_YEAR if _day(parts, 2000 + int(short)) else DateFault.UNREADABLE
    if short is not None and pivot is not None:
        year = int(short) + (2000 if int(short) <= pivot else 1900)
    else:
        year = int(parts.get("Y") or 0)
    day = _day(parts, year)
    if day is None:
        return DateFault.UNREADABLE
    if parts.get("M") is None:
        return Moment(day)
    clock = _clock(parts)
    return Moment(day, clock, _offset(parts.get("z"))) if clock is not None else DateFault.UNREADABLE


def _day(parts: dict[str, str | None], year: int) -> date | None:
    name = parts.get("b")
    month = MONTHS.index(name.lower()) + 1 if name else int(parts.get("m") or 0)
    try:
        return date(year, month, int(parts.get("d") or 0))
    except ValueError:
        return None


def _clock(parts: dict[str, str | None]) -> time | None:
    hour = int(parts.get("H") or parts.get("I") or 0)
    half = parts.get("p")
    if half is not None and parts.get("I") is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    fraction = (parts.get("f") or "0")[:6].ljust(6, "0")
    try:
        return time(hour, int(parts.get("M") or 0), int(parts.get("S") or 0), int(fraction))
    except ValueError:
        return None


def _offset(text: str | None) -> timedelta | None:
    if text is None:
        return None
    if text.upper() == "Z":
        return timedelta()
    minutes = int(text[1:3]) * 60 + int(text[-2:])
    return timedelta(minutes=-minutes if text[0] == "-" else minutes)
