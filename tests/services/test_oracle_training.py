"""Every figure of training compliance against people whose days are walked one by one."""

from __future__ import annotations

import shutil
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import pytest

from gen63_desktop import startup
from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.findings.arithmetic import check
from gen63_desktop.domain.findings.figures import TrainingFigures
from gen63_desktop.domain.training.compliance import Rule
from gen63_desktop.domain.training.records import Audience, Completion, Course, Employee, Leave, RosterEntry
from gen63_desktop.services.demonstration import stage
from gen63_desktop.services.office import Office
from gen63_desktop.store.reader import Reader
from tests.offices import TODAY, MovableClock
from tests.services.training_steps import BIAS, completions, roster

DAY = timedelta(days=1)
YEAR = timedelta(days=365)
GOOD, OVERDUE, WAITING, AWAY = "compliant", "overdue", "not yet due", "on leave"


@dataclass
class Walker:
    """A person, asked about day by day."""

    entries: list[RosterEntry]
    leaves: list[Leave]
    days: dict[int, list[date]] = field(default_factory=dict)
    walked: dict[tuple[int, date], date] = field(default_factory=dict)

    def on(self, day: date) -> RosterEntry | None:
        """The position held on a day, as the rosters up to now tell it."""
        said = sorted(self.entries, key=lambda e: (e.since, e.id))
        upto = [e for e in said if e.since <= day]
        after = [e for e in said if e.since > day]
        if upto and upto[-1].present and not (upto[-1].left and upto[-1].left < day):
            gone = after[0].left if after and not after[0].present else None
            return None if gone and gone < day else upto[-1]
        later = after[0] if after else None
        back = later is not None and later.present and later.hired is not None and later.hired <= day
        if not back or later is None:
            return None
        ended = upto[-1].left if upto else None
        return later if not upto or (ended is not None and ended < day and later.hired > ended) else None  # type: ignore[operator]

    def away(self, day: date) -> Leave | None:
        held = {leave.first: leave for leave in sorted(self.leaves, key=lambda leave: leave.id)}
        return next((x for x in held.values() if x.first <= day and (x.last is None or day <= x.last)), None)

    def bound(self, course: Course, day: date) -> bool:
        here = self.on(day)
        if here is None or (course.required_from and day < course.required_from):
            return False
        if course.required_until and day > course.required_until:
            return False
        if course.audience is Audience.EVERYBODY:
            return True
        if course.audience is Audience.PRACTITIONERS:
            return here.practitioner
        return here.role.casefold() in {role.casefold() for role in course.roles}

    def bound_since(self, course: Course, day: date) -> date:
        """The first day of the stretch, walked back from a day; beyond four years no due date hangs on it."""
        if (course.id, day) not in self.walked:
            since = day
            while since > day - 4 * YEAR and self.bound(course, since - DAY):
                since -= DAY
            self.walked[course.id, day] = since
        return self.walked[course.id, day]

    def standing(self, course: Course, day: date, rule: Rule) -> tuple[str, date | None] | None:
        if not self.bound(course, day):
            return None
        since = self.bound_since(course, day)
        done = max((d for d in self.days.get(course.id, ()) if d <= day), default=None)
        first = since + timedelta(days=course.newcomer_days)
        if rule is Rule.CALENDAR:
            first = max(first, date(since.year, 12, 31))
        holds = _until(course, done, rule) if done else None
        due = first if holds is None or holds < since else holds
        if done and course.months == 0:
            return (AWAY if self.away(day) else GOOD), None
        if leave := self.away(due):
            due = leave.last + DAY + timedelta(days=course.return_days) if leave.last else date.max
            while again := self.away(due):
                due = again.last + DAY + timedelta(days=course.return_days) if again.last else date.max
                if due == date.max:
                    break
        if self.away(day):
            return AWAY, due
        if due < day:
            return OVERDUE, due
        return (GOOD if holds and day <= holds else WAITING), due


