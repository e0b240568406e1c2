"""A text with what is taken out of it, and a mark in each place.

What the program finds by itself are words that the case names: its persons, respondents, their contacts and
numbers, what they volunteered, and what has the shape of an e-mail address, a telephone or identity number, an
address or a date of birth. It cannot find a nickname, a misspelt name (the window lists what comes near one), a
person who is named in no record, a description by which somebody is known ("the only woman in the unit"), a pronoun
that tells a gender, a number in words, or a name drawn as a picture. Those a person marks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from gen63_desktop.domain.findings.kinds import Audience
from gen63_desktop.domain.redactions.finding import Found, find, find_patterns, merged
from gen63_desktop.domain.redactions.names import Term
from gen63_desktop.domain.redactions.passages import marked, terms_of
from gen63_desktop.domain.redactions.records import Redaction
from gen63_desktop.domain.vocabulary.grounds import Ground, instead


@dataclass(frozen=True, slots=True)
class Washed:
    """A text for others, what was taken out of the original, and the marks that no longer stand in it."""

    text: str
    removed: tuple[Found, ...]
    lost: tuple[Redaction, ...] = ()


class Washer:
    """Takes out of the texts of one case what one audience is not to read, and remembers on which grounds."""

    def __init__(self, terms: Sequence[Term], marks: Iterable[Redaction], audience: Audience) -> None:
        self._marks = [mark for mark in marks if audience in mark.audiences]
        self.terms = (*terms, *terms_of(self._marks))
        self.grounds: Counter[Ground] = Counter()
        self.lost: list[tuple[str, Redaction]] = []

    def found_in(self, text: str, place: str) -> Washed:
        """What is taken out of a text, without counting it."""
        here = marked(text, [mark for mark in self._marks if mark.place == place])
        everything = [*here.found, *find(text, self.terms), *find_patterns(text)]
        removed = merged(text, everything)
        return Washed(replaced(text, removed, lambda one: instead(one.ground, one.role)), removed, here.lost)

    def wash(self, text: str, place: str = "", label: str = "") -> str:
        """The text for this audience."""
        washed = self.found_in(text, place)
        self.grounds.update(one.ground for one in washed.removed)
        self.lost += [(label, mark) for mark in washed.lost]
        return washed.text


class Roles:
    """Puts what somebody is in the case in the place of their name, for those who may know but need not."""

    def __init__(self, terms: Sequence[Term]) -> None:
        self.terms = tuple(terms)

    def wash(self, text: str, place: str = "", label: str = "") -> str:
        """The text with roles."""
        del place, label
        found = merged(text, find(text, self.terms))
        return replaced(text, found, _role)


def _role(one: Found) -> str:
    who = one.role or "a person of the case"
    if one.ground is Ground.PERSON:
        return f"[{who}]"
    return f"[{'contact' if one.ground is Ground.CONTACT else 'words'} of {'the ' if one.role else ''}{who}]"


def replaced(text: str, found: Sequence[Found], shown: Callable[[Found], str]) -> str:
    """The text with something else in each of these places."""
    out: list[str] = []
    end = 0
    for one in found:
        out += [text[end : one.start], shown(one)]
        end = one.end
    return "".join([*out, text[end:]])
