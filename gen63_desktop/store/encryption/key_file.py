"""The key file of an embedded office: its slots, written atomically, with a spare beside the backups."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from gen63_desktop.domain.errors import Refused
from gen63_desktop.store.encryption.keys import Keys
from gen63_desktop.store.encryption.sealing import Cost
from gen63_desktop.store.encryption.slots import FORMAT, MALFORMED, Slots, altered
from gen63_desktop.store.faults import in_words
from gen63_desktop.store.file_locks import let_go, taken
from gen63_desktop.store.files import write_atomically

__all__ = ["KeyFile", "Keys", "exclusive"]

LARGEST = 1 << 20
SPARE = "backups"
_PATIENCE = 20.0


class KeyFile:
    """The slots of an office. Read it fresh for each use: another program may have changed it."""

    def __init__(self, path: Path, slots: Slots) -> None:
        self._path = path
        self.slots = slots

    @classmethod
    def create(
        cls, path: Path, *, office: str, person: str, passphrase: str, cost: Cost | None = None
    ) -> Keys:
        """A new office's file with its first person; returns that person's keys."""
        slots, keys = Slots.begin(office, person, passphrase, cost)
        cls(path, slots).save()
        return keys

    @classmethod
    def read(cls, path: Path) -> KeyFile:
        """The file as it is now."""
        try:
            with in_words():
                text = _text_of(path)
            content: dict[str, Any] = json.loads(text)
            if content["format"] not in (1, FORMAT):
                raise Refused(
                    "The office's key file has format {format}; this program knows format {known}.",
                    "Install the newer version of the program.",
                    format=content["format"],
                    known=FORMAT,
                )
            return cls(path, Slots(content))
        except (*MALFORMED, RecursionError) as error:
            raise altered(path.name) from error

    @property
    def office(self) -> str:
        """The office's uid."""
        return self.slots.office

    def people(self) -> tuple[str, ...]:
        """Who signs in with a passphrase."""
        return self.slots.people()

    def open(self, person: str, passphrase: str) -> Keys:
        """The person's keys; a wrong passphrase and an unknown person are refused alike."""
        return self.slots.open(person, passphrase)

    def change_passphrase(self, person: str, old: str, new: str, cost: Cost | None = None) -> None:
        """Wrap the person's keys anew; nobody else's slot changes."""
        self.slots.change_passphrase(self.open(person, old), new, cost)
        self.save()

    def save(self) -> None:
        """Write the slots, and the spare: a key file that is older than its database opens nothing."""
        data = json.dumps(self.slots.content, indent=1).encode()
        with in_words(self._path.name):
            write_atomically(self._path, data)
            if (spare := self._path.parent / SPARE).is_dir():
                write_atomically(spare / self._path.name, data)


@contextmanager
def exclusive(path: Path) -> Iterator[None]:
    """Hold the key file alone among all programs of this computer; a killed one lets go by itself."""
    with in_words(path.name), path.with_suffix(".lock").open("ab") as file:
        end = time.monotonic() + _PATIENCE
        while not taken(file):
            if time.monotonic() > end:
                raise Refused(
                    "Another program is changing the office's keys.", "Wait a moment and try again."
                )
            time.sleep(0.02)
        try:
            yield
        finally:
            let_go(file)


def _text_of(path: Path) -> str:
    if not path.exists():
        raise Refused(
            "The folder holds no key file ('office.keys'), so its records cannot be opened.",
            "Choose the office's folder itself, or restore the key file from a backup.",
            where=str(path.parent),
        )
    if path.stat().st_size > LARGEST:
        raise altered(path.name)
    return path.read_text(encoding="utf-8")
