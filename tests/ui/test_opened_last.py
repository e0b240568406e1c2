"""What the person opened last, per section: listed by name, opened again by Enter, walls obeyed, nobody else's business."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from gen63_desktop.services.office import Office
from gen63_desktop.services.search.last_used import KEPT
from gen63_desktop.ui.shared.record_page import RecordPage
from gen63_desktop.ui.shell.main_window import MainWindow
from gen63_desktop.ui.shell.opened_last import LastOpened, LastOpenedDialog
from tests.services.access_steps import JIA, OTHER, given_jia, opened

from .complaints_window import receive
from .conftest import Settle

pytestmark = pytest.mark.requirement("U2")


def listed(window: MainWindow, settle: Settle) -> LastOpenedDialog:
    """The list, opened by its key's command."""
    next(one for one in window.menus.actions() if one.shortcut().toString() == "Ctrl+J").trigger()
    settle()
    (found,) = [
        d for d in QApplication.topLevelWidgets() if isinstance(d, LastOpenedDialog) and d.isVisible()
    ]
    return found


def rows(dialog: LastOpenedDialog) -> list[str]:
    return [dialog.list.item(n).text() for n in range(dialog.list.count())]


def shown_in(window: MainWindow) -> int:
    """The record that is in sight; 0: none."""
    page = window.page
    found = page.in_sight() if isinstance(page, RecordPage) else None
    return 0 if found is None else found[1]


def stayed_with(window: MainWindow, kind: str, record_id: int, qtbot: QtBot, settle: Settle) -> None:
    """Open a record and stay."""
    window.open_record(kind, record_id)
    qtbot.waitUntil(lambda: shown_in(window) == record_id)
    (last,) = window.findChildren(LastOpened)
    last.note()
    settle()


def test_each_section_lists_what_was_opened_there_last_and_enter_opens_it_again(
    shell_window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    office = shell_window.office
    cases = [receive(office, summary=f"The plover {n}") for n in range(3)]
    empty = listed(shell_window, settle)
    assert rows(empty) == []
    assert empty.said.text() == "You have not opened anything here yet."
    empty.reject()
    for case in (*cases, cases[0]):
        stayed_with(shell_window, "Complaint", case.id, qtbot, settle)
    source = office.sources.all()[0]
    stayed_with(shell_window, "sources", source.id, qtbot, settle)
    of_sources = listed(shell_window, settle)
    assert rows(of_sources) == [source.name]
    of_sources.reject()
    shell_window.open_section("complaints")
    settle()
    shown = listed(shell_window, settle)
    wanted = [f"{case.number} {case.summary}" for case in (cases[0], cases[2], cases[1])]
    assert rows(shown) == wanted
    shown.list.setCurrentRow(1)
    QTest.keyClick(shown.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown_in(shell_window) == cases[2].id)
    shell_window.open_section("search")
    everything = listed(shell_window, settle)
    assert rows(everything) == [*wanted, source.name]
    everything.reject()


@pytest.mark.requirement("S1", "S2")
def test_the_list_is_the_person_s_own_holds_twenty_and_names_nothing_that_was_closed_to_them(
    office: Office,
) -> None:
    assert office.folder is not None
    cases = [receive(office, summary=f"Whippoorwill {n}") for n in range(KEPT + 2)]
    _, first = given_jia(office)
    jia = opened(office.folder, JIA, first, OTHER)
    for case in cases:
        jia.opened_last.note("complaints", case.id)
    last = jia.opened_last.of("complaints")
    assert [one.record_id for one in last] == [case.id for case in cases[:1:-1]]
    assert last[0].name == f"{cases[-1].number} Whippoorwill {KEPT + 1}"
    assert office.opened_last.of("complaints") == ()
    office.complaints.seal(cases[-1].id, [office.session.person.id], "Conflict of interest")
    assert [one.record_id for one in jia.opened_last.of("complaints")] == [case.id for case in cases[-2:1:-1]]
    with office.session.ask() as reader:
        kept = str(reader.connection.execute(text("SELECT * FROM settings")).all())
    assert "opened.complaints" in kept
    assert "Whippoorwill" not in kept
    assert cases[3].number not in kept
    jia.close()
