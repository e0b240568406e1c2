"""A person of the roster on a day: employed or not, where, in what role, on leave or not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from gen63_desktop.domain.training.records import Audience, Course, Leave, RosterEntry

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Spell:
    """Days of employment in one position: ``first`` to ``last``, both included; no last while it lasts."""

    first: date
    last: date | None
    entry: RosterEntry

    def holds(self, day: date) -> bool:
        """Whether the day lies in the spell."""
        return self.first <= day and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class Trainee:
    """An employee with everything that training asks about. Build it with ``trainee``."""

    id: int
    number: str
    spells: tuple[Spell, ...]
    leaves: tuple[Leave, ...]
    completions: Mapping[int, Sequence[date]] = field(default_factory=dict)
    """Days of completion by course, in order."""

    def spell_on(self, day: date) -> Spell | None:
        """The position held on a day, None where the person was not employed."""
        for spell in reversed(self.spells):
            if spell.holds(day):
                return spell
        return None

    def leave_on(self, day: date) -> Leave | None:
        """The leave that holds the day."""
        for leave in self.leaves:
            if leave.first <= day and (leave.last is None or day <= leave.last):
                return leave
        return None

    def bound_since(self, course: Course, day: date) -> date | None:
        """Since when, without a break up to the day, the course is required; None where it is not."""
        if not in_force(course, day):
            return None
        start: date | None = None
        expected = day
        for spell in reversed(self.spells):
            if spell.first > day:
                continue
            if (spell.last is not None and spell.last < expected) or not binds(course, spell.entry):
                break
            start, expected = spell.first, spell.first - DAY
        if start is None or course.required_from is None:
            return start
        return max(start, course.required_from)


def in_force(course: Course, day: date) -> bool:
    """Whether the course is required at all on a day."""
    begun = course.required_from is None or course.required_from <= day
    return begun and (course.required_until is None or day <= course.required_until)


def binds(course: Course, entry: RosterEntry) -> bool:
    """Whether the course is required in this position."""
    if course.audience is Audience.EVERYBODY:
        return True
    if course.audience is Audience.PRACTITIONERS:
        return entry.practitioner
    return entry.role.casefold() in {role.casefold() for role in course.roles}


def trainee(
    employee_id: int,
    number: str,
    entries: Sequence[RosterEntry],
    leaves: Sequence[Leave] = (),
    completions: Mapping[int, Sequence[date]] | None = None,
) -> Trainee:
    """The person, with their spells worked out from what rosters said."""
    return Trainee(
        employee_id,
        number,
        spells_of(entries),
        leaves_of(leaves),
        {course: sorted(days) for course, days in (completions or {}).items()},
    )


def spells_of(entries: Sequence[RosterEntry]) -> tuple[Spell, ...]:
    """The stretches of employment, in order.

    The first entry of an employment reaches back to the day of hire: where nothing earlier is known of a
    person's position, the first one that is known stands for it. A last day that a later roster names cuts
    off what an earlier one had assumed.
    """
    ordered = sorted(entries, key=lambda entry: (entry.since, entry.id))
    spells: list[Spell] = []
    employed = False
    for place, entry in enumerate(ordered):
        if not entry.present:
            employed = False
            if entry.left is not None:
                _cut_off(spells, entry.left)
            continue
        first = entry.since if employed else _start(entry, spells)
        following = ordered[place + 1].since - DAY if place + 1 < len(ordered) else None
        last = min((day for day in (entry.left, following) if day is not None), default=None)
        if last is None or first <= last:
            spells.append(Spell(first, last, entry))
        employed = entry.left is None or (following is not None and entry.left > following)
    return tuple(spells)


def _start(entry: RosterEntry, before: Sequence[Spell]) -> date:
    """The first day of an employment: the day of hire, unless it lies in an earlier employment."""
    start = entry.hired or entry.since
    if before and before[-1].last is not None and start <= before[-1].last:
        return max(entry.since, before[-1].last + DAY)
    return start


def _cut_off(spells: list[Spell], last_day: date) -> None:
    while spells and spells[-1].first > last_day:
        spells.pop()
    if spells and (spells[-1].last is None or spells[-1].last > last_day):
        spells[-1] = replace(spells[-1], last=last_day)


def leaves_of(leaves: Sequence[Leave]) -> tuple[Leave, ...]:
    """The leaves in order; of two that begin on one day the one recorded later holds (its end became known)."""
    by_first = {leave.first: leave for leave in sorted(leaves, key=lambda leave: leave.id)}
    return tuple(by_first[first] for first in sorted(by_first))
