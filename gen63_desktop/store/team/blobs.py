"""Attached files of a team's office: encrypted, named by their content, in rows of one mebibyte.

The same names and the same encryption as in an embedded office's folder, so that a file moves between
both as it is. Who does not know a file's name cannot ask for it, and a name is learned only from the
record that mentions it: the server lists the names to nobody but its backup.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterator
from hashlib import sha256

from sqlalchemy import Connection, Engine, text

from gen63_desktop.domain.errors import Refused
from gen63_desktop.store.attachments import LARGEST, StoredFile
from gen63_desktop.store.encryption.sealing import DoesNotOpen, lock, subkey, unlock
from gen63_desktop.store.engine import WRITES
from gen63_desktop.store.faults import in_words

CHUNK = 1 << 20
_STATED = text("SELECT size, digest FROM gen63_blob_facts(:blob)")
_CHUNK = text("SELECT gen63_blob_chunk(:blob, :n)")
_KEEP = text("INSERT INTO blobs (blob, size, digest) VALUES (:blob, :size, :digest)")
_KEEP_CHUNK = text("INSERT INTO blob_chunks (blob, n, data) VALUES (:blob, :n, :data)")
_LET_GO = text("SELECT gen63_mend_blob(:blob)")


class TeamAttachments:
    """The rows of encrypted files of one office."""

    def __init__(self, engine: Engine, key: bytes) -> None:
        self._engine = engine
        self._key = subkey(key, "content")
        self._names = subkey(key, "names")

    def keep(self, data: bytes) -> StoredFile:
        """Store a file's bytes, committed before this returns; the same bytes are stored once."""
        if len(data) > LARGEST:
            raise Refused(
                "The file has {size} MB; the largest that can be attached has {largest} MB.",
                "Attach a smaller copy and note where the original is kept.",
                size=len(data) >> 20,
                largest=LARGEST >> 20,
            )
        blob = hmac.new(self._names, data, sha256).hexdigest()
        with in_words(), self._engine.connect() as plain:
            connection = plain.execution_options(**{WRITES: True})
            with connection.begin():
                # two who keep the same bytes at once: the second waits and finds them kept
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": int(blob[:15], 16)})
                kept = _stored(connection, blob)
                if kept is None or not self._opens(kept, blob, data):
                    if kept is not None:
                        connection.execute(_LET_GO, {"blob": blob})
                    put(connection, blob, lock(self._key, data, blob))
        return StoredFile(blob, sha256(data).hexdigest(), len(data))

    def fetch(self, blob: str) -> bytes:
        """The bytes, checked; a missing or damaged file is refused in words."""
        _require_name(blob)
        with in_words(), self._engine.connect() as connection, connection.begin():
            kept = _stored(connection, blob)
        if kept is None:
            raise Refused("The attached file is missing at the server.", "Restore it from a backup.")
        try:
            return unlock(self._key, kept, blob)
        except DoesNotOpen as error:
            raise Refused(
                "The attached file was damaged or altered and does not open.", "Restore it from a backup."
            ) from error

    def _opens(self, kept: bytes, blob: str, data: bytes) -> bool:
        try:
            return unlock(self._key, kept, blob) == data
        except DoesNotOpen:
            return False


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


def _require_name(blob: str) -> None:
    if len(blob) != 64 or not all(c in "0123456789abcdef" for c in blob):
        raise ValueError(f"{blob!r} names no attached file")
