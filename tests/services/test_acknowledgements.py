"""C5, C13: acknowledgements made without a letter, and that every place tells the same of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.clocks.acknowledging import AcknowledgedBy
from gen63_desktop.domain.clocks.kinds import RuleName
from gen63_desktop.domain.complaints.entries import NewComplaint
from gen63_desktop.domain.complaints.records import Complaint, Identity
from gen63_desktop.domain.errors import Problems, Refused
from gen63_desktop.domain.letters.kinds import LetterKind
from gen63_desktop.domain.outputs.period import Period
from gen63_desktop.services.office import Office
from gen63_desktop.services.outputs.reading import every_case
from tests.offices import TODAY, MovableClock
from tests.services.letter_steps import receive, send, write

LATER = TODAY + timedelta(days=40)
SOON = TODAY + timedelta(days=1)
Told = tuple[bool, date | None]


def _in_case(office: Office, complaint: Complaint) -> Told:
    found = office.clocks.of_case(complaint.id).clocks
    clock = next((one.clock for one in found if one.clock.rule.rule is RuleName.ACKNOWLEDGEMENT), None)
    return clock is not None, None if clock is None else clock.done


def _in_letters(office: Office, complaint: Complaint) -> Told:
    found = office.letters.of_case(complaint.id).clocks
    clock = next((one for one in found if one.kind is LetterKind.ACKNOWLEDGEMENT), None)
    return clock is not None, None if clock is None else clock.done


def _in_work(office: Office, complaint: Complaint) -> bool:
    titles = [one.title for one in office.work_list.items() if one.record_id == complaint.id]
    return f"{complaint.number} Acknowledgement" in titles


def _in_rows(office: Office, complaint: Complaint) -> Told:
    row = next(one for one in every_case(office.session, office.session.today()) if one.id == complaint.id)
    return row.answerable, row.steps.acknowledged


def _quarter(office: Office) -> tuple[int, int, int]:
    trends = office.findings.draft(Quarter.of(TODAY)).trends
    assert trends is not None
    clock = next(one for one in trends.clocks if one.name == "Acknowledgement")
    return clock.in_time, clock.late, clock.not_met


def _anonymous(office: Office) -> Complaint:
    received = TODAY - timedelta(days=7)
    return office.complaints.receive(
        NewComplaint(Complaint("", received, "No name.", identity=Identity.ANONYMOUS))
    )


@pytest.mark.requirement("C5", "C13")
def test_every_place_tells_the_same_of_each_way_to_acknowledge(
    either_office: Office, clock: MovableClock
) -> None:
    office = either_office
    called, wrote, both, undone, nobody, owed, anonymous = (
        *(receive(office) for _ in range(4)),
        _anonymous(office),
        receive(office),
        _anonymous(office),
    )
    me = office.session.person.id
    clock.on(SOON)
    office.clocks.acknowledge(called.id, AcknowledgedBy.TELEPHONE, TODAY, me, "Call log 12")
    office.clocks.acknowledge(both.id, AcknowledgedBy.PAPER, TODAY, None, "", "By the former officer")
    for one in (wrote, both):
        office.complaints.identities(one.id, "Writing")
        send(office, write(office, one))
    record = office.clocks.acknowledge(undone.id, AcknowledgedBy.IN_PERSON, TODAY, me)
    office.clocks.undo_acknowledgement(record.id, "It was another complaint")
    office.clocks.acknowledge(nobody.id, AcknowledgedBy.NO_WAY, TODAY, words="No address was left")
    clock.on(LATER)
    expected: dict[int, Told] = {
        called.id: (True, TODAY),
        wrote.id: (True, SOON),
        both.id: (True, TODAY),
        undone.id: (True, None),
        nobody.id: (False, None),
        owed.id: (True, None),
        anonymous.id: (True, None),
    }
    cases = (called, wrote, both, undone, nobody, owed, anonymous)
    for place in (_in_case, _in_letters, _in_rows):
        assert {one.id: place(office, one) for one in cases} == expected, place.__name__
    waiting = {one.id for one in cases if _in_work(office, one)}
    assert waiting == {number for number, told in expected.items() if told == (True, None)}
    assert _quarter(office) == (3, 0, 3)
    period = Period.parse(str(TODAY.year), office.session.facts.fiscal_year_month)
    took = office.outputs.statistics(period).to_acknowledge
    assert took.cases == tuple(sorted((called.id, wrote.id, both.id)))
    assert took.lacking.cases == tuple(sorted((undone.id, owed.id, anonymous.id)))
    assert took.longest == (SOON - called.received).days if called.received else False


@pytest.mark.requirement("C13")
def test_a_complaint_of_another_register_is_owed_none_and_counts_once_one_is_recorded(
    office: Office, clock: MovableClock
) -> None:
    complaint = receive(office)
    with office.session.act("complaint.changed") as work:
        complaint = work.change(replace(complaint, import_id=1))
    clock.on(LATER)
    assert _in_case(office, complaint) == _in_rows(office, complaint) == (False, None)
    assert not _in_work(office, complaint)
    office.clocks.acknowledge(complaint.id, AcknowledgedBy.PAPER, TODAY, None, "", "By the former office")
    assert _in_case(office, complaint) == _in_rows(office, complaint) == (True, TODAY)
    assert _quarter(office) == (1, 0, 0)


@pytest.mark.requirement("C6", "C13")
def test_the_record_tells_how_and_by_whom_and_stays_told_when_it_is_taken_back(office: Office) -> None:
    complaint = receive(office)
    record = office.clocks.acknowledge(
        complaint.id,
        AcknowledgedBy.TELEPHONE,
        TODAY,
        office.session.person.id,
        "Call log 12",
        "She was glad.",
    )
    shown = office.clocks.of_case(complaint.id).clocks
    said = " ".join(
        str(line) for one in shown if one.clock.rule.rule is RuleName.ACKNOWLEDGEMENT for line in one.lines
    )
    assert "by telephone, by Dana Whitfield" in said
    assert "She was glad. Call log 12" in said
    office.clocks.undo_acknowledgement(record.id, "It was another complaint")
    last, first = office.complaints.time_line(complaint.id)[:2]
    assert [last.act, first.act] == ["complaint.acknowledgement_undone", "complaint.acknowledged"]
    told = {(one.field, one.after) for one in (*first.details, *last.details)}
    assert {
        ("way", "by telephone"), ("told_by", "Dana Whitfield"), ("proof", "Call log 12"),
        ("undone_words", "It was another complaint"),
    } <= told  # fmt: skip
    with pytest.raises(Refused):
        office.clocks.undo_acknowledgement(record.id, "Again")
    office.clocks.acknowledge(complaint.id, AcknowledgedBy.PAPER, TODAY, office.session.person.id)
    assert len(office.clocks.acknowledgements(complaint.id)) == 2


@pytest.mark.requirement("C13")
@pytest.mark.parametrize(
    ("way", "on", "words"),
    [
        (AcknowledgedBy.NO_WAY, TODAY, " "),
        (AcknowledgedBy.TELEPHONE, TODAY, " "),
        (AcknowledgedBy.TELEPHONE, TODAY + timedelta(days=1), "By Jo"),
        (AcknowledgedBy.TELEPHONE, TODAY - timedelta(days=8), "By Jo"),
    ],
)
def test_a_record_without_reason_or_person_or_outside_the_case_is_refused(
    office: Office, way: AcknowledgedBy, on: date, words: str
) -> None:
    complaint = receive(office)
    with pytest.raises(Problems):
        office.clocks.acknowledge(complaint.id, way, on, None, "", words)
    assert office.clocks.acknowledgements(complaint.id) == ()


def test_a_second_record_waits_until_the_first_is_taken_back_with_a_reason(office: Office) -> None:
    complaint = receive(office)
    record = office.clocks.acknowledge(complaint.id, AcknowledgedBy.PAPER, TODAY, None, "", "By Jo")
    with pytest.raises(Problems, match="recorded already"):
        office.clocks.acknowledge(complaint.id, AcknowledgedBy.PAPER, TODAY, None, "", "By Jo")
    with pytest.raises(Refused, match="why the record"):
        office.clocks.undo_acknowledgement(record.id, "  ")
