"""Quiet notifications: what others did and what the day brought, grouped, in the window alone, each kind to be turned off."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gen63_desktop import startup
from gen63_desktop.domain.work_list import Group
from gen63_desktop.services.office import Office
from gen63_desktop.store.encryption.sealing import FLOOR
from gen63_desktop.ui.shared import messages
from gen63_desktop.ui.shared.commands import plain
from gen63_desktop.ui.shared.remembered import remember
from gen63_desktop.ui.shell.main_window import MainWindow
from gen63_desktop.ui.shell.news import NewsDialog, command_words
from tests.offices import PASSPHRASE, PERSON, MovableClock

from .complaints_window import receive
from .conftest import Settle


@pytest.fixture
def elsewhere(office_folder: Path, clock: MovableClock) -> Iterator[Office]:
    """The same office, open in a second program."""
    remember("news/off", [])
    opened = startup.open_office(office_folder, PERSON, PASSPHRASE, clock=clock, cost=FLOOR)
    yield opened
    opened.close()


def told() -> list[str]:
    """What the person was told of news, the oldest first."""
    return [one.text for one in messages.door().said if "New in My work" in one.text]


def dialog() -> NewsDialog:
    (found,) = [d for d in QApplication.topLevelWidgets() if isinstance(d, NewsDialog) and d.isVisible()]
    return found


def kind(window: MainWindow, wanted: Group) -> QAction:
    """The switch of a kind in the menu."""
    return next(
        one
        for one in window.menus.actions()
        if one.isCheckable() and plain(one.text()) == command_words(wanted)
    )


@pytest.mark.requirement("C5", "U1")
def test_what_another_program_brings_is_told_in_one_line_without_a_name_and_listed_to_be_opened(
    shell_window: MainWindow, elsewhere: Office, settle: Settle
) -> None:
    messages.door().said.clear()
    news = shell_window.menus.news
    news.show()
    assert not dialog().list.isVisible()
    dialog().reject()
    news.look()
    settle()
    cases = [receive(elsewhere, summary=f"The plover {n}") for n in range(2)]
    news.look()
    settle()
    assert told() == ["New in My work. New: 2."]
    assert [w for w in QApplication.topLevelWidgets() if isinstance(w, NewsDialog) and w.isVisible()] == []
    news.look()
    settle()
    assert len(told()) == 1, "nothing is told twice"
    news.show()
    shown = dialog()
    assert {shown.list.item(n).text() for n in range(shown.list.count())} == {
        f"New: {case.number} The plover {n}" for n, case in enumerate(cases)
    }
    shown.list.itemActivated.emit(shown.list.item(0))
    settle()
    section = shell_window.section
    assert section is not None
    assert section.key == "complaints"


@pytest.mark.requirement("C5")
def test_what_the_person_did_here_is_never_told_and_what_falls_due_overnight_is(
    shell_window: MainWindow, office: Office, clock: MovableClock, settle: Settle, qtbot: QtBot
) -> None:
    remember("news/off", [])
    messages.door().said.clear()
    news = shell_window.menus.news
    case = receive(office)
    qtbot.waitUntil(lambda: any(item.record_id == case.id for item in office.work_list.items()))
    shell_window.count_waiting()
    settle()
    news.look()
    settle()
    assert told() == []
    clock.pass_time(days=100)
    news.look()
    settle()
    (said,) = told()
    assert "Overdue: " in said


@pytest.mark.requirement("U1")
def test_a_kind_that_is_turned_off_is_told_no_more_until_it_is_turned_on(
    shell_window: MainWindow, elsewhere: Office, settle: Settle
) -> None:
    messages.door().said.clear()
    news = shell_window.menus.news
    news.look()
    settle()
    kind(shell_window, Group.NEW).trigger()
    assert news.turned_off() == {Group.NEW}
    receive(elsewhere)
    news.look()
    settle()
    assert told() == []
    kind(shell_window, Group.NEW).trigger()
    receive(elsewhere)
    news.look()
    settle()
    assert told() == ["New in My work. New: 1."]
