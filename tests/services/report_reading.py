"""What tests of reports read back from a written PDF and from files of its tables."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from tests.reports import structure


def spoken(pdf: bytes) -> str:
    """The words of a file in reading order, on one line."""
    return " ".join(structure.read(pdf).split())


def sheets(path: Path) -> dict[str, list[list[object]]]:
    """The sheets of a workbook, as a second program reads them: the head and the rows."""
    from python_calamine import load_workbook

    with path.open("rb") as stream:
        book = load_workbook(io.BytesIO(stream.read()))
    return {
        name: [list(row) for row in book.get_sheet_by_name(name).to_python()] for name in book.sheet_names
    }


def entries(path: Path) -> dict[str, str]:
    """The text files of a ZIP file."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name).decode("utf-8-sig") for name in archive.namelist()}
