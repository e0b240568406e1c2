"""Reads the words of an attached file within the worker: pages, paragraphs, an e-mail. Nothing in it is run or fetched.

The bytes come through the pipe and the words go back through it: no plaintext touches a disk.
"""

from __future__ import annotations

import base64
import html
import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from gen63_desktop.domain.errors import Refused
from gen63_desktop.exchange import limits, wire
from gen63_desktop.exchange.arrived_reading import mail_in_words, plain_words, without_controls
from gen63_desktop.exchange.memory_cap import cap_memory

_PAGES = 2_000
_DOCUMENT_BYTES = 64 * limits.MIB
_RUN = re.compile(r"<w:t(?: [^<>]*)?>([^<]*)</w:t>|<(/w:p|w:tab|w:br)\b")


def answer(out: BinaryIO, request: wire.Frame) -> None:
    """Read the file and send its words, or so many of them as are asked for."""
    kind, most = str(request["kind"]), int(request["most"])
    data = base64.b64decode(request["data"])
    cap_memory(limits.WORKER_BYTES_TEXT)
    pieces: Iterable[str]
    if kind == "pdf":
        pieces = _pdf(data)
    elif kind == "word":
        pieces = _document(data)
    else:
        pieces = (mail_in_words(data) if kind == "e-mail" else plain_words(data),)
    try:
        words, shortened = _together(pieces, most)
    except MemoryError:
        raise
    except Exception as fault:  # a hostile file fails in any way; the sentence is the same
        raise Refused(
            "The file is damaged, and its words cannot be read.",
            "Open a copy in a program of its own.",
            where=str(request["name"]),
        ) from fault
    wire.send(out, {"words": words, "shortened": shortened, "end": True})


def _together(pieces: Iterable[str], most: int) -> tuple[str, bool]:
    """The pieces up to so many characters, and whether there is more."""
    found, room = list[str](), most
    for piece in pieces:
        said = without_controls(piece)
        if len(said) > room:
            return "\n".join([*found, said[:room]]), True
        if said:
            found.append(said)
            room -= len(said) + 1
        if room <= 0:
            return "\n".join(found)[:most], True
    return "\n".join(found), False


def _pdf(data: bytes) -> Iterator[str]:
    """The words of each page; a scan has none."""
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    try:
        for at in range(min(len(document), _PAGES)):
            page = document[at]
            yield page.get_textpage().get_text_bounded()
            page.close()
    finally:
        document.close()


def _document(data: bytes) -> Iterator[str]:
    """The paragraphs of a Word document, taken from its text as it stands: entities of its own are none here."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open("word/document.xml") as part:
        text = part.read(_DOCUMENT_BYTES).decode("utf-8", "replace")
    line = list[str]()
    for found in _RUN.finditer(text):
        if found[2] == "/w:p":
            yield "".join(line)
            line.clear()
        else:
            line.append(" " if found[2] else html.unescape(found[1]))
    yield "".join(line)
