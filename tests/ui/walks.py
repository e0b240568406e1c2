"""Walks over a window: its accessibility tree, its tab order, its texts, its keys and menus.

Each walk returns what is wrong in words, so that a test can assert that nothing is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAction, QContextMenuEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QListWidget,
    QMainWindow,
    QMenu,
    QMenuBar,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QWidget,
)

from gen63_desktop.ui.shared.record_page import RecordPage
from gen63_desktop.ui.shared.record_table import RecordTable
from gen63_desktop.ui.shared.view_bar import ViewBar

_ROLES = QAccessible.Role
OPERATED = {
    _ROLES.Button, _ROLES.ButtonMenu, _ROLES.ButtonDropDown, _ROLES.EditableText, _ROLES.ComboBox,
    _ROLES.CheckBox, _ROLES.RadioButton, _ROLES.List, _ROLES.Table, _ROLES.Tree, _ROLES.PageTab,
    _ROLES.SpinBox, _ROLES.Slider, _ROLES.MenuItem, _ROLES.Chart, _ROLES.Link,
}  # fmt: skip
"""Roles of what a person operates or reads as one thing; each needs a name."""

_DEEP, _WIDE = 40, 60


def unnamed(root: QWidget) -> list[str]:
    """Controls in sight that a screen reader could only call by their kind."""
    QAccessible.setActive(True)
    found: list[str] = []

    def visit(node: QAccessibleInterface | None, path: str, depth: int) -> None:
        if node is None or not node.isValid() or depth > _DEEP or node.state().invisible:
            return
        role = node.role()
        name = node.text(QAccessible.Text.Name).strip()
        here = f"{path}/{role.name}"
        if role in OPERATED and not name:
            owner = node.object()
            kind = type(owner).__name__ if owner is not None else ""
            outside = owner is not None and isinstance(owner, QWidget) and not owner.isVisible()
            if not outside:
                found.append(f"{here} {kind} {owner.objectName() if owner is not None else ''}".strip())
        for number in range(min(node.childCount(), _WIDE)):
            visit(node.child(number), f"{here}({name[:20]})", depth + 1)

    visit(QAccessible.queryAccessibleInterface(root), "", 0)
    return found


def named(root: QWidget) -> list[str]:
    """The names in the tree, so that a test can see that the walk saw something."""
    QAccessible.setActive(True)
    found: list[str] = []

    def visit(node: QAccessibleInterface | None, depth: int) -> None:
        if node is None or not node.isValid() or depth > _DEEP:
            return
        found.append(node.text(QAccessible.Text.Name))
        for number in range(min(node.childCount(), _WIDE)):
            visit(node.child(number), depth + 1)

    visit(QAccessible.queryAccessibleInterface(root), 0)
    return found


def reachable(window: QWidget) -> set[QWidget]:
    """Enabled widgets in sight that want the Tab key."""
    return {
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.window() is window
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not isinstance(widget, QMenu | QMenuBar)
        and not _by_arrows(widget)
    }


def _by_arrows(widget: QWidget) -> bool:
    """One of several choices beside one another: Tab reaches the chosen one, arrows the others."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    chosen = group.checkedButton() if group is not None and group.exclusive() else None
    return chosen is not None and chosen is not widget


def _in_words(widget: QWidget) -> str:
    text = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton | QLabel) else "")
    return f"{type(widget).__name__} {text!r}"


