"""The menu of a row, by right click or the menu key: it repeats the commands of the page, and hides none."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from gen63_desktop.ui.shared.list_view import ListView
from gen63_desktop.ui.shared.menu import Menu, fill
from gen63_desktop.ui.shared.page import Page

_SHOWN = QKeySequence.SequenceFormat.NativeText


def show_row_menu(view: ListView, selected: int, copy_them: Callable[[], None], at: QPoint) -> None:
    """Offer, at a point of the screen, what can be done with the rows that are selected; so many are."""
    menu = Menu(QCoreApplication.translate("RowMenu", "What can be done"), view)
    menu.setAccessibleName(menu.title())
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    _add(
        menu,
        QCoreApplication.translate("RowMenu", "Open"),
        QKeySequence(Qt.Key.Key_Return),
        lambda: view.opened.emit(view.currentIndex().row()),
    )
    copy = QCoreApplication.translate("RowMenu", "Copy the row")
    if selected > 1:
        copy = QCoreApplication.translate("RowMenu", "Copy the selected rows")
    _add(menu, copy, QKeySequence(QKeySequence.StandardKey.Copy), copy_them)
    page = _page_of(view)
    if page is not None and any(page.menu):
        menu.addSeparator()
        fill(menu, page.menu)
    menu.popup(at)


def _add(menu: Menu, text: str, keys: QKeySequence, run: Callable[[], None]) -> None:
    """The key stands beside the words; it is the list's own and holds without the menu."""
    menu.addAction(f"{text}\t{keys.toString(_SHOWN)}").triggered.connect(lambda _checked=False: run())


def _page_of(widget: QWidget) -> Page | None:
    holder: QWidget | None = widget
    while holder is not None and not isinstance(holder, Page):
        holder = holder.parentWidget()
    return holder
