"""My work tells each person of every open case of theirs: newly assigned, or due later."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from gen63_desktop.domain.agency_calendar import AgencyCalendar
from gen63_desktop.domain.clocks.acknowledging import AcknowledgedBy
from gen63_desktop.domain.complaints.entries import Plan
from gen63_desktop.domain.complaints.records import Complaint, Status
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.vocabulary.findings import Finding
from gen63_desktop.domain.work_list import Group, assigned_from
from gen63_desktop.services.office import Office
from tests.offices import TODAY, MovableClock
from tests.services.letter_steps import receive

DAY = timedelta(days=1)


def _of(office: Office, complaint: Complaint) -> list[Group]:
    """Under which headings the complaint itself stands."""
    return [one.group for one in office.work_list.items() if one.title == f"{complaint.number} He drove on."]


def _planned(office: Office, *, owner: int, investigator: int | None, status: Status) -> Complaint:
    complaint = receive(office)
    office.clocks.acknowledge(complaint.id, AcknowledgedBy.TELEPHONE, TODAY, office.session.person.id)
    return office.complaints.plan(
        complaint.id, Plan(owner, "Hear her", investigator_id=investigator, status=status)
    )


def _proposed(office: Office, *, owner: int, investigator: int) -> Complaint:
    """A case whose findings its investigator proposed."""
    case = _planned(office, owner=owner, investigator=investigator, status=Status.INVESTIGATION)
    by = None if investigator == office.session.person.id else investigator
    for allegation in office.complaints.case(case.id).allegations:
        office.complaints.propose_finding(allegation, Finding.NOT_SUSTAINED, "The log.", by=by)
    return case


@pytest.mark.requirement("C5")
def test_every_open_case_of_mine_stands_under_exactly_one_heading(
    either_office: Office, clock: MovableClock
) -> None:
    office = either_office
    me = office.session.person.id
    other = office.people.add("Maya Rivera", (Role.INVESTIGATOR,), "Investigator").id
    named = _planned(office, owner=other, investigator=me, status=Status.INVESTIGATION)
    owned = _planned(office, owner=me, investigator=other, status=Status.INVESTIGATION)
    theirs = _planned(office, owner=other, investigator=other, status=Status.INVESTIGATION)
    new = receive(office)
    taken_over = _planned(office, owner=other, investigator=me, status=Status.INVESTIGATION)
    office.complaints.plan(taken_over.id, Plan(other, "Go on", investigator_id=other))

    def stand() -> list[list[Group]]:
        return [_of(office, one) for one in (named, owned, theirs, new, taken_over)]

    assert stand() == [[Group.ASSIGNED], [Group.MINE_LATER], [], [Group.NEW], []]
    clock.on(TODAY + 3 * DAY)  # the Monday after: Friday is the working day before it
    assert stand()[0] == [Group.ASSIGNED]
    clock.on(TODAY + 4 * DAY)
    assert stand()[:2] == [[Group.MINE_LATER], [Group.MINE_LATER]]
    counts = office.work_list.counts()
    assert (counts[Group.ASSIGNED], counts[Group.MINE_LATER]) == (0, 2)
    assert named.due is not None
    clock.on(named.due)
    assert stand()[:2] == [[Group.DUE_THIS_WEEK], [Group.DUE_THIS_WEEK]]
    office.complaints.plan(named.id, Plan(other, "Go on", investigator_id=other))
    clock.on(TODAY + 4 * DAY)
    assert stand()[0] == []


@pytest.mark.requirement("C5")
def test_a_case_of_mine_that_another_heading_tells_of_is_not_told_twice(
    office: Office, clock: MovableClock
) -> None:
    me = office.session.person.id
    case = _planned(office, owner=me, investigator=me, status=Status.INVESTIGATION)
    (record,) = office.clocks.acknowledgements(case.id)
    clock.on(TODAY + 4 * DAY)
    assert _of(office, case) == [Group.MINE_LATER]
    office.clocks.undo_acknowledgement(record.id, "It was another complaint")
    told = [
        one.group for one in office.work_list.items() if (one.area, one.record_id) == ("complaints", case.id)
    ]
    assert told == [Group.DUE_THIS_WEEK]  # the acknowledgement


@pytest.mark.requirement("C5", "C7")
def test_a_case_that_waits_for_another_stands_apart_and_findings_wait_for_whoever_may_approve_them(
    either_office: Office, clock: MovableClock
) -> None:
    office = either_office
    me = office.session.person.id
    other = office.people.add("Maya Rivera", (Role.INVESTIGATOR,), "Investigator").id
    asked = _planned(office, owner=me, investigator=other, status=Status.WAITING)
    left_to_another = _proposed(office, owner=me, investigator=me)
    office.complaints.plan(left_to_another.id, Plan(me, "Go on", investigator_id=other))
    mine, owned, theirs = (
        _proposed(office, owner=owner, investigator=investigator)
        for owner, investigator in ((other, me), (me, other), (other, other))
    )
    clock.on(TODAY + 4 * DAY)
    assert [_of(office, one) for one in (asked, left_to_another, mine, owned, theirs)] == [
        [Group.FOR_OTHERS],
        [Group.FOR_OTHERS],  # who once investigated a case approves none of its findings
        [Group.FOR_OTHERS],
        [Group.TO_APPROVE],
        [Group.TO_APPROVE],
    ]
    assert Group.TO_APPROVE.waits
    assert not Group.FOR_OTHERS.waits


@pytest.mark.requirement("C5")
def test_more_of_my_cases_than_are_named_are_counted_to_the_last(
    office: Office, clock: MovableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gen63_desktop.services.work_list.SHOWN", 1)
    me = office.session.person.id
    for _ in range(3):
        _planned(office, owner=me, investigator=me, status=Status.INVESTIGATION)
    assert office.work_list.counts()[Group.ASSIGNED] == 3
    clock.on(TODAY + 5 * DAY)
    later = [one for one in office.work_list.items() if one.group is Group.MINE_LATER]
    assert [one.count for one in later] == [1, 2]
    assert later[1].record_id == 0


def test_yesterday_is_the_working_day_before() -> None:
    monday, holiday = date(2026, 11, 30), date(2026, 11, 26)
    calendar = AgencyCalendar(frozenset({holiday, date(2026, 11, 27)}))
    assert assigned_from(monday, calendar) == date(2026, 11, 25)
    assert assigned_from(date(2026, 12, 2), calendar) == date(2026, 12, 1)
