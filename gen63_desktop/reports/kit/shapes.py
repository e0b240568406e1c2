"""What of a table stands on the page: columns that no row fills are left out and named, and like tables agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from gen63_desktop.domain.tables import PlainTable
from gen63_desktop.reports.kit.cells import written

Level = Sequence[tuple[str, int]]
"""A row of heads above the columns' own: words, and over how many columns; no words leave it to those below."""

Written = list[list[str]]
_NOTHING = {"", "–"}


@dataclass(frozen=True, slots=True)
class Shape:
    """The columns that stand, by their place, and the rows by which they are measured."""

    titles: tuple[str, ...]
    kept: tuple[int, ...]
    rows: Written


def in_words(table: PlainTable) -> Written:
    """The rows as they are printed."""
    return [
        [written(cell, column) for cell, column in zip(row, table.columns, strict=True)] for row in table.rows
    ]


def shape_of(tables: Sequence[PlainTable]) -> Shape:
    """One shape for tables of the same kind of row: what one of them fills stands in all of them."""
    titles = tuple(column.title for column in tables[0].columns)
    if any(tuple(column.title for column in table.columns) != titles for table in tables):
        msg = "tables of one shape have the same columns"
        raise ValueError(msg)
    rows = [row for table in tables for row in in_words(table)]
    # the first column names its row
    kept = tuple(at for at in range(len(titles)) if not at or any(row[at] not in _NOTHING for row in rows))
    return Shape(titles, kept, [[row[at] for at in kept] for row in rows])


def cut(table: PlainTable, shape: Shape, levels: Sequence[Level] = ()) -> tuple[PlainTable, list[Level]]:
    """The table and its levels without the columns that do not stand."""
    if tuple(column.title for column in table.columns) != shape.titles:
        msg = f"“{table.title}” is not of this shape"
        raise ValueError(msg)
    rows = tuple(tuple(row[at] for at in shape.kept) for row in table.rows)
    columns = tuple(table.columns[at] for at in shape.kept)
    return replace(table, columns=columns, rows=rows), [_narrowed(level, shape) for level in levels]


def left_out(shape: Shape, levels: Sequence[Level] = ()) -> list[str]:
    """The names of the columns that do not stand; with their group where others have the same name."""
    out = []
    for at, title in enumerate(shape.titles):
        if at not in shape.kept:
            group = next((words for level in levels if (words := _over(level, at))), "")
            out.append(f"{title} ({group})" if group else title)
    return out


def _narrowed(level: Level, shape: Shape) -> Level:
    narrowed, at = [], 0
    for words, wide in level:
        left = sum(at <= place < at + wide for place in shape.kept)
        at += wide
        if left:
            narrowed.append((words, left))
    return tuple(narrowed)


def _over(level: Level, at: int) -> str:
    for words, wide in level:
        if at < wide:
            return words
        at -= wide
    return ""
