"""The register of violations: where they come from, who acts on them, and what is never done (R6, R4, C8, C16, A4)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import openpyxl
import pytest

from gen63_desktop.domain.errors import ChangedMeanwhile, Refused, RuleBroken
from gen63_desktop.domain.listing import Filter, ListRequest, Sort, Test
from gen63_desktop.domain.violations.actions import standing
from gen63_desktop.domain.violations.records import (
    ActionState,
    Origin,
    StepKind,
    Violation,
    ViolationState,
)  # fmt: skip
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.services.office import Office
from tests.offices import TODAY, MovableClock
from tests.services.violation_steps import (
    BADGE,
    DUE,
    PERSON_NAMED,
    accepted,
    audited,
    ceo,
    outside,
    recommended,
    registered,
    supervisor,
    sustained,
    verified,
)  # fmt: skip

# --- where violations come from --------------------------------------------------------------------


@pytest.mark.requirement("R6", "C8")
def test_a_sustained_finding_gives_its_codes_and_no_identity(either_office: Office) -> None:
    complaint, allegation = sustained(either_office)

    violation = either_office.violations.register(
        either_office.violations.draft_from_allegation(allegation.id)
    )

    assert violation.number == "V-2026-0001"
    assert violation.origin is Origin.COMPLAINT
    assert violation.clauses == ("GEN 63 §1.0",)
    assert violation.bases == (Basis.RACE,)
    assert violation.respondents == (RespondentKind.SECURITY_OFFICER,)
    assert violation.employers == ("Fictional Transit",)
    assert violation.about == "720"
    assert (violation.complaint_id, violation.allegation_id) == (complaint.id, allegation.id)
    assert PERSON_NAMED not in repr(violation)
    assert BADGE not in repr(violation)
    file = either_office.violations.file(violation.id)
    assert file.link is not None
    assert (file.link.kind, file.link.record_id) == ("Complaint", complaint.id)
    assert either_office.violations.of_complaint(complaint.id) == (violation,)


@pytest.mark.requirement("R6")
def test_nothing_is_registered_twice_from_one_finding_until_it_was_withdrawn(either_office: Office) -> None:
    _, allegation = sustained(either_office)
    draft = either_office.violations.draft_from_allegation(allegation.id)
    first = either_office.violations.register(draft)

    with pytest.raises(RuleBroken, match="registered already, as V-2026-0001"):
        either_office.violations.register(draft)
    with pytest.raises(RuleBroken, match="registered already"):
        either_office.violations.draft_from_allegation(allegation.id)

    either_office.violations.withdraw(first, "The finding was about another incident")
    again = either_office.violations.register(draft)
    assert again.number == "V-2026-0002"


@pytest.mark.requirement("C8")
def test_only_a_finding_that_stands_as_sustained_is_registered(office: Office) -> None:
    _, allegation = sustained(office)
    office.complaints.return_finding(allegation, "The video shows another bus")

    with pytest.raises(RuleBroken, match="no sustained finding that stands"):
        office.violations.draft_from_allegation(allegation.id)


@pytest.mark.requirement("A4", "R6")
def test_a_finding_of_a_signed_audit_is_registered_once(either_office: Office) -> None:
    record = audited(either_office)
    (waiting,) = either_office.violations.unregistered()
    assert (waiting.audit_id, waiting.audit_question) == (record.audit.id, "no-deployment")

    draft = either_office.violations.draft_from_audit(record.audit.id, "no-deployment")
    violation = either_office.violations.register(draft)

    assert violation.origin is Origin.AUDIT
    assert violation.clauses == ("GEN 63 §3.3",)
    assert violation.about == "Customer Experience surveys"
    assert either_office.violations.unregistered() == ()
    assert either_office.violations.of_audit(record.audit.id) == (violation,)
    with pytest.raises(RuleBroken, match="registered already"):
        either_office.violations.register(draft)
    with pytest.raises(RuleBroken, match="no such finding"):
        either_office.violations.draft_from_audit(record.audit.id, "policies-kept")


@pytest.mark.requirement("R6")
def test_a_violation_says_what_it_is_where_it_was_found_and_which_clause(office: Office) -> None:
    empty = Violation("", Origin.PRODUCT, TODAY + timedelta(days=1))

    with pytest.raises(Refused) as refused:
        office.violations.register(empty)

    said = str(refused.value)
    for part in ("what the violation is", "No clause", "has not come yet", "where it was found"):
        assert part in said
    with pytest.raises(RuleBroken, match="registered from its finding"):
        office.violations.register(replace(empty, origin=Origin.COMPLAINT))


@pytest.mark.requirement("R4")
def test_it_is_reported_to_who_decides_with_the_day_they_had_it(office: Office) -> None:
    chief, violation = ceo(office), outside(office)

    sent = office.violations.transmit(violation, chief.id, TODAY, "Report QR-2026-Q4-1", TODAY)

    assert (sent.decider_id, sent.transmittal, sent.receipt_on) == (chief.id, "Report QR-2026-Q4-1", TODAY)
    with pytest.raises(RuleBroken, match="does not decide on corrective action"):
        office.violations.transmit(sent, supervisor(office).id, TODAY, "Memo")
    with pytest.raises(RuleBroken, match="how it was reported"):
        office.violations.transmit(sent, chief.id, TODAY, " ")
    with pytest.raises(RuleBroken, match="cannot be"):
        office.violations.transmit(sent, chief.id, TODAY, "Memo", TODAY - timedelta(days=1))


# --- from the recommendation to the look ninety days after -------------------------------------------


@pytest.mark.requirement("C8", "R4", "C16")
def test_an_action_goes_from_its_recommendation_to_the_look_after_ninety_days(
    either_office: Office, clock: MovableClock
) -> None:
    office = either_office
    chief, owner, violation = ceo(office), supervisor(office), registered(office)
    assert violation.state is ViolationState.REGISTERED

    action = recommended(office, violation, owner)
    assert office.violations.get(violation.id).state is ViolationState.DECISION
    action = accepted(office, action, chief)
    assert office.violations.get(violation.id).state is ViolationState.ACTION
    assert office.violations.get(violation.id).due == DUE
    clock.pass_time(days=10)
    action = office.violations.report_done(action, "All trained on one day")
    assert office.violations.get(violation.id).to_verify == 1
    action = office.violations.verify(action, "Read the sign-in sheets")
    closed = office.violations.get(violation.id)
    assert (closed.state, closed.closed_on) == (ViolationState.CLOSED, TODAY + timedelta(days=10))
    assert action.look_due == closed.look_due == TODAY + timedelta(days=100)

    clock.on(TODAY + timedelta(days=99))
    with pytest.raises(RuleBroken, match="ninety days after"):
        office.violations.look(action, "Too early", recurred=False)
    clock.on(TODAY + timedelta(days=100))
    looked = office.violations.look(action, "No further complaint on the line", recurred=False)
    assert (looked.state, looked.look_due) == (ActionState.VERIFIED, None)
    steps = office.violations.file(violation.id).steps_of(looked)
    assert [step.kind for step in steps] == [
        StepKind.RECOMMENDED, StepKind.ACCEPTED, StepKind.DONE, StepKind.VERIFIED, StepKind.NO_RECURRENCE,
    ]  # fmt: skip
    assert (steps[1].by, steps[1].recorded_by, steps[1].document) == (
        chief.id,
        office.session.person.id,
        "Memo 12",
    )
    assert (steps[2].by, steps[2].recorded_by) == (owner.id, office.session.person.id)


@pytest.mark.requirement("C16")
def test_a_recurrence_reopens_the_action_and_the_violation(
    either_office: Office, clock: MovableClock
) -> None:
    office = either_office
    chief, owner, violation = ceo(office), supervisor(office), registered(office)
    action = verified(office, recommended(office, violation, owner), chief)
    clock.on(TODAY + timedelta(days=90))
    with pytest.raises(RuleBroken, match="needs a due date"):
        office.violations.look(action, "Two more complaints", recurred=True)

    due = TODAY + timedelta(days=120)
    again = office.violations.look(action, "Two more complaints", recurred=True, due=due)

    assert (again.state, again.due, again.look_due, again.reopened) == (ActionState.ACCEPTED, due, None, 1)
    reopened = office.violations.get(violation.id)
    assert (reopened.state, reopened.due, reopened.closed_on) == (ViolationState.ACTION, due, None)
    second = office.violations.verify(office.violations.report_done(again, "Retrained"), "Seen")
    assert second.look_due == TODAY + timedelta(days=180)


@pytest.mark.requirement("C16")
def test_the_look_is_shown_what_came_since_on_the_same_line_and_from_the_same_badge(
    office: Office, clock: MovableClock
) -> None:
    chief, owner, violation = ceo(office), supervisor(office), registered(office)
    action = verified(office, recommended(office, violation, owner), chief)
    clock.pass_time(days=30)
    same_line, _ = sustained(office, day=TODAY + timedelta(days=20))
    elsewhere, _ = sustained(office, day=TODAY + timedelta(days=21), line="16")

    since = office.violations.since(action.id)

    assert [(one.kind, one.record_id) for one in since] == [
        ("Complaint", same_line.id),
        ("Complaint", elsewhere.id),  # another line, the same badge
    ]


@pytest.mark.requirement("C8")
def test_an_action_is_declined_only_with_a_reason_and_then_the_violation_is_closed(office: Office) -> None:
    chief, violation = ceo(office), outside(office)
    action = recommended(office, violation, supervisor(office))

    with pytest.raises(RuleBroken, match="declined with a reason"):
        office.violations.decide(action, accepted=False, by=chief.id, document="Memo 3")
    declined = office.violations.decide(
        action, accepted=False, words="Covered by the contract", by=chief.id, document="Memo 3"
    )

    assert declined.state is ActionState.DECLINED
    assert office.violations.get(violation.id).state is ViolationState.CLOSED
    with pytest.raises(RuleBroken, match="Nothing waits for a decision"):
        office.violations.decide(declined, accepted=True, by=chief.id, document="Memo 4")


@pytest.mark.requirement("C8")
def test_what_was_not_done_as_reported_goes_back_with_words_and_a_due_date(office: Office) -> None:
    chief, violation = ceo(office), outside(office)
    done = office.violations.report_done(
        accepted(office, recommended(office, violation, supervisor(office)), chief), "Done"
    )

    back = office.violations.give_back(done, "Two people are missing", DUE + timedelta(days=9))

    assert (back.state, back.due) == (ActionState.ACCEPTED, DUE + timedelta(days=9))
    assert office.violations.get(violation.id).due == DUE + timedelta(days=9)


# --- lists, search, export, history ------------------------------------------------------------------


@pytest.mark.requirement("R6")
def test_the_list_finds_words_of_violations_and_of_their_actions(either_office: Office) -> None:
    office = either_office
    one = outside(office, "A résumé of riders was kept")
    two = outside(office, "A map showed households by income")
    recommended(office, two, supervisor(office), "Delete the layer")
    listing = office.violations.listing()

    def found(words: str, *filters: Filter) -> list[int]:
        return [row.id for row in listing.page(ListRequest(Sort("number"), filters, words), None)]

    assert found("resume") == [one.id]
    assert found("delete lay") == [two.id]
    assert found("", Filter("clause", Test.ANY_OF, ("GEN 63 §3.3",))) == [one.id, two.id]
    assert found("", Filter("clause", Test.ANY_OF, ("GEN 63 §1.0",))) == []
    assert found("", Filter("state", Test.ANY_OF, (ViolationState.DECISION.value,))) == [two.id]
    assert found("", Filter("level", Test.MISSING)) == [one.id]
    for column in ("due", "look_due", "found_on", "state", "what", "registered_on", "origin"):
        request = ListRequest(Sort(column, descending=True))
        assert sorted(row.id for row in listing.page(request, None)) == [one.id, two.id]
        assert listing.count(request) == 2


@pytest.mark.requirement("R6", "C17")
def test_two_people_who_change_one_violation_learn_of_each_other(office: Office) -> None:
    violation = outside(office)
    office.violations.change(replace(violation, what="Said otherwise"))

    with pytest.raises(ChangedMeanwhile):
        office.violations.change(replace(violation, what="Said a third way"))


@pytest.mark.requirement("R6")
@pytest.mark.parametrize("kind", ["xlsx", "csv", "json"])
def test_the_register_is_exported_whole_and_without_formulas(
    office: Office, tmp_path: Path, kind: str
) -> None:
    violation = outside(office, "=HYPERLINK(0)")
    recommended(office, violation, supervisor(office))
    path = tmp_path / f"register.{kind}"

    rows = office.violations.export_list(path, ListRequest(Sort("number")))

    assert rows == (1 if kind == "csv" else 3)
    if kind == "xlsx":
        book = openpyxl.load_workbook(path)
        cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
        assert any("HYPERLINK" in str(cell.value) for cell in cells)
        assert not any(cell.data_type == "f" for cell in cells)
    else:
        assert "V-2026-0001" in path.read_text(encoding="utf-8-sig")


@pytest.mark.requirement("S2", "R6")
def test_every_step_is_in_the_signed_history_in_words(office: Office) -> None:
    chief, violation = ceo(office), outside(office)
    verified(office, recommended(office, violation, supervisor(office)), chief)

    words = [line.words for line in office.history.of("violations", violation.id)]

    assert words == [
        "Corrective action verified",
        "Corrective action reported done",
        "Corrective action accepted",
        "Corrective action recommended",
        "Violation registered",
    ]
    assert office.history.verify().problems == ()


@pytest.mark.requirement("C8")
def test_where_an_action_stands_is_what_its_steps_say(office: Office, clock: MovableClock) -> None:
    chief, violation = ceo(office), outside(office)
    action = recommended(office, violation, supervisor(office))
    clock.pass_time(days=1)
    action = office.violations.revise(action, action.owner_id, DUE + timedelta(days=3), "More time")
    clock.pass_time(days=1)
    action = verified(office, action, chief)
    clock.pass_time(days=1)
    action = office.violations.reopen(action, "It happened again", DUE + timedelta(days=60))
    steps = office.violations.file(violation.id).steps_of(action)

    stood = standing(steps, office.session.today())
    assert stood is not None
    assert (stood.state, stood.due, stood.owner_id, stood.look_due) == (
        action.state, action.due, action.owner_id, action.look_due,
    )  # fmt: skip
    yesterday = standing(steps, office.session.today() - timedelta(days=1))
    assert yesterday is not None
    assert yesterday.state is ActionState.VERIFIED
    assert yesterday.look_due is not None
    assert standing(steps, TODAY - timedelta(days=1)) is None
