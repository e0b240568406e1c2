"""Files that are broken, disguised or made to harm: how each is made, and the words that refuse it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from gen63_desktop.exchange.limits import MIB
from tests.exchange.foreign_files import (
    lying_bomb,
    ods,
    simple_workbook,
    text_file,
    with_parts,
    with_sheet,
)

Maker = Callable[[Path], Path]
CELL = '<row r="1"><c r="A1" t="inlineStr"><is><t>{}</t></is></c></row>'
ENTITY = '<!DOCTYPE x [<!ENTITY e SYSTEM "file://{}">]>'


def _bomb(folder: Path) -> Path:
    return with_sheet(simple_workbook(folder), CELL.format("A" * (60 * MIB)))


def _unpacks_to_much(folder: Path) -> Path:
    # each block packs about 80 times: under the ratio that marks a bomb
    data = b"".join(os.urandom(200).hex().encode() * 100 for _block in range(310 * MIB // 40_000))
    return with_parts(simple_workbook(folder), {"xl/comments1.xml": data})


def _many_parts(folder: Path) -> Path:
    return with_parts(simple_workbook(folder), {f"xl/media/{at}.xml": b"" for at in range(2_000)})


def outside_entity(folder: Path) -> Path:
    secret = text_file(folder, "TOPSECRET", "secret.txt")
    return with_sheet(simple_workbook(folder), CELL.format("&e;"), ENTITY.format(secret))


def _laughs(folder: Path) -> Path:
    entities = "".join(f'<!ENTITY l{at} "{f"&l{at - 1};" * 10}">' for at in range(1, 10))
    prologue = f'<!DOCTYPE x [<!ENTITY l0 "lolololol">{entities}]>'
    return with_sheet(simple_workbook(folder), CELL.format("&l9;"), prologue)


def _macros(folder: Path) -> Path:
    return with_parts(simple_workbook(folder, "table.xlsm"), {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0"})


def _password(folder: Path) -> Path:
    data = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + bytes(1_000)
        + "EncryptedPackage".encode("utf-16-le")
        + bytes(3_000)
    )
    return text_file(folder, data, "table.xlsx")


def _password_xls(folder: Path) -> Path:
    records = b"\x09\x08\x10\x00\x00\x06\x05\x00" + bytes(12) + b"\x2f\x00\x36\x00" + bytes(54)
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1_528) + records + bytes(2_000)
    return text_file(folder, data, "table.xls")


def _password_ods(folder: Path) -> Path:
    return ods(folder, "", manifest="<manifest><encryption-data/></manifest>")


def _cut_off(folder: Path) -> Path:
    path = simple_workbook(folder)
    path.write_bytes(path.read_bytes()[:-700])
    return path


def _flipped(folder: Path) -> Path:
    path = simple_workbook(folder)
    data = bytearray(path.read_bytes())
    for at in range(200, len(data), 97):
        data[at] ^= 0xFF
    path.write_bytes(data)
    return path


def _broken_xml(folder: Path) -> Path:
    return with_sheet(simple_workbook(folder), "<row r='1'><c r='A1'><v>1</row>")


def _no_sheet(folder: Path) -> Path:
    return with_parts(simple_workbook(folder), {"xl/workbook.xml": b"<workbook/>"})


def _far_corner(folder: Path) -> Path:
    rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    return with_sheet(simple_workbook(folder), rows)


def _large_workbook(folder: Path) -> Path:
    path = simple_workbook(folder)
    with path.open("r+b") as stream:
        stream.truncate(51 * MIB)
    return path


def _large_text(folder: Path) -> Path:
    path = text_file(folder, "a,b\n1,2\n")
    with path.open("r+b") as stream:
        stream.truncate(1_025 * MIB)  # a hole: it takes no room on the disk
    return path


def _wide(folder: Path) -> Path:
    return text_file(folder, ",".join(f"c{at}" for at in range(2_001)) + "\n")


def _ods_bomb(folder: Path) -> Path:
    rows = (
        '<table:table-row table:number-rows-repeated="1048576"><table:table-cell '
        'table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p>'
        "</table:table-cell></table:table-row>"
    )
    return ods(folder, rows)


HOSTILE: dict[str, tuple[Callable[[Path], Path], str]] = {
    "a bomb in one part": (_bomb, "more than 200 times its size"),
    "a bomb whose headers lie": (lambda folder: lying_bomb(folder, 400), "times its size"),
    "more than 300 MB unpacked": (_unpacks_to_much, "unpacks to more than 300 MB"),
    "thousands of parts": (_many_parts, "parts, more than 2000"),
    "an entity that reads a file": (outside_entity, "declares entities"),
    "entities that multiply": (_laughs, "declares entities"),
    "macros": (_macros, "holds macros"),
    "a password": (_password, "protected by a password"),
    "a password on an old workbook": (_password_xls, "protected by a password"),
    "a password on a spreadsheet of LibreOffice": (_password_ods, "protected by a password"),
    "cut off": (_cut_off, "damaged or incomplete"),
    "bits flipped": (_flipped, "damaged"),
    "broken XML": (_broken_xml, "damaged"),
    "a workbook without sheets": (_no_sheet, "damaged|no cells"),
    "two cells in the far corners": (_far_corner, "more memory than is allowed|columns"),
    "repeated rows without end": (_ods_bomb, "damaged|more cells than can be read"),
    "a workbook over 50 MB": (_large_workbook, "has 51 MB; a workbook may have 50 MB at most"),
    "a text over 1,024 MB": (_large_text, r"has 1025 MB; a text file \(CSV\) may have 1024 MB at most"),
    "too many columns": (_wide, "2001 columns, more than 2000"),
    "an empty file": (lambda folder: text_file(folder, b""), "is empty"),
    "blank lines only": (lambda folder: text_file(folder, "\n\n , \n"), "holds no table"),
    "a folder": (lambda folder: folder, "a folder, not a file"),
    "nothing there": (lambda folder: folder / "gone.csv", "not there"),
    "a PDF called xlsx": (lambda folder: text_file(folder, b"%PDF-1.7\n\x00", "a.xlsx"), "a PDF document"),
    "a program called csv": (lambda folder: text_file(folder, b"MZ\x90\x00\x03" + bytes(99)), "a program"),
    "a picture": (lambda folder: text_file(folder, b"\x89PNG\r\n\x1a\n" + bytes(99)), "a picture"),
    "a web page called xls": (
        lambda folder: text_file(folder, "\ufeff <html><table><tr><td>1</td></tr></table>", "a.xls"),
        "a web page",
    ),
    "a ZIP of something": (
        lambda folder: _renamed(with_parts(simple_workbook(folder), {}), folder),
        "a ZIP archive",
    ),
    "random bytes": (lambda folder: text_file(folder, os.urandom(5_000)), "not text|not a table|not UTF-8"),
    "an old workbook cut off": (
        lambda folder: text_file(folder, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2_000), "a.xls"),
        "damaged",
    ),
    "UTF-32": (lambda folder: text_file(folder, "a,b\n".encode("utf-32")), "UTF-32"),
}


def _renamed(path: Path, folder: Path) -> Path:
    import zipfile

    other = folder / "archive.zip"
    with zipfile.ZipFile(other, "w") as packed:
        packed.write(path, "register.xlsx")
    return other
