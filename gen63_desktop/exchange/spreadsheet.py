"""Reads the stored values of one sheet of a workbook (xlsx, xlsb, xls, ods) as text."""

from __future__ import annotations

import hashlib
import io
import posixpath
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.mapping.source import Sheet
from gen63_desktop.domain.remarks import Remark, remark
from gen63_desktop.exchange.file_kind import OLE
from gen63_desktop.exchange.header_rows import GridRow
from gen63_desktop.exchange.limits import CELL_CHARACTERS, COLUMNS, ROWS
from gen63_desktop.exchange.workbook_guard import SheetFacts, WorkbookFacts, damaged, guard, protected

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

CellValue = int | float | str | bool | time | date | datetime | timedelta
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_XLS_START = b"\x09\x08\x10\x00\x00\x06\x05\x00"
"""The first record of an Excel 97 workbook: BOF, 16 bytes, version 6, globals."""
_FILE_PASSWORD = 0x2F
_RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


class SheetGrid:
    """The rows of one sheet."""

    pads_short_rows = True

    def __init__(self, path: Path, name: str, kind: str, wanted: str | None) -> None:
        data = path.read_bytes()
        self.sha256 = hashlib.sha256(data).hexdigest()
        self._name = name
        if kind == OLE:
            if _ENCRYPTED in data or _has_file_password(data):
                raise protected(name)
            self._facts = WorkbookFacts(format="xls")
        else:
            self._facts = guard(io.BytesIO(data), name)
        self.format = self._facts.format
        book = _open(data, name)
        self.sheets = _sheets(book)
        self.sheet, self._cells = self._choose(book, wanted)
        self._refuse_made_up_places()
        self._sheet_facts = self._find_sheet_facts(data)
        self.merged = tuple(self._cells.merged_cell_ranges or ())
        self.done, self.total = 0, (self._cells.end or (0, 0))[0] + 1
        self._zero_cells = 0
        self._timed = self._columns_with_times()

    def _refuse_made_up_places(self) -> None:
        """Before any row is read: one cell in a row of billions makes as many empty rows above it."""
        row, column = self._cells.end or (0, 0)
        if column >= COLUMNS:
            raise Refused(
                "The sheet has more than {limit} columns.",
                "Save the columns you need as a new workbook and import that.",
                where=self._where(),
                limit=COLUMNS,
            )
        if row >= ROWS:
            raise damaged(self._where())

    def _columns_with_times(self) -> set[int]:
        """Columns that hold a time anywhere: midnight arrives as a bare day there, and is written out again."""
        found: set[int] = set()
        if self._cells.start is not None:
            for cells in self._cells.iter_rows():
                found.update(at for at, cell in enumerate(cells) if isinstance(cell, datetime))
        return found

    def _choose(self, book: CalamineWorkbook, wanted: str | None) -> tuple[str, CalamineSheet]:
        """The sheet that was asked for, else the first visible one that holds anything."""
        if wanted is not None:
            if wanted not in {sheet.name for sheet in self.sheets}:
                raise Refused(
                    "The workbook has no sheet “{sheet}”.",
                    "Its sheets are: {sheets}.",
                    where=self._name,
                    sheet=wanted,
                    sheets=", ".join(sheet.name for sheet in self.sheets),
                )
            return wanted, _sheet(book, wanted, self._name)
        for sheet in sorted(self.sheets, key=lambda sheet: sheet.hidden):
            cells = _sheet(book, sheet.name, self._name)
            if cells.start is not None:
                return sheet.name, cells
        raise Refused(
            "The workbook holds no cells.", "Choose the file that holds the table.", where=self._name
        )

    def _find_sheet_facts(self, data: bytes) -> SheetFacts | None:
        if self.format != "xlsx":
            return None
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as packed:
                book = ET.fromstring(packed.read("xl/workbook.xml"))  # noqa: S314  the guard refuses entities
                relations = ET.fromstring(packed.read("xl/_rels/workbook.xml.rels"))  # noqa: S314  same
        except (KeyError, ET.ParseError):
            return None
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
            raise damaged(self._name) from error
        targets = {item.get("Id"): item.get("Target", "") for item in relations}
        for item in book.iter():
            if item.tag.endswith("}sheet") and item.get("name") == self.sheet:
                part = posixpath.normpath(posixpath.join("/xl", targets.get(item.get(_RELATED), "")))
                return self._facts.sheets.get(part.lstrip("/"))
        return None

    @property
    def notes(self) -> tuple[Remark, ...]:
        """What a reader of the receipt should know about the sheet."""
        found: list[Remark] = []
        facts = self._sheet_facts
        if self._facts.external_links:
            found.append(
                remark("The workbook points to other workbooks; only the values stored in it were read.")
            )
        if facts and facts.formulas:
            found.append(
                remark(
                    "{count} cells hold formulas; the values last computed by Excel were read.",
                    count=facts.formulas,
                )
            )
        if facts and facts.empty_formulas:
            found.append(
                remark(
                    "{count} formula cells hold no computed value and were read as empty, the first is {cell}: "
                    "open the file in Excel and save it to have them computed.",
                    count=facts.empty_formulas,
                    cell=facts.first_empty_formula,
                )
            )
        if facts and facts.errors:
            found.append(
                remark(
                    "{count} cells hold an error such as #DIV/0! and were read as empty.", count=facts.errors
                )
            )
        if self._zero_cells:
            found.append(
                remark(
                    "Zero bytes in {count} cells were replaced by the character �.", count=self._zero_cells
                )
            )
        return tuple(found)

    def rows(self) -> Iterator[GridRow]:
        """All rows from the sheet's first, numbered as the spreadsheet shows them."""
        self._zero_cells = 0
        if self._cells.start is None:
            return
        lead = [""] * self._cells.start[1]  # iter_rows gives the empty rows above, not the columns before
        for number, cells in enumerate(self._cells.iter_rows(), start=1):
            self.done = number
            yield (
                number,
                lead + [self._text(cell, number, at in self._timed) for at, cell in enumerate(cells)],
            )

    def _where(self) -> str:
        return f"{self._name}, sheet {self.sheet}"

    def _text(self, cell: CellValue, number: int, timed: bool) -> str:
        if not isinstance(cell, str):
            if timed and isinstance(cell, date) and not isinstance(cell, datetime):
                return f"{cell.isoformat()} 00:00:00"
            return cell_text(cell)
        if len(cell) > CELL_CHARACTERS:
            raise Refused(
                "Row {row} has a cell of more than {limit} characters.",
                "Shorten the cell and save the workbook again; nothing was taken from it.",
                where=self._where(),
                row=number,
                limit=f"{CELL_CHARACTERS:,}",
            )
        if "\0" in cell:
            self._zero_cells += 1
            cell = cell.replace("\0", "\ufffd")
        return cell if cell.isascii() else unicodedata.normalize("NFC", cell)


