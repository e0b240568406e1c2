"""The identity of a whole row: a digest over all its cells, and its occurrence among equal rows."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter


def row_digest(values: tuple[str, ...]) -> str:
    """Digest of all cells in their order; blanks around a cell, line-end style and Unicode form do not count.

    Cells are length-prefixed, so that no text can pass as two cells.
    """
    parts: list[bytes] = []
    for value in values:
        text = value.strip()
        if "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        if not text.isascii():
            text = unicodedata.normalize("NFC", text)
        data = text.encode("utf-8", "surrogatepass")
        parts += (b"%d:" % len(data), data)
    return hashlib.sha256(b"".join(parts)).hexdigest()


class Occurrences:
    """Counts equal rows: the third row with the same cells is occurrence 3.

    A row without an id of its own is already there if the office holds as many equal rows as its occurrence;
    two equal rows of one file are two rows, and a second import of the file stores neither again.
    """

    def __init__(self) -> None:
        self._seen: Counter[bytes] = Counter()

    def next(self, digest: str) -> int:
        """The occurrence of this row among the rows seen so far, from 1."""
        key = bytes.fromhex(digest)[:16]  # a million rows stay under 120 MB; 2^64 rows for a collision
        self._seen[key] += 1
        return self._seen[key]
