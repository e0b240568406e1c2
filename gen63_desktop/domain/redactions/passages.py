"""Where a marked passage stands now: by its words and by what stood around it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from gen63_desktop.domain.errors import RuleBroken
from gen63_desktop.domain.redactions.finding import Found
from gen63_desktop.domain.redactions.folding import words_of
from gen63_desktop.domain.redactions.names import Term
from gen63_desktop.domain.redactions.records import Redaction

AROUND = 32
"""Characters that are kept of what stood before and after a passage."""
_ENOUGH = 10
"""Characters on one side that have to be the same, where the other side was edited."""
_TELLING = 5


@dataclass(frozen=True, slots=True)
class Marked:
    """The passages that stand in a text, and the marks whose passages stand there no more."""

    found: tuple[Found, ...]
    lost: tuple[Redaction, ...]


def marked(text: str, marks: Iterable[Redaction]) -> Marked:
    """Find each marked passage in the text as it is now."""
    found: list[Found] = []
    lost: list[Redaction] = []
    for mark in marks:
        places = _places(text, mark)
        found += [Found(at, at + len(mark.passage), mark.ground, mark=mark.id) for at in places]
        if not places:
            lost.append(mark)
    return Marked(tuple(found), tuple(lost))


def around(text: str, start: int, end: int) -> tuple[str, str, str]:
    """The passage that is chosen, without blanks at its ends, with what stands before and after it."""
    if start < 0 or end > len(text):
        start = end = 0
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start >= end:
        raise RuleBroken("C8", "No words are chosen.", "Choose the words that are to be taken out.")
    return text[start:end], text[max(0, start - AROUND) : start], text[end : end + AROUND]


def terms_of(marks: Iterable[Redaction]) -> tuple[Term, ...]:
    """Marked passages that tell something wherever they stand, and so are taken out of every text."""
    return tuple(
        Term(mark.passage, mark.ground)
        for mark in marks
        if len(words_of(mark.passage)) > 1 or sum(map(len, words_of(mark.passage))) >= _TELLING
    )


def _places(text: str, mark: Redaction) -> list[int]:
    """Where the passage stands with enough of what was around it; the places that fit best."""
    best, places = 0, list[int]()
    at = text.find(mark.passage)
    while at >= 0:
        fits = _fits(text, at, mark)
        if fits > best:
            best, places = fits, [at]
        elif fits and fits == best:
            places.append(at)
        at = text.find(mark.passage, at + 1)
    return places


def _fits(text: str, at: int, mark: Redaction) -> int:
    """How much of what was around is still there; 0 where it is another place."""
    end = at + len(mark.passage)
    before = _same(text[max(0, at - AROUND) : at][::-1], mark.before[::-1])
    after = _same(text[end : end + AROUND], mark.after)
    whole = before == len(mark.before) or after == len(mark.after)
    enough = before >= min(_ENOUGH, len(mark.before)) and after >= min(_ENOUGH, len(mark.after))
    both_edges = before == len(mark.before) and after == len(mark.after)
    one_side = max(before, after) >= _ENOUGH
    return before + after + 1 if both_edges or enough or (whole and one_side) else 0


def _same(one: str, other: str) -> int:
    count = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        count += 1
    return count
