"""The window where one was: the line between list and record, and a window whose screen is gone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QSplitter, QWidget
from pytestqt.qtbot import QtBot

from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.page import ComplaintsPage
from gen63_desktop.ui.shared.remembered import remember_bytes
from gen63_desktop.ui.shell.main_window import MainWindow

from .complaints_window import open_page, receive
from .conftest import Settle
from .test_record_table_columns import drag

pytestmark = pytest.mark.requirement("U1")


def sizes(page: ComplaintsPage) -> list[int]:
    """How wide list and record are."""
    return page.findChildren(QSplitter)[0].sizes()


def test_the_line_between_list_and_record_is_dragged_and_stands_there_the_next_time(
    qtbot: QtBot, office: Office, settle: Settle
) -> None:
    receive(office)
    with open_page(qtbot, settle, office) as page:
        first = sizes(page)
        handle = page.findChildren(QSplitter)[0].handle(1)
        middle = handle.rect().center()
        drag(handle, middle, middle - QPoint(70, 0))
        moved = sizes(page)
        assert moved[0] < first[0] - 40
    with open_page(qtbot, settle, office) as later:
        assert sizes(later) == moved


def test_a_window_that_was_left_on_a_screen_that_is_gone_comes_back_in_sight(
    qtbot: QtBot, office: Office, settle: Settle
) -> None:
    gone = QWidget()
    qtbot.addWidget(gone)
    gone.setGeometry(QRect(30_000, 20_000, 900, 600))
    remember_bytes("window/geometry", gone.saveGeometry())
    window = MainWindow(office)
    qtbot.addWidget(window)
    window.show()
    settle()
    room = window.screen().availableGeometry()
    title = QRect(window.frameGeometry().topLeft(), window.frameGeometry().topRight())
    assert room.intersects(title.adjusted(0, 0, 0, 10)), (room, window.frameGeometry())
    assert room.contains(window.frameGeometry().topLeft()), "the window can be taken by its title"