def _until(course: Course, done: date, rule: Rule) -> date:
    if rule is Rule.CALENDAR:
        return date(done.year + max(1, course.months // 12), 12, 31)
    year, month = divmod(done.year * 12 + done.month - 1 + course.months, 12)
    for number in (done.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(number, done.day))
        except ValueError:
            continue
    raise AssertionError


def _people(reader: Reader) -> list[Walker]:
    found = {one.id: Walker([], []) for one in reader.find(Employee)}
    for entry in reader.find(RosterEntry):
        found[entry.employee_id].entries.append(entry)
    for leave in reader.find(Leave):
        found[leave.employee_id].leaves.append(leave)
    days: dict[int, dict[int, list[date]]] = defaultdict(lambda: defaultdict(list))
    for done in reader.find(Completion):
        if done.employee_id is not None:
            days[done.employee_id][done.course_id].append(done.day)
    for employee_id, by_course in days.items():
        found[employee_id].days = by_course
    return list(found.values())


def _counted(people: list[Walker], courses: tuple[Course, ...], day: date) -> dict[str, object]:
    cells: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    totals: Counter[str] = Counter()
    for one in people:
        here = one.on(day)
        if here is None:
            continue
        totals["people"] += 1
        for rule in Rule:
            stands = {c.name: s for c in courses if (s := one.standing(c, day, rule)) is not None}
            counted = [state for state, _ in stands.values() if state in (GOOD, OVERDUE)]
            name = rule.name.lower()
            totals[f"required {name}"] += bool(counted)
            totals[f"compliant {name}"] += bool(counted) and OVERDUE not in counted
            if rule is Rule.ROLLING and stands and not counted:
                totals[AWAY if AWAY in [s for s, _ in stands.values()] else WAITING] += 1
            for course, (state, due) in stands.items():
                cell = cells[here.department or "Department not known", course]
                cell[f"required {name}"] += state in (GOOD, OVERDUE)
                cell[f"compliant {name}"] += state == GOOD
                if rule is Rule.ROLLING:
                    cell["overdue"] += state == OVERDUE
                    ahead = (due - day).days if due and state in (GOOD, WAITING) else 999
                    cell["due 30"] += ahead <= 30
                    cell["due 60"] += 30 < ahead <= 60
                    cell["due 90"] += 60 < ahead <= 90
    return {"totals": totals, "cells": {key: +cell for key, cell in cells.items()}}


def _told(figures: TrainingFigures) -> dict[str, object]:
    names = {
        "people": "people", AWAY: "on_leave", WAITING: "not_yet_due", "required rolling": "required_rolling",
        "compliant rolling": "compliant_rolling", "required calendar": "required_calendar",
        "compliant calendar": "compliant_calendar",
    }  # fmt: skip
    of_cell = {
        "required rolling": "required_rolling", "compliant rolling": "compliant_rolling",
        "required calendar": "required_calendar", "compliant calendar": "compliant_calendar",
        "overdue": "overdue", "due 30": "due_in_30", "due 60": "due_in_60", "due 90": "due_in_90",
    }  # fmt: skip
    return {
        "totals": Counter({name: getattr(figures, attribute) for name, attribute in names.items()}),
        "cells": {
            (cell.department, cell.course): +Counter(
                {name: getattr(cell, attribute) for name, attribute in of_cell.items()}
            )
            for cell in figures.cells
        },
    }


def _compare(office: Office, *days: date) -> None:
    with office.session.ask() as reader:
        people = _people(reader)
        courses = reader.find(Course)
    for day in days:
        figures = office.training.figures(Quarter.of(day), day)
        assert _told(figures) == _counted(people, courses, day), day
        assert figures.people == figures.required_rolling + figures.on_leave + figures.not_yet_due
        assert sum(cell.overdue for cell in figures.cells) == sum(
            cell.required_rolling - cell.compliant_rolling for cell in figures.cells
        )


@pytest.mark.requirement("T2", "T6", "R1")
def test_the_training_of_the_demonstration_is_counted_as_a_calendar_says(
    demonstration_folder: Path, tmp_path: Path
) -> None:
    folder = shutil.copytree(demonstration_folder, tmp_path / "office")
    office = startup.open_office(folder, stage.PERSON, stage.PASSPHRASE, clock=MovableClock())
    _compare(office, TODAY)
    office.close()


@pytest.fixture
def staffed(office: Office, clock: MovableClock, tmp_path: Path) -> Office:
    """People who are hired, move, go on leave, leave, and come back; a leap day among the completions."""
    clock.on(date(2023, 12, 1))
    ann = ("1", "Ann Ash", "Bus", "Operator", "2020-05-04", "N", "Kim Roe")
    ben = ("2", "Ben Bay", "Bus", "Analyst", "2021-02-28", "N", "Kim Roe")
    cat = ("3", "Cat Cox", "Rail", "Operator", "2023-11-30", "Y", "Kim Roe")
    roster(office, tmp_path, [ann, ben], date(2023, 12, 1))
    clock.on(date(2024, 3, 1))
    completions(
        office,
        tmp_path,
        [("1", "Ann Ash", BIAS, "02/29/2024"), ("3", "Cat Cox", BIAS, "01/05/2024")],
        "a.csv",
    )
    moved = (*ben[:2], "Analytics", "Analyst", "2021-02-28", "Y", "Kim Roe")
    roster(office, tmp_path, [ann, moved, cat], date(2024, 3, 1))
    clock.on(date(2024, 9, 1))
    roster(office, tmp_path, [moved, cat], date(2024, 9, 1))
    completions(office, tmp_path, [("2", "Ben Bay", BIAS, "09/01/2024")], "b.csv")
    clock.on(date(2025, 6, 1))
    back = (*ann[:2], "Rail", "Operator", "2025-05-20", "N", "Kim Roe")
    roster(office, tmp_path, [back, moved, cat], date(2025, 6, 1))
    known = dict(office.training.known_people())
    cat_id = next(id_ for id_, name in known.items() if "Cat" in name)
    office.training.record_leave(cat_id, date(2024, 12, 20), date(2025, 2, 10))
    office.training.record_leave(cat_id, date(2025, 8, 1), None)
    extra = Course("NEW", "A new course", Audience.EVERYBODY, newcomer_days=30, return_days=14)
    office.training.add_course(extra)
    clock.on(date(2026, 2, 28))
    return office


@pytest.mark.requirement("T2", "T6", "R1")
def test_hires_moves_leaves_and_leap_days_are_counted_as_a_calendar_says(staffed: Office) -> None:
    days = [date(2023, 11, 30) + timedelta(days=9 * n) for n in range(90)]
    edges = (
        date(2024, 2, 29), date(2025, 2, 28), date(2025, 3, 1), date(2024, 8, 31), date(2024, 9, 1),
        date(2024, 12, 31), date(2025, 1, 1), date(2025, 2, 10), date(2025, 2, 11), date(2025, 5, 19),
        date(2025, 5, 20),
    )  # fmt: skip
    _compare(staffed, *(day for day in (*days, *edges) if day <= date(2026, 2, 28)))
    check(staffed.findings.draft(Quarter(2025, 1)))
