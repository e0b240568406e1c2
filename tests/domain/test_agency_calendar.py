"""Quarters, fiscal years, business days and due dates."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gen63_desktop.domain.agency_calendar import AgencyCalendar, FiscalYear, Quarter
from gen63_desktop.domain.deadlines import (
    COMPLAINT_RESPONSE,
    DayCount,
    Deadline,
    DueState,
    check_extension,
    days_overdue,
    due_state,
)
from gen63_desktop.domain.errors import Refused, RuleBroken

days = st.dates(min_value=date(1990, 1, 1), max_value=date(2090, 12, 31))
fiscal_starts = st.one_of(st.none(), st.integers(min_value=1, max_value=12))


@pytest.mark.requirement("V3")
@pytest.mark.parametrize("text", ["2026 Q3", "2026Q3", "2026-q3", " q3 2026 "])
def test_a_quarter_is_a_calendar_quarter_unless_it_says_fy(text: str) -> None:
    quarter = Quarter.parse(text)
    assert (quarter.first, quarter.last) == (date(2026, 7, 1), date(2026, 9, 30))
    assert str(quarter) == "2026 Q3"


@pytest.mark.requirement("V3")
@pytest.mark.parametrize("text", ["FY27 Q1", "fy27q1", "FY2027 Q1", "Q1 FY27"])
def test_a_fiscal_quarter_is_named_by_the_year_in_which_the_fiscal_year_ends(text: str) -> None:
    quarter = Quarter.parse(text)
    assert (quarter.first, quarter.last) == (date(2026, 7, 1), date(2026, 9, 30))
    assert str(quarter) == "FY27 Q1"


@pytest.mark.requirement("V3")
def test_the_fiscal_year_starts_on_the_first_of_july_unless_the_office_says_otherwise() -> None:
    assert (FiscalYear(2027).first, FiscalYear(2027).last) == (date(2026, 7, 1), date(2027, 6, 30))
    assert FiscalYear.of(date(2026, 6, 30)) == FiscalYear(2026)
    assert FiscalYear.of(date(2026, 7, 1)) == FiscalYear.parse("FY27")
    assert FiscalYear(2027, 10).first == date(2026, 10, 1)
    assert (FiscalYear(2027, 1).first, FiscalYear(2027, 1).last) == (date(2027, 1, 1), date(2027, 12, 31))


@pytest.mark.requirement("V3")
@pytest.mark.parametrize("text", ["", "2026", "2026 Q5", "26 Q1", "FY Q1", "Q0 2026", "2026 Q3 x"])
def test_what_is_no_quarter_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(Refused, match="2026 Q3"):
        Quarter.parse(text)


@pytest.mark.requirement("V3")
@given(days, fiscal_starts)
def test_every_day_lies_in_exactly_one_quarter(day: date, fiscal_start: int | None) -> None:
    quarter = Quarter.of(day, fiscal_start)
    assert day in quarter
    assert day not in quarter.next()
    assert day not in quarter.previous()
    assert quarter.next().previous() == quarter
    assert quarter.next().first == quarter.last + timedelta(days=1)
    assert Quarter.parse(str(quarter), fiscal_start or 7) == quarter


def test_business_days_leave_out_weekends_and_holidays() -> None:
    calendar = AgencyCalendar(frozenset({date(2026, 11, 26), date(2026, 11, 27)}))
    assert calendar.add_business_days(date(2026, 11, 25), 1) == date(2026, 11, 30)
    assert calendar.add_business_days(date(2026, 11, 30), -1) == date(2026, 11, 25)
    assert calendar.add_business_days(date(2026, 11, 28), 0) == date(2026, 11, 30)
    assert calendar.business_days_between(date(2026, 11, 25), date(2026, 11, 30)) == 1


@given(days, st.integers(min_value=-60, max_value=60).filter(bool))
def test_counting_business_days_undoes_adding_them(day: date, count: int) -> None:
    calendar = AgencyCalendar(frozenset({date(2026, 7, 3), date(2026, 9, 7)}))
    assert calendar.business_days_between(day, calendar.add_business_days(day, count)) == count


@pytest.mark.requirement("C5")
def test_a_complaint_is_due_ninety_calendar_days_after_its_receipt() -> None:
    assert COMPLAINT_RESPONSE.due(date(2026, 8, 23)) == date(2026, 11, 21)


@pytest.mark.requirement("C5")
def test_a_deadline_in_business_days_knows_the_holidays() -> None:
    rule = Deadline(10, DayCount.BUSINESS, "acknowledgement")
    plain = rule.due(date(2026, 11, 16))
    with_holidays = rule.due(date(2026, 11, 16), AgencyCalendar(frozenset({date(2026, 11, 26)})))
    assert (plain, with_holidays) == (date(2026, 11, 30), date(2026, 12, 1))


@pytest.mark.requirement("C5")
def test_a_due_date_is_overdue_from_the_day_after_it() -> None:
    due = date(2026, 11, 21)
    assert due_state(due, date(2026, 11, 13)) is DueState.LATER
    assert due_state(due, date(2026, 11, 14)) is DueState.SOON
    assert due_state(due, due) is DueState.TODAY
    assert due_state(due, date(2026, 11, 22)) is DueState.OVERDUE
    assert due_state(due, date(2026, 12, 1), done=due) is DueState.MET
    assert due_state(due, date(2026, 12, 1), done=date(2026, 11, 22)) is DueState.MISSED
    assert due_state(due, date(2026, 11, 25), done=date(2026, 12, 1)) is DueState.OVERDUE
    assert due_state(None, due) is DueState.NONE
    assert days_overdue(due, date(2026, 12, 1)) == 10
    assert days_overdue(due, date(2026, 12, 1), done=date(2026, 11, 23)) == 2


@pytest.mark.requirement("C5")
def test_a_due_date_is_never_moved_without_a_reason_or_to_an_earlier_day() -> None:
    due = date(2026, 11, 21)
    check_extension(due, date(2026, 12, 21), "The complainant asked for more time to send photographs.")
    for new_due, reason in ((date(2026, 12, 21), "  "), (due, "why"), (date(2026, 11, 1), "why")):
        with pytest.raises(RuleBroken) as refused:
            check_extension(due, new_due, reason)
        assert refused.value.requirement == "C5"
