"""When it happened, as people say it: a day, about a day, between two, May 2026, 2026; mayo de 2026, hacia el 3 de mayo."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QLineEdit

from gen63_desktop.domain.complaints.incident import About, Known, of_month, of_year
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.errors import quoted
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.day_input import read_day
from gen63_desktop.ui.shared.fields import Field
from gen63_desktop.ui.shared.theme import look

_WINTER = timedelta(days=183)
_YEAR = re.compile(r"(?:in |en )?((?:19|20)\d\d)")
_MONTH = re.compile(r"(?:in |some ?time in |en )?([a-z]{3,10})\.?,? (?:del? )?((?:19|20)\d\d)")
_MONTH_FIGURES = re.compile(r"(\d{1,2})[/.-]((?:19|20)\d\d)|((?:19|20)\d\d)-(\d{1,2})")
_ABOUT = re.compile(
    r"(?:about|around|approximately|circa|ca\.?|~|hacia(?: el)?|alrededor del?|cerca del?|aproximadamente(?: el)?) ?(.+)"
)
_BETWEEN = re.compile(
    r"(?:between |from |entre (?:el )?|desde (?:el )?|del? )?(.+?) (?:and|to|until|y|al?|hasta|–|-) (?:el )?(.+)"
)
_FIGURE = re.compile(r"\d{1,2}")


def read_incident(text: str, today: date) -> Known | None:
    """What is typed, as far as it is a time at all; None where it is none."""
    typed = " ".join(text.lower().split())
    if year := _YEAR.fullmatch(typed):
        return of_year(int(year[1]))
    if (month := _month(typed, today)) is not None:
        return month
    if about := _ABOUT.fullmatch(typed):
        day = read_day(about[1], today, past=True)
        return None if day is None else Known(day, about=About.ABOUT)
    if (day := read_day(typed, today, past=True)) is not None:
        return Known(day)
    if between := _BETWEEN.fullmatch(typed):
        return _between(between[1], between[2], today)
    return None


def _between(begins: str, ends: str, today: date) -> Known | None:
    """A first day without a year is in that of the last one, or in the winter before it; del 3 al 7 de mayo."""
    if _FIGURE.fullmatch(begins) and " de " in ends:
        begins = _FIGURE.sub(begins, ends, count=1)
    first, last = read_day(begins, today, past=True), read_day(ends, today, past=True)
    if first is None or last is None:
        return None
    if first > last:
        before = read_day(begins, last, past=True)
        first = before if before is not None and timedelta() <= last - before <= _WINTER else first
    return Known(first, last, About.BETWEEN) if first != last else Known(first)


def _month(typed: str, today: date) -> Known | None:
    if figures := _MONTH_FIGURES.fullmatch(typed):
        month, year = int(figures[1] or figures[4]), int(figures[2] or figures[3])
        return of_month(year, month) if 1 <= month <= 12 else None
    if named := _MONTH.fullmatch(typed):
        first = read_day(f"{named[1]} 1 {named[2]}", today)
        return None if first is None else of_month(first.year, first.month)
    return None


def known_words(one: Known) -> str:
    """About May 3, 2026, in the person's language."""
    if one.about is About.YEAR:
        return str(one.first.year)
    if one.about is About.MONTH:
        return words.month(one.first)
    if one.about is About.BETWEEN and one.last is not None:
        return QCoreApplication.translate("Complaints", "between {first} and {last}").format(
            first=words.day(one.first), last=words.day(one.last)
        )
    if one.about is About.ABOUT:
        return QCoreApplication.translate("Complaints", "about {day}").format(day=words.day(one.first))
    return words.day(one.first)


def time_words(complaint: Complaint) -> str:
    """2:05 PM, or 2:05 PM to 3:00 PM."""
    begins, ends = (
        words.time_of_day(one) for one in (complaint.incident_time, complaint.incident_time_to or "")
    )
    if not ends:
        return begins
    return QCoreApplication.translate("Complaints", "{begins} to {ends}").format(begins=begins, ends=ends)


class IncidentField(Field):
    """The date of the incident; what was understood stands below."""

    def __init__(self, name: str, label: str, today: Callable[[], date]) -> None:
        hint = QCoreApplication.translate(
            "Complaints",
            "As far as it is known: a day, May 2026, 2026, about May 3, between May 3 and May 7.",
        )
        super().__init__(name, label, hint=hint)
        self._today = today
        self.edit = QLineEdit()
        self.edit.textChanged.connect(self._explain)
        self.edit.textChanged.connect(lambda _text: self.changed.emit())
        self.understood = QLabel()
        look(self.understood, "muted")
        self.place(self.edit, self.understood)
        self._explain()

    def value(self) -> Known | None:
        """What is known; None where nothing is, or it is not understood."""
        return read_incident(self.edit.text(), self._today())

    def raw(self) -> str:
        """What is typed; a day is kept as the day it meant when it was typed."""
        known = self.value()
        if known is None or known.about in (About.MONTH, About.YEAR):
            return self.edit.text()
        return _typed(known)

    def set_raw(self, raw: Any) -> None:
        """Show what is kept."""
        text = _shown(raw) if isinstance(raw, Known) else raw
        self.edit.setText(text if isinstance(text, str) else "")

    def problem(self) -> str:
        """Says what to type where it is no time, or one to come."""
        known = self.value()
        if self.edit.text().strip() and known is None:
            return QCoreApplication.translate(
                "Complaints",
                "“{text}” is not understood. Type a day (05/03/2026), a month (May 2026), a year, “about” a day, or "
                "“between” two days; or say it in words below.",
            ).format(text=quoted(self.edit.text()))
        if known is not None and known.last is not None and known.last < known.first:
            return QCoreApplication.translate("Complaints", "The second day is before the first.")
        days = [] if known is None else [known.first, *([known.last] if known.about is About.BETWEEN else [])]
        if later := [day for day in days if day is not None and day > self._today()]:
            return QCoreApplication.translate(
                "Complaints", "{day} has not come yet. Type today's date or an earlier one."
            ).format(day=words.day(later[0]))
        return super().problem()

    def _explain(self) -> None:
        known, typed = self.value(), self.edit.text().strip()
        unclear = QCoreApplication.translate("Complaints", "Not understood yet")
        said = unclear if typed and known is None else "" if known is None else known_words(known)
        if known is not None and known.about is None:
            said = f"{words.weekday_and_day(known.first)}, {words.distance(known.first, self._today())}"
        self.understood.setText(said)
        self.edit.setAccessibleDescription(" ".join(part for part in (said, self.hint) if part))


def _typed(known: Known) -> str:
    first = words.day_as_typed(known.first)
    if known.about is About.BETWEEN and known.last is not None:
        between = QCoreApplication.translate("Complaints", "between {first} and {last}")
        return between.format(first=first, last=words.day_as_typed(known.last))
    if known.about is About.ABOUT:
        return QCoreApplication.translate("Complaints", "about {day}").format(day=first)
    return first


def _shown(known: Known) -> str:
    if known.about is About.YEAR:
        return str(known.first.year)
    if known.about is About.MONTH:
        return f"{known.first.month}/{known.first.year}"
    return _typed(known)
