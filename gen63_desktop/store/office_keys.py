"""The keys of an open embedded office: who can open it, a new data key, locking and unlocking."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from gen63_desktop.domain.errors import Refused
from gen63_desktop.store import rekeying, sign_in_failures
from gen63_desktop.store.confidential import Vault
from gen63_desktop.store.data_key import DataKey
from gen63_desktop.store.encryption.key_file import KeyFile, exclusive
from gen63_desktop.store.encryption.keys import Keys
from gen63_desktop.store.encryption.slots import Slots, WrongPassphrase
from gen63_desktop.store.location import Occupancy
from gen63_desktop.store.unit_of_work import Store


class OfficeKeys:
    """What the services know of the key file."""

    def __init__(
        self, path: Path, database: Path, keys: Keys, data_key: DataKey, store: Store, occupancy: Occupancy
    ) -> None:
        self.keys = keys
        self._path = path
        self._database = database
        self._data_key = data_key
        self._store = store
        self._occupancy = occupancy

    def slots(self) -> Slots:
        """The slots as they are now, to look at."""
        with exclusive(self._path):  # where files that are read cannot be replaced, nobody replaces it now
            return self._read().slots

    def _read(self) -> KeyFile:
        """The key file, as somebody who holds the data key left it."""
        file = KeyFile.read(self._path)
        file.slots.require_whole(self.keys)
        return file

    @contextmanager
    def changing(self) -> Iterator[Slots]:
        """The slots, held alone; what was changed is stored when the block ends."""
        with exclusive(self._path):
            file = self._read()
            before = file.slots.generation
            yield file.slots
            if file.slots.generation != before:
                file.save()

    def logins(self) -> dict[str, str]:
        """Nobody has a login: the name and the passphrase are enough."""
        return {}

    def failures(self, *people: str) -> tuple[datetime, ...]:
        """Failed attempts under these names since they last signed in; forgotten here."""
        with exclusive(self._path):
            return sign_in_failures.take(self._path.parent, *people)

    @property
    def alone(self) -> bool:
        """Whether no other program of this computer has the office open."""
        return self._occupancy.alone()

    def require_alone(self) -> None:
        """Refuse where another program has the office open: the data key cannot be changed then."""
        if not self.alone:
            raise Refused(
                "The office's key cannot be changed while another window has the office open.",
                "Close the other windows of the program on this computer, then try again.",
            )

    def change_data_key(self, without: Iterable[str]) -> None:
        """Take slots out and encrypt the database with a new data key; killed, the next opening finishes it."""
        with exclusive(self._path):
            self.require_alone()
            file = self._read()
            if not file.slots.changing:
                file.slots.begin_rekey(self.keys, without)
                file.save()
            with self._data_key.alone():
                self._store.engine.dispose()
                now = rekeying.finish(self._database, file, self.keys)
                self._data_key.exchange(now.data_key)
            self.keys.take(now)

    def lock(self) -> None:
        """Give up the keys and every connection; what is asked of the records meanwhile is refused."""
        with self._data_key.alone():
            self._data_key.forget()
            self._store.engine.dispose()
        self._store.vault = None
        self.keys.forget()

    def unlock(self, passphrase: str, at: datetime) -> None:
        """Take the keys up again, with the passphrase of who locked."""
        with exclusive(self._path):
            file = KeyFile.read(self._path)
            person = next((h.person for h in file.slots.holders() if h.id == self.keys.slot), "")
            try:
                keys = file.open(person, passphrase)
            except WrongPassphrase:
                sign_in_failures.note(self._path.parent, person, at)
                raise
            keys = rekeying.finish(self._database, file, keys)
            self._data_key.exchange(keys.data_key)
        self.keys.take(keys)
        self._store.vault = Vault(self.keys)
