"""A folder that holds backups: database, key file and manifest of each, and the attached files of all."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import shutil
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.keeping.records import BackupKind, BackupRow
from gen63_desktop.domain.keeping.rotation import kept
from gen63_desktop.store.faults import in_words
from gen63_desktop.store.files import sync_folder, write_atomically
from gen63_desktop.store.keeping import manifest as manifests
from gen63_desktop.store.keeping.manifest import Manifest

FILES = "attachments"
_MAKING = ".making-"
_A_DAY = 86_400.0
_SPARE_ROOM = 16 << 20
_UPGRADES_KEPT = 2
_CHUNK = 1 << 20
_EARLIER = re.compile(r"daily-(\d{8})\.db")
_OWN_KEY = ".k"
_FILE = re.compile(r"[0-9a-f]{64}(\.k)?")


@dataclass(frozen=True, slots=True)
class Stored:
    """A backup in a place."""

    folder: Path
    manifest: Manifest

    @property
    def database(self) -> Path:
        """The copy of the database."""
        return self.folder / f"{self.manifest.name}.db"

    @property
    def keys(self) -> Path:
        """The key file as it was then."""
        return self.folder / f"{self.manifest.name}.keys"

    def row(self, *, second: bool = False) -> BackupRow:
        """What is told of it."""
        m = self.manifest
        return BackupRow(
            m.name, m.made, m.kind, m.head_seq, m.head, m.records, len(m.files), len(m.lacking), m.bytes, second
        )  # fmt: skip


class Place:
    """One folder of backups of one office."""

    def __init__(self, folder: Path, office: str) -> None:
        self.folder = folder
        self._office = office

    def backups(self) -> tuple[Stored, ...]:
        """The office's backups here, newest first; descriptions that do not read are passed over."""
        found = []
        with in_words(str(self.folder)):
            for path in sorted(self.folder.glob("*.json")):
                with contextlib.suppress(Refused):
                    stored = Stored(self.folder, manifests.read(path))
                    if stored.manifest.office == self._office and stored.database.is_file():
                        found.append(stored)
        return tuple(sorted(found, key=lambda one: one.manifest.made, reverse=True))

    def begin(self, now: datetime) -> Path:
        """The path of a copy that is being made; earlier ones that were never finished are removed."""
        self.folder.mkdir(parents=True, exist_ok=True)
        for old in self.folder.glob(f"{_MAKING}*"):
            with contextlib.suppress(OSError):
                if now.timestamp() - old.stat().st_mtime > _A_DAY:
                    old.unlink()
        return self.folder / f"{_MAKING}{uuid.uuid4().hex}"

    def require_room(self, needed: int) -> None:
        """Refuse what would fill the disk."""
        there = next(path for path in (self.folder, *self.folder.parents) if path.exists())
        free = shutil.disk_usage(there).free
        if free < needed + _SPARE_ROOM:
            raise Refused(
                "The backup needs {needed} MB, and the disk has {free} MB left. Nothing was written.",
                "Free some space, or choose another folder for backups.",
                where=str(self.folder),
                needed=(needed + _SPARE_ROOM) >> 20,
                free=free >> 20,
            )

    def publish(self, making: Path, keys: bytes, manifest: Manifest) -> Stored:
        """Give a finished copy its name, with its key file; the manifest comes last."""
        stored = Stored(self.folder, manifest)
        write_atomically(stored.keys, keys)
        making.replace(stored.database)
        sync_folder(self.folder)
        manifests.write(manifest, self.folder)
        return stored

    def take_over(self, other: Stored, now: datetime) -> Stored:
        """Copy a finished backup of another place, byte by byte, and see that the same bytes arrived."""
        making = self.begin(now)
        try:
            read = copied(other.database, making)
            _require_same({read, digest(making), other.manifest.sha256}, self.folder)
            return self.publish(making, other.keys.read_bytes(), other.manifest)
        except BaseException:
            with contextlib.suppress(OSError):
                making.unlink()
            raise

    # -- attached files ------------------------------------------------------------------------

    def file(self, name: str) -> Path:
        """Where an attached file lies here, by its name in the manifest."""
        return self.folder / FILES / name[:2] / name

    def has_file(self, name: str) -> bool:
        """Whether it is here, and not empty."""
        with contextlib.suppress(OSError):
            return self.file(name).stat().st_size > 0
        return False

    def take_file(self, name: str, data: bytes) -> None:
        """Put an attached file (as it is: encrypted) here, and read it back."""
        path = self.file(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, data)
        _require_same({data, path.read_bytes()}, self.folder)

    # -- rotation ------------------------------------------------------------------------------

    def rotate(self, now: datetime) -> int:
        """Remove the backups that are no longer kept, and attached files that none of the rest names."""
        backups = self.backups()
        earlier = dict(self._earlier())
        keep = kept([one.manifest.made for one in backups] + list(earlier.values()))
        upgrades = [one for one in backups if one.manifest.kind is BackupKind.UPGRADE][:_UPGRADES_KEPT]
        gone = [one for one in backups if one.manifest.made not in keep and one not in upgrades]
        for one in gone:
            for path in (self.folder / f"{one.manifest.name}.json", one.database, one.keys):
                path.unlink(missing_ok=True)
        for path, at in earlier.items():
            if at not in keep:
                path.unlink(missing_ok=True)
        if gone:
            self._drop_files({blob for one in backups if one not in gone for blob in one.manifest.files}, now)
        return len(gone)

    def _earlier(self) -> Iterator[tuple[Path, datetime]]:
        """The daily copies that earlier versions of the program made."""
        for path in self.folder.glob("daily-*.db"):
            said = _EARLIER.fullmatch(path.name)
            with contextlib.suppress(ValueError):
                if said:
                    yield path, datetime.strptime(said[1], "%Y%m%d").replace(tzinfo=UTC)

    def _drop_files(self, needed: Iterable[str], now: datetime) -> None:
        wanted = frozenset(needed)
        for path in (self.folder / FILES).glob("??/*"):
            if _FILE.fullmatch(path.name) and path.name not in wanted:
                with contextlib.suppress(OSError):
                    if now.timestamp() - path.stat().st_mtime > _A_DAY:  # one that is being made may need it
                        path.unlink()


def name_of(blob: str, *, own_key: bool) -> str:
    """The name of an attached file in a manifest.

    One that got a key of its own since an earlier backup lies beside the one of before, which that backup needs.
    """
    return f"{blob}{_OWN_KEY}" if own_key else blob


def blob_of(name: str) -> str:
    """The office's name of an attached file, from that in a manifest."""
    return name.removesuffix(_OWN_KEY)


def _require_same(seen: set[str] | set[bytes], folder: Path) -> None:
    if len(seen) != 1:
        raise Refused(
            "What arrived is not what was sent.", "Check that disk, then try again.", where=str(folder)
        )


def copied(source: Path, target: Path) -> str:
    """Copy a file to the disk; the SHA-256 of what was read."""
    seen = hashlib.sha256()
    with source.open("rb") as reading, target.open("xb") as writing:
        while chunk := reading.read(_CHUNK):
            seen.update(chunk)
            writing.write(chunk)
        writing.flush()
        os.fsync(writing.fileno())
    return seen.hexdigest()


def digest(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
