"""Attached files of a team's office: encrypted, named by their content, in rows of one mebibyte.

The same names and the same encryption as in an embedded office's folder, so that a file moves between
both as it is. Who does not know a file's name cannot ask for it, and a name is learned only from the
record that mentions it: the server lists the names to nobody but its backup.
"""

from __future__ import annotations

import hmac
import os
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from sqlalchemy import Connection, Engine, text

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.keeping.records import FileFault
from gen63_desktop.store.attachments import (
    Attachments,
    StoredFile,
    has_own_key,
    locked,
    require_size,
)  # fmt: skip
from gen63_desktop.store.encryption.sealing import KEY_BYTES, DoesNotOpen, subkey
from gen63_desktop.store.engine import WRITES
from gen63_desktop.store.faults import in_words
from gen63_desktop.store.file_keys import Ring, Wrapped, anew, opened, wrap
from gen63_desktop.store.file_keys import put as put_key
from gen63_desktop.store.team.rights.functions import NOW

CHUNK = 1 << 20
_STATED = text("SELECT size, digest FROM gen63_blob_facts(:blob)")
_CHUNK = text("SELECT gen63_blob_chunk(:blob, :n)")
_KEEP = text(
    "INSERT INTO blobs (blob, size, digest, kept)"
    " VALUES (:blob, :size, :digest, " + NOW.replace(":", "\\:") + ")"
)
_KEEP_CHUNK = text("INSERT INTO blob_chunks (blob, n, data) VALUES (:blob, :n, :data)")
_KEPT_AGAIN = text("SELECT gen63_kept_again(:blob)")
_LET_GO = text("SELECT gen63_mend_blob(:blob)")
_MAKE_ROOM = text("SELECT gen63_let_go_blob(:blob)")
_KEY = text("SELECT ref, under, wrapped FROM gen63_file_key(:blob)")
_EARLIER = text("SELECT ref, under, wrapped FROM gen63_earlier_file_keys(:before)")
_WRAP = text("SELECT gen63_wrap_anew(:ref, :under, :wrapped)")
_SWEEP = text("SELECT gen63_sweep_files()")
_SAME_KEYS = text("SELECT 1 FROM key_slots WHERE slot = '' FOR SHARE")
"""Nobody changes the keys of the office until this transaction ends, so that no file goes under an earlier one."""
_ALONE = text("SELECT pg_advisory_xact_lock(:key)")


class TeamAttachments(Attachments):
    """The rows of encrypted files of one office."""

    def __init__(
        self, engine: Engine, keys: Callable[[], Sequence[bytes]], renew: Callable[[], None] = lambda: None
    ) -> None:
        """``renew`` looks whether somebody changed the office's keys."""
        super().__init__(Path(), keys, ServerFileKeys(engine, keys))
        self._engine = engine
        self._renew = renew

    def keep(self, data: bytes) -> StoredFile:
        """Store a file's bytes, committed before this returns; the same bytes are stored once."""
        require_size(data)
        with in_words(), self._engine.connect() as plain:
            connection = plain.execution_options(**{WRITES: True})
            with connection.begin():
                connection.execute(_SAME_KEYS)
                self._renew()
                blob = hmac.new(subkey(self.ring()[-1], "names"), data, sha256).hexdigest()
                connection.execute(_ALONE, {"key": int(blob[:15], 16)})  # two who keep the same bytes at once
                there = bool(connection.execute(_KEPT_AGAIN, {"blob": blob}).scalar())
                kept = _stored(connection, blob)
                if kept is None or self._opened(kept, blob) != data:
                    key = _made(connection, self.ring(), blob)
                    self._put_anew(connection, blob, locked(key, data, blob), there=there)
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

    def sweep(self, wanted: Container[str], now: datetime) -> int:  # noqa: ARG002  the server knows both better
        """Let the server remove the files that nothing names: it sees every record, also those closed to the person."""
        with in_words(), self._engine.connect() as plain:
            connection = plain.execution_options(**{WRITES: True})
            with connection.begin():
                return int(connection.execute(_SWEEP).scalar_one())

    def give_own_keys(self, blobs: Iterable[str] | None = None) -> int:
        """Those of these files that lie under a key of the office get one of their own; how many did.

        Which there are in all nobody knows who signs in.
        """
        done = 0
        for blob in blobs or ():
            with in_words(), self._engine.connect() as plain:
                connection = plain.execution_options(**{WRITES: True})
                with connection.begin():
                    connection.execute(_SAME_KEYS)
                    connection.execute(_ALONE, {"key": int(blob[:15], 16)})
                    kept = _stored(connection, blob)
                    data = None if kept is None or has_own_key(kept) else self._opened(kept, blob)
                    if data is None:
                        continue
                    connection.execute(_MAKE_ROOM, {"blob": blob})
                    put(connection, blob, locked(_made(connection, self.ring(), blob), data, blob))
                    done += 1
        return done

    def wrap_anew(self) -> int:
        """Wrap what lies under an earlier key of the office under the latest one, where the person may."""
        with in_words(), self._engine.connect() as plain:
            connection = plain.execution_options(**{WRITES: True})
            with connection.begin():
                connection.execute(_SAME_KEYS)
                self._renew()
                return wrap_anew(connection, self.ring())

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
        before = len(self.ring())
        self._renew()
        if len(self.ring()) == before:
            return None
        try:
            return self._unlocked(sealed, blob)
        except (DoesNotOpen, ValueError):
            return None


class ServerFileKeys:
    """The keys of files at a server, each for who knows the name of its file."""

    def __init__(self, engine: Engine, ring: Ring) -> None:
        self._engine = engine
        self._ring = ring

    def of(self, blob: str) -> bytes | None:
        """The key of a file; None where there is none, or it does not open."""
        with in_words(), self._engine.connect() as connection, connection.begin():
            return opened(self._ring(), _asked(connection, blob))

    def made(self, blob: str) -> bytes:
        """It is made in the transaction that stores the file."""
        raise AssertionError(blob)

    def forgotten(self, blob: str) -> AbstractContextManager[None]:
        """The server sweeps by itself."""
        raise AssertionError(blob)


def wrap_anew(connection: Connection, ring: Sequence[bytes]) -> int:
    """Wrap what lies under an earlier key of this ring under its latest; how many keys of files were."""
    rows = connection.execute(_EARLIER, {"before": len(ring) - 1}).all()
    renewed = anew(ring, [Wrapped(row.ref, row.under, row.wrapped) for row in rows])
    if renewed:
        values = [{"ref": one.ref, "under": one.under, "wrapped": one.text} for one in renewed]
        connection.execute(_WRAP, values)
    return len(renewed)


def _asked(connection: Connection, blob: str) -> Wrapped | None:
    row = connection.execute(_KEY, {"blob": blob}).one_or_none()
    return None if row is None else Wrapped(row.ref, row.under, row.wrapped)


def _made(connection: Connection, ring: Sequence[bytes], blob: str) -> bytes:
    """The key of a file, made where there was none."""
    stored = _asked(connection, blob)
    if stored is None:
        key = os.urandom(KEY_BYTES)
        put_key(connection, blob, wrap(ring, key))
        return key
    there = opened(ring, stored)
    if there is None:
        raise Refused(
            "The key of this attached file was altered at the server.",
            "Ask whoever keeps the server to compare it with the latest backup.",
        )
    return there


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
