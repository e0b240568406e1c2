"""The training compliance report through the services, on both engines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from gen63_desktop.domain.errors import NotAllowed, RuleBroken, WorkCancelled
from gen63_desktop.domain.findings.kinds import ReportKind, ReportRequest
from gen63_desktop.domain.findings.training_report import TrainingReport
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.mapping.mapping import FieldSource
from gen63_desktop.domain.training.compliance import Rule, Status
from gen63_desktop.domain.training.records import ImportKind
from gen63_desktop.domain.training.roster import Decisions
from gen63_desktop.reports.checking import check
from gen63_desktop.services.office import Office
from tests.offices import TODAY, MovableClock
from tests.services.report_reading import entries, sheets, spoken
from tests.services.training_steps import AMY, BIAS, BO, CY, completions, roster
from tests.services.violation_steps import join

ON = ReportRequest(ReportKind.TRAINING, day=TODAY)
PRIVACY = "State and federal legislation on data privacy, data, and standards"


def company(office: Office, folder: Path) -> None:
    """Amy is compliant under both rules, Bo lacks a course, Cy's completion of last year holds by the calendar only."""
    roster(office, folder, [AMY, BO, CY], TODAY - timedelta(days=3))
    completions(
        office,
        folder,
        [
            ("0042", "Ng, Amy", BIAS, "2026-06-01"),
            ("77", "Bo Lee", BIAS, "2026-06-01"),
            ("78", "Cy Diaz", BIAS, "2025-10-01"),
            ("999", "Nobody Known", BIAS, "2026-06-02"),
            ("999", "Nobody Known", BIAS, "2025-06-02"),
        ],
    )


def read(office: Office, request: ReportRequest = ON) -> TrainingReport:
    """What the report prints."""
    data = office.findings.prepare(request).data
    assert isinstance(data, TrainingReport)
    return data


@pytest.mark.requirement("R1", "T2", "T6")
def test_the_report_of_a_day_is_issued_with_both_rules_and_the_named_list(
    either_office: Office, tmp_path: Path
) -> None:
    office = either_office
    company(office, tmp_path)

    issued = office.findings.issue_report(ON)

    assert issued.number == "TR-2026-11-20-01"
    pdf = office.findings.file(issued.id)
    assert check(pdf) == ()
    said = spoken(pdf)
    for words in (
        "Not at 100%: 1 of 3 people (33.3%) by the twelve-month rule and 2 of 3 people (66.7%) by the calendar-year",
        "rule had completed every course required of them on Nov 20, 2026.",
        "Missing: 2 people by the one rule, 1 person by the other.",
        "Missing in Rail",
        "Cy Diaz 78 Pat Moss Implicit bias training Due Oct 1, 2026 Compliant",
        "Bo Lee 77 Kim Roe",
        "Nobody Known 999",
        "2 completions match nobody on the roster",
    ):
        assert words in said, words
    assert "Missing in Bus" not in said


@pytest.mark.requirement("T6")
def test_the_figures_are_those_of_the_day_that_was_asked_for(either_office: Office, tmp_path: Path) -> None:
    office = either_office
    company(office, tmp_path)
    day = TODAY - timedelta(days=1)
    cy = next(number for number, words in office.training.known_people() if words.startswith("Cy"))
    roster(office, tmp_path, [AMY, BO], TODAY, decisions=Decisions({}, leaving=frozenset({cy})))

    before, today = read(office, replace(ON, day=day)), read(office)

    assert (before.employed, today.employed) == (3, 2)
    assert {one.name for one in before.missing} == {"Bo Lee", "Cy Diaz"}
    assert {one.name for one in today.missing} == {"Bo Lee"}
    assert (before.movements.left, today.movements.left) == (0, 1)
    assert before.last_roster == TODAY - timedelta(days=3)


@pytest.mark.requirement("T6")
def test_the_supervisor_is_the_one_of_that_day(office: Office, tmp_path: Path) -> None:
    company(office, tmp_path)
    roster(office, tmp_path, [AMY, (*BO[:6], "Somebody New"), CY], TODAY)

    assert {one.supervisor for one in read(office, replace(ON, day=TODAY - timedelta(days=1))).missing} == {
        "Kim Roe",
        "Pat Moss",
    }
    assert {one.supervisor for one in read(office).missing} == {"Somebody New", "Pat Moss"}


