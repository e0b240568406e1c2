"""Days as people type them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gen63_desktop.ui.shared.day_input import read_day

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("11/20", date(2026, 11, 20)),
        ("11/20/26", date(2026, 11, 20)),
        ("11/20/2026", date(2026, 11, 20)),
        ("2026-11-20", date(2026, 11, 20)),
        ("11-20-2026", date(2026, 11, 20)),
        ("11.20.26", date(2026, 11, 20)),
        (" 1/5/99 ", date(1999, 1, 5)),
        ("Nov 20", date(2026, 11, 20)),
        ("november 20, 2025", date(2025, 11, 20)),
        ("20 Nov 2026", date(2026, 11, 20)),
        ("Sept 3rd", date(2026, 9, 3)),
        ("today", TODAY),
        ("Yesterday", date(2026, 11, 19)),
        ("tomorrow", date(2026, 11, 21)),
        ("+5 days", date(2026, 11, 25)),
        ("+5", date(2026, 11, 25)),
        ("- 2 weeks", date(2026, 11, 6)),
        ("2/29/2024", date(2024, 2, 29)),
    ],
)
def test_a_day_is_read_as_it_is_meant(typed: str, meant: date) -> None:
    assert read_day(typed, TODAY) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "soon",
        "13/40/2026",
        "2/29/2026",
        "20261120",
        "11/20/126",
        "nov",
        "nov 31",
        "novel 3",
        "+99999 days",
        "+5 working days",
    ],
)
def test_what_means_no_day_is_not_guessed(typed: str) -> None:
    assert read_day(typed, TODAY) is None


def test_a_day_without_a_year_is_the_one_nearest_to_today() -> None:
    assert read_day("12/30", date(2026, 1, 5)) == date(2025, 12, 30)
    assert read_day("1/5", date(2026, 12, 30)) == date(2027, 1, 5)
    assert read_day("2/29", date(2027, 3, 1)) == date(2028, 2, 29)


def test_working_days_are_counted_by_the_office_s_calendar() -> None:
    def skip_weekends(day: date, number: int) -> date:
        while number:
            day += timedelta(days=1)
            number -= day.weekday() < 5
        return day

    assert read_day("+5 working days", TODAY, skip_weekends) == date(2026, 11, 27)


@given(st.text(max_size=20))
def test_any_text_is_a_day_or_none_and_never_a_fault(typed: str) -> None:
    assert isinstance(read_day(typed, TODAY), date | None)


@given(st.dates(date(1930, 1, 1), date(2040, 12, 31)))
def test_what_a_field_writes_is_read_as_the_same_day(day: date) -> None:
    assert read_day(f"{day.month:02}/{day.day:02}/{day.year:04}", TODAY) == day
    assert read_day(day.isoformat(), TODAY) == day
