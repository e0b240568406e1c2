"""Which backups are kept: 7 daily, 4 weekly, 12 monthly, and never fewer because time went by."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gen63_desktop.domain.keeping.rotation import kept

pytestmark = pytest.mark.requirement("S4")
START = datetime(2024, 1, 1, 12, tzinfo=UTC)
MOMENTS = st.lists(
    st.integers(0, 60 * 24 * 900).map(lambda minutes: START + timedelta(minutes=minutes)), max_size=60
)


def _days(count: int) -> list[datetime]:
    return [START + timedelta(days=n) for n in range(count)]


def test_of_two_years_of_daily_backups_seven_days_four_weeks_and_twelve_months_stay() -> None:
    every_day = _days(731)  # to December 31, 2025
    days = {f"{moment:%Y-%m-%d}" for moment in kept(every_day)}
    assert days == {
        "2025-12-31", "2025-12-30", "2025-12-29", "2025-12-28", "2025-12-27", "2025-12-26", "2025-12-25",
        "2025-12-21", "2025-12-14",
        "2025-11-30", "2025-10-31", "2025-09-30", "2025-08-31", "2025-07-31", "2025-06-30", "2025-05-31",
        "2025-04-30", "2025-03-31", "2025-02-28", "2025-01-31",
    }  # fmt: skip


def test_the_last_backup_of_a_day_stands_for_the_day() -> None:
    morning, evening = START, START + timedelta(hours=9)
    assert kept([morning, evening]) == {evening}


def test_an_office_that_was_closed_for_years_loses_none_of_its_backups() -> None:
    before = kept(_days(7))
    assert kept([*before, START + timedelta(days=1_500)]) >= set(sorted(before)[1:])


@given(MOMENTS)
def test_day_by_day_rotation_keeps_what_rotation_at_the_end_would_keep(moments: list[datetime]) -> None:
    left: frozenset[datetime] = frozenset()
    for moment in sorted(moments):
        left = kept([*left, moment])
    assert left == kept(moments)


@given(MOMENTS)
def test_the_newest_always_stays_and_there_are_never_more_than_the_rule_says(moments: list[datetime]) -> None:
    left = kept(moments)
    assert left <= set(moments)
    assert len(left) <= 7 + 4 + 12
    assert not moments or max(moments) in left
