"""The words of an attached file, read in the worker, for whoever searches them."""

from __future__ import annotations

import base64
import time
from dataclasses import dataclass

from gen63_desktop.domain.errors import Refused, WorkCancelled
from gen63_desktop.domain.investigation.file_text import LONGEST
from gen63_desktop.domain.progress import Cancelled, never_cancelled
from gen63_desktop.exchange.arrived_reading import without_controls
from gen63_desktop.exchange.reading_process import frames

PATIENCE = 30.0
"""Seconds that reading one file may take."""


@dataclass(frozen=True, slots=True)
class WordsOfFile:
    """What was read; ``shortened``: the file goes on."""

    words: str
    shortened: bool


def words_of(
    name: str, kind: str, data: bytes, cancelled: Cancelled = never_cancelled, patience: float = PATIENCE
) -> WordsOfFile:
    """The words of a PDF, a Word document, a text or an e-mail. Raises Refused, WorkCancelled."""
    coded = base64.b64encode(data).decode("ascii")
    request = {"do": "words", "name": name, "kind": kind, "most": LONGEST, "data": coded}
    begun = time.monotonic()

    def over() -> bool:
        return cancelled() or time.monotonic() - begun > patience

    words, shortened = "", False
    try:
        for frame in frames(request, name, over):
            words = without_controls(str(frame.get("words", "")))[:LONGEST]
            shortened = frame.get("shortened") is True
    except WorkCancelled:
        if cancelled():
            raise
        raise Refused(
            "The file takes too long to be read.", "Open a copy in a program of its own.", where=name
        ) from None
    return WordsOfFile(words, shortened)
