"""Reads what can be read of a damaged database: by ranges that are halved around what cannot.

After an error SQLCipher answers nothing on that connection any more, so each error costs a new one.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from gen63_desktop.domain.errors import Refused

_SPAN = 1_000
_PROBES = 32
_PAGE = re.compile(r"page (\d+)")
Row = tuple[Any, ...]


class DamagedFile:
    """A copy of a damaged database. ``lost`` are the row ids of each table that could not be read."""

    def __init__(self, path: Path, data_key: bytes) -> None:
        self._path, self._key = path, data_key
        self.lost: dict[str, list[int]] = {}
        self._connection = self._open()

    def _open(self) -> Any:
        import sqlcipher3

        connection = sqlcipher3.dbapi2.connect(str(self._path), isolation_level=None)
        connection.execute("PRAGMA cipher_log_level=NONE").fetchall()
        connection.execute(f"PRAGMA key=\"x'{self._key.hex()}'\"")
        return connection

    def close(self) -> None:
        """Give the connection up."""
        with contextlib.suppress(Exception):
            self._connection.close()

    def _ask(self, query: str, values: Sequence[Any] = ()) -> list[Row] | None:
        """The rows; None where they do not read."""
        import sqlcipher3

        try:
            return list(self._connection.execute(query, values).fetchall())
        except sqlcipher3.dbapi2.DatabaseError:
            self.close()
            self._connection = self._open()
            return None

    def damaged_pages(self) -> tuple[int, ...]:
        """The numbers of the pages that were altered or torn."""
        rows = self._ask("PRAGMA cipher_integrity_check") or []
        return tuple(int(found[1]) for row in rows if (found := _PAGE.search(str(row[0]))))

    def tables(self) -> dict[str, tuple[str, ...]]:
        """The columns of each table; refused where not even the list of tables reads."""
        names = self._ask("SELECT name FROM sqlite_master WHERE type = 'table'")
        if names is None:
            raise Refused(
                "The beginning of the office's file is damaged: nothing in it can be read.",
                "Restore the latest backup.",
            )
        found = {}
        for (name,) in names:
            columns = self._ask(f'PRAGMA table_info("{name}")')
            found[str(name)] = tuple(str(column[1]) for column in columns or ())
        return found

    def value(self, query: str) -> Any:
        """One value, or None where it does not read."""
        rows = self._ask(query)
        return rows[0][0] if rows else None

    def damage(self) -> tuple[tuple[int, ...], tuple[str, ...]]:
        """The damaged pages, and the tables of which rows do not read."""
        for table, columns in self.tables().items():
            if columns and not table.startswith("sqlite_"):
                for _row in self.rows(table, columns):
                    pass
        return self.damaged_pages(), tuple(sorted(table for table, ids in self.lost.items() if ids))

    def rows(self, table: str, columns: Sequence[str], last: int = 0) -> Iterator[Row]:
        """Every row that reads, by row id. ``last``: the highest that is known from elsewhere."""
        lost = self.lost.setdefault(table, [])
        lost.clear()
        names = ", ".join(f'"{name}"' for name in columns)
        query = f'SELECT rowid, {names} FROM "{table}" WHERE rowid BETWEEN ? AND ? ORDER BY rowid'
        first, end = self._bounds(table, last)
        for start in range(first, end + 1, _SPAN):
            yield from self._between(query, start, min(end, start + _SPAN - 1), lost)

    def _between(self, query: str, first: int, last: int, lost: list[int]) -> Iterator[Row]:
        rows = self._ask(query, (first, last))
        if rows is not None:
            yield from (row[1:] for row in rows)
        elif first == last:
            lost.append(first)
        else:
            middle = (first + last) // 2
            yield from self._between(query, first, middle, lost)
            yield from self._between(query, middle + 1, last, lost)

    def _bounds(self, table: str, known: int) -> tuple[int, int]:
        """The first and the last row id there may be; an empty range where nothing of the table reads."""
        whole = self._ask(f'SELECT min(rowid), max(rowid) FROM "{table}"')
        if whole is not None and whole[0][0] is None:
            return 1, 0
        if whole is not None:
            return int(whole[0][0]), int(whole[0][1])
        seen = []
        for power in range(_PROBES):
            found = self._ask(f'SELECT rowid FROM "{table}" WHERE rowid >= ? ORDER BY rowid LIMIT 1', (1 << power,))  # fmt: skip
            seen += [int(found[0][0])] if found else []
        last = max([known, *(2 * one for one in seen)])
        if not seen:
            self.lost[table] += range(1, known + 1)
            return 1, 0
        return 1, last
