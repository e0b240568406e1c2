"""Starting the window: what opens offices is imported when an office is opened."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress
from gen63_desktop.ui.shell.application import run as run_window

if TYPE_CHECKING:
    from gen63_desktop.services.office import Office


class Openers:
    """How the window makes and opens offices."""

    def warm_up(self) -> None:
        """Import what opening an office and its first page need; off the GUI thread while the person types."""
        from gen63_desktop import startup  # noqa: F401
        from gen63_desktop.services import warming
        from gen63_desktop.ui.shell import file_reading, main_window, sign_in_news  # noqa: F401
        from gen63_desktop.ui.work_list import page  # noqa: F401

        warming.warm_up()
        _know_widgets()

    def people_of(self, folder: Path) -> tuple[str, ...]:
        """Who can open the office in this folder."""
        from gen63_desktop import startup

        return startup.people_of(folder)

    def open_office(
        self,
        folder: Path,
        person: str,
        passphrase: str,
        progress: Progress = no_progress,
        own_passphrase: str = "",
    ) -> Office:
        """Open an office."""
        from gen63_desktop import startup

        return startup.open_office(
            folder, person, passphrase, own_passphrase=own_passphrase, progress=progress
        )

    def open_team_office(
        self, address: str, login: str, passphrase: str, *, code: str = "", own_passphrase: str = ""
    ) -> Office:
        """Open a team's office."""
        from gen63_desktop import startup
        from gen63_desktop.domain.team_address import parse_address

        return startup.open_team_office(
            parse_address(address), login, passphrase, code=code, own_passphrase=own_passphrase
        )

    def recover(self, folder: Path, recovery_key: str, person: str, passphrase: str) -> None:
        """With the recovery key, give a person a new passphrase."""
        from gen63_desktop import startup

        startup.recover(folder, recovery_key, person, passphrase)

    def create_office(
        self,
        folder: Path,
        passphrase: str,
        *,
        name: str,
        person: str,
        title: str,
        fiscal_year_month: int,
        fiscal_year_day: int,
        holidays: tuple[date, ...],
    ) -> Office:
        """Make an office."""
        from gen63_desktop import startup

        new = startup.NewOffice(
            name,
            person,
            title,
            fiscal_year_month=fiscal_year_month,
            fiscal_year_day=fiscal_year_day,
            holidays=holidays,
        )
        return startup.create_office(folder, new, passphrase)

    def open_demonstration(
        self, progress: Progress = no_progress, cancelled: Cancelled = never_cancelled
    ) -> Office:
        """Open the demonstration office; it is built first where there is none."""
        from gen63_desktop import startup

        return startup.open_demonstration(progress=progress, cancelled=cancelled)


def run(arguments: list[str]) -> int:
    """Show the window until it is closed."""
    return run_window(arguments, Openers())


def _know_widgets() -> None:
    """Qt's classes are made for Python when they are first met, and the first list of an object's children meets all."""
    from PySide6 import QtCore, QtGui, QtWidgets

    for module in (QtCore, QtGui, QtWidgets):
        for name in dir(module):
            getattr(module, name)
