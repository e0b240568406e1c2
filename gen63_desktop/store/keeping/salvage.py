"""A damaged office made into a new one with all that can still be read, and a list of what cannot.

Where the chain of the history is whole, the new office goes on with it: records that came one by one are
rebuilt from their entries, and an entry tells what is lost. Where it is torn, the new office begins a chain
of its own, whose first entry attests every record; the earlier entries that read are kept beside it as an
attached file.
"""

from __future__ import annotations

import gzip
import json
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, insert, select, text

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress, stop_if
from gen63_desktop.store import schema_upgrade
from gen63_desktop.store.audit_trail import guards
from gen63_desktop.store.audit_trail.entries import GENESIS, head_of
from gen63_desktop.store.engine import WRITES, embedded
from gen63_desktop.store.faults import in_words
from gen63_desktop.store.keeping.damaged_file import DamagedFile
from gen63_desktop.store.keeping.keeper import DATABASE
from gen63_desktop.store.reader import Head

_ROWS = 500
_HISTORY = ("history_entries", "history_changes", "history_head")
_LEFT_OUT = ("alembic_version", *_HISTORY)


@dataclass(slots=True)
class Rescued:
    """What was copied into the new database, and what the damaged one no longer gave."""

    counts: dict[str, int] = field(default_factory=dict)
    lost: dict[str, list[int]] = field(default_factory=dict)
    """Row ids that may have held something, by table; records' own are their ids."""
    pages: tuple[int, ...] = ()
    head: Head | None = None
    """The end of the history where its chain is whole."""
    earlier: bytes = b""
    """The entries that read, compressed JSON, where the chain is torn."""
    entries: int = 0


def rescue(
    folder: Path,
    data_key: bytes,
    target: Path,
    progress: Progress = no_progress,
    cancelled: Cancelled = never_cancelled,
) -> Rescued:
    """Copy what reads of the office in ``folder`` into a new database in ``target``. The old one is not touched."""
    rescued = Rescued()
    with tempfile.TemporaryDirectory(prefix=".salvage-", dir=target) as name, in_words(str(folder)):
        for file in folder.glob(f"{DATABASE}*"):
            if not file.name.endswith("-shm"):
                shutil.copyfile(file, Path(name) / file.name)
        damaged = DamagedFile(Path(name) / DATABASE, data_key)
        try:
            tables = damaged.tables()
            revision = damaged.value("SELECT version_num FROM alembic_version") or schema_upgrade.HEAD
            schema_upgrade.require_known(revision)
            rescued.pages = damaged.damaged_pages()
            engine = embedded(target / DATABASE, data_key, new=True)
            try:
                schema_upgrade.upgrade(engine, str(revision))
                _copy_all(damaged, tables, engine, rescued, progress, cancelled)
                schema_upgrade.upgrade(engine)
            finally:
                engine.dispose()
        finally:
            damaged.close()
    rescued.lost = {table: ids for table, ids in damaged.lost.items() if ids}
    return rescued


def _copy_all(
    damaged: DamagedFile,
    tables: dict[str, tuple[str, ...]],
    engine: Engine,
    rescued: Rescued,
    progress: Progress,
    cancelled: Cancelled,
) -> None:
    rescued.head = _end_of_whole_chain(damaged, tables)
    with engine.connect() as plain:
        connection = plain.execution_options(**{WRITES: True})
        with connection.begin():
            guarded = "foreign_changes" in tables
            if guarded:
                guards.open_door(connection)
            known = _last_ids(damaged)
            wanted = [name for name in _own_tables(connection) if name not in _LEFT_OUT and name in tables]
            for number, table in enumerate(sorted(wanted, key=lambda one: one != "record_ids")):
                stop_if(cancelled)
                progress(number, len(wanted), f"Reading {table}")
                count = _copy(damaged, table, tables[table], connection, known.get(table, 0))
                rescued.counts[table] = count
            if rescued.head is not None:
                _carry_chain_on(damaged, tables, connection, rescued)
            else:
                rescued.earlier, rescued.entries = _earlier_entries(damaged, tables)
            if guarded:
                guards.shut_door(connection)


def _own_tables(connection: Connection) -> list[str]:
    names = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars()
    return [name for name in names if not name.startswith("sqlite_") and "_search" not in name]


def _last_ids(damaged: DamagedFile) -> dict[str, int]:
    """How far the ids of each kind were given."""
    return {str(kind): int(last) for kind, last in damaged.rows("record_ids", ("kind", "last"), 200)}


