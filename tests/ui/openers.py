"""How tests of the window open offices: the real composition root, with keys that are quick to derive."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from gen63_desktop import startup
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress
from gen63_desktop.domain.team_address import parse_address
from gen63_desktop.services.office import Office
from gen63_desktop.store.encryption.sealing import FLOOR
from tests.offices import NEW, PASSPHRASE, MovableClock


class TestOpeners:
    """The program's own openers, at the least cost that the key file allows."""

    __test__ = False

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def warm_up(self) -> None:
        """Everything is imported already."""

    def people_of(self, folder: Path) -> tuple[str, ...]:
        return startup.people_of(folder)

    def open_office(
        self,
        folder: Path,
        person: str,
        passphrase: str,
        progress: Progress = no_progress,
        own_passphrase: str = "",
    ) -> Office:
        return startup.open_office(
            folder,
            person,
            passphrase,
            own_passphrase=own_passphrase,
            progress=progress,
            clock=MovableClock(),
            cost=FLOOR,
        )

    def open_team_office(
        self, address: str, login: str, passphrase: str, *, code: str = "", own_passphrase: str = ""
    ) -> Office:
        return startup.open_team_office(
            parse_address(address),
            login,
            passphrase,
            code=code,
            own_passphrase=own_passphrase,
            clock=MovableClock(),
        )

    def recover(self, folder: Path, recovery_key: str, person: str, passphrase: str) -> None:
        startup.recover(folder, recovery_key, person, passphrase, clock=MovableClock())

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
        new = startup.NewOffice(
            name,
            person,
            title,
            fiscal_year_month=fiscal_year_month,
            fiscal_year_day=fiscal_year_day,
            holidays=holidays,
        )
        return startup.create_office(folder, new, passphrase, cost=FLOOR, clock=MovableClock())

    def open_demonstration(
        self, progress: Progress = no_progress, cancelled: Cancelled = never_cancelled
    ) -> Office:
        """A fictional office without a play, so that a test can open it at once."""
        progress(1, 2, "Building")
        new = startup.NewOffice(f"{NEW.name} (fictional)", NEW.person, fictional=True)
        return startup.create_office(
            self._folder / "demonstration", new, PASSPHRASE, cost=FLOOR, clock=MovableClock()
        )
