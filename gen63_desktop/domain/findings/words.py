"""Dates, times, counts and shares in the words of a printed report, in English and without a locale."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from gen63_desktop.domain.remarks import Worded, capital, together, worded, written

__all__ = ["capital", "counted", "day", "listed", "moment", "number", "plural", "share", "span"]

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day(value: date | None, absent: str = "–") -> str:
    """Nov 18, 2026."""
    if value is None:
        return absent
    text = f"{_MONTHS[value.month - 1]} {value.day}, {value.year}"
    return written(text, "{day}", day=value)


def span(first: date, last: date) -> str:
    """Jul 1 – Sep 30, 2026."""
    both = together(day(first), day(last), by=" – ")
    if first.year != last.year or not isinstance(both, Worded):
        return both
    return Worded(f"{_MONTHS[first.month - 1]} {first.day} – {day(last)}", both.remark)


def moment(value: datetime) -> str:
    """Nov 18, 2026, 3:05 PM (UTC-08:00), in the zone that the time carries."""
    zone = value.strftime("%z")
    named = "UTC" if zone == "+0000" else f"UTC{zone[:3]}:{zone[3:5]}".replace("-", "−")
    hour = value.hour % 12 or 12
    text = f"{day(value.date())}, {hour}:{value.minute:02d} {'AM' if value.hour < 12 else 'PM'} ({named})"
    return written(text, "{day}, {clock} ({zone})", day=value.date(), clock=value, zone=named)


def number(value: float) -> str:
    """12,345."""
    text = f"{value:,.0f}" if value == int(value) else f"{value:,.1f}"
    return text.replace("-", "−")


def share(part: int, whole: int) -> float | None:
    """The part of a whole as a number from 0 to 1; None where there is no whole."""
    return part / whole if whole else None


def plural(count: int, one: str, many: str = "") -> str:
    """1 complaint, 2 complaints, no complaints."""
    noun = one if count == 1 else many or one + "s"
    return f"{'no' if count == 0 else number(count)} {noun}"


def counted(count: int, one: str, many: str = "") -> Worded:
    """The same in words that a window can say in its language; ``one`` and ``many`` are literals."""
    noun = one if count == 1 else many or one + "s"
    template = {0: f"no {noun}", 1: f"1 {noun}"}.get(count, f"{{n}} {noun}")
    values = {"n": number(count)} if count > 1 else {}
    return written(plural(count, one, many), template, **values)


def listed(items: Sequence[str], most: int = 0) -> str:
    """A, B and C; with ``most``, the rest as a count."""
    shown = list(items[:most]) if most and len(items) > most else list(items)
    left = len(items) - len(shown)
    if left:
        shown.append(worded("{n} more", n=number(left)))
    if len(shown) < 2:
        return shown[0] if shown else ""
    return worded("{first} and {last}", first=together(*shown[:-1], by=", "), last=shown[-1])
