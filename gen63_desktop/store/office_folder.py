"""An embedded office on disk: database, key file, attachments, backups; making one and opening one."""

from __future__ import annotations

import contextlib
import os
import shutil
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.progress import Progress, no_progress
from gen63_desktop.store import schema_upgrade
from gen63_desktop.store.attachments import Attachments
from gen63_desktop.store.backup import copy, daily
from gen63_desktop.store.confidential import Vault
from gen63_desktop.store.encryption.key_file import KeyFile, Keys
from gen63_desktop.store.encryption.sealing import Cost
from gen63_desktop.store.engine import embedded
from gen63_desktop.store.faults import in_words
from gen63_desktop.store.files import sync_folder, write_atomically
from gen63_desktop.store.location import Occupancy, require_local
from gen63_desktop.store.unit_of_work import Store

DATABASE = "office.db"
KEYS = "office.keys"
_ONE_PAGE = 4096


@dataclass(frozen=True, slots=True)
class OpenFolder:
    """An open embedded office: what the services work on, and how it is closed."""

    path: Path
    store: Store
    keys: Keys
    attachments: Attachments
    occupancy: Occupancy

    def keep_daily_copy(self, today: date) -> Path | None:
        """A verified copy of the database a day, in the folder of backups."""
        return daily(self.path / DATABASE, self.keys.data_key, self.path / "backups", today)

    def close(self) -> None:
        """Give up the connections and the place."""
        self.store.close()
        self.occupancy.leave()


def is_office(folder: Path) -> bool:
    """Whether the folder holds an office."""
    return (folder / KEYS).is_file()


def people_of(folder: Path) -> tuple[str, ...]:
    """Who can open the office; refused in words where it is none."""
    return KeyFile.read(folder / KEYS).people()


def make(
    folder: Path, *, uid: str, person: str, passphrase: str, cost: Cost | None = None, durable: bool = True
) -> OpenFolder:
    """Lay out a new office in an empty folder; what was begun is removed if it cannot be finished."""
    require_local(folder)
    with in_words(str(folder)):
        existed = folder.exists()
        if existed and any(folder.iterdir()):
            raise Refused(
                "The folder is not empty.",
                "Choose a new folder, so that nothing is overwritten.",
                where=str(folder),
            )
    try:
        with in_words(str(folder)):
            folder.mkdir(parents=True, exist_ok=True)
            for name in ("attachments", "backups"):
                (folder / name).mkdir()
            keys = KeyFile.create(folder / KEYS, office=uid, person=person, passphrase=passphrase, cost=cost)
        engine = embedded(folder / DATABASE, keys.data_key, new=True, durable=durable)
        try:
            schema_upgrade.upgrade(engine)
        finally:
            engine.dispose()
        with in_words(str(folder)):
            keep_spare_key_file(folder)
            sync_folder(folder)
            sync_folder(folder.parent)
        return _opened(folder, keys, durable=durable)
    except BaseException:
        clear(folder, keep=existed)
        raise


def open_folder(
    folder: Path, *, person: str, passphrase: str, now: datetime, progress: Progress = no_progress
) -> OpenFolder:
    """Open an office; an older database is migrated after a verified copy, a newer one refused."""
    require_local(folder)
    keys = KeyFile.read(folder / KEYS).open(person, passphrase)
    if not (folder / DATABASE).is_file():
        raise Refused(
            "The folder holds no database ('office.db').", "Restore the latest backup.", where=str(folder)
        )
    if (folder / DATABASE).stat().st_size < _ONE_PAGE:
        # SQLite takes such a file for a new database, and would empty the log that may still hold it all
        raise Refused(
            "The office's file is empty: it was damaged or cut short.",
            "Leave the folder as it is and restore the latest backup.",
            where=DATABASE,
        )
    office = _opened(folder, keys)
    try:
        if schema_upgrade.needs_upgrade(office.store.engine):
            _migrate(office, now, progress)
        with in_words(str(folder)):
            keep_spare_key_file(folder)
    except BaseException:
        office.close()
        raise
    return office


def settle(folder: Path) -> None:
    """Make the files of a closed office durable, after it was built without waiting for the disk."""
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            with file.open("rb+") as handle:
                os.fsync(handle.fileno())
    sync_folder(folder)


def keep_spare_key_file(folder: Path) -> None:
    """Keep a second copy of the key file with the backups: without it every record is lost."""
    data, spare = (folder / KEYS).read_bytes(), folder / "backups" / KEYS
    if not spare.is_file() or spare.read_bytes() != data:
        spare.parent.mkdir(exist_ok=True)
        write_atomically(spare, data)


def _opened(folder: Path, keys: Keys, *, durable: bool = True) -> OpenFolder:
    store = Store(embedded(folder / DATABASE, keys.data_key, durable=durable), Vault(keys))
    occupancy = Occupancy(folder)
    with in_words(str(folder)):
        occupancy.enter()
    attachments = Attachments(folder / "attachments", keys.office_key("attachments"))
    return OpenFolder(folder, store, keys, attachments, occupancy)


def _migrate(office: OpenFolder, now: datetime, progress: Progress) -> None:
    if not office.occupancy.alone():
        raise Refused(
            "The office must be brought to this version of the program, but another window has it open.",
            "Close the other windows of the program, then open the office again.",
        )
    progress(0, 2, "Copying the office before the change")
    target = office.path / "backups" / f"before-upgrade-{now:%Y%m%d-%H%M%S}.db"
    copy(office.path / DATABASE, office.keys.data_key, target)
    progress(1, 2, "Bringing the office to this version")
    schema_upgrade.upgrade(office.store.engine)
    progress(2, 2, "Done")


def clear(folder: Path, *, keep: bool) -> None:
    """Remove what was begun of an office that could not be finished."""
    with contextlib.suppress(OSError):
        for child in folder.iterdir():
            if child.is_dir():
                shutil.rmtree(child)
            else:
                child.unlink()
        if not keep:
            folder.rmdir()
