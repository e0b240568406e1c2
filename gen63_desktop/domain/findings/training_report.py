"""The frozen data of a training compliance report: who must have completed which course on a day, and who is missing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from gen63_desktop.domain.findings.heading import Heading
from gen63_desktop.domain.training.compliance import Rule, Status
from gen63_desktop.domain.training.summary import People, Tally

NO_DEPARTMENT, NO_SUPERVISOR = "Department not known", "Supervisor not known"


@dataclass(frozen=True, slots=True)
class CourseShown:
    """A required course and its rules. ``months`` 0: a completion holds for ever."""

    name: str
    audience: str
    clause: str
    months: int
    newcomer_days: int
    return_days: int
    required_from: date | None = None
    required_until: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class DepartmentShown:
    """A department: everybody employed in it on the day, and people by all their courses under both rules."""

    department: str
    employed: int
    rolling: People
    calendar: People


@dataclass(frozen=True, slots=True)
class CellShown:
    """A department and a course: pairs of person and course under both rules."""

    department: str
    course: str
    rolling: Tally
    calendar: Tally


@dataclass(frozen=True, slots=True)
class MissingShown:
    """A person and a course that they should have completed, under one rule or both."""

    department: str
    supervisor: str
    employee_id: int
    name: str
    number: str
    role: str
    course: str
    rolling: Status
    calendar: Status
    rolling_due: date | None
    calendar_due: date | None
    last: date | None
    hired: date | None = None

    def overdue(self, rule: Rule) -> bool:
        """Whether it is overdue under a rule."""
        return (self.rolling if rule is Rule.ROLLING else self.calendar) is Status.OVERDUE


@dataclass(frozen=True, slots=True)
class UnmatchedShown:
    """Somebody with completions whom no roster names."""

    name: str
    number: str
    department: str
    completions: int
    last: date


@dataclass(frozen=True, slots=True)
class Movements:
    """How those who came, went or were away are counted. ``since`` is the day from which they are looked at.

    ``hired`` are employed on the day and began after ``since``; under the twelve-month rule each of them is
    compliant, overdue, not yet due, on leave, or bound by no course. ``left`` were employed after ``since`` and
    are no longer; ``away`` are on leave on the day, ``away_bound`` those of them of whom a course is required.
    """

    since: date
    hired: int
    hired_compliant: int
    hired_overdue: int
    hired_not_yet_due: int
    hired_on_leave: int
    hired_unbound: int
    left: int
    away: int
    away_bound: int


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """People on the last day of a quarter, or on the report's day."""

    label: str
    day: date
    rolling: People
    calendar: People


@dataclass(frozen=True, slots=True)
class TrainingReport:
    """Everything that the report prints.

    ``rolling`` and ``calendar`` count people by all their courses together; ``cells`` count pairs of person and
    course. ``roster_from`` is the day of the first roster, ``last_roster`` of the last one on or before the day.
    """

    heading: Heading
    day: date
    employed: int
    rolling: People
    calendar: People
    courses: tuple[CourseShown, ...]
    departments: tuple[DepartmentShown, ...]
    cells: tuple[CellShown, ...]
    missing: tuple[MissingShown, ...]
    unmatched: tuple[UnmatchedShown, ...]
    movements: Movements
    trend: tuple[TrendPoint, ...]
    roster_from: date | None
    last_roster: date | None
    last_roster_file: str = ""
    compliant_under_one: int = 0

    def people(self, rule: Rule) -> People:
        """People under a rule."""
        return self.rolling if rule is Rule.ROLLING else self.calendar

    def tallies(self, rule: Rule) -> tuple[Tally, ...]:
        """The pairs of each department and course under a rule."""
        return tuple(cell.rolling if rule is Rule.ROLLING else cell.calendar for cell in self.cells)

    def missing_people(self, rule: Rule) -> int:
        """How many people the named list holds under a rule."""
        return len({one.employee_id for one in self.missing if one.overdue(rule)})

    @property
    def bound(self) -> int:
        """People of whom a course is required."""
        return self.rolling.bound


def added(tallies: tuple[Tally, ...]) -> Tally:
    """Tallies together."""
    return Tally(
        sum(one.compliant for one in tallies),
        sum(one.overdue for one in tallies),
        sum(one.not_yet_due for one in tallies),
        sum(one.on_leave for one in tallies),
        sum(one.due_30 for one in tallies),
        sum(one.due_60 for one in tallies),
        sum(one.due_90 for one in tallies),
    )
