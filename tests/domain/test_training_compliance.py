"""Who is compliant on a day, under both rules, with hires, leaves and leavers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gen63_desktop import resources
from gen63_desktop.domain.errors import Problems
from gen63_desktop.domain.findings.words import share
from gen63_desktop.domain.percents import percent
from gen63_desktop.domain.training.compliance import (
    Rule,
    Standing,
    Status,
    add_months,
    holds_until,
    standing,
    standings,
)
from gen63_desktop.domain.training.courses import checked, opening_courses
from gen63_desktop.domain.training.people import Trainee, spells_of, trainee
from gen63_desktop.domain.training.records import Audience, Course, Leave, RosterEntry
from gen63_desktop.domain.training.summary import cells, missing, people, tally

HIRED = date(2020, 5, 4)
BIAS = Course("implicit-bias", "Implicit bias training", Audience.EVERYBODY, id=1)
DATA = Course("data-privacy", "Data law", Audience.PRACTITIONERS, id=2)
ROLLING, CALENDAR = Rule.ROLLING, Rule.CALENDAR


def entry(since: date = HIRED, **more: object) -> RosterEntry:
    made = RosterEntry(employee_id=1, since=since, present=True, name="Amy Ng", department="Bus", hired=HIRED)
    return replace(made, **more)  # type: ignore[arg-type]


def person(
    *completed: date,
    entries: tuple[RosterEntry, ...] = (entry(),),
    leaves: tuple[Leave, ...] = (),
    number: int = 1,
) -> Trainee:
    return trainee(number, f"E{number}", entries, leaves, {1: completed, 2: completed})


def at(who: Trainee, day: date, rule: Rule = ROLLING, course: Course = BIAS) -> Standing:
    found = standing(who, course, day, rule)
    assert found is not None
    return found


@pytest.mark.requirement("T1")
def test_a_new_office_requires_the_two_courses_of_the_policy_with_no_days_of_grace() -> None:
    courses = opening_courses(resources.text("training/opening-courses.toml"))
    assert [(course.audience, course.months, course.newcomer_days) for course in courses] == [
        (Audience.EVERYBODY, 12, 0),
        (Audience.PRACTITIONERS, 12, 0),
    ]
    assert courses[1].name == "State and federal legislation on data privacy, data, and standards"


@pytest.mark.requirement("T2", "T6")
def test_a_completion_holds_up_to_the_same_day_twelve_months_later_under_the_rolling_rule() -> None:
    who = person(date(2025, 3, 10))
    assert at(who, date(2025, 3, 10)).status is Status.COMPLIANT
    assert at(who, date(2026, 3, 10)).status is Status.COMPLIANT
    late = at(who, date(2026, 3, 11))
    assert (late.status, late.due, late.days_overdue) == (Status.OVERDUE, date(2026, 3, 10), 1)


@pytest.mark.requirement("T6")
def test_a_completion_holds_to_the_end_of_the_next_year_under_the_calendar_rule() -> None:
    who = person(date(2025, 3, 10))
    assert at(who, date(2026, 12, 31), CALENDAR).status is Status.COMPLIANT
    assert at(who, date(2027, 1, 1), CALENDAR).status is Status.OVERDUE


@pytest.mark.requirement("T6")
def test_someone_trained_in_november_need_not_repeat_it_in_january_under_either_rule() -> None:
    who = person(date(2025, 11, 20))
    for rule, due in ((ROLLING, date(2026, 11, 20)), (CALENDAR, date(2026, 12, 31))):
        assert (at(who, date(2026, 1, 15), rule).status, at(who, date(2026, 1, 15), rule).due) == (
            Status.COMPLIANT,
            due,
        )


@pytest.mark.requirement("T6")
@pytest.mark.parametrize(
    ("completed", "last"),
    [
        (date(2024, 2, 29), date(2025, 2, 28)),
        (date(2023, 2, 28), date(2024, 2, 28)),
        (date(2024, 1, 31), date(2025, 1, 31)),
    ],
)
def test_leap_days(completed: date, last: date) -> None:
    assert holds_until(BIAS, completed, ROLLING) == last


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(1, 60))
def test_so_many_months_later_never_leaves_the_month(day: date, months: int) -> None:
    later = add_months(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later + timedelta(days=1)).day == 1


def test_a_course_that_is_taken_once_holds_for_ever() -> None:
    once = replace(BIAS, months=0)
    assert at(person(date(2020, 5, 4)), date(2090, 1, 1), course=once).status is Status.COMPLIANT


@pytest.mark.requirement("T6")
def test_compliance_on_a_past_day_does_not_know_what_came_later() -> None:
    who = person(date(2024, 6, 1), date(2026, 6, 1))
    assert at(who, date(2025, 6, 1)).status is Status.COMPLIANT
    assert at(who, date(2025, 6, 2)).status is Status.OVERDUE
    assert at(who, date(2026, 6, 1)).status is Status.COMPLIANT


@pytest.mark.requirement("T2")
def test_someone_who_never_took_it_is_overdue_from_the_second_day_where_no_days_are_allowed() -> None:
    assert at(person(), HIRED).status is Status.NOT_YET_DUE
    assert at(person(), HIRED + timedelta(days=1)).status is Status.OVERDUE


@pytest.mark.requirement("T2")
def test_newcomers_have_the_days_that_the_course_allows() -> None:
    graceful = replace(BIAS, newcomer_days=30)
    assert at(person(), HIRED + timedelta(days=30), course=graceful).status is Status.NOT_YET_DUE
    assert at(person(), HIRED + timedelta(days=31), course=graceful).status is Status.OVERDUE
    late_in_year = person(entries=(entry(date(2025, 12, 20), hired=date(2025, 12, 20)),))
    assert at(late_in_year, date(2025, 12, 31), CALENDAR, graceful).due == date(2026, 1, 19)
    assert at(person(), date(2020, 12, 31), CALENDAR, graceful).status is Status.NOT_YET_DUE
    assert at(person(), date(2021, 1, 1), CALENDAR, graceful).status is Status.OVERDUE


@pytest.mark.requirement("T2")
def test_who_is_on_leave_is_not_counted_and_is_due_on_the_first_day_back() -> None:
    leave = Leave(1, date(2026, 2, 1), date(2026, 4, 30))
    who = person(date(2025, 3, 10), leaves=(leave,))
    assert at(who, date(2026, 3, 20)).status is Status.ON_LEAVE
    assert not at(who, date(2026, 3, 20)).counted
    assert at(who, date(2026, 5, 1)).due == date(2026, 5, 1)
    assert at(who, date(2026, 5, 1)).status is Status.NOT_YET_DUE
    assert at(who, date(2026, 5, 2)).status is Status.OVERDUE
    assert at(who, date(2026, 5, 15), course=replace(BIAS, return_days=14)).status is Status.NOT_YET_DUE


@pytest.mark.requirement("T2")
def test_a_leave_never_excuses_what_was_overdue_before_it() -> None:
    who = person(date(2025, 1, 10), leaves=(Leave(1, date(2026, 2, 1), date(2026, 4, 30)),))
    assert at(who, date(2026, 1, 31)).status is Status.OVERDUE
    back = at(who, date(2026, 5, 1), course=replace(BIAS, return_days=14))
    assert (back.status, back.due) == (Status.OVERDUE, date(2026, 1, 10))


def test_an_open_leave_has_no_due_day_and_ends_when_its_end_is_known() -> None:
    still_away = Leave(1, date(2026, 2, 1), id=1)
    assert at(person(date(2025, 3, 10), leaves=(still_away,)), date(2026, 9, 1)).due is None
    ended = (still_away, Leave(1, date(2026, 2, 1), date(2026, 4, 30), id=2))
    assert at(person(date(2025, 3, 10), leaves=ended), date(2026, 9, 1)).status is Status.OVERDUE


@pytest.mark.requirement("T6")
def test_nothing_is_required_before_the_hire_or_after_the_last_day() -> None:
    gone = (entry(), entry(date(2026, 1, 1), present=False))
    who = person(entries=gone)
    assert standing(who, BIAS, HIRED - timedelta(days=1), ROLLING) is None
    assert standing(who, BIAS, date(2025, 12, 31), ROLLING) is not None
    assert standing(who, BIAS, date(2026, 1, 1), ROLLING) is None


def test_someone_who_comes_back_is_a_newcomer_unless_an_earlier_completion_still_holds() -> None:
    entries = (
        entry(),
        entry(date(2024, 1, 1), present=False, id=2),
        entry(date(2026, 3, 1), hired=date(2026, 2, 15), id=3),
    )
    graceful = replace(BIAS, newcomer_days=30)
    assert at(person(date(2023, 6, 1), entries=entries), date(2026, 3, 10), course=graceful).due == date(
        2026, 3, 17
    )
    assert at(person(date(2025, 12, 1), entries=entries), date(2026, 3, 10)).due == date(2026, 12, 1)
    assert [spell.first for spell in spells_of(entries)] == [HIRED, date(2026, 2, 15)]


def test_a_last_day_that_becomes_known_later_ends_the_employment_on_that_day() -> None:
    entries = (
        entry(date(2025, 10, 1)),
        entry(date(2026, 1, 1), present=False, left=date(2025, 9, 20), id=2),
    )
    assert [(spell.first, spell.last) for spell in spells_of(entries)] == [(HIRED, date(2025, 9, 20))]


@pytest.mark.requirement("T1", "T6")
def test_a_course_for_practitioners_binds_from_the_day_someone_becomes_one() -> None:
    entries = (entry(), entry(date(2026, 3, 1), practitioner=True, department="Analytics", id=2))
    who = person(entries=entries)
    assert standing(who, DATA, date(2026, 2, 28), ROLLING) is None
    shown = at(who, date(2026, 3, 1), course=replace(DATA, newcomer_days=60))
    assert (shown.status, shown.due, shown.department) == (Status.NOT_YET_DUE, date(2026, 4, 30), "Analytics")
    assert at(who, date(2026, 3, 1)).department == "Analytics"
    assert at(who, date(2026, 2, 28)).department == "Bus"


def test_moving_within_the_same_duty_does_not_make_a_newcomer() -> None:
    entries = (entry(), entry(date(2026, 3, 1), department="Rail", id=2))
    assert (
        at(person(entries=entries), date(2026, 3, 2), course=replace(BIAS, newcomer_days=30)).status
        is Status.OVERDUE
    )


def test_a_course_for_roles_binds_those_roles_and_only_while_it_is_required() -> None:
    course = Course("x", "De-escalation", Audience.ROLES, roles=("Ambassador",), required_from=date(2026, 1, 1), required_until=date(2026, 6, 30), newcomer_days=10, id=3)  # fmt: skip
    who = person(entries=(entry(role="ambassador"),))
    assert at(who, date(2026, 1, 5), course=course).due == date(2026, 1, 11)
    assert standing(who, course, date(2025, 12, 31), ROLLING) is None
    assert standing(who, course, date(2026, 7, 1), ROLLING) is None
    assert standing(person(), course, date(2026, 1, 5), ROLLING) is None


def test_who_falls_due_in_thirty_sixty_and_ninety_days() -> None:
    who = person(date(2025, 3, 10))  # due 2026-03-10
    bands = [
        at(who, date(2026, 3, 10) - timedelta(days=ahead)).due_in for ahead in (0, 30, 31, 60, 61, 90, 91)
    ]
    assert bands == [30, 30, 60, 60, 90, 90, None]
    assert at(who, date(2026, 3, 11)).due_in is None


@given(
    st.lists(st.dates(date(2020, 1, 1), date(2026, 12, 31)), max_size=6),
    st.dates(date(2020, 6, 1), date(2027, 12, 31)),
)
def test_whoever_completed_it_in_the_last_twelve_months_is_compliant_and_nobody_else(
    completed: list[date], day: date
) -> None:
    held = any(one <= day <= add_months(one, 12) for one in completed)
    assert (at(person(*completed), day).status is Status.COMPLIANT) == held
    held_calendar = any(one <= day and one.year >= day.year - 1 for one in completed)
    assert (at(person(*completed), day, CALENDAR).status is Status.COMPLIANT) == held_calendar


@pytest.mark.requirement("T2")
def test_counts_by_department_and_course_and_the_named_people_behind_the_missing_share() -> None:
    day = date(2026, 6, 1)
    staff = [
        person(date(2026, 1, 5), number=1),
        person(date(2025, 6, 20), number=2),
        person(number=3),
        person(number=4, leaves=(Leave(4, date(2026, 5, 1)),)),
        person(number=5, entries=(entry(practitioner=True, department="Analytics", name="Bo Lee"),)),
    ]
    found = standings(staff, (BIAS, DATA), day, ROLLING)
    table = {(cell.department, cell.course_id): cell.tally for cell in cells(found)}
    bus = table["Bus", 1]
    assert (bus.required, bus.compliant, bus.overdue, bus.on_leave, bus.due_30) == (3, 2, 1, 1, 1)
    assert set(table) == {("Bus", 1), ("Analytics", 1), ("Analytics", 2)}
    assert [one.name for one in missing(found)] == ["Amy Ng", "Bo Lee", "Bo Lee"]
    counted = people(found)
    assert (counted.bound, counted.required, counted.compliant, counted.on_leave) == (5, 4, 2, 1)
    assert tally(found).required == 5


@pytest.mark.requirement("T2")
def test_a_hundred_per_cent_is_said_only_where_nobody_is_missing() -> None:
    assert percent(share(2162, 2163)) == "99.9%"
    assert percent(share(99999, 100000)) == "99.9%"
    assert percent(share(2163, 2163)) == "100.0%"
    assert percent(share(0, 0)) == "–"
    assert percent(share(1, 3)) == "33.3%"


def test_a_course_that_makes_no_sense_is_refused_with_all_reasons() -> None:
    bad = Course("", " ", Audience.ROLES, months=-1, newcomer_days=999, required_from=date(2026, 2, 1), required_until=date(2026, 1, 1))  # fmt: skip
    with pytest.raises(Problems) as caught:
        checked(bad, ())
    assert len(caught.value.problems) == 5
    with pytest.raises(Problems, match="already"):
        checked(replace(BIAS, id=9, name="implicit BIAS training"), (BIAS,))
