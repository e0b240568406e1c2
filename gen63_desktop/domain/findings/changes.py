"""What is different in a new edition of a report: each figure and each text that changed, in a sentence (R3)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime

from gen63_desktop.domain.findings.words import day, listed, moment, number, plural
from gen63_desktop.domain.percents import percent
from gen63_desktop.domain.tables import Cell, Column, Kind, PlainTable

MOST = 25
"""Sentences that an edition prints; what is beyond is counted."""

UNCHANGED = ("No figure and no text differs from the edition before.",)
"""What is said where nothing is different."""

Texts = Sequence[tuple[str, str]]


def changes(
    before: Sequence[PlainTable], after: Sequence[PlainTable], texts_before: Texts, texts_after: Texts
) -> tuple[str, ...]:
    """The differences in the order of the report; one sentence says so where there is none."""
    found = [*_texts(dict(texts_before), dict(texts_after)), *_tables(before, after)]
    if not found:
        return UNCHANGED
    if len(found) <= MOST:
        return tuple(found)
    return (*found[:MOST], f"{plural(len(found) - MOST, 'further difference')}.")


def _texts(before: dict[str, str], after: dict[str, str]) -> Iterator[str]:
    for name, text in after.items():
        if name not in before:
            yield f"{name}: new."
        elif before[name] != text:
            yield f"{name}: written anew."
    yield from (f"{name}: no longer there." for name in before if name not in after)


def _tables(before: Sequence[PlainTable], after: Sequence[PlainTable]) -> Iterator[str]:
    earlier = {table.title: table for table in before}
    for table in after:
        if table.title in earlier:
            yield from _rows(earlier[table.title], table)
        elif tuple(table.rows):
            yield f"{table.title}: new."
    titles = {table.title for table in after}
    yield from (f"{table.title}: no longer there." for table in before if table.title not in titles)


def _rows(before: PlainTable, after: PlainTable) -> Iterator[str]:
    if [column.title for column in before.columns] != [column.title for column in after.columns]:
        yield f"{after.title}: other columns."
        return
    old, new = _keyed(before), _keyed(after)
    gone = [key for key in old if key not in new]
    come = [key for key in new if key not in old]
    for key, row in new.items():
        if key in old and old[key] != row:
            yield f"{after.title}, {key}: {listed(list(_cells(after.columns, old[key], row)))}."
    if come:
        yield f"{after.title}: {_named(come)} added."
    if gone:
        yield f"{after.title}: {_named(gone)} no longer there."


def _named(keys: Sequence[str]) -> str:
    return listed(list(keys), 4) if len(keys) > 4 else listed(list(keys))


def _keyed(table: PlainTable) -> dict[str, tuple[Cell, ...]]:
    """Rows by the words of their first cells, as many as tell them apart."""
    rows = [tuple(row) for row in table.rows]
    for width in range(1, len(table.columns) + 1):
        keys = [_key(row[:width], table.columns) for row in rows]
        if len(set(keys)) == len(keys):
            return dict(zip(keys, rows, strict=True))
    seen: Counter[str] = Counter()
    out: dict[str, tuple[Cell, ...]] = {}
    for row in rows:
        key = _key(row, table.columns)
        seen[key] += 1
        out[key if seen[key] == 1 else f"{key} ({seen[key]})"] = row
    return out


def _key(cells: Sequence[Cell], columns: Sequence[Column]) -> str:
    return ", ".join(_written(cell, column) for cell, column in zip(cells, columns, strict=False))


def _cells(columns: Sequence[Column], old: Sequence[Cell], new: Sequence[Cell]) -> Iterator[str]:
    for column, was, now in zip(columns, old, new, strict=True):
        if was != now:
            yield f"“{column.title}” was {_written(was, column)}, is {_written(now, column)}"


def _written(cell: Cell, column: Column) -> str:
    if cell is None or cell == "":
        return "–"
    if isinstance(cell, datetime):
        return moment(cell)
    if isinstance(cell, date):
        return day(cell)
    if isinstance(cell, str):
        return cell if len(cell) <= 60 else f"{cell[:60].rstrip()}…"
    if column.kind is Kind.PERCENT:
        return percent(float(cell))
    return number(cell)
