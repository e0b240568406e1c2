"""The form for a new office: its name, fiscal year, holidays, first person, passphrase and folder."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from gen63_desktop import places
from gen63_desktop.ui.shared import icons, tasks, words
from gen63_desktop.ui.shared.choice_fields import ChecklistField, ChoiceField
from gen63_desktop.ui.shared.day_field import DayField
from gen63_desktop.ui.shared.fields import PassphraseField, TextField
from gen63_desktop.ui.shared.folder_field import FolderField
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shell.openers import Openers

_YEARS_OF_HOLIDAYS = (-2, 3)
"""Holidays are proposed from two years ago, for deadlines of imported records, to three years ahead."""


def fiscal_year_starts() -> list[tuple[int, str]]:
    """The first day of each month, by the month's number."""
    return [(month, QLocale().toString(QDate(2001, month, 1), "MMMM d")) for month in range(1, 13)]


class CreateOfficeForm(Form):
    """Makes an office and signs its first person in; ``finished`` brings the ``Office``."""

    def __init__(self, openers: Openers) -> None:
        super().__init__(
            QCoreApplication.translate("CreateOfficeForm", "Create an office"),
            QCoreApplication.translate("CreateOfficeForm", "Create the office"),
        )
        self._openers = openers
        self.add(
            TextField(
                "name",
                self.tr("Name of the office"),
                required=True,
                hint=self.tr("As it should stand on reports, with the name of the agency."),
            )
        )
        self.add(
            TextField(
                "person", self.tr("Your name"), required=True, hint=self.tr("The office's first person.")
            )
        )
        self.add(TextField("title", self.tr("Your title")))
        self.fields["title"].set_value(self.tr("Chief Civil Rights Officer"))
        self.add(
            ChoiceField(
                "fiscal_year",
                self.tr("The fiscal year starts on"),
                fiscal_year_starts(),
                required=True,
            )
        )
        self.fields["fiscal_year"].set_value(7)
        self.holidays = self.add(
            ChecklistField(
                "holidays",
                self.tr("Holidays"),
                [],
                hint=self.tr(
                    "Days on which the office is closed; deadlines in business days leave them out."
                ),
                lines=5,
            )
        )
        self._add_holiday()
        self._add_secrets()
        self._propose()

    def _add_holiday(self) -> None:
        """A further closed day of the office's own."""
        self.own_day = DayField("own_day", self.tr("Another day on which the office is closed"), self._today)
        button = QPushButton(self.tr("Add to the holidays"))
        button.setAutoDefault(False)
        icons.dress(button, "plus")
        button.clicked.connect(self.add_own_day)
        self.body.addWidget(self.own_day)
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch()
        self.body.addLayout(row)

    def _add_secrets(self) -> None:
        self.add(
            PassphraseField(
                "passphrase",
                self.tr("Passphrase"),
                hint=self.tr(
                    "At least 15 characters; four or more unrelated words make a good one. It encrypts everything. "
                    "Nobody can open the office without it, and nobody can recover it: keep a copy in a safe place."
                ),
            )
        )
        self.add(PassphraseField("again", self.tr("The same passphrase again")))
        self.add(
            FolderField(
                "folder",
                self.tr("Folder of the office"),
                hint=self.tr("A new or empty folder on this computer, not on a network drive."),
            )
        )
        self.fields["folder"].set_value(str(places.offices() / self.tr("Civil rights office")))

    def _today(self) -> date:
        from gen63_desktop.services.session import system_clock

        return system_clock().astimezone().date()

    def _propose(self) -> None:
        """Propose the federal holidays; finding them takes a moment."""

        def find() -> tuple[date, ...]:
            from gen63_desktop.services.settings import federal_holidays

            year = self._today().year
            return federal_holidays(year + _YEARS_OF_HOLIDAYS[0], year + _YEARS_OF_HOLIDAYS[1])

        def found(days: tuple[date, ...]) -> None:
            self.holidays.set_options([(day, words.weekday_and_day(day)) for day in days])
            self.holidays.set_value(days)
            self.start()

        tasks.ask(self, find, found)

    def add_own_day(self) -> None:
        """Put the day that is typed among the holidays."""
        self.own_day.show_error(self.own_day.problem())
        day = self.own_day.value()
        if day is None or self.own_day.error:
            if not self.own_day.error:
                self.own_day.show_error(self.tr("Type the day first, for example 12/24/2026."))
            self.own_day.control.setFocus()
            return
        ticked = {*self.holidays.value(), day}
        days = sorted({*(value for value, _label in self.holidays.options), day})
        self.holidays.set_options([(one, words.weekday_and_day(one)) for one in days])
        self.holidays.set_value(ticked)
        self.own_day.set_raw("")

    def check(self) -> dict[str, str]:
        """Both passphrases must be the same."""
        values = self.values()
        if values["passphrase"] != values["again"]:
            return {"again": self.tr("The two passphrases differ. Type the same one twice.")}
        return {}

    def send(self) -> None:
        """Make the office."""
        values = self.values()
        openers = self._openers
        self.act(
            self.tr("Creating the office"),
            lambda: openers.create_office(
                values["folder"],
                values["passphrase"],
                name=values["name"],
                person=values["person"],
                title=values["title"],
                fiscal_year_month=values["fiscal_year"],
                fiscal_year_day=1,
                holidays=values["holidays"],
            ),
        )
