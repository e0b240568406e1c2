"""Reads what the training compliance report prints: everybody on a day under both rules, and the earlier quarters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.findings.heading import Heading
from gen63_desktop.domain.findings.training_report import (
    NO_DEPARTMENT,
    NO_SUPERVISOR,
    CellShown,
    CourseShown,
    DepartmentShown,
    MissingShown,
    Movements,
    TrainingReport,
    TrendPoint,
    UnmatchedShown,
)
from gen63_desktop.domain.progress import Cancelled, Progress, stop_if
from gen63_desktop.domain.training.completed import mention_of, person_key
from gen63_desktop.domain.training.compliance import Rule, Standing, Status, add_months, standings
from gen63_desktop.domain.training.people import DAY, Trainee, in_force
from gen63_desktop.domain.training.records import Completion, Course, ImportKind, TrainingImport
from gen63_desktop.domain.training.summary import People, Tally, cells, people
from gen63_desktop.services.training.part import courses_of, staff
from gen63_desktop.store.reader import Reader

QUARTERS_SHOWN = 8


@dataclass(frozen=True, slots=True)
class _Day:
    """Everybody on a day."""

    day: date
    staff: Sequence[Trainee]
    courses: Sequence[Course]
    rolling: tuple[Standing, ...]
    calendar: tuple[Standing, ...]

    def employed(self) -> Iterator[Trainee]:
        return (one for one in self.staff if one.spell_on(self.day) is not None)


def read(
    reader: Reader, day: date, heading: Heading, progress: Progress, cancelled: Cancelled
) -> TrainingReport:
    """Everything that the report prints, as it is known now of a day."""
    known, courses = staff(reader).people, courses_of(reader)
    rosters = _rosters(reader)
    stop_if(cancelled)
    on = _Day(
        day,
        known,
        courses,
        standings(known, courses, day, Rule.ROLLING),
        standings(known, courses, day, Rule.CALENDAR),
    )
    before = [one for one in rosters if one.as_of is not None and one.as_of <= day]
    last = max(before, key=lambda one: (one.as_of or date.min, one.id), default=None)
    roster_from = min((one.as_of for one in rosters if one.as_of is not None), default=None)
    rolling, calendar = people(on.rolling), people(on.calendar)
    trend = tuple(_trend(known, courses, day, roster_from, progress, cancelled))
    return TrainingReport(
        heading=heading,
        day=day,
        employed=sum(1 for _ in on.employed()),
        rolling=rolling,
        calendar=calendar,
        courses=tuple(_course(one) for one in courses if in_force(one, day)),
        departments=tuple(_departments(on)),
        cells=tuple(_cells(on)),
        missing=tuple(_missing(on)),
        unmatched=tuple(_unmatched(reader, day)),
        movements=_movements(on),
        trend=(*trend, TrendPoint("This report", day, rolling, calendar)),
        roster_from=roster_from,
        last_roster=last.as_of if last else None,
        last_roster_file=last.file_name if last else "",
        compliant_under_one=_under_one(on),
    )


def _rosters(reader: Reader) -> list[TrainingImport]:
    found = reader.find(TrainingImport, kind=ImportKind.ROSTER.value)
    return [one for one in found if one.undone_at is None and one.as_of is not None]


def _course(one: Course) -> CourseShown:
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


def _departments(on: _Day) -> Iterator[DepartmentShown]:
    rolling, calendar = _by_department(on.rolling), _by_department(on.calendar)
    employed: dict[str, int] = defaultdict(int)
    for person in on.employed():
        spell = person.spell_on(on.day)
        if spell is not None:
            employed[spell.entry.department or NO_DEPARTMENT] += 1
    for name in sorted(employed, key=lambda one: (one == NO_DEPARTMENT, one.casefold(), one)):
        both = (people(found.get(name, ())) for found in (rolling, calendar))
        yield DepartmentShown(name, employed[name], *both)


def _cells(on: _Day) -> Iterator[CellShown]:
    names = {course.id: course.name for course in on.courses}
    calendar = {(one.department, one.course_id): one.tally for one in cells(on.calendar)}
    for cell in cells(on.rolling):
        key = cell.department, cell.course_id
        department = cell.department or NO_DEPARTMENT
        yield CellShown(department, names[cell.course_id], cell.tally, calendar.get(key, Tally()))


def _missing(on: _Day) -> list[MissingShown]:
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


def _unmatched(reader: Reader, day: date) -> list[UnmatchedShown]:
    grouped: dict[str, list[Completion]] = defaultdict(list)
    for one in reader.find(Completion, employee_id=None):
        if one.day <= day:
            grouped[person_key(mention_of(one))].append(one)
    found = [
        UnmatchedShown(first.name, first.number, first.department, len(group), max(one.day for one in group))
        for group in grouped.values()
        for first in group[:1]
    ]
    return sorted(found, key=lambda one: (one.department.casefold(), one.name.casefold(), one.number))


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


def _movements(on: _Day) -> Movements:
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


def _under_one(on: _Day) -> int:
    """People who are missing under one rule and not under the other."""
    late = [
        {one.employee_id for one in found if one.status is Status.OVERDUE}
        for found in (on.rolling, on.calendar)
    ]
    return len(late[0] ^ late[1])


def _trend(
    known: Sequence[Trainee],
    courses: Sequence[Course],
    day: date,
    roster_from: date | None,
    progress: Progress,
    cancelled: Cancelled,
) -> Iterator[TrendPoint]:
    """The last days of the quarters before the day, since the first roster: before it nobody is known."""
    quarters = [Quarter.of(day)]
    while len(quarters) < QUARTERS_SHOWN:
        quarters.append(quarters[-1].previous())
    ends = [one for one in reversed(quarters) if one.last < day and roster_from and one.last >= roster_from]
    for place, one in enumerate(ends):
        stop_if(cancelled)
        progress(place, len(ends) + 1, "Reading earlier quarters")
        yield TrendPoint(str(one), one.last, *_both(known, courses, one.last))


def _both(known: Sequence[Trainee], courses: Sequence[Course], day: date) -> tuple[People, People]:
    return (
        people(standings(known, courses, day, Rule.ROLLING)),
        people(standings(known, courses, day, Rule.CALENDAR)),
    )
