"""The palette (Ctrl+K): commands, cases, people and views by a few letters, by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.page import ComplaintsPage
from gen63_desktop.ui.shared.theme import Theme
from gen63_desktop.ui.shell.application import Shell
from gen63_desktop.ui.shell.main_window import MainWindow
from gen63_desktop.ui.shell.palette.palette import Palette
from gen63_desktop.ui.shell.shortcuts_dialog import ShortcutsDialog
from tests.ui import walks
from tests.ui.complaints_window import receive
from tests.ui.conftest import Settle

pytestmark = pytest.mark.requirement("U1")
Opened = Callable[[], Palette]


@pytest.fixture
def cases(office: Office) -> list[Complaint]:
    return [
        receive(office, narrative=text)
        for text in ("The ramp was out", "The elevator did not come", "No announcement on the ramp")
    ]


@pytest.fixture
def window(cases: list[Complaint], shell: Shell, office: Office, settle: Settle) -> MainWindow:
    shell.show_office(office)
    settle()
    assert shell.main is not None
    shell.main.activateWindow()
    return shell.main


@pytest.fixture
def opened(window: MainWindow, qtbot: QtBot, settle: Settle) -> Opened:
    def by_key() -> Palette:
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        found = [
            one for one in QApplication.topLevelWidgets() if isinstance(one, Palette) and one.isVisible()
        ]
        assert len(found) == 1
        settle()
        return found[0]

    return by_key


def _type(palette: Palette, qtbot: QtBot, settle: Settle, text: str) -> None:
    palette.field.clear()
    qtbot.keyClicks(palette.field, text)
    qtbot.waitUntil(lambda: not palette._pause.isActive())
    settle()


def _texts(palette: Palette) -> list[str]:
    return [offer.text for offer in palette.shown]


def test_a_few_letters_and_enter_run_a_command_and_the_focus_is_back(
    window: MainWindow, opened: Opened, qtbot: QtBot, settle: Settle
) -> None:
    window.navigation.list.setFocus()
    palette = opened()
    _type(palette, qtbot, settle, "comment rev")

    assert _texts(palette)[0] == "Comment review"
    assert palette.current is not None
    assert palette.current.keys == "Ctrl+3"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    settle()

    assert window.section is not None
    assert window.section.key == "comments"
    assert window.menus.palette.palette is None


def test_escape_closes_it_with_the_focus_where_it_was(
    window: MainWindow, opened: Opened, qtbot: QtBot, settle: Settle
) -> None:
    window.open_section("complaints")
    settle()
    page = window.page
    assert isinstance(page, ComplaintsPage)
    page.table.go_to_search()
    before = window.focusWidget()

    palette = opened()
    assert QApplication.focusWidget() is palette.field
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(window.isActiveWindow)

    assert QApplication.focusWidget() is before is page.table.filters.words_field


def test_every_command_of_the_menus_that_is_offered_now_is_there_and_no_other(
    window: MainWindow, opened: Opened, settle: Settle
) -> None:
    window.open_section("complaints")
    settle()
    actions = walks.actions_of(window.menuBar())
    offered = {a for a in actions if a.isVisible() and a.isEnabled() and a is not window.menus.palette.but}
    palette = opened()

    kept = [offer for offer in palette._offers if offer.key.startswith("command:")]
    assert len(kept) == len(offered)
    shown = {offer.text: offer.keys for offer in kept}
    for action in offered:
        text = action.text().replace("&", "").lstrip("0123456789 ")
        assert shown[text] == action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    assert not [offer for offer in kept if offer.text.startswith("Find a command")]
    withheld = {a.text().replace("&", "") for a in actions if not a.isEnabled()}
    assert withheld
    assert not withheld & {offer.text for offer in kept}


@pytest.mark.requirement("C5")
def test_a_case_is_opened_by_its_number_and_the_way_back_leads_to_where_one_was(
    window: MainWindow, cases: list[Complaint], opened: Opened, qtbot: QtBot, settle: Settle
) -> None:
    window.open_section("comments")
    settle()
    palette = opened()
    qtbot.keyClicks(palette.field, cases[1].number.lower())
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)  # before the office has answered
    settle()

    page = window.page
    assert isinstance(page, ComplaintsPage)
    assert page.case is not None
    assert page.case.complaint.id == cases[1].id
    window.go_back()
    settle()
    assert window.section is not None
    assert window.section.key == "comments"


def test_cases_are_found_by_words_and_what_was_used_last_stands_first_the_next_time(
    window: MainWindow, cases: list[Complaint], opened: Opened, qtbot: QtBot, settle: Settle
) -> None:
    palette = opened()
    _type(palette, qtbot, settle, "ramp")
    assert _texts(palette)[:2] == [cases[2].number, cases[0].number]
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    settle()

    again = opened()
    assert _texts(again)[0] == cases[0].number
    assert again.current is not None
    assert "ramp was out" in again.current.detail


def test_a_case_that_was_opened_from_the_list_stands_first_the_next_time(
    window: MainWindow, cases: list[Complaint], opened: Opened, settle: Settle
) -> None:
    window.open_section("complaints")
    settle()
    page = window.page
    assert isinstance(page, ComplaintsPage)
    page.show_record("complaints", cases[1].id)
    settle()
    window.menus.opened_last.note()  # the person stayed with it
    settle()

    palette = opened()

    assert _texts(palette)[0] == cases[1].number


def test_views_and_people_lead_to_the_lists_that_they_name(
    window: MainWindow, office: Office, opened: Opened, qtbot: QtBot, settle: Settle
) -> None:
    person = office.session.person
    palette = opened()
    _type(palette, qtbot, settle, "Complaints Overdue")
    assert _texts(palette)[0] == "Complaints: Overdue"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    settle()
    page = window.page
    assert isinstance(page, ComplaintsPage)
    assert page.views.current == "overdue"

    palette = opened()
    _type(palette, qtbot, settle, person.name)
    assert palette.current is not None
    assert palette.current.key == f"person:{person.id}"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    settle()
    assert page.views.current == "all"
    assert [(one.column, one.values) for one in page.table.request.filters] == [("owner", (person.id,))]
    window.go_back()
    settle()
    assert page.views.current == "overdue"


def test_a_screen_reader_hears_each_row_how_many_there_are_and_what_the_arrows_reach(
    window: MainWindow, opened: Opened, qtbot: QtBot, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    QAccessible.setActive(True)
    monkeypatch.setattr("gen63_desktop.ui.shared.messages.announce", heard.append)
    palette = opened()
    _type(palette, qtbot, settle, "sections at")

    assert walks.unnamed(palette) == []
    assert walks.cut_texts(palette) == []
    row = palette.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert row == "Sections at the left, Go, Command, F6"
    assert palette.field.accessibleDescription().startswith("1 shown.")
    _type(palette, qtbot, settle, "com")
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert heard[-1].endswith(f"{palette.list.count()} of {palette.list.count()}")
    _type(palette, qtbot, settle, "walrus")
    assert palette.list.count() == 0
    assert palette.count.text().startswith("Nothing fits.")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_the_key_stands_in_the_list_of_keys(window: MainWindow) -> None:
    window.menus.show_keys()
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, ShortcutsDialog))

    assert "Find a command, case or person" in dialog.shown()
    dialog.reject()


@pytest.mark.parametrize("size", [100, 150])
def test_nothing_of_it_is_cut_at_any_size_of_text(
    window: MainWindow, opened: Opened, look: Theme, settle: Settle, size: int
) -> None:
    look.choose_text_size(size)
    window.resize(960, 600)
    palette: QWidget = opened()

    assert walks.cut_texts(palette) == []
    assert palette.width() <= window.width()
    assert palette.height() <= window.height()
