"""Finds what is to be taken out of a text: words of the case's people, and what looks like a contact of anybody."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from gen63_desktop.domain.redactions.folding import Folded, fold, folded
from gen63_desktop.domain.redactions.names import Term
from gen63_desktop.domain.vocabulary.grounds import Ground


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of a text that is taken out; ``mark`` is the id of the person's mark, 0: found by the program."""

    start: int
    end: int
    ground: Ground
    role: str = ""
    mark: int = 0


_LINE = r"[ \t]*\r?\n[ \t]*"
_BROKEN = rf"(?:-{_LINE})?"
_BROKEN_LONG = rf"(?:-?{_LINE})?"
_BETWEEN = r"[\W_]{0,4}"
_LONG = 5
_HONORIFIC = re.compile(r"(?:(?<!\w)(?:mrs?|ms|mx|miss|dr|sra?|srta)\.?\s+)?(?:(?<!\w)[a-z]\.\s*){0,2}$")
_HANDLE = re.compile(r"[\w@#](?:[\w.@#-]*[\w@#])?")
_NO_SPACES = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "THAI", "LAO", "KHMER")

_DATE = (
    r"(?:\d{1,4}[/.\-–]\d{1,2}[/.\-–]\d{1,4}|(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?(?:\s+(?:of|de))?\s+[^\W\d]{3,12}\.?,?"
    r"(?:\s+(?:of|de|del))?\s+\d{2,4}|[^\W\d]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{2,4}|\d{4})"
)
_PATTERNS = (
    (Ground.CONTACT, r"[^\s@<>()\[\],;:\"'“”]+\s?(?:@|\((?:at|arroba)\)|\[at\])\s?[^\s@<>()\[\],;:\"'“”]+(?:\.|\s?(?:\(dot\)|\[dot\])\s?)[^\W_]{2,}"),
    (Ground.CONTACT, r"(?:https?://|www\.)\S+"),
    (Ground.CONTACT, r"(?<![\w.])@[A-Za-z0-9_.]{2,}"),
    (Ground.IDENTIFIER, r"(?<!\d)\d{3}[-–]\d{2}[-–]\d{4}(?!\d)"),
    (Ground.CONTACT, r"(?<![\w])(?:\+?\d{1,3}[\s.\-–]{0,2})?(?:\(\d{3}\)|\d{3})[\s.\-–]{0,2}\d{3}[\s.\-–]{1,2}\d{4}(?:\s*(?:x|ext\.?)\s*\d{1,6})?(?!\w)"),
    (Ground.CONTACT, r"(?<![\w.,-])\d{3}[.\-–]\d{4}(?![\w-])"),
    (Ground.CONTACT, r"(?<!\w)\d{10}(?!\w)"),
    (Ground.IDENTIFIER, r"(?i:(?<!\w)(?:badge|employee|operator|officer|serial|driver['’]?s licen[cs]e|licen[cs]e plate|licen[cs]e|plate|id|i\.d\.|tap card|placa|empleado)\s*(?:no\.?|number|num\.?|n[uú]mero|id)?\s*[:#]?\s*)(?=[A-Z0-9\-–]*\d)[A-Za-z0-9\-–]{2,}"),
    (Ground.CONTACT, r"(?<!\w)\d{1,6}[A-Za-z]?\s+(?:[NSEW]\.?\s+)?(?:(?:[A-Z][\w'’.\-]*|\d+(?:st|nd|rd|th))\s+){1,4}(?i:st|street|ave|avenue|blvd|boulevard|rd|road|dr|drive|ln|lane|ct|court|pl|place|way|ter|terrace|cir|circle|hwy|highway|pkwy|parkway)(?!\w)\.?(?:,?\s*(?i:apt|apartment|unit|ste|suite|no)?\.?\s*#?\s*\d[\w\-]*)?(?:,\s*[A-Z][a-z]+(?:\s[A-Z][a-z]+)*,?\s+[A-Z]{2}\s+\d{5}(?:-\d{4})?)?"),
    (Ground.BIRTH, rf"(?i:(?<!\w)(?:born(?:\s+on)?|d\.?\s?o\.?\s?b\.?|date\s+of\s+birth|birth\s?date|birthday|nacid[oa](?:\s+el)?|fecha\s+de\s+nacimiento)(?:\s+(?:is|was|es|on))?\s*:?\s*{_DATE})"),
)  # fmt: skip
"""What looks like a contact, a number or a date of birth, whosever it is."""
_COMPILED = tuple((ground, re.compile(pattern)) for ground, pattern in _PATTERNS)


