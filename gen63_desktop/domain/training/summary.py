"""Compliance by department and course: counts, the share, what falls due, and what is missing to 100 %."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gen63_desktop.domain.training.compliance import Standing, Status

TARGET = 100
"""Per cent of the people bound by a course who are to be compliant with it (GEN 63 section 4.3)."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many pairs of person and course stand where. Bands do not overlap: ``due_60`` is 31 to 60 days."""

    compliant: int = 0
    overdue: int = 0
    not_yet_due: int = 0
    on_leave: int = 0
    due_30: int = 0
    due_60: int = 0
    due_90: int = 0

    @property
    def required(self) -> int:
        """Those who count: compliant or overdue."""
        return self.compliant + self.overdue

    @property
    def share(self) -> float | None:
        """The compliant share; None where nobody counts."""
        return self.compliant / self.required if self.required else None


@dataclass(frozen=True, slots=True)
class Cell:
    """A department and a course."""

    department: str
    course_id: int
    tally: Tally


def tally(standings: Iterable[Standing]) -> Tally:
    """Count standings."""
    by_status = dict.fromkeys(Status, 0)
    by_band = {30: 0, 60: 0, 90: 0}
    for one in standings:
        by_status[one.status] += 1
        if one.due_in is not None:
            by_band[one.due_in] += 1
    return Tally(
        compliant=by_status[Status.COMPLIANT],
        overdue=by_status[Status.OVERDUE],
        not_yet_due=by_status[Status.NOT_YET_DUE],
        on_leave=by_status[Status.ON_LEAVE],
        due_30=by_band[30],
        due_60=by_band[60],
        due_90=by_band[90],
    )


def cells(standings: Iterable[Standing]) -> tuple[Cell, ...]:
    """One cell for each department and course that somebody is bound in, by department and course."""
    grouped: dict[tuple[str, int], list[Standing]] = defaultdict(list)
    for one in standings:
        grouped[one.department, one.course_id].append(one)
    order = sorted(grouped, key=lambda key: (key[0].casefold(), key[1]))
    return tuple(Cell(department, course, tally(grouped[department, course])) for department, course in order)


@dataclass(frozen=True, slots=True)
class People:
    """People, not pairs: one is compliant who is compliant with every course that counts for them."""

    bound: int
    required: int
    compliant: int
    on_leave: int
    not_yet_due: int


def people(standings: Iterable[Standing]) -> People:
    """Count people by all their courses together."""
    grouped: dict[int, list[Standing]] = defaultdict(list)
    for one in standings:
        grouped[one.employee_id].append(one)
    required = compliant = on_leave = not_yet_due = 0
    for of_person in grouped.values():
        if any(one.counted for one in of_person):
            required += 1
            compliant += not any(one.status is Status.OVERDUE for one in of_person)
        elif any(one.status is Status.ON_LEAVE for one in of_person):
            on_leave += 1
        else:
            not_yet_due += 1
    return People(len(grouped), required, compliant, on_leave, not_yet_due)


def missing(standings: Sequence[Standing]) -> tuple[Standing, ...]:
    """The named people behind the missing per cent, longest overdue first."""
    late = [one for one in standings if one.status is Status.OVERDUE]
    return tuple(sorted(late, key=lambda one: (one.due or one.day, one.name.casefold(), one.course_id)))
