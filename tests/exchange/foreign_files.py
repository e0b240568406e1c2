"""Small fictional files as other systems export them, and hostile ones as nobody should."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.mapping.source import ReadOptions, SourceRow
from gen63_desktop.exchange.foreign_table import ForeignTable, open_table

NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def text_file(folder: Path, content: bytes | str, name: str = "table.csv") -> Path:
    """A file with exactly this content."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path


def first_sheet(book: Workbook) -> Worksheet:
    """The sheet that a new workbook has."""
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    return sheet


def workbook(
    folder: Path,
    rows: Iterable[Sequence[object]],
    name: str = "table.xlsx",
    change: Callable[[Workbook], None] = lambda _book: None,
) -> Path:
    """A workbook with these rows on its first sheet; ``change`` may do more to it."""
    book = Workbook()
    for row in rows:
        first_sheet(book).append(list(row))
    change(book)
    path = folder / name
    book.save(path)
    return path


def with_parts(path: Path, parts: dict[str, bytes], level: int = 9) -> Path:
    """The workbook with some of its parts exchanged or added."""
    content = io.BytesIO()
    with zipfile.ZipFile(path) as before, zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as after:
        kept = {part: before.read(part) for part in before.namelist()} | parts
        for part, data in kept.items():
            after.writestr(part, data, compresslevel=level)
    path.write_bytes(content.getvalue())
    return path


def with_sheet(path: Path, rows: str, prologue: str = "") -> Path:
    """The workbook with this XML as the rows of its first sheet."""
    xml = f'<?xml version="1.0"?>{prologue}<worksheet {NS}><sheetData>{rows}</sheetData></worksheet>'
    return with_parts(path, {"xl/worksheets/sheet1.xml": xml.encode()})


def simple_workbook(folder: Path, name: str = "table.xlsx") -> Path:
    """Two columns, one row."""
    return workbook(folder, [("Name", "Department"), ("Ana Example", "Operations")], name)


def lying_bomb(folder: Path, megabytes: int) -> Path:
    """A workbook whose headers say that its sheet is tiny, while it unpacks to many megabytes."""
    path = simple_workbook(folder)
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = b" " * (1 << 20)
    packed = b"".join(packer.compress(block) for _ in range(megabytes)) + packer.flush()
    content = bytearray(path.read_bytes())
    sheet = b"xl/worksheets/sheet1.xml"
    with zipfile.ZipFile(path) as before:
        parts = {part: before.read(part) for part in before.namelist() if part != sheet.decode()}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for part, data in parts.items():
            after.writestr(part, data)
        after.writestr(sheet.decode(), packed, zipfile.ZIP_STORED)
    content = bytearray(out.getvalue())
    for mark, method_at, size_at in ((b"PK\x03\x04", 8, 22), (b"PK\x01\x02", 10, 24)):
        at = _entry(bytes(content), mark, sheet)
        struct.pack_into("<H", content, at + method_at, zipfile.ZIP_DEFLATED)
        struct.pack_into("<I", content, at + size_at, 100)
    path.write_bytes(content)
    return path


def _entry(content: bytes, mark: bytes, name: bytes) -> int:
    """Where the header of this kind for the part stands."""
    name_at = 30 if mark == b"PK\x03\x04" else 46
    at = content.find(mark)
    while content[at + name_at : at + name_at + len(name)] != name:
        at = content.find(mark, at + 4)
        assert at >= 0
    return at


def ods(folder: Path, rows: str, name: str = "table.ods", manifest: str = "") -> Path:
    """An OpenDocument spreadsheet with these table rows."""
    spaces = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
        for short, long in (("office", "office"), ("table", "table"), ("text", "text"))
    )
    content = (
        f'<?xml version="1.0"?><office:document-content {spaces} office:version="1.2"><office:body>'
        f'<office:spreadsheet><table:table table:name="Staff">{rows}</table:table></office:spreadsheet>'
        "</office:body></office:document-content>"
    )
    path = folder / name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        packed.writestr("META-INF/manifest.xml", manifest or "<manifest/>")
        packed.writestr("content.xml", content)
    return path


def read(path: Path, options: ReadOptions | None = None) -> tuple[ForeignTable, list[SourceRow]]:
    """The table and all its rows."""
    table = open_table(path, options)
    return table, list(table.rows())


def values(path: Path, options: ReadOptions | None = None) -> list[tuple[str, ...]]:
    """The cells of all rows."""
    return [row.values for row in read(path, options)[1]]


def refusal(path: Path, options: ReadOptions | None = None) -> str:
    """The sentence with which the file is refused."""
    try:
        read(path, options)
    except Refused as refused:
        return refused.sentence()
    raise AssertionError(f"{path.name} was read")


def reopened(path: Path) -> Workbook:
    """The workbook as another program reads it."""
    return load_workbook(path)
