"""C13: clocks of a case paused, extended, started and met; rules simulated and changed; seals hold; on both engines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from gen63_desktop.domain.clocks.kinds import AppliesTo, Ground, RuleName, Unit
from gen63_desktop.domain.clocks.records import ClockRule
from gen63_desktop.domain.clocks.shown import ShownClock
from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Respondent
from gen63_desktop.domain.errors import ChangedMeanwhile, Problems, Refused, RuleBroken
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.vocabulary.findings import ClosingReason
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.domain.work_list import Group
from gen63_desktop.services.office import Office
from tests.offices import TODAY, MovableClock

DAY = timedelta(days=1)
RECEIVED = date(2026, 11, 2)
DUE = RECEIVED + 90 * DAY


def _receive(office: Office, received: date = RECEIVED, *, sworn: bool | None = None) -> Complaint:
    kind = RespondentKind.LAW_ENFORCEMENT if sworn else RespondentKind.EMPLOYEE
    respondent = Respondent(0, 0, kind, "Badge 12", employer="Example Police Department", sworn=sworn)
    entry = AllegationEntry(Allegation(0, conduct="He was told to move"), (respondent,))
    return office.complaints.receive(
        NewComplaint(Complaint("", received, "He was told to move."), (), (entry,))
    )


def _clock(office: Office, complaint: Complaint, rule: RuleName) -> ShownClock:
    return next(one for one in office.clocks.of_case(complaint.id).clocks if one.clock.rule.rule is rule)


def _text(office: Office, complaint: Complaint, rule: RuleName = RuleName.RESPONSE) -> str:
    return " ".join(map(str, _clock(office, complaint, rule).lines))


def _edition(office: Office, rule: RuleName = RuleName.RESPONSE, **change: object) -> ClockRule:
    now = next(one.newest for one in office.clocks.rules() if one.newest.rule is rule)
    given = {"length": 60, "from_day": TODAY, "why": "Counsel’s memo 7", **change}
    return replace(now, **given)  # type: ignore[arg-type]


def _due(office: Office, complaint: Complaint) -> date | None:
    return office.complaints.get(complaint.id).due


@pytest.mark.requirement("C13", "C5")
def test_a_pause_moves_the_due_date_in_lists_and_case_and_tells_who_when_and_why(
    either_office: Office,
) -> None:
    office = either_office
    complaint = _receive(office)
    assert complaint.due == DUE
    office.clocks.pause(
        complaint.id, Ground.OUTSIDE_BODY, date(2026, 11, 11), TODAY + 9 * DAY, "Filed with the FTA"
    )
    assert _due(office, complaint) == DUE + 19 * DAY
    shown = _clock(office, complaint, RuleName.RESPONSE)
    assert shown.paused is not None
    for part in (
        "19 calendar days: an outside body",
        "Dana Whitfield",
        "Filed with the FTA",
        str(DUE + 19 * DAY),
    ):
        assert part in _text(office, complaint)
    newest = office.complaints.time_line(complaint.id)[0]
    assert (newest.act, newest.why) == ("clock.paused", "Filed with the FTA")
    assert {detail.field for detail in newest.details} >= {"ground", "first", "last", "due"}


@pytest.mark.requirement("C13")
def test_a_pause_ends_by_an_act_is_prolonged_and_overlaps_count_once(
    either_office: Office, clock: MovableClock
) -> None:
    office = either_office
    complaint = _receive(office)
    first = office.clocks.pause(
        complaint.id, Ground.OUTSIDE_BODY, TODAY, TODAY + 29 * DAY, "Filed with the FTA"
    )
    assert _due(office, complaint) == DUE + 30 * DAY
    office.clocks.pause(complaint.id, Ground.OTHER, TODAY, TODAY + 9 * DAY, "The building is closed")
    assert _due(office, complaint) == DUE + 30 * DAY, "the same days"
    clock.on(TODAY + 5 * DAY)
    ended = office.clocks.move_pause(first, TODAY + 4 * DAY, "It came back")
    assert _due(office, complaint) == DUE + 10 * DAY, "the other pause goes on"
    with pytest.raises(ChangedMeanwhile):
        office.clocks.move_pause(first, TODAY + 60 * DAY, "From an old window")
    office.clocks.move_pause(ended, TODAY + 19 * DAY, "They have it again")
    assert _due(office, complaint) == DUE + 20 * DAY
    assert "They have it again" in _text(office, complaint)


@pytest.mark.requirement("C13")
def test_a_paused_clock_is_not_extended_and_an_extended_one_is_paused_from_its_new_day(
    office: Office,
) -> None:
    complaint = _receive(office)
    pause = office.clocks.pause(complaint.id, Ground.OUTSIDE_BODY, TODAY, TODAY + 9 * DAY, "Filed elsewhere")
    with pytest.raises(RuleBroken, match="paused until"):
        office.complaints.extend(complaint.id, date(2027, 6, 1), "More time")
    office.clocks.move_pause(pause, TODAY - DAY, "It was not filed there")
    assert _due(office, complaint) == DUE
    office.complaints.extend(complaint.id, date(2027, 3, 1), "Recordings were late")
    office.clocks.pause(complaint.id, Ground.OTHER, TODAY, TODAY + 4 * DAY, "The witness is away")
    assert _due(office, complaint) == date(2027, 3, 1) + 4 * DAY, (
        "the day of the extension itself is not counted"
    )


@pytest.mark.requirement("C5", "K5")
def test_a_due_date_that_had_passed_stays_told_as_missed_when_a_pause_is_recorded_later(
    office: Office, clock: MovableClock
) -> None:
    complaint = _receive(office)
    clock.on(DUE + 5 * DAY)
    office.clocks.pause(complaint.id, Ground.OUTSIDE_BODY, DUE - 9 * DAY, DUE, "It lay with the FTA")
    moved = office.complaints.get(complaint.id)
    assert (moved.due, moved.extended) == (DUE + 10 * DAY, True)
    assert office.complaints.case(complaint.id).extensions[-1].from_due == DUE


@pytest.mark.requirement("C13", "C5")
def test_a_pause_of_a_date_that_had_passed_is_counted_once_however_often_its_end_is_moved(
    office: Office, clock: MovableClock
) -> None:
    complaint = _receive(office)
    now = DUE + 10 * DAY
    clock.on(now)
    pause = office.clocks.pause(
        complaint.id, Ground.OUTSIDE_BODY, DUE - 4 * DAY, now + 9 * DAY, "It lies with the FTA"
    )
    assert _due(office, complaint) == DUE + 24 * DAY
    shown = _clock(office, complaint, RuleName.RESPONSE).clock
    assert (shown.as_recorded, shown.granted) == (False, 0), "no person extended it"
    pause = office.clocks.move_pause(pause, now + 10 * DAY, "One more day")
    assert _due(office, complaint) == DUE + 25 * DAY
    now_held = office.complaints.get(complaint.id)
    office.complaints.change(replace(now_held, received=RECEIVED - 2 * DAY), "The envelope says so")
    assert _due(office, complaint) == DUE + 23 * DAY, "it follows the day received, as nobody set it by hand"
    office.clocks.move_pause(pause, DUE - 5 * DAY, "It was never there")
    assert _due(office, complaint) == DUE - 2 * DAY
    assert office.complaints.case(complaint.id).extensions[0].from_due == DUE, "told as missed"


@pytest.mark.requirement("C13", "C5")
def test_a_complaint_reopened_while_its_clock_is_paused_is_due_after_the_pause(
    office: Office, clock: MovableClock
) -> None:
    complaint = _receive(office)
    pause = office.clocks.pause(complaint.id, Ground.OUTSIDE_BODY, TODAY, TODAY + 30 * DAY, "With the FTA")
    office.complaints.close(complaint.id, ClosingReason.WITHDRAWN, "She took it back")
    clock.on(TODAY + 10 * DAY)
    office.complaints.reopen(complaint.id, "New facts", "Ask her", TODAY + 60 * DAY)
    assert _due(office, complaint) == TODAY + 80 * DAY
    assert not _clock(office, complaint, RuleName.RESPONSE).clock.as_recorded
    office.clocks.move_pause(pause, TODAY + 10 * DAY, "It came back")
    assert _due(office, complaint) == TODAY + 60 * DAY


@pytest.mark.requirement("C5", "C13")
def test_what_was_granted_before_a_reopening_counts_no_more(office: Office, clock: MovableClock) -> None:
    office.clocks.change_rule(_edition(office, length=90, extension_days=30, reaches_open=True))
    complaint = _receive(office)
    office.complaints.extend(complaint.id, DUE + 30 * DAY, "Recordings were late")
    office.complaints.close(complaint.id, ClosingReason.WITHDRAWN, "She took it back")
    assert office.complaints.reopen(complaint.id, "New facts", "Ask her").due == TODAY + 90 * DAY
    assert _clock(office, complaint, RuleName.RESPONSE).clock.due == TODAY + 90 * DAY, "all of it on one day"
    office.complaints.extend(complaint.id, TODAY + 100 * DAY, "She is away")
    assert _clock(office, complaint, RuleName.RESPONSE).clock.granted == 10
    clock.on(TODAY + 5 * DAY)
    office.complaints.extend(complaint.id, TODAY + 120 * DAY, "She is still away")
    with pytest.raises(RuleBroken, match="30 were given"):
        office.complaints.extend(complaint.id, TODAY + 121 * DAY, "Once more")
    shown = _clock(office, complaint, RuleName.RESPONSE).clock
    assert (shown.due, shown.as_recorded) == (TODAY + 120 * DAY, False)


@pytest.mark.requirement("C12", "C13")
def test_a_merge_that_is_undone_follows_what_pauses_and_rules_did_meanwhile(
    office: Office, clock: MovableClock
) -> None:
    one, other = _receive(office), _receive(office)
    pause = office.clocks.pause(one.id, Ground.OUTSIDE_BODY, TODAY, TODAY + 30 * DAY, "With the FTA")
    link = office.intake.merge(one.id, other.id, "One and the same letter")
    clock.on(TODAY + 3 * DAY)
    office.clocks.move_pause(pause, TODAY + 2 * DAY, "It came back")
    office.clocks.change_rule(_edition(office, reaches_open=True))
    office.intake.undo_merge(link, "They are not the same")
    assert (_due(office, one), _due(office, other)) == (RECEIVED + 63 * DAY, RECEIVED + 60 * DAY)
    assert not _clock(office, one, RuleName.RESPONSE).clock.as_recorded


@pytest.mark.requirement("C5")
def test_the_due_date_follows_a_corrected_day_received_with_its_pauses_unless_it_was_extended(
    office: Office,
) -> None:
    complaint = _receive(office)
    office.clocks.pause(complaint.id, Ground.OTHER, TODAY, TODAY + 4 * DAY, "The office was closed")
    now = office.complaints.get(complaint.id)
    office.complaints.change(replace(now, received=date(2026, 10, 1)), "The envelope says so")
    assert _due(office, complaint) == date(2026, 10, 1) + 95 * DAY
    office.complaints.extend(_receive(office).id, date(2027, 3, 1), "Recordings were late")
    other = office.complaints.find_number("C-2026-0002")
    office.complaints.change(replace(other, received=date(2026, 10, 1)), "The envelope says so")
    assert _due(office, other) == date(2027, 3, 1)


@pytest.mark.requirement("C5")
def test_after_reopening_pauses_are_counted_from_the_day_that_was_set_then(
    office: Office, clock: MovableClock
) -> None:
    complaint = _receive(office)
    office.complaints.close(complaint.id, ClosingReason.WITHDRAWN, "She took it back")
    assert _clock(office, complaint, RuleName.RESPONSE).clock.done == TODAY
    clock.on(date(2027, 5, 3))
    reopened = office.complaints.reopen(complaint.id, "New facts", "Ask her")
    assert reopened.due == date(2027, 5, 3) + 90 * DAY
    clock.on(date(2027, 5, 10))
    office.clocks.pause(
        complaint.id, Ground.OUTSIDE_BODY, date(2027, 5, 10), date(2027, 5, 19), "With the FTA"
    )
    assert _due(office, complaint) == date(2027, 5, 3) + 100 * DAY
    assert "New facts" in _text(office, complaint)


@pytest.mark.requirement("C13", "C15")
def test_a_pause_by_a_ground_of_the_officers_year_moves_that_year_alone(either_office: Office) -> None:
    office = either_office
    complaint, plain = _receive(office, sworn=True), _receive(office)
    with pytest.raises(RuleBroken, match="No clock of this complaint"):
        office.clocks.pause(plain.id, Ground.CRIMINAL_CASE, TODAY, TODAY + DAY, "Under prosecution")
    office.clocks.pause(complaint.id, Ground.CRIMINAL_CASE, TODAY, TODAY + 9 * DAY, "Under prosecution")
    assert _clock(office, complaint, RuleName.DISCIPLINE).clock.due == date(2027, 11, 12)
    assert _due(office, complaint) == DUE
    office.clocks.begin(complaint.id, RuleName.DISCIPLINE, date(2026, 11, 9), "The lieutenant read it")
    assert _clock(office, complaint, RuleName.DISCIPLINE).clock.due == date(2027, 11, 19)
    with pytest.raises(RuleBroken, match="never extended"):
        office.clocks.extend(complaint.id, RuleName.DISCIPLINE, date(2028, 1, 1), "More time")
    office.clocks.met(complaint.id, RuleName.DISCIPLINE, TODAY, "Notice of proposed discipline served")
    assert "It was met on 2026-11-20, in time." in _text(office, complaint, RuleName.DISCIPLINE)


@pytest.mark.requirement("C13")
def test_a_request_for_records_is_extended_by_fourteen_days_and_no_more(either_office: Office) -> None:
    office = either_office
    complaint = _receive(office)
    office.clocks.begin(complaint.id, RuleName.RECORDS, TODAY, "By e-mail from a newspaper")
    with pytest.raises(RuleBroken, match="runs already"):
        office.clocks.begin(complaint.id, RuleName.RECORDS, TODAY, "Again")
    with pytest.raises(RuleBroken, match="14 days more"):
        office.clocks.extend(complaint.id, RuleName.RECORDS, TODAY + 25 * DAY, "Many records")
    office.clocks.extend(complaint.id, RuleName.RECORDS, TODAY + 24 * DAY, "Many records")
    assert _clock(office, complaint, RuleName.RECORDS).clock.due == TODAY + 24 * DAY
    with pytest.raises(RuleBroken, match="does not bind"):
        office.clocks.begin(complaint.id, RuleName.DISCLOSURE, TODAY, "No officer is in it")
    for rule in (RuleName.RESPONSE, RuleName.ACKNOWLEDGEMENT):
        with pytest.raises(Refused):
            office.clocks.met(complaint.id, rule, TODAY, "Told by telephone")


@pytest.mark.requirement("C5", "C13")
def test_my_work_names_every_clock_that_is_due_and_each_pause_that_ends(
    either_office: Office, clock: MovableClock
) -> None:
    office = either_office
    complaint = _receive(office)
    office.clocks.begin(complaint.id, RuleName.RECORDS, TODAY - 4 * DAY, "By e-mail")
    office.clocks.pause(complaint.id, Ground.OUTSIDE_BODY, TODAY, TODAY + 3 * DAY, "With the FTA")

    def named() -> dict[str, Group]:
        mine = [one for one in office.work_list.items() if one.record_id == complaint.id]
        return {one.title.removeprefix(f"{complaint.number} "): one.group for one in mine}

    found = named()
    assert found["Determination on a request for records"] is Group.DUE_THIS_WEEK
    assert found["The pause ends; prolong it or go on"] is Group.DUE_THIS_WEEK
    clock.on(TODAY + 8 * DAY)
    assert named()["Determination on a request for records"] is Group.OVERDUE
    office.clocks.met(complaint.id, RuleName.RECORDS, TODAY, "Sent by e-mail")
    assert "Determination on a request for records" not in named()


@pytest.mark.requirement("C13", "K5")
def test_a_long_pause_of_one_clock_does_not_hide_that_the_pause_of_another_ends(office: Office) -> None:
    complaint = _receive(office, sworn=True)
    office.clocks.pause(complaint.id, Ground.OUTSIDE_BODY, TODAY, TODAY + 3 * DAY, "With the FTA")
    office.clocks.pause(complaint.id, Ground.CRIMINAL_CASE, TODAY, TODAY + 99 * DAY, "The DA has it")
    mine = [one for one in office.work_list.items() if one.record_id == complaint.id]
    assert [one.due for one in mine if "pause ends" in one.title] == [TODAY + 3 * DAY]


@pytest.mark.requirement("C13", "K5")
def test_a_new_edition_is_simulated_first_and_moves_what_it_said_and_nothing_else(
    either_office: Office,
) -> None:
    office = either_office
    old, extended, closed = _receive(office), _receive(office), _receive(office)
    office.complaints.extend(extended.id, date(2027, 3, 1), "Recordings were late")
    office.complaints.close(closed.id, ClosingReason.WITHDRAWN, "She took it back")
    plain = _edition(office)
    assert office.clocks.simulate(plain).moves == ()
    asked = replace(plain, reaches_open=True)
    found = office.clocks.simulate(asked)
    assert [(one.number, one.before, one.after) for one in found.moves] == [
        (old.number, DUE, RECEIVED + 60 * DAY)
    ]
    assert found.looked_at == 2
    assert _due(office, old) == DUE, "nothing is saved by looking"
    made = office.clocks.change_rule(asked)
    assert (made.edition, _due(office, old)) == (2, RECEIVED + 60 * DAY)
    assert _due(office, extended) == date(2027, 3, 1)
    assert "edition 1" in _text(office, closed), "what had ended stays as it was counted"
    assert "edition 2" in _text(office, old)
    assert _receive(office, TODAY).due == TODAY + 60 * DAY
    with pytest.raises(ChangedMeanwhile):
        office.clocks.change_rule(replace(asked, length=30))


@pytest.mark.requirement("C13")
def test_without_reach_old_cases_keep_the_edition_that_held(office: Office) -> None:
    old = _receive(office)
    office.clocks.change_rule(_edition(office, unit=Unit.BUSINESS, length=45))
    assert _due(office, old) == DUE
    assert "edition 1" in _text(office, old)
    new = _receive(office, TODAY)
    assert "45 business days from receipt of the complaint; edition 2" in _text(office, new)


@pytest.mark.requirement("A6", "C5", "C13")
def test_no_edition_moves_the_audit_or_leaves_a_complaint_without_a_due_date(office: Office) -> None:
    with pytest.raises(RuleBroken, match="set by GEN 63"):
        office.clocks.change_rule(_edition(office, RuleName.AUDIT))
    for change in ({"applies": AppliesTo.NONE}, {"length": 0}, {"why": " "}, {"source": ""}):
        with pytest.raises(Problems):
            office.clocks.change_rule(_edition(office, **change))
    with pytest.raises(Problems, match="today or an earlier day"):
        office.clocks.simulate(_edition(office, reaches_open=True, from_day=TODAY + DAY))
    assert all(len(one.editions) == 1 for one in office.clocks.rules())


@pytest.mark.requirement("C13")
def test_counsels_confirmation_is_kept_with_the_edition_and_told_with_the_date(office: Office) -> None:
    complaint = _receive(office)
    assert "confirm with counsel" in _text(office, complaint)
    office.clocks.confirm(RuleName.RESPONSE, 1, "Lena Ortiz, County Counsel", TODAY, "Memo 7")
    assert "Lena Ortiz, County Counsel confirmed this edition" in _text(office, complaint)
    office.clocks.change_rule(_edition(office, reaches_open=True))
    assert "confirm with counsel" in _text(office, complaint), "nobody confirmed the new edition"
    for edition, counsel, day in ((9, "Lena Ortiz", TODAY), (1, " ", TODAY), (1, "Lena Ortiz", TODAY + DAY)):
        with pytest.raises(Refused):
            office.clocks.confirm(RuleName.RESPONSE, edition, counsel, day)


@pytest.mark.requirement("S1", "C13")
def test_reasons_of_a_sealed_case_are_sealed_and_its_due_date_stays_countable(office: Office) -> None:
    complaint = _receive(office)
    office.clocks.pause(complaint.id, Ground.OUTSIDE_BODY, TODAY, TODAY + 9 * DAY, "A manatee filed it")
    office.clocks.begin(complaint.id, RuleName.RECORDS, TODAY, "A pelican asked")
    office.complaints.seal(complaint.id, [office.session.person.id], "Named in a lawsuit")
    with office.session.ask() as reader:
        for table, column in (("clock_pauses", "reason"), ("clock_entries", "words")):
            row = reader.connection.exec_driver_sql(f"SELECT {column} FROM {table}").one()
            assert row[0] == ""
    assert "A manatee filed it" in _text(office, complaint)
    assert _due(office, complaint) == DUE + 10 * DAY
    office.clocks.pause(complaint.id, Ground.OTHER, TODAY, TODAY + 19 * DAY, "An caracal is away")
    with office.session.ask() as reader:
        told = reader.connection.exec_driver_sql("SELECT reason FROM clock_pauses").all()
    assert [row[0] for row in told] == ["", ""]


@pytest.mark.requirement("S1")
def test_an_act_on_a_clock_needs_the_permission_and_verifies_in_the_history(office: Office) -> None:
    complaint = _receive(office)
    office.clocks.pause(complaint.id, Ground.OTHER, TODAY, TODAY + DAY, "The witness is away")
    office.clocks.change_rule(_edition(office, RuleName.NOTICE, length=20))
    assert office.session.may(Permission.SET_CLOCKS)
    assert office.history.verify().problems == ()
