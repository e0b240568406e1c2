"""The window of somebody who is not permitted to a sealed case says no word of it: texts, titles, lists, clipboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from gen63_desktop.services.office import Office
from gen63_desktop.ui.shell.application import Shell
from tests.services import sealed_world as made
from tests.services.sealed_world import SealedWorld, secrets_in

from .conftest import Settle

SECTIONS = (
    "work_list",
    "complaints",
    "comments",
    "violations",
    "sources",
    "training",
    "findings",
    "compliance",
)


@pytest.fixture
def world(office: Office, tmp_path: Path) -> Iterator[SealedWorld]:
    found = made.sealed_world(office, tmp_path)
    yield found
    found.other.close()


def everything_said() -> str:
    """Every text, title, tip and accessible name of every window, and what its lists hold."""
    said: list[str] = []
    for top in QApplication.topLevelWidgets():
        for widget in (top, *top.findChildren(QWidget)):
            said += [
                widget.windowTitle(),
                widget.toolTip(),
                widget.accessibleName(),
                widget.accessibleDescription(),
            ]
            if isinstance(widget, QLabel | QLineEdit):
                said.append(widget.text())
            elif isinstance(widget, QPlainTextEdit | QTextEdit):
                said.append(widget.toPlainText())
            elif isinstance(widget, QComboBox):
                said += [widget.itemText(place) for place in range(widget.count())]
            elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
                said += cells(widget.model())
        said += [action.text() for action in top.actions()]
    return "\n".join(said)


def cells(model: QAbstractItemModel) -> list[str]:
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
    root = QModelIndex()
    return [
        str(model.index(row, column, root).data(role))
        for row in range(min(model.rowCount(root), 100))
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(root))
        for role in roles
    ]


@pytest.mark.requirement("S1", "S3")
def test_no_section_of_the_window_says_a_word_of_a_case_that_is_sealed_to_others(
    shell: Shell, settle: Settle, world: SealedWorld
) -> None:
    shell.show_office(world.other)
    settle()
    window = shell.main
    assert window is not None
    leaks = {}
    for key in SECTIONS:
        window.open_section(key)
        settle()
        page = window.page
        assert page is not None, key
        leaks[key] = secrets_in(everything_said())
        QApplication.processEvents()
    for kind, number in (
        ("complaints", world.case.id),
        ("violations", world.violation_id),
        ("comments", world.comment_id),
    ):
        window.open_record(kind, number)
        settle()
        leaks[f"{kind} {number}"] = secrets_in(everything_said())
    window.open_draft("complaints.note", str(world.case.id))
    settle()
    leaks["a draft of somebody else"] = secrets_in(everything_said())
    leaks["clipboard"] = secrets_in(QGuiApplication.clipboard().text())
    assert {where: found for where, found in leaks.items() if found} == {}


@pytest.mark.requirement("S1", "S3")
def test_the_same_walk_finds_the_words_where_the_person_is_permitted(
    shell: Shell, settle: Settle, world: SealedWorld
) -> None:
    shell.show_office(world.mine)
    settle()
    window = shell.main
    assert window is not None
    window.open_section("complaints")
    settle()
    window.open_record("complaints", world.case.id)
    settle()
    assert "manatee" in secrets_in(everything_said())
    assert secrets_in(window.windowTitle()) == []
