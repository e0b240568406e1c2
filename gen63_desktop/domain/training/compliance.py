"""Who is compliant with a required course on a day, under the rolling and under the calendar rule.

Rolling twelve months: a completion holds up to the same day twelve months later, that day included; one of
29 February holds up to 28 February in a year without the 29th. It falls due again on that day.
Calendar year: a completion holds up to 31 December of the next year, in which it falls due again.
Under both: a person newly bound (hired, moved into the role, or the requirement is new) has the course's
``newcomer_days``, under the calendar rule at least up to 31 December of that year; who is on leave is not
counted, and where the due day falls into the leave it moves to ``return_days`` after the first day back. A
duty that was overdue before the leave is overdue at once after it.
"""

from __future__ import annotations

from bisect import bisect_right
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from gen63_desktop.domain.training.people import DAY, Trainee
from gen63_desktop.domain.training.records import Course

BANDS = (30, 60, 90)
"""Days ahead in which duties fall due, as they are asked for."""


class Rule(StrEnum):
    """How long a completion holds."""

    ROLLING = "rolling twelve months"
    CALENDAR = "calendar year"


class Status(StrEnum):
    """Where a person stands with a course that is required of them."""

    COMPLIANT = "compliant"
    NOT_YET_DUE = "not yet due"  # newly bound or just back from leave: the first date has not passed
    OVERDUE = "overdue"
    ON_LEAVE = "on leave"


@dataclass(frozen=True, slots=True)
class Standing:
    """A person and a course that is required of them, on a day."""

    employee_id: int
    number: str
    name: str
    department: str
    role: str
    practitioner: bool
    course_id: int
    status: Status
    due: date | None
    last: date | None
    day: date

    @property
    def counted(self) -> bool:
        """Whether the pair counts in the share of the compliant."""
        return self.status in (Status.COMPLIANT, Status.OVERDUE)

    @property
    def days_overdue(self) -> int:
        """Days past the due date on the day asked about."""
        return (self.day - self.due).days if self.status is Status.OVERDUE and self.due else 0

    @property
    def due_in(self) -> int | None:
        """30, 60 or 90: the band of days in which the course falls due; None if later, overdue or on leave."""
        if self.due is None or self.status in (Status.OVERDUE, Status.ON_LEAVE):
            return None
        ahead = (self.due - self.day).days
        return next((band for band in BANDS if ahead <= band), None)


def add_months(day: date, months: int) -> date:
    """The same day so many months later; the month's last day where it has no such day."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def holds_until(course: Course, completed: date, rule: Rule) -> date | None:
    """The last day on which a completion holds; None if it holds for ever."""
    if course.months == 0:
        return None
    if rule is Rule.ROLLING:
        return add_months(completed, course.months)
    return date(completed.year + max(1, course.months // 12), 12, 31)


def standing(person: Trainee, course: Course, day: date, rule: Rule) -> Standing | None:
    """Where a person stands with a course on a day; None where it is not required of them."""
    spell = person.spell_on(day)
    since = person.bound_since(course, day)
    if spell is None or since is None:
        return None
    last = _last_completion(person, course, day)
    due = _due(person, course, since, last, rule)
    return Standing(
        employee_id=person.id,
        number=person.number,
        name=spell.entry.name,
        department=spell.entry.department,
        role=spell.entry.role,
        practitioner=spell.entry.practitioner,
        course_id=course.id,
        status=_status(person, course, day, last, due, rule),
        due=due,
        last=last,
        day=day,
    )


def standings(
    people: Sequence[Trainee], courses: Sequence[Course], day: date, rule: Rule
) -> tuple[Standing, ...]:
    """Every person with every course that is required of them on a day."""
    found = (standing(person, course, day, rule) for person in people for course in courses)
    return tuple(one for one in found if one is not None)


def _last_completion(person: Trainee, course: Course, day: date) -> date | None:
    days = person.completions.get(course.id, ())
    place = bisect_right(days, day)
    return days[place - 1] if place else None


def _due(person: Trainee, course: Course, since: date, last: date | None, rule: Rule) -> date | None:
    """The day on which the course is due; None where it holds for ever, or waits for the end of a leave."""
    first = _first_due(course, since, rule)
    if last is None:
        due: date | None = first
    else:
        held = holds_until(course, last, rule)
        # a completion that ran out before the person was newly bound leaves them a newcomer
        due = None if held is None else first if held < since else held
    for leave in person.leaves:
        if due is None:
            break
        if leave.first <= due and (leave.last is None or due <= leave.last):
            due = None if leave.last is None else leave.last + DAY + timedelta(days=course.return_days)
    return due


def _first_due(course: Course, since: date, rule: Rule) -> date:
    first = since + timedelta(days=course.newcomer_days)
    return first if rule is Rule.ROLLING else max(first, date(since.year, 12, 31))


def _status(
    person: Trainee, course: Course, day: date, last: date | None, due: date | None, rule: Rule
) -> Status:
    if person.leave_on(day) is not None:
        return Status.ON_LEAVE
    if due is not None and due < day:
        return Status.OVERDUE
    if last is not None:
        held = holds_until(course, last, rule)
        if held is None or day <= held:
            return Status.COMPLIANT
    return Status.NOT_YET_DUE
