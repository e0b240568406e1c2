"""What a screen reader and Tab come to first is what stands first; pictures of figures are graphics with their data."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gen63_desktop.ui.shared.chart_view import ChartView
from gen63_desktop.ui.shared.chip import Chip
from gen63_desktop.ui.shared.reading_order import read_as_it_stands
from gen63_desktop.ui.shared.tokens import Tone
from tests.ui.test_chart_view import lines

pytestmark = pytest.mark.requirement("U1")


def read(widget: QWidget) -> list[str]:
    """The names in the order of the accessibility tree."""
    QAccessible.setActive(True)
    found: list[str] = []

    def visit(node: QAccessibleInterface | None) -> None:
        if node is None or not node.isValid():
            return
        found.append(node.text(QAccessible.Text.Name))
        for at in range(node.childCount()):
            visit(node.child(at))

    visit(QAccessible.queryAccessibleInterface(widget))
    return [name for name in found if name]


def _page() -> tuple[QWidget, list[str]]:
    """A page whose parts are made in another order than that in which they stand."""
    page = QWidget()
    record, tabs = QWidget(), QTabWidget()
    tabs.addTab(QPushButton("Narrative"), "Summary")
    beside = QVBoxLayout(record)
    beside.addWidget(tabs)
    beside.insertWidget(0, QPushButton("Next"))
    cases = QWidget()
    column = QVBoxLayout(cases)
    column.addWidget(QPushButton("Case 1"))
    row = QHBoxLayout()
    row.addWidget(QPushButton("Open"))
    row.insertWidget(0, QPushButton("Mine"))
    column.insertLayout(0, row)
    split = QSplitter()
    split.addWidget(cases)
    split.addWidget(record)
    outer = QVBoxLayout(page)
    outer.addWidget(split)
    outer.insertWidget(0, QLabel("Complaints"))
    return page, ["Complaints", "Mine", "Open", "Case 1", "Next", "Summary", "Narrative"]


def test_a_page_is_read_as_it_stands(qtbot: QtBot) -> None:
    page, wanted = _page()
    qtbot.addWidget(page)
    page.show()
    assert [name for name in read(page) if name in wanted] != wanted, "the page is made to be read wrongly"

    read_as_it_stands(page)

    names = [name for name in read(page) if name in wanted]
    assert list(dict.fromkeys(names)) == wanted


def test_tab_goes_the_same_way(qtbot: QtBot) -> None:
    page, _wanted = _page()
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    read_as_it_stands(page)

    first = next(one for one in page.findChildren(QPushButton) if one.text() == "Mine")
    first.setFocus()
    seen = []
    for _step in range(6):
        here = QApplication.focusWidget()
        seen.append(here.text() if isinstance(here, QPushButton) else "tabs")
        qtbot.keyClick(here, Qt.Key.Key_Tab)

    assert seen == ["Mine", "Open", "Case 1", "Next", "tabs", "Narrative"]


def test_a_chart_is_a_graphic_whose_description_has_each_value(qtbot: QtBot) -> None:
    view = ChartView(lines())
    qtbot.addWidget(view)
    QAccessible.setActive(True)

    node = QAccessible.queryAccessibleInterface(view)

    assert node.role() is QAccessible.Role.Graphic
    assert node.text(QAccessible.Text.Name) == lines().title
    said = node.text(QAccessible.Text.Description)
    assert all(category in said for category in lines().categories)


def test_a_status_is_a_label_to_a_screen_reader(qtbot: QtBot) -> None:
    chip = Chip("Overdue", Tone.LATE)
    qtbot.addWidget(chip)
    QAccessible.setActive(True)

    node = QAccessible.queryAccessibleInterface(chip)

    assert (node.role(), node.text(QAccessible.Text.Name)) == (QAccessible.Role.StaticText, "Overdue")
    chip.show_status("Closed", Tone.CLOSED)
    assert node.text(QAccessible.Text.Name) == "Closed"
