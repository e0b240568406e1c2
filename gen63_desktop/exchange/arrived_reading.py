"""Reads an e-mail or a letter within the worker: its words, its sender, its day. Nothing in it is run or fetched."""

from __future__ import annotations

import codecs
import email
import email.message
import email.utils
import unicodedata
from email.header import decode_header
from pathlib import Path
from typing import BinaryIO

from gen63_desktop.domain.errors import Refused
from gen63_desktop.exchange import limits, wire
from gen63_desktop.exchange.attached_kind import look_at
from gen63_desktop.exchange.html_text import words_of_html
from gen63_desktop.exchange.memory_cap import cap_memory

TEXT_CHARACTERS = 200_000
"""So much text is taken over into a form; the whole of it stays in the file."""
_HTML_CHARACTERS = 1 << 20
_HEADER = 2_000
_PARTS = 300
_ATTACHED = 50
_PAGES = 40


def answer(out: BinaryIO, request: wire.Frame, path: Path, name: str) -> None:
    """Read the file and send what was read, with its digest's kind."""
    del request
    size = path.stat().st_size
    if size > limits.ARRIVED_BYTES:
        raise Refused(
            "The file has {size} MB; an e-mail or a letter may have {limit} MB at most.",
            "Record the complaint by hand, and note where the file is kept.",
            where=name,
            size=-(-size // limits.MIB),
            limit=limits.ARRIVED_BYTES // limits.MIB,
        )
    cap_memory(limits.WORKER_BYTES_TEXT)
    data = path.read_bytes()
    kind, _marks = look_at(name, data)
    if kind in ("text", "e-mail") and (name.lower().endswith((".eml", ".mht")) or kind == "e-mail"):
        kind = "e-mail"
        try:
            found = _mail(data)
        except RecursionError:  # parts within parts, thousands deep
            found = {}
    elif kind == "text":
        found = {"text": plain_words(data)}
    elif kind == "pdf":
        found = {"text": _pdf(data)}
    else:
        found = {}
    text = without_controls(str(found.pop("text", "")))
    wire.send(
        out,
        {
            "arrived": {
                "kind": kind, "text": text[:TEXT_CHARACTERS], "shortened": len(text) > TEXT_CHARACTERS, **found,
            },
            "end": True,
        },
    )  # fmt: skip


def plain_words(data: bytes) -> str:
    """The words of a text file; what begins like UTF-16 was saved as that, as by *Unicode* on Windows."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return without_controls(data[: 4 * _HTML_CHARACTERS].decode("utf-16", "replace"))
    return without_controls(_decoded(data, "utf-8"))


def mail_in_words(data: bytes) -> str:
    """An e-mail as it is read: sender, subject, its words, and the names of what came with it."""
    try:
        found = _mail(data)
    except RecursionError:  # parts within parts, thousands deep
        return ""
    head = [str(found["sender"] or found["address"]), str(found["subject"])]
    with_it = ", ".join(str(name) for name in found["attached"])
    return "\n".join(
        [*head, "", without_controls(str(found["text"])), *([f"[{with_it}]"] if with_it else [])]
    )


def _mail(data: bytes) -> wire.Frame:
    message = email.message_from_bytes(data)
    sender, address = email.utils.parseaddr(_header(message, "From"))
    plain, html, attached = "", "", list[str]()
    for count, part in enumerate(message.walk()):
        if count == _PARTS:
            break
        if part.is_multipart():
            continue
        file_name = _said(str(part.get_filename() or ""))
        kind = part.get_content_type()
        if file_name or part.get_content_disposition() == "attachment" or not kind.startswith("text/"):
            attached.append((file_name or kind)[:200])
        elif kind == "text/html":
            html = html or _body(part)
        else:
            plain = plain or _body(part)
    return {
        "text": plain if plain.strip() else words_of_html(html[:_HTML_CHARACTERS]),
        "subject": _header(message, "Subject")[:300],
        "sender": without_controls(sender)[:200],
        "address": without_controls(address)[:200],
        "sent": _day(message),
        "attached": attached[:_ATTACHED],
    }


def _header(message: email.message.Message, name: str) -> str:
    return _said(str(message.get(name, ""))[:_HEADER])


def _said(encoded: str) -> str:
    """A header's words, as one line."""
    parts = []
    try:
        for said, charset in decode_header(encoded[:_HEADER]):
            parts.append(_decoded(said, charset or "ascii") if isinstance(said, bytes) else said)
    except (ValueError, LookupError, email.errors.MessageError):
        parts = [encoded]
    return " ".join(without_controls("".join(parts)).split())


def _body(part: email.message.Message) -> str:
    payload = part.get_payload(decode=True)
    return _decoded(payload, part.get_content_charset() or "utf-8") if isinstance(payload, bytes) else ""


def _decoded(data: bytes, charset: str) -> str:
    data = _cut(data, 4 * _HTML_CHARACTERS)
    for name in (charset, "utf-8"):
        try:
            return data.decode(name)
        except (LookupError, ValueError):
            continue
    return data.decode("cp1252", "replace")


def _cut(data: bytes, most: int) -> bytes:
    """So many bytes at most, and no letter of UTF-8 cut in two: the whole text would be read as another encoding."""
    end = min(most, len(data))
    while 0 < end < len(data) and end > most - 4 and data[end] & 0xC0 == 0x80:
        end -= 1
    return data[:end]


def _day(message: email.message.Message) -> str:
    try:
        return email.utils.parsedate_to_datetime(_header(message, "Date")).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


def _pdf(data: bytes) -> str:
    """The words of the first pages; a scan has none."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
        pages = [document[at].get_textpage().get_text_bounded() for at in range(min(len(document), _PAGES))]
    except pypdfium2.PdfiumError:
        return ""
    return "\n".join(pages)


def without_controls(text: str) -> str:
    """Without control characters and without what turns the order of letters around."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(
        one
        for one in lines
        if one in "\n\t" or not (unicodedata.category(one) in ("Cc", "Cs") or "\u202a" <= one <= "\u202e" or "\u2066" <= one <= "\u2069")
    ).strip()  # fmt: skip
