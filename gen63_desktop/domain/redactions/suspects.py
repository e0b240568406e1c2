"""What looks like a name and was not taken out: for a person to decide on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from gen63_desktop.domain.redactions.finding import Found
from gen63_desktop.domain.redactions.folding import fold, words_of
from gen63_desktop.domain.redactions.names import PARTICLES, Term, words
from gen63_desktop.domain.vocabulary.grounds import Ground


@dataclass(frozen=True, slots=True)
class Suspect:
    """Words that stay in a text, and why a person should look at them."""

    place: str
    start: int
    end: int
    words: str
    why: str


_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_TITLE = words(
    "mr mrs ms mx miss dr officer operator deputy sergeant sgt detective lieutenant captain supervisor manager sr sra"
)
_STARTS = re.compile(r"(?:^|[.!?:;\n“\"(–-])\s*$")
_NO_NAMES = words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december gen metro civ title ada act english spanish black white asian latino latina "
    "hispanic american african mexican line street station avenue bus train transit platform division unit i ok tv "
    "video cctv dispatch lunes martes miércoles jueves viernes sábado domingo the a an this that it he she they we you "
    "no not one two all both after before when while where what who there"
)
_NEAR = 5
_LIKE = "written like a name"
_PLACES = frozenset({"line", "place", "vehicle"})
"""Texts in which names of places stand."""


def suspects(text: str, place: str, removed: Sequence[Found], terms: Iterable[Term]) -> tuple[Suspect, ...]:
    """Words that stay: near a name, an ordinary word that is somebody's name, or written like a name."""
    names = {
        word
        for term in terms
        if term.ground is Ground.PERSON
        for word in words_of(term.words)
        if word not in PARTICLES
    }
    out: list[Suspect] = []
    for start, end in _runs(text, removed):
        said = text[start:end]
        why = _why(text, start, said, names)
        if why and not (why == _LIKE and place in _PLACES):
            out.append(Suspect(place, start, end, said, why))
    return tuple(out)


def _runs(text: str, removed: Sequence[Found]) -> Iterator[tuple[int, int]]:
    """Single words, and words with capitals that follow one another, outside what is taken out."""
    spans = [
        (found.start(), found.end())
        for found in _WORD.finditer(text)
        if not any(one.start < found.end() and found.start() < one.end for one in removed)
    ]
    at = 0
    while at < len(spans):
        start, end = spans[at]
        at += 1
        while at < len(spans) and _goes_on(text, (start, end), spans[at]):
            end = spans[at][1]
            at += 1
        yield start, end


def _goes_on(text: str, run: tuple[int, int], following: tuple[int, int]) -> bool:
    between = text[run[1] : following[0]]
    last = text[run[0] : run[1]].rsplit(maxsplit=1)[-1]
    return between in {" ", "\u00a0"} and last[0].isupper() and text[following[0]].isupper()


def _why(text: str, start: int, said: str, names: set[str]) -> str:
    folded = [fold(word) for word in said.split()]
    for word in folded:
        if len(word) >= _NEAR and word not in names and any(_near(word, name) for name in names):
            return "one letter away from a name of the case"
        if word in names:
            return "a name of the case, and an ordinary word"
    if not said[0].isupper() or all(word in _NO_NAMES for word in folded):
        return ""
    if len(folded) > 1 and not (folded[0] in _NO_NAMES and len(folded) == 2 and _begins(text, start)):
        return _LIKE
    before = words_of(text[max(0, start - 14) : start])
    if before and before[-1] in _TITLE:
        return "follows a title"
    if len(folded) == 1 and not _begins(text, start) and len(said) > 2 and not said.isupper():
        return _LIKE
    return ""


def _begins(text: str, start: int) -> bool:
    """Whether a sentence begins here, where any word has a capital."""
    return _STARTS.search(text, max(0, start - 6), start) is not None or start == 0


def _near(one: str, other: str) -> bool:
    """Whether two words differ in one letter, or in two that changed places."""
    if abs(len(one) - len(other)) > 1 or len(other) < _NEAR:
        return False
    at = next((place for place, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), None)
    if at is None:
        return len(one) != len(other)
    if len(one) == len(other):
        swapped = one[at + 1 : at + 2] == other[at] and other[at + 1 : at + 2] == one[at]
        return one[at + 1 :] == other[at + 1 :] or (swapped and one[at + 2 :] == other[at + 2 :])
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return longer[at + 1 :] == shorter[at:]
