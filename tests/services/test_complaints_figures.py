"""The quarter's figures, counted against cases that were played by hand."""

from __future__ import annotations

from datetime import date

import pytest

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, Plan
from gen63_desktop.domain.complaints.records import Allegation, Complaint
from gen63_desktop.domain.findings.figures import ComplaintFigures, Count
from gen63_desktop.domain.identity import Person, Role
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.channels import Channel
from gen63_desktop.domain.vocabulary.findings import ClosingReason, Finding
from gen63_desktop.services.office import Office
from tests.offices import MovableClock

Q3 = Quarter(2026, 3)


@pytest.fixture
def maya(either_office: Office) -> Person:
    return either_office.people.add("Maya Rivera", (Role.INVESTIGATOR,))


class Play:
    """Cases on a clock that runs forward."""

    def __init__(self, office: Office, clock: MovableClock, investigator: Person) -> None:
        self.office, self.clock, self.investigator = office, clock, investigator

    def receive(self, day: date, *bases: tuple[Basis, ...], channel: Channel | None = None) -> Complaint:
        self.clock.on(day)
        entries = tuple(AllegationEntry(Allegation(0, conduct="Conduct", bases=b)) for b in bases)
        return self.office.complaints.receive(
            NewComplaint(Complaint("", day, "What happened", channel=channel), (), entries)
        )

    def find(self, complaint: Complaint, *findings: Finding) -> None:
        me = self.office.session.person.id
        self.office.complaints.plan(complaint.id, Plan(me, "Go on", investigator_id=self.investigator.id))
        for allegation, finding in zip(
            self.office.complaints.case(complaint.id).allegations, findings, strict=True
        ):
            self.office.complaints.approve_finding(
                self.office.complaints.propose_finding(allegation, finding, "Reasons", self.investigator.id)
            )

    def close(self, complaint: Complaint, day: date, reason: ClosingReason | None = None) -> None:
        self.clock.on(day)
        self.office.complaints.close(complaint.id, reason, "Words" if reason else "")


@pytest.fixture
def play(either_office: Office, clock: MovableClock, maya: Person) -> Play:
    clock.on(date(2026, 1, 5))
    return Play(either_office, clock, maya)


def _counts(counts: tuple[Count, ...]) -> dict[str, int]:
    return {count.label: count.number for count in counts if count.number}


def _balance(figures: ComplaintFigures) -> int:
    return figures.open_at_start + figures.received + figures.reopened - figures.closed


@pytest.mark.requirement("R1", "V3")
def test_a_quarter_counts_by_date_received_and_by_date_closed(either_office: Office, play: Play) -> None:
    early = play.receive(date(2026, 2, 10), (Basis.AGE,))  # due May 11, closed late in Q3
    sustained = play.receive(date(2026, 7, 1), (Basis.RACE, Basis.SEX), (Basis.RACE,), channel=Channel.LETTER)
    play.receive(date(2026, 9, 30), ())
    play.receive(date(2026, 10, 1), (Basis.AGE,))
    play.find(sustained, Finding.SUSTAINED, Finding.UNFOUNDED)
    play.clock.on(date(2026, 10, 2))
    either_office.complaints.close(sustained.id, on=date(2026, 9, 10))
    either_office.complaints.close(early.id, ClosingReason.WITHDRAWN, "By letter", on=date(2026, 7, 20))

    figures = either_office.complaints.figures(Q3, date(2026, 10, 15))

    assert (figures.open_at_start, figures.received, figures.closed, figures.open_at_end) == (1, 2, 2, 1)
    assert _balance(figures) == figures.open_at_end
    assert (figures.allegations_received, figures.allegations_without_basis) == (3, 1)
    assert figures.complaints_without_allegation == 0
    assert _counts(figures.by_basis) == {"Race": 2, "Sex": 1}
    assert len(figures.by_basis) == len(Basis), "kinds of zero stay in the list"
    assert _counts(figures.by_channel) == {"Letter": 1, "Not recorded": 1}
    assert _counts(figures.by_finding) == {"Sustained": 1, "Unfounded": 1, "Closed without a finding": 1}
    assert figures.allegations_closed == 3
    assert _counts(figures.by_closure) == {"With an outcome for each allegation": 1, "Withdrawn": 1}
    assert figures.median_days_to_close == (71 + 160) / 2
    assert [(s.complaint, s.closed, s.allegations, s.bases) for s in figures.sustained] == [
        (sustained.number, date(2026, 9, 10), 1, ("Race", "Sex"))
    ]
    assert [(q.quarter, q.received, q.closed, q.open_at_end) for q in figures.trend[-3:]] == [
        ("2026 Q1", 1, 0, 1), ("2026 Q2", 0, 0, 1), ("2026 Q3", 2, 2, 1),
    ]  # fmt: skip


@pytest.mark.requirement("C5", "R1")
def test_due_dates_met_and_missed_are_told_by_number(either_office: Office, play: Play) -> None:
    late = play.receive(date(2026, 4, 10))  # due Jul 9
    in_time = play.receive(date(2026, 5, 1))  # due Jul 30
    missed = play.receive(date(2026, 6, 1))  # due Aug 30, still open
    far = play.receive(date(2026, 9, 1))  # due Nov 30
    moved = play.receive(date(2026, 6, 2))  # due Aug 31, extended into Q4
    either_office.complaints.extend(moved.id, date(2026, 10, 20), "Recordings were late")
    play.clock.on(date(2026, 10, 2))
    either_office.complaints.close(late.id, ClosingReason.REFERRED, "City", on=date(2026, 8, 1))
    either_office.complaints.close(in_time.id, ClosingReason.REFERRED, "City", on=date(2026, 7, 30))

    figures = either_office.complaints.figures(Q3, date(2026, 10, 2))

    assert [(d.complaint, d.due, d.met_on) for d in figures.due_dates] == [
        (late.number, date(2026, 7, 9), date(2026, 8, 1)),
        (in_time.number, date(2026, 7, 30), date(2026, 7, 30)),
        (missed.number, date(2026, 8, 30), None),
    ]
    assert [d.complaint for d in figures.overdue] == [missed.number]
    assert figures.overdue[0].days_late(figures.as_of) == 33
    assert far.number not in {d.complaint for d in figures.due_dates}
    next_quarter = either_office.complaints.figures(Quarter(2026, 4), date(2026, 10, 25))
    assert [(d.complaint, d.extended) for d in next_quarter.due_dates] == [
        (moved.number, True), (far.number, False),
    ]  # fmt: skip


@pytest.mark.requirement("C7", "R1")
def test_a_reopened_complaint_is_open_again_and_its_closure_stays_counted(
    either_office: Office, play: Play
) -> None:
    complaint = play.receive(date(2026, 7, 1), (Basis.AGE,))
    play.close(complaint, date(2026, 7, 10), ClosingReason.NO_INFORMATION)
    play.clock.on(date(2026, 8, 1))
    either_office.complaints.reopen(complaint.id, "She called", "Call back")
    figures = either_office.complaints.figures(Q3, date(2026, 9, 30))
    assert (figures.received, figures.closed, figures.reopened, figures.open_at_end) == (1, 1, 1, 1)
    assert _balance(figures) == 1


@pytest.mark.requirement("R1")
def test_an_empty_register_gives_figures_of_zero(either_office: Office) -> None:
    figures = either_office.complaints.figures(Q3, date(2026, 10, 1))
    assert (figures.received, figures.closed, figures.median_days_to_close) == (0, 0, None)
    assert {count.number for count in figures.by_basis} == {0}
    assert len(figures.trend) == 8
