"""The office's name, fiscal year and holidays."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.identity import OfficeFacts
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.choice_fields import ChoiceField
from gen63_desktop.ui.shared.day_input import read_day
from gen63_desktop.ui.shared.fields import LongTextField, TextField
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.merging import Versions

_YEAR = re.compile(r"\d{4}")


def days_in(text: str, today: date) -> tuple[tuple[date, ...], str]:
    """The days written one a line, each with its year, and the first line that is none."""
    days, wrong = set(), ""
    for line in text.splitlines():
        typed = line.strip()
        day = read_day(typed, today) if _YEAR.search(typed) else None
        if day is not None:
            days.add(day)
        elif typed:
            wrong = wrong or typed
    return tuple(sorted(days)), wrong


class SettingsForm(Form):
    """Changes what reports, quarters and business days rest on."""

    def __init__(self, office: Office, facts: OfficeFacts, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Office settings"), self.tr("Save"), parent)
        self._office = office
        self._facts = facts
        self._name = self.add(
            TextField(
                "name",
                self.tr("Name of the office"),
                required=True,
                hint=self.tr("It stands on every report."),
            )
        )
        months = [(month, QLocale().standaloneMonthName(month)) for month in range(1, 13)]
        self._month = self.add(
            ChoiceField("month", self.tr("The fiscal year starts in"), months, required=True)
        )
        self._day = self.add(
            ChoiceField("day", self.tr("On day"), [(day, str(day)) for day in range(1, 32)], required=True)
        )
        self._holidays = self.add(
            LongTextField(
                "holidays",
                self.tr("Holidays"),
                hint=self.tr(
                    "One day a line, like Dec 25, 2026. They move business days; the 90-day audits never move."
                ),
                lines=8,
            )
        )
        self._name.set_value(facts.name)
        self._month.set_value(facts.fiscal_year_month)
        self._day.set_value(facts.fiscal_year_day)
        self._holidays.set_value("\n".join(words.day(day) for day in facts.holidays))
        self.start()

    def check(self) -> dict[str, str]:
        """Holidays must be days."""
        _, wrong = days_in(self._holidays.value(), self._office.session.today())
        if wrong:
            said = self.tr("“{text}” is no day with its year. Write it like Dec 25, 2026.")
            return {"holidays": said.format(text=wrong)}
        return {}

    def _typed(self) -> OfficeFacts:
        days, _ = days_in(self._holidays.value(), self._office.session.today())
        return replace(
            self._facts,
            name=self._name.value(),
            fiscal_year_month=self._month.value(),
            fiscal_year_day=self._day.value(),
            holidays=days,
        )

    def versions(self, theirs: Any) -> Versions | None:
        """The settings as they were, as they are typed, and how they are saved."""
        del theirs
        return Versions(self._facts, self._typed(), self._office.settings.change)

    def send(self) -> None:
        """Save the settings."""
        changed = self._typed()
        self.act(self.tr("Saving the settings"), lambda: self._office.settings.change(changed))
