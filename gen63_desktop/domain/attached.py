"""Attached files: what is remarkable about one, and what it may be called when a copy leaves the office."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum

_LONGEST = 120
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$", *(f"{d}{n}" for d in ("com", "lpt") for n in "0123456789¹²³")}
)  # fmt: skip
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')


class FileMark(StrEnum):
    """Something that whoever is about to open a file outside the program should know."""

    MACROS = "macros"
    LINKS = "links"
    MISMATCH = "mismatch"
    TWO_KINDS = "two kinds"
    PROGRAM = "program"
    UNKNOWN = "unknown"


def safe_file_name(name: str, otherwise: str = "attachment") -> str:
    """A name that is one on every system: no path, no device, nothing hidden, not too long.

    What stands after the last dot stays as it was.
    """
    shown = "".join(
        " " if char.isspace() else char
        for char in unicodedata.normalize("NFC", name)
        if char.isspace() or unicodedata.category(char)[0] != "C"
    )
    tidy = " ".join(_FORBIDDEN.sub("_", shown).split()).strip(". ")
    stem, dot, ending = tidy.rpartition(".")
    if not dot:
        stem, ending = tidy, ""
    stem, ending = stem.strip(". "), ending.strip(". ")[:12]
    if not stem or stem.partition(".")[0].strip().casefold() in _RESERVED:
        stem = f"{otherwise} {stem}".strip()
    stem = stem.encode()[: _LONGEST - len(ending.encode()) - 1].decode(errors="ignore").strip(". ")
    return f"{stem}.{ending}" if ending else stem
