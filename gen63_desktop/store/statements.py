"""The statements for single rows, made once for each kind: making them costs more than running them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BindParameter,
    Delete,
    Insert,
    Select,
    Update,
    bindparam,
    delete,
    insert,
    select,
    update,
)

from gen63_desktop.store.prepared import Prepared
from gen63_desktop.store.records import Mapper

ROW_ID = "row_id"
"""The parameter that names the row."""


class Statements:
    """Statements over the table of one kind; values are given when they are run.

    The plain ones are for the driver of a server (`driver.later`): values in the order of the mapper's columns, then
    the row's id.
    """

    def __init__(self, mapper: Mapper[Any]) -> None:
        table, this = mapper.table, mapper.table.c.id == bindparam(ROW_ID)
        self.rows: Select[Any] = select(*(table.c[name] for name in mapper.columns)).order_by(table.c.id)
        self.row: Select[Any] = select(*(table.c[name] for name in mapper.columns)).where(this)
        self.locked_row: Select[Any] = self.row.with_for_update()
        self.prepared_row = Prepared(self.row)
        self.insert: Insert = insert(table)
        self.update: Update = update(table).where(this)
        self.delete: Delete = delete(table).where(this)
        named = [f'"{name}"' for name in mapper.columns]
        marks = ", ".join("?" * len(named))
        self.plain_insert = f'INSERT INTO "{mapper.kind}" ({", ".join(named)}) VALUES ({marks})'
        self.plain_update = (
            f'UPDATE "{mapper.kind}" SET {", ".join(f"{name} = ?" for name in named)} WHERE id = ?'
        )
        self.plain_delete = f'DELETE FROM "{mapper.kind}" WHERE id = ?'
        self._by_fields: dict[tuple[tuple[str, bool | None], ...], Prepared] = {}
        self._table = table

    def where_equal(self, fields: tuple[tuple[str, bool | None], ...]) -> Prepared:
        """The rows whose fields equal parameters of the same names; True: any of a list, None: they hold nothing."""
        found = self._by_fields.get(fields)
        if found is None:
            query = self.rows
            for name, several in fields:
                column = self._table.c[name]
                if several is None:
                    query = query.where(column.is_(None))
                    continue
                parameter: BindParameter[Any] = bindparam(name, expanding=several)
                query = query.where(column.in_(parameter) if several else column == parameter)
            found = self._by_fields[fields] = Prepared(query)
        return found


_MADE: dict[type, tuple[Mapper[Any], Statements]] = {}


def statements_of(mapper: Mapper[Any]) -> Statements:
    """The statements of a mapper."""
    made = _MADE.get(mapper.record_type)
    if made is None or made[0] is not mapper:
        made = _MADE[mapper.record_type] = (mapper, Statements(mapper))
    return made[1]
