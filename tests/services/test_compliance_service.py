"""The compliance matrix from real records, on both engines: states, past days, notes, and nobody who sets a state."""

from __future__ import annotations

import dataclasses
import inspect
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import inspect as look_at

from gen63_desktop.domain.audits.records import Verdict
from gen63_desktop.domain.complaints.entries import NewComplaint
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.compliance.matrix import Line, Matrix
from gen63_desktop.domain.compliance.notes import LONGEST
from gen63_desktop.domain.compliance.states import State
from gen63_desktop.domain.errors import NotAllowed, Refused, RuleBroken
from gen63_desktop.domain.identity import Role
from gen63_desktop.services.compliance.service import Compliance
from gen63_desktop.services.office import Office
from gen63_desktop.store.tables.base import METADATA
from tests.comment_files import rows, take_in
from tests.offices import TODAY, MovableClock
from tests.services.audit_steps import performed, survey
from tests.services.training_steps import AMY, BIAS, BO, completions, roster
from tests.services.violation_steps import accepted, ceo, join, recommended, supervisor, sustained
from tests.team_offices import TeamPlace


def line(found: Matrix, code: str) -> Line:
    return next(one for one in found.lines if one.code == code)


def state(office: Office, code: str, day: date | None = None) -> State:
    return line(office.compliance.matrix(day), code).state


@pytest.mark.requirement("R5")
def test_an_empty_office_has_no_data_anywhere_and_nothing_is_met(either_office: Office) -> None:
    found = either_office.compliance.matrix()
    assert {one.state for one in found.lines} == {State.NO_DATA, State.NOT_KEPT}
    assert found.day == TODAY
    assert [one.evidence for one in found.lines if one.evidence] == []


@pytest.mark.requirement("R5", "A1", "A2", "A3")
def test_audits_meet_their_sentences_with_the_audit_and_its_files_as_evidence(either_office: Office) -> None:
    office = either_office
    for source in office.sources.all():
        if source.name != "Customer Experience surveys":
            office.sources.state_use(source, uses=False, since=TODAY, reason="Looked at an extract")
    record = performed(office, survey(office), TODAY)
    kept = office.audits.attach(record.audit, "no-deployment", "plans.txt", b"no plan names riders")
    signed = office.audits.sign(office.audits.record(record.audit.id))
    found = office.compliance.matrix()
    for code in ("3.3-1", "3.3-2", "3.3-3", "3.3-4", "3.3-5"):
        assert line(found, code).state is State.MET, code
    evidence = line(found, "3.3-2").evidence
    assert {(each.kind, each.record_id) for each in evidence} == {("Audit", signed.audit.id)}
    assert kept.sha256 in {each.sha256 for each in evidence}
    entry = next(each for each in evidence if each.entry)
    assert entry.entry <= found.history_number
    assert len(entry.entry_hash) == 64


@pytest.mark.requirement("R5", "A4")
def test_a_finding_of_an_audit_is_not_met_since_the_day_of_the_audit(either_office: Office) -> None:
    office = either_office
    record = performed(office, survey(office), TODAY - timedelta(days=3), no_deployment=Verdict.YES)
    office.audits.sign(record)
    found = line(office.compliance.matrix(), "3.3-2")
    assert (found.state, found.since) == (State.NOT_MET, TODAY - timedelta(days=3))


@pytest.mark.requirement("R5", "A6")
def test_an_audit_counts_on_a_past_day_by_when_it_was_performed(
    either_office: Office, clock: MovableClock
) -> None:
    office = either_office
    record = performed(office, survey(office), TODAY - timedelta(days=6))
    clock.pass_time(days=1)
    office.audits.sign(record)
    assert state(office, "3.3-4", TODAY) is State.MET  # performed by then, signed the day after
    clock.on(TODAY + timedelta(days=100))
    assert state(office, "3.3-3") is State.NOT_MET
    assert line(office.compliance.matrix(), "3.3-3").since == TODAY + timedelta(days=85)
    assert state(office, "3.3-3", TODAY + timedelta(days=84)) is not State.NOT_MET


