"""Writes tables as an Excel workbook in bounded memory: typed cells, texts as texts, an About sheet first."""

from __future__ import annotations

import contextlib
import math
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, BinaryIO

from gen63_desktop.domain.safe_text import whole_text
from gen63_desktop.domain.tables import Cell, Column, Kind, PlainTable

Sheets = Sequence[tuple[PlainTable, Iterable[tuple[Cell, ...]]]]

LONGEST_CELL = 16_000  # Excel allows 32,767 halves of characters; rarer characters take two
LAST_ROW = 1_048_575
EXACT_DIGITS = 10**15
"""Excel keeps 15 digits of a number; a longer one is written as text, so that none is lost."""
LONG_TEXTS, ABOUT = "Long texts", "About"
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", "-"))
_WIDTHS = {Kind.TEXT: 28, Kind.DAY: 14, Kind.TIME: 26}


def write_xlsx(stream: BinaryIO, sheets: Sheets, about: Sequence[tuple[str, str]], scratch: Path) -> None:
    """``scratch`` is a folder for the rows until the workbook is whole; the caller removes it."""
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    book = xlsxwriter.Workbook(
        stream,
        {
            "constant_memory": True,
            "tmpdir": str(scratch),
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "default_date_format": "mmm d, yyyy",
            "use_zip64": True,
        },
    )
    try:
        writing = _Writing(book)
        writing.about(about, [table for table, _rows in sheets])
        for table, rows in sheets:
            writing.table(table, rows)
        writing.finish()
        book.close()
    except FileCreateError as fault:
        raise fault.args[0] from fault  # the system's own fault: a full disk, for one
    finally:
        _let_go(book)


def _let_go(book: Any) -> None:
    """Close what an unfinished workbook left open: Windows removes no folder with an open file in it."""
    for part in (book, *book.worksheets()):
        for name in ("fh", "row_data_fh"):
            handle = getattr(part, name, None)
            if handle is not None:
                with contextlib.suppress(OSError, ValueError):
                    handle.close()


