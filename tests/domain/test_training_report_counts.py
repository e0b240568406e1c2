"""The figures of the training report agree for whatever roster: front page, departments and named list."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gen63_desktop.domain.errors import Problems
from gen63_desktop.domain.findings import training_counting as counting
from gen63_desktop.domain.findings import training_lists, training_tables
from gen63_desktop.domain.findings.heading import Heading
from gen63_desktop.domain.findings.kinds import Audience as For
from gen63_desktop.domain.findings.kinds import ReportKind
from gen63_desktop.domain.findings.training_report import TrainingReport
from gen63_desktop.domain.findings.training_sums import check
from gen63_desktop.domain.training.compliance import Rule
from gen63_desktop.domain.training.people import Trainee, trainee
from gen63_desktop.domain.training.records import Audience, Course, Leave, RosterEntry
from gen63_desktop.domain.training.summary import people

DAY = date(2026, 11, 20)
COURSES = (
    Course("implicit-bias", "Implicit bias training", Audience.EVERYBODY, id=1),
    Course("data-privacy", "Data law", Audience.PRACTITIONERS, newcomer_days=30, return_days=14, id=2),
    Course("once", "Oath", Audience.ROLES, months=0, roles=("Analyst",), id=3),
)
HEADING = Heading(
    ReportKind.TRAINING,
    For.EXECUTIVE,
    "2026-11-20",
    "Office",
    False,
    datetime(2026, 11, 20, tzinfo=UTC),
    1,
    "00",
)

days_before = st.integers(0, 900).map(lambda back: DAY - timedelta(days=back))


@st.composite
def trainees(draw: st.DrawFn, number: int) -> Trainee:
    """Somebody hired, perhaps moved, perhaps gone, perhaps away, with some completions."""
    hired = draw(days_before)
    entry = RosterEntry(
        employee_id=number,
        since=hired,
        present=True,
        name=draw(st.sampled_from(("Amy Ng", "Bo Lee", "Ñandú 😀", "Amy Ng"))),
        department=draw(st.sampled_from(("Bus", "bus", "Rail", "", "Department not known"))),
        role=draw(st.sampled_from(("Operator", "analyst"))),
        practitioner=draw(st.booleans()),
        supervisor=draw(st.sampled_from(("", "Kim Roe", "Pat Moss"))),
        hired=hired,
    )
    entries = [entry]
    if draw(st.booleans()):
        moved = replace(entry, since=hired + timedelta(days=draw(st.integers(1, 400))), department="Planning")
        entries.append(moved)
    if draw(st.integers(0, 3)) == 0:
        gone = entries[-1].since + timedelta(days=draw(st.integers(1, 400)))
        entries.append(replace(entry, since=gone, present=False, left=gone - timedelta(days=1)))
    leaves = []
    if draw(st.integers(0, 3)) == 0:
        first = draw(days_before)
        last = draw(st.none() | st.integers(0, 500).map(lambda long: first + timedelta(days=long)))
        leaves.append(Leave(number, first, last))
    done = {course.id: draw(st.lists(days_before, max_size=3)) for course in COURSES}
    return trainee(number, f"{number:04d}", entries, leaves, done)


def report_on(staff: list[Trainee]) -> TrainingReport:
    """The report as the service puts it together."""
    on = counting.everybody(staff, COURSES, DAY)
    return TrainingReport(
        heading=HEADING,
        day=DAY,
        employed=sum(1 for _ in on.employed()),
        rolling=people(on.rolling),
        calendar=people(on.calendar),
        courses=tuple(counting.course_shown(course) for course in COURSES),
        departments=tuple(counting.departments(on)),
        cells=tuple(counting.courses_by_department(on)),
        missing=tuple(counting.missing(on)),
        unmatched=(),
        movements=counting.movements(on),
        trend=(counting.point(staff, COURSES, "This report", DAY),),
        roster_from=DAY,
        last_roster=DAY,
        compliant_under_one=counting.under_one_rule(on),
    )


@st.composite
def staffs(draw: st.DrawFn) -> list[Trainee]:
    return [draw(trainees(number)) for number in range(1, draw(st.integers(0, 12)) + 1)]


@pytest.mark.requirement("T2", "T6")
@settings(max_examples=50, deadline=None)
@given(staffs())
def test_the_named_list_adds_up_to_the_front_page_whatever_the_roster(staff: list[Trainee]) -> None:
    report = report_on(staff)

    check(report)

    lines = list(training_lists.missing(report).rows)
    assert len(lines) == len(report.missing)
    for rule, at in ((Rule.ROLLING, 6), (Rule.CALENDAR, 9)):
        total = report.people(rule)
        named = {row[3] for row in lines if row[at] == "Overdue"}
        assert len(named) == total.required - total.compliant
        by_page = [
            row for row in training_tables.overall(report).rows if row[0] == training_tables.RULES[rule]
        ]
        assert by_page[0][6] == len(named)
    by_department = list(training_tables.by_department(report).rows)
    assert sum(int(str(row[1])) - int(str(row[2])) for row in by_department) == report.missing_people(
        Rule.ROLLING
    )
    assert sum(int(str(row[4])) - int(str(row[5])) for row in by_department) == report.missing_people(
        Rule.CALENDAR
    )
    assert sum(int(str(row[7])) for row in by_department) == report.employed


@pytest.mark.requirement("T6")
@settings(max_examples=50, deadline=None)
@given(staffs())
def test_new_hires_leavers_and_people_on_leave_are_each_counted_once(staff: list[Trainee]) -> None:
    moved = report_on(staff).movements

    parts = (
        moved.hired_compliant,
        moved.hired_overdue,
        moved.hired_not_yet_due,
        moved.hired_on_leave,
        moved.hired_unbound,
    )
    assert moved.hired == sum(parts)
    assert (
        moved.away_bound
        <= moved.away
        == sum(one.spell_on(DAY) is not None and one.leave_on(DAY) is not None for one in staff)
    )
    assert moved.left + sum(one.spell_on(DAY) is not None for one in staff) <= len(staff)


@pytest.mark.requirement("T2")
@settings(max_examples=50, deadline=None)
@given(staffs())
def test_no_share_stands_without_the_two_counts_that_it_is_made_of(staff: list[Trainee]) -> None:
    report = report_on(staff)
    for table, shares in (
        (training_tables.overall(report), (7,)),
        (training_tables.by_course(report), (4,)),
        (training_tables.by_department(report), (3, 6)),
        (training_tables.by_cell(report), (4, 7)),
        (training_tables.trend(report), (4, 7)),
    ):
        for row in table.rows:
            for at in shares:
                counted, done = (
                    (row[4], row[5]) if table.title.startswith("People under") else (row[at - 2], row[at - 1])
                )
                assert isinstance(counted, int)
                assert isinstance(done, int)
                assert row[at] == (done / counted if counted else None)


@pytest.mark.requirement("T2")
def test_figures_that_contradict_one_another_are_never_drawn() -> None:
    staff = [
        trainee(
            number,
            f"{number}",
            [RosterEntry(number, date(2020, 1, 1), True, f"P{number}", "Bus", hired=date(2020, 1, 1))],
        )
        for number in (1, 2)
    ]
    report = report_on(staff)
    assert report.missing_people(Rule.ROLLING) == 2

    for wrong in (
        replace(report, missing=report.missing[:1]),
        replace(report, missing=()),
        replace(report, employed=3),
        replace(report, rolling=replace(report.rolling, compliant=1)),
        replace(report, calendar=replace(report.calendar, required=1)),
        replace(report, departments=()),
        replace(report, missing=(replace(report.missing[0], department="Rail"), *report.missing[1:])),
        replace(report, trend=(replace(report.trend[-1], rolling=replace(report.rolling, bound=9)),)),
    ):
        with pytest.raises(Problems, match="contradict"):
            check(wrong)