@pytest.mark.requirement("R5", "T1", "T2", "T6")
def test_training_is_read_for_the_day_from_rosters_and_completions(
    either_office: Office, tmp_path: Path, clock: MovableClock
) -> None:
    office = either_office
    clock.pass_time(days=2)
    roster(office, tmp_path, [AMY, BO], TODAY + timedelta(days=2))
    assert state(office, "4.2-1") is State.NO_DATA  # nobody's completion was taken in
    done = [("0042", "Ng, Amy", BIAS, "2026-06-04"), ("77", "Bo Lee", BIAS, "2026-06-04")]
    completions(office, tmp_path, done)
    found = line(office.compliance.matrix(), "4.2-1")
    assert found.state is State.MET
    assert [figure.whole for figure in found.figures if "rolling" in figure.label] == [2]
    assert len({each.sha256 for each in found.evidence if each.sha256}) == 2
    assert state(office, "4.2-1", TODAY + timedelta(days=1)) is State.NO_DATA  # before the first roster


@pytest.mark.requirement("R5", "M5")
def test_a_quarter_that_is_not_signed_off_is_not_met_once_the_next_one_is_over(
    either_office: Office, tmp_path: Path, clock: MovableClock
) -> None:
    office = either_office
    take_in(office, tmp_path / "comments.csv", rows(3))
    assert state(office, "4.3-5") is State.NOT_DUE
    clock.on(date(2027, 1, 4))
    found = line(office.compliance.matrix(), "4.3-5")
    assert (found.state, found.since) == (State.NOT_MET, date(2027, 1, 1))


@pytest.mark.requirement("R5", "C5")
def test_complaints_of_a_past_day_are_those_of_the_records_as_they_stood(
    either_office: Office, clock: MovableClock
) -> None:
    office = either_office
    clock.pass_time(days=2)
    office.complaints.receive(NewComplaint(Complaint("", TODAY - timedelta(days=80), "He drove on.")))
    assert state(office, "4.3-4") is State.MET
    assert state(office, "4.3-4", TODAY) is State.NO_DATA  # it was entered later
    clock.pass_time(days=30)
    late = line(office.compliance.matrix(), "4.3-4")
    assert late.state is State.NOT_MET
    assert late.since == TODAY + timedelta(days=11)
    assert [each.kind for each in late.evidence if each.against] == ["Complaint"]
    assert state(office, "4.3-4", TODAY + timedelta(days=10)) is State.MET


@pytest.mark.requirement("R5", "R6", "C8")
def test_a_violation_is_followed_from_the_sustained_finding_to_its_corrective_action(
    either_office: Office, clock: MovableClock
) -> None:
    office = either_office
    sustained(office)
    assert state(office, "4.1-2") is State.NOT_MET
    assert state(office, "PS-2") is State.NOT_MET
    assert state(office, "4.1-3") is State.NO_DATA
    (waiting,) = office.violations.unregistered()
    violation = office.violations.register(office.violations.draft_from_allegation(waiting.allegation_id))
    assert (state(office, "4.1-3"), state(office, "1.0-1")) == (State.NOT_MET, State.NOT_MET)
    action = recommended(office, violation, supervisor(office))
    assert state(office, "4.1-3") is State.IN_PART
    accepted(office, action, ceo(office))
    assert state(office, "4.1-3") is State.MET
    assert state(office, "PS-2") is State.IN_PART
    clock.on(TODAY + timedelta(days=31))
    assert state(office, "4.1-3") is State.NOT_MET
    assert state(office, "4.1-3", TODAY) is State.MET


@pytest.mark.requirement("R5")
def test_a_day_to_come_and_a_day_before_the_office_are_refused(either_office: Office) -> None:
    with pytest.raises(Refused, match="has not come yet"):
        either_office.compliance.matrix(TODAY + timedelta(days=1))
    with pytest.raises(Refused, match="did not exist yet"):
        either_office.compliance.matrix(TODAY - timedelta(days=400))


# -- nobody sets a state -------------------------------------------------------------------------


