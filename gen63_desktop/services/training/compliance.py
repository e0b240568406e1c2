"""Who is compliant on any day under both rules, the list of people, and the named list to send."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from gen63_desktop.domain.remarks import remark
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.rows_listing import RowsListing
from gen63_desktop.domain.tables import Cell, Column, Kind, PlainTable
from gen63_desktop.domain.training.compliance import Rule, Standing, Status, standings
from gen63_desktop.domain.training.people import Trainee
from gen63_desktop.domain.training.records import (
    Completion,
    Course,
    Employee,
    ImportKind,
    Leave,
    RosterEntry,
    TrainingImport,
)
from gen63_desktop.domain.training.summary import missing
from gen63_desktop.domain.work_list import Group, WorkItem
from gen63_desktop.services.exports import write_tables
from gen63_desktop.services.training.part import Part, Staff, courses_of, staff
from gen63_desktop.store.reader import Head, Reader

_IDS = 10_000
"""More courses than there will ever be; makes one number of an employee and a course."""


@dataclass(frozen=True, slots=True)
class Compliance:
    """A day under both rules. ``roster_from``: the day of the first roster, None where there is none."""

    day: date
    courses: tuple[Course, ...]
    rolling: tuple[Standing, ...]
    calendar: tuple[Standing, ...]
    employed: int
    on_leave: int
    roster_from: date | None
    last_roster: date | None

    def under(self, rule: Rule) -> tuple[Standing, ...]:
        """The standings under a rule."""
        return self.rolling if rule is Rule.ROLLING else self.calendar


@dataclass(frozen=True, slots=True)
class TrainingRow:
    """A line of the list of people: a person and a course under the chosen rule, and what the other says.

    ``decides`` stands on one line of each person who counts: "lacking" where a course is overdue, else
    "complete". So people can be listed once each.
    """

    standing: Standing
    other: Status | None
    course: str
    supervisor: str
    supervisor_email: str
    decides: str = ""

    @property
    def id(self) -> int:
        """One number for the person and the course."""
        return self.standing.employee_id * _IDS + self.standing.course_id


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """All that is known of an employee."""

    employee: Employee
    entries: tuple[RosterEntry, ...]
    leaves: tuple[Leave, ...]
    completions: tuple[Completion, ...]
    rows: tuple[TrainingRow, ...]


class TrainingListing:
    """The list of people for the day and the rule that are set on it."""

    def __init__(self, service: ComplianceReading, day: date, rule: Rule) -> None:
        self._service = service
        self.day = day
        self.rule = rule
        self._kept: tuple[tuple[Head, date, Rule], tuple[TrainingRow, ...]] | None = None

    @property
    def rows_at_hand(self) -> tuple[TrainingRow, ...]:
        """The rows that were worked out last; nothing is read."""
        return self._kept[1] if self._kept is not None else ()

    def rows(self) -> tuple[TrainingRow, ...]:
        """All rows; worked out once for each state of the records."""
        head, day, rule = self._service.head(), self.day, self.rule
        if self._kept is None or self._kept[0] != (head, day, rule):
            self._kept = ((head, day, rule), self._service.rows(day, rule))
        return self._kept[1]


class ComplianceReading(Part):
    """Reading who is compliant."""

    def head(self) -> Head:
        """The state of the records."""
        with self.session.ask() as reader:
            return reader.head()

    def compliance(self, day: date | None = None) -> Compliance:
        """Everybody's standing on a day (today), under both rules."""
        self.session.allow(Permission.READ_TRAINING)
        with self.session.ask() as reader:
            return compliance_on(reader, day or self.session.today())

    def rows(self, day: date, rule: Rule) -> tuple[TrainingRow, ...]:
        """Everybody's standing as lines of a list."""
        self.session.allow(Permission.READ_TRAINING)
        with self.session.ask() as reader:
            known, courses = staff(reader), courses_of(reader)
        return tuple(_rows(known, courses, day, rule))

    def listing(self, day: date, rule: Rule) -> tuple[TrainingListing, RowsListing[TrainingRow]]:
        """The list of people, and the holder on which its day and rule are changed."""
        holder = TrainingListing(self, day, rule)
        return holder, RowsListing(
            holder.rows,
            {
                "name": lambda row: row.standing.name,
                "number": lambda row: row.standing.number,
                "department": lambda row: row.standing.department,
                "role": lambda row: row.standing.role,
                "course": lambda row: row.course,
                "course_id": lambda row: row.standing.course_id,
                "status": lambda row: row.standing.status.value,
                "other": lambda row: row.other.value if row.other else None,
                "due": lambda row: _iso(row.standing.due),
                "due_in": lambda row: row.standing.due_in,
                "last": lambda row: _iso(row.standing.last),
                "supervisor": lambda row: row.supervisor,
                "person": lambda row: row.decides,
                "practitioner": lambda row: int(row.standing.practitioner),
            },
            lambda row: (
                f"{row.standing.name} {row.standing.number} {row.standing.department} {row.supervisor}"
            ),
        )

    def person(self, employee_id: int, day: date) -> PersonRecord:
        """All that is known of an employee, with their standing on a day under the rolling rule."""
        self.session.allow(Permission.READ_TRAINING)
        with self.session.ask() as reader:
            employee = reader.get(Employee, employee_id)
            known, courses = staff(reader), courses_of(reader)
            mine = Staff(tuple(one for one in known.people if one.id == employee_id), known.latest)
            return PersonRecord(
                employee,
                reader.find(RosterEntry, employee_id=employee_id),
                reader.find(Leave, employee_id=employee_id),
                reader.find(Completion, employee_id=employee_id),
                tuple(_rows(mine, courses, day, Rule.ROLLING)),
            )

    def named_list(
        self, day: date, rule: Rule, rows: Sequence[TrainingRow], selection: str = ""
    ) -> PlainTable:
        """The rows as a table to send to a supervisor; ``selection`` says in words which rows they are."""
        return PlainTable(
            title=f"Training: people by course on {day.isoformat()}",
            columns=_COLUMNS,
            rows=[_cells(row) for row in rows],
            source="Rosters and completions taken in by the office",
            time_range=f"As of {day.isoformat()}; rule: {rule.value}",
            scope=selection or "Everybody employed on that day whom a course is required of",
        )

    def export_named_list(
        self, path: Path, day: date, rule: Rule, rows: Sequence[TrainingRow], selection: str = ""
    ) -> int:
        """Write the rows to a file to send to a supervisor; how many there are."""
        self.session.allow(Permission.READ_TRAINING)
        return write_tables(self.session, path, (self.named_list(day, rule, rows, selection),))

    def table(self, day: date | None = None, rule: Rule = Rule.ROLLING) -> PlainTable:
        """Everybody with every course that is required of them, as a table."""
        day = day or self.session.today()
        return self.named_list(day, rule, self.rows(day, rule))

    def work_items(self, today: date) -> Iterator[WorkItem]:
        """What My work shows of training: who is overdue, who falls due this month, who is unmatched."""
        self.session.allow(Permission.READ_TRAINING)
        with self.session.ask() as reader:
            found = compliance_on(reader, today)
            waiting = len({(one.number, one.name) for one in reader.find(Completion, employee_id=None)})
        names = {course.id: course.name for course in found.courses}
        for course_id, name in names.items():
            late = [one for one in missing(found.rolling) if one.course_id == course_id]
            soon = [one for one in found.rolling if one.course_id == course_id and one.due_in == 30]
            if late:
                yield WorkItem(
                    Group.OVERDUE,
                    "training",
                    name,
                    remark("People overdue (rolling rule)"),
                    late[0].due,
                    count=len(late),
                )
            if soon:
                first = min(one.due for one in soon if one.due is not None)
                note = remark("People due in 30 days")
                yield WorkItem(Group.NEW, "training", name, note, first, count=len(soon))
        if waiting:
            yield WorkItem(
                Group.NEW,
                "training",
                remark("Completions of people not on the roster"),
                remark("To be matched"),
                count=waiting,
            )


