"""Every window and page: named controls, a tab order without traps, whole texts, keys and commands once."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import tasks
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.record_table import RecordTable
from gen63_desktop.ui.shared.theme import Colours, Theme
from gen63_desktop.ui.shell.create_office import CreateOfficeForm
from gen63_desktop.ui.shell.main_window import MainWindow
from gen63_desktop.ui.shell.pages import Section, sections
from gen63_desktop.ui.shell.team_sign_in import TeamSignInForm
from gen63_desktop.ui.shell.unlock_dialog import UnlockDialog
from gen63_desktop.ui.shell.welcome import WelcomeWindow
from tests.ui import walks
from tests.ui.conftest import Settle
from tests.ui.openers import TestOpeners

SIZES = ((1_280, 800), (960, 600))
TEXT = (100, 150)
SECTIONS = sections()

pytestmark = pytest.mark.requirement("U1")


@pytest.fixture
def window(demonstration: Office, qtbot: QtBot, look: Theme, settle: Settle) -> Iterator[MainWindow]:
    shown = MainWindow(demonstration)
    shown.resize(*SIZES[0])
    shown.show()
    shown.activateWindow()
    settle()
    yield shown
    tasks.stop_all()
    shown.blockSignals(True)
    shown.hide()
    shown.deleteLater()
    QApplication.processEvents()


def _open(window: MainWindow, section: Section, settle: Settle, qtbot: QtBot) -> QWidget:
    window.open_section(section.key)
    settle()
    page = window.page
    assert page is not None
    qtbot.waitUntil(page.isVisible)
    settle()
    return page


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.key)
def test_every_control_of_a_page_has_a_name(
    window: MainWindow, section: Section, settle: Settle, qtbot: QtBot
) -> None:
    page = _open(window, section, settle, qtbot)

    assert section.words in walks.named(window)
    wrong = {face: found for face in walks.faces(page, settle) if (found := walks.unnamed(window))}
    assert not wrong


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.key)
def test_tab_reaches_every_control_of_a_page_and_leaves_each(
    window: MainWindow, section: Section, settle: Settle, qtbot: QtBot
) -> None:
    page = _open(window, section, settle, qtbot)

    wrong = {}
    for face in walks.faces(page, settle):
        seen, found = walks.tab_order(window, window.navigation.list)
        assert len(seen) >= 2
        if found:
            wrong[face] = found
    assert not wrong


def _cut_for_good(window: MainWindow, qtbot: QtBot) -> list[str]:
    """Texts that stay cut: a record that has just been read is still being laid out."""
    with contextlib.suppress(qtbot.TimeoutError):
        qtbot.waitUntil(lambda: not walks.cut_texts(window), timeout=20_000)
    return walks.cut_texts(window)


@pytest.mark.parametrize("per_cent", TEXT)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.key)
def test_no_text_of_a_page_is_cut(
    window: MainWindow,
    section: Section,
    size: tuple[int, int],
    per_cent: int,
    look: Theme,
    settle: Settle,
    qtbot: QtBot,
) -> None:
    look.choose_text_size(per_cent)
    window.resize(*size)
    page = _open(window, section, settle, qtbot)

    wrong = {face: found for face in walks.faces(page, settle) if (found := _cut_for_good(window, qtbot))}

    assert (window.width(), window.height()) == size, "the page does not force a larger window"
    assert not wrong


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.key)
def test_commands_stand_in_the_menus_once_and_no_key_is_claimed_twice(
    window: MainWindow, section: Section, settle: Settle, qtbot: QtBot
) -> None:
    page = _open(window, section, settle, qtbot)

    for _face in walks.faces(page, settle):
        assert not walks.doubled_commands(window)
        assert not walks.doubled_keys(window)
        assert not walks.doubled_access_keys(window)
        assert not walks.keys_without_menu(page.actions(), window)


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.key)
def test_the_menu_of_a_row_repeats_the_page_s_commands_and_hides_none(
    window: MainWindow, section: Section, settle: Settle, qtbot: QtBot
) -> None:
    page = _open(window, section, settle, qtbot)
    in_bar = {action for action in walks.actions_of(window.menuBar()) if not action.isSeparator()}

    for table in page.findChildren(RecordTable):
        if table.isVisible() and table.model.count:
            menu = walks.menu_of_a_row(table)
            assert menu is not None
            offered = [one for one in walks.actions_of(menu) if not one.isSeparator()]
            own, repeated = offered[:2], offered[2:]
            assert [one.text().partition("\t")[0] for one in own] == ["Open", "Copy the row"]
            assert set(repeated) <= in_bar
            assert {one for one in page.commands if one is not None} == set(repeated)
            menu.close()


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.key)
def test_a_page_follows_the_colours_while_it_is_shown(
    window: MainWindow, section: Section, look: Theme, settle: Settle, qtbot: QtBot
) -> None:
    page = _open(window, section, settle, qtbot)

    grounds = []
    for colours in (Colours.LIGHT, Colours.DARK):
        look.choose_colours(colours)
        settle()
        picture = page.grab().toImage()
        grounds.append(picture.pixelColor(3, 3).name())
        assert grounds[-1] == look.tokens.window.lower()

    assert len(set(grounds)) == 2


# --- windows without an office ----------------------------------------------------------------------


@pytest.fixture(params=["welcome", "create", "unlock", "team"])
def first_window(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    office_folder: Path,
    qtbot: QtBot,
    look: Theme,
    settle: Settle,
) -> Iterator[QWidget]:
    openers = TestOpeners(tmp_path)
    welcome = WelcomeWindow(openers)
    welcome.show()
    shown: QWidget = welcome
    if request.param == "create":
        shown = FormDialog(CreateOfficeForm(openers), welcome)
        shown.open()
    elif request.param == "team":
        shown = FormDialog(TeamSignInForm(openers), welcome)
        shown.open()
    elif request.param == "unlock":
        shown = UnlockDialog(office_folder, ["Dana Whitfield", "Robin Ellis"], "", openers, welcome)
        shown.open()
    settle()
    yield shown
    tasks.stop_all()
    if isinstance(shown, QDialog):
        shown.done(0)
    welcome.blockSignals(True)
    welcome.deleteLater()
    QApplication.processEvents()


def test_every_control_of_the_first_windows_has_a_name(first_window: QWidget) -> None:
    assert len(walks.named(first_window)) > 5
    assert not walks.unnamed(first_window)


def test_tab_reaches_every_control_of_the_first_windows(first_window: QWidget) -> None:
    start = next(iter(walks.reachable(first_window)))

    _seen, wrong = walks.tab_order(first_window, start)

    assert not wrong


@pytest.mark.parametrize("per_cent", TEXT)
def test_no_text_of_the_first_windows_is_cut(
    first_window: QWidget, per_cent: int, look: Theme, settle: Settle
) -> None:
    look.choose_text_size(per_cent)
    settle()

    assert not walks.cut_texts(first_window)


# --- the walks themselves ---------------------------------------------------------------------------


def test_the_walks_find_what_is_planted(window: MainWindow, qtbot: QtBot, settle: Settle) -> None:
    """A walk that finds nothing proves nothing: each is shown a defect."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QAction, QKeySequence
    from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QToolButton, QVBoxLayout

    bad = QWidget()
    qtbot.addWidget(bad)
    column = QVBoxLayout(bad)
    column.addWidget(QToolButton())
    trap = QPlainTextEdit()
    trap.setAccessibleName("Trap")
    cut = QPushButton("A long text that has no room")
    cut.setFixedWidth(40)
    shy = QPushButton("Shy")
    column.addWidget(trap)
    column.addWidget(cut)
    column.addWidget(shy)
    bad.show()
    bad.activateWindow()
    shy.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    assert len(walks.unnamed(bad)) == 1
    assert any("A long text" in line for line in walks.cut_texts(bad))
    _seen, wrong = walks.tab_order(bad, cut)
    assert any("does not leave" in line for line in wrong)

    file_menu = window.menuBar().actions()[0].menu()
    again = QAction("Quit", window)
    again.setShortcut(QKeySequence("Ctrl+Q"))
    file_menu.addAction(again)  # type: ignore[attr-defined]  # a QMenu
    assert walks.doubled_commands(window)
    assert walks.doubled_keys(window) == ["Ctrl+Q"]
