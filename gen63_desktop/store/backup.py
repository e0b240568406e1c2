"""Copies of an embedded office's database, each opened and checked. A live file is never copied as a file."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from gen63_desktop.domain.errors import Refused
from gen63_desktop.store.engine import embedded
from gen63_desktop.store.faults import in_words
from gen63_desktop.store.files import sync_folder
from gen63_desktop.store.keeping.frozen import frozen, require_whole


def copy(source: Path, data_key: bytes, target: Path) -> None:
    """Write a consistent copy by VACUUM INTO, then open and check it; a bad copy is removed."""
    if target.exists():
        raise Refused("There is a copy of this name already.", "Try again in a second.", where=target.name)
    try:
        with in_words(str(target.parent)):
            target.parent.mkdir(parents=True, exist_ok=True)
            _vacuum_into(source, data_key, target)
            verify(target, data_key)
            with target.open("rb+") as written:
                os.fsync(written.fileno())
            sync_folder(target.parent)
    except BaseException:
        with contextlib.suppress(OSError):
            target.unlink()
        raise


def _vacuum_into(source: Path, data_key: bytes, target: Path) -> None:
    engine = embedded(source, data_key, pooled=False)
    raw = engine.raw_connection()
    try:
        raw.driver_connection.execute("VACUUM INTO ?", (str(target),))  # type: ignore[union-attr]
    finally:
        raw.close()
        engine.dispose()


def verify(path: Path, data_key: bytes) -> None:
    """Refuse a copy that does not open, or whose pages or structure are damaged."""
    with frozen(path, data_key) as connection:
        require_whole(connection, path.name)
