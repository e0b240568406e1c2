"""Finding a line or a stop as it is typed: any part of any word, in any order, with a slip of the finger."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

SHOWN = 12
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Choice:
    """What can be picked: the ``label`` is shown, the ``value`` kept. ``words`` are those of the label, folded."""

    value: str
    label: str
    words: tuple[str, ...]
    key: int = 0


def choice(value: str, label: str, key: int = 0) -> Choice:
    """A choice that is found by the words of its label."""
    return Choice(value, label, tuple(folded(label)), key)


def folded(text: str) -> list[str]:
    """The words of a text without case and accents."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return [found.group() for found in _WORD.finditer(plain.casefold())]


def picked(typed: str, choices: Sequence[Choice], most: int = SHOWN) -> list[Choice]:
    """The choices that the typed words mean, the best first; each typed word must be met."""
    words = folded(typed)
    if not words:
        return list(choices[:most])
    scored = ((_score(words, one), one) for one in choices)
    found = [(score, len(one.label), one) for score, one in scored if score]
    if not found:  # nothing has these words: one of them may be mistyped
        scored = ((_score(words, one, forgiving=True), one) for one in choices)
        found = [(score, len(one.label), one) for score, one in scored if score]
    found.sort(key=lambda each: (-each[0], each[1], each[2].label))
    return [one for _score_, _length, one in found[:most]]


def _score(words: Sequence[str], one: Choice, *, forgiving: bool = False) -> float:
    total = 0.0
    for at, word in enumerate(words):
        best = max((_met(word, other, forgiving) for other in one.words), default=0.0)
        if not best:
            return 0.0
        total += best + (0.5 if one.words[at : at + 1] and one.words[at].startswith(word) else 0)
    return total


def _met(word: str, other: str, forgiving: bool) -> float:
    """How well a typed word meets one of the label: whole, its beginning, within it, or but for a slip."""
    if word == other:
        return 4
    if other.startswith(word):
        return 3
    if len(word) > 1 and word in other:
        return 1.5
    if forgiving and len(word) > 3 and _one_slip(word, other[: len(word) + 1]):
        return 1
    return 0


def _one_slip(word: str, other: str) -> bool:
    """Whether one letter is wrong, missing, too many, or two are in each other's place."""
    for start in (other, other[: len(word)], other[: len(word) - 1]):
        at = next(
            (n for n, (a, b) in enumerate(zip(word, start, strict=False)) if a != b),
            min(len(word), len(start)),
        )
        rest, there = word[at:], start[at:]
        if rest[1:] == there[1:] or rest[1:] == there or rest == there[1:]:
            return True
        if len(rest) > 1 and rest[:2] == there[:2][::-1] and rest[2:] == there[2:]:
            return True
    return False
