"""All rows of an office from one engine to the other, as they are stored, and the proof that they arrived.

The digest of a table is taken of the values as each engine gives them back, never of what was sent.
"""

from __future__ import annotations

import hashlib
import importlib
import json
import pkgutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, insert, select

from gen63_desktop.domain.progress import Progress
from gen63_desktop.store.engine import is_sqlite
from gen63_desktop.store.tables.base import METADATA

_AT_ONCE = 2_000
_PLACE_BOUND = frozenset(
    {"key_slots", "key_secrets", "team_logins", "blobs", "blob_chunks", "history_cases", "history_head"}
)
"""What each kind of office keeps in its own way; keys and files are moved and proved by themselves."""


@dataclass(frozen=True, slots=True)
class TableProof:
    """How many rows a table has, and the SHA-256 over all of them in the order of their keys."""

    table: str
    rows: int
    digest: str


def tables() -> tuple[Table, ...]:
    """The tables that move as they are."""
    from gen63_desktop.store import tables as package

    for module in pkgutil.iter_modules(package.__path__):
        importlib.import_module(f"{package.__name__}.{module.name}")
    found = sorted(METADATA.tables.values(), key=lambda table: table.name)
    return tuple(table for table in found if table.name not in _PLACE_BOUND)


def copy_all(source: Connection, target: Connection, progress: Progress) -> None:
    """Copy every row; the target's tables are empty before."""
    every = tables()
    for place, table in enumerate(every):
        write = _written_to_sqlite if is_sqlite(target) else _written_to_server
        write(
            target, table, _told(_rows(source, table), progress, place, len(every), f"Copying {table.name}")
        )
    if not is_sqlite(target):
        target.exec_driver_sql(
            "SELECT setval(pg_get_serial_sequence('foreign_changes', 'n'),"
            " (SELECT coalesce(max(n), 0) + 1 FROM foreign_changes), false)"
        )


def prove(connection: Connection, progress: Progress, whose: str) -> tuple[TableProof, ...]:
    """Count and digest every table that moves."""
    every, proofs = tables(), []
    for place, table in enumerate(every):
        count, digest = 0, hashlib.sha256()
        said = f"Proving {table.name} ({whose})"
        for row in _told(_rows(connection, table), progress, place, len(every), said):
            count += 1
            digest.update(json.dumps(list(row), ensure_ascii=True, separators=(",", ":")).encode() + b"\n")
        proofs.append(TableProof(table.name, count, digest.hexdigest()))
    return tuple(proofs)


def _rows(connection: Connection, table: Table) -> Iterator[Sequence[Any]]:
    """The rows in the order of their keys, the same on both engines: texts by their code points."""
    order = [_by_code(column, connection) for column in table.primary_key.columns]
    query = select(*table.columns).order_by(*order)
    for row in connection.execute(query, execution_options={"yield_per": _AT_ONCE}):
        yield tuple(row)


def _told(
    rows: Iterator[Sequence[Any]], progress: Progress, place: int, total: int, said: str
) -> Iterator[Sequence[Any]]:
    """The rows; before the first, and every few thousand, it is told where the work is, and may stop there."""
    progress(place, total, said)
    for number, row in enumerate(rows, 1):
        if number % _AT_ONCE == 0:
            progress(place, total, said)
        yield row


def _by_code(column: Any, connection: Connection) -> Any:
    if is_sqlite(connection) or column.type.python_type is not str:
        return column
    return column.collate("C")


def _written_to_sqlite(target: Connection, table: Table, rows: Iterator[Sequence[Any]]) -> None:
    names, statement = [column.name for column in table.columns], insert(table)
    portion: list[dict[str, Any]] = []
    for row in rows:
        portion.append(dict(zip(names, row, strict=True)))
        if len(portion) == _AT_ONCE:
            target.execute(statement, portion)
            portion.clear()
    if portion:
        target.execute(statement, portion)


def _written_to_server(target: Connection, table: Table, rows: Iterator[Sequence[Any]]) -> None:
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    driver: Any = target.connection.driver_connection
    with driver.cursor() as cursor, cursor.copy(f'COPY "{table.name}" ({names}) FROM STDIN') as stream:
        write: Callable[[Sequence[Any]], None] = stream.write_row
        for row in rows:
            write(row)
