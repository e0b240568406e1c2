"""Trends and clocks of a quarter, recounted from the records of the demonstration office by other means."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from gen63_desktop import startup
from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.clocks.acknowledging import AcknowledgedBy
from gen63_desktop.domain.complaints.entries import NewComplaint
from gen63_desktop.domain.complaints.records import Complaint, Identity
from gen63_desktop.domain.findings.trends import EARLIER, QuarterTrends
from gen63_desktop.domain.letters.kinds import LetterKind
from gen63_desktop.domain.violations.records import ActionStep, StepKind, Violation
from gen63_desktop.domain.vocabulary.findings import ClosingReason
from gen63_desktop.services.demonstration import stage
from gen63_desktop.services.office import Office
from tests.offices import TODAY, MovableClock
from tests.services.letter_steps import decided, receive, send, write
from tests.services.oracle_complaints import Register

pytestmark = pytest.mark.requirement("R1", "K1")

Q3 = Quarter(2026, 3)


@pytest.fixture(scope="module")
def demonstration(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    folder = shutil.copytree(demonstration_folder, tmp_path_factory.mktemp("trends") / "office")
    office = startup.open_office(folder, stage.PERSON, stage.PASSPHRASE, clock=MovableClock())
    yield office
    office.close()


@pytest.fixture(scope="module")
def told(demonstration: Office) -> QuarterTrends:
    found = demonstration.findings.draft(Q3).trends
    assert found is not None
    return found


def test_nine_quarters_stand_in_order_the_reported_one_last(told: QuarterTrends) -> None:
    assert [one.quarter for one in told.quarters] == [
        "2024 Q3", "2024 Q4", "2025 Q1", "2025 Q2", "2025 Q3", "2025 Q4", "2026 Q1", "2026 Q2", "2026 Q3",
    ]  # fmt: skip
    assert len(told.quarters) == EARLIER + 1


def test_complaints_received_are_those_of_the_register_and_a_part_of_a_quarter_has_no_number(
    demonstration: Office, told: QuarterTrends
) -> None:
    with demonstration.session.ask() as reader:
        days = [one.received for one in Register(reader).complaints if one.received is not None]
    for one in told.quarters:
        count = sum(one.first <= day <= one.last for day in days)
        assert one.received == (count if min(days) <= one.first else None)
    assert told.quarters[0].received is None
    assert any("The first complaint stands in the register" in note for note in told.notes)


def test_due_dates_met_are_recounted_from_closings_and_extensions(
    demonstration: Office, told: QuarterTrends
) -> None:
    with demonstration.session.ask() as reader:
        counted = Register(reader)
    closings = [each for found in counted.closings.values() for each in found]
    extensions = [each for found in counted.extensions.values() for each in found]
    for one in told.quarters:
        in_time = sum(
            each.due is not None and one.first <= each.due <= one.last and each.closed <= each.due
            for each in closings
        )
        moved_late = [
            each for each in extensions
            if each.from_due is not None and each.on > each.from_due and one.first <= each.from_due <= one.last
        ]  # fmt: skip
        assert one.met == in_time, one.quarter
        assert one.due >= in_time + len(moved_late)


def test_violations_are_counted_on_the_day_registered_from_the_first_whole_quarter_on(
    demonstration: Office, told: QuarterTrends
) -> None:
    with demonstration.session.ask() as reader:
        held = [one for one in reader.find(Violation) if one.withdrawn_on is None]
    began = min(one.registered_on for one in held if one.registered_on)
    for one in told.quarters:
        count = sum(
            each.registered_on is not None and one.first <= each.registered_on <= one.last for each in held
        )
        assert one.violations == (count if began <= one.first else None)


def test_the_numbers_are_those_of_the_report_s_own_sections(
    demonstration: Office, told: QuarterTrends
) -> None:
    report = demonstration.findings.draft(Q3)
    assert report.violations is not None
    last = told.quarters[-1]
    assert last.received == report.complaints.received
    assert (last.decided, last.comments) == (report.comments.decided, report.comments.comments)
    assert (last.compliant, last.required) == (
        report.training.compliant_rolling,
        report.training.required_rolling,
    )
    assert last.violations == report.violations.registered
    assert [one.in_time for one in told.quarters[1:]] == [one.in_time for one in report.audits.trend]


def test_corrective_actions_due_in_the_quarter_are_recounted_from_their_steps(
    demonstration: Office, told: QuarterTrends
) -> None:
    with demonstration.session.ask() as reader:
        steps = reader.find(ActionStep)
        withdrawn = {one.id for one in reader.find(Violation) if one.withdrawn_on is not None}
    of: dict[int, list[ActionStep]] = {}
    for step in sorted(steps, key=lambda one: one.id):
        if step.violation_id not in withdrawn:
            of.setdefault(step.action_id, []).append(step)
    in_time = late = not_met = 0
    for taken in of.values():
        kinds = [step.kind for step in taken]
        if not Q3.first <= taken[-1].due <= Q3.last or StepKind.ACCEPTED not in kinds:
            continue
        standing = [kind for kind in kinds if kind is not StepKind.REVISED][-1]
        done = [step.on for step in taken if step.kind is StepKind.DONE]
        if standing in {StepKind.ACCEPTED, StepKind.RETURNED, StepKind.RECURRENCE, StepKind.REOPENED}:
            not_met += 1
        elif done[-1] <= taken[-1].due:
            in_time += 1
        else:
            late += 1
    clock = next(one for one in told.clocks if one.name == "Corrective action")
    assert (clock.in_time, clock.late, clock.not_met) == (in_time, late, not_met)
    assert clock.settled == clock.due == in_time + late + not_met


def test_without_any_letter_acknowledgements_are_not_called_missed(office: Office) -> None:
    found = office.findings.draft(Q3).trends
    assert found is not None
    assert "Acknowledgement" not in {clock.name for clock in found.clocks}
    assert any("not known here" in note for note in found.notes)


@pytest.mark.requirement("C13")
def test_acknowledgements_are_met_late_or_missed_by_the_letters_that_arrived(
    either_office: Office, clock: MovableClock
) -> None:
    office = either_office
    in_time, late, never, returned = (receive(office) for _ in range(4))
    nobody = office.complaints.receive(
        NewComplaint(Complaint("", TODAY, "No name.", identity=Identity.ANONYMOUS), (), ())
    )
    office.clocks.acknowledge(nobody.id, AcknowledgedBy.NO_WAY, TODAY, words="No address was left.")
    send(office, write(office, in_time))
    came_back = send(office, write(office, returned))
    assert _clock(office, "Acknowledgement") == (2, 0, 0, 2)
    office.letters.note_return(came_back.id, TODAY, "Unknown at this address")
    assert _clock(office, "Acknowledgement") == (1, 0, 0, 3)
    clock.on(date(2026, 12, 20))
    office.complaints.identities(late.id, "Writing a letter")
    send(office, write(office, late))
    assert _clock(office, "Acknowledgement") == (1, 1, 2, 0)
    assert office.complaints.get(never.id).is_open


@pytest.mark.requirement("C13")
def test_the_notice_of_disposition_counts_from_the_closing_and_not_where_it_was_reopened_in_time(
    either_office: Office, clock: MovableClock
) -> None:
    office = either_office
    told, silent, reopened = (receive(office, allegations=False) for _ in range(3))
    before = receive(office)
    decided(office, before)()
    send(office, write(office, before, LetterKind.DISPOSITION))
    for one in (told, silent, reopened):
        office.complaints.close(one.id, ClosingReason.WITHDRAWN, "By telephone")
    send(office, write(office, told, LetterKind.DISPOSITION))
    office.complaints.reopen(reopened.id, "She called again", "Call her back")
    assert _clock(office, "Notice of disposition") == (1, 0, 0, 1)
    clock.on(TODAY + timedelta(days=3))
    office.complaints.close(before.id)
    assert _clock(office, "Notice of disposition") == (2, 0, 0, 1)
    clock.on(date(2026, 12, 31))
    assert _clock(office, "Notice of disposition") == (2, 0, 1, 0)
    assert office.complaints.get(silent.id).closed == TODAY


def _clock(office: Office, name: str) -> tuple[int, int, int, int]:
    """In time, late, not met, running, in the quarter of the tests' day."""
    found = office.findings.draft(Quarter.of(TODAY)).trends
    assert found is not None
    one = next(clock for clock in found.clocks if clock.name == name)
    return one.in_time, one.late, one.not_met, one.running


def test_a_report_produced_again_has_the_same_trends(demonstration: Office) -> None:
    issued = demonstration.findings.issue(Q3, "For the trends")
    again = demonstration.findings.produce_again(issued.id)
    assert again.same, again.differing


@pytest.mark.requirement("R3")
def test_a_report_issued_before_trends_is_produced_again_without_them(demonstration: Office) -> None:
    from gen63_desktop.services.findings.on_quarters import OnQuarters

    found = demonstration.findings.draft(Q3)
    kept = replace(found, trends=None)
    assert OnQuarters().as_issued(found, kept) == kept


def test_a_quarter_that_is_still_running_is_told_so(demonstration: Office) -> None:
    running = Quarter.of(TODAY)
    found = demonstration.findings.draft(running).trends
    assert found is not None
    assert found.as_of <= running.last
    assert found.quarters[-1].last >= TODAY
    assert found.quarters[-1].first - timedelta(days=1) == found.quarters[-2].last
    assert date(2026, 11, 1) < found.as_of
