"""Dates in foreign files: read in a confirmed format, never guessed."""

from __future__ import annotations

import locale
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.mapping.date_proposal import propose_formats
from gen63_desktop.domain.mapping.dates import (
    CANDIDATES,
    DateFault,
    Moment,
    check_format,
    describe_format,
    read_moment,
)

pytestmark = pytest.mark.requirement("M1", "C1")

DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))


def test_values_that_fit_day_and_month_either_way_are_left_to_the_person() -> None:
    found = propose_formats(["03/04/2026", "05/06/2026", "03/04/2026"])

    assert found.formats == ()
    assert found.choices == (("%m/%d/%Y", "%d/%m/%Y"),)
    assert found.doubtful == "03/04/2026"


def test_one_value_above_twelve_settles_the_format() -> None:
    assert propose_formats(["03/04/2026", "11/20/2026"]).formats == ("%m/%d/%Y",)
    assert propose_formats(["03/04/2026", "20/11/2026"]).formats == ("%d/%m/%Y",)


def test_a_column_that_mixes_both_orders_is_left_to_the_person() -> None:
    found = propose_formats(["13/04/2026", "05/26/2026"])

    assert found.formats == ()
    assert found.mixed


def test_several_forms_in_one_column_are_proposed_together() -> None:
    found = propose_formats(["Aug 19, 2026", "8/20/2026", "2026-08-21", "8/22/2026 4:05 pm"])

    assert set(found.formats) == {"%Y-%m-%d", "%b %d, %Y", "%m/%d/%Y", "%m/%d/%Y %I:%M %p"}
    assert not found.choices


def test_what_no_format_reads_is_shown() -> None:
    found = propose_formats(["1/20/2026", "#VALUE!", "unknown"])

    assert found.unread == ("#VALUE!", "unknown")
    assert found.formats == ("%m/%d/%Y",)


def test_texts_and_numbers_do_not_look_like_dates() -> None:
    assert not propose_formats(["720", "45750", "late"]).looks_like_dates


def test_a_year_of_two_digits_is_refused_until_its_century_is_confirmed() -> None:
    assert read_moment("12/31/68", ("%m/%d/%y",), None) is DateFault.TWO_DIGIT_YEAR
    assert read_moment("12/31/68", ("%m/%d/%y",), 26) == Moment(date(1968, 12, 31))
    assert read_moment("12/31/26", ("%m/%d/%y",), 26) == Moment(date(2026, 12, 31))
    assert read_moment("12/31/27", ("%m/%d/%y",), 26) == Moment(date(1927, 12, 31))
    assert propose_formats(["1/20/13"]).two_digit_years


def test_a_text_with_two_meanings_in_the_chosen_formats_is_not_read() -> None:
    both = ("%m/%d/%Y", "%d/%m/%Y")

    assert read_moment("03/04/2026", both, None) is DateFault.AMBIGUOUS
    assert read_moment("04/04/2026", both, None) == Moment(date(2026, 4, 4))
    assert read_moment("25/04/2026", both, None) == Moment(date(2026, 4, 25))


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("2/8/2026 8:16 pm", time(20, 16)),
        ("02/08/2026 08:16 PM", time(20, 16)),
        ("2/8/2026 8:16pm", time(20, 16)),
        ("2/8/2026  8:16 p.m.", time(20, 16)),
        ("2/8/2026 12:00 am", time(0, 0)),
        ("2/8/2026 12:30 pm", time(12, 30)),
    ],
)
def test_times_with_am_and_pm_are_read(text: str, clock: time) -> None:
    assert read_moment(text, ("%m/%d/%Y %I:%M %p",), None) == Moment(date(2026, 2, 8), clock)


@pytest.mark.parametrize(
    "text", ["2/8/2026 13:16 pm", "2/8/2026 0:16 am", "2/30/2026 1:00 pm", "2/8/26 1:00 pm"]
)
def test_impossible_days_and_times_are_not_bent(text: str) -> None:
    assert read_moment(text, ("%m/%d/%Y %I:%M %p",), None) is DateFault.UNREADABLE


