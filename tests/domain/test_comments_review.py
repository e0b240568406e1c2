"""When a quarter's review may be signed off, what is signed, and how the reader's pace is told."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from gen63_desktop.domain.comments.pace import minutes_left, seconds_per_comment
from gen63_desktop.domain.comments.review import ReviewCounts, check_sign_off, review_quarter, statement
from gen63_desktop.domain.errors import Problems, RuleBroken

AFTER = date(2025, 1, 1)
DONE = ReviewCounts(
    "2024 Q4",
    comments=1_200,
    no_concern=1_180,
    possible_bias=12,
    other_policy=8,
    complaints=5,
    files=1,
    by_reader=(("Ada Moreno", 1_200),),
)


@pytest.mark.requirement("M5")
def test_a_quarter_is_signed_off_once_it_is_over_and_every_comment_is_decided() -> None:
    check_sign_off(DONE, AFTER)


@pytest.mark.requirement("M5")
def test_a_quarter_is_never_signed_off_before_its_last_day_has_passed() -> None:
    with pytest.raises(RuleBroken, match="Dec 31, 2024"):
        check_sign_off(DONE, date(2024, 12, 31))


@pytest.mark.requirement("M5")
def test_not_sure_counts_as_undecided_for_the_sign_off() -> None:
    counts = ReviewCounts("2024 Q4", comments=10, no_concern=9, not_sure=1)
    assert (counts.decided, counts.left, counts.unread) == (9, 1, 0)
    with pytest.raises(RuleBroken, match="not sure"):
        check_sign_off(counts, AFTER)


@pytest.mark.requirement("M5")
def test_every_obstacle_to_the_sign_off_is_named_together() -> None:
    counts = ReviewCounts("2024 Q4", comments=10, no_concern=7, not_sure=1)
    with pytest.raises(Problems) as refusal:
        check_sign_off(counts, date(2024, 11, 1))
    assert len(refusal.value.problems) == 3
    assert "2 of 10 comments" in refusal.value.sentence()


@pytest.mark.requirement("M5")
def test_a_quarter_without_comments_is_never_signed_off() -> None:
    with pytest.raises(RuleBroken, match="no comments"):
        check_sign_off(ReviewCounts("2024 Q4"), AFTER)


@pytest.mark.requirement("M5")
def test_the_statement_gives_the_counts_and_that_one_reader_read_each_comment() -> None:
    words = statement(DONE)
    for part in (
        "calendar quarter 2024 Q4, Oct 1, 2024 to Dec 31, 2024",
        "1,200 comments from 1 imported file",
        "One reader, Ada Moreno, read and decided each of them.",
        "no concern 1,180; possible bias 12; other policy concern 8",
        "5 complaints made",
        "7 of these comments without a complaint",
        "No second reader",
    ):
        assert part in words


@pytest.mark.requirement("M5")
def test_the_statement_of_two_readers_says_that_each_comment_had_one_and_how_many_each_read() -> None:
    counts = ReviewCounts(
        "2024 Q4", comments=3, no_concern=3, files=2, by_reader=(("Ada Moreno", 2), ("Ben Ito", 1))
    )
    assert "read and decided by one reader: Ada Moreno 2; Ben Ito 1." in statement(counts)


@pytest.mark.requirement("M5")
def test_the_statement_says_which_rows_and_dates_were_missing() -> None:
    counts = ReviewCounts("2024 Q4", comments=3, no_concern=3, files=1, refused=2, undated=1)
    assert "2 rows of the imported files could not be taken in" in statement(counts)
    assert "1 comment without a date" in statement(counts)


@pytest.mark.requirement("V3")
def test_a_review_quarter_is_a_calendar_quarter_unless_it_says_fy() -> None:
    assert str(review_quarter("2024Q4", 7)) == "2024 Q4"
    assert str(review_quarter("FY25 Q2", 7)) == "2024 Q4"


@pytest.mark.requirement("V3")
def test_a_fiscal_quarter_of_other_months_is_refused_with_its_days() -> None:
    with pytest.raises(RuleBroken, match="Nov 1, 2024 to Jan 31, 2025"):
        review_quarter("FY25 Q1", 11)


@pytest.mark.requirement("M2")
def test_the_pace_is_the_median_without_the_pauses() -> None:
    start = datetime(2026, 10, 5, 9, tzinfo=UTC)
    times = [start + timedelta(seconds=s) for s in (0, 10, 20, 30, 1_830, 1_840)]
    assert seconds_per_comment(times) == 10
    assert minutes_left(times, 13) == 3


@pytest.mark.requirement("M2")
def test_no_pace_is_told_from_too_few_decisions() -> None:
    start = datetime(2026, 10, 5, 9, tzinfo=UTC)
    assert minutes_left([start, start + timedelta(seconds=5)], 100) is None
