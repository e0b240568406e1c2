"""The form for a new office: its name, fiscal year, holidays, first person, passphrase and folder."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from gen63_desktop import places
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.choice_fields import ChoiceField
from gen63_desktop.ui.shared.fields import TextField
from gen63_desktop.ui.shared.folder_field import FolderField
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.holidays_field import HolidaysField
from gen63_desktop.ui.shared.new_passphrase import NewPassphrase
from gen63_desktop.ui.shell.openers import Openers


def fiscal_year_starts() -> list[tuple[int, str]]:
    """The first day of each month, by the month's number."""
    return [(month, words.day_of_year(date(2001, month, 1))) for month in range(1, 13)]


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
            HolidaysField(
                "holidays",
                self.tr("Holidays"),
                self._today,
                hint=self.tr(
                    "Days on which the office is closed; deadlines in business days leave them out."
                ),
            )
        )
        self._add_secrets()
        self.holidays.look_up(self.start, propose=True)

    def _add_secrets(self) -> None:
        self.passphrase = NewPassphrase(
            self,
            self.tr("Passphrase"),
            name="passphrase",
            hint=self.tr(
                "At least 15 characters; four or more unrelated words make a good one. It encrypts everything. Nobody "
                "can open the office without it. Once the office is made you can print a recovery key, for the day it "
                "is forgotten."
            ),
        )
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

    def check(self) -> dict[str, str]:
        """Both passphrases must be the same."""
        return self.passphrase.problems()

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
