"""An embedded office on disk: database, key file, attachments, backups; making one and opening one."""

from __future__ import annotations

import contextlib
import os
import shutil
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import RECOVERY_KEY
from gen63_desktop.domain.keeping.records import BackupKind
from gen63_desktop.domain.progress import Progress, no_progress
from gen63_desktop.store import rekeying, schema_upgrade, sign_in_failures
from gen63_desktop.store.attachments import Attachments
from gen63_desktop.store.audit_trail import guards
from gen63_desktop.store.confidential import Vault
from gen63_desktop.store.data_key import DataKey
from gen63_desktop.store.encryption.key_file import KeyFile, Keys, exclusive
from gen63_desktop.store.encryption.sealing import Cost
from gen63_desktop.store.encryption.slots import Slots, WrongPassphrase
from gen63_desktop.store.engine import embedded
from gen63_desktop.store.faults import in_words
from gen63_desktop.store.file_keys import KeptFileKeys
from gen63_desktop.store.files import sync_folder, write_atomically
from gen63_desktop.store.keeping.keeper import Keeper
from gen63_desktop.store.location import Occupancy, require_local
from gen63_desktop.store.office_keys import OfficeKeys
from gen63_desktop.store.unit_of_work import Store
from gen63_desktop.store.whereabouts import FolderWhereabouts

DATABASE = "office.db"
KEYS = "office.keys"
_ONE_PAGE = 4096
_PRESENT = Cost()


@dataclass(frozen=True, slots=True)
class SignIn:
    """Who signs in: a person with a passphrase, or whoever holds the recovery key (no person named).

    ``own``: the passphrase that takes the place of one that somebody else gave. ``cost``: what guessing a
    passphrase must cost at least; a slot that costs less is wrapped anew.
    """

    person: str
    secret: str
    own: str = ""
    cost: Cost = _PRESENT


class FirstPassphrase(Refused):
    """The passphrase was given by somebody else: one of the person's own must come with it."""


@dataclass(frozen=True, slots=True)
class OpenFolder:
    """An open embedded office: what the services work on, and how it is closed."""

    path: Path
    store: Store
    keys: Keys
    attachments: Attachments
    occupancy: Occupancy
    office_keys: OfficeKeys

    @property
    def whereabouts(self) -> FolderWhereabouts:
        """Who has what open, beside the places of the programs."""
        return FolderWhereabouts(self.occupancy.folder, self.keys)

    @property
    def keeper(self) -> Keeper:
        """Who makes the office's backups."""
        office, keys = KeyFile.read(self.path / KEYS).office, self.keys
        return Keeper(self.path, office, self.store, self.attachments, lambda: keys.data_keys)

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
    folder: Path, sign_in: SignIn, *, now: datetime, progress: Progress = no_progress
) -> OpenFolder:
    """Open an office; an older database is migrated after a verified copy, a newer one refused.

    A change of the data key that was broken off is finished first.
    """
    require_local(folder)
    if not is_office(folder):
        KeyFile.read(folder / KEYS)
    with exclusive(folder / KEYS):
        file = KeyFile.read(folder / KEYS)
        keys = _signed_in(folder, file.slots, sign_in, now)
        _require_database(folder)
        keys = rekeying.finish(folder / DATABASE, file, keys)
        office = _opened(folder, keys)
    try:
        if schema_upgrade.needs_upgrade(office.store.engine):
            _migrate(office, now, progress)
        guards.watch(office.store.engine)
        with in_words(str(folder)), exclusive(folder / KEYS):
            _bring_up(folder, keys, sign_in)
            keep_spare_key_file(folder)
        office.store.vault = Vault(keys)  # of the person's own keys, which may be a moment old
    except BaseException:
        office.close()
        raise
    return office


def _signed_in(folder: Path, slots: Slots, sign_in: SignIn, now: datetime) -> Keys:
    try:
        if not sign_in.person:
            return slots.open_with_recovery(sign_in.secret)
        keys = slots.open(sign_in.person, sign_in.secret)
    except WrongPassphrase:
        name = sign_in.person or RECOVERY_KEY
        sign_in_failures.note(folder, name if name in (RECOVERY_KEY, *slots.people()) else "", now)
        raise
    if slots.is_first(keys) and not sign_in.own:
        raise FirstPassphrase(
            "This passphrase was given to you for the first time only.",
            "Choose one of your own: from then on nobody else can sign in with your name.",
        )
    return keys


def _require_database(folder: Path) -> None:
    if not (folder / DATABASE).is_file():
        raise Refused(
            "The folder holds no database ('office.db').", "Restore the latest backup.", where=str(folder)
        )
    size, log = (folder / DATABASE).stat().st_size, folder / f"{DATABASE}-wal"
    if size < _ONE_PAGE:
        # SQLite takes such a file for a new database, and would empty the log that may still hold it all
        raise _cut("The office's file is empty: it was damaged or cut short.")
    if size % _ONE_PAGE and not (log.is_file() and log.stat().st_size):
        # With a log the page is written again from there; without one, only whoever reads it would notice
        raise _cut("The office's file was cut short: its last page is not whole.")


def _cut(said: str) -> Refused:
    return Refused(said, "Leave the folder as it is and restore the latest backup.", where=DATABASE)


def _bring_up(folder: Path, keys: Keys, sign_in: SignIn) -> None:
    """Bring the key file to the present format, and the person's slot to the present cost."""
    file = KeyFile.read(folder / KEYS)
    file.slots.require_whole(keys)
    before = file.slots.generation
    file.slots.upgrade(keys)
    if sign_in.person and file.slots.is_first(keys):
        keys.take(file.slots.make_own(keys, sign_in.own, sign_in.cost))
    elif sign_in.person and file.slots.is_weak(keys, sign_in.cost):
        file.slots.change_passphrase(keys, sign_in.secret, sign_in.cost)
    if sign_in.person and not file.slots.escrowed(keys):
        file.slots.put_in_escrow(keys)
    if file.slots.generation != before:
        file.save()


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
    data_key = DataKey(keys.data_key)
    engine = data_key.watch(embedded(folder / DATABASE, data_key, durable=durable))
    store = Store(engine, Vault(keys))
    occupancy = Occupancy(folder)
    with in_words(str(folder)):
        occupancy.enter()
    attachments = attachments_of(folder, store, keys)
    office_keys = OfficeKeys(folder / KEYS, folder / DATABASE, keys, data_key, store, occupancy)
    return OpenFolder(folder, store, keys, attachments, occupancy, office_keys)


def attachments_of(folder: Path, store: Store, keys: Keys) -> Attachments:
    """The attached files of an office whose records are in ``store``."""

    def ring() -> tuple[bytes, ...]:
        return keys.office_keys("attachments")

    own = KeptFileKeys(partial(store.joined, writing=False), partial(store.joined, writing=True), ring)
    return Attachments(folder / "attachments", ring, own)


def _migrate(office: OpenFolder, now: datetime, progress: Progress) -> None:
    if not office.occupancy.alone():
        raise Refused(
            "The office must be brought to this version of the program, but another window has it open.",
            "Close the other windows of the program, then open the office again.",
        )
    progress(0, 2, "Copying the office before the change")
    office.keeper.back_up(BackupKind.UPGRADE, now)
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
