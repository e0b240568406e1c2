"""The figures of training for the quarterly report to the CEO."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.findings import words
from gen63_desktop.domain.findings.figures import Basis, QuarterOfTraining, TrainingCell, TrainingFigures
from gen63_desktop.domain.remarks import worded
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.training.compliance import Rule, standings
from gen63_desktop.domain.training.records import Completion, Course
from gen63_desktop.domain.training.summary import cells, people
from gen63_desktop.services.training.compliance import Compliance, compliance_on
from gen63_desktop.services.training.part import Part, Staff, courses_of, staff
from gen63_desktop.store.reader import Reader

QUARTERS_SHOWN = 8
_RULES = (
    "Rolling rule: a completion holds up to the same day twelve months later. Calendar rule: it holds up to "
    "31 December of the next year. People on leave are not counted, nor those whose first date has not come."
)


class Figures(Part):
    """The quarter's figures."""

    def figures(self, quarter: Quarter, as_of: date) -> TrainingFigures:
        """Compliance on the quarter's last day, or on the as-of day where that is earlier."""
        self.session.allow(Permission.READ_TRAINING)
        day = min(quarter.last, as_of)
        with self.session.ask() as reader:
            found = compliance_on(reader, day)
            known, courses = staff(reader), courses_of(reader)
            unmatched = len(reader.find(Completion, employee_id=None))
        rolling, calendar = people(found.rolling), people(found.calendar)
        return TrainingFigures(
            quarter=str(quarter),
            day=day,
            basis=_basis(found, unmatched),
            people=found.employed,
            on_leave=rolling.on_leave,
            not_yet_due=rolling.not_yet_due,
            required_rolling=rolling.required,
            compliant_rolling=rolling.compliant,
            required_calendar=calendar.required,
            compliant_calendar=calendar.compliant,
            cells=tuple(_cells(found)),
            unmatched_completions=unmatched,
            trend=tuple(_trend(known, courses, quarter, day, found.roster_from)),
        )


def of_quarter(reader: Reader, quarter: Quarter) -> tuple[QuarterOfTraining, ...]:
    """Compliance on the last day of one past quarter; nothing before the first roster."""
    found = compliance_on(reader, quarter.last)
    if found.roster_from is None or quarter.last < found.roster_from:
        return ()
    rolling, calendar = people(found.rolling), people(found.calendar)
    return (
        QuarterOfTraining(
            str(quarter),
            quarter.last,
            rolling.required,
            rolling.compliant,
            calendar.required,
            calendar.compliant,
        ),
    )


def _cells(found: Compliance) -> Iterator[TrainingCell]:
    names = {course.id: course.name for course in found.courses}
    by_calendar = {(cell.department, cell.course_id): cell.tally for cell in cells(found.calendar)}
    for cell in cells(found.rolling):
        calendar = by_calendar[cell.department, cell.course_id]
        yield TrainingCell(
            department=cell.department or "Department not known",
            course=names[cell.course_id],
            required_rolling=cell.tally.required,
            compliant_rolling=cell.tally.compliant,
            required_calendar=calendar.required,
            compliant_calendar=calendar.compliant,
            overdue=cell.tally.overdue,
            due_in_30=cell.tally.due_30,
            due_in_60=cell.tally.due_60,
            due_in_90=cell.tally.due_90,
        )


def _trend(
    known: Staff, courses: tuple[Course, ...], quarter: Quarter, day: date, roster_from: date | None
) -> Iterator[QuarterOfTraining]:
    """The last days of the quarters since the first roster; before it nobody is known."""
    quarters = [quarter]
    while len(quarters) < QUARTERS_SHOWN:
        quarters.append(quarters[-1].previous())
    for one in reversed(quarters):
        end = min(one.last, day)
        if roster_from is None or end < roster_from:
            continue
        rolling = people(standings(known.people, courses, end, Rule.ROLLING))
        calendar = people(standings(known.people, courses, end, Rule.CALENDAR))
        yield QuarterOfTraining(
            str(one), end, rolling.required, rolling.compliant, calendar.required, calendar.compliant
        )


def _basis(found: Compliance, unmatched: int) -> Basis:
    notes = [
        _RULES,
        *(_rule_of(course) for course in found.courses if course.newcomer_days or course.return_days),
    ]
    if found.last_roster is not None and found.last_roster < found.day:
        notes.append(
            f"The last roster before {words.day(found.day)} is that of {words.day(found.last_roster)}."
        )
    if found.roster_from is not None and found.day < found.roster_from:
        notes.append(
            f"The first roster is of {found.roster_from}; people who left before it are not known to the office."
        )
    if unmatched:
        notes.append(f"{unmatched} completions belong to people whom no roster names; they count for nobody.")
    return Basis(
        source=worded("Rosters and completions taken in by the office"),
        scope=worded("Everybody employed on {day} whom a course is required of", day=words.day(found.day)),
        notes=tuple(notes),
    )


def _rule_of(course: Course) -> str:
    return (
        f"{course.name}: people newly bound have {course.newcomer_days} days, people back from leave "
        f"{course.return_days}."
    )
