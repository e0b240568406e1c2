"""Sources and audits through the services, on both engines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pytest

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.audits.clock import ClockState
from gen63_desktop.domain.audits.records import Answer, AuditState, Capacity, HeldField, Verdict
from gen63_desktop.domain.audits.views import AuditRecord
from gen63_desktop.domain.errors import ChangedMeanwhile, NotAllowed, Problems, RuleBroken
from gen63_desktop.domain.findings.figures import AuditState as Standing
from gen63_desktop.domain.identity import Person, Role
from gen63_desktop.domain.listing import Filter, ListRequest, Sort, Test
from gen63_desktop.domain.sources.records import Known, Source
from gen63_desktop.services.audits import Audits
from gen63_desktop.services.office import Office
from gen63_desktop.services.session import Session
from tests.offices import TODAY, MovableClock

START = TODAY - timedelta(days=60)


def survey(office: Office) -> Source:
    """The source of the tests, in use with demographic data since START."""
    source = next(one for one in office.sources.all() if one.name == "Customer Experience surveys")
    office.sources.state_use(source, uses=True, since=START, fields=("Age", "Race"), reason="Questionnaire")
    return office.sources.get(source.id)


def filled(record: AuditRecord, day: date, **verdicts: Verdict) -> tuple[Answer, ...]:
    """Each question answered on a day: compliant, unless said otherwise."""
    return tuple(
        replace(
            record.answer_to(question.code),
            verdict=verdicts.get(question.code.replace("-", "_"), question.compliant),
            note="Looked at the extract",
            checked_on=day,
        )
        for question in record.questions
    )


def with_reasons(record: AuditRecord) -> tuple[HeldField, ...]:
    return tuple(replace(field, reason="Title VI analysis") for field in record.fields)


def performed(office: Office, source: Source, day: date, **verdicts: Verdict) -> AuditRecord:
    """An audit of the source, performed on a day and ready to be signed."""
    record = office.audits.start(source.id)
    return office.audits.save(record.audit, filled(record, day, **verdicts), with_reasons(record))


def somebody(office: Office, *roles: Role) -> tuple[Person, Audits]:
    """Another person of the office, at the same database with the same keys."""
    person = office.people.add(f"Someone {len(office.people.all())}", roles)
    own = office.session
    session = Session(own.store, own.keys, person, own.facts, own.attachments, own._clock)
    return person, Audits(session)


@pytest.mark.requirement("D1")
def test_a_new_office_has_the_register_of_the_policy_with_every_fact_unknown(either_office: Office) -> None:
    rows = either_office.audits.register()
    assert len(rows) == 18
    assert {row.clock.state for row in rows} == {ClockState.NOT_ASSESSED}
    assert all("demographic_use" in row.missing for row in rows)


@pytest.mark.requirement("D1")
def test_a_person_fills_in_what_is_known_and_adds_sources(office: Office) -> None:
    first = office.sources.all()[0]
    office.sources.change(replace(first, owner="SSLE", personal_information=Known.NO))
    assert office.sources.get(first.id).owner == "SSLE"
    office.sources.add(Source(name="Fare gates", clause="GEN 63 §3.2"))
    added = office.sources.all()[-1]
    assert (added.name, added.clause, added.place) == ("Fare gates", "", 19)
    with pytest.raises(Problems, match="already has a source"):
        office.sources.add(Source(name="fare gates"))


@pytest.mark.requirement("D1", "S4")
def test_two_people_who_change_one_source_see_both_versions(office: Office) -> None:
    first = office.sources.all()[0]
    office.sources.change(replace(first, owner="SSLE"))
    with pytest.raises(ChangedMeanwhile):
        office.sources.change(replace(first, owner="Operations"))


@pytest.mark.requirement("A1")
def test_stating_that_a_source_uses_demographic_data_starts_its_clock(either_office: Office) -> None:
    source = survey(either_office)
    row = next(row for row in either_office.audits.register() if row.id == source.id)
    assert row.clock.due == START + timedelta(days=90)
    assert row.clock.state is ClockState.IN_TIME


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

    office.audits.name_designee(
        officer.id, TODAY + timedelta(days=1), TODAY + timedelta(days=30), "Memo 12", TODAY
    )
    with pytest.raises(RuleBroken):
        as_officer.sign(ready)

    held = office.audits.name_designee(officer.id, TODAY, TODAY, "Memo 13", TODAY)
    assert as_officer.authority(ready.audit.id).capacity is Capacity.DESIGNEE
    signed = as_officer.sign(ready)
    assert (signed.audit.signed_as, signed.audit.designation_id) == (Capacity.DESIGNEE, held.id)
    assert signed.audit.signed_by == officer.id


@pytest.mark.requirement("A3")
def test_nobody_but_the_chief_names_a_designee(office: Office) -> None:
    officer, as_officer = somebody(office, Role.OFFICER)
    with pytest.raises(NotAllowed):
        as_officer.name_designee(officer.id, TODAY, TODAY, "Memo", TODAY)


@pytest.mark.requirement("A3", "S1")
def test_a_reviewer_performs_an_audit_only_while_designated(office: Office, clock: MovableClock) -> None:
    source = survey(office)
    reviewer, as_reviewer = somebody(office, Role.REVIEWER)
    with pytest.raises(NotAllowed):
        as_reviewer.start(source.id)
    office.audits.name_designee(reviewer.id, TODAY, TODAY + timedelta(days=5), "Memo", TODAY)
    record = as_reviewer.start(source.id)
    clock.on(TODAY + timedelta(days=6))
    with pytest.raises(NotAllowed):
        as_reviewer.save(record.audit, record.answers, record.fields)


@pytest.mark.requirement("A3")
def test_a_designation_that_was_used_is_not_ended_before_it_was_used(office: Office) -> None:
    officer, as_officer = somebody(office, Role.OFFICER)
    held = office.audits.name_designee(
        officer.id, TODAY - timedelta(days=9), TODAY, "Memo", TODAY - timedelta(days=9)
    )
    as_officer.sign(performed(office, survey(office), TODAY))
    with pytest.raises(Problems, match="was signed under this designation"):
        office.audits.end_designation(held, TODAY - timedelta(days=1), "moved")
    assert office.audits.end_designation(held, TODAY, "moved").ended_on == TODAY


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


@pytest.mark.requirement("D1")
def test_a_source_that_nobody_assessed_is_not_audited_before_it_is(office: Office) -> None:
    with pytest.raises(RuleBroken, match="State first whether it does"):
        office.audits.start(office.sources.all()[0].id)


def test_the_next_audit_starts_with_the_fields_of_the_last_one(office: Office, clock: MovableClock) -> None:
    source = survey(office)
    first = office.audits.start(source.id)
    assert [(field.name, field.reason) for field in first.fields] == [("Age", ""), ("Race", "")]
    office.audits.sign(office.audits.save(first.audit, filled(first, TODAY), with_reasons(first)))
    clock.on(TODAY + timedelta(days=30))
    second = office.audits.start(source.id)
    assert [field.reason for field in second.fields] == ["Title VI analysis"] * 2
    assert (second.since, second.due) == (TODAY, TODAY + timedelta(days=90))


@pytest.mark.requirement("A1")
def test_the_record_keeps_that_a_source_was_overdue_after_its_statement_is_withdrawn(
    office: Office, clock: MovableClock
) -> None:
    source = survey(office)
    clock.on(TODAY + timedelta(days=40))
    record = office.audits.source_record(source.id)
    assert record.row.clock.state is ClockState.OVERDUE
    office.sources.withdraw(record.statements[0], "another survey was meant")
    after = office.audits.source_record(source.id)
    assert after.row.clock.state is ClockState.NOT_ASSESSED
    assert [one.spell.since for one in after.overdue] == [START + timedelta(days=91)]
    assert after.row.times_overdue == 1


def test_the_register_is_filtered_by_the_state_of_the_clock(office: Office) -> None:
    source = survey(office)
    listing = office.audits.listing()
    request = ListRequest(Sort("due"), (Filter("state", Test.ANY_OF, ("in time", "overdue")),))
    assert [row.id for row in listing.page(request, None)] == [source.id]
    assert listing.count(ListRequest(Sort("name"), words="ccats")) == 1


@pytest.mark.requirement("A1", "R1")
def test_the_quarter_counts_what_fell_due_what_was_done_and_what_was_late(
    either_office: Office, clock: MovableClock
) -> None:
    office = either_office
    sources = office.sources.all()
    for source, since in ((sources[0], date(2026, 4, 1)), (sources[1], date(2026, 5, 20))):
        office.sources.state_use(source, uses=True, since=since, reason="Data dictionary")
    office.sources.state_use(sources[2], uses=False, since=date(2026, 4, 1), reason="No person in it")
    clock.on(date(2026, 7, 10))  # due 30 June: ten days late
    late = office.audits.start(sources[0].id)
    fields = (HeldField(late.audit.id, "Age", "Title VI"),)
    office.audits.sign(
        office.audits.save(late.audit, filled(late, date(2026, 7, 10), no_deployment=Verdict.YES), fields)
    )
    clock.on(TODAY)

    figures = office.audits.figures(Quarter(2026, 3), TODAY)

    assert (figures.sources, figures.with_demographic_data) == (18, 2)
    assert (figures.due, figures.performed, figures.performed_late, figures.overdue) == (1, 1, 1, 1)
    lines = {line.source: line for line in figures.by_source}
    first, second = lines[sources[0].name], lines[sources[1].name]
    assert (
        first.state,
        first.performed,
        first.days_overdue,
        first.next_due,
        first.non_compliant_answers,
    ) == (
        Standing.DONE_LATE,
        date(2026, 7, 10),
        10,
        date(2026, 10, 8),
        1,
    )
    assert (second.state, second.due, second.days_overdue) == (
        Standing.OVERDUE,
        date(2026, 8, 18),
        43,
    )
    assert lines[sources[2].name].state is Standing.NO_DUTY
    assert lines[sources[3].name].state is Standing.NOT_ASSESSED
    assert [(one.quarter, one.due, one.in_time, one.late, one.missed) for one in figures.trend[-2:]] == [
        ("2026 Q2", 1, 0, 1, 0),
        ("2026 Q3", 1, 0, 0, 1),
    ]


@pytest.mark.requirement("A1")
def test_a_quarter_does_not_know_an_audit_that_was_signed_after_its_as_of_day(
    office: Office, clock: MovableClock
) -> None:
    source = survey(office)
    ready = performed(office, source, TODAY)
    clock.on(TODAY + timedelta(days=3))
    office.audits.sign(ready)
    assert office.audits.figures(Quarter.of(TODAY), TODAY + timedelta(days=2)).performed == 0
    assert office.audits.figures(Quarter.of(TODAY), TODAY + timedelta(days=3)).performed == 1


@pytest.mark.requirement("A5")
def test_the_audit_plan_goes_out_as_a_calendar_with_one_day_for_each_source(
    office: Office, tmp_path: Path
) -> None:
    survey(office)
    assert office.audits.export_plan(tmp_path / "plan.ics") == 1
    text = (tmp_path / "plan.ics").read_text(encoding="utf-8").replace("\r\n ", "")
    due = START + timedelta(days=90)
    assert f"DTSTART;VALUE=DATE:{due:%Y%m%d}" in text
    assert "90-day audit due: Customer Experience surveys" in text


def test_the_register_and_every_answer_go_out_as_a_workbook(office: Office, tmp_path: Path) -> None:
    ready = performed(office, survey(office), TODAY, no_deployment=Verdict.YES)
    office.audits.sign(ready)
    assert office.audits.export(tmp_path / "audits.xlsx") == 18 + 4
    book = openpyxl.load_workbook(tmp_path / "audits.xlsx")
    sheet = book["90-day audits"]
    head = [cell.value for cell in next(sheet.iter_rows(max_row=1))]
    lines = [dict(zip(head, row, strict=True)) for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert [line["Finding"] for line in lines[:4]] == ["no", "no", "yes", "no"]


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


def test_an_act_changes_only_what_it_says(office: Office) -> None:
    source = survey(office)
    office.sources.retire(replace(source, name="Another name"), TODAY, "replaced")
    assert office.sources.get(source.id).name == source.name
    statement = office.sources.statements(source.id)[0]
    gone = office.sources.withdraw(replace(statement, since=TODAY), "wrong source")
    assert (gone.since, gone.withdrawn_why) == (START, "wrong source")


@pytest.mark.requirement("S1")
def test_who_may_not_read_the_audits_is_refused(office: Office) -> None:
    _, as_investigator = somebody(office, Role.INVESTIGATOR)
    with pytest.raises(NotAllowed):
        as_investigator.register()