def _copy(
    damaged: DamagedFile, table: str, columns: tuple[str, ...], connection: Connection, known: int
) -> int:
    names, marks = ", ".join(f'"{name}"' for name in columns), ", ".join("?" * len(columns))
    statement = f'INSERT INTO "{table}" ({names}) VALUES ({marks})'
    count, chunk = 0, []
    for row in damaged.rows(table, columns, known):
        chunk.append(row)
        count += 1
        if len(chunk) == _ROWS:
            connection.exec_driver_sql(statement, chunk)
            chunk.clear()
    if chunk:
        connection.exec_driver_sql(statement, chunk)
    return count


# -- the history -----------------------------------------------------------------------------------


def _entries(damaged: DamagedFile, tables: dict[str, tuple[str, ...]]) -> Iterator[dict[str, Any]]:
    columns = tables.get("history_entries", ())
    last = int(damaged.value("SELECT seq FROM history_head") or 0)
    for row in damaged.rows("history_entries", columns, last):
        yield dict(zip(columns, row, strict=True))


def _end_of_whole_chain(damaged: DamagedFile, tables: dict[str, tuple[str, ...]]) -> Head | None:
    """The last entry, where every entry reads and each follows the one before."""
    last = Head(0, GENESIS)
    for entry in _entries(damaged, tables):
        follows = (entry["seq"], entry["previous"]) == (last.seq + 1, last.hash)
        if not follows or head_of(entry["previous"], entry["seq"], entry["payload"]) != entry["head"]:
            return None
        last = Head(entry["seq"], entry["head"])
    counted = damaged.value("SELECT seq FROM history_head")
    whole = last.seq > 0 and not damaged.lost["history_entries"] and counted in (None, last.seq)
    return last if whole else None


def _carry_chain_on(
    damaged: DamagedFile, tables: dict[str, tuple[str, ...]], connection: Connection, rescued: Rescued
) -> None:
    assert rescued.head is not None  # noqa: S101  asked by the caller
    for table in ("history_entries", "history_changes"):
        last = rescued.head.seq if table == "history_entries" else 50 * rescued.head.seq
        rescued.counts[table] = _copy(damaged, table, tables[table], connection, last)
    rescued.entries = rescued.head.seq
    values = {"seq": rescued.head.seq, "head": rescued.head.hash}
    moved = connection.execute(text("UPDATE history_head SET seq = :seq, head = :head"), values)
    if moved.rowcount == 0:
        from gen63_desktop.store.tables.foundation import history_head

        connection.execute(insert(history_head).values(one=1, **values))


def _earlier_entries(damaged: DamagedFile, tables: dict[str, tuple[str, ...]]) -> tuple[bytes, int]:
    """Every entry and change that reads, as compressed JSON lines, and how many entries there are."""
    lines, count = [], 0
    for entry in _entries(damaged, tables):
        lines.append(json.dumps({"entry": entry}, ensure_ascii=False))
        count += 1
    columns = tables.get("history_changes", ())
    changes = damaged.rows("history_changes", columns, 50 * max(count, 1_000))
    lines += [
        json.dumps({"change": dict(zip(columns, row, strict=True))}, ensure_ascii=False) for row in changes
    ]
    return gzip.compress("\n".join(lines).encode()), count


# -- rebuilding ------------------------------------------------------------------------------------


def rebuild(connection: Connection, rescued: Rescued) -> dict[str, list[int]]:
    """Records that were lost but whose entries tell every field are stored again; which they are.

    Called behind the door, on a database of the present schema whose chain is whole.
    """
    from gen63_desktop.store.audit_trail.stories import stories
    from gen63_desktop.store.reader import Reader
    from gen63_desktop.store.records import mapper_of_kind

    rebuilt: dict[str, list[int]] = {}
    for kind, ids in rescued.lost.items():
        mapper, missing = mapper_of_kind(kind), set(ids)
        if mapper is None:
            continue
        there = set(connection.execute(select(mapper.table.c.id)).scalars())
        for story in list(stories(Reader(connection), kind)):
            told = story.record_id in missing and story.record_id not in there
            if told and story.whole and not story.breaks and story.values.get("id") == story.record_id:
                row = {name: story.values.get(name) for name in mapper.columns}
                connection.execute(insert(mapper.table), row)
                rebuilt.setdefault(kind, []).append(story.record_id)
    return rebuilt


def ranges(ids: list[int]) -> list[tuple[int, int]]:
    """Numbers as ranges from first to last."""
    found: list[tuple[int, int]] = []
    for one in sorted(ids):
        if found and one == found[-1][1] + 1:
            found[-1] = found[-1][0], one
        else:
            found.append((one, one))
    return found


def refuse_nobody() -> Refused:
    """The person who salvages, or the office itself, is among what was lost."""
    return Refused(
        "The damaged file gives neither your own record nor that of the office any more, so nobody could sign "
        "for the salvaged office.",
        "Restore the latest backup instead.",
    )
