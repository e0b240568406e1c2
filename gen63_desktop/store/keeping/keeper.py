"""Makes the backups of an open embedded office, and copies them to a second place."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import text

from gen63_desktop import __version__
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.keeping.records import BackupKind
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress, stop_if
from gen63_desktop.store import backup
from gen63_desktop.store.attachments import Attachments, has_own_key
from gen63_desktop.store.faults import in_words
from gen63_desktop.store.keeping.contents import counts_in, head_in, knows, named_files, require_chain
from gen63_desktop.store.keeping.damaged_file import DamagedFile
from gen63_desktop.store.keeping.frozen import frozen
from gen63_desktop.store.keeping.manifest import Manifest
from gen63_desktop.store.keeping.place import Place, Stored, blob_of, digest, name_of
from gen63_desktop.store.reader import Head
from gen63_desktop.store.unit_of_work import Store

DATABASE, KEYS, BACKUPS = "office.db", "office.keys", "backups"
_TRIES = 3
_STEPS = 4
_KEYS_CHANGING = ("The office's keys are being changed.", "Make the backup when that is done.")


@dataclass(frozen=True, slots=True)
class Keeper:
    """The folder of an open office, and what opens it.

    ``data_keys`` are asked for each time, the present one first: earlier ones open older backups.
    """

    folder: Path
    office: str
    store: Store
    attachments: Attachments
    data_keys: Callable[[], Sequence[bytes]]

    def place(self, folder: Path | None = None) -> Place:
        """The office's own folder of backups, or its part of a second folder."""
        if folder is None:
            return Place(self.folder / BACKUPS, self.office)
        return Place(folder / f"GEN 63 backups {self.office}", self.office)

    def head(self) -> Head:
        """The head of the office's history now."""
        with self.store.reading() as reader:
            return reader.head()

    def back_up(
        self,
        kind: BackupKind,
        now: datetime,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> Stored:
        """Make a backup in the office's own place; work goes on meanwhile. What is not whole is not kept."""
        place = self.place()
        with in_words(str(place.folder)):
            place.require_room(self._needed(place))
            making = place.begin(now)
            try:
                progress(0, _STEPS, "Copying the records")
                keys = self._copy(making)
                stop_if(cancelled)
                progress(1, _STEPS, "Checking the copy")
                manifest = self._described(making, kind, now, cancelled)
                progress(2, _STEPS, "Copying attached files")
                lacking = self._bring_files(manifest.files, place, cancelled)
                stored = place.publish(making, keys, replace(manifest, lacking=lacking))
            except BaseException:
                with contextlib.suppress(OSError):
                    making.unlink()
                raise
            progress(3, _STEPS, "Removing backups that are no longer kept")
            place.rotate(now)
        progress(_STEPS, _STEPS, "Done")
        return stored

    def repeat(
        self, stored: Stored, folder: Path, now: datetime, cancelled: Cancelled = never_cancelled
    ) -> Stored:
        """Bring a finished backup to the second place."""
        place, own = self.place(folder), self.place()
        with in_words(str(folder)):
            if not folder.is_dir():
                raise Refused(
                    "The second folder for backups is not there.",
                    "Connect its disk, or choose another folder (menu File, Backups).",
                    where=str(folder),
                )
            files = [name for name in stored.manifest.files if not place.has_file(name)]
            sizes = map(self.attachments.size_on_disk, map(blob_of, files))
            place.require_room(stored.manifest.bytes + sum(sizes))
            for name in files:
                stop_if(cancelled)
                if own.has_file(name):
                    place.take_file(name, own.file(name).read_bytes())
            there = place.take_over(stored, now)
            place.rotate(now)
        return there

    def require_whole(self) -> None:
        """Refuse, naming pages and tables, where parts of the office's file no longer read."""
        damaged = DamagedFile(self.folder / DATABASE, self.data_keys()[0])
        try:
            pages, tables = damaged.damage()
        finally:
            damaged.close()
        if pages or tables:
            raise Refused(
                "The office's file is damaged: pages {pages}, in the tables {tables}.",
                "Close the office. Restore the latest backup, or salvage what can still be read (first window, menu "
                "File). Then have the disk checked.",
                pages=", ".join(map(str, pages[:20])) or "?",
                tables=", ".join(tables) or "of indexes only",
            )

    # -- steps ---------------------------------------------------------------------------------

    def _needed(self, place: Place) -> int:
        """Bytes that a backup may take: the database with its log, and the files that are not here yet."""
        database = sum(path.stat().st_size for path in self.folder.glob(f"{DATABASE}*"))
        with self.store.reading() as reader:
            blobs = {file.blob for file in named_files(reader.connection)}
        return database + sum(
            self.attachments.size_on_disk(b) for b in blobs if not place.has_file(self._name(b))
        )

    def _name(self, blob: str) -> str:
        return name_of(blob, own_key=self.attachments.has_own_key(blob))

    def _copy(self, making: Path) -> bytes:
        """Copy the database; the key file that belongs to the copy."""
        for _ in range(_TRIES):
            keys = (self.folder / KEYS).read_bytes()
            backup.copy(self.folder / DATABASE, self.data_keys()[0], making)
            if keys == (self.folder / KEYS).read_bytes():
                return keys
            making.unlink()
        raise Refused(*_KEYS_CHANGING)

    def _described(self, making: Path, kind: BackupKind, now: datetime, cancelled: Cancelled) -> Manifest:
        """What the copy holds, compared with the office."""
        with frozen(making, self.data_keys()[0]) as connection:
            head, counts = require_chain(connection, cancelled), counts_in(connection)
            files = tuple(sorted(map(self._name, {file.blob for file in named_files(connection)})))
            schema = str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar())
        with self.store.reading() as reader:
            same = head_in(reader.connection) == head
            agrees = knows(reader.connection, head) and (not same or counts_in(reader.connection) == counts)
        if not agrees:
            raise Refused(
                "The copy of the office does not hold what the office holds, and was not kept.",
                "Try again. If it says so again, check the history (menu File).",
            )
        at = now.astimezone(UTC).replace(microsecond=0)
        size = making.stat().st_size
        return Manifest(
            self.office, at, kind, schema, __version__, head.seq, head.hash, counts, size, digest(making), files
        )  # fmt: skip

    def _bring_files(self, names: tuple[str, ...], place: Place, cancelled: Cancelled) -> tuple[str, ...]:
        """Copy attached files that are not in the place yet; those that could not be."""
        lacking = []
        for name in names:
            stop_if(cancelled)
            if place.has_file(name):
                continue
            data = self.attachments.encrypted(blob_of(name))
            if data is None:
                lacking.append(name)
            elif name_of(blob_of(name), own_key=has_own_key(data)) != name:
                raise Refused(
                    *_KEYS_CHANGING
                )  # the copy of the records lacks the key that the file has got since
            else:
                place.take_file(name, data)
        return tuple(lacking)
