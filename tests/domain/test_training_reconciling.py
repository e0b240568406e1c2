"""Rosters and completions against what is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.training import completed, roster
from gen63_desktop.domain.training.completed import CompletionLine
from gen63_desktop.domain.training.matching import Known, MatchedBy, Matcher, Mention, name_key, plain_number
from gen63_desktop.domain.training.people import Trainee, spells_of, trainee
from gen63_desktop.domain.training.records import Completion, Leave, RosterEntry
from gen63_desktop.domain.training.roster import Decisions, RosterLine, RosterPlan

AS_OF = date(2026, 10, 1)
AMY = Known(1, "0042", "Ng, Amy", "Bus", date(2020, 5, 4))
BO = Known(2, "77", "Bo Lee", "Rail", date(2021, 1, 11))
BO_TOO = Known(3, "78", "Lee, Bo", "Analytics", date(2022, 2, 1))
STAFF = (AMY, BO, BO_TOO)


def entry(known: Known) -> RosterEntry:
    return RosterEntry(known.employee_id, date(2026, 4, 1), present=True, name=known.name, department=known.department, hired=known.hired, id=known.employee_id)  # fmt: skip


def register(
    *entries: RosterEntry, leaves: Sequence[Leave] = ()
) -> tuple[list[Trainee], dict[int, RosterEntry]]:
    numbers = {one.employee_id: one.number for one in STAFF}
    people = [
        trainee(one.employee_id, numbers[one.employee_id], [one], [leave for leave in leaves if leave.employee_id == one.employee_id])
        for one in entries
    ]  # fmt: skip
    return people, {one.employee_id: one for one in entries}


def line(known: Known, row: int = 0, **more: object) -> RosterLine:
    made = RosterLine(
        row or known.employee_id + 1, known.number, known.name, known.department, hired=known.hired
    )
    return replace(made, **more)  # type: ignore[arg-type]


def plan(*lines: RosterLine, whole: bool = True, decisions: Decisions = roster.NO_DECISIONS, leaves: Sequence[Leave] = ()) -> RosterPlan:  # fmt: skip
    people, latest = register(*(entry(one) for one in STAFF), leaves=leaves)
    return roster.plan(lines, people, latest, AS_OF, whole=whole, decisions=decisions)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ng, Amy", "Amy  NG"),
        ("José Núñez", "Nunez Jose"),
        ("O’Hara, Pat", "Pat O'Hara"),
        ("Lee Jr., Sam", "Sam Lee"),
    ],
)
def test_names_are_compared_without_order_case_marks_and_suffixes(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


def test_names_that_differ_in_a_digit_are_not_the_same() -> None:
    assert name_key("OFFICER0001 X") != name_key("OFFICER0002 X")
    assert plain_number(" 00042 ") == "42"
    assert plain_number("000") == "0"


@pytest.mark.requirement("T3")
def test_a_number_decides_where_the_names_agree_in_a_word() -> None:
    matcher = Matcher(STAFF)
    found = matcher.find(Mention("42", "Amy Walters"))
    assert (found.employee_id, found.by) == (1, MatchedBy.NUMBER)
    other_name = matcher.find(Mention("42", "Chris Doe"))
    assert (other_name.employee_id, other_name.suggestions, other_name.contradiction) == (None, (1,), True)


@pytest.mark.requirement("T3")
def test_a_name_alone_never_decides() -> None:
    matcher = Matcher(STAFF)
    alone = matcher.find(Mention("", "Amy Ng"))
    assert (alone.employee_id, alone.suggestions, alone.why_not) == (None, (1,), "only the name agrees")
    assert matcher.find(Mention("", "Bo Lee")).why_not == "several employees have this name"
    assert matcher.find(Mention("", "Bo Lee", "rail")).employee_id == 2
    assert matcher.find(Mention("", "Bo Lee", "", date(2022, 2, 1))).by is MatchedBy.NAME_AND_HIRE
    assert matcher.find(Mention("999", "Bo Lee", "rail")).employee_id is None
    assert matcher.find(Mention("", "")).why_not == "the line names nobody"


@pytest.mark.requirement("T3")
def test_a_roster_that_says_what_is_known_changes_nothing() -> None:
    found = plan(line(AMY), line(BO), line(BO_TOO))
    assert len(found.unchanged) == 3
    assert (found.new, found.changed, found.absent, found.undecided) == ((), (), (), ())


@pytest.mark.requirement("T3")
def test_new_changed_and_gone_people_are_told_apart() -> None:
    newcomer = RosterLine(9, "901", "Cy Diaz", "Rail")
    found = plan(line(AMY, department="Rail", name="Amy Ng"), line(BO), newcomer)
    assert [one.line for one in found.new] == [newcomer]
    assert [(one.employee_id, one.what) for one in found.changed] == [(1, ("name", "department"))]
    assert [one.employee_id for one in found.absent] == [3]


@pytest.mark.requirement("T3")
def test_nobody_is_proposed_as_gone_by_a_roster_that_is_not_whole_or_a_row_that_could_not_be_read() -> None:
    assert plan(line(AMY), whole=False).absent == ()
    people, latest = register(*(entry(one) for one in STAFF))
    found = roster.plan([line(AMY)], people, latest, AS_OF, whole=True, unread=[Mention("77", "Bo Lee")])
    assert [one.employee_id for one in found.absent] == [3]


def test_a_roster_that_says_left_without_a_day_ends_the_employment_on_its_own_day() -> None:
    told = roster.entry_for(1, line(AMY, gone=True), AS_OF, entry(AMY))
    assert spells_of([entry(AMY), told])[-1].last == date(2026, 9, 30)
    people, latest = register(entry(AMY))
    assert roster.plan([line(AMY, gone=True)], people, latest, AS_OF, whole=True).changed[0].what == ("left",)
    people, latest = register(replace(entry(AMY), present=False))
    assert roster.plan([line(AMY, gone=True)], people, latest, AS_OF, whole=True).unchanged


def test_a_roster_that_says_on_leave_without_a_day_starts_the_leave_once() -> None:
    away = line(AMY, on_leave=True, tells_leave=True)
    assert roster.leave_of(1, away, [], AS_OF) == Leave(1, AS_OF)
    assert roster.leave_of(1, away, [Leave(1, date(2026, 9, 1))], AS_OF) is None


@pytest.mark.requirement("T3")
def test_a_line_that_may_mean_someone_known_waits_for_a_decision_and_proposes_nobody_as_gone() -> None:
    doubtful = RosterLine(7, "4200", "Amy Ng", "Bus")
    found = plan(doubtful, line(BO), line(BO_TOO))
    assert [(one.line.row, one.suggestions) for one in found.undecided] == [(7, (1,))]
    assert found.absent == ()
    same = plan(doubtful, line(BO), line(BO_TOO), decisions=Decisions({7: 1}))
    assert [one.employee_id for one in same.changed] == [1]
    other = plan(doubtful, line(BO), line(BO_TOO), decisions=Decisions({7: None}))
    assert [one.line.row for one in other.new] == [7]
    assert [one.employee_id for one in other.absent] == [1]


def test_a_namesake_of_someone_who_is_in_the_file_too_is_simply_new() -> None:
    found = plan(line(AMY), line(BO), line(BO_TOO), RosterLine(8, "555", "Amy Ng", "Rail"))
    assert [one.line.row for one in found.new] == [8]


@pytest.mark.requirement("T3")
def test_people_who_are_repeated_in_a_roster_count_once_and_contradictions_are_shown() -> None:
    newcomer = RosterLine(9, "901", "Cy Diaz", "Rail")
    found = plan(
        line(AMY),
        newcomer,
        replace(newcomer, row=10),
        replace(newcomer, row=11, department="Bus"),
        whole=False,
    )
    assert [one.line.row for one in found.new] == [9]
    assert [one.row for one in found.repeated] == [10]
    assert [(one.row, other.row) for one, other in found.contradicting] == [(9, 11)]


def test_a_column_that_the_roster_lacks_leaves_what_was_known() -> None:
    assert plan(RosterLine(2, "42", "Ng, Amy"), whole=False).unchanged
    after = roster.entry_for(1, RosterLine(2, "42", "", role="Driver"), AS_OF, entry(AMY))
    assert (after.name, after.department, after.role, after.hired) == ("Ng, Amy", "Bus", "Driver", AMY.hired)


def test_someone_who_left_and_stands_in_the_roster_again_is_back() -> None:
    people, latest = register(entry(AMY), replace(entry(BO), present=False))
    found = roster.plan([line(AMY), line(BO)], people, latest, AS_OF, whole=True)
    assert [(one.employee_id, one.returns) for one in found.changed] == [(2, True)]


def test_a_roster_that_names_the_last_day_ends_the_employment_on_it() -> None:
    told = roster.entry_for(1, line(AMY, left=date(2026, 9, 15)), AS_OF, entry(AMY))
    assert spells_of([entry(AMY), told])[-1].last == date(2026, 9, 15)
    later = roster.entry_for(1, line(AMY, left=date(2026, 12, 31)), AS_OF, entry(AMY))
    assert (later.present, spells_of([entry(AMY), later])[-1].last) == (True, date(2026, 12, 31))


def test_leaves_are_taken_in_and_an_open_one_ends_when_the_roster_no_longer_tells_of_it() -> None:
    away = line(AMY, leave_first=date(2026, 9, 1), tells_leave=True)
    assert plan(away, whole=False).changed[0].what == ("leave",)
    known = Leave(1, date(2026, 9, 1))
    assert plan(away, whole=False, leaves=[known]).unchanged
    back = roster.leave_of(1, line(AMY, tells_leave=True), [known], AS_OF)
    assert back == Leave(1, date(2026, 9, 1), date(2026, 9, 30))
    assert roster.leave_of(1, line(AMY), [known], AS_OF) is None


def test_rosters_are_taken_in_by_their_days() -> None:
    roster.must_not_be_older(AS_OF, AS_OF, AS_OF)
    with pytest.raises(Refused, match="was taken in already"):
        roster.must_not_be_older(date(2026, 9, 1), AS_OF, AS_OF)
    with pytest.raises(Refused, match="has not come yet"):
        roster.must_not_be_older(date(2026, 10, 2), None, AS_OF)


def course_line(row: int, mention: Mention, day: date = date(2026, 3, 1), course: int = 1) -> CompletionLine:
    return CompletionLine(row, course, day, mention)


@pytest.mark.requirement("T3")
def test_completions_are_new_already_there_repeated_or_unmatched_and_each_line_is_one_of_them() -> None:
    stranger = Mention("555", "Di Fox")
    lines = [
        course_line(2, Mention("42", "Amy Ng")),
        course_line(3, Mention("42", "Amy Ng")),
        course_line(4, Mention("77", "Bo Lee")),
        course_line(5, stranger),
        course_line(6, stranger, date(2025, 3, 1)),
        course_line(7, stranger),
    ]
    stored = [Completion(2, 1, date(2026, 3, 1), "77", "Bo Lee")]
    found = completed.plan(lines, Matcher(STAFF), stored)
    assert [(one.employee_id, one.row) for one in found.new] == [(1, 2), (None, 5), (None, 6)]
    assert [one.row for one in found.already_there] == [4]
    assert [one.row for one in found.repeated] == [3, 7]
    assert [(one.rows, one.why) for one in found.unmatched] == [((5, 6, 7), "no employee has this number")]
    assert found.people == 3


@pytest.mark.requirement("T3")
def test_a_second_import_stores_no_completion_again_also_where_nobody_was_matched() -> None:
    stranger = Mention("555", "Di Fox")
    first = completed.plan([course_line(5, stranger)], Matcher(STAFF), [])
    again = completed.plan([course_line(5, stranger)], Matcher(STAFF), first.new)
    assert (again.new, len(again.already_there)) == ((), 1)
    hired_since = Matcher((*STAFF, Known(4, "555", "Di Fox")))
    assert completed.plan([course_line(5, stranger)], hired_since, first.new).new == ()


def test_a_person_decides_whom_an_unmatched_line_means() -> None:
    doubtful = Mention("", "Amy Ng")
    decided = {completed.person_key(doubtful): 1}
    found = completed.plan([course_line(2, doubtful)], Matcher(STAFF), [], decided)
    assert [one.employee_id for one in found.new] == [1]
    assert found.unmatched == ()
