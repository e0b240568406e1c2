"""Text as it is compared: without case, accents, ligatures and invisible signs, each character with its place."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_AS_LATIN = str.maketrans(
    {
        "ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ŋ": "n",
        "а": "a", "в": "b", "е": "e", "к": "k", "м": "m", "н": "h", "о": "o", "р": "p", "с": "c", "т": "t",
        "у": "y", "х": "x", "і": "i", "ј": "j", "ѕ": "s", "ԁ": "d", "ɡ": "g",
        "α": "a", "β": "b", "ε": "e", "ζ": "z", "η": "h", "ι": "i", "κ": "k", "μ": "m", "ν": "n", "ο": "o",
        "ρ": "p", "τ": "t", "υ": "y", "χ": "x",
    }
)  # fmt: skip
"""Letters that no decomposition reaches, and those of other alphabets whose capitals look like Latin ones."""
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼ`´＇", "'"))
_HYPHENS = str.maketrans(dict.fromkeys("‐‑‒–—−﹣－", "-"))


@dataclass(frozen=True, slots=True)
class Folded:
    """A text to look in; ``places`` says of each of its characters where it stands in ``original``."""

    original: str
    text: str
    places: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the folded text stands, with the accents and invisible signs that belong to it."""
        first, last = self.places[start], self.places[end - 1] + 1
        while last < len(self.original) and _is_nothing(self.original[last]):
            last += 1
        return first, last


def folded(text: str) -> Folded:
    """The text to look in."""
    characters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        plain = _plain(character)
        characters.append(plain)
        places.extend([place] * len(plain))
    return Folded(text, "".join(characters), tuple(places))


def fold(text: str) -> str:
    """The same without places."""
    return "".join(_plain(character) for character in text)


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, folded: runs of letters and digits."""
    out: list[str] = []
    run: list[str] = []
    for character in fold(text):
        if character.isalnum():
            run.append(character)
        elif run:
            out.append("".join(run))
            run = []
    return (*out, "".join(run)) if run else tuple(out)


@lru_cache(maxsize=8192)
def _plain(character: str) -> str:
    if _is_nothing(character):
        return ""
    parts = (part for part in unicodedata.normalize("NFKD", character) if not unicodedata.combining(part))
    low = "".join(parts).casefold()
    return low.translate(_AS_LATIN).translate(_APOSTROPHES).translate(_HYPHENS)


def _is_nothing(character: str) -> bool:
    """Whether it shows nothing by itself: a combining accent, a soft hyphen, a zero-width sign."""
    return bool(unicodedata.combining(character)) or unicodedata.category(character) in {"Cf", "Mn", "Me"}
