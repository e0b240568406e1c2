"""Tells from its bytes what kind of file it is, whatever its name ends in."""

from __future__ import annotations

import codecs
from pathlib import Path

from gen63_desktop.domain.errors import Refused

TEXT, ZIPPED, OLE = "text", "zip", "ole"

_OTHERS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "a PDF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"MZ", "a program"),
    (b"\x7fELF", "a program"),
    (b"\x1f\x8b", "a packed file (gzip)"),
    (b"BZh", "a packed file (bzip2)"),
    (b"\xfd7zXZ", "a packed file (xz)"),
    (b"7z\xbc\xaf", "a packed file (7z)"),
    (b"Rar!", "a packed file (rar)"),
    (b"SQLite format 3\x00", "a database"),
    (b"{\\rtf", "a text document (RTF)"),
)
_LETTERS_ONLY = (b"MZ", b"BZh", b"Rar!", b"GIF8")
"""Marks that a table could begin with too; they count only where the bytes are not text."""
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_ODD_CONTROLS = bytes(set(range(32)) - set(b"\0\t\n\r\x0b\x0c\x1a\x1b"))
HEAD = 8_192
EXPORT_ADVICE = "Export the table again as CSV or Excel workbook (.xlsx) and import that file."


def kind_of(path: Path, name: str) -> str:
    """TEXT, ZIPPED or OLE; anything else is refused in words."""
    with path.open("rb") as stream:
        head = stream.read(HEAD)
    if head.startswith(b"PK\x03\x04"):
        return ZIPPED
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return OLE
    odd = len(head) - len(head.translate(None, _ODD_CONTROLS))
    for magic, words in _OTHERS:
        if head.startswith(magic) and (magic not in _LETTERS_ONLY or odd or b"\0" in head):
            raise Refused("This file is {kind}, not a table.", EXPORT_ADVICE, where=name, kind=words)
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:256].lower()
    if start.startswith((b"<!doctype html", b"<html", b"<?xml", b"<table", b"<!doctype")):
        raise Refused(
            "This file is a web page or XML, not a table, whatever its name ends in.",
            "Open it in Excel, save it as Excel workbook (.xlsx) and import that file.",
            where=name,
        )
    if not head.startswith(_BOMS) and odd > max(16, 0.05 * len(head)) and not _is_utf8(head):
        raise Refused("This file is not a table: its bytes are not text.", EXPORT_ADVICE, where=name)
    return TEXT


def _is_utf8(head: bytes) -> bool:
    """Whether the first bytes of a file are UTF-8; its last letter may be cut in two."""
    try:
        codecs.getincrementaldecoder("utf-8")("strict").decode(head)
    except UnicodeDecodeError:
        return False
    return True
