"""Shortens plain tables for the page; the spreadsheet has every row."""

from __future__ import annotations

from dataclasses import replace

from gen63_desktop.domain.findings.words import listed, number
from gen63_desktop.domain.tables import Cell, Kind, PlainTable


def without_zeros(table: PlainTable) -> PlainTable:
    """Kinds without a case are named in the note and take no row."""
    at = next(place for place, column in enumerate(table.columns) if column.kind is Kind.WHOLE_NUMBER)
    rows = tuple(table.rows)
    empty = [str(row[0]) for row in rows if row[at] == 0]
    if len(empty) == len(rows):
        return replace(table, rows=())
    if len(empty) < 2:
        return replace(table, rows=rows)
    note = f"None of: {listed(empty)}."
    return replace(table, rows=tuple(row for row in rows if row[at] != 0), note=_and(table.note, note))


def or_none(table: PlainTable) -> PlainTable:
    """The table as it is, but without rows where there is no case at all."""
    cut = without_zeros(table)
    return table if tuple(cut.rows) else cut


def longest(table: PlainTable, most: int) -> PlainTable:
    """The first rows of a list, and how many more there are."""
    rows: tuple[tuple[Cell, ...], ...] = tuple(table.rows)
    if len(rows) <= most:
        return replace(table, rows=rows)
    note = f"The {number(most)} latest of {number(len(rows))}; the spreadsheet of this report names all."
    return replace(table, rows=rows[:most], note=_and(table.note, note))


def _and(note: str, more: str) -> str:
    return f"{note} {more}".strip()
