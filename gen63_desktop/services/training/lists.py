"""The lists of the training page beside that of people: departments, unmatched people, courses, imports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.rows_listing import RowsListing
from gen63_desktop.domain.training.completed import UnmatchedPerson
from gen63_desktop.domain.training.records import Course, TrainingImport
from gen63_desktop.domain.training.summary import Tally, cells
from gen63_desktop.services.training.completions import Completions
from gen63_desktop.services.training.compliance import Compliance, ComplianceReading, TrainingListing
from gen63_desktop.services.training.part import staff

_NOTHING = Tally()


@dataclass(frozen=True, slots=True)
class DepartmentRow:
    """A department and a course on a day, under both rules."""

    id: int
    department: str
    course_id: int
    course: str
    rolling: Tally
    calendar: Tally


@dataclass(frozen=True, slots=True)
class UnmatchedRow:
    """Someone with completions whom the roster does not know."""

    id: int
    person: UnmatchedPerson
    suggested: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ImportRow:
    """A file taken in."""

    id: int
    record: TrainingImport
    person: str

    @property
    def at(self) -> datetime:
        """When."""
        return self.record.at


def department_rows(found: Compliance) -> tuple[DepartmentRow, ...]:
    """One row for each department and course that somebody is bound in."""
    names = {course.id: course.name for course in found.courses}
    calendar = {(cell.department, cell.course_id): cell.tally for cell in cells(found.calendar)}
    return tuple(
        DepartmentRow(
            number,
            cell.department,
            cell.course_id,
            names[cell.course_id],
            cell.tally,
            calendar.get((cell.department, cell.course_id), _NOTHING),
        )
        for number, cell in enumerate(cells(found.rolling), 1)
    )


class Lists(ComplianceReading, Completions):
    """Lists of the training page."""

    def departments(self, holder: TrainingListing) -> RowsListing[DepartmentRow]:
        """Departments and courses on the day that is set on the holder."""
        return RowsListing(
            lambda: department_rows(self.compliance(holder.day)),
            {
                "department": lambda row: row.department,
                "course": lambda row: row.course,
                "course_id": lambda row: row.course_id,
                "required": lambda row: row.rolling.required,
                "rolling": lambda row: _thousandths(row.rolling),
                "calendar": lambda row: _thousandths(row.calendar),
                "overdue": lambda row: row.rolling.overdue,
                "overdue_calendar": lambda row: row.calendar.overdue,
                "due_30": lambda row: row.rolling.due_30,
                "due_60": lambda row: row.rolling.due_60,
                "due_90": lambda row: row.rolling.due_90,
                "on_leave": lambda row: row.rolling.on_leave,
                "not_yet_due": lambda row: row.rolling.not_yet_due,
            },
            lambda row: f"{row.department} {row.course}",
        )

    def unmatched_listing(self) -> RowsListing[UnmatchedRow]:
        """People with completions whom the roster does not know."""
        return RowsListing(
            self._unmatched_rows,
            {
                "name": lambda row: row.person.mention.name,
                "number": lambda row: row.person.mention.number,
                "department": lambda row: row.person.mention.department,
                "completions": lambda row: len(row.person.rows),
                "why": lambda row: row.person.why,
                "suggested": lambda row: row.suggested,
            },
            lambda row: (
                f"{row.person.mention.name} {row.person.mention.number} {row.person.mention.department}"
            ),
        )

    def _unmatched_rows(self) -> Sequence[UnmatchedRow]:
        waiting = self.unmatched()
        if not waiting:
            return ()
        names = dict(self.known_people())
        return [
            UnmatchedRow(
                number, one, tuple(names[employee] for employee in one.suggestions if employee in names)
            )
            for number, one in enumerate(waiting, 1)
        ]

    def known_people(self) -> tuple[tuple[int, str], ...]:
        """Everybody ever on a roster, by id, with what tells them apart."""
        self.session.allow(Permission.READ_TRAINING)
        with self.session.ask() as reader:
            known = staff(reader)
        return tuple(
            (one.id, " · ".join(part for part in (entry.name, one.number, entry.department) if part))
            for one in known.people
            if (entry := known.latest.get(one.id)) is not None
        )

    def courses_listing(self) -> RowsListing[Course]:
        """The required courses."""
        return RowsListing(
            self.courses,
            {"id": lambda course: course.id, "name": lambda course: course.name},
            lambda course: course.name,
        )

    def courses(self) -> tuple[Course, ...]:
        """The required courses, those of the policy first."""
        self.session.allow(Permission.READ_TRAINING)
        with self.session.ask() as reader:
            return reader.find(Course)

    def imports_listing(self) -> RowsListing[ImportRow]:
        """Every file taken in."""
        return RowsListing(
            self._import_rows,
            {"id": lambda row: row.id, "file": lambda row: row.record.file_name},
            lambda row: row.record.file_name,
        )

    def _import_rows(self) -> Sequence[ImportRow]:
        with self.session.ask() as reader:
            names = {person.id: person.name for person in reader.find(Person)}
        return [ImportRow(one.id, one, names.get(one.by, "")) for one in self.imports()]


def _thousandths(tally: Tally) -> int | None:
    return tally.compliant * 1000 // tally.required if tally.required else None