def cell_text(cell: CellValue) -> str:
    """A typed cell as text: whole numbers without point, days and times in ISO form."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else f"{cell:.15g}"
    if isinstance(cell, datetime):
        cell = _whole_seconds(cell)
        return cell.isoformat(sep=" ", timespec="milliseconds" if cell.microsecond else "seconds")
    if isinstance(cell, timedelta):
        seconds = round(cell.total_seconds())
        sign = "-" if seconds < 0 else ""
        minutes, second = divmod(abs(seconds), 60)
        return f"{sign}{minutes // 60}:{minutes % 60:02}:{second:02}"
    if isinstance(cell, time):
        return cell.isoformat(timespec="seconds")
    if isinstance(cell, date):
        return cell.isoformat()
    return str(cell)


def _whole_seconds(moment: datetime) -> datetime:
    """Excel keeps times as fractions of a day: a millisecond off a whole second is that second."""
    if moment.microsecond <= 1_000:
        return moment.replace(microsecond=0)
    if moment.microsecond >= 999_000:
        return moment.replace(microsecond=0) + timedelta(seconds=1)
    return moment


def _has_file_password(data: bytes) -> bool:
    """Whether an old workbook (.xls) says FILEPASS among the first records of its stream."""
    at = data.find(_XLS_START)
    for _record in range(8 if at >= 0 else 0):
        kind, length = (
            int.from_bytes(data[at : at + 2], "little"),
            int.from_bytes(data[at + 2 : at + 4], "little"),
        )
        if kind == _FILE_PASSWORD:
            return True
        at += 4 + length
    return False


def _open(data: bytes, name: str) -> CalamineWorkbook:
    from python_calamine import CalamineError, PasswordError, load_workbook

    try:
        return load_workbook(io.BytesIO(data))
    except PasswordError:
        raise protected(name) from None
    except CalamineError as fault:
        raise _refusal(fault, name) from None


def _refusal(fault: Exception, name: str) -> Refused:
    """The refusal of a workbook that the library does not open."""
    if "password" in str(fault).lower():
        return protected(name)
    if "limit exceeded" in str(fault).lower():
        return Refused(
            "The workbook says that it holds more cells than can be read.",
            "Save the one sheet you need as CSV and import that.",
            where=name,
        )
    return damaged(name)


def _sheets(book: CalamineWorkbook) -> tuple[Sheet, ...]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    return tuple(
        Sheet(sheet.name, hidden=sheet.visible != SheetVisibleEnum.Visible)
        for sheet in book.sheets_metadata
        if sheet.typ == SheetTypeEnum.WorkSheet
    )


def _sheet(book: CalamineWorkbook, sheet: str, name: str) -> CalamineSheet:
    from python_calamine import CalamineError

    try:
        return book.get_sheet_by_name(sheet)
    except CalamineError as fault:
        raise _refusal(fault, f"{name}, sheet {sheet}") from None
