"""The chain alone, as fast as it can be read: every entry's hash from its content and the hash before it."""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from struct import Struct

from sqlalchemy import Connection, Engine, text

from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress, stop_if
from gen63_desktop.domain.remarks import worded
from gen63_desktop.store.audit_trail.entries import GENESIS, head_of, leaf_of
from gen63_desktop.store.engine import is_sqlite
from gen63_desktop.store.reader import Head, Reader

_CHUNK = 2_000
_READERS = 4
_Together = tuple[int, bytes, str, str]
"""How many entries, their payloads one a line, the hashes before them, the hashes after them."""
_SEQ = Struct(">Q")
_TOGETHER_SQLITE = text(
    "SELECT count(*), CAST(group_concat(payload, char(10) ORDER BY seq) AS BLOB),"
    " group_concat(previous, '' ORDER BY seq), group_concat(head, '' ORDER BY seq)"
    " FROM history_entries WHERE seq BETWEEN :first AND :last"
)
_TOGETHER_POSTGRESQL = text(
    "SELECT count(*), convert_to(string_agg(payload, chr(10) ORDER BY seq), 'UTF8'),"
    " string_agg(previous, '' ORDER BY seq), string_agg(head, '' ORDER BY seq)"
    " FROM history_entries WHERE seq BETWEEN :first AND :last"
)
_ONE_BY_ONE = text(
    "SELECT seq, previous, payload, head FROM history_entries WHERE seq BETWEEN :first AND :last ORDER BY seq"
)


@dataclass(frozen=True, slots=True)
class Checked:
    """What the check of the chain found; ``head`` is the last entry's."""

    head: Head
    problems: tuple[str, ...]


def check_chain(
    reader: Reader, *, progress: Progress = no_progress, cancelled: Cancelled = never_cancelled
) -> Checked:
    """Check every entry's hash and that each follows the one before.

    Entries are read many at a time, as one text; only where something is not right are they read one by
    one, and named.
    """
    last = reader.connection.execute(text("SELECT max(seq) FROM history_entries")).scalar() or 0
    head, problems = Head(0, GENESIS), list[str]()
    lowest = reader.connection.execute(text("SELECT min(seq) FROM history_entries")).scalar()
    if lowest is not None and lowest < 1:
        problems.append(worded("Entry {seq} of the history has a number that no entry can have.", seq=lowest))
    for first, until, read in _read_ahead(reader.connection.engine, last):
        stop_if(cancelled)
        progress(first, last, "Checking the chain of the history")
        following = _follow(read, head, first, until)
        if following is None:
            following, found = _one_by_one(reader.connection, head, first, until)
            problems += found
        head = following
    return Checked(head, tuple(problems))


def leaves(reader: Reader) -> Iterator[bytes]:
    """The leaf of each entry in the Merkle tree: SHA-256(0x00 ‖ payload)."""
    query = text("SELECT payload FROM history_entries ORDER BY seq")
    rows = reader.connection.execute(query, execution_options={"yield_per": _CHUNK})
    return (leaf_of(row.payload) for row in rows)


def _read_ahead(engine: Engine, last: int) -> Iterator[tuple[int, int, _Together]]:
    """Entries in portions, the next ones read while this one is hashed.

    Reading decrypts, which takes longer than hashing and needs no part of Python: so several threads read,
    each with a connection of its own. Entries are never changed, and those after the last are not asked for.
    """
    own, opened = threading.local(), list[Connection]()

    def read(first: int) -> _Together:
        if not hasattr(own, "connection"):
            own.connection = engine.connect()
            opened.append(own.connection)
        connection: Connection = own.connection
        query = _TOGETHER_SQLITE if is_sqlite(connection) else _TOGETHER_POSTGRESQL
        row = connection.execute(query, {"first": first, "last": min(first + _CHUNK - 1, last)}).one()
        return int(row[0]), bytes(row[1] or b""), row[2] or "", row[3] or ""

    readers = min(_READERS, os.cpu_count() or 1)
    try:
        with ThreadPoolExecutor(readers) as pool:
            starts = iter(range(1, last + 1, _CHUNK))
            coming = deque((first, pool.submit(read, first)) for first in islice(starts, 2 * readers))
            while coming:
                first, portion = coming.popleft()
                now = portion.result()
                for further in islice(starts, 1):
                    coming.append((further, pool.submit(read, further)))
                yield first, min(first + _CHUNK - 1, last), now
    finally:
        for connection in opened:
            connection.close()


def _plausible(read: _Together, first: int, last: int) -> bool:
    count, together, befores, afters = read
    return (
        count == last - first + 1 == together.count(b"\n") + 1 and len(befores) == len(afters) == 64 * count
    )


def _follow(read: _Together, head: Head, first: int, last: int) -> Head | None:
    """The head after these entries; None where one of them is not right."""
    count, together, befores, afters = read
    if not _plausible(read, first, last) or head.seq != first - 1 or befores != head.hash + afters[:-64]:
        return None
    payloads = together.split(b"\n")
    try:
        heads = bytes.fromhex(afters)
    except ValueError:
        return None
    if afters != heads.hex() or len(payloads) != count:
        return None
    before, pack, at = bytes.fromhex(head.hash), _SEQ.pack, 0
    for seq, payload in enumerate(payloads, first):
        after = heads[at : at + 32]
        at += 32
        if payload[:1] == b"{":
            leaf = sha256(b"\x00" + payload).digest()
        else:  # destroyed, or nothing that an entry can hold
            leaf = leaf_of(payload.decode("utf-8", "replace"))
        if sha256(b"\x01" + before + pack(seq) + leaf).digest() != after:
            return None
        before = after
    return Head(last, before.hex())


def _one_by_one(connection: Connection, head: Head, first: int, last: int) -> tuple[Head, list[str]]:
    problems: list[str] = []
    for seq, before, payload, after in connection.execute(_ONE_BY_ONE, {"first": first, "last": last}):
        try:
            right = head_of(before, seq, payload) == after
        except (ValueError, AttributeError, TypeError):
            right = False
        if seq != head.seq + 1:
            problems.append(
                worded(
                    "Entries {first} to {last} are missing from the history.",
                    first=head.seq + 1,
                    last=seq - 1,
                )
            )
        if before != head.hash:
            problems.append(worded("Entry {seq} does not follow the entry before it.", seq=seq))
        if not right:
            problems.append(worded("Entry {seq} was altered: its content does not give its hash.", seq=seq))
        head = Head(seq, after)
    return head, problems
