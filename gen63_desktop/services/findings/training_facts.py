"""Reads what the training compliance report prints: everybody on a day under both rules, and the earlier quarters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from gen63_desktop.domain.findings import training_counting as counting
from gen63_desktop.domain.findings.heading import Heading
from gen63_desktop.domain.findings.training_report import TrainingReport, TrendPoint, UnmatchedShown
from gen63_desktop.domain.progress import Cancelled, Progress, stop_if
from gen63_desktop.domain.training.completed import mention_of, person_key
from gen63_desktop.domain.training.people import Trainee, in_force
from gen63_desktop.domain.training.records import Completion, Course, ImportKind, TrainingImport
from gen63_desktop.domain.training.summary import people
from gen63_desktop.services.training.part import courses_of, staff
from gen63_desktop.store.reader import Reader


def read(
    reader: Reader, day: date, heading: Heading, progress: Progress, cancelled: Cancelled
) -> TrainingReport:
    """Everything that the report prints, as it is known now of a day."""
    known, courses = staff(reader).people, courses_of(reader)
    rosters = _rosters(reader)
    stop_if(cancelled)
    on = counting.everybody(known, courses, day)
    before = [one for one in rosters if one.as_of is not None and one.as_of <= day]
    last = max(before, key=lambda one: (one.as_of or date.min, one.id), default=None)
    roster_from = min((one.as_of for one in rosters if one.as_of is not None), default=None)
    rolling, calendar = people(on.rolling), people(on.calendar)
    earlier = tuple(_trend(known, courses, day, roster_from, progress, cancelled))
    return TrainingReport(
        heading=heading,
        day=day,
        employed=sum(1 for _ in on.employed()),
        rolling=rolling,
        calendar=calendar,
        courses=tuple(counting.course_shown(one) for one in courses if in_force(one, day)),
        departments=tuple(counting.departments(on)),
        cells=tuple(counting.courses_by_department(on)),
        missing=tuple(counting.missing(on)),
        unmatched=tuple(_unmatched(reader, day)),
        movements=counting.movements(on),
        trend=(*earlier, TrendPoint("This report", day, rolling, calendar)),
        roster_from=roster_from,
        last_roster=last.as_of if last else None,
        last_roster_file=last.file_name if last else "",
        compliant_under_one=counting.under_one_rule(on),
    )


def _rosters(reader: Reader) -> list[TrainingImport]:
    found = reader.find(TrainingImport, kind=ImportKind.ROSTER.value)
    return [one for one in found if one.undone_at is None and one.as_of is not None]


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


def _trend(
    known: Sequence[Trainee],
    courses: Sequence[Course],
    day: date,
    roster_from: date | None,
    progress: Progress,
    cancelled: Cancelled,
) -> Iterator[TrendPoint]:
    """The last days of the quarters before the day."""
    ends = counting.quarter_ends(day, roster_from)
    for place, one in enumerate(ends):
        stop_if(cancelled)
        progress(place, len(ends), "Reading earlier quarters")
        yield counting.point(known, courses, str(one), one.last)
