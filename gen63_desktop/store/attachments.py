"""Attached files: encrypted, named by their content, written before the row that mentions them.

The name is an HMAC of the content under a key of the office, so that the folder does not betray which
known file lies in it; the SHA-256 that people quote is in the record.

Each new data key of the office brings a new key for what is attached from then on; a file says under which
key it lies. Files of before keep theirs: whoever was taken out could have copied them, and writing them
all anew would make taking someone out as long as all files are.
"""

from __future__ import annotations

import contextlib
import copy
import hmac
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.keeping.records import FileFault
from gen63_desktop.store.encryption.sealing import DoesNotOpen, lock, subkey, unlock
from gen63_desktop.store.faults import in_words
from gen63_desktop.store.files import sync_folder, write_atomically

LARGEST = 200 << 20
_A_DAY = 86_400.0
_LATER = b"gen63 file\x01"
"""Begins a file that lies under a later key than the first, before the key's number in two bytes."""


@dataclass(frozen=True, slots=True)
class StoredFile:
    """Where a file lies and what it is: the record keeps both."""

    blob: str
    sha256: str
    size: int


class Attachments:
    """The folder of encrypted files of one office."""

    def __init__(self, folder: Path, keys: bytes | Callable[[], Sequence[bytes]]) -> None:
        """``keys`` gives the office's keys, oldest first, each time one is needed: none is held here."""
        self._folder = folder
        self._keys: Callable[[], Sequence[bytes]] = (lambda: (keys,)) if isinstance(keys, bytes) else keys

    def keep(self, data: bytes) -> StoredFile:
        """Store a file's bytes; the same bytes are stored once."""
        require_size(data)
        blob = hmac.new(subkey(self._keys()[-1], "names"), data, sha256).hexdigest()
        path = self._path(blob)
        with in_words():
            if not self._is_whole(blob, data):
                path.parent.mkdir(parents=True, exist_ok=True)
                sync_folder(self._folder)
                write_atomically(path, self._locked(data, blob))
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

    def at(self, folder: Path) -> Attachments:
        """The same office's files in another folder, as a restored backup has them."""
        other = copy.copy(self)
        other._folder = folder  # noqa: SLF001  its own kind
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

    def take_back(self, blob: str, data: bytes) -> bool:
        """Put encrypted bytes in the place of a lost or damaged file, if they are that file."""
        try:
            self._unlocked(data, blob)
        except DoesNotOpen:
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
                if path.name not in wanted and now.timestamp() - path.stat().st_mtime > _A_DAY:
                    path.unlink()
                    gone += 1
        return gone

    def drop(self, blob: str) -> None:
        """Remove the file of a record that was destroyed; where it cannot be now, the sweep does it."""
        with contextlib.suppress(OSError):
            self._path(blob).unlink(missing_ok=True)

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

    def _locked(self, data: bytes, blob: str) -> bytes:
        keys = self._keys()
        number = len(keys) - 1
        head = _LATER + number.to_bytes(2, "big") if number else b""
        return head + lock(subkey(keys[-1], "content"), data, blob)

    def _unlocked(self, stored: bytes, blob: str) -> bytes:
        keys, number = self._keys(), 0
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


def require_size(data: bytes) -> None:
    """Refuse a file that is larger than what an office keeps."""
    if len(data) > LARGEST:
        raise Refused(
            "The file has {size} MB; the largest that can be attached has {largest} MB.",
            "Attach a smaller copy and note where the original is kept.",
            size=len(data) >> 20,
            largest=LARGEST >> 20,
        )
