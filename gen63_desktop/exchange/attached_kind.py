"""Tells from its bytes what an attached file is, and what is remarkable about it. Nothing in it is run or opened.

Only kinds of this list are known: documents, pictures, sound, video, text, e-mail, archives.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath

from gen63_desktop.domain.attached import FileMark

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "pdf"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (_OLE, "office 97"),
    (b"{\\rtf", "rtf"),
    (b"ID3", "mp3"),
    (b"\xff\xfb", "mp3"),
    (b"\xff\xf3", "mp3"),
    (b"fLaC", "flac"),
    (b"OggS", "ogg"),
    (b"\x1aE\xdf\xa3", "matroska"),
)
_PROGRAMS = (
    b"MZ",
    b"\x7fELF",
    b"\xca\xfe\xba\xbe",
    b"\xcf\xfa\xed\xfe",
    b"#!",
    b"\x4c\x00\x00\x00\x01\x14\x02\x00",
)
_ENDINGS = {
    "pdf": "pdf", "png": "png", "jpeg": "jpg jpeg jpe", "gif": "gif", "tiff": "tif tiff", "webp": "webp",
    "heic": "heic heif avif", "word": "docx docm dotx dotm", "excel": "xlsx xlsm xltx xltm xlsb",
    "powerpoint": "pptx pptm ppsx ppsm potx", "open document": "odt ods odp odg ott ots",
    "office 97": "doc xls ppt msg dot xlt pps vsd pub docx xlsx pptx", "rtf": "rtf doc", "mp3": "mp3", "flac": "flac",
    "ogg": "ogg oga ogv opus", "matroska": "mkv webm mka", "wave": "wav", "avi": "avi",
    "mp4": "mp4 m4a m4v mov 3gp qt", "zip": "zip", "e-mail": "eml txt mht",
    "text": "txt csv tsv log md json xml ics vcf srt eml ini yaml yml toml",
}  # fmt: skip
_SCRIPTS = frozenset(
    [
        "exe",
        "com",
        "scr",
        "bat",
        "cmd",
        "ps1",
        "psm1",
        "vbs",
        "vbe",
        "js",
        "jse",
        "wsf",
        "wsh",
        "hta",
        "msi",
        "msp",
        "lnk",
        "reg",
        "jar",
        "sh",
        "app",
        "dll",
        "cpl",
        "iso",
        "img",
        "vhd",
    ]
)
_PART = 1 << 20
_PARTS = 5_000
_LOOKED_THROUGH = 32 << 20
_EXTERNAL = re.compile(rb"<Relationship\b[^>]*TargetMode\s*=\s*[\"']External[\"'][^>]*>", re.IGNORECASE)
_HYPERLINK = re.compile(rb"Type\s*=\s*[\"'][^\"']*/hyperlink[\"']", re.IGNORECASE)
_MAIL = re.compile(
    rb"^(?:received|return-path|message-id|mime-version|from|date|subject|to):", re.IGNORECASE | re.MULTILINE
)
_WEB = (b"<!doctype", b"<html", b"<svg", b"<script", b"<?xml")
_PDF_ACTIVE = re.compile(rb"/(?:JavaScript|JS|Launch|EmbeddedFile|OpenAction\s*<<)\b")


def look_at(name: str, data: bytes) -> tuple[str, tuple[FileMark, ...]]:
    """The kind ("" where it is none of the list), and what is remarkable, in a fixed order."""
    kind, marks = _kind_of(data), set()
    ending = PurePosixPath(name.replace("\\", "/")).suffix.lower().removeprefix(".")
    if data.startswith(_PROGRAMS) and kind in ("", "text"):
        kind, marks = "", {FileMark.PROGRAM}
    elif ending in _SCRIPTS:
        marks.add(FileMark.PROGRAM)
    elif not kind:
        marks.add(FileMark.UNKNOWN)
    if kind and ending and ending not in _ENDINGS[kind].split():
        marks.add(FileMark.MISMATCH)
    marks.update(_inside(kind, data))
    return kind, tuple(mark for mark in FileMark if mark in marks)


def _kind_of(data: bytes) -> str:
    for start, kind in _STARTS:
        if data.startswith(start):
            return kind
    if data[:4] == b"RIFF":
        return {b"WEBP": "webp", b"WAVE": "wave", b"AVI ": "avi"}.get(data[8:12], "")
    if data[4:8] == b"ftyp":
        return "heic" if data[8:12] in (b"heic", b"heix", b"mif1", b"msf1", b"avif") else "mp4"
    if data.startswith(b"PK\x03\x04"):
        return _kind_of_archive(data)
    return _kind_of_text(data[: 1 << 16])


def _kind_of_archive(data: bytes) -> str:
    names = _names(data)
    if names is None:
        return ""
    for folder, kind in (("word/", "word"), ("xl/", "excel"), ("ppt/", "powerpoint")):
        if "[Content_Types].xml" in names and any(one.startswith(folder) for one in names):
            return kind
    return "open document" if "mimetype" in names and "content.xml" in names else "zip"


def _kind_of_text(head: bytes) -> str:
    if not head or (b"\0" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff"))):
        return ""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:64].lower()
    odd = len(head) - len(head.translate(None, bytes(set(range(32)) - set(b"\t\n\r\x0b\x0c\x1b"))))
    if odd > len(head) // 100 and not head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ""
    if start.startswith(_WEB):
        return "text" if start.startswith(b"<?xml") and b"<svg" not in head.lower() else ""
    return "e-mail" if len(_MAIL.findall(head[:4_096])) >= 3 else "text"


def _names(data: bytes) -> frozenset[str] | None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        return None
    return frozenset(names[:_PARTS])


def _inside(kind: str, data: bytes) -> Iterator[FileMark]:
    """What a document carries along."""
    archive = kind in ("word", "excel", "powerpoint", "open document", "zip")
    if archive:
        yield from _in_archive(data)
    elif data[-(1 << 16) :].rfind(b"PK\x05\x06") >= 0 and _names(data) is not None:
        yield FileMark.TWO_KINDS
    if kind == "office 97" and any(
        word in data[:_LOOKED_THROUGH] for word in _ole_words("_VBA_PROJECT", "Macros")
    ):
        yield FileMark.MACROS
    if kind == "pdf" and _PDF_ACTIVE.search(data[:_LOOKED_THROUGH]):
        yield FileMark.MACROS
    if kind not in ("pdf", "text", "e-mail", "zip") and kind and b"%PDF-" in data[:1_024]:
        yield FileMark.TWO_KINDS


def _ole_words(*words: str) -> tuple[bytes, ...]:
    return tuple(word.encode("utf-16-le") for word in words)


def _in_archive(data: bytes) -> Iterator[FileMark]:
    names = _names(data) or frozenset()
    low = {name.lower() for name in names}
    if any(
        name.endswith(("vbaproject.bin", "vbadata.xml")) or name.startswith(("basic/", "scripts/"))
        for name in low
    ):
        yield FileMark.MACROS
    if any(name.rpartition(".")[2] in _SCRIPTS for name in low):
        yield FileMark.PROGRAM
    if any(name.startswith("xl/externallinks/") for name in low) or _links_outside(data, names):
        yield FileMark.LINKS


def _links_outside(data: bytes, names: frozenset[str]) -> bool:
    """Whether a part is fetched from elsewhere when the document is opened; mere hyperlinks are not."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in sorted(names):
            if not name.lower().endswith(".rels"):
                continue
            try:
                with archive.open(name) as part:
                    text = part.read(_PART)
            except (
                zipfile.BadZipFile,
                RuntimeError,
                ValueError,
                NotImplementedError,
                EOFError,
                OSError,
                zlib.error,
            ):
                continue
            if any(not _HYPERLINK.search(found) for found in _EXTERNAL.findall(text)):
                return True
    return False