def tab_order(window: QWidget, start: QWidget) -> tuple[list[QWidget], list[str]]:
    """The widgets that Tab goes through until it comes back, and what is wrong on the way.

    Every control is reached, none holds the focus, and Shift+Tab leads back the same way.
    """
    window.activateWindow()
    QTest.qWaitForWindowActive(window, 60_000)
    start.setFocus(Qt.FocusReason.TabFocusReason)
    wanted = reachable(window)
    seen: list[QWidget] = []
    wrong: list[str] = []
    for _step in range(len(wanted) * 2 + 4):
        here = QApplication.focusWidget()
        if here is None:
            wrong.append("the focus was lost")
            break
        if here in seen:
            break
        seen.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is here and len(wanted) > 1:
            wrong.append(f"Tab does not leave {_in_words(here)}")
            break
    reached = {proxy for widget in seen for proxy in (widget, *_proxied(widget))}
    missed = [_in_words(w) for w in wanted if w not in reached and not _inside_reached(w, reached)]
    wrong += [f"Tab never reaches {text}" for text in missed]
    wrong += [f"the focus cannot be seen on {_in_words(w)}" for w in seen if not w.isVisible()]
    return seen, wrong


def _proxied(widget: QWidget) -> Iterator[QWidget]:
    proxy = widget.focusProxy()
    if proxy is not None:
        yield proxy


def _inside_reached(widget: QWidget, reached: set[QWidget]) -> bool:
    """Parts of a compound control (the field of a combo box) are reached with it."""
    parent = widget.parentWidget()
    return parent is not None and (parent in reached or parent.focusProxy() in reached)


def _cut(widget: QWidget) -> str:
    """What of a widget's text cannot be seen."""
    if isinstance(widget, QLabel):
        if not widget.text() or widget.pixmap().width() > 0:
            return ""
        if widget.wordWrap():
            need = widget.heightForWidth(widget.width())
            longest = max(
                (widget.fontMetrics().horizontalAdvance(w) for w in re.split(r"[\s\u200b]", widget.text())),
                default=0,
            )
            if longest > widget.width() + 1:
                return f"label {widget.text()!r} is {widget.width()} wide, a word of it needs {longest}"
            return (
                ""
                if widget.height() + 2 >= need
                else f"label {widget.text()!r} needs {need}, has {widget.height()}"
            )
    elif not (isinstance(widget, QPushButton | QCheckBox) and widget.text()):
        return ""
    need = widget.sizeHint().width()
    return "" if widget.width() + 1 >= need else f"{_in_words(widget)} {widget.width()} of {need} pixels"


def cut_texts(window: QWidget) -> list[str]:
    """Texts of buttons, boxes and labels that do not fit where they stand."""
    found = [
        text
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and widget.window() is window and (text := _cut(widget))
    ]
    return found + outside(window)


def sideways(window: QWidget) -> list[str]:
    """Lists of words in sight that must be scrolled sideways to be read."""
    return [
        f"{_in_words(one)} scrolls sideways"
        for one in window.findChildren(QListWidget)
        if one.isVisible() and one.window() is window and one.horizontalScrollBar().isVisible()
    ]


def outside(window: QWidget) -> list[str]:
    """Controls that stand beyond the edge of the window or of what holds them, out of reach of scrolling."""
    found = []
    for widget in window.findChildren(QAbstractButton):
        if not widget.isVisible() or widget.window() is not window or not widget.text():
            continue
        if _in_scrolled(widget):
            continue
        corner = widget.mapTo(window, widget.rect().bottomRight())
        if corner.x() > window.width() or corner.y() > window.height():
            found.append(f"{_in_words(widget)} ends at {corner.x()},{corner.y()}")
    return found


