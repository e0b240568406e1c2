"""What the parts of the training service share: the session, and everything known about people."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from gen63_desktop.domain.training.matching import Known, Matcher
from gen63_desktop.domain.training.people import Trainee, trainee
from gen63_desktop.domain.training.records import (
    Course,
    Employee,
    ImportKind,
    Leave,
    RosterEntry,
    TrainingImport,
)
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables import training as tables

if TYPE_CHECKING:
    from gen63_desktop.services.session import Session


class Part:
    """One part of the service; all parts are one `Training`."""

    def __init__(self, session: Session) -> None:
        self.session = session


@dataclass(frozen=True, slots=True)
class Staff:
    """Everybody ever on a roster, and the last entry of each."""

    people: tuple[Trainee, ...]
    latest: dict[int, RosterEntry]

    def matcher(self) -> Matcher:
        """Finds the employee that a line of a file means."""
        return Matcher(
            Known(one.id, one.number, entry.name, entry.department, entry.hired)
            for one in self.people
            if (entry := self.latest.get(one.id)) is not None
        )


def staff(reader: Reader) -> Staff:
    """Read everybody: four queries, however many people there are."""
    entries: dict[int, list[RosterEntry]] = defaultdict(list)
    for entry in reader.find(RosterEntry):
        entries[entry.employee_id].append(entry)
    leaves: dict[int, list[Leave]] = defaultdict(list)
    for leave in reader.find(Leave):
        leaves[leave.employee_id].append(leave)
    days: dict[int, dict[int, list[date]]] = defaultdict(lambda: defaultdict(list))
    for employee_id, course_id, day in tables.completions_by_person(reader):
        days[employee_id][course_id].append(date.fromisoformat(day))
    people = tuple(
        trainee(one.id, one.number, entries[one.id], leaves[one.id], days.get(one.id))
        for one in reader.find(Employee)
    )
    latest = {
        employee_id: max(found, key=lambda entry: (entry.since, entry.id))
        for employee_id, found in entries.items()
        if found
    }
    return Staff(people, latest)


def courses_of(reader: Reader) -> tuple[Course, ...]:
    """All courses, in the order in which they were added."""
    return reader.find(Course)


def last_roster(reader: Reader) -> TrainingImport | None:
    """The roster of the latest day that was taken in and not undone."""
    rosters = [
        one for one in reader.find(TrainingImport, kind=ImportKind.ROSTER.value) if one.undone_at is None
    ]
    return max(rosters, key=lambda one: (one.as_of or date.min, one.id), default=None)
