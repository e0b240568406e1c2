"""The commands below a record: one row, the rest under More, nothing out of reach of the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gen63_desktop.ui.shared.button_row import ButtonRow
from gen63_desktop.ui.shared.commands import CommandButton, command, plain
from gen63_desktop.ui.shared.theme import Theme

pytestmark = pytest.mark.requirement("U1")


class Record(QWidget):
    """A record with four commands; what ran is kept."""

    def __init__(self) -> None:
        super().__init__()
        self.ran: list[str] = []
        self.row = ButtonRow()
        column = QVBoxLayout(self)
        column.addWidget(self.row)
        names = ("Assign…", "Correct…", "Write a letter…", "Approve…")
        self.commands = {name: command(self, name, lambda n=name: self.ran.append(n)) for name in names}
        self.row.add(
            *(
                CommandButton(one, "primary" if name == "Approve…" else "")
                for name, one in self.commands.items()
            )
        )

    def in_sight(self) -> list[str]:
        """The buttons in sight, from left to right."""
        buttons = [one for one in self.row.findChildren(CommandButton) if one.isVisible()]
        return [plain(one.text()) for one in sorted(buttons, key=lambda one: one.x())]

    def under_more(self) -> list[str]:
        """What More offers."""
        return [plain(one.text()) for one in self.row.under_more()]


@pytest.fixture
def record(qtbot: QtBot, look: Theme) -> Record:
    made = Record()
    qtbot.addWidget(made)
    made.resize(900, 60)
    made.show()
    qtbot.waitUntil(lambda: bool(made.in_sight()))
    return made


def test_where_there_is_room_every_command_is_a_button(record: Record) -> None:
    assert record.in_sight() == list(record.commands)
    assert not record.row.more.isVisible()


def test_what_has_no_room_stands_under_more_and_the_primary_one_stays(record: Record, qtbot: QtBot) -> None:
    record.resize(330, 60)
    qtbot.waitUntil(record.row.more.isVisible)

    assert "Approve…" in record.in_sight()
    assert record.under_more()
    assert sorted(record.in_sight() + record.under_more()) == sorted(record.commands)
    assert all(
        one.height() == record.row.height()
        for one in record.row.findChildren(CommandButton)
        if one.isVisible()
    )


def test_more_opens_by_enter_and_runs_what_is_chosen(record: Record, qtbot: QtBot) -> None:
    record.resize(330, 60)
    qtbot.waitUntil(record.row.more.isVisible)
    wanted = record.under_more()[0]

    record.row.more.setFocus()
    qtbot.keyClick(record.row.more, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)

    assert record.ran == [wanted]


def test_what_cannot_be_done_now_stands_under_more_and_comes_back(record: Record, qtbot: QtBot) -> None:
    for name in ("Assign…", "Correct…"):
        record.commands[name].setEnabled(False)

    qtbot.waitUntil(lambda: record.under_more() == ["Assign…", "Correct…"])
    assert record.in_sight() == ["Write a letter…", "Approve…"]

    for name in ("Assign…", "Correct…"):
        record.commands[name].setEnabled(True)
    qtbot.waitUntil(lambda: record.in_sight() == list(record.commands))


def test_what_is_not_for_the_person_stands_nowhere(record: Record, qtbot: QtBot) -> None:
    record.commands["Assign…"].setVisible(False)

    qtbot.waitUntil(lambda: record.in_sight() == ["Correct…", "Write a letter…", "Approve…"])
    assert record.under_more() == []


def test_the_focus_goes_to_more_with_the_button_that_goes_there(record: Record, qtbot: QtBot) -> None:
    record.activateWindow()
    qtbot.waitUntil(record.isActiveWindow)
    letter = next(one for one in record.row.findChildren(CommandButton) if one.text() == "Write a letter…")
    letter.setFocus()

    record.resize(330, 60)

    qtbot.waitUntil(lambda: not letter.isVisible())
    assert QApplication.focusWidget() is record.row.more
