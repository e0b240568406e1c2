"""90-day audits through the services, on both engines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from gen63_desktop.domain.audits.clock import ClockState
from gen63_desktop.domain.audits.records import AuditState, Capacity, Verdict
from gen63_desktop.domain.errors import NotAllowed, Problems, RuleBroken
from gen63_desktop.domain.identity import Role
from gen63_desktop.services.designees import Designees
from gen63_desktop.services.office import Office
from tests.offices import TODAY, MovableClock
from tests.services.audit_steps import filled, performed, somebody, survey, with_reasons


@pytest.mark.requirement("A1", "A2", "A5", "A6")
def test_an_audit_is_performed_signed_and_sets_the_next_due_date(
    either_office: Office, clock: MovableClock
) -> None:
    office = either_office
    source = survey(office)
    ready = performed(office, source, TODAY - timedelta(days=2))
    file = office.audits.attach(ready.audit, "policies-kept", "policy.pdf", b"the policy")
    assert office.audits.evidence(file) == b"the policy"

    signed = office.audits.sign(office.audits.record(ready.audit.id))

    assert signed.audit.state is AuditState.SIGNED
    assert (signed.audit.performed_on, signed.audit.entered_on, signed.audit.signed_on) == (
        TODAY - timedelta(days=2),
        TODAY,
        TODAY,
    )
    assert signed.audit.signed_as is Capacity.CHIEF
    shown = office.audits.source_record(source.id).row.clock
    assert shown.due == TODAY + timedelta(days=88)
    assert shown.last_performed == TODAY - timedelta(days=2)
    clock.on(TODAY + timedelta(days=89))
    assert office.audits.source_record(source.id).row.clock.state is ClockState.OVERDUE


@pytest.mark.requirement("A5")
def test_nothing_in_a_signed_audit_can_be_changed(either_office: Office) -> None:
    office = either_office
    ready = performed(office, survey(office), TODAY)
    file = office.audits.attach(ready.audit, "policies-kept", "policy.pdf", b"the policy")
    signed = office.audits.sign(office.audits.record(ready.audit.id))
    altered = filled(signed, TODAY, policies_kept=Verdict.NO)
    attempts: list[Callable[[], object]] = [
        lambda: office.audits.save(signed.audit, altered, signed.fields),
        lambda: office.audits.save(ready.audit, altered, ()),
        lambda: office.audits.attach(signed.audit, "policies-kept", "x.pdf", b"x"),
        lambda: office.audits.detach(file),
        lambda: office.audits.sign(signed),
        lambda: office.audits.give_up(signed.audit, "changed my mind"),
        lambda: office.audits.give_up(ready.audit, "changed my mind"),
    ]
    for attempt in attempts:
        with pytest.raises(RuleBroken) as caught:
            attempt()
        assert caught.value.requirement == "A5"
    assert office.audits.record(signed.audit.id) == signed

    office.audits.add_addendum(signed.audit, "The extract was that of October")
    after = office.audits.record(signed.audit.id)
    assert [one.text for one in after.addenda] == ["The extract was that of October"]
    assert replace(after, addenda=()) == signed


@pytest.mark.requirement("A5")
def test_nobody_signs_answers_that_they_have_not_read(office: Office) -> None:
    ready = performed(office, survey(office), TODAY)
    office.audits.save(ready.audit, filled(ready, TODAY, no_deployment=Verdict.YES), ready.fields)
    with pytest.raises(RuleBroken, match="while you were reading"):
        office.audits.sign(ready)


@pytest.mark.requirement("A3")
def test_only_the_chief_or_a_designee_in_the_period_signs(either_office: Office) -> None:
    office = either_office
    ready = performed(office, survey(office), TODAY)
    officer, as_officer = somebody(office, Role.OFFICER)
    with pytest.raises(RuleBroken) as caught:
        as_officer.sign(ready)
    assert caught.value.requirement == "A3"

    office.designees.name(officer.id, TODAY + timedelta(days=1), TODAY + timedelta(days=30), "Memo 12", TODAY)
    with pytest.raises(RuleBroken):
        as_officer.sign(ready)

    held = office.designees.name(officer.id, TODAY, TODAY, "Memo 13", TODAY)
    assert as_officer.authority(ready.audit.id).capacity is Capacity.DESIGNEE
    signed = as_officer.sign(ready)
    assert (signed.audit.signed_as, signed.audit.designation_id) == (Capacity.DESIGNEE, held.id)
    assert signed.audit.signed_by == officer.id


@pytest.mark.requirement("A3")
def test_nobody_but_the_chief_names_a_designee(office: Office) -> None:
    officer, as_officer = somebody(office, Role.OFFICER)
    with pytest.raises(NotAllowed):
        Designees(as_officer._session).name(officer.id, TODAY, TODAY, "Memo", TODAY)


@pytest.mark.requirement("A3", "S1")
def test_a_reviewer_performs_an_audit_only_while_designated(office: Office, clock: MovableClock) -> None:
    source = survey(office)
    reviewer, as_reviewer = somebody(office, Role.REVIEWER)
    with pytest.raises(NotAllowed):
        as_reviewer.start(source.id)
    office.designees.name(reviewer.id, TODAY, TODAY + timedelta(days=5), "Memo", TODAY)
    record = as_reviewer.start(source.id)
    clock.on(TODAY + timedelta(days=6))
    with pytest.raises(NotAllowed):
        as_reviewer.save(record.audit, record.answers, record.fields)


@pytest.mark.requirement("A3")
def test_a_designation_that_was_used_is_not_ended_before_it_was_used(office: Office) -> None:
    officer, as_officer = somebody(office, Role.OFFICER)
    held = office.designees.name(
        officer.id, TODAY - timedelta(days=9), TODAY, "Memo", TODAY - timedelta(days=9)
    )
    as_officer.sign(performed(office, survey(office), TODAY))
    with pytest.raises(Problems, match="was signed under this designation"):
        office.designees.end(held, TODAY - timedelta(days=1), "moved")
    assert office.designees.end(held, TODAY, "moved").ended_on == TODAY


@pytest.mark.requirement("A2")
def test_an_audit_that_lacks_something_says_all_of_it_and_stays_open(office: Office) -> None:
    record = office.audits.start(survey(office).id)
    with pytest.raises(Problems) as caught:
        office.audits.sign(record)
    assert len(caught.value.problems) == len(record.questions)
    assert office.audits.record(record.audit.id).audit.state is AuditState.OPEN


@pytest.mark.requirement("A2")
def test_a_question_that_is_answered_against_the_policy_is_a_finding(office: Office) -> None:
    ready = performed(office, survey(office), TODAY, no_deployment=Verdict.YES)
    signed = office.audits.sign(ready)
    assert [finding.question.code for finding in signed.findings] == ["no-deployment"]
    assert office.audits.source_record(signed.source.id).audits[0].findings == 1


@pytest.mark.requirement("A6")
def test_an_audit_that_is_signed_late_counts_on_the_day_it_was_performed_and_says_why(
    office: Office, clock: MovableClock
) -> None:
    source = survey(office)
    ready = performed(office, source, TODAY)
    clock.on(TODAY + timedelta(days=8))
    with pytest.raises(Problems, match="more than seven days later"):
        office.audits.sign(ready)
    office.audits.sign(ready, "The chief was ill")
    assert office.audits.source_record(source.id).row.clock.due == TODAY + timedelta(days=90)


@pytest.mark.requirement("A6")
def test_an_answer_that_is_saved_again_unchanged_keeps_its_day_of_entry(
    office: Office, clock: MovableClock
) -> None:
    ready = performed(office, survey(office), TODAY)
    clock.on(TODAY + timedelta(days=3))
    again = office.audits.save(ready.audit, ready.answers, ready.fields)
    assert {answer.entered_on for answer in again.answers} == {TODAY}
    assert again == ready


@pytest.mark.requirement("A1")
def test_a_source_has_one_open_audit_and_one_that_was_given_up_never_counts(office: Office) -> None:
    source = survey(office)
    ready = performed(office, source, TODAY)
    with pytest.raises(RuleBroken, match="is open"):
        office.audits.start(source.id)
    office.audits.give_up(ready.audit, "wrong extract")
    assert office.audits.source_record(source.id).row.clock.last_performed is None
    assert office.audits.start(source.id).audit.id != ready.audit.id


def test_the_next_audit_starts_with_the_fields_of_the_last_one(office: Office, clock: MovableClock) -> None:
    source = survey(office)
    first = office.audits.start(source.id)
    assert [(field.name, field.reason) for field in first.fields] == [("Age", ""), ("Race", "")]
    office.audits.sign(office.audits.save(first.audit, filled(first, TODAY), with_reasons(first)))
    clock.on(TODAY + timedelta(days=30))
    second = office.audits.start(source.id)
    assert [field.reason for field in second.fields] == ["Title VI analysis"] * 2
    assert (second.since, second.due) == (TODAY, TODAY + timedelta(days=90))


@pytest.mark.requirement("A5")
def test_a_signed_audit_is_not_reached_through_the_records_of_another_one(
    office: Office, clock: MovableClock
) -> None:
    source = survey(office)
    ready = performed(office, source, TODAY)
    file = office.audits.attach(ready.audit, "policies-kept", "policy.pdf", b"the policy")
    signed = office.audits.sign(office.audits.record(ready.audit.id))
    clock.on(TODAY + timedelta(days=1))
    later = office.audits.start(source.id)
    with pytest.raises(RuleBroken):
        office.audits.detach(replace(file, audit_id=later.audit.id))
    with pytest.raises(ValueError, match="Age"):
        office.audits.save(later.audit, later.answers, (replace(signed.fields[0], reason="other words"),))
    with pytest.raises(ValueError, match="policies-kept"):
        office.audits.save(later.audit, (replace(signed.answer_to("policies-kept"), note="other words"),), ())
    assert office.audits.record(signed.audit.id) == signed
