"""An attached file shown without opening it: drawn in the worker, taken back as pictures and words."""

from __future__ import annotations

import base64
import time

from gen63_desktop.domain.errors import Refused, WorkCancelled
from gen63_desktop.domain.previews import MOST_PAGES, Preview
from gen63_desktop.domain.progress import Cancelled, never_cancelled
from gen63_desktop.exchange.reading_process import frames

PATIENCE = 30.0
"""Seconds that drawing one file may take."""

_PNG = b"\x89PNG\r\n\x1a\n"


def preview(name: str, kind: str, data: bytes, width: int, cancelled: Cancelled = never_cancelled) -> Preview:
    """The first pages of the file, ``width`` pixels wide, or its words. Raises Refused, WorkCancelled."""
    request = {
        "do": "preview",
        "name": name,
        "kind": kind,
        "width": max(64, min(width, 4_000)),
        "data": base64.b64encode(data).decode("ascii"),
    }
    begun = time.monotonic()

    def over() -> bool:
        return cancelled() or time.monotonic() - begun > PATIENCE

    pictures: list[bytes] = []
    texts: list[str] = []
    pages, shortened = 0, False
    try:
        for frame in frames(request, name, over):
            pages = int(frame.get("pages", pages))
            shortened = shortened or frame.get("shortened") is True
            if "picture" in frame and len(pictures) < MOST_PAGES:
                pictures.append(_checked(base64.b64decode(str(frame["picture"])), name))
            if "text" in frame and len(texts) < MOST_PAGES:
                texts.append(str(frame["text"]))
    except WorkCancelled:
        if cancelled():
            raise
        raise Refused(
            "The file takes too long to be drawn.",
            "Save a copy and open it in a program of its own.",
            where=name,
        ) from None
    return Preview(tuple(pictures), tuple(texts), pages, shortened)


def _checked(picture: bytes, name: str) -> bytes:
    """What the worker says is a picture: it read a hostile file, and Qt is to decode nothing but PNG."""
    if not picture.startswith(_PNG):
        raise Refused("The file cannot be shown.", "Save a copy of it.", where=name)
    return picture
