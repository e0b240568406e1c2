"""Reads a finished file back: the text of its pages, and every other place in it where words can stand.

Programs of typefaces, colour profiles and pixels are left out: they are this program's own and hold no word of a
record. What is drawn is read twice, as text and as the strings in the pages' own code.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from gen63_desktop.reports.pictures import text

_LITERAL = re.compile(rb"\(((?:\\.|[^\\()])*)\)", re.DOTALL)
_ESCAPED = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_NO_WORDS = (
    "/FontFile",
    "/FontFile2",
    "/FontFile3",
    "/DestOutputProfile",
    "/ToUnicode",
    "/CIDToGIDMap",
    "/CIDSet",
)
_SIGNS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def texts_in(pdf: bytes) -> Iterator[tuple[str, str]]:
    """Each text with where it stands: "page 3", "the description", "an attached file"."""
    for number, words in enumerate(text(pdf), 1):
        yield f"page {number}", words
    yield from _objects(pdf)


def _objects(pdf: bytes) -> Iterator[tuple[str, str]]:
    from pyhanko.pdf_utils import generic
    from pyhanko.pdf_utils.reader import PdfFileReader

    reader = PdfFileReader(io.BytesIO(pdf), strict=False)
    waiting: list[tuple[str, Any]] = [("/Root", reader.trailer.raw_get("/Root"))]
    if "/Info" in reader.trailer:
        waiting.append(("/Info", reader.trailer.raw_get("/Info")))
    seen: set[tuple[int, int]] = set()
    while waiting:
        key, value = waiting.pop()
        if isinstance(value, generic.IndirectObject):
            if (value.idnum, value.generation) in seen:
                continue
            seen.add((value.idnum, value.generation))
            value = value.get_object()  # type: ignore[no-untyped-call]  # pyHanko has no types here
        if isinstance(value, generic.StreamObject) and key not in _NO_WORDS:
            yield from _stream(key, value)
        if isinstance(value, generic.DictionaryObject):
            waiting += [(str(name), value.raw_get(name)) for name in value]
        elif isinstance(value, generic.ArrayObject):
            waiting += [(key, value.raw_get(at)) for at in range(len(value))]
        elif isinstance(value, generic.TextStringObject | generic.ByteStringObject):
            yield _place(key), _string(value)


def _stream(key: str, stream: Any) -> Iterator[tuple[str, str]]:
    if stream.get("/Subtype") == "/Image":
        return
    data: bytes = stream.data
    if stream.get("/Type") == "/EmbeddedFile" or key in {"/F", "/UF"}:
        yield from _attached(data)
    elif key in {"/Contents", "/N"} or b" Tj" in data:
        strings = b"\n".join(_ESCAPED.sub(_sign, found) for found in _LITERAL.findall(data))
        yield "the code of a page", strings.decode("latin-1")
    else:
        yield _place(key), _decoded(data)


def _attached(data: bytes) -> Iterator[tuple[str, str]]:
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            for name in packed.namelist():
                yield "an attached file", f"{name}\n{_decoded(packed.read(name))}"
    else:
        yield "an attached file", _decoded(data)


def _decoded(data: bytes) -> str:
    for encoding in ("utf-8-sig", "utf-16"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def _string(value: Any) -> str:
    if isinstance(value, str):
        return str(value)
    data = bytes(value)
    return (
        data[2:].decode("utf-16-be", errors="replace") if data[:2] == b"\xfe\xff" else data.decode("latin-1")
    )


def _sign(found: re.Match[bytes]) -> bytes:
    said = found[1]
    return bytes([int(said, 8) & 0xFF]) if said.isdigit() else _SIGNS.get(said, said)


_PLACES = {
    "/Alt": "an alternative text",
    "/ActualText": "a text for reading aloud",
    "/Title": "a bookmark or the title",
    "/Metadata": "the description",
    "/Info": "the description",
    "/Subject": "the description",
    "/Author": "the description",
    "/Keywords": "the description",
    "/Contents": "an annotation",
    "/Desc": "the description of an attached file",
}


def _place(key: str) -> str:
    return _PLACES.get(key, "the structure")
