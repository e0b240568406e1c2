"""Periods, rules and holds: what starts a period, when it is over, and what no clock and no slip can bring about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from gen63_desktop.domain.errors import Problems, Refused, RuleBroken
from gen63_desktop.domain.retention.holds import HeldFacts, check_hold, check_release, holds_case
from gen63_desktop.domain.retention.kinds import RuleName, Scope, Series, State
from gen63_desktop.domain.retention.periods import Kept, last_day, row_of
from gen63_desktop.domain.retention.records import Hold, RetentionConfirmation, RetentionRule
from gen63_desktop.domain.retention.rules import RetentionBook, check_confirmation, check_edition
from gen63_desktop.domain.retention.seeds import SEEDS
from gen63_desktop.domain.vocabulary.bases import Basis

CLOSED = date(2020, 5, 4)
TODAY = date(2026, 11, 20)
CASE = Kept(RuleName.NOT_SUSTAINED, "complaints", 7, "C-2020-0007", CLOSED)
CONFIRMED = RetentionConfirmation(RuleName.NOT_SUSTAINED, 1, "Counsel", TODAY, "Memo 4", 1, TODAY)
BOOK = RetentionBook(SEEDS, (CONFIRMED,))
QUERY = Hold("H-1", Scope.QUERY, Series.COMPLAINTS, "A claim", "It is pending", TODAY, 1, TODAY)
FACTS = HeldFacts(7, date(2020, 3, 1), "A Line", (Basis.RACE,), ("Fictional Police",), sealed=False)


def _state(kept: Kept, book: RetentionBook = BOOK, today: date = TODAY) -> State:
    return row_of(kept, book, today, 1).state


def _nobody(_words: str) -> frozenset[int]:
    return frozenset()


@pytest.mark.requirement("S5")
def test_a_period_runs_through_its_last_day_and_is_over_on_the_next() -> None:
    end = date(2025, 5, 4)
    assert [_state(CASE, today=end + timedelta(days=n)) for n in (0, 1)] == [State.RUNNING, State.OVER]


@pytest.mark.requirement("S5")
def test_what_ends_on_a_leap_day_is_never_kept_a_day_too_short() -> None:
    assert last_day(date(2020, 2, 29), 5) == date(2025, 3, 1)
    assert last_day(date(2020, 2, 29), 4) == date(2024, 2, 29)


@pytest.mark.requirement("S5")
def test_a_sustained_case_is_kept_three_times_as_long_as_another() -> None:
    rows = [row_of(replace(CASE, rule=rule), BOOK, TODAY, 1) for rule in list(RuleName)[:2]]
    assert [row.until for row in rows] == [date(2035, 5, 4), date(2025, 5, 4)]


@pytest.mark.requirement("S5")
def test_no_period_is_over_for_destruction_under_a_rule_that_counsel_has_not_confirmed() -> None:
    assert _state(CASE, RetentionBook()) is State.UNCONFIRMED
    newer = replace(SEEDS[1], edition=2, years=1, made_by=1, made_on=TODAY, why="Shorter")
    assert _state(CASE, RetentionBook((*SEEDS, newer), (CONFIRMED,))) is State.UNCONFIRMED


@pytest.mark.requirement("S5")
def test_a_hold_stops_whatever_the_clock_says() -> None:
    held = replace(CASE, held_by=("H-2026-0001",))
    assert _state(held) is State.HELD
    assert _state(replace(held, start=None)) is State.HELD


@pytest.mark.requirement("S5")
def test_a_period_that_has_not_started_is_never_over_and_a_series_without_one_never_due() -> None:
    assert _state(replace(CASE, start=None), today=date(2999, 1, 1)) is State.NOT_STARTED
    assert _state(replace(CASE, rule=RuleName.REPORTS), today=date(2999, 1, 1)) is State.NO_PERIOD


@pytest.mark.requirement("S5")
def test_every_rule_that_ships_names_its_source_and_is_confirmed_by_nobody() -> None:
    assert [one.rule for one in SEEDS] == list(RuleName)
    assert all(one.source and one.edition == 1 for one in SEEDS)
    assert [RetentionBook().confirmation(rule) for rule in RuleName] == [None] * len(RuleName)


@pytest.mark.requirement("S5")
@pytest.mark.parametrize(
    ("changed", "where"),
    [
        ({"years": 0}, "years"), ({"years": 101}, "years"), ({"years": -3}, "years"),
        ({"source": " "}, "source"), ({"why": ""}, "why"),
    ],
)  # fmt: skip
def test_an_edition_says_a_possible_period_its_source_and_why(changed: dict[str, object], where: str) -> None:
    good = replace(SEEDS[1], edition=2, years=7, why="Counsel's schedule")
    check_edition(good, SEEDS[1])
    with pytest.raises(Problems) as refused:
        check_edition(replace(good, **changed), SEEDS[1])  # type: ignore[arg-type]
    assert where in {one.where for one in refused.value.problems}


@pytest.mark.requirement("S5")
@pytest.mark.parametrize("rule", [RuleName.HISTORY, RuleName.TRAINING])
def test_no_edition_ends_what_is_kept_for_good(rule: RuleName) -> None:
    shipped: RetentionRule = RetentionBook().holding(rule)
    with pytest.raises(RuleBroken):
        check_edition(replace(shipped, edition=2, years=1, why="Room"), shipped)


@pytest.mark.requirement("S5")
def test_a_confirmation_names_counsel_and_is_of_no_day_to_come() -> None:
    with pytest.raises(Problems) as refused:
        check_confirmation(replace(CONFIRMED, counsel="", words=" ", on=TODAY + timedelta(days=1)), TODAY)
    assert {one.where for one in refused.value.problems} == {"counsel", "words", "on"}


@pytest.mark.requirement("S5")
@pytest.mark.parametrize(
    ("hold", "where"),
    [
        (QUERY, "received_from"),
        (replace(QUERY, words="--"), "words"),
        (replace(QUERY, received_from=TODAY, received_to=CLOSED), "received_to"),
        (replace(QUERY, line="A", matter=" "), "matter"),
        (replace(QUERY, line="A", reason=""), "reason"),
        (replace(QUERY, line="A", since=TODAY + timedelta(days=1)), "since"),
        (replace(QUERY, scope=Scope.PERSON, person=" .- "), "person"),
        (replace(QUERY, scope=Scope.PERSON, person="Lee", series=Series.AUDITS), "series"),
    ],
)
def test_a_hold_that_covers_nothing_or_says_nothing_is_refused(hold: Hold, where: str) -> None:
    with pytest.raises(Problems) as refused:
        check_hold(hold, TODAY)
    assert {one.where for one in refused.value.problems} == {where}


@pytest.mark.requirement("S5")
@pytest.mark.parametrize(
    ("conditions", "held"),
    [
        ({"line": "a line"}, True),
        ({"line": "C Line"}, False),
        ({"basis": Basis.RACE}, True),
        ({"basis": Basis.AGE}, False),
        ({"employer": "police"}, True),
        ({"employer": "Sheriff"}, False),
        ({"received_from": date(2020, 3, 1), "received_to": date(2020, 3, 1)}, True),
        ({"received_from": date(2020, 3, 2)}, False),
        ({"received_to": date(2020, 2, 29)}, False),
        ({"line": "A Line", "basis": Basis.AGE}, False),
        ({"words": "ramp"}, False),
    ],
)
def test_a_query_holds_the_cases_that_meet_all_its_conditions(
    conditions: dict[str, object], held: bool
) -> None:
    hold = replace(QUERY, **conditions)  # type: ignore[arg-type]
    assert holds_case(hold, FACTS, _nobody) is held


@pytest.mark.requirement("S5")
def test_in_doubt_a_case_is_held() -> None:
    says_nothing = HeldFacts(7, None, "", (), (), sealed=True)
    hold = replace(
        QUERY, line="A Line", basis=Basis.AGE, employer="Sheriff", words="ramp", received_from=TODAY
    )
    assert holds_case(hold, says_nothing, _nobody)
    assert holds_case(replace(QUERY, scope=Scope.PERSON, person="Lee Park"), says_nothing, _nobody)


@pytest.mark.requirement("S5")
def test_a_hold_is_released_once_and_for_a_reason() -> None:
    with pytest.raises(RuleBroken):
        check_release(QUERY, "  ")
    with pytest.raises(Refused, match="released before"):
        check_release(replace(QUERY, released_on=TODAY), "Settled")
