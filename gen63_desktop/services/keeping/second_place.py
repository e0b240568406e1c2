"""The second folder for backups: chosen once for each office on each computer."""

from __future__ import annotations

import contextlib
import json
import os
import uuid
from pathlib import Path

from gen63_desktop import places
from gen63_desktop.domain.errors import Refused
from gen63_desktop.store.faults import in_words
from gen63_desktop.store.files import write_atomically


class SecondPlace:
    """Which folder this computer uses for an office's second backups."""

    def __init__(self, office: str) -> None:
        self._office = office

    def folder(self) -> Path | None:
        """The folder, whether or not it is there now; None where none was chosen."""
        said = _all().get(self._office)
        return Path(said) if said else None

    def choose(self, folder: Path | None, office_folder: Path | None) -> None:
        """Remember another folder, None for none; refused where a backup there would be worth nothing.

        ``office_folder`` is None for an office that no folder holds.
        """
        if folder is not None:
            _require_fit(folder, office_folder)
        known = _all()
        known.pop(self._office, None)
        if folder is not None:
            known[self._office] = str(folder.resolve())
        path = places.backup_places()
        with in_words(str(path)):
            path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(path, json.dumps(known, indent=1).encode())


def _require_fit(folder: Path, office_folder: Path | None) -> None:
    wanted = folder.resolve()
    if office_folder is not None and office_folder.resolve() in (wanted, *wanted.parents):
        raise Refused(
            "This folder lies in the office's own folder: both copies would be lost together.",
            "Choose a folder on another disk.",
            where=str(folder),
        )
    if not wanted.is_dir():
        raise Refused(
            "This folder is not there.", "Make it first, or connect its disk, then choose it.", where=str(folder)
        )  # fmt: skip
    probe = wanted / f".gen63-{uuid.uuid4().hex}"
    with in_words(str(folder)):
        try:
            probe.write_bytes(b"")
        finally:
            with contextlib.suppress(OSError):
                probe.unlink()


def same_disk(folder: Path, office_folder: Path) -> bool:
    """Whether both folders lie on one disk, as far as the system tells."""
    with contextlib.suppress(OSError):
        return os.stat(folder).st_dev == os.stat(office_folder).st_dev  # noqa: PTH116  one kind of call for both
    return False


def _all() -> dict[str, str]:
    try:
        known = json.loads(places.backup_places().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(office): str(folder) for office, folder in known.items()} if isinstance(known, dict) else {}
