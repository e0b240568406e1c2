"""C12: which complaints are likely the same one again, and why it is thought so. A person decides."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum

from gen63_desktop.domain.complaints.records import Status

SHOWN = 8
"""So many likely duplicates are shown at most: more are not read while somebody speaks."""
ALIKE = 0.35
"""From this share of word pairs on, two texts are called alike."""
DAYS_APART = 1
"""Days that two accounts of one incident may differ by."""
_WORDS_READ = 400
_WORD = re.compile(r"[^\W_]+")


class Why(StrEnum):
    """Why a complaint is shown beside another."""

    SAME_TEXT = "the same text"
    LIKE_TEXT = "a similar text"
    PERSON = "a person of the same name, number or address"
    PLACE_AND_DAY = "the same place and day"
    RESPONDENT = "the same respondent"


_WEIGHT = {Why.SAME_TEXT: 100, Why.LIKE_TEXT: 60, Why.PERSON: 45, Why.PLACE_AND_DAY: 35, Why.RESPONDENT: 20}


@dataclass(frozen=True, slots=True)
class Asked:
    """What is known so far of the complaint that is typed. ``but``: the stored one that is asked about."""

    narrative: str = ""
    people: tuple[str, ...] = ()
    respondents: tuple[str, ...] = ()
    line: str = ""
    place: str = ""
    vehicle: str = ""
    incident: date | None = None
    but: int = 0

    @property
    def days(self) -> tuple[date, date] | None:
        """The days on which another account of the incident may place it."""
        if self.incident is None:
            return None
        apart = timedelta(days=DAYS_APART)
        return self.incident - apart, self.incident + apart


@dataclass(frozen=True, slots=True)
class Candidate:
    """A complaint that may be the same again, as the store found it."""

    id: int
    number: str
    received: date | None
    status: Status
    summary: str
    narrative: str
    incident: date | None = None
    line: str = ""
    place: str = ""
    found_by: frozenset[Why] = frozenset()


@dataclass(frozen=True, slots=True)
class Likely:
    """A likely duplicate or repeat. ``group``: how many complaints have this very text, itself included."""

    id: int
    number: str
    received: date | None
    status: Status
    summary: str
    narrative: str
    why: tuple[Why, ...]
    likeness: float = 0.0
    group: int = 1
    incident: date | None = None
    line: str = ""
    place: str = ""
    score: float = field(default=0.0, compare=False)


def words_of(text: str) -> list[str]:
    """The words of a text without case and accents, as far as they are compared."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return [found.group() for found in _WORD.finditer(plain.casefold())][:_WORDS_READ]


def likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """The share of word pairs that two texts have in common, 0 to 1; equal texts have 1."""
    if list(one) == list(other):
        return 1.0 if one else 0.0
    pairs, others = _pairs(one), _pairs(other)
    if not pairs or not others:
        return 0.0
    # never quite the same where the words differ in number or order
    return min(2 * len(pairs & others) / (len(pairs) + len(others)), 0.99)


def _pairs(words: Sequence[str]) -> set[tuple[str, str]]:
    return set(itertools.pairwise(words))


def ranked(asked: Asked, candidates: Iterable[Candidate], same_text: int = 0) -> tuple[Likely, ...]:
    """The likely ones, the likeliest first; a wave of one text is one entry, its earliest complaint.

    ``same_text``: how many complaints there are with the very text that is asked about, where that is known.
    """
    words = words_of(asked.narrative)
    found, wave = list[Likely](), list[Likely]()
    for one in candidates:
        if one.id == asked.but:
            continue
        likely = _judged(one, words)
        if likely is None:
            continue
        (wave if Why.SAME_TEXT in likely.why else found).append(likely)
    found += _grouped(wave, same_text)
    found.sort(key=lambda one: (-one.score, one.received or date.max, one.id))
    return tuple(found[:SHOWN])


def _judged(one: Candidate, words: Sequence[str]) -> Likely | None:
    alike = likeness(words, words_of(one.narrative))
    why = set(one.found_by)
    if alike == 1.0:
        why.add(Why.SAME_TEXT)
    elif alike >= ALIKE:
        why.add(Why.LIKE_TEXT)
    if not why:
        return None
    score = _score(why, alike)
    return Likely(
        one.id, one.number, one.received, one.status, one.summary, one.narrative,
        tuple(each for each in Why if each in why), alike, 1, one.incident, one.line, one.place, score,
    )  # fmt: skip


def _score(why: Collection[Why], alike: float) -> float:
    return sum(_WEIGHT[one] * (alike if one is Why.LIKE_TEXT else 1) for one in why)


def _grouped(wave: list[Likely], same_text: int) -> list[Likely]:
    """One entry for all complaints of one text; those that have more in common stand for themselves too."""
    if not wave:
        return []
    first = min(wave, key=lambda one: (one.received or date.max, one.id))
    count = max(len(wave), same_text)
    closer = [one for one in wave if one is not first and len(one.why) > 1]
    return [_with_group(first, count), *(_with_group(one, count) for one in closer[: SHOWN - 1])]


def _with_group(one: Likely, count: int) -> Likely:
    return replace(one, group=count)
