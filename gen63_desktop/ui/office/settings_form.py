"""The office's name, fiscal year and holidays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.identity import OfficeFacts
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared.choice_fields import ChoiceField
from gen63_desktop.ui.shared.fields import LongTextField, TextField
from gen63_desktop.ui.shared.form import Form


def days_in(text: str) -> tuple[tuple[date, ...], str]:
    """The days written one a line as YYYY-MM-DD, and the first line that is none."""
    days, wrong = set(), ""
    for line in text.splitlines():
        if not line.strip():
            continue
        try:
            days.add(date.fromisoformat(line.split()[0]))
        except ValueError:
            wrong = wrong or line.strip()
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
            ChoiceField("day", self.tr("on day"), [(day, str(day)) for day in range(1, 32)], required=True)
        )
        self._holidays = self.add(
            LongTextField(
                "holidays",
                self.tr("Holidays"),
                hint=self.tr(
                    "One day a line, as YYYY-MM-DD. They move business days; the 90-day audits never move."
                ),
                lines=8,
            )
        )
        self._name.set_value(facts.name)
        self._month.set_value(facts.fiscal_year_month)
        self._day.set_value(facts.fiscal_year_day)
        self._holidays.set_value("\n".join(day.isoformat() for day in facts.holidays))
        self.start()

    def check(self) -> dict[str, str]:
        """Holidays must be days."""
        _, wrong = days_in(self._holidays.value())
        if wrong:
            return {"holidays": self.tr("“{text}” is no day. Write it as YYYY-MM-DD.").format(text=wrong)}
        return {}

    def send(self) -> None:
        """Save the settings."""
        days, _ = days_in(self._holidays.value())
        changed = replace(
            self._facts,
            name=self._name.value(),
            fiscal_year_month=self._month.value(),
            fiscal_year_day=self._day.value(),
            holidays=days,
        )
        self.act(self.tr("Saving the settings"), lambda: self._office.settings.change(changed))
