"""The tabs of a case stand in rows, all in sight; keys, names and roles are those of a bar of tabs (U1)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gen63_desktop.ui.shared.row_tabs import RowTabBar, RowTabs

NAMES = (
    "Summary", "Allegations 2", "People 1", "Investigation", "Clocks", "Letters", "Appeals 1", "Related 2", "Time line",
)  # fmt: skip


@pytest.fixture
def tabs(qtbot: QtBot) -> RowTabs:
    made = RowTabs()
    qtbot.addWidget(made)
    for name in NAMES:
        made.addTab(QLabel(name), name)
    made.resize(332, 500)
    with qtbot.waitExposed(made):
        made.show()
    return made


def _bar(tabs: RowTabs) -> RowTabBar:
    bar = tabs.tabBar()
    assert isinstance(bar, RowTabBar)
    return bar


@pytest.mark.requirement("U1")
@pytest.mark.parametrize("width", [200, 332, 700, 1200])
def test_every_tab_is_in_sight_at_any_width_and_none_lies_on_another(tabs: RowTabs, width: int) -> None:
    tabs.resize(width, 500)
    bar = _bar(tabs)
    rects = list(bar.rects(bar.width()).values())
    assert len(rects) == len(NAMES)
    assert all(bar.rect().contains(rect) for rect in rects), (bar.rect(), rects)
    assert not [1 for at, one in enumerate(rects) for other in rects[at + 1 :] if one.intersects(other)]
    assert tabs.currentWidget().geometry().top() >= 0
    assert tabs.currentWidget().mapTo(tabs, QPoint()).y() >= bar.geometry().bottom()


@pytest.mark.requirement("U1")
def test_a_tab_of_the_second_row_is_chosen_by_the_mouse_and_every_one_by_keys(tabs: RowTabs) -> None:
    bar = _bar(tabs)
    at = NAMES.index("Letters")
    assert bar.tabRect(at).y() > 0
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(at).center())
    assert tabs.currentIndex() == at
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.rect().bottomRight())
    assert tabs.currentIndex() == at
    bar.setFocus()
    seen = [tabs.currentIndex()]
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        QTest.keyClick(bar, key)
        seen.append(tabs.currentIndex())
    assert seen == [at, at + 1, at + 2, at + 1]
    QTest.keyClick(tabs, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert tabs.currentIndex() == at + 2
    QTest.keyClick(
        tabs, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert tabs.currentIndex() == at + 1


@pytest.mark.requirement("U1")
def test_a_hidden_tab_takes_no_room_and_a_longer_name_gets_it(tabs: RowTabs) -> None:
    bar = _bar(tabs)
    tabs.setTabVisible(NAMES.index("Appeals 1"), False)
    assert NAMES.index("Appeals 1") not in bar.rects(bar.width())
    before = bar.tabRect(1).width()
    tabs.setTabText(1, "Allegations and more of them 12")
    assert bar.tabRect(1).width() > before
    assert bar.height() == bar.sizeHint().height()


@pytest.mark.requirement("U1")
def test_a_screen_reader_meets_a_list_of_page_tabs_with_their_names(tabs: RowTabs) -> None:
    met = QAccessible.queryAccessibleInterface(_bar(tabs))
    assert met.role() is QAccessible.Role.PageTabList
    children = [met.child(at) for at in range(met.childCount())]
    told = [one.text(QAccessible.Text.Name) for one in children if one.role() is QAccessible.Role.PageTab]
    assert told == list(NAMES)


@pytest.mark.requirement("U1")
def test_every_name_is_drawn_where_its_tab_is_chosen(tabs: RowTabs) -> None:
    bar = _bar(tabs)
    drawn = bar.grab().toImage()
    ground = drawn.pixel(bar.rect().right(), bar.rect().bottom())
    for at, rect in bar.rects(bar.width()).items():
        inked = {
            drawn.pixel(x, y) != ground
            for x in range(rect.left() + 3, rect.right() - 3)
            for y in range(rect.top() + 4, rect.bottom() - 4)
        }
        assert True in inked, NAMES[at]