def _in_scrolled(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def menu_of_a_row(
    table: RecordTable,
    reason: QContextMenuEvent.Reason = QContextMenuEvent.Reason.Keyboard,
    at: QPoint | None = None,
) -> QMenu | None:
    """What the menu key brings, or a right click at a point of the list; None where that is nothing."""
    port = table.view.viewport()
    where = at or QPoint(0, 0)
    QApplication.sendEvent(port, QContextMenuEvent(reason, where, port.mapToGlobal(where)))
    menu = QApplication.activePopupWidget()
    return menu if isinstance(menu, QMenu) else None


def actions_of(menu_bar: QMenuBar | QMenu) -> list[QAction]:
    """Every command of the menus, submenus included."""
    found: list[QAction] = []

    def visit(actions: list[QAction]) -> None:
        for action in actions:
            menu = action.menu()
            if isinstance(menu, QMenu):
                visit(menu.actions())
            elif not action.isSeparator():
                found.append(action)

    visit(menu_bar.actions())
    return found


def doubled_commands(window: QMainWindow) -> list[str]:
    """Commands that stand in the menus twice, or have no text."""
    actions = actions_of(window.menuBar())
    twice = [action.text() for action, n in Counter(actions).items() if n > 1]
    nameless = ["a command without text" for action in actions if not action.text().strip()]
    names = Counter(action.text().replace("&", "") for action in actions)
    return twice + nameless + [f"{name} stands twice" for name, n in names.items() if n > 1]


def doubled_keys(window: QMainWindow) -> list[str]:
    """Keys that two commands in sight claim."""
    claimed = Counter(
        key.toString(QKeySequence.SequenceFormat.PortableText)
        for action in actions_of(window.menuBar())
        for key in action.shortcuts()
        if not key.isEmpty()
    )
    return [key for key, n in claimed.items() if n > 1]


def doubled_access_keys(window: QMainWindow) -> list[str]:
    """Access keys that two entries of one menu claim, or two of the menus, buttons and labels in sight."""
    found: list[str] = []

    def visit(where: str, actions: list[QAction]) -> None:
        letters: Counter[str] = Counter()
        for action in actions:
            mark = QKeySequence.mnemonic(action.text()).toString()
            if mark:
                letters[mark] += 1
            menu = action.menu()
            if isinstance(menu, QMenu):
                visit(action.text(), menu.actions())
        found.extend(f"{where}: {letter}" for letter, n in letters.items() if n > 1)

    visit("menu bar", window.menuBar().actions())
    claimed = Counter(_access_keys_in_sight(window))
    return [*found, *(f"in sight: {letter}" for letter, n in claimed.items() if n > 1)]


def _access_keys_in_sight(window: QMainWindow) -> Iterator[str]:
    """What the menu bar, and the buttons and labels in sight, each claim."""
    titles = [action.text() for action in window.menuBar().actions()]
    buttons = [one.text() for one in window.findChildren(QAbstractButton) if one.isVisible()]
    labels = [one.text() for one in window.findChildren(QLabel) if one.isVisible() and one.buddy()]
    for text in (*titles, *buttons, *labels):
        if mark := QKeySequence.mnemonic(text).toString():
            yield mark


def keys_without_menu(page_actions: list[QAction], window: QMainWindow) -> list[str]:
    """Commands of a page that have keys and stand in no menu."""
    shown = set(actions_of(window.menuBar()))
    return [a.text() for a in page_actions if not a.shortcut().isEmpty() and a not in shown]


def faces(page: QWidget, settle: Callable[[], None]) -> Iterator[str]:
    """Each face that a page can show: its views, its record, the tabs of each. Yields which one is shown."""
    bars = [bar for bar in page.findChildren(ViewBar) if bar.isVisible()]
    views = [(bar, key) for bar in bars for key in bar.keys] or [(None, "")]
    for bar, key in views:
        if bar is not None:
            bar.choose(key)
            settle()
        yield key or "list"
        yield from (f"{key} {name}" for name in _tabs(page, settle))
        if isinstance(page, RecordPage):
            page.show_detail()
            settle()
            yield f"{key} record"
            yield from (f"{key} record {name}" for name in _tabs(page, settle))
            page.show_list()
            settle()


def _tabs(page: QWidget, settle: Callable[[], None]) -> Iterator[str]:
    for tabs in page.findChildren(QTabWidget):
        if tabs.isVisible():
            for number in range(tabs.count()):
                tabs.setCurrentIndex(number)
                settle()
                yield tabs.tabText(number)
            tabs.setCurrentIndex(0)
            settle()
