"""A backup made into an office folder again: always a new one, never over an office that is there."""

from __future__ import annotations

import contextlib
import shutil
from dataclasses import dataclass
from pathlib import Path

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress, stop_if
from gen63_desktop.store.faults import in_words
from gen63_desktop.store.files import sync_folder, write_atomically
from gen63_desktop.store.keeping import destroyed_list
from gen63_desktop.store.keeping import manifest as manifests
from gen63_desktop.store.keeping.keeper import BACKUPS, DATABASE, KEYS
from gen63_desktop.store.keeping.place import FILES, Place, Stored, blob_of, copied
from gen63_desktop.store.location import require_local

RESTORED = "restored from.txt"
"""Names the backup until the history of the restored office says it."""


@dataclass(frozen=True, slots=True)
class Restored:
    """The new folder, the backup it came from, and the attached files that the backup lacks."""

    folder: Path
    stored: Stored
    missing: tuple[str, ...]
    destroyed: tuple[str, ...] = ()
    """Numbers of cases that were lawfully destroyed after the backup was made: it brings them back."""


def backups_in(folder: Path) -> tuple[Stored, ...]:
    """Every backup in a folder, newest first: of an office's own place, a second place, or an office."""
    found: list[Stored] = []
    places = [folder, folder / BACKUPS, *sorted(folder.glob("GEN 63 backups *"))]
    with in_words(str(folder)):
        for place in places:
            for path in sorted(place.glob("*.json")):
                with contextlib.suppress(Refused):
                    stored = Stored(place, manifests.read(path))
                    if stored.database.is_file():
                        found.append(stored)
    return tuple(sorted(found, key=lambda one: one.manifest.made, reverse=True))


def restore(
    stored: Stored,
    target: Path,
    progress: Progress = no_progress,
    cancelled: Cancelled = never_cancelled,
) -> Restored:
    """Lay out an office from a backup; what was begun is removed where it cannot be finished."""
    require_local(target)
    manifest, place = stored.manifest, Place(stored.folder, stored.manifest.office)
    with in_words(str(target)):
        existed = target.exists()
        if existed and (not target.is_dir() or any(target.iterdir())):
            raise Refused(
                "The folder is not empty. A backup is never restored over anything.",
                "Choose a new folder.",
                where=str(target),
            )
        try:
            for name in (FILES, BACKUPS):
                (target / name).mkdir(parents=True, exist_ok=True)
            needed = manifest.bytes + sum(
                place.file(name).stat().st_size for name in manifest.files if place.has_file(name)
            )
            Place(target, manifest.office).require_room(needed)
            progress(0, len(manifest.files) + 1, "Copying the records")
            _copy_database(stored, target)
            missing = _bring_files(place, manifest.files, target, progress, cancelled)
            destroyed = _destroyed_since(stored, target)
            write_atomically(target / RESTORED, manifest.name.encode())
            write_atomically(target / BACKUPS / KEYS, stored.keys.read_bytes())
            write_atomically(target / KEYS, stored.keys.read_bytes())  # last: now it is an office
            sync_folder(target)
            sync_folder(target.parent)
        except BaseException:
            _clear(target, keep=existed)
            raise
    return Restored(target, stored, missing, destroyed)


def backup_to_be_noted(folder: Path) -> str:
    """The backup that an office was restored from, as long as its history does not say so; else empty."""
    with contextlib.suppress(OSError, UnicodeDecodeError):
        return (folder / RESTORED).read_text(encoding="utf-8")[:200]
    return ""


def noted(folder: Path) -> None:
    """The history says it now."""
    (folder / RESTORED).unlink(missing_ok=True)


def _destroyed_since(stored: Stored, target: Path) -> tuple[str, ...]:
    """What was destroyed after the backup was made, by the list beside it, which comes with it."""
    said = destroyed_list.gathered((stored.folder, stored.folder.parent), stored.manifest.office)
    if not said:
        return ()
    destroyed_list.write(target, said)
    made = stored.manifest.made.astimezone().date()
    return tuple(one.number for one in destroyed_list.together(said).values() if one.on >= made)


def _copy_database(stored: Stored, target: Path) -> None:
    if copied(stored.database, target / DATABASE) != stored.manifest.sha256:
        raise Refused(
            "This backup was damaged or altered after it was made.",
            "Choose another backup.",
            where=stored.database.name,
        )


def _bring_files(
    place: Place, names: tuple[str, ...], target: Path, progress: Progress, cancelled: Cancelled
) -> tuple[str, ...]:
    missing = []
    for number, name in enumerate(names, 1):
        stop_if(cancelled)
        progress(number, len(names) + 1, "Copying attached files")
        if not place.has_file(name):
            missing.append(blob_of(name))
            continue
        path = target / FILES / name[:2] / blob_of(name)
        path.parent.mkdir(exist_ok=True)
        copied(place.file(name), path)
    return tuple(missing)


def _clear(folder: Path, *, keep: bool) -> None:
    with contextlib.suppress(OSError):
        for child in folder.iterdir():
            if child.is_dir():
                shutil.rmtree(child)
            else:
                child.unlink()
        if not keep:
            folder.rmdir()
