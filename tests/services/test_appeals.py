"""C7, C13: appeals against a disposition, in time or late, reviewed by someone who had no part in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from gen63_desktop.domain.appeals.records import (
    Appeal,
    AppealFrom,
    AppealOutcome,
    AppealState,
    NewAppeal,
    Review,
)
from gen63_desktop.domain.clocks.kinds import RuleName
from gen63_desktop.domain.complaints.records import Complaint, Investigator, Outcome, Status
from gen63_desktop.domain.errors import ChangedMeanwhile, Problems, Refused, RuleBroken
from gen63_desktop.domain.findings.kinds import Audience, ReportKind, ReportRequest
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.letters.kinds import LetterKind
from gen63_desktop.domain.listing import Filter, ListRequest, Sort, Test
from gen63_desktop.domain.vocabulary.findings import Finding
from gen63_desktop.domain.work_list import Group
from gen63_desktop.services.office import Office
from tests.offices import TODAY, MovableClock
from tests.services.letter_steps import receive, send, text_of, write

DAY = timedelta(days=1)
NEW = NewAppeal(AppealFrom.COMPLAINANT, TODAY, "A witness was not heard")


def _closed(office: Office) -> Complaint:
    complaint, ines = receive(office), _person(office, "Ines Vale")
    with office.session.act("complaint.planned") as work:
        work.add(Investigator(complaint.id, ines, TODAY))
    for one in office.complaints.case(complaint.id).allegations:
        proposed = office.complaints.propose_finding(one, Finding.NOT_SUSTAINED, "The log.", by=ines)
        office.complaints.approve_finding(proposed)
    return office.complaints.close(complaint.id)


def _person(office: Office, name: str) -> int:
    """Somebody who does not sign in."""
    found = [one.id for one in office.people.all() if one.name == name]
    return found[0] if found else office.people.add(name, (Role.OFFICER,), "Officer").id


def _review(office: Office, outcome: AppealOutcome, *allegations: int, step: str = "Hear her") -> Review:
    return Review(
        _person(office, "Hana Okafor"), outcome, "She was named and not asked", TODAY, allegations, step
    )


@pytest.mark.requirement("C7")
def test_an_appeal_that_is_upheld_leaves_the_finding_as_it_is_and_one_that_is_not_reopens_the_case(
    either_office: Office,
) -> None:
    office = either_office
    first, second = _closed(office), _closed(office)
    upheld = office.complaints.receive_appeal(first.id, NEW)
    office.complaints.decide_appeal(upheld, _review(office, AppealOutcome.UPHELD))
    assert office.complaints.get(first.id).status is Status.CLOSED
    assert office.complaints.case(first.id).allegations[0].finding is Finding.NOT_SUSTAINED
    appeal = office.complaints.receive_appeal(second.id, NEW)
    (allegation,) = office.complaints.case(second.id).allegations
    done = office.complaints.decide_appeal(appeal, _review(office, AppealOutcome.CHANGED, allegation.id))
    case = office.complaints.case(second.id)
    assert (done.state, done.allegation_ids) == (AppealState.DECIDED, (allegation.id,))
    assert case.complaint.is_open
    assert case.complaint.next_step == "Hear her"
    assert (case.allegations[0].outcome, case.allegations[0].finding) == (Outcome.OPEN, None)
    with pytest.raises(RuleBroken, match="no outcome"):
        office.complaints.close(second.id)
    ines = next(one.person_id for one in case.investigators)
    proposed = office.complaints.propose_finding(case.allegations[0], Finding.SUSTAINED, "Heard", by=ines)
    office.complaints.approve_finding(proposed)
    office.complaints.close(second.id)
    acts = [one.act for one in office.complaints.time_line(second.id)]
    assert acts.index("complaint.appeal_decided") < acts.index("complaint.appealed")


@pytest.mark.requirement("C7")
def test_nobody_reviews_what_they_investigated_or_approved_nor_decides_for_who_signs_in(
    office: Office,
) -> None:
    complaint = _closed(office)
    case = office.complaints.case(complaint.id)
    ines, me = case.investigators[0].person_id, office.session.person.id
    for taking_part in (ines, me):
        with pytest.raises(RuleBroken, match="never reviews"):
            office.complaints.receive_appeal(complaint.id, replace(NEW, reviewer_id=taking_part))
    appeal = office.complaints.receive_appeal(complaint.id, NEW)
    for taking_part in (ines, me):
        with pytest.raises(RuleBroken, match="never reviews"):
            office.complaints.decide_appeal(
                appeal, replace(_review(office, AppealOutcome.UPHELD), by=taking_part)
            )
    assert office.complaints.appeals(complaint.id) == (appeal,)


@pytest.mark.requirement("C13")
def test_a_late_appeal_is_taken_up_or_not_only_with_a_reason_by_the_rule_that_counts_from_the_notice(
    office: Office, clock: MovableClock
) -> None:
    complaint = _closed(office)
    assert office.complaints.appeal_until(complaint.id) == TODAY + 30 * DAY
    clock.on(TODAY + 10 * DAY)
    office.complaints.identities(complaint.id, "Writing")
    send(office, write(office, complaint, LetterKind.DISPOSITION))
    until = TODAY + 40 * DAY
    assert office.complaints.appeal_until(complaint.id) == until
    clock.on(until + DAY)
    late = replace(NEW, received_on=until + DAY)
    with pytest.raises(Problems, match="after its last day"):
        office.complaints.receive_appeal(complaint.id, late)
    refused = office.complaints.receive_appeal(
        complaint.id, replace(late, late_words="No reason was given", taken_up=False)
    )
    assert (refused.state, refused.late) == (AppealState.NOT_TAKEN, True)
    taken = office.complaints.receive_appeal(complaint.id, replace(late, late_words="She was in hospital"))
    assert (taken.state, taken.in_time_until) == (AppealState.OPEN, until)
    in_time = office.complaints.receive_appeal(
        complaint.id, NewAppeal(AppealFrom.RESPONDENT, until, "It was not me", "Agreement, article 7")
    )
    assert not in_time.late


@pytest.mark.requirement("C13", "C5")
def test_an_appeal_under_review_has_its_clock_stands_in_my_work_and_in_its_view(
    office: Office, clock: MovableClock
) -> None:
    complaint = _closed(office)
    appeal = office.complaints.receive_appeal(complaint.id, NEW)

    def seen() -> tuple[list[Group], int]:
        wanted = Filter("appeal", Test.ANY_OF, (AppealState.OPEN.value,))
        listed = office.complaints.listing().count(ListRequest(Sort("received"), (wanted,)))
        items = [one for one in office.work_list.items() if "Decision on an appeal" in one.title]
        return [one.group for one in items], listed

    assert seen() == ([], 1)
    clock.on(TODAY + 31 * DAY)
    assert seen() == ([Group.OVERDUE], 1)
    office.complaints.withdraw_appeal(appeal, "By telephone")
    assert seen() == ([], 0)
    again = office.complaints.receive_appeal(complaint.id, replace(NEW, late_words="Same witness"))
    office.complaints.decide_appeal(again, _review(office, AppealOutcome.UPHELD))
    found = office.clocks.of_case(complaint.id).clocks
    assert [one.clock.done for one in found if one.clock.rule.rule is RuleName.REVIEW] == [TODAY]


def _new(**changed: object) -> NewAppeal:
    return replace(NEW, **changed)  # type: ignore[arg-type]


@pytest.mark.requirement("C7")
@pytest.mark.parametrize(
    "new",
    [
        _new(grounds=" "),
        _new(received_on=TODAY + DAY),
        _new(received_on=date(2020, 1, 1)),
        _new(appeal_from=AppealFrom.RESPONDENT),
    ],
)
def test_an_appeal_without_grounds_policy_or_a_possible_day_is_refused(
    office: Office, new: NewAppeal
) -> None:
    complaint = _closed(office)
    with pytest.raises(Problems):
        office.complaints.receive_appeal(complaint.id, new)
    assert office.complaints.appeals(complaint.id) == ()


@pytest.mark.requirement("C7")
def test_what_is_open_has_nothing_to_appeal_and_an_appeal_is_decided_once_by_what_was_seen(
    office: Office,
) -> None:
    still_open, complaint = receive(office), _closed(office)
    with pytest.raises(RuleBroken, match="not closed"):
        office.complaints.receive_appeal(still_open.id, NEW)
    appeal: Appeal = office.complaints.receive_appeal(complaint.id, NEW)
    with pytest.raises(Problems, match="under review already"):
        office.complaints.receive_appeal(complaint.id, NEW)
    with pytest.raises(Problems):
        office.complaints.decide_appeal(appeal, _review(office, AppealOutcome.REMANDED, step=" "))
    with pytest.raises(ChangedMeanwhile):
        office.complaints.decide_appeal(replace(appeal, version=7), _review(office, AppealOutcome.UPHELD))
    office.complaints.decide_appeal(appeal, _review(office, AppealOutcome.UPHELD))
    with pytest.raises(Refused, match="not under review"):
        office.complaints.withdraw_appeal(appeal, "By telephone")


@pytest.mark.requirement("C7", "R1")
def test_the_report_for_the_ceo_tells_the_appeals_and_no_other_version_does(
    office: Office,
) -> None:
    complaint = _closed(office)
    appeal = office.complaints.receive_appeal(complaint.id, NEW)
    office.complaints.decide_appeal(appeal, _review(office, AppealOutcome.UPHELD))
    for audience in Audience:
        request = ReportRequest(ReportKind.COMPLAINT, subject_id=complaint.id, audience=audience)
        prepared = office.findings.prepare(request)
        told = text_of(prepared.pdf)
        full = audience is Audience.EXECUTIVE
        for word in ("A witness was not heard", "findings upheld", "Hana Okafor"):
            assert (word in told) is full, (audience, word)
