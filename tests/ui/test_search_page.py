"""The page Search: words in cases and comments, results by kind, facets, and the way to a record and back."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.search.found import FIRST, Facets, Kind
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.page import ComplaintsPage
from gen63_desktop.ui.search.page import SearchPage
from gen63_desktop.ui.shared.theme import Theme
from gen63_desktop.ui.shared.told_rows import DETAIL, MARKS
from gen63_desktop.ui.shell.application import Shell
from gen63_desktop.ui.shell.main_window import MainWindow
from tests.comment_files import write
from tests.offices import TODAY
from tests.ui import walks
from tests.ui.complaints_window import receive
from tests.ui.conftest import Settle

pytestmark = pytest.mark.requirement("C5")


@pytest.fixture
def cases(office: Office, tmp_path: Path) -> list[Complaint]:
    lines = [[f"K-{n}", "2026-10-06 09:00", "204", f"The ramp was slow {n}"] for n in range(FIRST + 3)]
    table = office.comments.open_file(
        write(tmp_path / "comments.csv", lines, ("Comment No", "Received", "Line", "Comment"))
    )
    office.comments.take_in(table, office.comments.propose(table)[0].mapping, Quarter.of(TODAY))
    return [
        receive(office, narrative="The ramp was out"),
        receive(office, narrative="A <b>ramp</b> again", received=TODAY.replace(year=2025)),
        receive(office, narrative="The elevator did not come"),
    ]


@pytest.fixture
def window(cases: list[Complaint], shell: Shell, office: Office, settle: Settle, qtbot: QtBot) -> MainWindow:
    shell.show_office(office)
    settle()
    assert shell.main is not None
    shell.main.activateWindow()
    qtbot.waitUntil(shell.main.isActiveWindow)
    return shell.main


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot, settle: Settle) -> SearchPage:
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_F, held)
    settle()
    assert isinstance(window.page, SearchPage)
    return window.page


def _search(page: SearchPage, qtbot: QtBot, settle: Settle, typed: str) -> None:
    page.field.clear()
    qtbot.keyClicks(page.field, typed)
    qtbot.waitUntil(lambda: not page._pause.isActive())
    settle()


def _rows(page: SearchPage) -> list[str]:
    return [page.results.list.item(row).text() for row in range(page.results.list.count())]


def test_results_stand_in_groups_with_their_counts_and_the_words_are_marked(
    page: SearchPage, cases: list[Complaint], qtbot: QtBot, settle: Settle
) -> None:
    _search(page, qtbot, settle, "ramp")

    rows = _rows(page)
    assert rows[0] == "Cases: 2"
    assert rows[1] == f"{cases[1].number}, received; Nov 20, 2025"
    assert rows[3] == f"Customer comments: {FIRST + 3}"
    assert rows[-1] == f"Show {FIRST} older ones…"
    item = page.results.list.item(1)
    assert item.data(DETAIL) == "A <b>ramp</b> again"
    assert [tuple(mark) for mark in item.data(MARKS)] == [(5, 4)]
    said = item.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == f"Case {rows[1]}. A <b>ramp</b> again"
    assert page.status == f"Cases: 2. Customer comments: {FIRST + 3}."
    assert page.results.list.currentRow() == 1


def test_results_stand_there_while_they_are_still_counted(
    page: SearchPage,
    cases: list[Complaint],
    office: Office,
    qtbot: QtBot,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    may_count, count = threading.Event(), office.search.facets

    def held(kind: Kind, words: str) -> Facets:
        assert may_count.wait(60)
        return count(kind, words)

    monkeypatch.setattr(office.search, "facets", held)
    qtbot.keyClicks(page.field, "ramp")
    try:
        qtbot.waitUntil(lambda: len(_rows(page)) > 1, timeout=30_000)
        shown = _rows(page)
    finally:
        may_count.set()
    settle()

    assert shown[1] == f"{cases[1].number}, received; Nov 20, 2025"
    assert shown[0] != "Cases: 2"
    assert _rows(page)[0] == "Cases: 2"
    assert _rows(page)[1] == shown[1]


def test_enter_opens_a_result_and_the_way_back_leads_to_the_results(
    window: MainWindow, page: SearchPage, cases: list[Complaint], qtbot: QtBot, settle: Settle
) -> None:
    _search(page, qtbot, settle, "ramp")
    qtbot.keyClick(page.field, Qt.Key.Key_Return)
    assert window.focusWidget() is page.results.list
    qtbot.keyClick(page.results.list, Qt.Key.Key_Down)
    qtbot.keyClick(page.results.list, Qt.Key.Key_Return)
    settle()

    opened = window.page
    assert isinstance(opened, ComplaintsPage)
    assert opened.case is not None
    assert opened.case.complaint.id == cases[0].id
    window.go_back()
    settle()
    assert window.page is page
    assert page.field.text() == "ramp"
    assert page.results.list.currentRow() == 2
    assert window.focusWidget() is page.results.list


def test_older_results_come_on_demand_and_facets_narrow_what_is_shown(
    page: SearchPage, cases: list[Complaint], qtbot: QtBot, settle: Settle
) -> None:
    _search(page, qtbot, settle, "ramp")
    page.results.list.setCurrentRow(page.results.list.count() - 1)
    page.results.list.setFocus()
    qtbot.keyClick(page.results.list, Qt.Key.Key_Return)
    settle()
    assert len(_rows(page)) == 2 + 2 + FIRST + 3

    years = [page.year.itemText(n) for n in range(page.year.count())]
    assert years == ["All years", f"2026 ({FIRST + 4})", "2025 (1)"]
    page.year.setCurrentIndex(2)
    page.year.activated.emit(2)
    settle()
    assert _rows(page) == ["Cases: 1", f"{cases[1].number}, received; Nov 20, 2025"]
    statuses = [page.status_choice.itemText(n) for n in range(page.status_choice.count())]
    assert statuses == ["Every status", "Case: Received (2)", f"Comment: Undecided ({FIRST + 3})"]
    page.clear_facets()
    page.kind.setCurrentIndex(2)
    page.kind.activated.emit(2)
    settle()
    assert _rows(page)[0] == f"Customer comments: {FIRST + 3}"


def test_nothing_found_says_so_in_place_of_rows(page: SearchPage, qtbot: QtBot, settle: Settle) -> None:
    _search(page, qtbot, settle, "walrus")

    assert page._empty.isVisible()
    assert page._empty.text == "Nothing that you may open holds these words."
    assert page.status == page._empty.text


def test_a_whole_case_number_in_any_field_of_search_opens_the_case_whatever_the_view_shows(
    window: MainWindow, page: SearchPage, office: Office, cases: list[Complaint], qtbot: QtBot, settle: Settle
) -> None:
    qtbot.keyClicks(page.field, cases[2].number.lower())
    qtbot.keyClick(page.field, Qt.Key.Key_Return)
    settle()
    complaints = window.page
    assert isinstance(complaints, ComplaintsPage)
    assert complaints.case is not None
    assert complaints.case.complaint.id == cases[2].id

    complaints.views.choose("approval")
    settle()
    field = complaints.table.filters.words_field
    field.setText(cases[0].number)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: complaints.case is not None and complaints.case.complaint.id == cases[0].id)

    window.open_section("comments")
    settle()
    comments = window.page_of("comments")
    comments.views.choose("all")  # type: ignore[attr-defined]
    settle()
    field = comments.all.table.filters.words_field  # type: ignore[attr-defined]
    field.setText(cases[1].number)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.page is complaints)
    settle()
    assert complaints.case is not None
    assert complaints.case.complaint.id == cases[1].id


@pytest.mark.requirement("U1")
@pytest.mark.parametrize("size", [100, 150])
def test_each_control_is_named_reached_and_whole_and_no_key_is_claimed_twice(
    window: MainWindow, page: SearchPage, look: Theme, qtbot: QtBot, settle: Settle, size: int
) -> None:
    look.choose_text_size(size)
    window.resize(960, 600)
    _search(page, qtbot, settle, "ramp")

    assert walks.unnamed(window) == []
    assert walks.cut_texts(window) == []
    assert walks.doubled_commands(window) == []
    assert walks.doubled_keys(window) == []
    assert walks.doubled_access_keys(window) == []
    seen, wrong = walks.tab_order(window, page.field)
    assert wrong == []
    assert {page.field, page.kind, page.year, page.status_choice, page.results.list} <= set(seen)
