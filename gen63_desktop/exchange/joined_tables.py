"""Several files of one import joined by an id: each record with the rows of its parts."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as Dictionary
from dataclasses import dataclass, field
from datetime import date

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.mapping.applying import MappedRow, RowMapping
from gen63_desktop.domain.mapping.mapping import MAIN, Mapping, check
from gen63_desktop.domain.mapping.source import Layout, SourceRow
from gen63_desktop.domain.mapping.target import Target
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress
from gen63_desktop.domain.remarks import Remark
from gen63_desktop.exchange.foreign_table import ForeignTable

MOST_ROWS = 400_000
MOST_CHARACTERS = 40_000_000
"""What the files beside the main one may hold together, since they are kept in memory until they are joined."""
_BETWEEN = "\0"  # no cell holds it: zero bytes were replaced when the file was read


@dataclass(frozen=True, slots=True)
class JoinedRow:
    """A row of the main file with the rows of the other files that carry its id, by alias.

    Where the main file repeats an id, the parts come with its first row; ``repeats`` then marks the others.
    """

    main: MappedRow
    parts: dict[str, tuple[MappedRow, ...]]
    repeats: bool = False


@dataclass(slots=True)
class _Kept:
    """Rows of one side file by id, packed."""

    layout: Layout
    mapping: RowMapping
    rows: dict[str, list[tuple[int, str, Remark | None]]] = field(default_factory=dict)

    def unpack(self, key: str, *, take: bool = True) -> tuple[MappedRow, ...]:
        """The mapped rows of this id; they are given out once."""
        packed = self.rows.pop(key, []) if take else self.rows.get(key, [])
        return tuple(
            self.mapping.apply(SourceRow(number, tuple(text.split(_BETWEEN)), problem))
            for number, text, problem in packed
        )


class JoinedTables:
    """The files of one mapping, by alias. Read ``rows`` to the end, then ask for what found no record."""

    def __init__(
        self, mapping: Mapping, target: Target, tables: Dictionary[str, ForeignTable], today: date
    ) -> None:
        check(mapping, target, {alias: table.layout for alias, table in tables.items()})
        self._main = tables[MAIN]
        self._main_mapping = RowMapping(mapping, target, self._main.layout, today)
        self._tables = tables
        self._sides = {
            file.alias: _Kept(
                tables[file.alias].layout,
                RowMapping(mapping, target, tables[file.alias].layout, today, file.alias),
            )
            for file in mapping.files
            if file.alias != MAIN
        }
        self.rows_read: dict[str, int] = dict.fromkeys(tables, 0)

    def rows(
        self, progress: Progress = no_progress, cancelled: Cancelled = never_cancelled
    ) -> Iterator[JoinedRow]:
        """Every row of the main file, in its order, with its parts."""
        self._keep_sides(progress, cancelled)
        seen: set[str] = set()
        for row in self._main.rows(progress, cancelled):
            self.rows_read[MAIN] += 1
            mapped = self._main_mapping.apply(row)
            repeats = bool(mapped.key) and mapped.key in seen
            seen.add(mapped.key)
            parts = {
                alias: side.unpack(mapped.key) if mapped.key else () for alias, side in self._sides.items()
            }
            yield JoinedRow(mapped, parts, repeats)

    def without_record(self, alias: str) -> tuple[MappedRow, ...]:
        """The rows of a side file whose id no row of the main file has; for the receipt, after ``rows``."""
        side = self._sides[alias]
        rows = [row for key in side.rows for row in side.unpack(key, take=False)]
        return tuple(sorted(rows, key=lambda row: row.number))

    def _keep_sides(self, progress: Progress, cancelled: Cancelled) -> None:
        rows, characters = 0, 0
        for alias, side in self._sides.items():
            side.rows.clear()
            table = self._tables[alias]
            for row in table.rows(progress, cancelled):
                text = _BETWEEN.join(row.values)
                rows, characters = rows + 1, characters + len(text)
                self.rows_read[alias] += 1
                if rows > MOST_ROWS or characters > MOST_CHARACTERS:
                    raise Refused(
                        "The files joined to the main one hold too much: at most {rows} rows and {size} million "
                        "characters together.",
                        "Import the register in parts, for instance by year.",
                        where=table.layout.file,
                        rows=f"{MOST_ROWS:,}",
                        size=MOST_CHARACTERS // 1_000_000,
                    )
                key = side.mapping.key(row)
                side.rows.setdefault(key, []).append((row.number, text, row.problem))
