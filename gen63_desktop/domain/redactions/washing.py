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
from dataclasses import dataclass, replace

from gen63_desktop.domain.findings.kinds import Audience
from gen63_desktop.domain.redactions.finding import Found, find, find_patterns, merged
from gen63_desktop.domain.redactions.names import Term
from gen63_desktop.domain.redactions.passages import marked, terms_of
from gen63_desktop.domain.redactions.records import Redaction
from gen63_desktop.domain.vocabulary.grounds import NEVER_PUBLIC, Ground, instead


@dataclass(frozen=True, slots=True)
class Washed:
    """A text for others, what was taken out of the original, and the marks that no longer stand in it.

    ``left`` is what the program found and somebody left in; its ``mark`` is the record of that decision.
    """

    text: str
    removed: tuple[Found, ...]
    lost: tuple[Redaction, ...] = ()
    left: tuple[Found, ...] = ()


class Washer:
    """Takes out of the texts of one case what one audience is not to read, and remembers on which grounds."""

    def __init__(self, terms: Sequence[Term], marks: Iterable[Redaction], audience: Audience) -> None:
        own = [mark for mark in marks if audience in mark.audiences]
        self._marks = [mark for mark in own if mark.ground is not Ground.LEFT_IN]
        self._left = [mark for mark in own if mark.ground is Ground.LEFT_IN]
        self._never = NEVER_PUBLIC if audience is Audience.PUBLIC else frozenset()
        self.terms = (*terms, *terms_of(self._marks))
        self.grounds: Counter[Ground] = Counter()
        self.lost: list[tuple[str, Redaction]] = []
        self.left: list[str] = []
        """The passages that stand in the washed texts because somebody left them in."""

    def found_in(self, text: str, place: str) -> Washed:
        """What is taken out of a text, without counting it."""
        here = marked(text, [mark for mark in self._marks if mark.place == place])
        everything = [*here.found, *find(text, self.terms), *find_patterns(text)]
        found = merged(text, everything)
        stays = marked(text, [mark for mark in self._left if mark.place == place]).found
        never = [one for one in everything if one.ground in self._never]
        left = {one: mark for one in found if (mark := _left_in(one, stays, never)) is not None}
        removed = tuple(one for one in found if one not in left)
        return Washed(
            replaced(text, removed, lambda one: instead(one.ground, one.role)),
            removed,
            here.lost,
            tuple(replace(one, mark=mark) for one, mark in left.items()),
        )

    def may_leave(self, text: str, place: str, start: int, end: int) -> bool:
        """Whether just these words are taken out by the program, and may be left in for this audience."""
        everything = [*find(text, self.terms), *find_patterns(text)]
        asked = next(
            (one for one in self.found_in(text, place).removed if (one.start, one.end) == (start, end)), None
        )
        return (
            asked is not None
            and not asked.mark
            and not any(one.ground in self._never and _meet(one, asked) for one in everything)
        )

    def wash(self, text: str, place: str = "", label: str = "") -> str:
        """The text for this audience."""
        washed = self.found_in(text, place)
        self.grounds.update(one.ground for one in washed.removed)
        self.left += [text[one.start : one.end] for one in washed.left]
        self.lost += [(label, mark) for mark in washed.lost]
        return washed.text


def _left_in(one: Found, stays: Sequence[Found], never: Sequence[Found]) -> int | None:
    """The decision by which something that the program found stays; None where it goes out.

    What a person marked goes out, and what nobody may leave in; so does what grew since beyond the words that
    somebody looked at.
    """
    if one.mark or any(_meet(one, other) for other in never):
        return None
    return next((each.mark for each in stays if each.start <= one.start and one.end <= each.end), None)


def _meet(one: Found, other: Found) -> bool:
    return one.start < other.end and other.start < one.end


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
