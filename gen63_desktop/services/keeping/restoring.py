"""Backups found in a folder and restored, without an office being open."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.keeping.records import BackupRow
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress


@dataclass(frozen=True, slots=True)
class RestoredOffice:
    """Where the office was restored to, from which backup, and how many attached files that lacks.

    ``destroyed``: numbers of cases that the backup may bring back, though they were lawfully destroyed since.
    """

    folder: Path
    backup: str
    missing: int
    destroyed: tuple[str, ...] = ()


def backups_in(folder: Path) -> tuple[BackupRow, ...]:
    """The backups in a folder (an office's, its folder "backups", or a second place), newest first."""
    from gen63_desktop.store.keeping import restore

    if not folder.is_dir():
        raise Refused("This folder is not there.", "Check its path, or connect its disk.", where=str(folder))
    found = tuple(stored.row() for stored in restore.backups_in(folder))
    if not found:
        raise Refused(
            "There is no backup in this folder.",
            "Choose the folder of an office, its folder 'backups', or the second place.",
            where=str(folder),
        )
    return found


def restore_backup(
    folder: Path,
    name: str,
    target: Path,
    progress: Progress = no_progress,
    cancelled: Cancelled = never_cancelled,
) -> RestoredOffice:
    """Make a backup into an office in a new folder; an empty name means the latest."""
    from gen63_desktop.store.keeping import restore

    backups_in(folder)
    wanted = [one for one in restore.backups_in(folder) if name in ("", one.manifest.name)]
    if not wanted:
        raise Refused("There is no backup of this name.", "Choose one of those in the folder.", where=name)
    done = restore.restore(wanted[0], target, progress, cancelled)
    return RestoredOffice(done.folder, wanted[0].manifest.name, len(done.missing), done.destroyed)
