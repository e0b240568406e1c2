"""The report on a 90-day audit through the services, on both engines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from gen63_desktop.domain.audits.records import Verdict
from gen63_desktop.domain.audits.views import AuditRecord
from gen63_desktop.domain.errors import NotAllowed, Problems, RuleBroken
from gen63_desktop.domain.findings.audit_report import AuditReport, Outcome
from gen63_desktop.domain.findings.kinds import ReportKind, ReportRequest
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.roles import Duty
from gen63_desktop.domain.sources.records import Source
from gen63_desktop.domain.violations.records import ActionState, ViolationState
from gen63_desktop.reports.checking import check
from gen63_desktop.services.audits import Audits
from gen63_desktop.services.office import Office
from tests.offices import TODAY, MovableClock
from tests.services.audit_steps import filled, performed, survey, with_reasons
from tests.services.report_reading import entries, sheets, spoken
from tests.services.violation_steps import accepted, ceo, join, recommended, supervisor, verified


def signed(
    office: Office, day: date = TODAY, source: Source | None = None, **verdicts: Verdict
) -> AuditRecord:
    """An audit, performed and signed."""
    ready = performed(office, source or survey(office), day, **verdicts)
    return office.audits.sign(ready)


def on(record: AuditRecord) -> ReportRequest:
    """The request for the report on an audit."""
    return ReportRequest(ReportKind.AUDIT, record.audit.id)


def read(office: Office, record: AuditRecord) -> AuditReport:
    """What the report prints."""
    data = office.findings.prepare(on(record)).data
    assert isinstance(data, AuditReport)
    return data


@pytest.mark.requirement("R1", "A2", "A6")
def test_the_report_on_a_signed_audit_is_issued_with_all_that_the_audit_holds(either_office: Office) -> None:
    office = either_office
    ready = performed(office, survey(office), TODAY - timedelta(days=2))
    file = office.audits.attach(ready.audit, "policies-kept", "policy.pdf", b"%PDF-1.7 the policy")
    record = office.audits.sign(office.audits.record(ready.audit.id))

    issued = office.findings.issue_report(on(record))

    assert issued.number == f"AR-2026-{record.audit.id:04d}-01"
    pdf = office.findings.file(issued.id)
    assert check(pdf) == ()
    said = spoken(pdf)
    for words in (
        "Compliant: all 4 questions were answered as GEN 63 asks.",
        "Customer Experience surveys, performed Nov 18, 2026",
        "In time, 32 days before it was due (Dec 20, 2026)",
        f"{office.session.person.name}",
        "chief civil rights officer",
        "policy.pdf",
        file.sha256,
        "Looked at the extract",
        "Title VI analysis",
        "Next audit due Feb 16, 2027",
        "1 of 1",
    ):
        assert words in said, words


@pytest.mark.requirement("A5", "R3")
def test_every_audit_has_a_name_of_its_own_that_nothing_changes(either_office: Office) -> None:
    office, names = either_office, []
    source = survey(office)
    for _ in range(3):  # all of one source, begun and performed on one day
        record = signed(office, TODAY, source)
        names.append(office.findings.prepare(on(record)).subject.name)
        source = office.sources.change(
            replace(office.sources.get(source.id), name="Renamed – ¿quién? 😀 / survey")
        )
    renamed = office.findings.prepare(on(office.audits.record(1))).subject.name

    assert len(set(names)) == 3
    assert renamed == names[0]
    assert all(
        set(name) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") and len(name) <= 30 for name in names
    )


@pytest.mark.requirement("A5")
def test_a_report_on_an_audit_that_is_not_signed_is_never_issued_and_can_be_drafted(
    either_office: Office,
) -> None:
    office = either_office
    ready = performed(office, survey(office), TODAY)

    prepared = office.findings.prepare(on(ready))
    assert "No verdict yet: the audit is not signed. Questions answered: 4 of 4." in spoken(prepared.pdf)
    assert check(prepared.pdf) == ()
    with pytest.raises(RuleBroken, match="is not signed") as refused:
        office.findings.issue_report(on(ready))

    assert refused.value.requirement == "A5"
    assert office.findings.reports() == ()


@pytest.mark.requirement("A5")
def test_a_report_on_an_audit_that_was_given_up_is_never_issued(office: Office) -> None:
    ready = performed(office, survey(office), TODAY)
    office.audits.give_up(ready.audit, "The extract was of another quarter")

    assert "was given up and never counts" in spoken(office.findings.prepare(on(ready)).pdf)
    with pytest.raises(RuleBroken, match="was given up and never counts"):
        office.findings.issue_report(on(ready))


@pytest.mark.requirement("A4")
def test_a_finding_without_a_violation_keeps_the_report_from_being_issued_each_named(
    either_office: Office,
) -> None:
    office = either_office
    record = signed(office, no_deployment=Verdict.YES, policies_kept=Verdict.NO)

    with pytest.raises(Problems) as refused:
        office.findings.issue_report(on(record))
    assert [one.values["place"] for one in refused.value.problems] == [3, 4]
    assert all(isinstance(one, RuleBroken) and one.requirement == "A4" for one in refused.value.problems)

    for question in ("no-deployment", "policies-kept"):
        with pytest.raises(RuleBroken if question == "policies-kept" else Problems):
            office.findings.issue_report(on(record))
        office.violations.register(office.violations.draft_from_audit(record.audit.id, question))

    issued = office.findings.issue_report(on(record))
    assert "Not compliant: 2 of 4 answers do not comply (questions 3 and 4)." in spoken(
        office.findings.file(issued.id)
    )


@pytest.mark.requirement("A4")
def test_a_withdrawn_violation_never_stands_for_a_finding(office: Office) -> None:
    record = signed(office, policies_kept=Verdict.NO)
    violation = office.violations.register(
        office.violations.draft_from_audit(record.audit.id, "policies-kept")
    )
    office.violations.withdraw(violation, "Registered under the wrong clause")

    with pytest.raises(RuleBroken, match=f"{violation.number} was withdrawn"):
        office.findings.issue_report(on(record))
    data = read(office, record)
    assert [one.number for one in data.violations] == [violation.number]
    assert "registered in error: Registered under the wrong clause" in spoken(
        office.findings.prepare(on(record)).pdf
    )


@pytest.mark.requirement("A4", "C8")
def test_corrective_actions_are_followed_in_the_report_until_they_are_verified(
    either_office: Office, clock: MovableClock
) -> None:
    office = either_office
    record = signed(office, policies_kept=Verdict.NO)
    violation = office.violations.register(
        office.violations.draft_from_audit(record.audit.id, "policies-kept")
    )
    owner, chief = supervisor(office), ceo(office)

    said = spoken(office.findings.prepare(on(record)).pdf)
    assert "No corrective action is recommended" in said
    action = recommended(office, violation, owner)
    assert "Decision: 1 corrective action to decide on" in spoken(office.findings.prepare(on(record)).pdf)
    late = recommended(office, violation, owner, "Write the rule down", TODAY + timedelta(days=3))
    late = accepted(office, late, chief)
    clock.on(TODAY + timedelta(days=10))
    said = spoken(office.findings.prepare(on(record)).pdf)
    assert "Attention: 1 corrective action overdue" in said
    assert "Accepted, 7 days overdue" in said
    verified(office, action, chief)

    data = read(office, record)
    (shown,) = data.violations
    assert shown.state is ViolationState.ACTION
    assert [one.state for one in shown.actions] == [ActionState.VERIFIED, ActionState.ACCEPTED]
    assert shown.actions[0].verified_on == TODAY + timedelta(days=10)
    assert (shown.actions[1].what, shown.actions[1].overdue(data.day)) == ("Write the rule down", True)


@pytest.mark.requirement("A3")
def test_a_designee_is_named_with_the_writing_and_its_period(office: Office) -> None:
    source = survey(office)
    other = join(office, "Ines Ferreira", Role.OFFICER)
    held = office.designees.name(
        other.session.person.id,
        TODAY - timedelta(days=9),
        TODAY + timedelta(days=5),
        "Memo 13",
        TODAY - timedelta(days=9),
        (Duty.AUDITS,),
    )
    audits: Audits = office.audits
    ready = audits.start(source.id)
    ready = audits.save(ready.audit, filled(ready, TODAY), with_reasons(ready))
    record = other.audits.sign(other.audits.record(ready.audit.id))

    data = read(office, record)

    assert data.audit.designation is not None
    assert (data.audit.designation.document, data.audit.designation.starts, data.audit.designation.ends) == (
        "Memo 13",
        held.starts,
        held.ends,
    )
    said = spoken(office.findings.prepare(on(record)).pdf)
    assert "Ines Ferreira signed the audit on Nov 20, 2026 as designee" in said
    assert "Memo 13" in said
    assert "Nov 11 – Nov 25, 2026" in said
    assert [one.name for one in data.audit.performers] == [office.session.person.name]
    assert not data.audit.own_work


@pytest.mark.requirement("A6")
def test_an_audit_signed_late_says_so_with_its_reason_and_counts_on_the_day_it_was_performed(
    office: Office,
) -> None:
    ready = performed(office, survey(office), TODAY - timedelta(days=20))
    record = office.audits.sign(ready, "The auditor was ill")

    data = read(office, record)
    said = spoken(office.findings.prepare(on(record)).pdf)

    assert data.audit.late
    assert "The auditor was ill" in said
    assert data.history.audits[0].performed_on == TODAY - timedelta(days=20)
    assert "Signed Nov 20, 2026 20" in said


@pytest.mark.requirement("A1", "A6")
def test_the_history_tells_each_audit_early_or_late_and_every_overdue_stretch(
    either_office: Office, clock: MovableClock
) -> None:
    office = either_office
    source = survey(office)
    first = signed(office, TODAY, source)
    due = TODAY + timedelta(days=90)
    clock.on(due + timedelta(days=4))
    second = signed(office, due + timedelta(days=4), source)
    clock.on(due + timedelta(days=95))

    data = read(office, first)

    lines = [(one.outcome, one.early_days, one.late_days, one.this_one) for one in data.history.audits]
    assert lines == [
        (Outcome.IN_TIME, 30, 0, True),
        (Outcome.LATE, None, 4, False),
        (Outcome.MISSED, None, 0, False),
    ]
    assert (data.history.in_time, data.history.settled) == (1, 3)
    assert [(one.days, one.until) for one in data.history.overdue] == [
        (4, second.audit.performed_on),
        (1, None),
    ]
    said = spoken(office.findings.prepare(on(first)).pdf)
    assert (
        "Of 3 audits of the source performed or missed so far, 1 (33.3%) came in time, 1 late, and 1 was not performed."
        in said
    )
    assert "Attention: The next audit of the source is overdue" in said


@pytest.mark.requirement("A1")
def test_a_later_statement_never_takes_an_overdue_stretch_out_of_the_report(
    office: Office, clock: MovableClock
) -> None:
    record = signed(office)
    clock.on(TODAY + timedelta(days=100))
    source = office.sources.get(record.source.id)
    office.sources.state_use(
        source, uses=False, since=TODAY + timedelta(days=80), fields=(), reason="Dropped the fields"
    )

    (kept,) = read(office, record).history.overdue

    assert (kept.since, kept.days) == (TODAY + timedelta(days=91), 9)
    assert "took it out of the clock" in kept.ended


@pytest.mark.requirement("A5", "R3")
def test_an_addendum_makes_a_new_edition_that_names_it_and_leaves_the_first_as_it_was(
    either_office: Office,
) -> None:
    office = either_office
    record = signed(office)
    first = office.findings.issue_report(on(record))
    before = office.findings.file(first.id)
    office.audits.add_addendum(record.audit, "The extract was of October.")

    second = office.findings.issue_report(on(record), "An addendum was added.")

    assert second.number == f"AR-2026-{record.audit.id:04d}-02"
    assert office.findings.file(first.id) == before
    said = spoken(office.findings.file(second.id))
    assert "Addendum 1 of Nov 20, 2026: new." in said
    assert "The extract was of October." in said
    assert f"Replaces {first.number}" in said


@pytest.mark.requirement("R3")
def test_an_issued_audit_report_is_produced_again_from_the_records_as_they_stood(
    office: Office, clock: MovableClock
) -> None:
    record = signed(office)
    issued = office.findings.issue_report(on(record))
    kept = office.findings.data(issued.id)
    clock.on(TODAY + timedelta(days=120))
    office.audits.add_addendum(record.audit, "The extract was of October.")

    again = office.findings.produce_again(issued.id)

    assert again.differing == ()
    assert again.report == kept


@pytest.mark.requirement("S1")
@pytest.mark.parametrize(
    "role", [Role.REVIEWER, Role.INVESTIGATOR, Role.EXECUTIVE, Role.ADMINISTRATOR, Role.AUDITOR]
)
def test_only_who_drafts_reports_may_draft_one_on_an_audit(office: Office, role: Role) -> None:
    record = signed(office)
    with pytest.raises(NotAllowed):
        join(office, "Somebody Else", role).findings.prepare(on(record))


@pytest.mark.requirement("R2")
def test_the_tables_of_the_report_hold_what_it_prints_as_text_and_as_typed_cells(
    office: Office, tmp_path: Path
) -> None:
    source = office.sources.change(replace(survey(office), owner="=HYPERLINK(1)", purpose="@SUM(1+1)"))
    ready = performed(office, source, TODAY)
    file = office.audits.attach(ready.audit, "policies-kept", "=cmd.txt", b"x")
    record = office.audits.sign(office.audits.record(ready.audit.id))
    data = read(office, record)

    office.findings.save_tables(data, tmp_path / "t.xlsx")
    office.findings.save_tables(data, tmp_path / "t.zip")

    book = sheets(tmp_path / "t.xlsx")
    facts = {row[0]: row[1] for row in book["The data source"]}
    assert facts["Owner"] == "=HYPERLINK(1)"
    (evidence,) = book["Files attached as evidence"][1:]
    assert evidence[:3] == [4.0, "=cmd.txt", 1.0]
    assert evidence[5] == file.sha256
    answers = book["Questions and answers"]
    assert [row[0] for row in answers[1:]] == [1.0, 2.0, 3.0, 4.0]
    assert answers[1][6] == TODAY
    about = [str(row[1]) for row in book["About"] if row[0] == "Note"]
    assert any("Draft, not issued" in note for note in about)
    files = entries(tmp_path / "t.zip")
    csv = files["01 The data source.csv"]
    assert "Owner,'=HYPERLINK(1)" in csv
    assert "Purpose,'@SUM(1+1)" in csv
    assert sum(name.endswith(".csv") for name in files) == len(book) - 1
    assert all(f"{name}.about.txt" in files for name in files if name.endswith(".csv"))


@pytest.mark.requirement("R2")
def test_one_table_goes_to_csv_with_its_caveats_beside_it(office: Office, tmp_path: Path) -> None:
    data = read(office, signed(office))

    assert office.findings.save_table(data, "Demographic fields held", tmp_path / "f.csv") == 2

    assert (tmp_path / "f.csv").read_text(encoding="utf-8-sig").splitlines() == [
        "Field,Reason why it is held",
        "Age,Title VI analysis",
        "Race,Title VI analysis",
    ]
    assert "Scope: Every demographic field" in (tmp_path / "f.csv.about.txt").read_text(encoding="utf-8-sig")


@pytest.mark.requirement("R2")
def test_the_register_and_the_audits_go_out_as_csv_files_in_one_zip(office: Office, tmp_path: Path) -> None:
    signed(office)

    rows = office.audits.export(tmp_path / "audits.zip")

    files = entries(tmp_path / "audits.zip")
    assert sum(len(text.splitlines()) - 1 for name, text in files.items() if name.endswith(".csv")) == rows
    assert set(files) == {
        "About.txt",
        "01 Data sources.csv",
        "01 Data sources.csv.about.txt",
        "02 90-day audits.csv",
        "02 90-day audits.csv.about.txt",
    }
