"""Columns of a list by the mouse: dragged to another place, made wider, and put back as the program proposes them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gen63_desktop.ui.shared.column_chooser import ColumnChooser
from gen63_desktop.ui.shared.record_table import RecordTable

from .small_list import SmallList, spec

pytestmark = pytest.mark.requirement("U2")


def drag(over: QWidget, start: QPoint, end: QPoint) -> None:
    """What a hand with a mouse does: press, move in steps, let go."""
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(over, left, pos=start)
    for step in range(1, 9):
        between = start + (end - start) * (step / 8)
        QTest.mouseMove(over, between)
    QTest.mouseRelease(over, left, pos=end)


def keys(table: RecordTable) -> list[str]:
    """The columns that are shown, from left to right."""
    return [column.key for column, shown in table.layout_of_columns.order() if shown]


def middle(table: RecordTable, number: int) -> QPoint:
    """The middle of a column's title."""
    header = table.view.horizontalHeader()
    return QPoint(
        header.sectionViewportPosition(number) + header.sectionSize(number) // 2, header.height() // 2
    )


def edge(table: RecordTable, number: int) -> QPoint:
    """The right edge of a column's title."""
    header = table.view.horizontalHeader()
    return QPoint(
        header.sectionViewportPosition(number) + header.sectionSize(number) - 1, header.height() // 2
    )


def another(qtbot: QtBot, table: RecordTable, cases: SmallList) -> RecordTable:
    """The same list, made anew after what was done to the first is remembered."""
    qtbot.waitUntil(lambda: not table.layout_of_columns.waiting)
    later = RecordTable(spec(), cases)
    qtbot.addWidget(later)
    later.resize(table.size())
    later.show()
    return later


def test_a_column_is_dragged_to_another_place_and_stands_there_the_next_time(
    qtbot: QtBot, table: RecordTable, cases: SmallList
) -> None:
    assert keys(table) == ["number", "summary", "due", "status"]
    header = table.view.horizontalHeader()
    drag(header.viewport(), middle(table, 3), QPoint(4, header.height() // 2))
    assert keys(table) == ["status", "number", "summary", "due"]
    assert table.request.sort.column == "number", "who drags a column does not sort by it"
    assert keys(another(qtbot, table, cases)) == ["status", "number", "summary", "due"]


def test_a_column_is_made_wider_at_its_edge_and_is_as_wide_the_next_time(
    qtbot: QtBot, table: RecordTable, cases: SmallList
) -> None:
    header = table.view.horizontalHeader()
    before, start = header.sectionSize(0), edge(table, 0)
    drag(header.viewport(), start, start + QPoint(60, 0))
    assert header.sectionSize(0) > before + 40
    assert header.sectionSize(1) > 0
    later = another(qtbot, table, cases).view.horizontalHeader()
    assert abs(later.sectionSize(0) - header.sectionSize(0)) <= 2, (
        "kept in characters, so that it follows the text"
    )


def test_columns_are_as_proposed_again_in_order_choice_and_width_with_one_button(
    qtbot: QtBot, table: RecordTable, cases: SmallList
) -> None:
    header = table.view.horizontalHeader()
    proposed = keys(table), [header.sectionSize(n) for n in range(header.count())]
    start = edge(table, 0)
    drag(header.viewport(), start, start + QPoint(60, 0))
    drag(header.viewport(), middle(table, 3), QPoint(4, header.height() // 2))
    table.layout_of_columns.arrange([("status", True), ("number", False), ("note", True)])
    table.choose_columns()
    chooser = table.window().findChild(ColumnChooser)
    assert chooser is not None
    button = next(one for one in chooser.findChildren(QPushButton) if one.text() == "As proposed")
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert keys(table) != proposed[0], "nothing holds before OK"
    chooser.accept()
    assert (keys(table), [header.sectionSize(n) for n in range(header.count())]) == proposed
    assert keys(another(qtbot, table, cases)) == proposed[0]
