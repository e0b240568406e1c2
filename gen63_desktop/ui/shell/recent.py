"""The offices opened last on this computer: folder and name, the newest first."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from gen63_desktop.ui.shared.remembered import remember, remembered

_NAME = "offices/recent"
_KEPT = 8


class RecentOffice(NamedTuple):
    """An office that was opened before; ``person`` is who opened it."""

    folder: Path
    name: str
    person: str


def recent_offices() -> tuple[RecentOffice, ...]:
    """The offices opened last, as far as they can be read."""
    kept = remembered(_NAME)
    return tuple(
        RecentOffice(Path(item[0]), item[1], item[2])
        for item in (kept if isinstance(kept, list) else [])
        if isinstance(item, list) and len(item) == 3 and all(isinstance(part, str) for part in item)
    )


def remember_office(office: RecentOffice) -> None:
    """Put the office at the top."""
    others = [one for one in recent_offices() if one.folder != office.folder]
    remember(_NAME, [[str(one.folder), one.name, one.person] for one in (office, *others)[:_KEPT]])
