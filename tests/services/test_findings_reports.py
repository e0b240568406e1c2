"""Reports through the service: drafted from the records, issued once, kept, and told from any other file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.errors import NotAllowed, Refused, RuleBroken, WorkCancelled
from gen63_desktop.domain.identity import Person, Role
from gen63_desktop.reports.checking import check
from gen63_desktop.reports.quarterly.report import draw
from gen63_desktop.services.findings.service import Findings
from gen63_desktop.services.office import Office
from gen63_desktop.services.session import Session
from tests.offices import TODAY, MovableClock

Q3 = Quarter(2026, 3)


def findings_of(office: Office, *roles: Role, name: str = "Somebody Else") -> Findings:
    """The reports as someone of these roles sees them."""
    own = office.session
    person = office.people.add(name, roles)
    session = Session(
        own.store, own.keys, Person(person.name, roles, id=person.id), own.facts, own.attachments, own._clock
    )
    return Findings(session)


@pytest.mark.requirement("R1")
def test_a_report_is_numbered_dated_and_names_who_issued_it(either_office: Office) -> None:
    issued = either_office.findings.issue(Q3)
    assert issued.number == "QR-2026Q3-01"
    assert issued.issued_at.date() == TODAY
    assert issued.issued_by_name == either_office.session.person.name
    assert [row.number for row in either_office.findings.reports()] == ["QR-2026Q3-01"]


@pytest.mark.requirement("R3")
def test_an_issued_report_shows_the_head_of_the_history_it_was_made_from(either_office: Office) -> None:
    with either_office.session.ask() as reader:
        head = reader.head()
    issued = either_office.findings.issue(Q3)
    assert (issued.history_seq, issued.history_hash) == (head.seq, head.hash)
    lines = either_office.history.of("issued_reports", issued.id)
    assert [line.act for line in lines] == ["report.issued"]
    assert either_office.history.verify().problems == ()


@pytest.mark.requirement("R3")
def test_the_kept_file_is_the_issued_one_and_can_be_drawn_again_from_its_kept_figures(office: Office) -> None:
    issued = office.findings.issue(Q3)
    file = office.findings.file(issued.id)
    assert check(file) == ()
    assert draw(office.findings.data(issued.id)) == file


@pytest.mark.requirement("R3")
def test_an_issued_report_is_never_changed_by_later_records(office: Office, clock: MovableClock) -> None:
    issued = office.findings.issue(Q3)
    file = office.findings.file(issued.id)
    clock.on(date(2026, 12, 1))
    office.people.add("New Colleague", (Role.INVESTIGATOR,))
    assert office.findings.file(issued.id) == file
    assert office.findings.get(issued.id) == issued


@pytest.mark.requirement("R3")
def test_a_second_report_on_a_quarter_says_why_takes_the_next_number_and_replaces_the_first(
    office: Office,
) -> None:
    first = office.findings.issue(Q3)
    with pytest.raises(RuleBroken, match="QR-2026Q3-01 has been issued"):
        office.findings.issue(Q3)
    second = office.findings.issue(Q3, "A late file of comments was imported.")
    assert (second.number, second.replaces) == ("QR-2026Q3-02", first.id)
    assert [(row.number, row.replaced_by) for row in office.findings.reports()] == [
        ("QR-2026Q3-02", ""),
        ("QR-2026Q3-01", "QR-2026Q3-02"),
    ]
    assert office.findings.data(second.id).replaces == "QR-2026Q3-01"


@pytest.mark.requirement("R3")
def test_a_saved_copy_is_told_to_be_genuine(office: Office, tmp_path: Path) -> None:
    issued = office.findings.issue(Q3)
    copy = tmp_path / "for the CEO.pdf"
    office.findings.save_copy(issued.id, copy)
    verdict = office.findings.verify_file(copy)
    assert verdict.genuine
    assert "for the CEO.pdf is genuine: the quarterly report QR-2026Q3-01 on 2026 Q3" in verdict.sentence()


@pytest.mark.requirement("R3")
@pytest.mark.parametrize("at", [200, -200])
def test_a_file_with_one_changed_byte_is_never_told_to_be_genuine(
    office: Office, tmp_path: Path, at: int
) -> None:
    issued = office.findings.issue(Q3)
    data = bytearray(office.findings.file(issued.id))
    data[at] ^= 1
    forged = tmp_path / "forged.pdf"
    forged.write_bytes(bytes(data))
    verdict = office.findings.verify_file(forged)
    assert not verdict.genuine
    assert verdict.claims == ("QR-2026Q3-01",)
    assert "names itself QR-2026Q3-01, but its content differs" in verdict.sentence()


@pytest.mark.requirement("R3")
def test_a_file_of_others_was_not_issued_here(office: Office, tmp_path: Path) -> None:
    other = tmp_path / "other.pdf"
    other.write_bytes(b"%PDF-1.7 something else QR-2030Q1-01")
    verdict = office.findings.verify_file(other)
    assert (verdict.genuine, verdict.claims) == (False, ())
    assert "was not issued by this office" in verdict.sentence()


@pytest.mark.requirement("R3")
def test_a_draft_is_not_genuine_though_it_shows_the_same_figures(office: Office, tmp_path: Path) -> None:
    draft = tmp_path / "draft.pdf"
    office.findings.save_draft(Q3, draft)
    assert check(draft.read_bytes()) == ()
    assert not office.findings.verify_file(draft).genuine
    assert office.findings.reports() == ()


@pytest.mark.requirement("R3")
def test_a_damaged_attachment_is_refused_in_words(office: Office) -> None:
    issued = office.findings.issue(Q3)
    assert office.folder is not None
    blob = next(office.folder.rglob(issued.blob))
    blob.write_bytes(b"\0" + blob.read_bytes()[1:])
    with pytest.raises(Refused, match="damaged or altered"):
        office.findings.file(issued.id)


@pytest.mark.requirement("R1")
def test_a_quarter_that_has_not_begun_cannot_be_reported(office: Office) -> None:
    with pytest.raises(Refused, match="2027 Q1 has not begun"):
        office.findings.draft(Quarter(2027, 1))


@pytest.mark.requirement("R1")
def test_a_fiscal_quarter_is_named_as_such(office: Office) -> None:
    assert office.findings.issue(Quarter(2027, 1, 7)).number == "QR-FY27Q1-01"


@pytest.mark.requirement("R1")
def test_quarters_of_the_office_s_own_fiscal_year_are_offered_beside_those_of_the_calendar(
    office: Office,
) -> None:
    office.settings.change(replace(office.settings.facts(), fiscal_year_month=10))
    offered = office.findings.quarters()
    assert [str(each) for each in offered[:3]] == ["2026 Q3", "2026 Q4", "2026 Q2"]
    assert [str(each) for each in offered[16:19]] == ["FY26 Q4", "FY27 Q1", "FY26 Q3"]
    assert (offered[17].first, offered[17].last) == (date(2026, 10, 1), date(2026, 12, 31))
    assert len(set(map(str, offered))) == len(offered) == 32
    office.settings.change(replace(office.settings.facts(), fiscal_year_month=1))
    assert len(office.findings.quarters()) == 16, "a fiscal year from January is the calendar's"


@pytest.mark.requirement("R1")
def test_a_fiscal_quarter_is_never_read_by_another_office_s_year(office: Office) -> None:
    assert office.findings.quarter("FY27Q1").first == date(2026, 7, 1)
    office.settings.change(replace(office.settings.facts(), fiscal_year_month=10))
    assert office.findings.quarter("FY27Q1").first == date(2026, 10, 1)


@pytest.mark.requirement("S1")
def test_only_a_role_that_may_issues_a_report(office: Office) -> None:
    officer = findings_of(office, Role.OFFICER)
    assert officer.draft(Q3).draft
    with pytest.raises(NotAllowed):
        officer.issue(Q3)
    assert office.findings.reports() == ()


@pytest.mark.requirement("R3")
def test_cancelling_leaves_no_report_and_no_entry(office: Office) -> None:
    with office.session.ask() as reader:
        head = reader.head()
    with pytest.raises(WorkCancelled):
        office.findings.issue(Q3, cancelled=lambda: True)
    with office.session.ask() as reader:
        assert reader.head() == head
    assert office.findings.reports() == ()


@pytest.mark.requirement("R3")
def test_a_report_overtaken_by_a_change_is_drawn_again_so_that_it_shows_the_head(office: Office) -> None:
    seen: list[str] = []

    def interfere(_done: int, _total: int | None, step: str) -> None:
        if step == "Keeping the report" and not seen:
            seen.append(step)
            office.people.add("Someone Who Arrived Meanwhile", (Role.INVESTIGATOR,))

    issued = office.findings.issue(Q3, progress=interfere)
    with office.session.ask() as reader:
        assert issued.history_seq == reader.head().seq - 1
    assert seen
    assert [row.number for row in office.findings.reports()] == ["QR-2026Q3-01"]


@pytest.mark.requirement("R2")
def test_every_table_of_the_report_goes_out_as_a_workbook(office: Office, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    issued = office.findings.issue(Q3)
    path = tmp_path / "tables.xlsx"
    office.findings.save_tables(office.findings.data(issued.id), path)
    book = load_workbook(path)
    assert len(book.sheetnames) >= 20
    cells = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value]
    assert any("QR-2026Q3-01" in cell for cell in cells)
