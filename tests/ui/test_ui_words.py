"""Dates, numbers and counts in words."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QLocale

from gen63_desktop.domain.findings import words as printed
from gen63_desktop.ui.shared import words

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("due", "said"),
    [
        (date(2026, 11, 20), "Nov 20, today"),
        (date(2026, 11, 21), "Nov 21, tomorrow"),
        (date(2026, 11, 26), "Nov 26, in 6 days"),
        (date(2026, 11, 19), "Nov 19, 1 day late"),
        (date(2026, 11, 18), "Nov 18, 2 days late"),
        (date(2027, 1, 5), "Jan 5, in 46 days"),
        (date(2024, 12, 24), "Dec 24, 2024, 696 days late"),
        (date(2030, 1, 1), "Jan 1, 2030, in 1,138 days"),
    ],
)
def test_a_due_date_says_how_far_it_is_and_its_year_where_it_is_far(due: date, said: str) -> None:
    assert words.due(due, TODAY) == said


def test_no_day_has_no_words() -> None:
    assert (words.day(None), words.due(None, TODAY), words.moment(None)) == ("", "", "")


def test_days_and_numbers_are_written_as_in_the_united_states() -> None:
    assert words.day(TODAY) == "Nov 20, 2026"
    assert words.weekday_and_day(TODAY) == "Friday, Nov 20, 2026"
    assert words.number(12_278) == "12,278"
    assert words.count(1, "{n} case", "{n} cases") == "1 case"
    assert words.count(1_054, "{n} case", "{n} cases") == "1,054 cases"
    assert words.listed(["Race", "Age", "Sex"]) == "Race, Age or Sex"


def test_a_moment_is_in_the_time_of_this_computer() -> None:
    instant = datetime(2026, 11, 20, 18, 42, tzinfo=UTC)
    here = instant.astimezone()

    twelve = f"{here.hour % 12 or 12}:{here:%M} {'AM' if here.hour < 12 else 'PM'}"
    assert words.moment(instant) == f"{words.day(here.date())}, {twelve}"


@pytest.mark.requirement("R1")
@pytest.mark.parametrize("hour", range(24))
def test_the_window_writes_times_as_printed_reports_do(hour: int) -> None:
    instant = datetime(2026, 11, 20, hour, 5, tzinfo=UTC).astimezone()
    assert printed.moment(instant).startswith(f"{words.moment(instant)} (")


@pytest.mark.parametrize(
    ("kept", "said"),
    [("14:05", "2:05 PM"), ("00:30:15", "12:30 AM"), ("12:00", "12:00 PM"), ("", ""), ("noon", "noon")],
)
def test_a_time_that_a_record_keeps_is_written_in_the_same_way(kept: str, said: str) -> None:
    assert words.time_of_day(kept) == said


def test_another_language_writes_times_in_its_own_way() -> None:
    english = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.German))
    try:
        assert words.time_of_day("14:05") == "14:05"
    finally:
        QLocale.setDefault(english)


def test_a_path_can_be_broken_but_reads_the_same() -> None:
    path = "/home/robin/Documents/Civil rights_office"

    assert words.path(path).replace("\u200b", "") == path
    assert words.path(r"C:\Users\Robin").count("\u200b") == 2
