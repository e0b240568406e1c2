"""The 90-day clock: due, overdue, and the record that it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gen63_desktop.domain.audits.clock import ClockState, clock, next_due
from gen63_desktop.domain.audits.record import overdue_record, source_clock
from gen63_desktop.domain.sources.demographic_use import UsePeriod
from gen63_desktop.domain.sources.records import DemographicStatement, Source

START = date(2025, 1, 1)
SOURCE = Source(name="Onboard survey", id=1)
days = st.dates(date(2024, 1, 1), date(2027, 12, 31))


def statement(
    since: date, *, uses: bool = True, stated_on: date | None = None, **more: object
) -> DemographicStatement:
    made = DemographicStatement(
        source_id=1,
        uses=uses,
        since=since,
        fields=(),
        reason="data dictionary",
        stated_by=1,
        stated_on=stated_on or since,
        id=since.toordinal(),
    )
    return replace(made, **more)  # type: ignore[arg-type]


@pytest.mark.requirement("A1")
def test_the_next_audit_is_due_ninety_days_after_the_day_the_last_one_was_performed() -> None:
    assert next_due(date(2025, 10, 3)) == date(2026, 1, 1)
    shown = clock([UsePeriod(START)], [date(2025, 10, 3)], date(2025, 10, 3))
    assert shown.due == date(2026, 1, 1)
    assert shown.last_performed == date(2025, 10, 3)


@pytest.mark.requirement("A1")
def test_a_source_gets_its_first_audit_due_within_ninety_days_of_the_day_it_starts() -> None:
    assert clock([UsePeriod(START)], [], START).due == date(2025, 4, 1)


@pytest.mark.requirement("A1", "A6")
def test_the_ninetieth_day_is_in_time_and_the_ninety_first_is_overdue() -> None:
    on_time = clock([UsePeriod(START)], [], date(2025, 4, 1))
    late = clock([UsePeriod(START)], [], date(2025, 4, 2))
    assert on_time.state is ClockState.DUE_SOON
    assert not on_time.overdue
    assert late.state is ClockState.OVERDUE
    assert (late.overdue_since, late.days_overdue) == (date(2025, 4, 2), 1)


@pytest.mark.requirement("A6")
def test_no_holiday_and_no_weekend_moves_the_day() -> None:
    # 90 days after 2025-10-03 is New Year's Day, after 2025-10-05 a Saturday
    assert clock([UsePeriod(START)], [date(2025, 10, 3)], date(2026, 1, 2)).state is ClockState.OVERDUE
    assert clock([UsePeriod(START)], [date(2025, 10, 5)], date(2026, 1, 4)).state is ClockState.OVERDUE


@pytest.mark.requirement("A1")
def test_it_is_due_soon_in_the_last_fourteen_days() -> None:
    assert clock([UsePeriod(START)], [], date(2025, 3, 17)).state is ClockState.IN_TIME
    assert clock([UsePeriod(START)], [], date(2025, 3, 18)).state is ClockState.DUE_SOON


@pytest.mark.requirement("A1")
def test_an_audit_that_came_late_leaves_the_overdue_spell_in_the_record_forever() -> None:
    shown = clock([UsePeriod(START)], [date(2025, 4, 11)], date(2035, 1, 1))
    first = shown.overdue[0]
    assert (first.due, first.since, first.until, first.days) == (
        date(2025, 4, 1),
        date(2025, 4, 2),
        date(2025, 4, 11),
        10,
    )
    assert first.ended_by_audit


@pytest.mark.requirement("A1")
@given(st.lists(days, max_size=12), days)
def test_every_gap_of_more_than_ninety_days_is_an_overdue_spell(performed: list[date], on: date) -> None:
    start = date(2024, 1, 1)
    shown = clock([UsePeriod(start)], performed, on)
    counted = [start, *sorted({day for day in performed if start <= day <= on}), on]
    gaps = [
        (later - earlier).days - 90 for earlier, later in pairwise(counted) if (later - earlier).days > 90
    ]
    assert [spell.days for spell in shown.overdue] == gaps
    assert (shown.state is ClockState.OVERDUE) == ((on - counted[-2]).days > 90)


@pytest.mark.requirement("A1")
@given(st.lists(days, max_size=8), st.integers(1, 89), days)
def test_a_short_pause_never_resets_the_clock(performed: list[date], pause: int, stop: date) -> None:
    start, on = date(2023, 12, 1), date(2028, 6, 1)
    back = stop + timedelta(days=pause)
    with_pause = clock([UsePeriod(start, stop), UsePeriod(back)], performed, on)
    without = clock([UsePeriod(start)], performed, on)
    assert with_pause.due == without.due
    assert with_pause.state is without.state


@pytest.mark.requirement("A1")
def test_a_source_that_comes_back_after_ninety_days_starts_anew_and_its_old_spell_stays() -> None:
    periods = [UsePeriod(START, date(2025, 4, 11)), UsePeriod(date(2025, 12, 1))]
    shown = clock(periods, [], date(2025, 12, 2))
    assert shown.due == date(2026, 3, 1)
    assert [(spell.since, spell.days, spell.ended_by_audit) for spell in shown.overdue] == [
        (date(2025, 4, 2), 9, False)
    ]


@pytest.mark.requirement("A1")
def test_days_of_a_pause_are_not_counted_as_overdue() -> None:
    periods = [UsePeriod(START, date(2025, 3, 20)), UsePeriod(date(2025, 4, 10))]
    shown = clock(periods, [], date(2025, 4, 12))
    assert (shown.overdue_since, shown.days_overdue) == (date(2025, 4, 10), 3)


@pytest.mark.requirement("A1")
def test_an_audit_from_before_the_source_was_in_use_does_not_postpone_the_first_one() -> None:
    assert clock([UsePeriod(START)], [date(2024, 12, 31)], START).due == date(2025, 4, 1)


@pytest.mark.requirement("A1")
def test_an_audit_that_is_performed_later_is_unknown_on_the_day_that_is_asked_about() -> None:
    assert clock([UsePeriod(START)], [date(2025, 5, 1)], date(2025, 4, 20)).state is ClockState.OVERDUE


@pytest.mark.requirement("D1", "A1")
def test_a_source_that_nobody_assessed_is_a_gap_and_not_free_of_audits() -> None:
    assert source_clock(SOURCE, (), (), START).state is ClockState.NOT_ASSESSED
    no = (statement(START, uses=False),)
    assert source_clock(SOURCE, no, (), START).state is ClockState.NOT_REQUIRED
    assert source_clock(SOURCE, no, (), START - timedelta(days=1)).state is ClockState.NOT_ASSESSED


@pytest.mark.requirement("A1")
def test_a_retired_source_needs_no_audit_and_keeps_its_overdue_record() -> None:
    gone = replace(SOURCE, retired_on=date(2025, 4, 12), retired_stated_on=date(2025, 4, 12))
    shown = source_clock(gone, (statement(START),), (), date(2026, 1, 1))
    assert shown.state is ClockState.NOT_REQUIRED
    assert [spell.days for spell in shown.overdue] == [10]


@pytest.mark.requirement("A1")
def test_withdrawing_the_statement_does_not_erase_that_the_audit_was_overdue() -> None:
    taken_back = statement(
        START, withdrawn_on=date(2025, 6, 1), withdrawn_by=1, withdrawn_why="another source was meant"
    )
    assert source_clock(SOURCE, (taken_back,), (), date(2026, 1, 1)).overdue == ()
    kept = overdue_record(SOURCE, (taken_back,), (), date(2026, 1, 1))
    assert [(one.spell.since, one.spell.until, one.known_until) for one in kept] == [
        (date(2025, 4, 2), date(2025, 6, 1), date(2025, 6, 1))
    ]


@pytest.mark.requirement("A1")
def test_a_statement_for_an_earlier_day_does_not_erase_that_the_audit_was_overdue() -> None:
    uses = statement(START)
    backdated = statement(date(2025, 2, 1), uses=False, stated_on=date(2025, 6, 1))
    kept = overdue_record(SOURCE, (uses, backdated), (), date(2026, 1, 1))
    assert [(one.spell.since, one.known_until) for one in kept] == [(date(2025, 4, 2), date(2025, 6, 1))]


@pytest.mark.requirement("A1")
def test_retiring_a_source_for_an_earlier_day_does_not_erase_that_the_audit_was_overdue() -> None:
    gone = replace(SOURCE, retired_on=date(2025, 2, 1), retired_stated_on=date(2025, 6, 1))
    kept = overdue_record(gone, (statement(START),), (), date(2026, 1, 1))
    assert [(one.spell.since, one.known_until) for one in kept] == [(date(2025, 4, 2), date(2025, 6, 1))]


@pytest.mark.requirement("A1")
def test_a_spell_that_still_runs_stands_in_the_record_once() -> None:
    more_fields = statement(date(2025, 5, 1), fields=("age",))
    kept = overdue_record(SOURCE, (statement(START), more_fields), (), date(2025, 6, 1))
    assert [(one.spell.since, one.spell.until, one.known_until) for one in kept] == [
        (date(2025, 4, 2), None, None)
    ]
