"""A key of its own for each attached file, in the database: a new data key leaves the files as they lie.

The key is random and lies wrapped under the office's latest key. In an office in a folder a new data key
encrypts the database with all of them; at a server they are wrapped anew in the transaction that brings
the new key. So keys of earlier times open no file of what there is now, and no file is written again.
"""

from __future__ import annotations

import base64
import os
import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy import Connection, delete, inspect, select

from gen63_desktop.store.encryption.sealing import KEY_BYTES, DoesNotOpen, lock, subkey, unlock
from gen63_desktop.store.tables.file_keys import file_keys

Ring = Callable[[], Sequence[bytes]]
"""The office's keys for attached files, oldest first, asked for each time one is needed."""


@dataclass(frozen=True, slots=True)
class Wrapped:
    """The key of one file as it is stored."""

    ref: str
    under: int
    text: str


class FileKeys(Protocol):
    """Where the keys of an office's files are."""

    def of(self, blob: str) -> bytes | None:
        """The key of a file; None where there is none, or it does not open."""
        ...

    def made(self, blob: str) -> bytes:
        """The key of a file, made where there was none."""
        ...

    def forgotten(self, blob: str) -> AbstractContextManager[None]:
        """Within, nobody keeps a file; afterwards this one has no key."""
        ...


def wrap(ring: Sequence[bytes], key: bytes, ref: str = "") -> Wrapped:
    """A key as it is stored, under the office's latest."""
    ref = ref or secrets.token_hex(16)
    text = base64.b64encode(lock(_wrapping(ring[-1]), key, _context(ref))).decode()
    return Wrapped(ref, len(ring) - 1, text)


def unwrap(ring: Sequence[bytes], stored: Wrapped) -> bytes:
    """The key; DoesNotOpen where it was altered, or the ring lacks what it lies under."""
    if not 0 <= stored.under < len(ring):
        raise DoesNotOpen
    try:
        return unlock(_wrapping(ring[stored.under]), base64.b64decode(stored.text), _context(stored.ref))
    except ValueError as error:
        raise DoesNotOpen from error


def anew(ring: Sequence[bytes], stored: Sequence[Wrapped]) -> list[Wrapped]:
    """The same keys under the latest key of the office; those that do not open stay as they are."""
    found = []
    for one in stored:
        try:
            found.append(wrap(ring, unwrap(ring, one), one.ref))
        except DoesNotOpen:
            continue
    return found


def _wrapping(key: bytes) -> bytes:
    return subkey(key, "keys of files")


def _context(ref: str) -> str:
    return f"key of a file, {ref}"


class KeptFileKeys:
    """The keys in the database of an office in a folder.

    ``writing`` gives the connection of the act that this thread is in, or one of its own: in such an office
    nobody else writes meanwhile.
    """

    def __init__(
        self,
        reading: Callable[[], AbstractContextManager[Connection]],
        writing: Callable[[], AbstractContextManager[Connection]],
        ring: Ring,
    ) -> None:
        self._reading = reading
        self._writing = writing
        self._ring = ring
        self._any = False

    def of(self, blob: str) -> bytes | None:
        """The key of a file; None where there is none, or it does not open."""
        with self._reading() as connection:
            # an office of an earlier schema is backed up before it gets the table
            self._any = self._any or inspect(connection).has_table(file_keys.name)
            return opened(self._ring(), stored_in(connection, blob)) if self._any else None

    def made(self, blob: str) -> bytes:
        """The key of a file, made where there was none; committed before this returns, outside of an act."""
        with self._writing() as connection:
            there = opened(self._ring(), stored_in(connection, blob))
            if there is not None:
                return there
            connection.execute(delete(file_keys).where(file_keys.c.blob == blob))
            key = os.urandom(KEY_BYTES)
            put(connection, blob, wrap(self._ring(), key))
            return key

    @contextmanager
    def forgotten(self, blob: str) -> Iterator[None]:
        """Within, nobody keeps a file; afterwards this one has no key."""
        with self._writing() as connection:
            yield
            connection.execute(delete(file_keys).where(file_keys.c.blob == blob))


class KnownFileKeys:
    """The keys in a copy of an office that nobody writes to; one of an earlier schema has none."""

    def __init__(self, connection: Connection, ring: Ring) -> None:
        self._ring = ring
        self._stored: Mapping[str, Wrapped] = {}
        if inspect(connection).has_table(file_keys.name):
            rows = connection.execute(select(file_keys))
            self._stored = {row.blob: Wrapped(row.ref, row.under, row.wrapped) for row in rows}

    def of(self, blob: str) -> bytes | None:
        """The key of a file; None where there is none, or it does not open."""
        return opened(self._ring(), self._stored.get(blob))

    def made(self, blob: str) -> bytes:
        """Nobody writes to a copy."""
        raise AssertionError(blob)

    def forgotten(self, blob: str) -> AbstractContextManager[None]:
        """Nobody writes to a copy."""
        raise AssertionError(blob)


def opened(ring: Sequence[bytes], stored: Wrapped | None) -> bytes | None:
    """The key, where there is one that opens."""
    try:
        return None if stored is None else unwrap(ring, stored)
    except DoesNotOpen:
        return None


def stored_in(connection: Connection, blob: str) -> Wrapped | None:
    """The key of a file as it is stored, for who reads the table."""
    row = connection.execute(select(file_keys).where(file_keys.c.blob == blob)).one_or_none()
    return None if row is None else Wrapped(row.ref, row.under, row.wrapped)


def put(connection: Connection, blob: str, key: Wrapped) -> None:
    """Store the key of a file."""
    values = {"blob": blob, "ref": key.ref, "under": key.under, "wrapped": key.text}
    connection.execute(file_keys.insert(), values)
