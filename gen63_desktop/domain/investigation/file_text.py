"""The words of an attached file, kept beside its item of evidence so that they can be searched."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

READABLE = frozenset({"pdf", "text", "e-mail", "word"})
"""Kinds of file whose words are read."""

LONGEST = 200_000
"""Characters of a file that are searched."""

MOST_BYTES = 40 << 20
"""A larger file is not read for its words."""


class TextState(StrEnum):
    """What reading a file for its words came to."""

    READ = "read"
    NONE = "no words"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class FileText:
    """The words of one item's file; ``shortened``: the file goes on where they end."""

    complaint_id: int
    evidence_id: int
    state: TextState
    words: str = ""
    shortened: bool = False
    id: int = 0
    version: int = 0


def is_readable(kind: str, size: int) -> bool:
    """Whether a file of a kind and size is read for its words."""
    return kind in READABLE and size <= MOST_BYTES
