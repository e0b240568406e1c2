"""Attached files: the kind told by content, what is remarkable marked, nothing opened; names that are safe anywhere."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gen63_desktop.domain.attached import FileMark, safe_file_name
from gen63_desktop.exchange.attached_kind import look_at
from tests.long_runs import times

pytestmark = pytest.mark.requirement("S4")
M = FileMark
HYPERLINK = '<Relationships><Relationship Type="http://x/hyperlink" Target="http://a" TargetMode="External"/></Relationships>'
TEMPLATE = '<Relationships><Relationship Type="http://x/attachedTemplate" Target="http://evil" TargetMode="External"/></Relationships>'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def _zip(**parts: str | bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/"), content)
    return stream.getvalue()


def _office(folder: str, **further: str | bytes) -> bytes:
    return _zip(**{"[Content_Types].xml": "<Types/>", f"{folder}/document.xml": "<x/>", **further})


@pytest.mark.parametrize(
    ("name", "data", "kind", "marks"),
    [
        ("a.pdf", b"%PDF-1.7\n1 0 obj", "pdf", ()),
        ("a.pdf", b"%PDF-1.7\n<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>", "pdf", (M.MACROS,)),
        ("photo.JPG", b"\xff\xd8\xff\xe0" + bytes(50), "jpeg", ()),
        ("photo.pdf", b"\xff\xd8\xff\xe0" + bytes(50), "jpeg", (M.MISMATCH,)),
        ("photo", b"\x89PNG\r\n\x1a\n", "png", ()),
        ("letter.docx", _office("word"), "word", ()),
        ("letter.docx", _office("word", **{"word/_rels/document.xml.rels": HYPERLINK}), "word", ()),
        ("letter.docx", _office("word", **{"word/_rels/settings.xml.rels": TEMPLATE}), "word", (M.LINKS,)),
        ("letter.docx", _office("word", **{"word/vbaProject.bin": b"x"}), "word", (M.MACROS,)),
        ("table.xlsx", _office("xl", **{"xl/externalLinks/externalLink1.xml": "<x/>"}), "excel", (M.LINKS,)),
        ("table.xlsx", _office("word"), "word", (M.MISMATCH,)),
        ("old.doc", OLE, "office 97", ()),
        ("old.xls", OLE + "_VBA_PROJECT".encode("utf-16-le"), "office 97", (M.MACROS,)),
        ("text.odt", _zip(mimetype="application/vnd.oasis", **{"content.xml": "<x/>"}), "open document", ()),
        ("files.zip", _zip(**{"inside.exe": b"MZ"}), "zip", (M.PROGRAM,)),
        ("notes.txt", "señora, 電車\n".encode(), "text", ()),
        ("notes.txt", "señora\n".encode("cp1252"), "text", ()),
        ("mail.eml", b"From: a@example.org\nSubject: x\nDate: y\n\nhello", "e-mail", ()),
        ("call.mp3", b"ID3\x03" + bytes(40), "mp3", ()),
        ("film.mp4", bytes(4) + b"ftypisom" + bytes(20), "mp4", ()),
        ("voice.wav", b"RIFF\x00\x00\x00\x00WAVEfmt ", "wave", ()),
        ("setup.pdf", b"MZ\x90\x00" + bytes(60), "", (M.PROGRAM,)),
        ("tool.txt", b"#!/bin/sh\nrm -rf /\n", "", (M.PROGRAM,)),
        ("start.bat", b"echo off\n", "text", (M.MISMATCH, M.PROGRAM)),
        ("page.html", b"<!DOCTYPE html><script>alert(1)</script>", "", (M.UNKNOWN,)),
        ("picture.svg", b"<?xml version='1.0'?><svg onload='x()'/>", "", (M.UNKNOWN,)),
        ("odd.bin", bytes(range(256)) * 4, "", (M.UNKNOWN,)),
        ("empty.txt", b"", "", (M.UNKNOWN,)),
        ("two.pdf", b"%PDF-1.7\n" + _zip(a="x"), "pdf", (M.TWO_KINDS,)),
        ("broken.docx", b"PK\x03\x04" + bytes(100), "", (M.UNKNOWN,)),
    ],
)  # fmt: skip
def test_the_kind_is_told_by_content_and_what_is_remarkable_is_marked(
    name: str, data: bytes, kind: str, marks: tuple[FileMark, ...]
) -> None:
    assert look_at(name, data) == (kind, marks)


def test_a_packed_bomb_is_not_unpacked() -> None:
    bomb = _office("word", **{"word/_rels/a.rels": b"\0" * (200 << 20)})
    assert len(bomb) < 1 << 20
    assert look_at("bomb.docx", bomb)[0] == "word"


@given(st.binary(max_size=2_000), st.text(max_size=40))
@settings(max_examples=times(300, 20_000), deadline=None)
def test_any_bytes_under_any_name_are_looked_at_without_an_error(data: bytes, name: str) -> None:
    for start in (b"", b"PK\x03\x04", b"%PDF-", b"RIFF", OLE[:8]):
        kind, marks = look_at(name, start + data)
        assert kind or marks


RESERVED = re.compile(r"^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)", re.IGNORECASE)


@given(st.text(max_size=300))
@settings(max_examples=times(500, 20_000), deadline=None)
def test_any_text_becomes_a_name_that_is_a_file_and_nothing_else(text: str) -> None:
    name = safe_file_name(text)
    assert name
    assert not set(name) & set('<>:"/\\|?*')
    assert name.isprintable()
    assert len(name.encode()) <= 140
    assert name not in {".", ".."}
    assert not name.startswith(".")
    assert not name.endswith((" ", "."))
    assert not RESERVED.match(name)
    assert Path(name).name == name
    assert safe_file_name(name) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("../../etc/passwd", "_._etc_passwd"),
        ("C:\\Windows\\system32\\a.exe", "C__Windows_system32_a.exe"),
        ("invoice\u202efdp.exe", "invoicefdp.exe"),
        ("CON.txt", "attachment CON.txt"),
        ("COM¹", "attachment COM¹"),
        ("report.pdf:hidden", "report.pdf_hidden"),
        ("a\nb\tc.txt", "a b c.txt"),
        ("", "attachment"),
        ("Ünïcode “quoted”.csv", "Ünïcode “quoted”.csv"),
    ],
)
def test_names_that_are_paths_devices_or_disguises_are_made_harmless(text: str, name: str) -> None:
    assert safe_file_name(text) == name
