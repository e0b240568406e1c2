"""Draws an attached file within the worker: its first pages, its picture, or its words. Nothing in it is run.

The bytes come through the pipe and the pictures go back through it: no plaintext touches a disk.
"""

from __future__ import annotations

import base64
import io
from collections.abc import Iterator
from typing import Any, BinaryIO

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.previews import MOST_PAGES
from gen63_desktop.exchange import limits, wire
from gen63_desktop.exchange.arrived_reading import TEXT_CHARACTERS, mail_in_words, plain_words
from gen63_desktop.exchange.memory_cap import cap_memory

_PAGE_WORDS = 20_000
_HIGHEST = 6_000
"""Pixels of height beyond which a page is drawn smaller: a roll of paper is no page."""


def answer(out: BinaryIO, request: wire.Frame) -> None:
    """Draw the file and send it page by page."""
    kind, width, name = str(request["kind"]), int(request["width"]), str(request["name"])
    data = base64.b64decode(request["data"])
    cap_memory(limits.WORKER_BYTES_SPREADSHEET)
    if kind in ("text", "e-mail"):
        said = mail_in_words(data) if kind == "e-mail" else plain_words(data)
        text = said[:TEXT_CHARACTERS]
        wire.send(out, {"text": text, "pages": 1, "shortened": len(said) > len(text), "end": True})
        return
    drawn = _pdf(data, width) if kind == "pdf" else _pictures(data, width)
    pages = 0
    try:
        for picture, words, pages in drawn:
            shown = base64.b64encode(picture).decode("ascii")
            wire.send(out, {"picture": shown, "text": words[:_PAGE_WORDS], "pages": pages})
    except Exception as fault:  # a hostile file fails in any way; the sentence is the same
        raise _not_drawn(name) from fault
    if not pages:
        raise _not_drawn(name)
    wire.send(out, {"end": True, "pages": pages})


def _not_drawn(name: str) -> Refused:
    return Refused(
        "The file is damaged, or larger than it looks, and cannot be shown here.",
        "Save a copy and open it in a program of its own.",
        where=name,
    )


def _pdf(data: bytes, width: int) -> Iterator[tuple[bytes, str, int]]:
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    try:
        for at in range(min(len(document), MOST_PAGES)):
            page = document[at]
            wide, high = page.get_size()
            scale = min(width / max(wide, 1), _HIGHEST / max(high, 1))
            yield (
                _png(page.render(scale=scale, may_draw_forms=False).to_pil()),
                page.get_textpage().get_text_bounded(),
                len(document),
            )
    finally:
        document.close()


def _pictures(data: bytes, width: int) -> Iterator[tuple[bytes, str, int]]:
    from PIL import Image, ImageOps, ImageSequence

    with Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "GIF", "TIFF", "WEBP")) as opened:
        count = int(getattr(opened, "n_frames", 1)) if opened.format == "TIFF" else 1
        for at, frame in enumerate(ImageSequence.Iterator(opened)):
            if at == min(count, MOST_PAGES):
                break
            shown = ImageOps.exif_transpose(
                frame.convert("RGBA") if frame.mode in ("P", "LA", "PA") else frame
            )
            shown.thumbnail((width, _HIGHEST))
            yield _png(shown), "", count


def _png(image: Any) -> bytes:
    out = io.BytesIO()
    clean = image if image.mode in ("RGB", "RGBA", "L") else image.convert("RGB")
    clean.info = {}
    clean.save(out, "PNG", compress_level=1)
    return out.getvalue()