class _Writing:
    """One workbook in the making."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._names: set[str] = {LONG_TEXTS.casefold(), ABOUT.casefold()}
        self._sheets: dict[int, str] = {}
        self._long: list[tuple[str, int, str, str]] = []
        self._bold = book.add_format({"bold": True})
        self._title = book.add_format({"bold": True, "font_size": 14})
        self._wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        self._head = book.add_format(
            {
                "bold": True,
                "text_wrap": True,
                "valign": "top",
                "bg_color": "#1F3A5F",
                "font_color": "#FFFFFF",
                "border": 1,
                "border_color": "#8895A7",
            }
        )
        self._formats: dict[str, Any] = {}

    def about(self, about: Sequence[tuple[str, str]], tables: Sequence[PlainTable]) -> None:
        """The first sheet: what the file is, from where and as of when, and each table's caveats."""
        sheet = self._book.add_worksheet(ABOUT)
        sheet.set_column(0, 0, 26)
        sheet.set_column(1, 1, 100)
        row = 0
        for label, text in about:
            row = self._about_line(sheet, row, label, text)
        for table in tables:
            row += 1
            sheet.write_string(row, 0, whole_text(table.title)[:LONGEST_CELL], self._title)
            row += 1
            self._sheets[id(table)] = name = self._name(table.title)
            for label, text in (("Sheet", name), *table.caveats()):
                row = self._about_line(sheet, row, label, text)

    def _about_line(self, sheet: Any, row: int, label: str, text: str) -> int:
        whole = whole_text(text)
        for start in range(0, max(1, len(whole)), LONGEST_CELL):
            sheet.write_string(row, 0, whole_text(label)[:LONGEST_CELL] if not start else "", self._bold)
            sheet.write_string(row, 1, whole[start : start + LONGEST_CELL], self._wrapped)
            row += 1
        return row

    def table(self, table: PlainTable, rows: Iterable[tuple[Cell, ...]]) -> None:
        """One sheet for the table, and further ones where it has more rows than a sheet."""
        sheet, name, row = None, "", LAST_ROW
        for cells in rows:
            if row == LAST_ROW:
                self._filter(sheet, row, table)
                sheet, name = self._headed(table)
                row = 0
            row += 1
            for index, (cell, column) in enumerate(zip(cells, table.columns, strict=True)):
                self._write(sheet, name, (row, index), cell, column)
        if sheet is None:
            sheet, name = self._headed(table)
            row = 0
        self._filter(sheet, row, table)

    def _headed(self, table: PlainTable) -> tuple[Any, str]:
        sheet = self._book.add_worksheet(self._sheets.pop(id(table), "") or self._name(table.title))
        for index, column in enumerate(table.columns):
            width = max(_WIDTHS.get(column.kind, 12), min(40, len(column.title) + 2))
            sheet.set_column(index, index, width)
            sheet.write_string(0, index, whole_text(column.title)[:LONGEST_CELL], self._head)
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)
        return sheet, sheet.get_name()

    def _filter(self, sheet: Any, last: int, table: PlainTable) -> None:
        if sheet is not None and table.columns:
            sheet.autofilter(0, 0, max(1, last), len(table.columns) - 1)

    def _write(self, sheet: Any, name: str, at: tuple[int, int], cell: Cell, column: Column) -> None:
        if cell is None or (isinstance(cell, float) and not math.isfinite(cell)):
            return
        if isinstance(cell, datetime) and cell.year >= 1900:
            sheet.write_datetime(*at, cell.replace(tzinfo=None), self._format(_time_format(cell)))
        elif isinstance(cell, date) and not isinstance(cell, datetime) and cell.year >= 1900:
            sheet.write_datetime(*at, cell, self._format("mmm d, yyyy"))
        elif isinstance(cell, int | float) and not isinstance(cell, bool) and abs(cell) < EXACT_DIGITS:
            sheet.write_number(*at, cell, self._format(_number_format(column)))
        else:
            self._write_text(sheet, name, at, _text(cell), column)

    def _write_text(self, sheet: Any, name: str, at: tuple[int, int], text: str, column: Column) -> None:
        if len(text) <= LONGEST_CELL:
            sheet.write_string(*at, text)
            return
        self._long.append((name, at[0] + 1, column.title, text))
        sheet.write_string(*at, f"{text[:LONGEST_CELL]} … (the whole text is on the sheet {LONG_TEXTS})")

    def finish(self) -> None:
        """The sheet with the texts that no cell can hold, in parts that do; last, if there are any."""
        if not self._long:
            return
        sheet = self._book.add_worksheet(LONG_TEXTS)
        for index, title in enumerate(("Sheet", "Row", "Column", "Part", "Text")):
            sheet.write_string(0, index, title, self._head)
        row = 0
        for name, number, title, text in self._long:
            for part, start in enumerate(range(0, len(text), LONGEST_CELL), start=1):
                row += 1
                sheet.write_string(row, 0, name)
                sheet.write_number(row, 1, number)
                sheet.write_string(row, 2, whole_text(title)[:LONGEST_CELL])
                sheet.write_number(row, 3, part)
                sheet.write_string(row, 4, text[start : start + LONGEST_CELL])

    def _format(self, shown: str) -> Any:
        if shown not in self._formats:
            self._formats[shown] = self._book.add_format({"num_format": shown})
        return self._formats[shown]

    def _name(self, title: str) -> str:
        """A name for a sheet that Excel takes, unique in the workbook."""
        plain = "".join(letter for letter in whole_text(title) if letter.isprintable())
        plain = plain.translate(_FORBIDDEN).strip(" '") or "Table"
        name, again = plain[:31].rstrip(" '") or "Table", 2
        if name.casefold() == "history":  # Excel keeps this name for itself
            name = "History table"
        while name.casefold() in self._names:
            mark = f" ({again})"
            name, again = plain[: 31 - len(mark)].rstrip(" '") + mark, again + 1
        self._names.add(name.casefold())
        return name


def _time_format(time: datetime) -> str:
    """The wall clock with the zone that it is of, which the cell itself does not hold."""
    offset = time.utcoffset()
    if offset is None:
        return "mmm d, yyyy hh:mm"
    hours, minutes = divmod(abs(int(offset.total_seconds())) // 60, 60)
    sign = "−" if offset.total_seconds() < 0 else "+"
    zone = f"UTC{sign}{hours:02d}:{minutes:02d}" if offset else "UTC"
    return f'mmm d, yyyy hh:mm "{zone}"'


def _number_format(column: Column) -> str:
    if column.kind is Kind.WHOLE_NUMBER:
        return "#,##0"
    places = "." + "0" * column.digits if column.digits else ""
    if column.kind is Kind.PERCENT:
        return f"0{places}%"
    return f"#,##0{places}" if column.kind is Kind.DECIMAL else "General"


def _text(cell: str | float | date) -> str:
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, datetime):
        return cell.isoformat(timespec="seconds")
    if isinstance(cell, date):
        return cell.isoformat()
    return whole_text(str(cell))