@pytest.mark.requirement("R5")
def test_no_act_takes_a_state_and_none_is_stored_anywhere() -> None:
    named = {
        parameter
        for _, method in inspect.getmembers(Compliance, inspect.isfunction)
        for parameter in inspect.signature(method).parameters
    }
    assert not {"state", "met", "compliant", "status"} & named
    notes = METADATA.tables["clause_notes"]
    assert {column.name for column in notes.columns} == {
        "code", "text", "by", "at", "withdrawn_by", "withdrawn_at", "withdrawn_why", "id", "version",
    }  # fmt: skip
    others = [name for name in METADATA.tables if "complian" in name or "obligation" in name]
    assert others == []


@pytest.mark.requirement("R5")
def test_a_line_cannot_be_changed_in_place() -> None:
    assert Line.__dataclass_params__.frozen  # type: ignore[attr-defined]  # made by the decorator
    assert Matrix.__dataclass_params__.frozen  # type: ignore[attr-defined]  # the same


@pytest.mark.requirement("R5")
@pytest.mark.parametrize(
    "text", ["met, by the records", "State: MET", "We comply. — the Chief", "<b>met</b>"]
)
def test_a_note_never_changes_a_state(either_office: Office, text: str) -> None:
    service = either_office.compliance
    before = service.matrix()
    for one in before.lines:
        service.add_note(one.code, text)
    after = service.matrix()
    assert [_said(one) for one in after.lines] == [_said(one) for one in before.lines]
    assert all([note.text for note in one.notes] == [text] for one in after.lines)


def _said(one: Line) -> tuple[object, ...]:
    values = dataclasses.replace(one, notes=())
    return tuple(getattr(values, each.name) for each in dataclasses.fields(values))


@pytest.mark.requirement("R5", "S2")
def test_a_note_says_who_and_when_and_stays_to_be_read_when_it_is_taken_back(
    either_office: Office, clock: MovableClock
) -> None:
    service = either_office.compliance
    made = service.add_note("3.3-3", "  The vendor was asked for an extract.  ")
    clock.pass_time(days=1)
    service.take_back(made.id, "It was another vendor")
    (note,) = line(service.matrix(), "3.3-3").notes
    assert (note.text, note.by, note.at) == (
        "The vendor was asked for an extract.", "Dana Whitfield", datetime(2026, 11, 20, 12, tzinfo=UTC),
    )  # fmt: skip
    assert (note.withdrawn_by, note.withdrawn_why) == ("Dana Whitfield", "It was another vendor")
    (then,) = line(service.matrix(TODAY), "3.3-3").notes
    assert then.withdrawn_at is None  # it stood on the day before
    assert line(service.matrix(TODAY - timedelta(days=0)), "3.3-2").notes == ()
    told = [each.act for each in either_office.history.of("clause_notes", made.id)]
    assert told == ["compliance.noted", "compliance.note_taken_back"] or told[::-1] == [
        "compliance.noted", "compliance.note_taken_back",
    ]  # fmt: skip
    assert either_office.history.verify().problems == ()


@pytest.mark.requirement("R5")
def test_an_empty_note_an_unknown_obligation_and_a_second_taking_back_are_refused(office: Office) -> None:
    service = office.compliance
    for code, text in (("3.3-3", "  "), ("9.9-9", "x"), ("3.3-3", "x" * (LONGEST + 1))):
        with pytest.raises(Refused):
            service.add_note(code, text)
    made = service.add_note("3.3-3", "x")
    with pytest.raises(RuleBroken):
        service.take_back(made.id, " ")
    service.take_back(made.id, "Wrong")
    with pytest.raises(Refused, match="already"):
        service.take_back(made.id, "Again")


# -- who ---------------------------------------------------------------------------------------------


@pytest.mark.requirement("R5", "S1")
def test_only_who_reads_every_area_reads_the_matrix(office: Office) -> None:
    for role in (Role.INVESTIGATOR, Role.REVIEWER, Role.EXECUTIVE, Role.ADMINISTRATOR):
        other = join(office, f"Some {role.value}", role)
        with pytest.raises(RuleBroken):
            other.compliance.matrix()
    assert (
        join(office, "An auditor", Role.AUDITOR).compliance.matrix().lines == office.compliance.matrix().lines
    )


