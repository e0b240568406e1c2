"""Writes tables to a file, whole or not at all."""

from __future__ import annotations

import itertools
import tempfile
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from pathlib import Path

from gen63_desktop.domain.errors import NotPlaced, Refused
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress, stop_if
from gen63_desktop.domain.tables import Cell, PlainTable
from gen63_desktop.exchange.atomic_file import atomic_file, write_file
from gen63_desktop.exchange.export.csv_out import about_text, write_csv
from gen63_desktop.exchange.export.json_out import write_json
from gen63_desktop.exchange.export.zip_out import write_zip

TOLD_EVERY = 500
WRITING = "Writing the file"
About = Sequence[tuple[str, str]]


_OF_OTHER_FILES = frozenset({
    ".doc", ".docx", ".htm", ".html", ".ics", ".ods", ".odt", ".pdf", ".png", ".rtf", ".tsv", ".txt", ".xls",
    ".xlsb", ".xlsm", ".xml",
})  # fmt: skip
"""Endings that promise what is never written here."""


class Format(StrEnum):
    """The forms in which tables go out."""

    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"
    ZIP = "zip"

    @classmethod
    def of(cls, path: Path) -> Format:
        """The form that a file's name asks for; a workbook where it asks for none. Refused where it asks for another."""
        ending = path.suffix.lower()
        if ending in _OF_OTHER_FILES:
            raise Refused(
                "Tables are not written as {ending} files.",
                "Give the file a name that ends in .xlsx, .csv, .json or .zip.",
                ending=ending,
            )
        return {f".{form.value}": form for form in cls}.get(ending, cls.XLSX)


def write(
    path: Path,
    tables: Sequence[PlainTable],
    form: Format,
    about: About = (),
    progress: Progress = no_progress,
    cancelled: Cancelled = never_cancelled,
    told: Callable[[int], object] | None = None,
) -> int:
    """Write the tables and give the number of rows written, which is ``told`` before the file has its name.

    ``about`` are labelled lines on the whole file: office, filter, as-of time, that it is fictional. They and
    the caveats stand on a sheet of their own (XLSX), under ``about`` (JSON), or in a text file beside a CSV
    file, which holds one table; a ZIP file holds a CSV file and its text file for each. Times are written as the wall clock of their own time zone. On a full disk, in
    a read-only folder, or when cancelled, nothing is left behind.
    """
    numbers = itertools.count(1)
    written = 0

    def counted(table: PlainTable) -> Iterator[tuple[Cell, ...]]:
        nonlocal written
        for row in table.rows:
            written = next(numbers)
            if written % TOLD_EVERY == 0:
                stop_if(cancelled)
                progress(written, None, WRITING)
            yield row

    stop_if(cancelled)
    sheets = [(table, counted(table)) for table in tables]

    def tell() -> None:
        if told is not None:
            told(written)

    if form is Format.CSV:
        if len(tables) != 1:
            raise Refused(
                "A CSV file holds one table.", "Choose XLSX, JSON or ZIP, or write one table at a time."
            )
        lines = (*about, *tables[0].caveats())
        data = about_text(tables[0].title, lines) if lines else b""
        try:
            with atomic_file(path, tell) as stream:
                write_csv(stream, *sheets[0])
        except NotPlaced as elsewhere:
            _write_about(Path(str(elsewhere.lies)), data)
            raise
        _write_about(path, data)
    elif form is Format.ZIP:
        with atomic_file(path, tell) as stream:
            write_zip(stream, sheets, about)
    elif form is Format.JSON:
        with atomic_file(path, tell) as stream:
            write_json(stream, sheets, about)
    else:
        _write_workbook(path, sheets, about, tell)
    progress(written, written, WRITING)
    return written


def _write_workbook(
    path: Path,
    sheets: Sequence[tuple[PlainTable, Iterator[tuple[Cell, ...]]]],
    about: About,
    tell: Callable[[], object],
) -> None:
    from gen63_desktop.exchange.export.xlsx_out import write_xlsx

    with (
        atomic_file(path, tell) as stream,
        # beside the target: rows of cases are not to lie in the computer's common folder
        tempfile.TemporaryDirectory(prefix=".gen63-", dir=path.parent) as scratch,
    ):
        write_xlsx(stream, sheets, about, Path(scratch))


def _write_about(table: Path, data: bytes) -> None:
    """The text file beside a CSV file, under the name that the table got."""
    if not data:
        return
    beside = table.with_name(f"{table.name}.about.txt")
    try:
        write_file(beside, data)
    except Refused as refused:
        raise Refused(
            "“{table}” is written whole, but not what a reader must know about it: {why}",
            "Export it again under another name; a text that lies there may be about another table.",
            table=table.name,
            why=refused,
        ) from refused
