"""A damaged office, salvaged into a new one by a person who could open it."""

from __future__ import annotations

from pathlib import Path

from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress
from gen63_desktop.services.session import Clock, system_clock
from gen63_desktop.store.encryption.key_file import KeyFile
from gen63_desktop.store.keeping import salvaging
from gen63_desktop.store.keeping.salvaging import LIST as LIST  # noqa: PLC0414  the window names the file
from gen63_desktop.store.keeping.salvaging import Salvaged as Salvaged  # noqa: PLC0414  callers name it


def salvage_office(
    folder: Path,
    person: str,
    passphrase: str,
    target: Path,
    *,
    clock: Clock = system_clock,
    progress: Progress = no_progress,
    cancelled: Cancelled = never_cancelled,
) -> Salvaged:
    """Make a damaged office into a new one in ``target``, with all that can still be read."""
    places = (folder / "office.keys", folder / "backups" / "office.keys")
    key_file = next((file for file in places if file.is_file()), places[0])
    keys = KeyFile.read(key_file).open(person, passphrase)
    return salvaging.salvage(folder, keys, target, clock(), progress, cancelled)
