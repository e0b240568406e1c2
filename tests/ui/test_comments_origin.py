"""From a complaint back to the customer comment that it was made from."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.complaints.entries import NewComplaint
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.page import ComplaintsPage
from gen63_desktop.ui.shared import tasks
from tests.comment_files import rows, take_in

from .conftest import Settle


@pytest.mark.requirement("M3")
def test_a_complaint_leads_to_the_comment_it_was_made_from_and_others_do_not(
    office: Office, tmp_path: Path, qtbot: QtBot, settle: Settle
) -> None:
    take_in(office, tmp_path / "q3.csv", rows(3))
    made = office.comments.make_complaint(2, (Basis.RACE,)).complaint
    assert made is not None
    other = office.complaints.receive(NewComplaint(Complaint("", date(2026, 11, 2), "Told at the counter.")))
    page = ComplaintsPage(office)
    qtbot.addWidget(page)
    page.resize(1_200, 760)
    page.show()
    page.entered()
    settle()
    page.show_record("Complaint", made.complaint_id)
    settle()
    qtbot.waitUntil(page.case_commands.origin.open.isVisible)
    with qtbot.waitSignal(page.record_asked) as asked:
        page.case_commands.origin.open.trigger()
    assert asked.args == ["Comment", 2]
    page.show_record("Complaint", other.id)
    settle()
    qtbot.waitUntil(lambda: page.case is not None and page.case.complaint.id == other.id)
    assert not page.case_commands.origin.open.isVisible()
    tasks.stop_all()
