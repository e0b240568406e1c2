"""Dates, times, counts and shares in the words of a printed report, in English and without a locale."""

from __future__ import annotations

from datetime import date, datetime

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day(value: date | None, absent: str = "–") -> str:
    """Nov 18, 2026."""
    return absent if value is None else f"{_MONTHS[value.month - 1]} {value.day}, {value.year}"


def span(first: date, last: date) -> str:
    """Jul 1 – Sep 30, 2026."""
    if first.year != last.year:
        return f"{day(first)} – {day(last)}"
    return f"{_MONTHS[first.month - 1]} {first.day} – {day(last)}"


def moment(value: datetime) -> str:
    """Nov 18, 2026, 3:05 PM (UTC-08:00), in the zone that the time carries."""
    zone = value.strftime("%z")
    named = "UTC" if zone == "+0000" else f"UTC{zone[:3]}:{zone[3:5]}".replace("-", "−")
    hour = value.hour % 12 or 12
    return f"{day(value.date())}, {hour}:{value.minute:02d} {'AM' if value.hour < 12 else 'PM'} ({named})"


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


def listed(items: tuple[str, ...] | list[str], most: int = 0) -> str:
    """A, B and C; with ``most``, the rest as a count."""
    shown = list(items[:most]) if most and len(items) > most else list(items)
    left = len(items) - len(shown)
    if left:
        shown.append(f"{number(left)} more")
    if len(shown) < 2:
        return "".join(shown)
    return f"{', '.join(shown[:-1])} and {shown[-1]}"


def capital(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]
