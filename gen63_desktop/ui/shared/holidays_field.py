"""The field for the days on which the office is closed: each with its name, those of a year offered."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gen63_desktop.domain.errors import quoted
from gen63_desktop.ui.shared import icons, messages, tasks, words
from gen63_desktop.ui.shared.choice_fields import ChecklistField
from gen63_desktop.ui.shared.day_field import DayField

YEARS = (-2, 3)
"""Federal holidays are known from two years ago, for deadlines of imported records, to three years ahead."""
_OFFERED = 3
"""For this year and the two after it, what is missing is offered."""
Names = Mapping[date, str]


class HolidaysField(ChecklistField):
    """The days to be ticked, a field for one of the office's own, and what is missing of a year."""

    def __init__(self, name: str, label: str, today: Callable[[], date], *, hint: str = "") -> None:
        super().__init__(name, label, [], hint=hint, lines=6)
        self._today = today
        self._names: dict[date, str] = {}
        self._federal: frozenset[date] = frozenset()
        self.own_day = DayField("own_day", self.tr("Another day on which the office is closed"), today)
        self.add_button = self._button(self.tr("Add to the holidays"), self.add_own_day)
        self._offers: dict[int, QPushButton] = {}
        rows = QVBoxLayout()
        rows.setContentsMargins(0, 6, 0, 0)
        rows.addWidget(self.own_day)
        rows.addLayout(_row(self.add_button))
        first = today().year
        for year in range(first, first + _OFFERED):
            button = self._button("", partial(self.add_missing, year))
            button.hide()
            self._offers[year] = button
            rows.addLayout(_row(button))
        self._column.addLayout(rows)
        self.changed.connect(self._offer)

    def _button(self, text: str, run: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        icons.dress(button, "plus")
        button.clicked.connect(lambda _checked=False: run())
        return button

    # -- the days ----------------------------------------------------------------------------------

    def show_days(self, days: Collection[date]) -> None:
        """Tick these days; those that nobody listed yet are listed."""
        self._list({*self._days(), *days})
        super().set_raw([str(day) for day in days])

    def set_raw(self, raw: Any) -> None:
        """Tick days given as dates or as ISO text."""
        self.show_days([day for one in raw if (day := _day(one)) is not None] if _several(raw) else [])

    def _days(self) -> list[date]:
        return [day for day, _label in self.options]

    def _list(self, days: Collection[date]) -> None:
        self.set_options([(day, self._label(day)) for day in sorted(days)])
        ahead = next((n for n, day in enumerate(self._days()) if day >= self._today()), 0)
        if self.list.count():
            self.list.setCurrentRow(ahead)
            self.list.scrollToItem(self.list.item(ahead))

    def _label(self, day: date) -> str:
        shown, name = words.weekday_and_day(day), self._names.get(day, "")
        return self.tr("{day}: {name}").format(day=shown, name=name) if name else shown

    # -- names and offers --------------------------------------------------------------------------

    def look_up(self, done: Callable[[], None] | None = None, *, propose: bool = False) -> None:
        """Find the names of the days, and the federal holidays of the years; finding them takes a moment.

        ``propose``: the federal ones are ticked.
        """
        year, listed = self._today().year, self._days()

        def find() -> tuple[Names, Names]:
            from gen63_desktop.services.settings import holiday_names, named_federal_holidays

            return holiday_names(listed), named_federal_holidays(year + YEARS[0], year + YEARS[1])

        def found(both: tuple[Names, Names]) -> None:
            names, federal = both
            self._names |= {**names, **federal}
            self._federal = frozenset(federal)
            self._list(self._days())
            if propose:
                self.show_days(federal)
            self._offer()
            if done is not None:
                done()

        tasks.ask(self, find, found)

    def missing(self, year: int) -> list[date]:
        """The federal holidays of a year that are not ticked."""
        ticked = set(self.value())
        return sorted(day for day in self._federal if day.year == year and day not in ticked)

    def _offer(self) -> None:
        for year, button in self._offers.items():
            days = self.missing(year)
            button.setVisible(bool(days))
            named = ", ".join(self._names[day] for day in days)
            button.setText(
                words.count(
                    len(days),
                    self.tr("Add {name} of {year}").format(name=named, year=year),
                    self.tr("Add the {n} federal holidays of {year} that are missing").replace(
                        "{year}", str(year)
                    ),
                )
            )
            button.setToolTip(named)

    def add_missing(self, year: int) -> None:
        """Put the federal holidays of a year among the days."""
        days = self.missing(year)
        self.show_days([*self.value(), *days])
        self.list.setFocus()
        messages.announce(
            words.count(len(days), self.tr("{n} holiday was added."), self.tr("{n} holidays were added."))
        )

    def add_own_day(self) -> None:
        """Put the day that is typed among the days."""
        self.own_day.show_error(self.own_day.problem())
        day = self.own_day.value()
        if day is None or self.own_day.error:
            if not self.own_day.error:
                self.own_day.show_error(self.tr("Type the day first, for example 12/24/2026."))
            self.own_day.control.setFocus()
            return
        self.show_days([*self.value(), day])
        self.own_day.set_raw("")
        self.look_up()  # it may be one with a name

    def problem(self) -> str:
        """A day that is typed and not added would be lost."""
        if self.own_day.edit.text().strip():
            return self.tr("“{text}” is not among the holidays yet. Add it, or empty the field.").format(
                text=quoted(self.own_day.edit.text())
            )
        return super().problem()


def _row(button: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(button)
    row.addStretch()
    return row


def _several(raw: object) -> bool:
    return isinstance(raw, list | tuple | set | frozenset)


def _day(one: object) -> date | None:
    if isinstance(one, date):
        return one
    try:
        return date.fromisoformat(str(one))
    except ValueError:
        return None
