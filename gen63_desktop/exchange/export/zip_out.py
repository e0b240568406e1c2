"""Writes tables as CSV files in one ZIP file, each with its caveats beside it, and what the whole is on top."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Sequence
from typing import BinaryIO

from gen63_desktop.domain.attached import safe_file_name
from gen63_desktop.domain.tables import Cell, PlainTable
from gen63_desktop.exchange.export.csv_out import about_text, write_csv

Sheets = Sequence[tuple[PlainTable, Iterable[tuple[Cell, ...]]]]

ABOUT = "About.txt"
_LONGEST = 60
_DAY = (1980, 1, 1, 0, 0, 0)
"""The day that a ZIP file begins to count from: the time of writing stands in the text, not in the entries."""


def write_zip(stream: BinaryIO, sheets: Sheets, about: Sequence[tuple[str, str]]) -> None:
    """The tables in their order, named by their place and title, so that no two are called the same."""
    names = [_name(place, table.title) for place, (table, _rows) in enumerate(sheets, 1)]
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        files = [
            ("File", f"{name}: {table.title}") for name, (table, _rows) in zip(names, sheets, strict=True)
        ]
        archive.writestr(_entry(ABOUT), about_text("Tables", (*about, *files)))
        for name, (table, rows) in zip(names, sheets, strict=True):
            with archive.open(_entry(name), "w", force_zip64=True) as entry:
                write_csv(entry, table, rows)
            archive.writestr(_entry(f"{name}.about.txt"), about_text(table.title, (*about, *table.caveats())))


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _DAY)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    return entry


def _name(place: int, title: str) -> str:
    """A name that is one on every system, in the order of the report."""
    return safe_file_name(f"{place:02d} {title[:_LONGEST]}.csv", "table")
