"""What leaves the office shows the figures of the records: the report, its workbook, exports, and My work."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import openpyxl
import pytest

from gen63_desktop import startup
from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Investigator, Status
from gen63_desktop.domain.findings.frozen import from_json, to_json
from gen63_desktop.domain.findings.tables.all import tables
from gen63_desktop.domain.listing import Filter, ListRequest, Sort, Test
from gen63_desktop.domain.tables import Kind
from gen63_desktop.domain.work_list import Group
from gen63_desktop.services.demonstration import stage
from gen63_desktop.services.office import Office
from tests.offices import TODAY, MovableClock

Q3 = Quarter(2026, 3)


@pytest.fixture(scope="module")
def demonstration(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    folder = shutil.copytree(demonstration_folder, tmp_path_factory.mktemp("demo") / "office")
    office = startup.open_office(folder, stage.PERSON, stage.PASSPHRASE, clock=MovableClock())
    yield office
    office.close()


@pytest.mark.requirement("R1", "R2", "R3")
def test_the_issued_report_its_kept_data_and_its_workbook_show_the_same_numbers(
    demonstration: Office, tmp_path: Path
) -> None:
    draft = demonstration.findings.draft(Q3)
    kept = demonstration.findings.data(demonstration.findings.issue(Q3, "Checked again").id)
    assert (kept.complaints, kept.comments) == (draft.complaints, draft.comments)
    assert (kept.audits, kept.training) == (draft.audits, draft.training)
    assert from_json(to_json(kept)) == kept

    demonstration.findings.save_tables(kept, tmp_path / "tables.xlsx")
    book = openpyxl.load_workbook(tmp_path / "tables.xlsx")
    written = [[cell.value for cell in row] for sheet in book for row in sheet.iter_rows()]
    lines = {tuple(_in_book(value) for value in row if value not in (None, "")) for row in written}
    for table in tables(kept):
        for row in table.rows:
            wanted = tuple(_in_book(cell) for cell in row if cell not in (None, ""))
            assert not wanted or wanted in lines, f"{table.title}: {row}"


def _in_book(cell: object) -> str:
    """A value as text: days as a workbook gives them back, fractions to the digits that it keeps."""
    if isinstance(cell, float):
        return f"{cell:.12g}"
    if isinstance(cell, date) and not isinstance(cell, datetime):
        return str(datetime(cell.year, cell.month, cell.day))  # noqa: DTZ001  a workbook knows no zones
    return str(cell)


@pytest.mark.requirement("R1", "V4")
def test_shares_come_from_unrounded_numbers_and_parts_add_up_to_their_whole(demonstration: Office) -> None:
    report = demonstration.findings.draft(Q3)
    wholes = {
        "Complaints received by channel": report.complaints.received,
        "Allegations received by alleged basis": report.complaints.allegations_received,
        "Allegations received by present finding": report.complaints.allegations_received,
        "Allegations closed by finding": report.complaints.allegations_closed,
        "Complaints closed by outcome": report.complaints.closed,
        "Customer comments by decision": report.comments.comments,
    }
    found = {table.title: table for table in tables(report)}
    for title, whole in wholes.items():
        table = found[title]
        share = next(n for n, column in enumerate(table.columns) if column.kind is Kind.PERCENT)
        numbers = [row[1] for row in table.rows]
        assert [row[share] for row in table.rows] == [
            number / whole for number in numbers if isinstance(number, int)
        ]
        total = sum(number for number in numbers if isinstance(number, int))
        assert total >= whole if "basis" in title else total == whole, title
    assert [trend.quarter for trend in report.complaints.trend] == [
        each.quarter for each in report.comments.trend
    ]


@pytest.mark.requirement("C5", "R1")
def test_lists_my_work_and_the_report_count_the_same_complaints(demonstration: Office) -> None:
    with demonstration.session.ask() as reader:
        register = [c for c in reader.find(Complaint) if c.status is not Status.CLOSED]
        ever = reader.find(Investigator)
    spells = [each for each in ever if each.until is None]
    me = demonstration.session.person.id
    named = {
        each.complaint_id
        for each in spells
        if each.person_id == me and each.since >= TODAY - timedelta(days=1)
    }
    overdue = [c for c in register if c.due and c.due < TODAY]
    week = [c for c in register if c.due and TODAY <= c.due <= TODAY + timedelta(days=6)]
    later = [c for c in register if c not in overdue and c not in week]
    assigned = [c for c in later if c.id in named]
    new = [c for c in later if c.status is Status.RECEIVED and c not in assigned]
    own = {f"{c.number} {c.summary}" for c in register}  # beside them stand clocks, tasks and recordings
    items = [item for item in demonstration.work_list.items() if item.title in own]
    told = {i.record_id for i in demonstration.work_list.items() if i.area == "complaints" and i.group.waits}
    own_spells = {each.complaint_id for each in spells if each.person_id == me}
    investigated = {each.complaint_id for each in ever if each.person_id == me}
    proposed = [c for c in later if c.status is Status.APPROVAL]
    to_approve = [c for c in proposed if c.id not in investigated]
    mine = [
        c
        for c in later
        if (me in (c.owner_id, c.investigator_id) or c.id in own_spells)
        and c not in [*assigned, *new, *to_approve]
        and c.id not in told
    ]
    for_others = [c for c in mine if c.status in (Status.APPROVAL, Status.WAITING)]
    for group, wanted in (
        (Group.OVERDUE, overdue),
        (Group.DUE_THIS_WEEK, week),
        (Group.ASSIGNED, assigned),
        (Group.TO_APPROVE, to_approve),
        (Group.NEW, new),
        (Group.FOR_OTHERS, for_others),
        (Group.MINE_LATER, [c for c in mine if c not in for_others]),
    ):
        assert sum(item.count for item in items if item.group is group) == len(wanted)
    still_open = Filter("status", Test.NONE_OF, (Status.CLOSED.value,))
    late = Filter("due", Test.TO, ((TODAY - timedelta(days=1)).isoformat(),))
    listing = demonstration.complaints.listing()
    assert listing.count(ListRequest(Sort("due"), (still_open,))) == len(register)
    assert listing.count(ListRequest(Sort("due"), (still_open, late))) == len(overdue)
    figures = demonstration.complaints.figures(Quarter.of(TODAY), TODAY)
    assert {each.complaint for each in figures.overdue} == {c.number for c in overdue}
    assert figures.open_at_end == len(register)


@pytest.mark.requirement("R2")
@pytest.mark.parametrize(("what", "kind"), [("complaints", Complaint), ("allegations", Allegation)])
def test_an_export_from_the_command_line_holds_every_record_once(
    demonstration: Office, tmp_path: Path, what: str, kind: type[Complaint | Allegation]
) -> None:
    with demonstration.session.ask() as reader:
        wanted = len(reader.find(kind))
    environment = {
        **os.environ,
        "GEN63_PASSPHRASE": stage.PASSPHRASE,
        "GEN63_OFFICE": str(demonstration.folder),
    }
    out = tmp_path / f"{what}.json"
    command = [sys.executable, "-m", "gen63_desktop", "export", what, "--format", "json", "--out", str(out)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (table,) = json.loads(out.read_text("utf-8"))["tables"]
    assert len(table["rows"]) == wanted
