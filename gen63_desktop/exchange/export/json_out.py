"""Writes tables as JSON for programs, row by row."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import BinaryIO

from gen63_desktop.domain.safe_text import whole_text
from gen63_desktop.domain.tables import Cell, PlainTable

Sheets = Sequence[tuple[PlainTable, Iterable[tuple[Cell, ...]]]]


def write_json(stream: BinaryIO, sheets: Sheets, about: Sequence[tuple[str, str]]) -> None:
    """An object with ``about`` and ``tables``; each row is an object by column title."""
    stream.write(b'{"about": ' + _plain({label: whole_text(text) for label, text in about}))
    stream.write(b',\n "tables": [')
    for place, (table, rows) in enumerate(sheets):
        names = _unique([whole_text(column.title) for column in table.columns])
        head = {
            "title": whole_text(table.title),
            "caveats": {label: whole_text(text) for label, text in table.caveats()},
            "columns": [
                {"title": name, "kind": column.kind.value}
                for name, column in zip(names, table.columns, strict=True)
            ],
        }
        stream.write((b",\n  " if place else b"\n  ") + _plain(head)[:-1] + b', "rows": [')
        for number, row in enumerate(rows):
            values = {name: _value(cell) for name, cell in zip(names, row, strict=True)}
            stream.write((b",\n   " if number else b"\n   ") + _plain(values))
        stream.write(b"]}")
    stream.write(b"]}\n")


def _plain(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, allow_nan=False).encode("utf-8")


def _value(cell: Cell) -> object:
    if isinstance(cell, float):
        return cell if math.isfinite(cell) else None
    if isinstance(cell, datetime):
        return cell.isoformat(timespec="seconds")
    if isinstance(cell, date):
        return cell.isoformat()
    return whole_text(cell) if isinstance(cell, str) else cell


def _unique(names: list[str]) -> list[str]:
    unique: list[str] = []
    for name in names:
        again, wanted = 2, name
        while wanted in unique:
            wanted, again = f"{name} ({again})", again + 1
        unique.append(wanted)
    return unique
