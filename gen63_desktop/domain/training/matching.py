"""Finding the employee that a line of a file means: by number, else by name together with something else.

A name alone never decides: it is offered as a suggestion, and a person decides.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

_WORDS = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


@dataclass(frozen=True, slots=True)
class Known:
    """An employee as the roster knows them on the day that counts."""

    employee_id: int
    number: str
    name: str
    department: str = ""
    hired: date | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """What a line of a file says about a person."""

    number: str = ""
    name: str = ""
    department: str = ""
    hired: date | None = None


class MatchedBy(StrEnum):
    """What a match rests on."""

    NUMBER = "number"
    NAME_AND_DEPARTMENT = "name and department"
    NAME_AND_HIRE = "name and day of hire"


@dataclass(frozen=True, slots=True)
class Match:
    """The outcome: an employee, or why there is none, with employees of the same name to choose from."""

    employee_id: int | None = None
    by: MatchedBy | None = None
    why_not: str = ""
    suggestions: tuple[int, ...] = ()
    contradiction: bool = False
    """The number says one person and the name another, or the number says several: never decided here."""


def plain_number(number: str) -> str:
    """A number as compared: blanks and case ignored, leading zeros too (spreadsheets lose them)."""
    text = "".join(unicodedata.normalize("NFKC", number).split()).casefold()
    return text.lstrip("0") or ("0" if text else "")


def name_key(name: str) -> tuple[str, ...]:
    """A name as compared: its words in any order ("Ng, Amy" and "Amy Ng"), without marks and suffixes."""
    text = unicodedata.normalize("NFKD", name.casefold())
    text = "".join(letter for letter in text if not unicodedata.combining(letter))
    words = [word.replace("’", "'") for word in _WORDS.findall(text)]
    kept = [word for word in words if word not in _SUFFIXES]
    return tuple(sorted(kept or words))


class Matcher:
    """Finds employees among those known."""

    def __init__(self, known: Iterable[Known]) -> None:
        self._by_number: dict[str, list[Known]] = defaultdict(list)
        self._by_name: dict[tuple[str, ...], list[Known]] = defaultdict(list)
        for one in known:
            if one.number.strip():
                self._by_number[plain_number(one.number)].append(one)
            if name_key(one.name):
                self._by_name[name_key(one.name)].append(one)

    def find(self, mention: Mention) -> Match:
        """The employee that the line means."""
        same_name = self._by_name.get(name_key(mention.name), []) if mention.name.strip() else []
        suggestions = tuple(one.employee_id for one in same_name)
        if mention.number.strip():
            found = self._with_number(mention)
            if len(found) == 1:
                return self._confirmed(found[0], mention, suggestions)
            if found:
                return Match(
                    why_not="several employees have this number",
                    suggestions=tuple(one.employee_id for one in found),
                    contradiction=True,
                )
            if any(one.number.strip() for one in same_name) or not same_name:
                why = (
                    "someone of this name has another number" if same_name else "no employee has this number"
                )
                return Match(why_not=why, suggestions=suggestions)
        return _by_name_and_more(same_name, mention, suggestions)

    def _with_number(self, mention: Mention) -> Sequence[Known]:
        found = self._by_number.get(plain_number(mention.number), [])
        exact = [one for one in found if one.number.strip().casefold() == mention.number.strip().casefold()]
        return exact or found

    def _confirmed(self, found: Known, mention: Mention, suggestions: tuple[int, ...]) -> Match:
        """A number is trusted unless the names have no word in common."""
        ours, theirs = set(name_key(found.name)), set(name_key(mention.name))
        if ours and theirs and not ours & theirs:
            return Match(
                why_not="the number belongs to someone with another name",
                suggestions=(found.employee_id, *(one for one in suggestions if one != found.employee_id)),
                contradiction=True,
            )
        return Match(found.employee_id, MatchedBy.NUMBER)


def _by_name_and_more(same_name: Sequence[Known], mention: Mention, suggestions: tuple[int, ...]) -> Match:
    if not same_name:
        return Match(why_not="no employee has this name" if mention.name.strip() else "the line names nobody")
    for by, agreeing in (
        (MatchedBy.NAME_AND_HIRE, [one for one in same_name if mention.hired and one.hired == mention.hired]),
        (
            MatchedBy.NAME_AND_DEPARTMENT,
            [
                one
                for one in same_name
                if mention.department.strip() and _same(one.department, mention.department)
            ],
        ),
    ):
        if len(agreeing) == 1:
            return Match(agreeing[0].employee_id, by)
    why = "several employees have this name" if len(same_name) > 1 else "only the name agrees"
    return Match(why_not=why, suggestions=suggestions)


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()
