"""How near what was typed is to a text: for choosing by a few letters, as from a list of commands."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")
_AT_START, _AT_WORD, _INITIALS, _INSIDE, _SCATTERED = 100, 80, 60, 40, 10
_SPREAD = 3
"""Scattered letters count as long as they stand within so many times their own length."""


def folded(text: str) -> str:
    """Without accents and capitals."""
    apart = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).casefold()


def nearness(typed: str, text: str) -> int | None:
    """The larger the nearer; None where a word of what was typed has nothing to do with the text.

    A word may begin the text or one of its words, be initials of words in a row, stand inside a word, or be
    letters in the right order close to one another.
    """
    asked = _WORD.findall(folded(typed))
    if not asked:
        return None
    inside = folded(text)
    found = [_of_word(word, inside) for word in asked]
    if any(one is None for one in found):
        return None
    shortness = max(0, 20 - len(inside) // 4)
    return sum(one for one in found if one is not None) * 10 // len(asked) + shortness


def _of_word(word: str, text: str) -> int | None:
    if text.startswith(word):
        return _AT_START
    starts = [match.start() for match in _WORD.finditer(text)]
    if any(text.startswith(word, at) for at in starts):
        return _AT_WORD
    if len(word) > 1 and word in "".join(text[at] for at in starts):
        return _INITIALS
    if word in text:
        return _INSIDE
    return _SCATTERED if len(word) > 1 and _in_order(word, text, starts) else None


def _in_order(word: str, text: str, starts: list[int]) -> bool:
    """Whether the letters follow one another from the beginning of a word on, without wide gaps."""
    for start in starts:
        at = start
        if text[start] != word[0]:
            continue
        for letter in word[1:]:
            at = text.find(letter, at + 1)
            if at < 0:
                break
        if start <= at < start + len(word) * _SPREAD:
            return True
    return False
