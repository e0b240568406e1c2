"""Who has what open just now, told from program to program and kept nowhere.

What somebody has open is named by a mark: a keyed hash that only programs of the office make, over what only those
who may open it know. On one computer each program holds a small file, encrypted and always of one size, and a
lock on it that the system lets go of when the program ends, however it does.
"""

from __future__ import annotations

import contextlib
import hmac
import json
import os
import threading
import uuid
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import IO, Protocol

from gen63_desktop.store.encryption.sealing import DoesNotOpen, lock, unlock
from gen63_desktop.store.file_locks import FAR, taken

MOST = 12
"""How many things one program says that it has open."""

_PURPOSE = "whereabouts"
_SIZE = 2048
_TRIES = 3
_FORGED = (OverflowError, RecursionError)
_YEARS = range(2000, 2200)
"""What no window can show as a time of the day is nobody's."""


class KeyHolder(Protocol):
    """The keys of a signed-in person."""

    def office_keys(self, purpose: str, wanted: int = 0) -> tuple[bytes, ...]:
        """Keys that everybody of the office can make, oldest first."""
        ...


@dataclass(frozen=True, slots=True)
class Sighting:
    """Somebody has what the mark names open, since this minute."""

    mark: bytes
    person_id: int
    since: datetime


class Whereabouts(Protocol):
    """What one program says of itself and hears of others. Nothing here ever refuses or waits: no work depends on it."""

    def stay(self, marks: Mapping[bytes, datetime], person_id: int) -> None:
        """Say that the person has these open since then, and nothing else."""
        ...

    def others(self, marks: Collection[bytes]) -> Sequence[Sighting]:
        """What other programs say of these."""
        ...

    def leave(self) -> None:
        """Say nothing any more, at once."""
        ...

    def mark(self, said: bytes) -> bytes:
        """The mark of what this describes; refused while the office is locked."""
        ...


def mark_of(keys: KeyHolder, said: bytes) -> bytes:
    """A keyed hash that says nothing to who has no key, and to who has one only what they knew before."""
    return hmac.new(keys.office_keys(_PURPOSE)[-1], said, sha256).digest()


class FolderWhereabouts:
    """Those of an office in a folder. The file lies with those of the programs that have the office open."""

    def __init__(self, folder: Path, keys: KeyHolder) -> None:
        self._folder = folder
        self._path = folder / f"{uuid.uuid4().hex}.here"
        self._keys = keys
        self._file: IO[bytes] | None = None
        self._turn = threading.Lock()

    def mark(self, said: bytes) -> bytes:
        """The mark of what this describes."""
        return mark_of(self._keys, said)

    def stay(self, marks: Mapping[bytes, datetime], person_id: int) -> None:
        """Write it into this program's file; with nothing to say there is none."""
        if not marks:
            self.leave()
            return
        open_since = {mark.hex(): since.isoformat() for mark, since in list(marks.items())[:MOST]}
        said = json.dumps({"person": person_id, "open": open_since}).encode()
        block = lock(self._key, said.ljust(_SIZE), _PURPOSE)
        with self._turn, contextlib.suppress(OSError):
            file = self._own()
            if file is not None:
                file.seek(0)
                file.write(block)

    def others(self, marks: Collection[bytes]) -> Sequence[Sighting]:
        """What the files of other programs say; those of programs that have ended are removed."""
        return [one for path in self._paths() for one in self._read(path) if one.mark in marks]

    def leave(self) -> None:
        """Take the file away."""
        with self._turn:
            file, self._file = self._file, None
            if file is not None:
                with contextlib.suppress(OSError):
                    file.close()
                with contextlib.suppress(OSError):
                    self._path.unlink()

    @property
    def _key(self) -> bytes:
        return self._keys.office_keys(_PURPOSE)[-1]

    def _own(self) -> IO[bytes] | None:
        """This program's file, locked; made anew where somebody took it for that of an ended program."""
        if self._file is not None:
            with contextlib.suppress(OSError):
                if os.path.samestat(os.fstat(self._file.fileno()), self._path.stat()):
                    return self._file
            self._file.close()
        self._file = self._path.open("w+b", buffering=0)
        if not taken(self._file, FAR):
            self._file.close()
            self._file = None
        return self._file

    def _paths(self) -> Iterator[Path]:
        with contextlib.suppress(OSError):
            others = (path for path in sorted(self._folder.glob("*.here")) if path != self._path)
            yield from (path for path in others if path.is_file())  # who opened a pipe would wait for it

    def _read(self, path: Path) -> Sequence[Sighting]:
        for _again in range(_TRIES):  # what is just being written does not open
            try:
                with path.open("rb", buffering=0) as file:
                    ended, block = taken(file, FAR, shared=True), b""
                    if not ended:
                        file.seek(0)
                        block = file.read(2 * _SIZE)
                if ended:
                    path.unlink()
                    return ()
                return _sightings(unlock(self._key, block, _PURPOSE))
            except (DoesNotOpen, ValueError, KeyError, TypeError, AttributeError, *_FORGED):
                continue
            except OSError:
                break
        return ()


def _sightings(said: bytes) -> Sequence[Sighting]:
    told = json.loads(said)
    person = int(told["person"])
    times = {mark: datetime.fromisoformat(since).astimezone(UTC) for mark, since in told["open"].items()}
    return [
        Sighting(bytes.fromhex(mark), person, since) for mark, since in times.items() if since.year in _YEARS
    ]


class Nowhere:
    """Of an office that is not opened by its keys, as a copy that is looked into: nobody is told of anybody."""

    def mark(self, said: bytes) -> bytes:
        """A mark that nobody compares."""
        return sha256(said).digest()

    def stay(self, marks: Mapping[bytes, datetime], person_id: int) -> None:
        """Nobody hears it."""

    def others(self, marks: Collection[bytes]) -> Sequence[Sighting]:
        """Nobody."""
        del marks
        return ()

    def leave(self) -> None:
        """There is nothing to leave."""