_COLUMNS = (
    Column("Name"),
    Column("Employee number"),
    Column("Department"),
    Column("Job title"),
    Column("Supervisor"),
    Column("Supervisor's e-mail"),
    Column("Course"),
    Column("Status"),
    Column("Due", Kind.DAY),
    Column("Days overdue", Kind.WHOLE_NUMBER),
    Column("Last completed", Kind.DAY),
)


def _cells(row: TrainingRow) -> tuple[Cell, ...]:
    one = row.standing
    return (
        one.name,
        one.number,
        one.department,
        one.role,
        row.supervisor,
        row.supervisor_email,
        row.course,
        one.status.value,
        one.due,
        one.days_overdue or None,
        one.last,
    )


def compliance_on(reader: Reader, day: date) -> Compliance:
    """Everybody's standing on a day, under both rules."""
    known, courses = staff(reader), courses_of(reader)
    rosters = [
        one.as_of
        for one in reader.find(TrainingImport, kind=ImportKind.ROSTER.value)
        if one.undone_at is None and one.as_of is not None
    ]
    return Compliance(
        day=day,
        courses=courses,
        rolling=standings(known.people, courses, day, Rule.ROLLING),
        calendar=standings(known.people, courses, day, Rule.CALENDAR),
        employed=sum(person.spell_on(day) is not None for person in known.people),
        on_leave=sum(_away(person, day) for person in known.people),
        roster_from=min(rosters, default=None),
        last_roster=max((one for one in rosters if one <= day), default=None),
    )


def _away(person: Trainee, day: date) -> bool:
    return person.spell_on(day) is not None and person.leave_on(day) is not None


def _rows(known: Staff, courses: Iterable[Course], day: date, rule: Rule) -> Iterator[TrainingRow]:
    courses = tuple(courses)
    names = {course.id: course.name for course in courses}
    other_rule = Rule.CALENDAR if rule is Rule.ROLLING else Rule.ROLLING
    others = {
        (one.employee_id, one.course_id): one.status
        for one in standings(known.people, courses, day, other_rule)
    }
    found = tuple(standings(known.people, courses, day, rule))
    deciding = _deciding(found)
    for one in found:
        entry = known.latest[one.employee_id]
        yield TrainingRow(
            standing=one,
            other=others.get((one.employee_id, one.course_id)),
            course=names[one.course_id],
            supervisor=entry.supervisor,
            supervisor_email=entry.supervisor_email,
            decides=deciding.get((one.employee_id, one.course_id), ""),
        )


def _deciding(found: Iterable[Standing]) -> dict[tuple[int, int], str]:
    """The line of each person that decides whether they count as compliant, as people are counted."""
    of: dict[int, Standing] = {}
    for one in found:
        held = of.get(one.employee_id)
        worse = held is None or (one.status is Status.OVERDUE and held.status is Status.COMPLIANT)
        if one.counted and worse:
            of[one.employee_id] = one
    return {
        (one.employee_id, one.course_id): "lacking" if one.status is Status.OVERDUE else "complete"
        for one in of.values()
    }


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
