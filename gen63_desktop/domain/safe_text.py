"""Texts that a spreadsheet program shows as they are: never run as a formula, never breaking the file."""

from __future__ import annotations

import unicodedata

_STARTS_FORMULA = frozenset("=+-@|%\t\r\n\uff1d\uff0b\uff0d\uff20")
_NO_XML = {0: "\ufffd", 0xFFFE: "\ufffd", 0xFFFF: "\ufffd"} | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


def whole_text(text: str) -> str:
    """The text without what no file can hold: zero bytes, half characters, non-characters become U+FFFD."""
    return text.translate(_NO_XML)


def guarded(text: str) -> str:
    """The text for CSV: with an apostrophe in front where a spreadsheet program could take it for a formula.

    What counts is the first character that is seen: blanks and invisible characters before it do not hide it.
    """
    for letter in text:
        if letter in _STARTS_FORMULA:
            return f"'{text}"
        if not (letter.isspace() or unicodedata.category(letter) in {"Cf", "Cc", "Zs", "Mn", "Me"}):
            return text
    return text
