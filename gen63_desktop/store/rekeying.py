"""Encrypting an office's database with another data key, so that a kill at any moment loses nothing.

The key file holds both data keys before the first page is written anew, and drops the old one after the
database was opened, and every page checked, with the new one. SQLCipher writes all pages in one
transaction: whoever is killed meanwhile leaves a database that opens with exactly one of both. Whoever
opens the office next finishes what was begun.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from gen63_desktop.domain.errors import Refused
from gen63_desktop.store.encryption.key_file import KeyFile
from gen63_desktop.store.encryption.keys import Keys
from gen63_desktop.store.faults import in_words

_PRAGMAS = (
    "cipher_log_level=NONE",
    "journal_mode=WAL",
    "synchronous=FULL",
    "temp_store=MEMORY",
    "mmap_size=0",
)


def finish(database: Path, file: KeyFile, keys: Keys) -> Keys:
    """Finish a change of the data key that was begun in the key file; returns the person's present keys.

    The caller holds the key file alone, and nobody has the database open.
    """
    new = file.slots.next_key(keys)
    if new is None:
        return keys
    with in_words(database.name):
        if not opens(database, new):
            _encrypt_anew(database, keys.data_key, new)
        _require_whole(database, new)
    now = file.slots.finish_rekey(keys)
    file.save()
    return now


def opens(database: Path, key: bytes) -> bool:
    """Whether the database opens with the key. Trying a wrong one changes nothing."""
    import sqlcipher3

    connection = _connect(database, key)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlcipher3.dbapi2.DatabaseError as error:
        if getattr(error, "sqlite_errorname", "") == "SQLITE_NOTADB":
            return False
        raise
    finally:
        connection.close()
    return True


def _encrypt_anew(database: Path, old: bytes, new: bytes) -> None:
    connection = _connect(database, old)
    try:
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}").fetchall()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        connection.execute(f"PRAGMA rekey=\"x'{new.hex()}'\"").fetchall()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    finally:
        connection.close()


def _require_whole(database: Path, key: bytes) -> None:
    connection = _connect(database, key)
    try:
        connection.execute("PRAGMA cipher_log_level=NONE").fetchall()
        damaged = connection.execute("PRAGMA cipher_integrity_check").fetchall()
        structure = connection.execute("PRAGMA quick_check").fetchone()
    finally:
        connection.close()
    if damaged or structure is None or structure[0] != "ok":
        raise Refused(
            "The office's file is not whole after its key was changed. Both keys are kept.",
            "Close the office, restore the latest backup, and have the disk checked.",
            where=database.name,
        )


def _connect(database: Path, key: bytes) -> Any:
    import sqlcipher3

    uri = f"{database.absolute().as_uri()}?mode=rw"
    connection = sqlcipher3.dbapi2.connect(uri, uri=True, isolation_level=None, timeout=10)
    try:
        connection.execute("PRAGMA cipher_log_level=NONE").fetchall()
        connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"").fetchall()
    except BaseException:
        connection.close()
        raise
    return connection
