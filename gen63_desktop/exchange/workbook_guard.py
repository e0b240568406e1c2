"""Looks into a packed workbook before it is opened: real sizes, passwords, macros, entities, formulas."""

from __future__ import annotations

import itertools
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from gen63_desktop.domain.errors import Refused
from gen63_desktop.exchange.limits import MIB, PARTS, RATIO_FREE_BYTES, UNPACKED_BYTES, UNPACKED_RATIO

CHUNK = 1 << 16
_LOCAL_HEAD = struct.Struct("<4s22xHH")
# Each looks no further than its own tag and takes nothing back: a made-up sheet must not keep it busy.
_EMPTY_FORMULA = re.compile(
    rb'<(?:\w+:)?c\b(?>[^<>]*?\br="([A-Z]{1,3}\d{1,7})")[^<>]*+>\s*+'
    rb"<(?:\w+:)?f\b(?:[^>]*/>|[^<]*</(?:\w+:)?f>)\s*"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
_ERROR = re.compile(rb'<(?:\w+:)?c\b[^<>]*?\bt="e"')
_CELL_END = re.compile(rb"</(?:\w+:)?c>")


@dataclass(slots=True)
class SheetFacts:
    """What a sheet's own XML says that the reader of values does not."""

    formulas: int = 0
    empty_formulas: int = 0
    first_empty_formula: str = ""
    errors: int = 0

    def take(self, text: bytes) -> None:
        """Count in a stretch of XML that ends at the end of a cell."""
        if b"<f" in text or b":f" in text:
            self.formulas += len(_FORMULA.findall(text))
            for match in _EMPTY_FORMULA.finditer(text):
                self.empty_formulas += 1
                self.first_empty_formula = self.first_empty_formula or match[1].decode()
        if b't="e"' in text:
            self.errors += len(_ERROR.findall(text))


@dataclass(slots=True)
class WorkbookFacts:
    """What the guard found; ``sheets`` by the name of their part (xl/worksheets/sheet1.xml)."""

    format: str = ""
    external_links: int = 0
    sheets: dict[str, SheetFacts] = field(default_factory=dict)


def guard(stream: BinaryIO, name: str) -> WorkbookFacts:
    """Unpack every part once without keeping it, counting real bytes: what headers say may be a lie."""
    try:
        with zipfile.ZipFile(stream) as packed:
            parts = packed.infolist()
        _check_parts(parts, name)
        facts = WorkbookFacts(format=_format(parts, name))
        unpacked = 0
        for part in parts:
            if part.filename.startswith("xl/externalLinks/") and part.filename.endswith((".xml", ".bin")):
                facts.external_links += 1
            unpacked = _unpack(stream, part, facts, unpacked, name)
    except (zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, ValueError):
        raise damaged(name) from None
    return facts


def damaged(name: str) -> Refused:
    """The refusal of a workbook that cannot be opened."""
    return Refused(
        "The workbook is damaged or incomplete and cannot be opened.",
        "Open it in Excel, save it again, or fetch the file anew; nothing was taken from it.",
        where=name,
    )


def protected(name: str) -> Refused:
    """The refusal of a workbook that needs a password."""
    return Refused(
        "The workbook is protected by a password.",
        "Open it in Excel, remove the password (File, Info, Protect Workbook) and save a copy to import.",
        where=name,
    )


def _check_parts(parts: list[zipfile.ZipInfo], name: str) -> None:
    if len(parts) > PARTS:
        raise Refused(
            "The workbook has {parts} parts, more than {limit}: it is not an ordinary workbook.",
            "Save the one sheet you need as a new workbook or as CSV.",
            where=name,
            parts=len(parts),
            limit=PARTS,
        )
    for part in parts:
        if part.flag_bits & 1:
            raise protected(name)
        if part.filename.lower().endswith("vbaproject.bin"):
            raise Refused(
                "The workbook holds macros (a program).",
                "Save it as Excel workbook (.xlsx) without macros and import that file.",
                where=name,
            )
        if part.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise damaged(name)
    placed = sorted((part.header_offset, part.compress_size) for part in parts)
    if any(at + _LOCAL_HEAD.size + size > later for (at, size), (later, _) in itertools.pairwise(placed)):
        raise damaged(name)  # parts that share their bytes: a small file that unpacks to a large one


def _format(parts: list[zipfile.ZipInfo], name: str) -> str:
    names = {part.filename for part in parts}
    if "xl/workbook.xml" in names:
        return "xlsx"
    if "xl/workbook.bin" in names:
        return "xlsb"
    if "content.xml" in names:
        return "ods"
    if "word/document.xml" in names or "ppt/presentation.xml" in names:
        raise Refused(
            "This file is a document or presentation, not a table.",
            "Export the table as CSV or Excel workbook (.xlsx) and import that file.",
            where=name,
        )
    raise Refused(
        "This file is a ZIP archive, not a table.",
        "Unpack it and import the CSV or Excel file that it holds.",
        where=name,
    )


def _unpack(stream: BinaryIO, part: zipfile.ZipInfo, facts: WorkbookFacts, before: int, name: str) -> int:
    """Unpack one part past all checks; gives the bytes unpacked so far, of all parts."""
    is_xml = part.filename.endswith((".xml", ".rels"))
    sheet = None
    if part.filename.startswith("xl/worksheets/") and is_xml:
        sheet = facts.sheets.setdefault(part.filename, SheetFacts())
    size, rest = 0, b""
    for chunk in _inflate(stream, part):
        size += len(chunk)
        if before + size > UNPACKED_BYTES:
            raise Refused(
                "The workbook unpacks to more than {limit} MB.",
                "Save the one sheet you need as CSV and import that, or import it in parts.",
                where=name,
                limit=UNPACKED_BYTES // MIB,
            )
        if size > max(RATIO_FREE_BYTES, UNPACKED_RATIO * part.compress_size):
            raise Refused(
                "A part of the workbook unpacks to more than {ratio} times its size: "
                "it may be made to fill the computer's memory.",
                "Save the one sheet you need as CSV and import that.",
                where=name,
                ratio=UNPACKED_RATIO,
            )
        if is_xml:
            rest = _look_at(rest + chunk, sheet, part.filename, facts.format, name)
    if sheet is not None:
        sheet.take(rest)
    if part.filename == "META-INF/manifest.xml" and b"encryption-data" in rest:
        raise protected(name)
    return before + size


def _look_at(text: bytes, sheet: SheetFacts | None, part: str, kind: str, name: str) -> bytes:
    """Refuse declared entities, count what a sheet holds; gives back what the next chunk continues."""
    if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
        if kind == "ods" and part != "content.xml" and b"<!ENTITY" not in text:
            return text[-CHUNK:]  # old OpenOffice declares a document type in its manifest
        raise Refused(
            "The workbook declares entities of its own, as no spreadsheet program does: it may be an attack.",
            "Do not open it; ask the sender for a new export.",
            where=name,
        )
    if sheet is None:
        return text[-CHUNK:]
    ends = [match.end() for match in _CELL_END.finditer(text)] if b"</" in text else []
    if not ends:
        return text[-MIB:]
    sheet.take(text[: ends[-1]])
    return text[ends[-1] :]


def _inflate(stream: BinaryIO, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """The part's bytes as they really unpack, in pieces of bounded size."""
    stream.seek(part.header_offset)
    mark, name_length, extra_length = _LOCAL_HEAD.unpack(stream.read(_LOCAL_HEAD.size))
    if mark != b"PK\x03\x04":
        raise zipfile.BadZipFile("no local header")
    stream.seek(name_length + extra_length, 1)
    left = part.compress_size
    inflater = zlib.decompressobj(-15) if part.compress_type == zipfile.ZIP_DEFLATED else None
    while left > 0:
        packed = stream.read(min(CHUNK, left))
        if not packed:
            raise EOFError
        left -= len(packed)
        if inflater is None:
            yield packed
            continue
        while packed:
            yield inflater.decompress(packed, CHUNK * 4)
            packed = inflater.unconsumed_tail
            if inflater.eof:
                return
    if inflater is not None:
        yield inflater.flush()
