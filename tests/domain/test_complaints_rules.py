"""What a complaint must say, what may never be recorded, and who may never approve."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from gen63_desktop.domain.complaints import casework, gate, intake, outcomes
from gen63_desktop.domain.complaints.records import (
    Allegation,
    Characteristic,
    Closing,
    Complaint,
    Investigator,
    Mark,
    Outcome,
    Respondent,
    Status,
)  # fmt: skip
from gen63_desktop.domain.errors import Problems, RuleBroken
from gen63_desktop.domain.identity import Person, Role
from gen63_desktop.domain.vocabulary.bases import ONLY_VOLUNTEERED, Basis
from gen63_desktop.domain.vocabulary.findings import ClosingReason, Finding
from gen63_desktop.domain.vocabulary.respondents import RespondentKind

TODAY = date(2026, 11, 20)
PLAIN = Complaint(
    "C-2026-0001", date(2026, 11, 2), "The driver passed me at the stop.", owner_id=1, next_step="Call back",
    due=date(2027, 1, 31), id=1, version=1,
)  # fmt: skip
ALLEGED = Allegation(1, 1, "Passed by at the stop", (Basis.DISABILITY,), id=5, version=1)
CHIEF, INVESTIGATOR, OFFICER = 1, 2, 3


def _spell(person: int) -> Investigator:
    return Investigator(1, person, date(2026, 11, 3))


@pytest.mark.requirement("C1")
def test_only_narrative_and_date_received_are_compulsory_when_a_person_types() -> None:
    intake.check_complaint(Complaint("", date(2026, 11, 20), "What happened"), TODAY)
    with pytest.raises(Problems) as refused:
        intake.check_complaint(Complaint("", None, "  "), TODAY)
    assert len(refused.value.problems) == 2


@pytest.mark.requirement("C1", "C3")
def test_all_that_cannot_be_is_named_together() -> None:
    typed = Complaint(
        "", date(2026, 11, 21), "Words", incident=date(2026, 12, 1), incident_time="25:00", latitude=91.0
    )
    with pytest.raises(Problems) as refused:
        intake.check_complaint(typed, TODAY)
    assert [p.sentence().split(",")[0].split(" “")[0] for p in refused.value.problems[:2]] == [
        "The date received",
        "The date of the incident",
    ]
    assert len(refused.value.problems) == 4


@pytest.mark.requirement("C1")
def test_narrative_and_date_can_be_corrected_but_not_taken_away() -> None:
    intake.check_changed(PLAIN, replace(PLAIN, narrative="Corrected"), TODAY)
    for worse in (replace(PLAIN, narrative=""), replace(PLAIN, received=None)):
        with pytest.raises(RuleBroken, match="taken away"):
            intake.check_changed(PLAIN, worse, TODAY)
    imported = replace(PLAIN, narrative="", received=None)
    intake.check_changed(imported, replace(imported, category="service"), TODAY)


@pytest.mark.requirement("C1")
def test_a_record_says_what_it_lacks_until_it_is_supplied() -> None:
    bare = intake.marked(replace(PLAIN, narrative="", received=None), 0)
    assert bare.marks == (Mark.NO_NARRATIVE, Mark.NO_DATE_RECEIVED, Mark.NO_ALLEGATION)
    assert intake.marked(replace(bare, narrative="Now known", received=TODAY), 1).marks == ()


@pytest.mark.requirement("C1")
def test_dates_that_do_not_fit_together_are_marked_not_changed() -> None:
    odd = replace(
        PLAIN, status=Status.CLOSED, closed=date(2026, 11, 1), incident=date(2026, 11, 5), received=date(2026, 11, 2)
    )  # fmt: skip
    assert intake.marked(odd, 1).marks == (Mark.CLOSED_FIRST, Mark.INCIDENT_LATER)
    repeated = replace(PLAIN, marks=(Mark.REPEATED_REF,))
    assert intake.marked(repeated, 1).marks == (Mark.REPEATED_REF,)


@pytest.mark.requirement("V1", "C2")
def test_another_basis_is_named_in_words() -> None:
    with pytest.raises(RuleBroken, match="not named"):
        intake.check_allegation(replace(ALLEGED, bases=(Basis.OTHER,)))
    with pytest.raises(RuleBroken, match="not chosen"):
        intake.check_allegation(replace(ALLEGED, other_basis="veteran"))
    intake.check_allegation(replace(ALLEGED, bases=(Basis.OTHER,), other_basis="veteran"))


@pytest.mark.requirement("C2")
def test_an_allegation_says_what_was_done_or_what_it_rested_on() -> None:
    with pytest.raises(RuleBroken):
        intake.check_allegation(Allegation(1))
    intake.check_allegation(Allegation(1, retaliation=True))


@pytest.mark.requirement("C2")
def test_a_product_is_neither_employed_nor_sworn() -> None:
    with pytest.raises(RuleBroken):
        intake.check_respondent(Respondent(1, 5, RespondentKind.ANALYTIC_PRODUCT, sworn=False))
    intake.check_respondent(
        Respondent(1, 5, RespondentKind.SECURITY_OFFICER, employer="Contractor", sworn=False)
    )


@pytest.mark.requirement("C4")
@pytest.mark.parametrize("basis", sorted(ONLY_VOLUNTEERED))
@pytest.mark.parametrize(("volunteered", "bears"), [(False, False), (True, False), (False, True)])
def test_the_three_are_never_recorded_unless_volunteered_and_bearing_on_the_incident(
    basis: Basis, volunteered: bool, bears: bool
) -> None:
    of_person = Characteristic(1, 1, basis, "their words", volunteered, bears, "the officer named it")
    with pytest.raises(RuleBroken) as refused:
        gate.check_characteristic(of_person)
    assert refused.value.requirement == "C4"
    actual = Allegation(1, bases=(basis,), actual=(basis,), volunteered=volunteered, bears_on_incident=bears)
    with pytest.raises(RuleBroken) as refused:
        intake.check_allegation(actual)
    assert refused.value.requirement == "C4"


@pytest.mark.requirement("C4")
@pytest.mark.parametrize("basis", sorted(ONLY_VOLUNTEERED))
def test_the_three_are_recorded_when_volunteered_and_bearing_on_the_incident(basis: Basis) -> None:
    gate.check_characteristic(Characteristic(1, 1, basis, "their words", True, True, "The officer named it"))
    with pytest.raises(RuleBroken, match="how"):
        gate.check_characteristic(Characteristic(1, 1, basis, "their words", True, True, " "))
    intake.check_allegation(
        Allegation(1, bases=(basis,), actual=(basis,), volunteered=True, bears_on_incident=True)
    )


@pytest.mark.requirement("C4", "C2")
def test_alleging_one_of_the_three_says_nothing_about_the_person_and_needs_no_gate() -> None:
    intake.check_allegation(Allegation(1, bases=tuple(ONLY_VOLUNTEERED)))


@pytest.mark.requirement("C5")
def test_an_open_complaint_never_loses_its_next_step_or_its_owner() -> None:
    with pytest.raises(RuleBroken):
        casework.with_next_step(PLAIN, "  ", None)
    gone = Person("Former Colleague", (Role.OFFICER,), active=False, id=9)
    for assign in (casework.with_owner, casework.with_investigator):
        with pytest.raises(RuleBroken, match="no longer"):
            assign(PLAIN, gone)


@pytest.mark.requirement("C5")
def test_a_person_never_closes_or_reopens_by_setting_the_status() -> None:
    closed = replace(PLAIN, status=Status.CLOSED)
    for before, then in ((PLAIN, Status.CLOSED), (PLAIN, Status.APPROVAL), (closed, Status.INVESTIGATION)):
        with pytest.raises(RuleBroken):
            casework.with_status(before, then)
    assert casework.with_status(PLAIN, Status.WAITING).status is Status.WAITING


@pytest.mark.requirement("C7")
def test_whoever_proposed_a_finding_never_approves_it() -> None:
    proposed = outcomes.propose(ALLEGED, Finding.SUSTAINED, "Video shows it", CHIEF, TODAY)
    with pytest.raises(RuleBroken) as refused:
        outcomes.approve(proposed, CHIEF, TODAY, ())
    assert refused.value.requirement == "C7"


@pytest.mark.requirement("C7")
def test_handing_the_case_on_after_proposing_never_opens_the_way_to_approve() -> None:
    proposed = outcomes.propose(ALLEGED, Finding.UNFOUNDED, "No such bus ran", INVESTIGATOR, TODAY)
    handed_on = (replace(_spell(INVESTIGATOR), until=TODAY), _spell(OFFICER))
    for person in (INVESTIGATOR, OFFICER):
        with pytest.raises(RuleBroken):
            outcomes.approve(proposed, person, TODAY, handed_on)
    assert outcomes.approve(proposed, CHIEF, TODAY, handed_on).approved_by == CHIEF


@pytest.mark.requirement("C7")
def test_a_second_proposal_by_another_person_never_frees_the_first_investigator() -> None:
    first = outcomes.propose(ALLEGED, Finding.SUSTAINED, "Video", INVESTIGATOR, TODAY)
    again = outcomes.propose(
        outcomes.give_back(first, "Hear the second witness", CHIEF, ()),
        Finding.SUSTAINED,
        "Witness",
        OFFICER,
        TODAY,
    )
    with pytest.raises(RuleBroken):
        outcomes.approve(again, INVESTIGATOR, TODAY, (_spell(INVESTIGATOR), _spell(OFFICER)))


@pytest.mark.requirement("C7")
def test_an_investigator_never_takes_an_approved_finding_back() -> None:
    proposed = outcomes.propose(ALLEGED, Finding.SUSTAINED, "Video", INVESTIGATOR, TODAY)
    approved = outcomes.approve(proposed, CHIEF, TODAY, (_spell(INVESTIGATOR),))
    with pytest.raises(RuleBroken):
        outcomes.give_back(approved, "I changed my mind", INVESTIGATOR, (_spell(INVESTIGATOR),))
    with pytest.raises(RuleBroken):
        outcomes.propose(approved, Finding.UNFOUNDED, "Other", INVESTIGATOR, TODAY)
    assert outcomes.give_back(approved, "New evidence", CHIEF, ()).outcome is Outcome.OPEN


@pytest.mark.requirement("C7")
def test_a_finding_is_neither_proposed_nor_returned_without_reasons() -> None:
    with pytest.raises(RuleBroken):
        outcomes.propose(ALLEGED, Finding.SUSTAINED, " ", INVESTIGATOR, TODAY)
    proposed = outcomes.propose(ALLEGED, Finding.SUSTAINED, "Video", INVESTIGATOR, TODAY)
    with pytest.raises(RuleBroken):
        outcomes.give_back(proposed, "", CHIEF, ())


@pytest.mark.requirement("C7")
def test_an_allegation_under_a_finding_is_neither_changed_nor_dropped() -> None:
    proposed = outcomes.propose(ALLEGED, Finding.SUSTAINED, "Video", INVESTIGATOR, TODAY)
    for act in (
        lambda: outcomes.check_changeable(proposed),
        lambda: outcomes.check_droppable(proposed, "entered twice"),
        lambda: outcomes.without_finding(proposed, ClosingReason.WITHDRAWN, "Withdrew by letter"),
        lambda: outcomes.check_droppable(ALLEGED, ""),
    ):
        with pytest.raises(RuleBroken):
            act()
    outcomes.check_droppable(ALLEGED, "entered twice")


@pytest.mark.requirement("C7")
def test_a_complaint_is_closed_with_a_finding_for_each_allegation_or_a_stated_reason() -> None:
    proposed = outcomes.propose(ALLEGED, Finding.SUSTAINED, "Video", INVESTIGATOR, TODAY)
    approved = outcomes.approve(proposed, CHIEF, TODAY, ())
    second = replace(ALLEGED, id=6, place=2)
    for allegations, reason, words in (
        ((), None, ""),
        ((approved, second), None, ""),
        ((proposed,), ClosingReason.WITHDRAWN, "Withdrew"),
        ((second,), ClosingReason.WITHDRAWN, "  "),
    ):
        with pytest.raises(RuleBroken):
            outcomes.close(PLAIN, allegations, TODAY, reason, words)
    closed, ended = outcomes.close(PLAIN, (approved,), TODAY, None, "")
    assert (closed.status, closed.closed, closed.next_step, ended) == (Status.CLOSED, TODAY, "", ())
    _, ended = outcomes.close(PLAIN, (approved, second), TODAY, ClosingReason.WITHDRAWN, "Withdrew by letter")
    assert [(a.id, a.outcome, a.closing) for a in ended] == [(6, Outcome.NO_FINDING, ClosingReason.WITHDRAWN)]


@pytest.mark.requirement("C5")
def test_a_complaint_is_never_closed_before_it_was_received() -> None:
    with pytest.raises(RuleBroken):
        outcomes.close(PLAIN, (), date(2026, 11, 1), ClosingReason.DUPLICATE, "Same as C-2026-0002")


@pytest.mark.requirement("C5", "C7")
def test_a_closed_complaint_is_only_worked_on_after_it_was_reopened_with_a_reason() -> None:
    closed, _ = outcomes.close(PLAIN, (), TODAY, ClosingReason.NO_INFORMATION, "No answer")
    for act in (
        lambda: casework.with_next_step(closed, "Call", None),
        lambda: casework.extended(closed, date(2027, 6, 1), "why"),
        lambda: outcomes.reopen(closed, None, TODAY, " ", "Call", date(2027, 2, 1)),
        lambda: outcomes.reopen(closed, None, TODAY, "She called", "", date(2027, 2, 1)),
        lambda: outcomes.reopen(closed, None, TODAY, "She called", "Call", date(2026, 11, 19)),
        lambda: outcomes.reopen(PLAIN, None, TODAY, "She called", "Call", date(2027, 2, 1)),
    ):
        with pytest.raises(RuleBroken):
            act()
    spell = Closing(1, TODAY, ClosingReason.NO_INFORMATION, "No answer", PLAIN.due, False, CHIEF)
    again = outcomes.reopen(closed, spell, TODAY, "She called", "Call back", date(2027, 2, 18))
    assert (again.status, again.closed, again.closing, again.due) == (
        Status.INVESTIGATION, None, None, date(2027, 2, 18),
    )  # fmt: skip


@pytest.mark.requirement("C7")
def test_a_complaint_awaits_approval_once_every_allegation_has_an_outcome() -> None:
    proposed = outcomes.propose(ALLEGED, Finding.SUSTAINED, "Video", INVESTIGATOR, TODAY)
    assert casework.status_after(PLAIN, (proposed, ALLEGED)).status is Status.RECEIVED
    waiting = casework.status_after(PLAIN, (proposed,))
    assert waiting.status is Status.APPROVAL
    returned = outcomes.give_back(proposed, "More", CHIEF, ())
    assert casework.status_after(waiting, (returned,)).status is Status.INVESTIGATION
