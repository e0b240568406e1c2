"""The piece of a text around the words that were searched for, and where in it they stand."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

Marks = tuple[tuple[int, int], ...]
"""Start and length of each run of an excerpt that was searched for."""

Wanted = tuple[tuple[str, bool], ...]
"""Phrases: the words, and whether the last of them is begun only."""

LONG = 220
_BEFORE = 60
_WORD = r"[^\W_]"


def excerpt(texts: Sequence[str], phrases: Sequence[tuple[str, bool]]) -> tuple[str, Marks]:
    """The first text that holds one of the phrases, cut around it, with all of them marked in it.

    A phrase is its words, and whether the last of them is begun only. Where none stands in any text (it is in
    the number, for example), the beginning of the first text that there is.
    """
    wanted = _pattern(tuple(phrases))
    for text in texts:
        line = " ".join(text.split())
        found = None if wanted is None else wanted.search(_even(line))
        if found is not None:
            return _cut(line, found.start(), wanted)
    first = next((" ".join(text.split()) for text in texts if text.strip()), "")
    return _cut(first, 0, None)


@lru_cache(maxsize=64)
def _pattern(phrases: tuple[tuple[str, bool], ...]) -> re.Pattern[str] | None:
    parts = []
    for words, begun in phrases:
        pieces = [re.escape(piece) for piece in re.findall(f"{_WORD}+", _even(words))]
        if pieces:
            end = f"{_WORD}*" if begun else ""
            parts.append(r"[\W_]+".join(pieces) + end)
    if not parts:
        return None
    return re.compile(f"(?<!{_WORD})(?:{'|'.join(parts)})(?!{_WORD})")


def _even(text: str) -> str:
    """Without accents and capitals, each letter at the place where it stood."""
    if text.isascii():
        return text.lower()
    return "".join(_letter(letter) for letter in text)


@lru_cache(maxsize=4_096)
def _letter(letter: str) -> str:
    base = unicodedata.normalize("NFD", letter)[0].lower()
    return base if len(base) == 1 else letter


def _cut(line: str, at: int, wanted: re.Pattern[str] | None) -> tuple[str, Marks]:
    start = 0 if at <= _BEFORE else line.find(" ", at - _BEFORE) + 1
    start = min(start, at)
    end = len(line) if len(line) - start <= LONG else line.rfind(" ", start, start + LONG)
    end = start + LONG if end <= at else end
    shown = line[start:end]
    marks = (
        ()
        if wanted is None
        else tuple((m.start(), m.end() - m.start()) for m in wanted.finditer(_even(shown)))
    )
    ahead, behind = ("… " if start else ""), (" …" if end < len(line) else "")
    return ahead + shown + behind, tuple((begin + len(ahead), length) for begin, length in marks)