def test_iso_days_and_times_are_always_read_with_their_offset() -> None:
    assert read_moment("2026-03-04", (), None) == Moment(date(2026, 3, 4))
    assert read_moment("2026-03-04 20:16:05", (), None) == Moment(date(2026, 3, 4), time(20, 16, 5))
    assert read_moment("2026-03-04T20:16Z", (), None) == Moment(date(2026, 3, 4), time(20, 16), timedelta())
    assert read_moment("2026-03-04 20:16:05-07:30", (), None) == Moment(
        date(2026, 3, 4), time(20, 16, 5), timedelta(hours=-7, minutes=-30)
    )
    assert read_moment("2026-13-04", (), None) is DateFault.UNREADABLE


def test_a_number_is_never_a_day() -> None:
    assert propose_formats(["45750", "45751"]).formats == ()
    assert read_moment("45750", CANDIDATES, 26) is DateFault.UNREADABLE


@given(DAYS)
def test_every_day_is_read_back_in_the_format_it_was_written_in(day: date) -> None:
    written = {
        "%m/%d/%Y": f"{day.month}/{day.day}/{day.year}",
        "%d.%m.%Y": f"{day.day:02}.{day.month:02}.{day.year}",
        "%Y%m%d": f"{day:%Y%m%d}",
        "%b %d, %Y": f"{['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][day.month - 1]} {day.day}, {day.year}",
        "%Y/%m/%d": f"{day.year}/{day.month}/{day.day}",
    }
    assert {wanted: read_moment(text, (wanted,), None) for wanted, text in written.items()} == dict.fromkeys(
        written, Moment(day)
    )


@given(st.lists(DAYS, min_size=1, max_size=12))
def test_a_proposed_format_never_reads_a_value_as_another_day_than_was_meant(days: list[date]) -> None:
    for order in ("%m/%d/%Y", "%d/%m/%Y"):
        texts = [day.strftime(order) for day in days]
        found = propose_formats(texts)
        read = [read_moment(text, found.formats, None) for text in texts] if found.formats else []
        assert found.choices or read == [Moment(day) for day in days]


@given(st.text(max_size=30))
def test_any_text_is_a_moment_or_a_fault(text: str) -> None:
    assert isinstance(read_moment(text, CANDIDATES, 26), Moment | DateFault)


def test_reading_a_months_name_does_not_depend_on_the_computers_language() -> None:
    before = locale.setlocale(locale.LC_TIME)
    for wanted in ("es_ES.UTF-8", "de_DE.UTF-8", "C"):
        try:
            locale.setlocale(locale.LC_TIME, wanted)
        except locale.Error:
            continue
        assert read_moment("December 3, 2026", ("%B %d, %Y",), None) == Moment(date(2026, 12, 3))
    locale.setlocale(locale.LC_TIME, before)


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ("%m/%d", "year, month and day once each"),
        ("%m/%d/%Y %y", "year, month and day once each"),
        ("%m/%d/%Y %q", "“%q”"),
        ("%m/%d/%Y %I:%M", "without am or pm"),
        ("", "year, month and day once each"),
    ],
)
def test_a_format_that_cannot_be_used_is_refused_in_words(wanted: str, said: str) -> None:
    with pytest.raises(Refused) as caught:
        check_format(wanted)

    assert said in caught.value.sentence()


@pytest.mark.parametrize("wanted", CANDIDATES)
def test_every_proposed_format_can_be_used_and_shown(wanted: str) -> None:
    check_format(wanted)

    assert "%" not in describe_format(wanted)


def test_a_format_is_shown_in_words_with_an_example() -> None:
    assert describe_format("%m/%d/%y") == "month/day/year (1/7/13)"
    assert describe_format("%m/%d/%Y %I:%M %p") == "month/day/year hour:minute am/pm (1/7/2013 8:16 pm)"
