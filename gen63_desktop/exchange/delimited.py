"""Reads delimited text (CSV) row by row, strictly: what is broken is named with its row and line."""

from __future__ import annotations

import csv
import hashlib
import io
import math
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.mapping.source import DELIMITERS
from gen63_desktop.domain.remarks import Remark, remark
from gen63_desktop.exchange.header_rows import GridRow
from gen63_desktop.exchange.limits import CELL_CHARACTERS, LINE_CHARACTERS
from gen63_desktop.exchange.text_encoding import CheckedText

SNIFFED = 64 * 1024
LONG_CELL_LINES = 200
_TELLING = {"sep=,": ",", "sep=;": ";", "sep=|": "|", "sep=\t": "\t"}


class _Hashed(io.RawIOBase):
    """A file that hashes what is read of it, so that a change between two readings is seen."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("rb", buffering=0)
        self.digest = hashlib.sha256()
        self.done = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer)  # type: ignore[arg-type]  # the io protocol says no more
        count = self._file.readinto(view) or 0
        self.digest.update(view[:count])
        self.done += count
        return count

    def close(self) -> None:
        self._file.close()
        super().close()


class DelimitedGrid:
    """The rows of one text file; ``notes`` are complete once all rows were read."""

    format = "csv"
    pads_short_rows = False

    def __init__(self, path: Path, name: str, text: CheckedText, delimiter: str | None) -> None:
        self._path, self._name, self._text = path, name, text
        self._told_first = False
        start = _first_characters(path, text)
        first_line = start.splitlines()[0].strip().lower() if start.strip() else ""
        if first_line in _TELLING:  # a line for Excel, not a row of the table
            self._told_first = True
            self.delimiter = delimiter or _TELLING[first_line]
        else:
            self.delimiter = delimiter or sniff_delimiter(start)
        if self.delimiter not in DELIMITERS:
            raise Refused(
                "“{delimiter}” cannot stand between the cells.",
                "Choose comma, semicolon, tab or vertical bar.",
                where=name,
                delimiter=self.delimiter,
            )
        self._zero_bytes = 0
        self._first_zero_line = 0
        self._long_cells: list[Remark] = []
        self.done, self.total = 0, text.size
        self.sha256 = text.sha256
        self.encoding = text.encoding

    @property
    def notes(self) -> tuple[Remark, ...]:
        """What a reader of the receipt should know about the file."""
        zeros: tuple[Remark, ...] = ()
        if self._zero_bytes:
            zeros = (
                remark(
                    "A zero byte in line {line} was replaced by the character �."
                    if self._zero_bytes == 1
                    else "{count} zero bytes were replaced by the character �; the first is in line {line}.",
                    count=self._zero_bytes,
                    line=self._first_zero_line,
                ),
            )
        return (*zeros, *self._long_cells)

    def rows(self) -> Iterator[GridRow]:
        """All rows with their numbers as a spreadsheet shows them, empty ones included."""
        csv.field_size_limit(CELL_CHARACTERS)
        self._zero_bytes, self._first_zero_line, self._long_cells = 0, 0, []
        hashed = _Hashed(self._path)
        with io.TextIOWrapper(
            io.BufferedReader(hashed, 1 << 18), encoding=self._text.encoding, errors="strict", newline=""
        ) as text:
            lines = self._lines(text)
            number = 0
            if self._told_first:
                next(lines)
                number = 1
            reader = csv.reader(lines, delimiter=self.delimiter, strict=True)
            while True:
                number += 1
                before = reader.line_num
                try:
                    cells = next(reader)
                except StopIteration:
                    break
                except csv.Error as fault:
                    raise self._broken(str(fault), number, before + 1 + self._told_first) from None
                except UnicodeDecodeError:
                    raise _changed(self._name) from None
                if reader.line_num - before > LONG_CELL_LINES:
                    self._tell_long_cell(number, reader.line_num - before)
                self.done = hashed.done
                yield number, cells if "".join(cells).isascii() else [_composed(cell) for cell in cells]
        if hashed.digest.hexdigest() != self._text.sha256:
            raise _changed(self._name)

    def _lines(self, text: io.TextIOWrapper) -> Iterator[str]:
        number = 0
        while line := text.readline(LINE_CHARACTERS):
            number += 1
            if number == 1:
                line = line.removeprefix("\ufeff")
            if len(line) == LINE_CHARACTERS and not line.endswith(("\n", "\r")):
                raise Refused(
                    "Line {line} has more than {limit} characters: this is not a table.",
                    "Export the table again, one row to a line.",
                    where=self._name,
                    line=number,
                    limit=f"{LINE_CHARACTERS:,}",
                )
            if "\0" in line:
                self._zero_bytes += line.count("\0")
                self._first_zero_line = self._first_zero_line or number
                line = line.replace("\0", "\ufffd")
            yield line

    def _tell_long_cell(self, number: int, lines: int) -> None:
        if len(self._long_cells) < 20:
            self._long_cells.append(
                remark(
                    "Row {row} runs over {lines} lines of the file: check that no quotation mark is missing.",
                    row=number,
                    lines=lines,
                )
            )

    def _broken(self, fault: str, number: int, line: int) -> Refused:
        if "unexpected end" in fault:
            return Refused(
                "In row {row} (line {line}) a quotation mark is opened and never closed.",
                "Close it in the file, or export the table again; nothing was taken from the file.",
                where=self._name,
                row=number,
                line=line,
            )
        if "field limit" in fault:
            return Refused(
                "Row {row} (line {line}) has a cell of more than {limit} characters; "
                "a quotation mark may be missing there.",
                "Mend the cell in the file, or export the table again; nothing was taken from the file.",
                where=self._name,
                row=number,
                line=line,
                limit=f"{CELL_CHARACTERS:,}",
            )
        return Refused(
            "In row {row} (line {line}) text follows a closing quotation mark: "
            "a quotation mark is missing or not doubled there.",
            "Mend the row in the file, or export the table again; nothing was taken from the file.",
            where=self._name,
            row=number,
            line=line,
        )


def _composed(cell: str) -> str:
    return cell if unicodedata.is_normalized("NFC", cell) else unicodedata.normalize("NFC", cell)


def _changed(name: str) -> Refused:
    return Refused("The file was changed while it was read.", "Close it elsewhere and try again.", where=name)


def _first_characters(path: Path, text: CheckedText) -> str:
    with path.open("r", encoding=text.encoding, newline="", errors="replace") as stream:
        return stream.read(SNIFFED).removeprefix("\ufeff").replace("\0", "\ufffd")


def sniff_delimiter(start: str) -> str:
    """The delimiter that gives the most even rows of at least two cells; a comma where none does."""
    csv.field_size_limit(CELL_CHARACTERS)
    return max(DELIMITERS, key=lambda delimiter: (_evenness(start, delimiter), delimiter == ","))


def _evenness(start: str, delimiter: str) -> float:
    widths: Counter[int] = Counter()
    whole = True
    try:
        for cells in csv.reader(io.StringIO(start, newline=""), delimiter=delimiter, strict=True):
            if any(cells):
                widths[len(cells)] += 1
            if widths.total() == 100:
                break
    except csv.Error:
        whole = len(start) >= SNIFFED  # the cut itself may leave a quotation mark open
    if not widths:
        return 0.0
    width, count = max(widths.items(), key=lambda item: (item[1], item[0]))
    if width < 2:
        return 0.0
    return (count / widths.total()) * (1 + math.log(width)) * (1.0 if whole else 0.5)
