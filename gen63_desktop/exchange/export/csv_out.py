"""Writes a table as CSV for Excel: UTF-8 with a mark, ISO days, texts guarded against formulas."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterable
from datetime import date, datetime
from typing import IO

from gen63_desktop.domain.safe_text import guarded, whole_text
from gen63_desktop.domain.tables import Cell, PlainTable


def write_csv(stream: IO[bytes], table: PlainTable, rows: Iterable[tuple[Cell, ...]]) -> None:
    """One table; the caveats go into a text file beside it, so that programs can read this one."""
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="", write_through=False)
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([_text(column.title) for column in table.columns])
    for row in rows:
        writer.writerow([_cell(cell) for cell in row])
    text.flush()
    text.detach()


def about_text(title: str, lines: Iterable[tuple[str, str]]) -> bytes:
    """What stands in the text file beside a CSV file."""
    said = [title, "", *(f"{label}: {text}" for label, text in lines), ""]
    return whole_text("\r\n".join(said)).encode("utf-8-sig")


def _cell(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, int):
        return str(cell)
    if isinstance(cell, float):
        return repr(cell) if math.isfinite(cell) else ""
    if isinstance(cell, datetime):
        return cell.isoformat(timespec="seconds")
    if isinstance(cell, date):
        return cell.isoformat()
    return _text(cell)


def _text(text: str) -> str:
    return guarded(whole_text(text))
