"""Words and titles as they are compared, and the proposal of a map from their words to ours."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from gen63_desktop.domain.mapping.target import TargetField

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_OTHER = re.compile(r"[\W_]+")

_NUMBER = {"no", "nr", "num", "nbr"}
"""At the end of a title: comment no., badge nbr."""


def plain_word(word: str) -> str:
    """A word as compared: NFKC, one blank between words, case ignored. Empty stays empty."""
    return " ".join(unicodedata.normalize("NFKC", word).split()).casefold()


def spoken(title: str) -> str:
    """A title as a person would speak it: ``dateReceived``, ``DATE_RECEIVED`` -> date received."""
    text = unicodedata.normalize("NFKC", title).replace("#", " number ").replace("&", " and ")
    text = text.replace("'s", "").replace("’s", "")
    spoken_words = _OTHER.sub(" ", _CAMEL.sub(" ", text)).casefold().split()
    if len(spoken_words) > 1 and spoken_words[-1] in _NUMBER:
        spoken_words[-1] = "number"
    return " ".join(spoken_words)


def propose_words(field: TargetField, theirs: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Pairs of their word and ours, for those that are certain; the others a person must map."""
    known: dict[str, str] = {}
    for our_word in field.our_words:
        for name in (our_word.word, *our_word.synonyms):
            known.setdefault(spoken(name), our_word.word)
    pairs = []
    for word in dict.fromkeys(" ".join(text.split()) for text in theirs if text.strip()):
        ours = known.get(spoken(word))
        if ours is not None:
            pairs.append((word, ours))
    return tuple(pairs)


def unmapped_words(
    field: TargetField, pairs: Iterable[tuple[str, str]], theirs: Iterable[str]
) -> tuple[str, ...]:
    """Their words that neither the pairs nor our own list know."""
    known = {plain_word(word) for word, _ours in pairs} | {plain_word(word.word) for word in field.our_words}
    words = dict.fromkeys(" ".join(text.split()) for text in theirs if text.strip())
    return tuple(word for word in words if plain_word(word) not in known)
