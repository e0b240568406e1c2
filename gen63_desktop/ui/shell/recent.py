"""The offices opened last on this computer: place and name, the newest first."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from gen63_desktop.domain.team_address import is_address
from gen63_desktop.ui.shared.remembered import remember, remembered

_NAME = "offices/recent"
_KEPT = 8


class RecentOffice(NamedTuple):
    """An office that was opened before; ``place`` is its folder or its address, ``person`` who opened it."""

    place: str
    name: str
    person: str

    @property
    def is_team(self) -> bool:
        """Whether it is a team's office, and ``person`` a login."""
        return is_address(self.place)

    @property
    def folder(self) -> Path:
        """Its folder, where it has one."""
        return Path(self.place)


def recent_offices() -> tuple[RecentOffice, ...]:
    """The offices opened last, as far as they can be read."""
    kept = remembered(_NAME)
    return tuple(
        RecentOffice(item[0], item[1], item[2])
        for item in (kept if isinstance(kept, list) else [])
        if isinstance(item, list) and len(item) == 3 and all(isinstance(part, str) for part in item)
    )


def remember_office(office: RecentOffice) -> None:
    """Put the office at the top."""
    others = [one for one in recent_offices() if one.place != office.place]
    remember(_NAME, [list(one) for one in (office, *others)[:_KEPT]])
