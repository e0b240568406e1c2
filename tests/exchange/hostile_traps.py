"""More files made to harm, for the door of the office: traps, disguises, and what is no file at all."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import os
import socket
import sqlite3
import struct
import zipfile
import zlib
from pathlib import Path

from gen63_desktop.exchange.limits import MIB
from tests.exchange.foreign_files import NS, ods, simple_workbook, text_file, with_parts, with_sheet
from tests.exchange.hostile_corpus import CELL, ENTITY, Maker


def _packed(folder: Path, parts: dict[str, bytes], name: str = "table.xlsx") -> Path:
    """A ZIP of these parts and no others."""
    path = folder / name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for part, data in parts.items():
            packed.writestr(part, data)
    return path


def _nested(folder: Path) -> Path:
    """Archives in archives, each level ten times as large."""
    data = bytes(2 * MIB)
    for level in range(6):
        content = io.BytesIO()
        with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as packed:
            for copy in range(10):
                packed.writestr(f"level{level}-{copy}.zip", data)
        data = content.getvalue()
    return text_file(folder, data, "table.xlsx")


def _overlapping(folder: Path) -> Path:
    """One packed part of many megabytes, named a thousand times by the directory."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", os.urandom(3_000).hex().encode() * 600)
        for copy in range(1_500):
            part = zipfile.ZipInfo(f"xl/worksheets/sheet{copy}.xml")
            first = packed.infolist()[0]
            for field in ("header_offset", "CRC", "compress_size", "file_size", "compress_type"):
                setattr(part, field, getattr(first, field))
            packed.filelist.append(part)
            packed.NameToInfo[part.filename] = part
    return text_file(folder, content.getvalue(), "table.xlsx")


def _locked_zip(folder: Path) -> Path:
    path = simple_workbook(folder)
    data = bytearray(path.read_bytes())
    for mark, flags_at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + flags_at] |= 1
            at = data.find(mark, at + 4)
    path.write_bytes(data)
    return path


def _unknown_packing(folder: Path) -> Path:
    path = folder / "table.xlsx"
    with (
        zipfile.ZipFile(simple_workbook(folder, "plain.xlsx")) as before,
        zipfile.ZipFile(path, "w") as after,
    ):
        for part in before.namelist():
            after.writestr(part, before.read(part), zipfile.ZIP_LZMA)
    return path


def _regular_trap(folder: Path) -> Path:
    """Cells that never end, for whoever looks for formulas with a pattern that goes back and forth."""
    cells = '<c r="A1" ' * 90_000 + "<f" + "></c>"
    return with_sheet(simple_workbook(folder), f"<row r='1'>{cells * 4}</row>")


def _second_trap(folder: Path) -> Path:
    cells = ('<c r="A1"><f>' + "a" * 50 + "</f><v>   ") * 20_000 + "</c>"
    return with_sheet(simple_workbook(folder), f"<row r='1'>{cells}</row>")


def _deep(folder: Path) -> Path:
    return with_sheet(simple_workbook(folder), "<row>" * 200_000 + "</row>" * 200_000)


def _deep_ods(folder: Path) -> Path:
    return ods(folder, "<text:p>" * 200_000 + "</text:p>" * 200_000)


def _shared_string(folder: Path) -> Path:
    rows = '<row r="1"><c r="A1" t="s"><v>4294967295</v></c></row>'
    return with_sheet(simple_workbook(folder), rows)


def _far_row(folder: Path) -> Path:
    rows = '<row r="99999999999999"><c r="A99999999999999"><v>1</v></c></row>'
    return with_sheet(simple_workbook(folder), rows)


def _relations(folder: Path) -> Path:
    """A workbook whose sheet lies outside of the archive, at a place of the computer."""
    xml = (
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"'
        ' Target="../../../../../../etc/passwd"/></Relationships>'
    )
    return with_parts(simple_workbook(folder), {"xl/_rels/workbook.xml.rels": xml.encode()})


def _utf16_entity(folder: Path) -> Path:
    """The entity that reads a file, in an encoding in which its name is spelt otherwise."""
    secret = text_file(folder, "TOPSECRET", "secret.txt")
    xml = f'<?xml version="1.0" encoding="UTF-16"?>{ENTITY.format(secret)}<worksheet {NS}><sheetData>'
    xml += f"{CELL.format('&e;')}</sheetData></worksheet>"
    return with_parts(simple_workbook(folder), {"xl/worksheets/sheet1.xml": xml.encode("utf-16")})


