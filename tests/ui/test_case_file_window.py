"""The file of a case as PDF: the parts that were chosen, the persons only after a look, and what the history keeps."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.case_paper import FilePart
from gen63_desktop.reports.checking import check
from gen63_desktop.reports.pictures import text
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.case_file_form import CaseFileForm
from gen63_desktop.ui.complaints.page import ComplaintsPage
from gen63_desktop.ui.complaints.seal_forms import LookForm
from gen63_desktop.ui.shared import messages
from gen63_desktop.ui.shared.pages_dialog import PagesDialog
from gen63_desktop.ui.work_list.page import WorkListPage
from tests.services.case_files import NAME, full_case

from .complaints_window import form_of, open_page, shown
from .conftest import Settle


@pytest.fixture
def page(qtbot: QtBot, settle: Settle, office: Office) -> Iterator[ComplaintsPage]:
    with open_page(qtbot, settle, office) as opened:
        yield opened


@pytest.mark.requirement("S2", "C6")
def test_the_file_is_printed_with_chosen_parts_and_the_persons_only_after_a_look(
    page: ComplaintsPage, office: Office, settle: Settle, tmp_path: Path
) -> None:
    case = full_case(office)
    shown(page, settle, case)
    page.case_file.print.trigger()
    form = form_of(CaseFileForm)
    assert FilePart.PERSONS not in form.values()["parts"]  # nobody is named by default
    form.fields["parts"].set_value(())
    form.submit()
    assert form.fields["parts"].error
    form.fields["parts"].set_value((FilePart.FACTS, FilePart.PERSONS, FilePart.TIME_LINE))
    form.submit()
    settle()
    look = form_of(LookForm)
    look.submit()
    settle()
    (pages,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, PagesDialog))
    settle()
    in_sight_of = [label.accessibleDescription() for label in pages.pages.pages]
    assert NAME in " ".join(" ".join(in_sight_of).split())
    acts = [one.act for one in office.complaints.time_line(case.id)]
    assert "case_file.printed" not in acts, "what is looked at has not left"
    path = tmp_path / "file.pdf"
    pages.save_button.click()
    dialog = pages.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    settle()
    pdf = path.read_bytes()
    assert text(pdf) == tuple(in_sight_of), "the file is what was in sight"
    assert check(pdf) == ()
    said = " ".join("".join(text(pdf)).split())
    assert NAME in said
    assert "Confidential" in said
    assert "Page 1 of" in said
    assert "Head of the office’s history then" in said
    assert "Called the depot about the plover" not in said.partition("Time line")[0]
    words = [one.words for one in office.complaints.time_line(case.id)]
    assert words[:2] == ["Case file printed", "Identities looked at"]
    page.case_file.print.trigger()
    again = form_of(CaseFileForm)
    assert again.values()["parts"] == (FilePart.FACTS, FilePart.TIME_LINE), (
        "the last choice, without the persons"
    )
    again.cancel()


@pytest.mark.requirement("C5", "U1")
def test_due_dates_of_a_case_and_ones_own_are_written_as_calendars(
    page: ComplaintsPage, qtbot: QtBot, office: Office, settle: Settle, tmp_path: Path
) -> None:
    case = full_case(office)
    shown(page, settle, case)
    assert page.case_file.calendar.isEnabled()
    assert page.case is not None
    page.case_file.write_calendar(page.case, tmp_path / "case.ics")
    settle()
    assert b"BEGIN:VEVENT" in (tmp_path / "case.ics").read_bytes()
    assert "due dates are in case.ics" in messages.door().said[-1].text
    mine = WorkListPage(office)
    qtbot.addWidget(mine)
    mine.write_calendar(tmp_path / "mine.ics")
    settle()
    assert case.number.encode() in (tmp_path / "mine.ics").read_bytes()
