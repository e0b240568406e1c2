"""The office's name, fiscal year and holidays."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.identity import OfficeFacts
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared.choice_fields import ChoiceField
from gen63_desktop.ui.shared.fields import TextField
from gen63_desktop.ui.shared.holidays_field import HolidaysField
from gen63_desktop.ui.shared.merging import EditForm, Versions


class SettingsForm(EditForm):
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
            HolidaysField(
                "holidays",
                self.tr("Holidays"),
                office.session.today,
                hint=self.tr(
                    "Days on which the office is closed. They move business days; the 90-day audits never move."
                ),
            )
        )
        self._name.set_value(facts.name)
        self._month.set_value(facts.fiscal_year_month)
        self._day.set_value(facts.fiscal_year_day)
        self._holidays.show_days(facts.holidays)
        self._holidays.look_up()
        self.start()

    def _typed(self) -> OfficeFacts:
        return replace(
            self._facts,
            name=self._name.value(),
            fiscal_year_month=self._month.value(),
            fiscal_year_day=self._day.value(),
            holidays=self._holidays.value(),
        )

    def versions(self, theirs: Any) -> Versions | None:
        """The settings as they were, as they are typed, and how they are saved."""
        del theirs
        return Versions(self._facts, self._typed(), self._office.settings.change)

    def send(self) -> None:
        """Save the settings."""
        changed = self._typed()
        self.act(self.tr("Saving the settings"), lambda: self._office.settings.change(changed))
