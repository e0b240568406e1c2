"""Twelve hundred people: quarterly rosters with hires, leavers and leaves, monthly completions."""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.training.records import ImportKind
from gen63_desktop.services.demonstration.stage import Stage, words

_BIAS = "Implicit bias training"
_PRIVACY = "State and federal legislation on data privacy, data, and standards"
_ROSTER = (
    "Employee Number", "Last Name", "First Name", "Department", "Job Title", "Hire Date", "Termination Date",
    "Leave Start", "Leave End", "Employment Status", "Public Safety Analytics", "Supervisor",
)  # fmt: skip
_COMPLETIONS = ("Employee Number", "Last Name", "First Name", "Course Title", "Completion Date")
_TITLES = ("Operator", "Supervisor", "Specialist", "Analyst", "Technician", "Manager", "Assistant")
_LAGGING = {"Vehicle Maintenance": 0.10, "System Security and Law Enforcement": 0.05, "Communications": 0.08}
_USUAL = 0.015
_CREW = 30


@dataclass
class _Worker:
    """One fictional employee. ``due`` is when each course is taken next."""

    number: str
    first: str
    last: str
    department: str
    title: str
    analyst: bool
    hired: date
    supervisor: str = ""
    left: date | None = None
    leave: tuple[date, date] | None = None
    due: dict[str, date] = field(default_factory=dict)


def schedule(stage: Stage) -> None:
    """Take in a roster each quarter and the completions of each month."""
    staff = _company(stage)
    stage.on(stage.first_day + timedelta(days=2), partial(_take_roster, stage, staff, stage.first_day))
    stage.on(stage.first_day + timedelta(days=3), partial(_take_completions, stage, _earlier(stage, staff)))
    quarter = Quarter.of(stage.first_day).next()
    while quarter.first + timedelta(days=4) <= stage.today:
        day = quarter.first + timedelta(days=3)
        stage.on(day, partial(_next_roster, stage, staff, day))
        quarter = quarter.next()
    month = stage.first_day + timedelta(days=35)
    while month <= stage.today:
        stage.on(month, partial(_month, stage, staff, month))
        month += timedelta(days=30)


def _company(stage: Stage) -> list[_Worker]:
    staff: list[_Worker] = []
    for department in words("words")["departments"]:
        analysts = department.get("practitioners", 0)
        for place in range(department["people"]):
            hired = stage.first_day - timedelta(days=stage.random.randint(40, 9000))
            staff.append(_worker(stage, len(staff), department["name"], hired, analyst=place < analysts))
            staff[-1].supervisor = _supervisor(staff)
    return staff


def _supervisor(staff: Sequence[_Worker]) -> str:
    """Who leads the newest worker: every thirtieth of a department leads those who follow, the first leads them."""
    own = [worker for worker in staff if worker.department == staff[-1].department]
    head = own[(len(own) - 1) // _CREW * _CREW]
    if head is staff[-1]:
        head = own[0]
    return "" if head is staff[-1] else f"{head.first} {head.last}"


def _worker(stage: Stage, place: int, department: str, hired: date, *, analyst: bool) -> _Worker:
    first, last = stage.someone().split(" ", 1)
    worker = _Worker(f"{10_000 + place}", first, last, department, stage.one_of(_TITLES), analyst, hired)
    for course in (_BIAS, _PRIVACY) if analyst else (_BIAS,):
        worker.due[course] = max(hired, stage.first_day) + timedelta(days=stage.random.randint(1, 350))
    return worker


def _earlier(stage: Stage, staff: Iterable[_Worker]) -> list[tuple[_Worker, str, date]]:
    """What was completed in the year before the office opened."""
    return [
        (worker, course, due - timedelta(days=stage.random.randint(352, 364)))
        for worker in staff
        for course, due in worker.due.items()
        if due - timedelta(days=364) > worker.hired and due - timedelta(days=352) < stage.first_day
    ]


def _month(stage: Stage, staff: Sequence[_Worker], until: date) -> None:
    done = []
    for worker in staff:
        for course, due in worker.due.items():
            if worker.left is not None or due >= until:
                continue
            if stage.chance(_LAGGING.get(worker.department, _USUAL)):
                worker.due[course] = due + timedelta(days=stage.random.randint(15, 75))  # puts it off
                continue
            day = min(due, until - timedelta(days=1))
            done.append((worker, course, day))
            worker.due[course] = day + timedelta(days=stage.random.randint(330, 364))
    _take_completions(stage, done)


def _take_completions(stage: Stage, done: Sequence[tuple[_Worker, str, date]]) -> None:
    rows = [(w.number, w.last, w.first, course, f"{day:%m/%d/%Y}") for w, course, day in done]
    if not rows:
        return
    training = stage.office.training
    with tempfile.TemporaryDirectory() as folder:
        path = _write(Path(folder) / "completions.csv", _COMPLETIONS, rows)
        table = training.open_file(path)
        proposal, _ = training.propose(ImportKind.COMPLETIONS, table)
        training.take_in_completions(table, proposal.mapping)


def _next_roster(stage: Stage, staff: list[_Worker], day: date) -> None:
    for worker in staff:
        if worker.left is None and stage.chance(0.012):
            worker.left = day - timedelta(days=stage.random.randint(1, 60))
        elif worker.left is None and worker.leave is None and stage.chance(0.01):
            first = day - timedelta(days=stage.random.randint(1, 40))
            worker.leave = (first, first + timedelta(days=stage.random.randint(30, 120)))
    for _ in range(stage.random.randint(10, 18)):
        department = stage.one_of(words("words")["departments"])["name"]
        hired = day - timedelta(days=stage.random.randint(1, 80))
        staff.append(
            _worker(stage, len(staff), department, hired, analyst=department == "Data and Analytics")
        )
        staff[-1].supervisor = _supervisor(staff)
    # who left stays in the list, so that no number is given twice, and once more in the roster
    _take_roster(
        stage,
        [worker for worker in staff if worker.left is None or worker.left >= day - timedelta(days=60)],
        day,
    )


def _take_roster(stage: Stage, staff: Sequence[_Worker], as_of: date) -> None:
    training = stage.office.training
    with tempfile.TemporaryDirectory() as folder:
        path = _write(Path(folder) / "roster.csv", _ROSTER, (_line(worker, as_of) for worker in staff))
        table = training.open_file(path)
        proposal, _ = training.propose(ImportKind.ROSTER, table)
        training.take_in_roster(table, proposal.mapping, as_of, whole=False)


def _line(worker: _Worker, as_of: date) -> tuple[str, ...]:
    leave = worker.leave
    away = leave is not None and leave[0] <= as_of <= leave[1]
    status = "Terminated" if worker.left else "On leave" if away else "Active"
    return (
        worker.number, worker.last, worker.first, worker.department, worker.title, _iso(worker.hired), _iso(worker.left),
        _iso(leave[0] if leave else None), _iso(leave[1] if leave else None), status, "Yes" if worker.analyst else "No", worker.supervisor,
    )  # fmt: skip


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _write(path: Path, head: Sequence[str], rows: Iterable[Sequence[str]]) -> Path:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(head)
        writer.writerows(rows)
    return path
