"""The register of sources with its clocks, the quarter's figures and the exports, on both engines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pytest

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.audits.clock import ClockState
from gen63_desktop.domain.audits.records import HeldField, Verdict
from gen63_desktop.domain.errors import ChangedMeanwhile, NotAllowed, Problems, RuleBroken
from gen63_desktop.domain.findings.figures import AuditState as Standing
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.listing import Filter, ListRequest, Sort, Test
from gen63_desktop.domain.sources.records import Known, Source
from gen63_desktop.services.office import Office
from tests.offices import TODAY, MovableClock
from tests.services.audit_steps import START, filled, performed, somebody, survey


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


@pytest.mark.requirement("D1")
def test_a_source_that_nobody_assessed_is_not_audited_before_it_is(office: Office) -> None:
    with pytest.raises(RuleBroken, match="State first whether it does"):
        office.audits.start(office.sources.all()[0].id)


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
