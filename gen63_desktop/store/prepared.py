"""Questions that are asked again and again: compiled once, and given to SQLite's driver as they are.

What SQLAlchemy does each time that it is asked costs more than most of the questions that a case is opened with.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import CompoundSelect, Connection, Select

from gen63_desktop.store import driver
from gen63_desktop.store.engine import is_sqlite


class Prepared:
    """A question whose values are given when it is asked; a list of values is not one of them."""

    def __init__(self, query: Select[Any] | CompoundSelect[Any]) -> None:
        self.query = query
        self._plain: tuple[str, tuple[str, ...], Mapping[str, Any]] | None = None

    def rows(self, connection: Connection, **values: Any) -> driver.Rows:
        """What is found with these values, by the names of their parameters."""
        if not is_sqlite(connection):
            return [tuple(row) for row in connection.execute(self.query, values)]
        statement, names, constant = self._plain or self._compiled(connection)
        every = {**constant, **values}
        return driver.ask(connection, statement, [every[name] for name in names])

    def _compiled(self, connection: Connection) -> tuple[str, tuple[str, ...], Mapping[str, Any]]:
        compiled = self.query.compile(dialect=connection.dialect)
        whole = compiled.construct_expanded_state(compiled.params)
        self._plain = whole.statement, tuple(whole.positiontup or ()), whole.parameters
        return self._plain