@pytest.mark.requirement("R5", "S1")
def test_no_figure_depends_on_who_asks_and_a_sealed_case_is_counted_and_not_named(
    office: Office, clock: MovableClock
) -> None:
    complaint, _ = sustained(office, day=TODAY - timedelta(days=80))
    other = join(office, "Lee Officer", Role.OFFICER)
    before = office.compliance.matrix()
    office.complaints.seal(complaint.id, [office.session.person.id], "A conflict")
    sealed = office.compliance.matrix()
    assert [(one.state, one.figures) for one in sealed.lines] == [
        (one.state, one.figures) for one in before.lines
    ]
    clock.pass_time(days=20)
    mine, theirs = office.compliance.matrix(), other.compliance.matrix()
    assert [(one.state, one.figures, one.since) for one in mine.lines] == [
        (one.state, one.figures, one.since) for one in theirs.lines
    ]
    for code in ("4.3-4", "4.1-2", "PS-2"):
        assert complaint.number in {each.number for each in line(mine, code).evidence}, code
        (hidden,) = [each for each in line(theirs, code).evidence if each.kind == "Complaint"]
        assert (hidden.closed, hidden.number, hidden.record_id, hidden.day) == (True, "", 0, None)
    assert complaint.number not in repr(theirs)
    past = [one.compliance.matrix(TODAY + timedelta(days=1)) for one in (office, other)]
    assert [(one.state, one.figures) for one in past[0].lines] == [
        (one.state, one.figures) for one in past[1].lines
    ]
    assert complaint.number not in repr(past[1])


@pytest.mark.requirement("R5", "S1")
def test_at_a_server_whoever_has_a_case_closed_to_them_is_refused_rather_than_shown_other_figures(
    team_place: TeamPlace,
) -> None:
    chief = team_place.open()
    officer = team_place.let_in(chief, "Lee Officer", Role.OFFICER)
    case = chief.complaints.receive(NewComplaint(Complaint("", TODAY, "He drove on.")))
    assert officer.compliance.matrix().lines == chief.compliance.matrix().lines
    chief.complaints.close_to(case.id, officer.session.person.id, "A conflict")
    with pytest.raises(NotAllowed, match="closed to you"):
        officer.compliance.matrix()
    assert state(chief, "4.3-4") is State.MET


@pytest.mark.requirement("R5", "S1")
def test_at_a_server_a_past_day_is_only_read_by_who_reads_the_whole_history(
    team_place: TeamPlace, clock: MovableClock
) -> None:
    chief = team_place.open()
    officer = team_place.let_in(chief, "Lee Officer", Role.OFFICER)
    clock.pass_time(days=3)
    chief.complaints.receive(NewComplaint(Complaint("", TODAY + timedelta(days=3), "He drove on.")))
    assert state(chief, "4.3-4", TODAY) is State.NO_DATA
    with pytest.raises(NotAllowed, match="whole history"):
        officer.compliance.matrix(TODAY)


# -- out ---------------------------------------------------------------------------------------------


@pytest.mark.requirement("R5", "R2")
def test_the_matrix_goes_out_as_a_workbook_with_days_as_days_and_caveats(
    office: Office, tmp_path: Path
) -> None:
    import openpyxl

    record = performed(office, survey(office), TODAY - timedelta(days=3), no_deployment=Verdict.YES)
    office.audits.sign(record)
    office.compliance.add_note("3.3-2", "=HYPERLINK(1)")
    office.compliance.export(tmp_path / "matrix.xlsx")
    book = openpyxl.load_workbook(tmp_path / "matrix.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert datetime(2026, 11, 17) in {cell.value for cell in cells}  # noqa: DTZ001  a workbook knows no zones
    assert not [cell.value for cell in cells if cell.data_type == "f"]
    words = " ".join(str(cell.value) for cell in cells)
    for said in ("Time range", "Scope", "nobody sets them", "=HYPERLINK(1)", "not met"):
        assert said in words


@pytest.mark.requirement("R5")
def test_the_table_of_notes_is_in_the_database_as_the_models_have_it(either_office: Office) -> None:
    columns = {
        column["name"] for column in look_at(either_office.session.store.engine).get_columns("clause_notes")
    }
    assert columns == {column.name for column in METADATA.tables["clause_notes"].columns}
