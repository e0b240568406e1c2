"""Retention in an office: where each record stands, rules as editions, and holds that nothing gets round."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Party, Respondent
from gen63_desktop.domain.errors import ChangedMeanwhile, Problems, Refused, RuleBroken
from gen63_desktop.domain.retention.kinds import RuleName, Scope, Series, State
from gen63_desktop.domain.retention.records import CaseHold, Hold
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import ClosingReason
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.services.held_records import held_cases
from gen63_desktop.services.office import Office
from gen63_desktop.ui.retention.labels import because
from tests.comment_files import rows, take_in
from tests.offices import TODAY, MovableClock

LONG_AGO = date(2020, 3, 2)
CLAIM = "Claim 26-114"
CANARY = "Quillfeather"


def _case(office: Office, narrative: str = "The ramp stayed up.", name: str = "Lee Park") -> Complaint:
    entry = AllegationEntry(
        Allegation(0, conduct="Left at the stop", bases=(Basis.DISABILITY,)),
        (Respondent(0, 0, RespondentKind.EMPLOYEE, "Pat Moor", employer="Fictional Transit"),),
    )
    person = PartyEntry(Party(0, name=name), ())
    new = NewComplaint(Complaint("", LONG_AGO, narrative, line="A Line"), (person,), (entry,))
    return office.complaints.receive(new)


def _closed(office: Office, clock: MovableClock, **said: str) -> Complaint:
    clock.on(LONG_AGO)
    made = _case(office, **said)
    office.complaints.close(made.id, ClosingReason.WITHDRAWN, "As the person asked.")
    clock.on(TODAY)
    return made


def _wide(scope: Scope = Scope.QUERY, series: Series = Series.COMPLAINTS, **conditions: object) -> Hold:
    hold = Hold("", scope, series, CLAIM, "The claim is pending", TODAY, 0, TODAY)
    return replace(hold, **conditions)  # type: ignore[arg-type]


def _state(office: Office, number: str) -> State:
    return next(row.state for row in office.retention.periods() if row.kept.number == number)


def _held(office: Office) -> set[int]:
    with office.session.ask() as reader:
        return set(held_cases(reader))


@pytest.mark.requirement("S5")
def test_a_case_closed_long_ago_waits_for_counsel_then_is_over_and_a_hold_stops_it(
    either_office: Office, clock: MovableClock
) -> None:
    office, kept = either_office, either_office.retention
    made = _closed(office, clock)
    assert _state(office, made.number) is State.UNCONFIRMED
    rule = next(one.rule for one in kept.rules() if one.rule.rule is RuleName.NOT_SUSTAINED)
    kept.confirm_rule(rule, "County Counsel", TODAY, "Opinion 12")
    assert _state(office, made.number) is State.OVER
    hold = kept.hold_case(made.id, CLAIM, "Preserve everything", TODAY)
    assert _state(office, made.number) is State.HELD
    assert [one.hold.number for one in kept.holds_on(made.id)] == [hold.number]
    kept.release(hold, "The claim was settled")
    assert _state(office, made.number) is State.OVER
    assert kept.holds_on(made.id) == ()
    assert office.history.verify().problems == ()


@pytest.mark.requirement("S5")
def test_an_open_case_has_no_period(either_office: Office, clock: MovableClock) -> None:
    clock.on(LONG_AGO)
    made = _case(either_office)
    clock.on(TODAY)
    assert made.number not in [row.kept.number for row in either_office.retention.periods()]


@pytest.mark.requirement("S5", "C12")
def test_complaints_that_were_merged_are_kept_together(either_office: Office, clock: MovableClock) -> None:
    office = either_office
    clock.on(LONG_AGO)
    again, kept = _case(office), _case(office)
    office.intake.merge(again.id, kept.id, "Received twice")
    clock.on(TODAY)
    (row,) = office.retention.periods()
    assert (row.kept.number, row.state, row.kept.waits_for) == (again.number, State.NOT_STARTED, "merged")
    assert "kept together" in because(row)
    office.complaints.close(kept.id, ClosingReason.WITHDRAWN, "As the person asked.")
    assert {row.kept.start for row in office.retention.periods()} == {TODAY}
    assert _state(office, again.number) is State.RUNNING
    hold = office.retention.hold_case(kept.id, CLAIM, "Preserve everything", TODAY)
    assert {_state(office, one.number) for one in (again, kept)} == {State.HELD}
    office.retention.release(hold, "The claim was settled")
    assert _state(office, again.number) is State.RUNNING


@pytest.mark.requirement("S5")
@pytest.mark.parametrize(
    ("hold", "held"),
    [
        (_wide(Scope.SERIES), True),
        (_wide(Scope.SERIES, Series.AUDITS), False),
        (_wide(Scope.PERSON, person="lee  PARK"), True),
        (_wide(Scope.PERSON, person="Pat Moor"), True),
        (_wide(Scope.PERSON, person="Lee Nguyen"), False),
        (_wide(words="ramp stayed"), True),
        (_wide(words="left stop"), True),
        (_wide(words="escalator"), False),
        (_wide(line="a line", basis=Basis.DISABILITY), True),
        (_wide(line="A Line", basis=Basis.AGE), False),
        (_wide(employer="fictional"), True),
        (_wide(received_from=LONG_AGO, received_to=LONG_AGO), True),
    ],
)
def test_a_wide_hold_holds_the_cases_it_is_on_and_no_others(
    office: Office, hold: Hold, *, held: bool
) -> None:
    made = _case(office)
    assert (office.retention.would_hold(hold) == 1) is held
    office.retention.hold_widely(hold)
    assert _held(office) == ({made.id} if held else set())


@pytest.mark.requirement("S5")
def test_wide_holds_find_names_and_words_on_either_engine_and_hold_cases_that_come_later(
    either_office: Office,
) -> None:
    office = either_office
    named = office.retention.hold_widely(_wide(Scope.PERSON, person="Lee Park"))
    worded = office.retention.hold_widely(_wide(words="ramp"))
    first, second = _case(office), _case(office, "The lift was out.", "Ada Rowe")
    assert _held(office) == {first.id}
    assert {one.hold.number for one in office.retention.holds_on(first.id)} == {named.number, worded.number}
    assert office.retention.holds_on(second.id) == ()


@pytest.mark.requirement("S2", "S5")
def test_whom_a_hold_names_is_told_on_a_case_only_after_a_look(office: Office) -> None:
    office.retention.hold_widely(_wide(Scope.PERSON, person="Lee Park"))
    case = _case(office)
    assert "Park" not in str(office.retention.holds_on(case.id))
    office.complaints.identities(case.id, "They called")
    assert "Lee Park" in str(office.retention.holds_on(case.id))
    (hold,) = office.retention.holds()
    assert "Lee Park" in str(hold)


@pytest.mark.requirement("S5")
@pytest.mark.parametrize("name", ["Ng", "Zoë Ålund", "O'Hara", "李雷"])
def test_a_hold_on_a_person_finds_the_name_in_notes_and_letters_however_it_is_written(
    office: Office, name: str
) -> None:
    made, other = _case(office), _case(office, "The lift was out.")
    office.complaints.add_note(made.id, f"Called {name}, who saw it")
    office.retention.hold_widely(_wide(Scope.PERSON, person=name.upper()))
    assert _held(office) == {made.id}
    assert office.retention.holds_on(other.id) == ()


@pytest.mark.requirement("S5")
def test_a_sealed_case_cannot_be_searched_so_a_hold_on_a_name_holds_it(office: Office) -> None:
    made = _case(office)
    office.retention.hold_widely(_wide(Scope.PERSON, person="Somebody Else"))
    assert _held(office) == set()
    office.complaints.seal(made.id, [office.session.person.id], "A conflict")
    assert _held(office) == {made.id}


@pytest.mark.requirement("S5")
def test_what_a_hold_is_for_lies_encrypted_in_the_rows_and_in_the_history(office: Office) -> None:
    made = _case(office)
    office.retention.hold_case(made.id, f"{CANARY} v. Transit", f"{CANARY} sues", TODAY)
    office.retention.hold_widely(_wide(Scope.PERSON, person=CANARY, matter=f"{CANARY} v. Transit"))
    with office.session.ask() as reader:
        told = reader.connection.exec_driver_sql(
            "SELECT data FROM history_changes UNION ALL SELECT payload FROM history_entries"
            " UNION ALL SELECT matter || reason FROM case_holds"
            " UNION ALL SELECT matter || reason || person FROM retention_holds"
        ).scalars()
        assert not [one for one in told if CANARY in one]
    assert {one.hold.matter for one in office.retention.holds()} == {f"{CANARY} v. Transit"}


@pytest.mark.requirement("S5")
def test_a_hold_on_a_sealed_case_is_sealed_with_it(office: Office) -> None:
    made = _case(office)
    office.retention.hold_case(made.id, CLAIM, "Preserve everything", TODAY)
    office.complaints.seal(made.id, [office.session.person.id], "A conflict")
    with office.session.ask() as reader:
        sealed = reader.connection.exec_driver_sql("SELECT sealed FROM case_holds").scalar_one()
        assert sealed.startswith(f"c{made.id}.1:")
        assert reader.find(CaseHold)[0].matter == CLAIM
    assert office.history.verify().problems == ()


@pytest.mark.requirement("S5")
def test_no_import_is_undone_whose_records_are_held(office: Office, tmp_path: Path) -> None:
    taken = take_in(office, tmp_path / "q3.csv", rows(4))
    hold = office.retention.hold_widely(_wide(Scope.SERIES, Series.COMMENTS))
    with pytest.raises(RuleBroken, match=hold.number):
        office.comments.undo_import(taken.import_id, "A wrong file")
    office.retention.release(hold, "The audit ended")
    office.comments.undo_import(taken.import_id, "A wrong file")


@pytest.mark.requirement("S5")
def test_a_new_edition_holds_for_old_records_and_takes_counsels_word_away(
    either_office: Office, clock: MovableClock
) -> None:
    office, kept = either_office, either_office.retention
    made = _closed(office, clock)
    rule = next(one.rule for one in kept.rules() if one.rule.rule is RuleName.NOT_SUSTAINED)
    kept.confirm_rule(rule, "County Counsel", TODAY, "Opinion 12")
    changed = kept.change_rule(rule, 30, "Agency schedule 4", "", "Counsel's advice")
    assert _state(office, made.number) is State.RUNNING
    view = next(one for one in kept.rules() if one.rule.rule is RuleName.NOT_SUSTAINED)
    assert (view.rule.edition, view.confirmation, view.made_by) == (2, None, office.session.person.name)
    with pytest.raises(ChangedMeanwhile):
        kept.change_rule(rule, 1, "Agency schedule 4", "", "Seen before the other edition")
    with pytest.raises(ChangedMeanwhile):
        kept.confirm_rule(rule, "County Counsel", TODAY, "Of an edition that holds no more")
    kept.confirm_rule(changed, "County Counsel", TODAY, "Opinion 13")
    with pytest.raises(RuleBroken):
        kept.confirm_rule(changed, "Somebody", TODAY, "Again")


@pytest.mark.requirement("S5")
def test_a_hold_is_kept_for_good_with_who_set_it_and_who_released_it(office: Office) -> None:
    made = _case(office)
    first = office.retention.hold_case(made.id, CLAIM, "Preserve everything", TODAY)
    second = office.retention.hold_widely(_wide(Scope.SERIES))
    office.retention.release(first, "Settled")
    with pytest.raises(Refused, match="released before"):
        office.retention.release(first, "Again")
    (standing, released) = office.retention.holds()
    assert (standing.hold.number, standing.stands, standing.cases) == (second.number, True, 1)
    assert (released.case, released.released_by) == (made.number, office.session.person.name)
    with pytest.raises(Problems):
        office.retention.hold_case(made.id, " ", "", TODAY)


@pytest.mark.requirement("S5")
@pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system cannot change its time zone in a process")
def test_a_report_issued_in_the_evening_is_kept_from_that_day(
    office: Office, clock: MovableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "America/Los_Angeles")
    time.tzset()
    try:
        clock.instant = datetime(2026, 11, 21, 2, 0, tzinfo=UTC)
        office.findings.issue(Quarter(2026, 3), "For the record")
        assert {row.kept.start for row in office.retention.periods()} == {date(2026, 11, 20)}
    finally:
        monkeypatch.undo()
        time.tzset()


@pytest.mark.requirement("S5")
def test_the_list_says_where_each_record_stands(office: Office, clock: MovableClock) -> None:
    made = _closed(office, clock)
    holder, listing = office.retention.listing()
    holder.rows = office.retention.periods()
    assert [row.kept.number for row in holder.rows] == [made.number]
    assert holder.count(State.UNCONFIRMED) == 1
    assert listing.columns["until"](holder.rows[0]) == "2025-03-02"
