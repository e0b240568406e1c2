"""Somebody tries to get around the rules of complaints through what the program offers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, Plan
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Outcome
from gen63_desktop.domain.errors import RuleBroken
from gen63_desktop.domain.findings.due_dates import sorted_out
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import ClosingReason, Finding
from gen63_desktop.services.office import Office
from tests.offices import MovableClock

MAY = date(2026, 5, 1)  # due on July 30


def _received(office: Office, clock: MovableClock, day: date = MAY, allegations: int = 1) -> Complaint:
    clock.on(day)
    entries = tuple(
        AllegationEntry(Allegation(0, conduct="Conduct", bases=(Basis.AGE,))) for _ in range(allegations)
    )
    return office.complaints.receive(NewComplaint(Complaint("", day, "What happened"), (), entries))


def _closed(
    office: Office, clock: MovableClock, complaint: Complaint, day: date, on: date | None = None
) -> Complaint:
    clock.on(day)
    return office.complaints.close(complaint.id, ClosingReason.WITHDRAWN, "By letter", on=on)


@pytest.mark.requirement("C7")
def test_who_approved_a_finding_never_becomes_an_investigator_of_the_complaint(
    office: Office, clock: MovableClock
) -> None:
    me, maya = office.session.person, office.people.add("Maya Rivera", (Role.INVESTIGATOR,))
    complaint = _received(office, clock, allegations=2)
    office.complaints.plan(complaint.id, Plan(me.id, "Go on", investigator_id=maya.id))
    first, second = office.complaints.case(complaint.id).allegations
    proposed = office.complaints.propose_finding(first, Finding.UNFOUNDED, "Reasons", maya.id)
    approved = office.complaints.approve_finding(proposed)

    with pytest.raises(RuleBroken, match="never investigates it afterwards"):
        office.complaints.plan(complaint.id, Plan(me.id, "Go on", investigator_id=me.id))
    with pytest.raises(RuleBroken, match="never investigates it afterwards"):
        office.complaints.propose_finding(second, Finding.SUSTAINED, "My own reasons")
    assert me.id not in {i.person_id for i in office.complaints.case(complaint.id).investigators}

    office.complaints.return_finding(approved, "I will look into it myself")
    office.complaints.plan(complaint.id, Plan(me.id, "Go on", investigator_id=me.id))
    again = office.complaints.propose_finding(
        office.complaints.case(complaint.id).allegations[0], Finding.UNFOUNDED, "Reasons", maya.id
    )
    with pytest.raises(RuleBroken, match="never approves its finding"):
        office.complaints.approve_finding(again)
    assert office.complaints.case(complaint.id).allegations[0].outcome is Outcome.PROPOSED


@pytest.mark.requirement("C5", "R1")
def test_a_reopened_complaint_is_never_closed_on_a_day_before_that(
    office: Office, clock: MovableClock
) -> None:
    complaint = _received(office, clock)
    _closed(office, clock, complaint, date(2026, 7, 1))
    clock.on(date(2026, 10, 5))
    office.complaints.reopen(complaint.id, "A witness came", "Hear the witness")
    with pytest.raises(RuleBroken, match="before it was reopened on 2026-10-05"):
        _closed(office, clock, complaint, date(2026, 10, 6), on=date(2026, 9, 20))
    figures = office.findings.draft(Quarter(2026, 3)).complaints
    assert (figures.closed, figures.open_at_end, figures.unaccounted) == (1, 0, 0)


@pytest.mark.requirement("C5", "R1")
@pytest.mark.parametrize("reopened", [True, False])
def test_the_day_received_never_moves_behind_the_day_closed(
    office: Office, clock: MovableClock, reopened: bool
) -> None:
    complaint = _closed(office, clock, _received(office, clock), date(2026, 6, 20))
    clock.on(date(2026, 7, 5))
    if reopened:
        complaint = office.complaints.reopen(complaint.id, "A witness came", "Hear the witness")
    with pytest.raises(RuleBroken, match="cannot have been received after that"):
        office.complaints.change(replace(complaint, received=date(2026, 7, 2)), "A typing mistake")
    assert office.findings.draft(Quarter(2026, 2)).complaints.unaccounted == 0


@pytest.mark.requirement("C5", "R1")
def test_a_missed_due_date_stays_missed_although_it_is_moved_afterwards(
    either_office: Office, clock: MovableClock
) -> None:
    complaint = _received(either_office, clock)
    clock.on(date(2026, 8, 20))
    either_office.complaints.extend(complaint.id, date(2026, 12, 1), "Waiting for the recording")
    q3, today = Quarter(2026, 3), date(2026, 8, 20)
    (missed,) = sorted_out(either_office.complaints.figures(q3, today).due_dates, today).missed
    assert (missed.complaint, missed.due, missed.extended) == (complaint.number, date(2026, 7, 30), True)
    assert not either_office.complaints.figures(q3, today).overdue

    _closed(either_office, clock, complaint, date(2026, 9, 10))
    (late,) = sorted_out(
        either_office.complaints.figures(q3, date(2026, 9, 10)).due_dates, date(2026, 9, 10)
    ).late
    assert late.days_late(date(2026, 9, 10)) == 42


@pytest.mark.requirement("C5", "R1")
def test_a_due_date_moved_in_time_and_one_met_by_a_closure_entered_later_are_not_missed(
    office: Office, clock: MovableClock
) -> None:
    in_time, met = _received(office, clock), _received(office, clock)
    clock.on(date(2026, 7, 30))
    office.complaints.extend(in_time.id, date(2026, 12, 1), "Waiting for the recording")
    clock.on(date(2026, 8, 20))
    office.complaints.extend(met.id, date(2026, 12, 1), "Waiting for the letter")
    _closed(office, clock, met, date(2026, 8, 21), on=date(2026, 7, 20))
    dates = sorted_out(
        office.complaints.figures(Quarter(2026, 3), date(2026, 8, 21)).due_dates, date(2026, 8, 21)
    )
    assert (dates.late, dates.missed) == ((), ())