@pytest.mark.requirement("T2", "T6")
def test_leave_and_new_hires_are_told_apart_from_the_missing(either_office: Office, tmp_path: Path) -> None:
    office = either_office
    course = next(one for one in office.training.courses() if one.name == BIAS)
    office.training.change_course(replace(course, newcomer_days=30))
    new = ("90", "Dee New", "Bus", "Operator", "2026-11-01", "N", "")
    roster(office, tmp_path, [AMY, BO, CY, new], TODAY)
    cy = next(one for one in office.training.known_people() if one[1].startswith("Cy"))
    office.training.record_leave(cy[0], TODAY - timedelta(days=5), None)

    data = read(office)

    assert {one.name for one in data.missing} == {"Ng, Amy", "Bo Lee"}
    assert (data.rolling.on_leave, data.rolling.not_yet_due, data.rolling.required) == (1, 1, 2)
    assert (data.movements.hired, data.movements.hired_not_yet_due, data.movements.away) == (1, 1, 1)
    bus = next(one for one in data.departments if one.department == "Bus")
    assert (bus.employed, bus.rolling.not_yet_due) == (2, 1)


@pytest.mark.requirement("T6")
def test_a_day_that_has_not_come_is_never_reported(office: Office, tmp_path: Path) -> None:
    company(office, tmp_path)
    with pytest.raises(RuleBroken, match="has not come yet"):
        office.findings.prepare(replace(ON, day=TODAY + timedelta(days=1)))


@pytest.mark.requirement("T6")
def test_without_a_roster_of_the_day_nothing_is_issued_and_the_draft_says_so(
    either_office: Office, tmp_path: Path
) -> None:
    office = either_office
    empty = office.findings.prepare(ON)
    assert "Training compliance is not known: no roster is in the office’s records." in spoken(empty.pdf)
    assert check(empty.pdf) == ()
    assert "0.0%" not in spoken(empty.pdf)
    with pytest.raises(RuleBroken, match="No roster is in the records"):
        office.findings.issue_report(ON)

    company(office, tmp_path)
    with pytest.raises(RuleBroken, match="who was employed on Nov 1, 2026 is not known") as refused:
        office.findings.issue_report(replace(ON, day=date(2026, 11, 1)))
    assert refused.value.requirement == "T6"
    assert office.findings.reports() == ()


@pytest.mark.requirement("T2")
def test_when_nobody_is_missing_the_report_says_all_are_compliant(office: Office, tmp_path: Path) -> None:
    roster(office, tmp_path, [AMY], TODAY)
    completions(office, tmp_path, [("0042", "Ng, Amy", BIAS, "2026-06-01")])

    said = spoken(office.findings.prepare(ON).pdf)

    assert "All are compliant: 1 of 1 people (100.0%) by the twelve-month rule" in said
    assert "Nobody employed on Nov 20, 2026 is overdue with a course, under either rule." in said
    assert "Appendix B" not in said


@pytest.mark.requirement("T2")
def test_the_trend_begins_with_the_first_roster_and_ends_with_the_day(office: Office, tmp_path: Path) -> None:
    roster(office, tmp_path, [AMY, BO, CY], date(2026, 3, 1))
    completions(office, tmp_path, [("0042", "Ng, Amy", BIAS, "2026-05-01")])

    trend = read(office).trend

    assert [one.label for one in trend] == ["2026 Q1", "2026 Q2", "2026 Q3", "This report"]
    assert [one.rolling.compliant for one in trend] == [0, 1, 1, 1]
    assert trend[-1].day == TODAY


@pytest.mark.requirement("R3", "T3")
def test_completions_taken_in_later_make_a_new_edition_that_names_what_changed(
    either_office: Office, tmp_path: Path
) -> None:
    office = either_office
    company(office, tmp_path)
    first = office.findings.issue_report(ON)
    completions(office, tmp_path, [("78", "Cy Diaz", BIAS, "2026-11-02")], "late.csv")

    second = office.findings.issue_report(ON, "A late file of completions was taken in.")

    assert (second.number, second.replaces) == ("TR-2026-11-20-02", first.id)
    said = spoken(office.findings.file(second.id))
    assert (
        "People under both rules, Twelve-month rule: “Compliant” was 1, is 2, “Missing” was 2, is 1" in said
    )
    assert {one.name for one in office.findings.data(first.id).missing} == {"Bo Lee", "Cy Diaz"}


