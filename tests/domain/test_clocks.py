"""C13: due dates against naive counting day by day, pauses, editions of rules, and what no edition may do."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gen63_desktop.domain.agency_calendar import AgencyCalendar
from gen63_desktop.domain.clocks import pausing
from gen63_desktop.domain.clocks.counting import Span, count, months_after
from gen63_desktop.domain.clocks.kinds import AppliesTo, EntryKind, Ground, Roll, RuleName, Unit
from gen63_desktop.domain.clocks.records import ClockEntry, Pause
from gen63_desktop.domain.clocks.rules import RuleBook, check_edition
from gen63_desktop.domain.clocks.seeds import SEEDS
from gen63_desktop.domain.clocks.standing import CaseRecords, clock_of, response_due
from gen63_desktop.domain.clocks.telling import Said, lines
from gen63_desktop.domain.complaints.records import Complaint, Extension, Respondent, Status
from gen63_desktop.domain.errors import Problems, Refused, RuleBroken

DAY = timedelta(days=1)
RECEIVED = date(2026, 3, 2)
TODAY = date(2026, 4, 20)
HOLIDAYS = (date(2026, 5, 25), date(2026, 7, 3), date(2026, 11, 26), date(2026, 12, 25), date(2027, 1, 1))
CALENDAR = AgencyCalendar(frozenset(HOLIDAYS))
COMPLAINT = Complaint("C-2026-0001", RECEIVED, "He was told to move.", due=RECEIVED + 90 * DAY, id=1)


def _naive(start: date, length: int, pauses: list[Span], *, business: bool) -> date:
    day, left = start, length
    while left:
        day += DAY
        paused = any(one.first <= day <= one.last for one in pauses)
        works = day.weekday() < 5 and day not in HOLIDAYS
        if not paused and (works or not business):
            left -= 1
    return day


def _pause(first: date, last: date, ground: Ground = Ground.OUTSIDE_BODY, **more: object) -> Pause:
    return replace(Pause(1, ground, first, last, "The outside body has it", 7, first, id=1), **more)  # type: ignore[arg-type]


def _case(**given: object) -> CaseRecords:
    return CaseRecords(COMPLAINT, calendar=CALENDAR, **given)  # type: ignore[arg-type]


# -- counting ------------------------------------------------------------------------------------

starts = st.dates(date(2024, 1, 1), date(2027, 12, 31))
spans = st.lists(st.builds(lambda d, n: Span(d, d + n * DAY), starts, st.integers(-1, 60)), max_size=4)


@pytest.mark.requirement("C13")
@settings(max_examples=60, deadline=None)
@given(start=starts, length=st.integers(1, 200), pauses=spans, business=st.booleans())
def test_a_due_date_is_the_one_that_counting_day_by_day_gives_whatever_overlaps(
    start: date, length: int, pauses: list[Span], business: bool
) -> None:
    unit = Unit.BUSINESS if business else Unit.CALENDAR
    found = count(start, length, unit, Roll.STAYS, CALENDAR, pauses)
    assert found.due == _naive(start, length, pauses, business=business)


@pytest.mark.requirement("C13")
@settings(max_examples=30, deadline=None)
@given(pauses=spans, extra=spans)
def test_a_further_pause_never_brings_a_due_date_forward(pauses: list[Span], extra: list[Span]) -> None:
    one = count(RECEIVED, 90, Unit.CALENDAR, Roll.STAYS, CALENDAR, pauses).due
    assert count(RECEIVED, 90, Unit.CALENDAR, Roll.STAYS, CALENDAR, [*pauses, *extra]).due >= one


@pytest.mark.requirement("C13")
@pytest.mark.parametrize(
    ("start", "months", "due"),
    [
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2023, 2, 28), 12, date(2024, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 12, 31), 2, date(2027, 2, 28)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
    ],
)
def test_months_and_years_end_on_the_same_day_or_the_last_of_the_month(
    start: date, months: int, due: date
) -> None:
    assert months_after(start, months) == due


@pytest.mark.requirement("C13")
def test_a_year_with_a_pause_ends_as_many_calendar_days_later() -> None:
    pause = [Span(date(2024, 6, 1), date(2024, 6, 30))]
    assert count(date(2024, 2, 29), 1, Unit.YEARS, Roll.STAYS, CALENDAR, pause).due == date(2025, 3, 30)


@pytest.mark.requirement("C13")
@pytest.mark.parametrize(
    ("roll", "due"),
    [(Roll.STAYS, date(2026, 12, 25)), (Roll.NEXT, date(2026, 12, 28)), (Roll.PREVIOUS, date(2026, 12, 24))],
)
def test_a_due_day_off_stays_or_moves_as_the_rule_says(roll: Roll, due: date) -> None:
    assert count(date(2026, 12, 15), 10, Unit.CALENDAR, roll, CALENDAR).due == due


@pytest.mark.requirement("C13")
def test_a_pause_counts_until_the_day_to_which_days_off_move_the_due_date() -> None:
    def due(roll: Roll, first: date) -> date:
        return count(
            date(2026, 12, 15), 10, Unit.CALENDAR, roll, CALENDAR, [Span(first, date(2027, 1, 3))]
        ).due

    assert due(Roll.NEXT, date(2026, 12, 28)) == date(2027, 1, 4), (
        "seven days, from Christmas to a Friday off"
    )
    assert due(Roll.NEXT, date(2026, 12, 29)) == date(2026, 12, 28), "that day had passed"
    assert due(Roll.PREVIOUS, date(2026, 12, 25)) == date(2026, 12, 24), "and so had this one"


@pytest.mark.requirement("C13")
def test_a_clock_that_would_end_beyond_every_calendar_is_refused_in_words() -> None:
    for unit in Unit:
        with pytest.raises(Refused, match="beyond every calendar"):
            count(date(9999, 12, 1), 100, unit, Roll.STAYS, CALENDAR)


# -- the rules that come with the program -----------------------------------------------------------


@pytest.mark.requirement("C13")
def test_shipped_editions_are_never_altered() -> None:
    """Cases count by them for good: whoever changes a figure here makes a new edition instead."""
    said = [
        (one.rule.value, one.edition, one.starts.value, one.length, one.unit.value, one.roll.value,
         [ground.value for ground in one.pauses], one.applies.value, one.extension_days)
        for one in SEEDS
    ]  # fmt: skip
    first = [each for each in said if "appeal" not in each[0]]
    assert hashlib.sha256(repr(first).encode()).hexdigest()[:16] == "f605d96091cc9e8d"
    assert hashlib.sha256(repr(said).encode()).hexdigest()[:16] == "2e81a9df4388cddf"


@pytest.mark.requirement("C13")
def test_every_rule_has_a_source_and_a_first_edition() -> None:
    assert {one.rule for one in SEEDS} == set(RuleName)
    assert all(one.source and one.from_day is None for one in SEEDS)


@pytest.mark.requirement("C15")
def test_the_year_of_a_sworn_officer_binds_only_complaints_against_one() -> None:
    kinds = ((True, True), (False, False), (None, False))
    for sworn, bound in kinds:
        case = _case(respondents=(Respondent(1, 1, sworn=sworn, employer="Example Police Department"),))
        assert (clock_of(case, RuleName.DISCIPLINE) is not None) is bound
    case = _case(respondents=(Respondent(1, 1, sworn=True),))
    clock = clock_of(case, RuleName.DISCIPLINE)
    assert clock is not None
    assert clock.due == date(2027, 3, 2)


@pytest.mark.requirement("C13")
def test_the_year_is_tolled_by_its_own_grounds_and_not_by_an_outside_body() -> None:
    sworn = (Respondent(1, 1, sworn=True),)
    tolled = _pause(date(2026, 4, 1), date(2026, 4, 30), Ground.CRIMINAL_CASE)
    other = _pause(date(2026, 4, 1), date(2026, 4, 30))
    clocks = [
        clock_of(_case(respondents=sworn, pauses=(one,)), RuleName.DISCIPLINE) for one in (tolled, other)
    ]
    assert [one.due for one in clocks if one] == [date(2027, 4, 1), date(2027, 3, 2)]
    assert response_due(_case(pauses=(tolled,))) == RECEIVED + 90 * DAY
    assert response_due(_case(pauses=(other,))) == RECEIVED + 120 * DAY


# -- pauses, extensions, what was set by hand --------------------------------------------------------


@pytest.mark.requirement("C13")
def test_pauses_after_an_extension_move_its_day_and_those_before_do_not() -> None:
    extension = Extension(
        1, date(2026, 5, 31), date(2026, 6, 30), "Many witnesses", 7, date(2026, 4, 10), id=1
    )
    before = _pause(date(2026, 3, 10), date(2026, 3, 19))
    after = _pause(date(2026, 4, 15), date(2026, 4, 24), id=2)
    assert response_due(_case(extensions=(extension,), pauses=(before,))) == date(2026, 6, 30)
    assert response_due(_case(extensions=(extension,), pauses=(before, after))) == date(2026, 7, 10)


@pytest.mark.requirement("C13")
def test_a_pause_that_begins_after_the_due_date_moves_nothing() -> None:
    assert response_due(_case(pauses=(_pause(date(2026, 6, 1), date(2026, 6, 30)),))) == date(2026, 5, 31)
    assert response_due(_case(pauses=(_pause(date(2026, 5, 31), date(2026, 6, 29)),))) == date(2026, 6, 30)


@pytest.mark.requirement("C5")
@pytest.mark.parametrize(
    ("first", "last", "reason", "ground"),
    [
        (TODAY, TODAY + 30 * DAY, "  ", Ground.OUTSIDE_BODY),
        (TODAY + DAY, TODAY + 30 * DAY, "Filed with the FTA", Ground.OUTSIDE_BODY),
        (TODAY, TODAY - DAY, "Filed with the FTA", Ground.OUTSIDE_BODY),
        (TODAY, TODAY + 400 * DAY, "Filed with the FTA", Ground.OUTSIDE_BODY),
        (RECEIVED - DAY, TODAY, "Filed with the FTA", Ground.OUTSIDE_BODY),
        (TODAY, TODAY + DAY, "Under prosecution", Ground.CRIMINAL_CASE),
    ],
)
def test_a_pause_needs_a_reason_possible_days_and_a_clock_that_it_stops(
    first: date, last: date, reason: str, ground: Ground
) -> None:
    with pytest.raises(RuleBroken):
        pausing.check_pause(
            first, last, ground, reason, TODAY, RECEIVED, [RuleBook().newest(RuleName.RESPONSE)]
        )


@pytest.mark.requirement("A6")
@pytest.mark.parametrize("ground", Ground)
def test_no_ground_of_a_pause_ever_stops_the_90_day_audit(ground: Ground) -> None:
    audit = replace(RuleBook().newest(RuleName.AUDIT), pauses=tuple(Ground))
    with pytest.raises(RuleBroken):
        pausing.check_pause(TODAY, TODAY + DAY, ground, "Busy", TODAY, None, [audit])
    assert pausing.spans((_pause(TODAY, TODAY + DAY, ground),), audit) == ()


@pytest.mark.requirement("A6")
def test_no_edition_and_no_extension_ever_moves_the_90_day_audit() -> None:
    audit = RuleBook().newest(RuleName.AUDIT)
    asked = replace(audit, edition=2, length=100, from_day=TODAY, why="More time")
    with pytest.raises(RuleBroken, match="set by GEN 63"):
        check_edition(asked, audit)
    loose = replace(audit, extension_days=None)
    with pytest.raises(RuleBroken, match="never extended"):
        pausing.check_more_time(loose, TODAY, TODAY + DAY, "More time", 0, None)


@pytest.mark.requirement("C13")
def test_an_extension_stays_within_what_the_rule_allows_in_all() -> None:
    rule = RuleBook().newest(RuleName.RECORDS)
    pausing.check_more_time(rule, TODAY, TODAY + 14 * DAY, "Many records", 0, None)
    for new, granted in ((TODAY + 15 * DAY, 0), (TODAY + 5 * DAY, 10)):
        with pytest.raises(RuleBroken, match="14 days more in all"):
            pausing.check_more_time(rule, TODAY, new, "Many records", granted, None)
    year = RuleBook().newest(RuleName.DISCIPLINE)
    with pytest.raises(RuleBroken, match="never extended"):
        pausing.check_more_time(year, TODAY, TODAY + DAY, "More time", 0, None)
    paused = _pause(TODAY, TODAY + 9 * DAY)
    with pytest.raises(RuleBroken, match="paused until"):
        pausing.check_more_time(RuleBook().newest(RuleName.RESPONSE), TODAY, TODAY + DAY, "Why", 0, paused)


@pytest.mark.requirement("C13")
def test_the_end_of_a_pause_is_moved_either_way_with_a_reason_and_taken_back_whole() -> None:
    pause = _pause(TODAY - 10 * DAY, TODAY + 10 * DAY)
    ended = pausing.moved(pause, TODAY - DAY, "It came back", 8, TODAY)
    assert (ended.last, ended.moved_by, ended.moved_on) == (TODAY - DAY, 8, TODAY)
    assert pausing.moved(pause, TODAY + 40 * DAY, "They still have it", 8, TODAY).last == TODAY + 40 * DAY
    none = pausing.moved(pause, pause.first - DAY, "It was never filed there", 8, TODAY)
    assert response_due(_case(pauses=(none,))) == response_due(_case())
    for last, reason in (
        (TODAY - DAY, " "),
        (pause.last, "Same"),
        (TODAY + DAY, "Not yet"),
        (date(2026, 1, 1), "No"),
    ):
        with pytest.raises(RuleBroken):
            pausing.moved(pause, last, reason, 8, TODAY)


# -- editions ------------------------------------------------------------------------------------


def _edition(**change: object) -> object:
    before = RuleBook().newest(RuleName.RESPONSE)
    given = {
        "edition": 2,
        "length": 60,
        "from_day": date(2026, 4, 1),
        "made_on": TODAY,
        "why": "Counsel",
        **change,
    }
    return replace(before, **given)  # type: ignore[arg-type]


@pytest.mark.requirement("C13")
def test_old_cases_keep_the_edition_that_held_unless_the_new_one_reaches_them() -> None:
    book = RuleBook.of([_edition()])  # type: ignore[list-item]
    assert book.holding(RuleName.RESPONSE, date(2026, 3, 31)).edition == 1
    assert book.holding(RuleName.RESPONSE, date(2026, 4, 1)).edition == 2
    reaching = RuleBook.of([_edition(reaches_open=True)])  # type: ignore[list-item]
    assert reaching.holding(RuleName.RESPONSE, RECEIVED).edition == 2
    assert reaching.holding(RuleName.RESPONSE, RECEIVED, TODAY - DAY).edition == 1, "it had ended before"


@pytest.mark.requirement("C5")
@pytest.mark.parametrize(
    "change",
    [
        {"length": 0}, {"length": -5}, {"length": 99999}, {"source": " "}, {"why": ""}, {"from_day": None},
        {"applies": AppliesTo.NONE}, {"applies": AppliesTo.SWORN}, {"extension_days": -1}, {"length": 90},
    ],
)  # fmt: skip
def test_an_edition_that_would_leave_cases_without_a_due_date_or_a_source_is_refused(
    change: dict[str, object],
) -> None:
    with pytest.raises(Problems):
        check_edition(_edition(**change), RuleBook().newest(RuleName.RESPONSE))  # type: ignore[arg-type]


# -- a due date explains itself ----------------------------------------------------------------------


@pytest.mark.requirement("C13")
def test_a_due_date_tells_rule_event_pauses_people_reasons_and_days() -> None:
    pauses = (
        _pause(
            date(2026, 4, 1), date(2026, 4, 20), moved_by=8, moved_on=date(2026, 4, 21), move_reason="Back"
        ),
        _pause(date(2026, 4, 11), date(2026, 4, 30), Ground.OTHER, id=2, reason="The building was closed"),
    )
    case = CaseRecords(replace(COMPLAINT, due=RECEIVED + 120 * DAY), pauses=pauses, calendar=CALENDAR)
    clock = clock_of(case, RuleName.RESPONSE)
    assert clock is not None
    told = lines(clock, {7: "Ann Chief", 8: "Oscar Officer"}, CALENDAR)
    text = " ".join(map(str, told))
    assert told[0].said is Said.DUE
    for part in (
        "90 calendar days from receipt of the complaint; edition 1", "confirm with counsel", "Ann Chief",
        "20 calendar days: an outside body has the complaint", "Oscar Officer moved the last day", "Back",
        "The building was closed", "Pauses that overlap count once: 30 calendar days in all",
    ):  # fmt: skip
        assert part in text, part
    assert Said.AS_RECORDED not in {one.said for one in told}


@pytest.mark.requirement("C13")
def test_business_days_name_the_holidays_that_were_skipped() -> None:
    case = CaseRecords(replace(COMPLAINT, received=date(2026, 5, 20)), calendar=CALENDAR)
    clock = clock_of(case, RuleName.ACKNOWLEDGEMENT)
    assert clock is not None
    assert clock.due == date(2026, 6, 4)
    assert "Holidays that were not counted: 2026-05-25." in [str(one) for one in lines(clock, {}, CALENDAR)]


@pytest.mark.requirement("C13")
def test_a_request_for_records_starts_by_hand_and_ends_by_hand() -> None:
    def entry(kind: EntryKind, day: date, number: int, due: date | None = None) -> ClockEntry:
        return ClockEntry(1, RuleName.RECORDS, kind, day, due, "By e-mail", 7, day, id=number)

    begun = entry(EntryKind.STARTED, date(2026, 4, 1), 1)
    assert clock_of(_case(), RuleName.RECORDS) is None
    clock = clock_of(_case(entries=(begun,)), RuleName.RECORDS)
    assert clock is not None
    assert (clock.due, clock.done) == (date(2026, 4, 11), None)
    longer = entry(EntryKind.EXTENDED, clock.due, 2, date(2026, 4, 20))
    met = entry(EntryKind.MET, date(2026, 4, 18), 3)
    clock = clock_of(_case(entries=(begun, longer, met)), RuleName.RECORDS)
    assert clock is not None
    assert (clock.due, clock.done, clock.granted) == (date(2026, 4, 20), date(2026, 4, 18), 9)


@pytest.mark.requirement("C13")
def test_filing_late_is_told_and_takes_nothing_away() -> None:
    late = replace(COMPLAINT, incident=RECEIVED - 200 * DAY, status=Status.RECEIVED)
    clock = clock_of(CaseRecords(late), RuleName.FILING)
    assert clock is not None
    assert clock.done == RECEIVED
    assert "after its due date" in str(lines(clock, {}, CALENDAR)[0])
    assert clock_of(CaseRecords(late), RuleName.RESPONSE) is not None
