"""Attached files: encrypted, named by their content, written before the row that mentions them.

The name is an HMAC of the content under a key of the office, so that the folder does not betray which
known file lies in it; the SHA-256 that people quote is in the record.

Each file lies under a random key of its own, which is in the database. Files of earlier versions of the program
lie under a key of the office, and say under which; once the office has a later one, they get a key of their own.
"""

from __future__ import annotations

import contextlib
import copy
import hmac
import os
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.keeping.records import FileFault
from gen63_desktop.store.encryption.sealing import DoesNotOpen, lock, subkey, unlock
from gen63_desktop.store.faults import in_words
from gen63_desktop.store.file_keys import FileKeys
from gen63_desktop.store.files import sync_folder, write_atomically

LARGEST = 200 << 20
_A_DAY = 86_400.0
_LATER = b"gen63 file\x01"
"""Begins a file that lies under a later key of the office than the first, before its number in two bytes."""
_OWN = b"gen63 file\x02"
"""Begins a file that lies under a key of its own."""
_TRIES = 5


@dataclass(frozen=True, slots=True)
class StoredFile:
    """Where a file lies and what it is: the record keeps both."""

    blob: str
    sha256: str
    size: int


class Attachments:
    """The folder of encrypted files of one office."""

    def __init__(self, folder: Path, keys: Callable[[], Sequence[bytes]], own: FileKeys) -> None:
        """``keys`` gives the office's keys, oldest first, each time one is needed: none is held here.

        ``own`` gives the key of each file.
        """
        self._folder = folder
        self.ring = keys
        self._own = own

    def keep(self, data: bytes) -> StoredFile:
        """Store a file's bytes; the same bytes are stored once."""
        require_size(data)
        blob = hmac.new(subkey(self.ring()[-1], "names"), data, sha256).hexdigest()
        path = self._path(blob)
        with in_words():
            with contextlib.suppress(OSError):
                os.utime(path)  # it is no longer one that nothing names
            for _ in range(_TRIES):  # until nobody swept it meanwhile
                if self._is_whole(blob, data):
                    break
                path.parent.mkdir(parents=True, exist_ok=True)
                sync_folder(self._folder)
                write_atomically(path, locked(self._own.made(blob), data, blob))
        return StoredFile(blob, sha256(data).hexdigest(), len(data))

    def fetch(self, blob: str) -> bytes:
        """The bytes, checked; a missing or damaged file is refused in words."""
        path = self._path(blob)
        try:
            with in_words():
                if not path.exists():
                    raise Refused(
                        "The attached file is missing from the office's folder.", "Restore it from a backup."
                    )
                return self._unlocked(path.read_bytes(), blob)
        except DoesNotOpen as error:
            raise Refused(
                "The attached file was damaged or altered and does not open.", "Restore it from a backup."
            ) from error

    def at(self, folder: Path, own: FileKeys | None = None) -> Attachments:
        """The same office's files in another folder, as a restored backup has them; their keys, where others."""
        other = copy.copy(self)
        other._folder = folder  # noqa: SLF001  its own kind
        other._own = own or self._own  # noqa: SLF001
        return other

    # -- keeping -------------------------------------------------------------------------------

    def fault(self, blob: str, digest: str) -> FileFault | None:
        """What is wrong with a file that a record names with this SHA-256; None: it is whole."""
        try:
            data = self._unlocked(self._path(blob).read_bytes(), blob)
        except FileNotFoundError:
            return FileFault.MISSING
        except (DoesNotOpen, OSError, ValueError):
            return FileFault.DAMAGED
        return None if sha256(data).hexdigest() == digest else FileFault.DIFFERENT

    def encrypted(self, blob: str) -> bytes | None:
        """A file's bytes as they lie on the disk, where they open; None where they are lost or damaged."""
        try:
            data = self._path(blob).read_bytes()
            self._unlocked(data, blob)
        except (OSError, DoesNotOpen):
            return None
        return data

    def opens(self, stored: bytes, blob: str) -> bool:
        """Whether these stored bytes are that file, and open."""
        try:
            self._unlocked(stored, blob)
        except DoesNotOpen:
            return False
        return True

    def has_own_key(self, blob: str) -> bool:
        """Whether the file is under a key of its own, also where it is lost or damaged."""
        stored = b""
        with contextlib.suppress(OSError):
            stored = self._path(blob).read_bytes()
        if has_own_key(stored):
            return True
        return self._own.of(blob) is not None and not self.opens(stored, blob)

    def mark(self, blob: str) -> str:
        """Which own key the file is under: after a restore the same bytes get another one."""
        key = self._own.of(blob)
        return "" if key is None else subkey(key, "mark").hex()[:16]

    def take_back(self, blob: str, data: bytes) -> bool:
        """Put encrypted bytes in the place of a lost or damaged file, if they are that file."""
        if not self.opens(data, blob):
            return False
        path = self._path(blob)
        with in_words():
            path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(path, data)
        return True

    def size_on_disk(self, blob: str) -> int:
        """How many bytes the file takes; 0 where it is lost."""
        with contextlib.suppress(OSError):
            return self._path(blob).stat().st_size
        return 0

    def sweep(self, wanted: Container[str], now: datetime) -> int:
        """Remove files that nothing names, a day after they were written: none that is being attached."""
        gone = 0
        for path in self._all():
            with contextlib.suppress(OSError):
                if path.name not in wanted and _is_old(path, now):
                    with self._own.alone() as forget:
                        if _is_old(path, now):  # else somebody attached it again, and it needs its key
                            path.unlink()
                            forget(path.name)
                            gone += 1
        return gone

    def drop(self, blob: str) -> None:
        """Remove the file of a record that was destroyed; where it cannot be now, the sweep does it."""
        with contextlib.suppress(OSError):
            self._path(blob).unlink(missing_ok=True)

    def wrap_anew(self) -> int:
        """Nothing: the database with the keys of the files gets a new key itself."""
        return 0

    def give_own_keys(self, blobs: Iterable[str] | None = None) -> int:
        """Files that lie under a key of the office get one of their own, all or these; how many did.

        Killed in between, what was written opens, what was not opens as before, and the next time goes on.
        """
        done = 0
        wanted = map(self._path, blobs) if blobs is not None else self._all()
        for path in wanted:
            if len(path.name) != 64:
                continue
            # a damaged or lost one stays as it is, to be found
            with in_words(), contextlib.suppress(DoesNotOpen, FileNotFoundError, IsADirectoryError):
                stored = path.read_bytes()
                if stored.startswith(_OWN):
                    continue
                data = self._unlocked(stored, path.name)
                write_atomically(path, locked(self._own.made(path.name), data, path.name))
                done += 1
        return done

    def _all(self) -> Iterator[Path]:
        for path in sorted(self._folder.glob("??/*")):
            begun = path.name.startswith(".writing-")
            if begun or (len(path.name) == 64 and path.name[:2] == path.parent.name):
                yield path

    def _is_whole(self, blob: str, data: bytes) -> bool:
        """Whether the same bytes are kept already; a damaged copy is written anew."""
        try:
            return self._unlocked(self._path(blob).read_bytes(), blob) == data
        except (FileNotFoundError, DoesNotOpen):
            return False

    def _unlocked(self, stored: bytes, blob: str) -> bytes:
        if has_own_key(stored):
            key = self._own.of(blob)
            if key is None:
                raise DoesNotOpen
            return unlock(key, stored[len(_OWN) :], blob)
        keys, number = self.ring(), 0
        if stored.startswith(_LATER):
            number = int.from_bytes(stored[len(_LATER) : len(_LATER) + 2], "big")
            stored = stored[len(_LATER) + 2 :]
        if number >= len(keys):
            raise DoesNotOpen
        return unlock(subkey(keys[number], "content"), stored, blob)

    def _path(self, blob: str) -> Path:
        if len(blob) != 64 or not all(c in "0123456789abcdef" for c in blob):
            raise ValueError(f"{blob!r} names no attached file")
        return self._folder / blob[:2] / blob


def _is_old(path: Path, now: datetime) -> bool:
    return now.timestamp() - path.stat().st_mtime > _A_DAY


def has_own_key(stored: bytes) -> bool:
    """Whether a file, as it is stored, lies under a key of its own."""
    return stored.startswith(_OWN)


def locked(key: bytes, data: bytes, blob: str) -> bytes:
    """A file as it is stored, under its own key."""
    return _OWN + lock(key, data, blob)


def require_size(data: bytes) -> None:
    """Refuse a file that is larger than what an office keeps."""
    if len(data) > LARGEST:
        raise Refused(
            "The file has {size} MB; the largest that can be attached has {largest} MB.",
            "Attach a smaller copy and note where the original is kept.",
            size=len(data) >> 20,
            largest=LARGEST >> 20,
        )
