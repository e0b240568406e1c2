"""What the window needs to be given: how offices are made and opened."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from gen63_desktop.domain.progress import Cancelled, Progress, no_progress

if TYPE_CHECKING:
    from gen63_desktop.services.office import Office


class Openers(Protocol):
    """The composition root, as the window sees it. Every method is called off the GUI thread."""

    def warm_up(self) -> None:
        """Import what opening an office needs, while the person reads or types."""
        ...

    def people_of(self, folder: Path) -> Sequence[str]:
        """Who can open the office in this folder."""
        ...

    def open_office(
        self,
        folder: Path,
        person: str,
        passphrase: str,
        progress: Progress = no_progress,
        own_passphrase: str = "",
    ) -> Office:
        """Open an office; ``own_passphrase`` replaces one that was given for the first time."""
        ...

    def open_team_office(
        self, address: str, login: str, passphrase: str, *, code: str = "", own_passphrase: str = ""
    ) -> Office:
        """Open a team's office at a server; ``code`` is of a first sign-in after the office moved there."""
        ...

    def recover(self, folder: Path, recovery_key: str, person: str, passphrase: str) -> None:
        """With the recovery key, give a person a new passphrase."""
        ...

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
        """Make an office and sign its first person in."""
        ...

    def open_demonstration(self, progress: Progress, cancelled: Cancelled) -> Office:
        """Open the demonstration office; it is built first where there is none."""
        ...
