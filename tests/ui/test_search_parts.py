"""Results in what people write in a case: opening one leads to the case with that record in sight."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.complaints.records import Complaint, Status
from gen63_desktop.domain.intake.referral import Referral, ReferredTo
from gen63_desktop.domain.investigation.interviews import Interview, InterviewRole, InterviewWay
from gen63_desktop.domain.search.found import Kind
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.page import ComplaintsPage
from gen63_desktop.ui.search.page import SearchPage
from gen63_desktop.ui.shell.application import Shell
from gen63_desktop.ui.shell.main_window import MainWindow
from tests.offices import TODAY
from tests.services.investigation_steps import investigated
from tests.ui.complaints_window import receive
from tests.ui.conftest import Settle

pytestmark = pytest.mark.requirement("C5")
LONG = "The platform was checked twice. " * 20


@pytest.fixture
def case(office: Office) -> Complaint:
    made = receive(office, narrative="The lift was out")
    receive(office, narrative="Another complaint")
    for text in ("An earlier note", f"{LONG}The pelican waited", "A later note"):
        office.complaints.add_note(made.id, text)
    investigated(office, made, "ocelot")
    sent = Referral(made.id, ReferredTo.OTHER, "The marmot board", "", TODAY, "The marmot board decides", 0)
    office.intake.refer(sent)
    return made


@pytest.fixture
def page(case: Complaint, shell: Shell, office: Office, settle: Settle) -> SearchPage:
    shell.show_office(office)
    settle()
    assert shell.main is not None
    shell.main.open_section("search")
    settle()
    assert isinstance(shell.main.page, SearchPage)
    return shell.main.page


def _open(page: SearchPage, qtbot: QtBot, settle: Settle, words: str, kind: Kind) -> ComplaintsPage:
    """Search for words, and open the first result of a kind by keyboard."""
    page.field.setText(words)
    page.search()
    settle()
    rows = [page.results.list.item(row) for row in range(page.results.list.count())]
    hits = [row.data(Qt.ItemDataRole.UserRole + 10) for row in rows]
    at = next(
        n for n, hit in enumerate(hits) if hit is not None and not isinstance(hit, str) and hit.kind is kind
    )
    page.results.list.setCurrentRow(at)
    qtbot.keyClick(page.results.list, Qt.Key.Key_Return)
    settle()
    window = page.window()
    assert isinstance(window, MainWindow)
    assert isinstance(window.page, ComplaintsPage)
    return window.page


def test_a_found_note_is_shown_whole_in_the_time_line_of_its_case(
    page: SearchPage, case: Complaint, qtbot: QtBot, settle: Settle
) -> None:
    opened = _open(page, qtbot, settle, "pelican", Kind.NOTE)

    assert opened.case is not None
    assert opened.case.complaint.id == case.id
    time_line = opened.view.time_line
    assert opened.view.tabs.currentWidget() is time_line
    assert "The pelican waited" in time_line.text.toPlainText()
    cursor = time_line.text.textCursor()
    below = time_line.text.toPlainText()[cursor.selectionStart() :]
    assert below.partition("\n\n")[0].endswith("The pelican waited")


def test_a_found_record_of_the_investigation_is_the_chosen_one_of_its_part(
    page: SearchPage, office: Office, case: Complaint, qtbot: QtBot, settle: Settle
) -> None:
    me, way = office.session.person.id, InterviewWay.TELEPHONE
    told = Interview(case.id, InterviewRole.WITNESS, "A rider", TODAY, "", way, me, summary="Saw the ocelot")
    office.investigation.add_interview(told)
    window = page.window()
    assert isinstance(window, MainWindow)
    for kind, part in (
        (Kind.INTERVIEW, "interviews"), (Kind.EVIDENCE, "evidence"), (Kind.RECORDING, "recordings"),
        (Kind.CALL, "calls"), (Kind.TASK, "tasks"), (Kind.ISSUE, "plan"),
    ):  # fmt: skip
        opened = _open(page, qtbot, settle, "ocelot", kind)
        assert opened.view.tabs.currentWidget() is opened.view.investigation
        assert opened.view.investigation.current == part
        assert opened.view.investigation.chosen(part) is not None
        if kind is Kind.INTERVIEW:
            assert opened.view.investigation.chosen(part).summary == "Saw the ocelot", "the second of two"
        window.open_section("search")
        settle()


def test_a_found_referral_is_the_chosen_one_and_the_same_case_again_leads_to_the_other_record(
    page: SearchPage, qtbot: QtBot, settle: Settle
) -> None:
    opened = _open(page, qtbot, settle, "marmot", Kind.REFERRAL)
    assert opened.view.tabs.currentWidget() is opened.view.related
    assert opened.view.related.referral is not None

    window = page.window()
    assert isinstance(window, MainWindow)
    window.open_section("search")
    settle()
    again = _open(page, qtbot, settle, "pelican", Kind.NOTE)

    assert again is opened
    assert opened.view.tabs.currentWidget() is opened.view.time_line


def test_kinds_without_a_result_are_not_offered_and_a_status_narrows_cases_and_their_parts(
    page: SearchPage, case: Complaint, settle: Settle
) -> None:
    page.field.setText("note")
    page.search()
    settle()

    offered = [page.kind.itemText(n) for n in range(page.kind.count())]
    assert offered == ["All kinds", "Notes (2)"]
    assert [page.status_choice.itemText(n) for n in range(page.status_choice.count())] == [
        "Every status", "Case: Received (2)",
    ]  # fmt: skip
    page.status_choice.setCurrentIndex(1)
    page.search()
    settle()
    said = page.results.list.item(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith(f"Note {case.number}, {Status.RECEIVED.value}; ")
    assert isinstance(page._hits[Kind.NOTE][0][0].day, date)
    assert page.status == "Notes: 2."
