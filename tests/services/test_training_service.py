"""Rosters and completions taken in from files, compliance on any day, and undoing an import."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.errors import NotAllowed, Refused
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.listing import Filter, ListRequest, Sort, Test
from gen63_desktop.domain.mapping.mapping import FieldSource
from gen63_desktop.domain.training.compliance import Rule, Status
from gen63_desktop.domain.training.records import Audience, Course, Employee, ImportKind, Leave
from gen63_desktop.domain.training.roster import Decisions
from gen63_desktop.services.office import Office
from gen63_desktop.services.session import Session
from gen63_desktop.services.training.service import Training
from gen63_desktop.store.engine import team
from gen63_desktop.store.unit_of_work import Store
from tests.offices import TODAY, MovableClock
from tests.services.training_steps import (
    AMY,
    BIAS,
    BO,
    CY,
    HEAD,
    completions,
    roster,
    statuses,
    table_of,
    write,
)


@pytest.mark.requirement("T1")
def test_a_new_office_opens_with_the_courses_of_the_policy(either_office: Office) -> None:
    assert [course.audience for course in either_office.training.courses()] == [
        Audience.EVERYBODY,
        Audience.PRACTITIONERS,
    ]


@pytest.mark.requirement("T2", "T3", "T6")
def test_a_roster_and_completions_give_who_is_compliant_on_any_day(
    either_office: Office, tmp_path: Path
) -> None:
    office = either_office
    taken = roster(office, tmp_path, [AMY, BO, CY])
    assert taken.receipt.summary() == {
        "rows read": 3,
        "stored": 3,
        "already there": 0,
        "exact repeats": 0,
        "refused": 0,
        "new": 3,
    }
    receipt = completions(
        office,
        tmp_path,
        [
            ("42", "Amy Ng", BIAS, "03/20/2026"),
            ("77", "Lee, Bo", BIAS, "2025-11-25"),
            ("77", "Lee, Bo", BIAS, "2025-11-25"),
            ("555", "Di Fox", BIAS, "03/20/2026"),
        ],
    ).receipt
    assert (receipt.rows_read, receipt.stored, receipt.exact_repeats) == (4, 3, 1)
    assert dict(receipt.further_counts)["people not on the roster"] == 1

    assert statuses(office) == {
        ("Ng, Amy", "Implicit"): Status.COMPLIANT,
        ("Bo Lee", "Implicit"): Status.COMPLIANT,
        ("Bo Lee", "State"): Status.OVERDUE,
        ("Cy Diaz", "Implicit"): Status.OVERDUE,
    }
    assert statuses(office, TODAY + timedelta(days=6))["Bo Lee", "Implicit"] is Status.OVERDUE
    assert (
        statuses(office, TODAY + timedelta(days=6), Rule.CALENDAR)["Bo Lee", "Implicit"] is Status.COMPLIANT
    )
    assert statuses(office, date(2025, 12, 1))["Ng, Amy", "Implicit"] is Status.OVERDUE


@pytest.mark.requirement("T3")
def test_a_second_import_of_the_same_files_stores_nothing_again(office: Office, tmp_path: Path) -> None:
    rows = [("42", "Amy Ng", BIAS, "03/20/2026"), ("555", "Di Fox", BIAS, "03/20/2026")]
    roster(office, tmp_path, [AMY, BO])
    completions(office, tmp_path, rows)
    assert roster(office, tmp_path, [AMY, BO]).receipt.already_there == 2
    assert completions(office, tmp_path, rows).receipt.summary()["already there"] == 2
    assert len(office.training.unmatched()) == 1


@pytest.mark.requirement("T3")
def test_the_next_roster_shows_who_is_new_changed_and_gone_and_nobody_leaves_unconfirmed(
    office: Office, tmp_path: Path, clock: MovableClock
) -> None:
    roster(office, tmp_path, [AMY, BO])
    later = TODAY + timedelta(days=30)
    clock.on(later)
    moved = (*AMY[:2], "Rail", *AMY[3:])
    path = write(tmp_path / "next.csv", [HEAD, moved, CY])
    table = table_of(office, path)
    proposal, remembered = office.training.propose(ImportKind.ROSTER, table)
    assert remembered
    preview = office.training.preview_roster(table, proposal.mapping, later, whole=True)
    assert [preview.names[one.employee_id] for one in preview.plan.absent] == ["Bo Lee"]
    assert [one.what for one in preview.plan.changed] == [("department",)]

    cautious = office.training.take_in_roster(table, proposal.mapping, later, whole=True)
    assert dict(cautious.receipt.further_counts)["absent, not confirmed as left"] == 1
    assert ("Bo Lee", "Implicit") in statuses(office, later)

    leaving = Decisions({}, frozenset({preview.plan.absent[0].employee_id}))
    confirmed = office.training.take_in_roster(table, proposal.mapping, later, whole=True, decisions=leaving)
    assert dict(confirmed.receipt.further_counts) == {"left": 1}
    assert ("Bo Lee", "Implicit") not in statuses(office, later)
    assert ("Bo Lee", "Implicit") in statuses(office, later - timedelta(days=1))
    by_department = {
        row.standing.department for row in office.training.rows(later - timedelta(days=1), Rule.ROLLING)
    }
    assert by_department == {"Bus", "Analytics", "Rail"}


@pytest.mark.requirement("T3")
def test_an_import_is_undone_in_one_step_and_leaves_no_trace_in_the_figures(
    either_office: Office, tmp_path: Path, clock: MovableClock
) -> None:
    office = either_office
    first = roster(office, tmp_path, [AMY])
    done = completions(
        office, tmp_path, [("42", "Amy Ng", BIAS, "03/20/2026"), ("78", "Cy Diaz", BIAS, "03/20/2026")]
    )
    before = statuses(office)
    clock.on(TODAY + timedelta(days=1))
    second = roster(office, tmp_path, [(*AMY[:2], "Rail", *AMY[3:]), CY], TODAY + timedelta(days=1))
    assert dict(second.receipt.further_counts)["earlier completions matched"] == 1
    assert office.training.unmatched() == ()
    with pytest.raises(Refused, match="Undo that one first"):
        office.training.undo_import(first.import_id, "wrong file")

    office.training.undo_import(second.import_id, "wrong file")

    assert statuses(office) == before
    assert [one.mention.name for one in office.training.unmatched()] == ["Cy Diaz"]
    office.training.undo_import(done.import_id, "wrong file")
    assert office.training.unmatched() == ()
    with pytest.raises(Refused, match="undone before"):
        office.training.undo_import(done.import_id, "again")
    office.training.undo_import(first.import_id, "wrong file")
    assert statuses(office) == {}


@pytest.mark.requirement("T3")
def test_a_dry_run_keeps_nothing(office: Office, tmp_path: Path) -> None:
    tried = roster(office, tmp_path, [AMY], dry_run=True)
    assert (tried.receipt.dry_run, tried.receipt.stored, tried.import_id) == (True, 1, 0)
    assert office.training.imports() == ()
    assert statuses(office) == {}


@pytest.mark.requirement("T3")
def test_rows_that_cannot_be_read_are_refused_with_their_reason_and_nobody_seems_gone(
    office: Office, tmp_path: Path
) -> None:
    roster(office, tmp_path, [AMY, BO])
    table = table_of(office, write(tmp_path / "bad.csv", [HEAD, AMY, (*BO[:4], "13/45/2021", *BO[5:]), ("",) * 3 + ("Operator",) + ("",) * 3]))  # fmt: skip
    mapping = office.training.propose(ImportKind.ROSTER, table)[0].mapping
    preview = office.training.preview_roster(table, mapping, TODAY, whole=True)
    assert [row.number for row in preview.refused] == [3, 4]
    assert "13/45/2021" in str(preview.refused[0].reasons[0])
    assert "names nobody" in str(preview.refused[1].reasons[0])
    assert preview.plan.absent == ()


@pytest.mark.requirement("T3")
def test_a_course_of_the_file_is_mapped_to_one_of_ours_or_its_rows_are_refused(
    office: Office, tmp_path: Path
) -> None:
    roster(office, tmp_path, [AMY])
    rows = [("42", "Amy Ng", "LMS-17 Bias", "03/20/2026"), ("42", "Amy Ng", "Forklift", "03/21/2026")]
    head = ("Employee ID", "Name", "Course", "Completion Date")
    table = table_of(office, write(tmp_path / "lms.csv", [head, *rows]))
    mapping = office.training.propose(ImportKind.COMPLETIONS, table)[0].mapping
    source = mapping.source("course")
    assert source is not None
    assert office.training.words_in(table, source) == (("LMS-17 Bias", 1), ("Forklift", 1))
    mapping = mapping.with_field(replace(source, words=(("LMS-17 Bias", BIAS),)))
    receipt = office.training.take_in_completions(table, mapping).receipt
    assert receipt.stored == 1
    assert "the word “Forklift” is not mapped to one of ours" in str(receipt.refused[0].reasons[0])


@pytest.mark.requirement("T3")
def test_a_person_says_who_an_unmatched_person_is(office: Office, tmp_path: Path) -> None:
    roster(office, tmp_path, [AMY])
    completions(office, tmp_path, [("", "Amy Ng", BIAS, "03/20/2026"), ("", "Amy Ng", BIAS, "03/20/2025")])
    waiting = office.training.unmatched()
    assert [(one.why, len(one.rows)) for one in waiting] == [("only the name agrees", 2)]
    assert office.training.match(waiting[0], waiting[0].suggestions[0]) == 2
    assert office.training.unmatched() == ()
    assert statuses(office)["Ng, Amy", "Implicit"] is Status.COMPLIANT


@pytest.mark.requirement("T2")
def test_leaves_are_recorded_by_hand_and_do_not_overlap(office: Office, tmp_path: Path) -> None:
    roster(office, tmp_path, [AMY])
    employee = office.training.rows(TODAY, Rule.ROLLING)[0].standing.employee_id
    office.training.record_leave(employee, TODAY - timedelta(days=10), None)
    assert statuses(office)["Ng, Amy", "Implicit"] is Status.ON_LEAVE
    with pytest.raises(Refused, match="would overlap"):
        office.training.record_leave(employee, TODAY - timedelta(days=5), TODAY)
    office.training.record_leave(employee, TODAY - timedelta(days=10), TODAY - timedelta(days=1))
    assert statuses(office)["Ng, Amy", "Implicit"] is Status.OVERDUE


@pytest.mark.requirement("T2", "S4")
def test_two_programs_record_no_leaves_that_overlap(postgresql_office: Office, tmp_path: Path) -> None:
    office = postgresql_office
    roster(office, tmp_path, [AMY])
    employee = office.training.rows(TODAY, Rule.ROLLING)[0].standing.employee_id
    own = office.session
    store = Store(team(own.store.engine.url.render_as_string(hide_password=False)), own.store.vault)
    other = Training(Session(store, own.keys, own.person, own.facts, own.attachments, own._clock))

    with ThreadPoolExecutor(1) as hands:
        with own.act("training.leave_recorded") as work:
            work.about(work.held(Employee, employee))
            work.add(Leave(employee, TODAY - timedelta(days=10), None))
            later = hands.submit(other.record_leave, employee, TODAY - timedelta(days=5), TODAY)
            with pytest.raises(TimeoutError):
                later.result(1)  # it waits for what this program is about to say
        with pytest.raises(Refused, match="would overlap"):
            later.result(60)
    store.close()

    assert [one.first for one in office.training.person(employee, TODAY).leaves] == [
        TODAY - timedelta(days=10)
    ]


def test_what_holds_of_a_person_is_corrected_from_a_day_on(office: Office, tmp_path: Path) -> None:
    roster(office, tmp_path, [AMY])
    record = office.training.person(office.training.rows(TODAY, Rule.ROLLING)[0].standing.employee_id, TODAY)
    office.training.change_person(replace(record.entries[-1], practitioner=True), TODAY)
    assert ("Ng, Amy", "State") in statuses(office)
    assert ("Ng, Amy", "State") not in statuses(office, TODAY - timedelta(days=1))


@pytest.mark.requirement("T1")
def test_a_course_and_its_rules_are_data(office: Office, tmp_path: Path) -> None:
    roster(office, tmp_path, [AMY])
    bias = office.training.courses()[0]
    office.training.change_course(replace(bias, newcomer_days=5000 // 15))
    office.training.add_course(Course("", "De-escalation", Audience.ROLES, roles=("operator",)))
    assert ("Ng, Amy", "De-escalation") in statuses(office)


@pytest.mark.requirement("T2")
def test_the_list_of_people_is_filtered_and_becomes_a_named_list(office: Office, tmp_path: Path) -> None:
    roster(office, tmp_path, [AMY, BO, CY])
    completions(office, tmp_path, [("42", "Amy Ng", BIAS, "12/15/2025")])
    holder, listing = office.training.listing(TODAY, Rule.ROLLING)
    soon = ListRequest(Sort("name"), (Filter("due_in", Test.ANY_OF, (30,)),))
    assert [row.standing.name for row in listing.page(soon, None)] == ["Ng, Amy"]
    overdue = ListRequest(Sort("name"), (Filter("status", Test.ANY_OF, ("overdue",)),))
    table = office.training.named_list(TODAY, Rule.ROLLING, listing.matching(overdue), "Overdue")
    rows = list(table.rows)
    assert [(row[0], row[4]) for row in rows] == [
        ("Bo Lee", "Kim Roe"),
        ("Bo Lee", "Kim Roe"),
        ("Cy Diaz", "Pat Moss"),
    ]
    assert table.scope == "Overdue"
    holder.day = date(2021, 1, 1)
    assert listing.count(ListRequest(Sort("name"))) == 1


@pytest.mark.requirement("T2", "T6", "R1")
def test_the_quarter_says_how_many_people_are_compliant_under_each_rule(
    either_office: Office, tmp_path: Path
) -> None:
    office = either_office
    roster(office, tmp_path, [AMY, BO, CY])
    completions(
        office,
        tmp_path,
        [
            ("42", "Amy Ng", BIAS, "03/20/2026"),
            ("78", "Cy Diaz", BIAS, "06/21/2025"),
            ("9", "No One", BIAS, "06/21/2025"),
        ],
    )
    figures = office.training.figures(Quarter.of(TODAY), TODAY)
    assert (figures.people, figures.required_rolling, figures.compliant_rolling) == (3, 3, 1)
    assert (figures.required_calendar, figures.compliant_calendar) == (3, 2)
    assert figures.unmatched_completions == 1
    rail = next(cell for cell in figures.cells if cell.department == "Rail")
    assert (rail.required_rolling, rail.compliant_rolling, rail.compliant_calendar, rail.overdue) == (
        1,
        0,
        1,
        1,
    )
    assert [one.quarter for one in figures.trend] == [str(Quarter.of(TODAY))]


@pytest.mark.requirement("T2")
def test_my_work_names_the_courses_that_people_are_overdue_with(office: Office, tmp_path: Path) -> None:
    roster(office, tmp_path, [AMY, BO])
    items = list(office.training.work_items(TODAY))
    assert [(item.title, item.count) for item in items] == [
        (BIAS, 2),
        ("State and federal legislation on data privacy, data, and standards", 1),
    ]


@pytest.mark.requirement("S1")
def test_who_may_not_import_training_is_refused(office: Office, tmp_path: Path) -> None:
    own = office.session
    officer = office.people.add("Amrit Kaur", (Role.OFFICER,))
    as_officer = Training(Session(own.store, own.keys, officer, own.facts, own.attachments, own._clock))
    with pytest.raises(NotAllowed):
        as_officer.open_file(write(tmp_path / "x.csv", [HEAD, AMY]))
    with pytest.raises(NotAllowed):
        as_officer.undo_import(1, "")


def test_an_export_with_lines_above_its_table_and_one_course_for_all_rows(
    office: Office, tmp_path: Path
) -> None:
    path = write(
        tmp_path / "certified.csv",
        [
            ("", "Date Run: Aug 19, 2016", "", "", ""),
            ("Module ID=", "Bias in Dispatch", "", "", ""),
            ("", "", "", "", ""),
            ("LAST NAME", "FIRST NAME", "STAR/BADGE", "DATE OF APPOINTMENT", "SESSION END DATE"),
            ("", "", "", "", ""),
            ("NG", "AMY", "42", "1992-01-02", "2004-10-29 16:00:00"),
            ("NG", "AMY", "42", "1992-01-02", "2012-07-13 17:00:00"),
            ("LEE", "BO", "77", "2000-02-28", "2004-10-29 16:00:00"),
        ],
    )
    table = table_of(office, path)
    mapping = office.training.propose(ImportKind.COMPLETIONS, table)[0].mapping
    mapping = mapping.with_field(FieldSource("course", constant=BIAS))
    receipt = office.training.take_in_completions(table, mapping).receipt
    assert (receipt.stored, dict(receipt.further_counts)["people not on the roster"]) == (3, 2)

    day = office.training.roster_day(table)
    assert day == date(2016, 8, 19)
    as_roster = office.training.propose(ImportKind.ROSTER, table)[0].mapping
    taken = office.training.take_in_roster(table, as_roster, day, whole=False).receipt
    assert (taken.stored, taken.exact_repeats) == (2, 1)
    assert dict(taken.further_counts)["earlier completions matched"] == 3
    assert office.training.unmatched() == ()


def test_a_course_that_a_line_above_the_table_names_is_taken_if_it_is_ours(
    office: Office, tmp_path: Path
) -> None:
    rows = [
        ("Course:", BIAS.upper(), "", ""),
        ("", "", "", ""),
        ("Last Name", "First Name", "Employee ID", "Completion Date"),
        ("Ng", "Amy", "42", "2026-03-20"),
    ]
    table = table_of(office, write(tmp_path / "one-course.csv", rows))
    proposal, _ = office.training.propose(ImportKind.COMPLETIONS, table)
    assert proposal.questions == ()
    assert office.training.take_in_completions(table, proposal.mapping).receipt.stored == 1


def test_a_remembered_mapping_learns_words_and_days_that_the_first_roster_did_not_hold(
    office: Office, tmp_path: Path
) -> None:
    head = ("Employee ID", "Name", "Employment Status", "Termination Date")
    first = table_of(office, write(tmp_path / "first.csv", [head, ("42", "Amy Ng", "Active", "")]))
    mapping = office.training.propose(ImportKind.ROSTER, first)[0].mapping
    office.training.take_in_roster(first, mapping, TODAY, whole=True)
    second = table_of(
        office, write(tmp_path / "second.csv", [head, ("42", "Amy Ng", "Terminated", "2026-11-19")])
    )
    proposal, remembered = office.training.propose(ImportKind.ROSTER, second)
    receipt = office.training.take_in_roster(second, proposal.mapping, TODAY, whole=True).receipt
    assert (remembered, proposal.questions, receipt.refused) == (True, (), ())
    assert statuses(office) == {}