def _distant_dtd(folder: Path) -> Path:
    return with_sheet(simple_workbook(folder), CELL.format("x"), '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x">')


def _blowup(folder: Path) -> Path:
    return with_sheet(
        simple_workbook(folder), CELL.format("&a;" * 50_000), f'<!DOCTYPE x [<!ENTITY a "{"a" * 50_000}">]>'
    )


def _ods_entity(folder: Path) -> Path:
    path = ods(folder, "")
    xml = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><office>&e;</office>'
    return with_parts(path, {"content.xml": xml.encode()})


def _loop_in_ole(folder: Path) -> Path:
    """An old workbook whose chain of sectors leads back to itself."""
    head = bytearray(512)
    head[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    struct.pack_into("<HHHHH", head, 24, 0x3E, 3, 0xFFFE, 9, 6)
    struct.pack_into("<IIIIIIIII", head, 44, 1, 1, 0, 4096, 0, 1, 0, 0, 0)
    for at in range(76, 512, 4):
        struct.pack_into("<I", head, at, 0)
    sector = b"".join(struct.pack("<I", 0) for _ in range(128))
    return text_file(folder, bytes(head) + sector * 40, "table.xls")


def _xlsb(folder: Path) -> Path:
    return _packed(
        folder, {"xl/workbook.bin": os.urandom(4_000), "[Content_Types].xml": b"<Types/>"}, "table.xlsb"
    )


def _database(folder: Path) -> Path:
    path = folder / "table.csv"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE comments (text)")
    connection.close()
    return path


def _picture_of_millions(folder: Path) -> Path:
    """A picture of nine thousand by nine thousand points in ten kilobytes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 9_000, 9_000, 1, 0, 0, 0, 0)
    lines = zlib.compress(bytes(1_126 * 9_000), 9)
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", lines) + chunk(b"IEND", b"")
    return text_file(folder, data, "table.xlsx")


def _pipe(folder: Path) -> Path:
    path = folder / "table.csv"
    os.mkfifo(path)
    return path


def _socket(folder: Path) -> Path:
    path = folder / "s.csv"
    here = Path.cwd()
    os.chdir(folder)  # a socket's whole path may have a hundred letters only
    try:
        with socket.socket(socket.AF_UNIX) as bound:
            bound.bind("s.csv")
    finally:
        os.chdir(here)
    return path


def _link(folder: Path, target: str) -> Path:
    path = folder / "table.csv"
    path.symlink_to(target)
    return path


def _growing_quotes(folder: Path) -> Path:
    return text_file(folder, 'Comment ID,Comment\n1,"' + "late, and no word of it ends\n" * 400_000)


FURTHER: dict[str, tuple[Maker, str]] = {
    "archives in archives": (_nested, "ZIP archive"),
    "one part named a thousand times": (_overlapping, "more than|damaged"),
    "a ZIP with a password": (_locked_zip, "password"),
    "an unknown packing": (_unknown_packing, "damaged"),
    "a directory without files": (lambda folder: text_file(folder, b"PK\x05\x06" + bytes(18), "a.xlsx"), "."),
    "names that lead out of the archive": (
        lambda folder: _packed(
            folder, {"../../../../tmp/evil.csv": b"a,b", "/etc/passwd": b"x", "..\\x": b"y"}
        ),
        "ZIP archive",
    ),
    "a document called xlsx": (lambda folder: _packed(folder, {"word/document.xml": b"<w/>"}), "a document"),
    "a presentation called xlsx": (
        lambda folder: _packed(folder, {"ppt/presentation.xml": b"<p/>"}),
        "a document or presentation",
    ),
    "a program in a ZIP": (lambda folder: _packed(folder, {"setup.exe": b"MZ" + bytes(99)}), "ZIP archive"),
    "macros that are called otherwise": (
        lambda folder: with_parts(simple_workbook(folder), {"xl/VBAPROJECT.BIN": b"\xd0\xcf\x11\xe0"}),
        "macros",
    ),
    "a trap for patterns": (_regular_trap, "."),
    "a second trap for patterns": (_second_trap, "."),
    "elements in elements": (_deep, "."),
    "elements in elements of LibreOffice": (_deep_ods, "."),
    "a text that is not among the shared": (_shared_string, "."),
    "a row beyond all rows": (_far_row, "."),
    "a sheet that lies elsewhere": (_relations, "damaged|no cells"),
    "an entity in another encoding": (_utf16_entity, "."),
    "a description from the network": (_distant_dtd, "declares entities"),
    "one entity fifty thousand times": (_blowup, "declares entities"),
    "an entity in a spreadsheet of LibreOffice": (_ods_entity, "declares entities"),
    "a chain that bites its tail": (_loop_in_ole, "damaged"),
    "a binary workbook of dice": (_xlsb, "damaged"),
    "a database": (_database, "a database"),
    "gzip": (lambda folder: text_file(folder, gzip.compress(b"a,b\n1,2\n"), "table.csv"), "gzip"),
    "bzip2": (lambda folder: text_file(folder, bz2.compress(b"a,b\n" * 90), "table.csv"), "bzip2|not text"),
    "xz": (lambda folder: text_file(folder, lzma.compress(b"a,b\n1,2\n"), "table.csv"), "xz"),
    "7z": (lambda folder: text_file(folder, b"7z\xbc\xaf\x27\x1c" + os.urandom(900), "table.csv"), "7z"),
    "rar": (lambda folder: text_file(folder, b"Rar!\x1a\x07\x01\x00" + os.urandom(900), "table.csv"), "rar"),
    "a program of Linux": (
        lambda folder: text_file(folder, b"\x7fELF\x02\x01\x01" + bytes(999)),
        "a program",
    ),
    "a text document": (lambda folder: text_file(folder, "{\\rtf1 a,b\n1,2}", "table.csv"), "RTF"),
    "a picture of millions of points": (_picture_of_millions, "a picture"),
    "a picture that is a table too": (
        lambda folder: text_file(folder, b"GIF89a,b\n\x00\x01\x02;\n1,2\n", "table.csv"),
        "a picture",
    ),
    "a PDF that is a workbook too": (
        lambda folder: text_file(
            folder, b"%PDF-1.7\n" + simple_workbook(folder, "in.xlsx").read_bytes(), "table.xlsx"
        ),
        "a PDF document",
    ),
    "XML of 2003": (
        lambda folder: text_file(folder, '<?xml version="1.0"?><Workbook/>', "table.xls"),
        "a web page or XML",
    ),
    "a web page with a script": (
        lambda folder: text_file(folder, "<!DOCTYPE html><script>alert(1)</script>", "table.csv"),
        "a web page",
    ),
    "a quote that never ends": (
        lambda folder: text_file(folder, 'Comment ID,Comment\n1,"late\n2,never\n'),
        "quot",
    ),
    "a quote that never ends, of ten megabytes": (_growing_quotes, "quot|characters"),
    "a cell of two megabytes": (
        lambda folder: text_file(folder, "a,b\n1," + "x" * (2 * MIB) + "\n"),
        "characters",
    ),
    "a line of nine megabytes": (
        lambda folder: text_file(folder, "a,b\n" + "xy," * (3 * MIB) + "\n"),
        "characters|columns",
    ),
    "nothing but zero bytes": (lambda folder: text_file(folder, bytes(100_000)), "."),
    "letters of Latin 1": (
        lambda folder: text_file(folder, "Comment ID,Comment\n1,Señora Núñez\n".encode("latin-1")),
        "not UTF-8",
    ),
    "half a letter at the end": (
        lambda folder: text_file(folder, "Comment ID,Comment\n1,Señ".encode()[:-1]),
        "not UTF-8",
    ),
    "UTF-16 that breaks off": (
        lambda folder: text_file(folder, "a,b\n1,2\n\ud83d\ude00".encode("utf-16", "surrogatepass")[:-1]),
        ".",
    ),
    "a mark and nothing else": (lambda folder: text_file(folder, b"\xef\xbb\xbf"), "."),
}
"""More of the same, for the door of the office; a full stop where several sentences would be right."""

FOR_POSIX: dict[str, tuple[Maker, str]] = {
    "a named pipe": (_pipe, "not an ordinary file"),
    "a socket": (_socket, "not an ordinary file"),
    "a device without end": (lambda _folder: Path("/dev/zero"), "not an ordinary file"),
    "a link to a device without end": (lambda folder: _link(folder, "/dev/zero"), "not an ordinary file"),
    "a link to itself": (lambda folder: _link(folder, "table.csv"), "."),
    "a link to nothing": (lambda folder: _link(folder, "gone.csv"), "not there"),
    "a link to a folder": (lambda folder: _link(folder, str(folder)), "a folder, not a file"),
    "a file of the system that says it is empty": (lambda _folder: Path("/proc/self/environ"), "is empty"),
}
"""What only some systems have among their files."""
