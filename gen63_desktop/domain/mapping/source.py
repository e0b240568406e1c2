"""What a foreign table looks like to us: how to read it, its layout, its rows."""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.remarks import Remark

NO_HEADER = 0
"""As ``header_row``: the file has no header, its columns are called Column A, Column B …"""

DELIMITERS: dict[str, str] = {",": "comma", ";": "semicolon", "\t": "tab", "|": "vertical bar"}
"""What may stand between the cells of a text file, and its name for people."""

ENCODINGS: dict[str, str] = {
    "utf-8": "Unicode (UTF-8)",
    "utf-16": "Unicode (UTF-16 with a byte order mark)",
    "utf-16-le": "Unicode (UTF-16, little end first)",
    "utf-16-be": "Unicode (UTF-16, big end first)",
    "cp1252": "Windows, Western European",
    "iso8859-15": "Western European (ISO 8859-15)",
    "cp1250": "Windows, Central European",
    "cp1251": "Windows, Cyrillic",
    "cp1253": "Windows, Greek",
    "cp1254": "Windows, Turkish",
    "cp1258": "Windows, Vietnamese",
    "cp437": "DOS, United States",
    "cp850": "DOS, Western European",
    "mac-roman": "Macintosh, Western European",
    "cp932": "Windows, Japanese",
    "cp949": "Windows, Korean",
    "gb18030": "Chinese, simplified",
    "big5": "Chinese, traditional",
}
"""The encodings that a person can choose for a text file, and their names."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What a person decided about reading a file; None leaves it to be proposed."""

    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    header_row: int | None = None
    """The number of the last header row as a spreadsheet shows it; 0 where there is none."""
    header_rows: int = 1
    """How many rows above and including ``header_row`` make up the titles."""
    fill_short_rows: bool = False
    """Take the missing cells at the end of a short CSV row as empty instead of refusing the row."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of a workbook."""

    name: str
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One row as it stands in the file: ``values`` has a cell for each column of the layout, as written.

    ``number`` is the row as a spreadsheet shows it (a cell with line breaks is still one row; empty rows
    count). A row that does not fit the layout has a ``problem``; it is to be refused, with that reason.
    """

    number: int
    values: tuple[str, ...]
    problem: Remark | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """How the file is built, as proposed or as the person decided; and what to tell about it."""

    file: str
    format: str
    """csv, xlsx, xlsb, xls or ods."""
    columns: tuple[str, ...]
    """Titles, unique, in order; ``Column C`` where a title is empty."""
    header_row: int
    header_rows: int = 1
    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    sheets: tuple[Sheet, ...] = ()
    fill_short_rows: bool = False
    header_proposed: bool = True
    """Whether the header row was found by us, not named by the person."""
    preamble: tuple[tuple[str, ...], ...] = ()
    """The filled cells of each row above the header."""
    notes: tuple[Remark, ...] = ()

    @property
    def digest(self) -> str:
        """A digest of the titles in their order: files of one layout share a mapping, whatever their format."""
        return layout_digest(self.columns)

    @property
    def options(self) -> ReadOptions:
        """The options that read the file in exactly this way."""
        return ReadOptions(
            encoding=self.encoding or None,
            delimiter=self.delimiter or None,
            sheet=self.sheet or None,
            header_row=self.header_row,
            header_rows=self.header_rows,
            fill_short_rows=self.fill_short_rows,
        )


@dataclass(frozen=True, slots=True)
class EncodingChoice:
    """An encoding that could be the file's, and how its first doubtful lines read in it."""

    encoding: str
    label: str
    lines: tuple[str, ...]


class EncodingUnknown(Refused):
    """The text is not UTF-8: a person must say what it is. ``choices`` show how each would read."""

    def __init__(
        self,
        what: str,
        do: str = "",
        /,
        *,
        where: str = "",
        choices: tuple[EncodingChoice, ...] = (),
        **values: object,
    ) -> None:
        self.choices = choices
        super().__init__(what, do, where=where, **values)


def plain_title(title: str) -> str:
    """The title as compared: NFC, any run of blanks as one, case ignored."""
    return " ".join(unicodedata.normalize("NFC", title).split()).casefold()


def layout_digest(columns: tuple[str, ...]) -> str:
    """SHA-256 over the titles in their order."""
    text = "\x1f".join(plain_title(title) for title in columns)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def column_letter(index: int) -> str:
    """The letters a spreadsheet shows for the column at this index: A, B … Z, AA …."""
    letters = ""
    number = index + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
