"""What a window shows of an attached file without opening it: pictures of its pages, or its words."""

from __future__ import annotations

from dataclasses import dataclass

PICTURED = frozenset({"pdf", "png", "jpeg", "gif", "tiff", "webp"})
"""Kinds of file that are shown as pictures."""

READ = frozenset({"text", "e-mail"})
"""Kinds of file that are shown as words."""

MOST_BYTES = 40 << 20
MOST_PAGES = 20


@dataclass(frozen=True, slots=True)
class Preview:
    """PNG images with the words of each, or, where there is no image, one text.

    ``pages`` is how many there are in the file; ``shortened`` that the text goes on.
    """

    pictures: tuple[bytes, ...]
    texts: tuple[str, ...]
    pages: int
    shortened: bool = False


def can_be_shown(kind: str, size: int) -> bool:
    """Whether a file of a kind and size has a preview."""
    return kind in PICTURED | READ and size <= MOST_BYTES
