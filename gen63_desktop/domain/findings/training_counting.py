"""Counts everybody on a day for the training report: departments, courses, who is missing, who came and went."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.findings.training_report import (
    NO_DEPARTMENT,
    NO_SUPERVISOR,
    CellShown,
    CourseShown,
    DepartmentShown,
    MissingShown,
    Movements,
    TrendPoint,
)
from gen63_desktop.domain.training.compliance import Rule, Standing, Status, add_months, standings
from gen63_desktop.domain.training.people import DAY, Trainee
from gen63_desktop.domain.training.records import Course
from gen63_desktop.domain.training.summary import Tally, cells, people

QUARTERS_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Everybody:
    """Everybody known, and where they stand on a day under both rules."""

    day: date
    staff: Sequence[Trainee]
    courses: Sequence[Course]
    rolling: tuple[Standing, ...]
    calendar: tuple[Standing, ...]

    def employed(self) -> Iterator[Trainee]:
        """Those employed on the day."""
        return (one for one in self.staff if one.spell_on(self.day) is not None)


def everybody(staff: Sequence[Trainee], courses: Sequence[Course], day: date) -> Everybody:
    """Where everybody stands on a day."""
    return Everybody(
        day,
        staff,
        courses,
        standings(staff, courses, day, Rule.ROLLING),
        standings(staff, courses, day, Rule.CALENDAR),
    )


def course_shown(one: Course) -> CourseShown:
    """The course with its rules."""
    audience = f"{one.audience.value}: {', '.join(one.roles)}" if one.roles else one.audience.value
    return CourseShown(
        one.name,
        audience,
        one.clause,
        one.months,
        one.newcomer_days,
        one.return_days,
        one.required_from,
        one.required_until,
        one.note,
    )


def _by_department(found: Sequence[Standing]) -> dict[str, list[Standing]]:
    grouped: dict[str, list[Standing]] = defaultdict(list)
    for one in found:
        grouped[one.department or NO_DEPARTMENT].append(one)
    return grouped


def departments(on: Everybody) -> Iterator[DepartmentShown]:
    """Each department in which somebody is employed; those whose department nobody knows last."""
    rolling, calendar = _by_department(on.rolling), _by_department(on.calendar)
    employed: dict[str, int] = defaultdict(int)
    for person in on.employed():
        spell = person.spell_on(on.day)
        if spell is not None:
            employed[spell.entry.department or NO_DEPARTMENT] += 1
    for name in sorted(employed, key=lambda one: (one == NO_DEPARTMENT, one.casefold(), one)):
        both = (people(found.get(name, ())) for found in (rolling, calendar))
        yield DepartmentShown(name, employed[name], *both)


def courses_by_department(on: Everybody) -> Iterator[CellShown]:
    """Each department and course that somebody is bound in."""
    names = {course.id: course.name for course in on.courses}
    calendar = {(one.department, one.course_id): one.tally for one in cells(on.calendar)}
    for cell in cells(on.rolling):
        key = cell.department, cell.course_id
        department = cell.department or NO_DEPARTMENT
        yield CellShown(department, names[cell.course_id], cell.tally, calendar.get(key, Tally()))


def missing(on: Everybody) -> list[MissingShown]:
    """Everybody overdue under either rule, by department, supervisor and name."""
    names = {course.id: course.name for course in on.courses}
    by_id = {person.id: person for person in on.staff}
    other = {(one.employee_id, one.course_id): one for one in on.calendar}
    found = []
    for one in on.rolling:
        by_calendar = other[one.employee_id, one.course_id]
        if Status.OVERDUE not in {one.status, by_calendar.status}:
            continue
        spell = by_id[one.employee_id].spell_on(on.day)
        entry = spell.entry if spell is not None else None
        found.append(
            MissingShown(
                department=one.department or NO_DEPARTMENT,
                supervisor=(entry.supervisor if entry else "") or NO_SUPERVISOR,
                employee_id=one.employee_id,
                name=one.name,
                number=one.number,
                role=one.role,
                course=names[one.course_id],
                rolling=one.status,
                calendar=by_calendar.status,
                rolling_due=one.due,
                calendar_due=by_calendar.due,
                last=one.last,
                hired=entry.hired if entry else None,
            )
        )
    return sorted(found, key=_place)


def _place(one: MissingShown) -> tuple[bool, str, bool, str, str, int, str]:
    return (
        one.department == NO_DEPARTMENT,
        one.department.casefold(),
        one.supervisor == NO_SUPERVISOR,
        one.supervisor.casefold(),
        one.name.casefold(),
        one.employee_id,
        one.course.casefold(),
    )


def employed_since(person: Trainee, day: date) -> date | None:
    """The first day of the employment that holds a day; None where the person is not employed."""
    start: date | None = None
    expected = day
    for spell in reversed(person.spells):
        if spell.first > day:
            continue
        if spell.last is not None and spell.last < expected:
            break
        start, expected = spell.first, spell.first - DAY
    return start


def movements(on: Everybody) -> Movements:
    """Those who came, went or were away, and how they are counted."""
    since = add_months(on.day, -12)
    standing = _status_of_people(on.rolling)
    hired = [one.id for one in on.employed() if (employed_since(one, on.day) or since) > since]
    away = [one.id for one in on.employed() if one.leave_on(on.day) is not None]
    states = [standing.get(one) for one in hired]
    return Movements(
        since=since,
        hired=len(hired),
        hired_compliant=states.count(Status.COMPLIANT),
        hired_overdue=states.count(Status.OVERDUE),
        hired_not_yet_due=states.count(Status.NOT_YET_DUE),
        hired_on_leave=states.count(Status.ON_LEAVE),
        hired_unbound=states.count(None),
        left=sum(_has_left(one, since, on.day) for one in on.staff),
        away=len(away),
        away_bound=sum(one in standing for one in away),
    )


def _has_left(person: Trainee, since: date, day: date) -> bool:
    if person.spell_on(day) is not None:
        return False
    ends = [one.last for one in person.spells if one.last is not None and one.first <= day]
    return any(since <= last < day for last in ends)


def _status_of_people(found: Sequence[Standing]) -> dict[int, Status]:
    """One status for each person, as people are counted: overdue before compliant, then on leave, then not yet due."""
    grouped: dict[int, set[Status]] = defaultdict(set)
    for one in found:
        grouped[one.employee_id].add(one.status)
    order = (Status.OVERDUE, Status.COMPLIANT, Status.ON_LEAVE, Status.NOT_YET_DUE)
    return {who: next(one for one in order if one in states) for who, states in grouped.items()}


def under_one_rule(on: Everybody) -> int:
    """People who are missing under one rule and not under the other."""
    late = [
        {one.employee_id for one in found if one.status is Status.OVERDUE}
        for found in (on.rolling, on.calendar)
    ]
    return len(late[0] ^ late[1])


def quarter_ends(day: date, roster_from: date | None) -> tuple[Quarter, ...]:
    """The quarters that ended before a day, since the first roster: before it nobody is known."""
    quarters = [Quarter.of(day)]
    while len(quarters) < QUARTERS_SHOWN:
        quarters.append(quarters[-1].previous())
    if roster_from is None:
        return ()
    return tuple(one for one in reversed(quarters) if roster_from <= one.last < day)


def point(staff: Sequence[Trainee], courses: Sequence[Course], label: str, day: date) -> TrendPoint:
    """People on a day under both rules."""
    return TrendPoint(
        label,
        day,
        people(standings(staff, courses, day, Rule.ROLLING)),
        people(standings(staff, courses, day, Rule.CALENDAR)),
    )
