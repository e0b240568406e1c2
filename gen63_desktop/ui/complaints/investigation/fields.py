"""Fields that the forms of an investigation share: a time of day, hours, and a file with what it is called."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from gen63_desktop.domain.errors import quoted
from gen63_desktop.ui.complaints.fact_fields import clock
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.fields import TextField


class TimeField(TextField):
    """A time of day, typed as people write it; its value is HH:MM, or empty."""

    def __init__(self, name: str, label: str, *, required: bool = False, hint: str = "") -> None:
        super().__init__(name, label, required=required, hint=hint, example="2:05 PM")

    def value(self) -> str:
        """HH:MM; empty where nothing is typed, or nothing that is a time."""
        return clock(super().value()) or ""

    def empty(self) -> bool:
        """Whether nothing is typed."""
        return not self.edit.text().strip()

    def problem(self) -> str:
        """Says what to type where the text is no time of day."""
        if not self.empty() and not self.value():
            return self.tr("“{text}” is not a time of day. Write it like 2:05 PM or 14:05.").format(
                text=quoted(self.edit.text())
            )
        return super().problem()

    def set_value(self, value: Any) -> None:
        """Show a time as people write it."""
        self.set_raw(words.time_of_day(value) if value else "")


class HoursField(TextField):
    """Whole hours, or nothing; days are understood too ("3 days", "3 días")."""

    def value(self) -> Any:
        """The hours; None where nothing is typed, or no number."""
        return _hours(self.edit.text())

    def raw(self) -> str:
        """The text as typed."""
        return self.edit.text()

    def empty(self) -> bool:
        """Whether nothing is typed."""
        return not self.edit.text().strip()

    def problem(self) -> str:
        """Says what to type where the text is no number of hours."""
        if not self.empty() and self.value() is None:
            return self.tr("“{text}” is not a number of hours. Write 72, or 3 days.").format(
                text=quoted(self.edit.text())
            )
        return super().problem()

    def set_value(self, value: Any) -> None:
        """Show hours."""
        self.set_raw("" if value is None else str(value))


def _hours(text: str) -> int | None:
    plain = text.strip().casefold()
    digits = "".join(c for c in plain if c in "0123456789")
    unit = plain.replace(digits, "", 1).strip() if digits else ""
    if not digits or len(digits) > 6 or not plain.startswith(digits):
        return None
    factors = {
        **dict.fromkeys(("", "h", "hour", "hours", "hora", "horas"), 1),
        **dict.fromkeys(("d", "day", "days", "día", "días", "dia", "dias"), 24),
        **dict.fromkeys(("week", "weeks", "semana", "semanas"), 168),
    }
    factor = factors.get(unit)
    return None if factor is None or int(digits) == 0 else int(digits) * factor


def instant(day: date, hour: str) -> datetime:
    """A day and a time (HH:MM) on the clock of this computer."""
    return datetime.combine(day, time.fromisoformat(hour)).astimezone()


def day_of(at: datetime) -> date:
    """The day on the calendar of this computer."""
    return at.astimezone().date()


def hour_of(at: datetime) -> str:
    """The time (HH:MM) on the clock of this computer."""
    return f"{at.astimezone():%H:%M}"