@pytest.mark.requirement("R3")
def test_an_issued_training_report_is_produced_again_from_the_records_as_they_stood(
    office: Office, tmp_path: Path, clock: MovableClock
) -> None:
    company(office, tmp_path)
    issued = office.findings.issue_report(ON)
    clock.on(TODAY + timedelta(days=40))
    completions(office, tmp_path, [("78", "Cy Diaz", BIAS, "2026-11-02")], "late.csv")

    again = office.findings.produce_again(issued.id)

    assert again.differing == ()
    assert read(office).missing != again.report.missing


@pytest.mark.requirement("S1")
@pytest.mark.parametrize(
    "role", [Role.REVIEWER, Role.INVESTIGATOR, Role.EXECUTIVE, Role.ADMINISTRATOR, Role.AUDITOR]
)
def test_only_who_drafts_reports_may_draft_one_on_training(
    office: Office, tmp_path: Path, role: Role
) -> None:
    company(office, tmp_path)
    with pytest.raises(NotAllowed):
        join(office, "Somebody Else", role).findings.prepare(ON)


@pytest.mark.requirement("U2")
def test_reading_can_be_given_up(office: Office, tmp_path: Path) -> None:
    company(office, tmp_path)
    with pytest.raises(WorkCancelled):
        office.findings.prepare(ON, cancelled=lambda: True)


@pytest.mark.requirement("R2", "T2")
def test_the_named_list_in_the_workbook_is_everyone_missing_with_typed_cells(
    office: Office, tmp_path: Path
) -> None:
    roster(office, tmp_path, [("1", "=1+1", "@Bus", "-", "2020-01-01", "N", "+Kim"), BO], TODAY)
    data = read(office)

    office.findings.save_tables(data, tmp_path / "t.xlsx")
    office.findings.save_tables(data, tmp_path / "t.zip")

    book = sheets(tmp_path / "t.xlsx")
    name = next(str(row[1]) for row in book["About"] if row[0] == "Sheet" and "Everyone" in str(row[1]))
    head, *rows = book[name]
    lines = {(row[2], row[5]): dict(zip(head, row, strict=True)) for row in rows}
    assert len(lines) == len(data.missing) == 3
    formula = lines["=1+1", BIAS]
    assert (formula["Department"], formula["Supervisor"]) == ("@Bus", "+Kim")
    assert formula["Was due"] == date(2020, 1, 1)
    assert formula["Days overdue"] == (TODAY - date(2020, 1, 1)).days
    csv = next(
        text
        for file, text in entries(tmp_path / "t.zip").items()
        if "Everyone" in file and file.endswith(".csv")
    )
    assert "'@Bus,'+Kim,'=1+1,1,'-,Implicit bias training,Overdue,2020-01-01" in csv


@pytest.mark.requirement("T2", "T6")
def test_each_line_says_how_the_other_rule_sees_it(office: Office, tmp_path: Path) -> None:
    company(office, tmp_path)
    cy = next(one for one in read(office).missing if one.name == "Cy Diaz")
    assert (cy.rolling, cy.calendar) == (Status.OVERDUE, Status.COMPLIANT)
    assert (cy.overdue(Rule.ROLLING), cy.overdue(Rule.CALENDAR)) == (True, False)
    assert read(office).compliant_under_one == 1


@pytest.mark.requirement("T2", "T3", "R1")
def test_the_report_on_a_real_roster_names_everyone_missing_and_adds_up(
    office: Office, samples: Path
) -> None:
    training = office.training
    table = training.open_file(samples / "chicago-cit-training" / "CIT_40HR_certified_deidentified.xlsx")
    mapping = training.propose(ImportKind.COMPLETIONS, table)[0].mapping
    training.take_in_completions(table, mapping.with_field(FieldSource("course", constant=BIAS)))
    day = date(2016, 8, 19)
    people = training.propose(ImportKind.ROSTER, table)[0].mapping
    training.take_in_roster(table, people, day, whole=True)

    prepared = office.findings.prepare(replace(ON, day=day))
    data = prepared.data

    assert check(prepared.pdf) == ()
    rows = [one for one in training.rows(day, Rule.ROLLING) if one.course == BIAS]
    late = {one.standing.number for one in rows if one.standing.status is Status.OVERDUE}
    assert data.employed == len(rows) == 2163
    assert {one.number for one in data.missing if one.overdue(Rule.ROLLING)} == late
    assert data.rolling.required - data.rolling.compliant == len(late)
    said = spoken(prepared.pdf)
    assert f"{len(late):,} by the twelve-month rule ({len(late):,} courses)" in said
