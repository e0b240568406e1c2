"""Attached files of a team's office: encrypted, named by their content, in rows of one mebibyte.

The same names and the same encryption as in an embedded office's folder, so that a file moves between
both as it is. Who does not know a file's name cannot ask for it, and a name is learned only from the
record that mentions it: the server lists the names to nobody but its backup.
"""

from __future__ import annotations

import hmac
from collections.abc import Callable, Container, Iterator, Sequence
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from sqlalchemy import Connection, Engine, text

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.keeping.records import FileFault
from gen63_desktop.store.attachments import Attachments, StoredFile, require_size
from gen63_desktop.store.encryption.sealing import DoesNotOpen, subkey
from gen63_desktop.store.engine import WRITES
from gen63_desktop.store.faults import in_words

CHUNK = 1 << 20
_STATED = text("SELECT size, digest FROM gen63_blob_facts(:blob)")
_CHUNK = text("SELECT gen63_blob_chunk(:blob, :n)")
_KEEP = text("INSERT INTO blobs (blob, size, digest) VALUES (:blob, :size, :digest)")
_KEEP_CHUNK = text("INSERT INTO blob_chunks (blob, n, data) VALUES (:blob, :n, :data)")
_LET_GO = text("SELECT gen63_mend_blob(:blob)")
_ALONE = text("SELECT pg_advisory_xact_lock(:key)")


class TeamAttachments(Attachments):
    """The rows of encrypted files of one office."""

    def __init__(
        self, engine: Engine, keys: Callable[[], Sequence[bytes]], renew: Callable[[], None] = lambda: None
    ) -> None:
        """``renew`` looks whether somebody changed the office's keys."""
        super().__init__(Path(), keys)
        self._engine = engine
        self._renew = renew

    def keep(self, data: bytes) -> StoredFile:
        """Store a file's bytes, committed before this returns; the same bytes are stored once."""
        require_size(data)
        self._renew()
        blob = hmac.new(subkey(self._keys()[-1], "names"), data, sha256).hexdigest()
        with in_words(), self._engine.connect() as plain:
            connection = plain.execution_options(**{WRITES: True})
            with connection.begin():
                connection.execute(_ALONE, {"key": int(blob[:15], 16)})  # two who keep the same bytes at once
                kept = _stored(connection, blob)
                if kept is None or self._opened(kept, blob) != data:
                    self._put_anew(connection, blob, self._locked(data, blob), there=kept is not None)
        return StoredFile(blob, sha256(data).hexdigest(), len(data))

    def fetch(self, blob: str) -> bytes:
        """The bytes, checked; a missing or damaged file is refused in words."""
        kept = self._read(blob)
        if kept is None:
            raise Refused("The attached file is missing at the server.", "Restore it from a backup.")
        data = self._opened(kept, blob)
        if data is None:
            raise Refused(
                "The attached file was damaged or altered and does not open.", "Restore it from a backup."
            )
        return data

    def fault(self, blob: str, digest: str) -> FileFault | None:
        """What is wrong with a file that a record names with this SHA-256; None: it is whole."""
        kept = self._read(blob)
        if kept is None:
            return FileFault.MISSING
        data = self._opened(kept, blob)
        if data is None:
            return FileFault.DAMAGED
        return None if sha256(data).hexdigest() == digest else FileFault.DIFFERENT

    def encrypted(self, blob: str) -> bytes | None:
        """A file's bytes as the server keeps them, where they open; None where they are lost or damaged."""
        kept = self._read(blob)
        return kept if kept is not None and self._opened(kept, blob) is not None else None

    def take_back(self, blob: str, data: bytes) -> bool:
        """Put encrypted bytes in the place of a lost or damaged file, if they are that file."""
        if self._opened(data, blob) is None:
            return False
        with in_words(), self._engine.connect() as plain:
            connection = plain.execution_options(**{WRITES: True})
            with connection.begin():
                kept = _stored(connection, blob)
                if kept is None or self._opened(kept, blob) is None:
                    self._put_anew(connection, blob, data, there=kept is not None)
        return True

    def size_on_disk(self, blob: str) -> int:
        """How many bytes the file takes at the server; 0 where it is lost."""
        with in_words(), self._engine.connect() as connection, connection.begin():
            stated = connection.execute(_STATED, {"blob": blob}).one_or_none()
        return int(stated.size) if stated is not None else 0

    def sweep(self, wanted: Container[str], now: datetime) -> int:  # noqa: ARG002  nobody of the office removes rows of files
        """Nothing: what no record names stays, because nobody who signs in may remove it."""
        return 0

    def _put_anew(self, connection: Connection, blob: str, sealed: bytes, *, there: bool) -> None:
        if there:
            connection.execute(_LET_GO, {"blob": blob})
        put(connection, blob, sealed)

    def _read(self, blob: str) -> bytes | None:
        self._path(blob)  # a name that is none is a fault of the program
        with in_words(), self._engine.connect() as connection, connection.begin():
            return _stored(connection, blob)

    def _opened(self, sealed: bytes, blob: str) -> bytes | None:
        try:
            return self._unlocked(sealed, blob)
        except (DoesNotOpen, ValueError):
            return self._opened_by_new_key(sealed, blob)

    def _opened_by_new_key(self, sealed: bytes, blob: str) -> bytes | None:
        """Somebody may have changed the office's keys since this window took them up."""
        before = len(self._keys())
        self._renew()
        if len(self._keys()) == before:
            return None
        try:
            return self._unlocked(sealed, blob)
        except (DoesNotOpen, ValueError):
            return None


def put(connection: Connection, blob: str, sealed: bytes) -> None:
    """Store an encrypted file's bytes as they are."""
    stated = {"blob": blob, "size": len(sealed), "digest": sha256(sealed).hexdigest()}
    connection.execute(_KEEP, stated)
    for n, data in enumerate(_pieces(sealed)):
        connection.execute(_KEEP_CHUNK, {"blob": blob, "n": n, "data": data})


def _pieces(sealed: bytes) -> Iterator[bytes]:
    for at in range(0, len(sealed), CHUNK):
        yield sealed[at : at + CHUNK]


def _stored(connection: Connection, blob: str) -> bytes | None:
    """The encrypted bytes as they are kept; None where there are none, or where a piece is missing."""
    stated = connection.execute(_STATED, {"blob": blob}).one_or_none()
    if stated is None:
        return None
    sealed = b"".join(
        bytes(connection.execute(_CHUNK, {"blob": blob, "n": n}).scalar() or b"")
        for n in range(-(-stated.size // CHUNK))
    )
    return sealed if len(sealed) == stated.size else b""
