"""What lies under an earlier key of the office: in rows, and in what the history says of them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Table, and_, select

from gen63_desktop.store.confidential import OFFICE
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.records import SEALED_COLUMN, Mapper, mappers
from gen63_desktop.store.tables.complaints import case_keys
from gen63_desktop.store.tables.foundation import history_changes
from gen63_desktop.store.tables.names import name_words

_PLAIN = "{"


def kinds() -> tuple[Mapper[Any], ...]:
    """The kinds of records of which anything lies under the office's key."""
    return tuple(one for one in mappers() if one.confidential or one.table is case_keys)


def of_earlier_keys(reader: Reader, mapper: Mapper[Any], start: str) -> list[int]:
    """The ids of such records; ``start``: how everything begins that lies under the present key."""
    table = mapper.table
    query = select(table.c.id).where(_earlier(_column(table), start)).order_by(table.c.id)
    return list(reader.connection.execute(query).scalars())


def found_by_earlier_keys(reader: Reader, mapper: Mapper[Any], latest: int) -> list[int]:
    """The ids of records that are still found by hashes that an earlier key of the office makes."""
    if not mapper.found_by:
        return []
    words = name_words.c
    query = select(words.record_id).where(words.kind == mapper.kind, words.under < latest)
    return list(reader.connection.execute(query.distinct().order_by(words.record_id)).scalars())


def told_under_earlier_keys(reader: Reader, mapper: Mapper[Any], start: str) -> list[int]:
    """The ids of records, long gone ones too, of which the history tells openly or under an earlier key.

    What it tells openly holds what the rows held: texts under an earlier key.
    """
    table = history_changes.c
    query = (
        select(table.record_id)
        .where(
            table.kind == mapper.kind,
            table.op.in_(("add", "change", "remove")),
            (
                table.data.startswith(_PLAIN, autoescape=True)
                & table.data.contains(f'"{OFFICE}:', autoescape=True)
            )
            | _earlier(table.data, start),
        )
        .distinct()
        .order_by(table.record_id)
    )
    return list(reader.connection.execute(query).scalars())


def _column(table: Table) -> ColumnElement[str]:
    return table.c.sealed_key if table is case_keys else table.c[SEALED_COLUMN]


def _earlier(column: ColumnElement[str], start: str) -> ColumnElement[bool]:
    return and_(column.startswith(f"{OFFICE}:", autoescape=True), ~column.startswith(start, autoescape=True))