def find(text: str, terms: Iterable[Term]) -> list[Found]:
    """The terms that stand in a text, with the titles and initials that belong to them."""
    look = folded(text)
    out: list[Found] = []
    for term in terms:
        for start, end in _hits(look, term):
            first, last = look.span(start, end)
            out.append(Found(first, last, term.ground, term.role))
    return out


def find_patterns(text: str) -> list[Found]:
    """What looks like an e-mail address, a telephone number, an identifier, an address, a date of birth."""
    return [
        Found(found.start(), found.end(), ground)
        for ground, pattern in _COMPILED
        for found in pattern.finditer(text)
    ]


def _hits(look: Folded, term: Term) -> Iterator[tuple[int, int]]:
    pattern = _pattern(term.words)
    if pattern is None:
        return
    for found in pattern.finditer(look.text):
        start, end = found.start(), found.end()
        if term.capital and not _begins_with_capital(look, start):
            continue
        if term.ground is Ground.PERSON:
            before = _HONORIFIC.search(look.text, max(0, start - 16), start)
            start = before.start() if before and before[0] else start
        yield start, end
    yield from _in_handles(look, term)


def _in_handles(look: Folded, term: Term) -> Iterator[tuple[int, int]]:
    """A name within an account's name or a tag: taken out whole."""
    word = "".join(character for character in fold(term.words) if character.isalnum())
    if term.ground is not Ground.PERSON or len(word) < _LONG - 1 or word not in look.text.replace("-", ""):
        return
    for found in _HANDLE.finditer(look.text):
        written = look.original[slice(*look.span(found.start(), found.end()))]
        if word in found[0].replace("-", "") and _is_handle(written):
            yield found.start(), found.end()


def _is_handle(written: str) -> bool:
    return (
        any(sign in written for sign in "@#_")
        or any(character.isdigit() for character in written)
        or any(one.islower() and two.isupper() for one, two in pairwise(written))
    )


def _begins_with_capital(look: Folded, start: int) -> bool:
    character = look.original[look.places[start]]
    return character.isupper() or character.istitle() or not character.islower()


@lru_cache(maxsize=4096)
def _pattern(words: str) -> re.Pattern[str] | None:
    """The words with whatever may stand between them, broken at a line's end, in the plural too."""
    runs = re.findall(r"[^\W_]+", fold(words))
    if not runs:
        return None
    broken = _BROKEN_LONG if sum(map(len, runs)) >= _LONG else _BROKEN
    body = _BETWEEN.join(broken.join(map(re.escape, run)) for run in runs)
    if _without_spaces(words):
        return re.compile(body)
    tail = r"(?:e?s)?" if runs[-1].isalpha() else ""
    if words.endswith(".") and all(len(run) == 1 for run in runs):
        body, tail = r"\.\s?".join(map(re.escape, runs)), r"\.?"  # initials: without dots they are words
    return re.compile(rf"(?<![^\W_]){body}{tail}(?![^\W_])")


def _without_spaces(words: str) -> bool:
    """Whether it is of a script that sets no spaces between words."""
    return any(
        unicodedata.name(character, "").startswith(_NO_SPACES)
        for character in words
        if not character.isascii()
    )


def merged(text: str, found: Sequence[Found]) -> tuple[Found, ...]:
    """In order and apart; what overlaps, or has only spaces between it, is one. A person's mark prevails."""
    out: list[Found] = []
    for one in sorted((one for one in found if one.end > one.start), key=lambda one: (one.start, -one.end)):
        last = out[-1] if out else None
        if last is not None and (one.start < last.end or _joins(text, last, one)):
            out[-1] = _together(last, one)
        else:
            out.append(one)
    return tuple(out)


def _joins(text: str, last: Found, one: Found) -> bool:
    between = text[last.end : one.start]
    return (
        not between.strip() and "\n\n" not in between and (last.ground, last.role) == (one.ground, one.role)
    )


def _together(last: Found, one: Found) -> Found:
    longer = one if one.end - one.start > last.end - last.start else last
    weightier = last if last.mark else one if one.mark else longer
    return Found(last.start, max(last.end, one.end), weightier.ground, weightier.role, weightier.mark)
