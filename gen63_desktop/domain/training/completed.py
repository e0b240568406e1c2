"""Reconciling completions with the roster and with those that are there: stored, already there, unmatched."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from gen63_desktop.domain.training.matching import Matcher, Mention, name_key, plain_number
from gen63_desktop.domain.training.records import Completion

Identity = tuple[object, int, date]


@dataclass(frozen=True, slots=True)
class CompletionLine:
    """A line of a file of completions, read. ``course_id`` is the chosen course where the file names none."""

    row: int
    course_id: int
    day: date
    mention: Mention


@dataclass(frozen=True, slots=True)
class UnmatchedPerson:
    """Someone in the file whom the roster does not know, with the completions that hang on it."""

    mention: Mention
    rows: tuple[int, ...]
    why: str
    suggestions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CompletionPlan:
    """What taking in the completions would do."""

    new: tuple[Completion, ...]
    already_there: tuple[CompletionLine, ...]
    repeated: tuple[CompletionLine, ...]
    unmatched: tuple[UnmatchedPerson, ...]
    people: int
    """Different people in the file, matched or not."""


def plan(
    lines: Iterable[CompletionLine],
    matcher: Matcher,
    stored: Iterable[Completion],
    decided: Mapping[str, int] | None = None,
) -> CompletionPlan:
    """Compare completions with what is known.

    A completion is already there if the same person completed the same course on the same day. ``decided``
    says for the key of an unmatched person (``person_key``) which employee it is.
    """
    there = {_stored_identity(one) for one in stored}
    new: list[Completion] = []
    already: list[CompletionLine] = []
    repeated: list[CompletionLine] = []
    unmatched: dict[str, UnmatchedPerson] = {}
    seen: set[Identity] = set()
    people: set[object] = set()
    for line in lines:
        match = matcher.find(line.mention)
        employee = match.employee_id
        key = person_key(line.mention)
        if employee is None and decided is not None:
            employee = decided.get(key)
        who: object = employee if employee is not None else key
        people.add(who)
        if employee is None:
            one = unmatched.get(key) or UnmatchedPerson(line.mention, (), match.why_not, match.suggestions)
            unmatched[key] = UnmatchedPerson(one.mention, (*one.rows, line.row), one.why, one.suggestions)
        identity: Identity = (who, line.course_id, line.day)
        if identity in there or (key, line.course_id, line.day) in there:
            already.append(line)
        elif identity in seen:
            repeated.append(line)
        else:
            seen.add(identity)
            new.append(_completion(line, employee))
    return CompletionPlan(tuple(new), tuple(already), tuple(repeated), tuple(unmatched.values()), len(people))


def person_key(mention: Mention) -> str:
    """What makes a person that the roster does not know one person."""
    if mention.number.strip():
        return f"number:{plain_number(mention.number)}"
    hired = mention.hired.isoformat() if mention.hired else ""
    return f"name:{' '.join(name_key(mention.name))}|{mention.department.casefold().strip()}|{hired}"


def _stored_identity(one: Completion) -> Identity:
    if one.employee_id is not None:
        return one.employee_id, one.course_id, one.day
    return person_key(mention_of(one)), one.course_id, one.day


def mention_of(one: Completion) -> Mention:
    """What the file said of the person, as far as it is kept."""
    return Mention(one.number, one.name, one.department, one.hired)


def _completion(line: CompletionLine, employee: int | None) -> Completion:
    return Completion(
        employee_id=employee,
        course_id=line.course_id,
        day=line.day,
        number=line.mention.number,
        name=line.mention.name,
        department=line.mention.department,
        hired=line.mention.hired,
        row=line.row,
    )
