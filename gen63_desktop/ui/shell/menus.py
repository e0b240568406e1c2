"""The menu bar: every command once, with its key; the page's own menu changes with the page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from gen63_desktop.ui.shared import language, messages
from gen63_desktop.ui.shared.menu import Menu, fill
from gen63_desktop.ui.shared.remembered import remember
from gen63_desktop.ui.shared.row_height import Rows, row_height
from gen63_desktop.ui.shared.theme import Colours, theme
from gen63_desktop.ui.shell import idle_lock

_STEP = 10


class Menus:
    """Builds the menu bar of a window; ``actions`` is every command in it."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self._bar = window.menuBar()
        self._page_menus: list[QMenu] = []
        self._help: QMenu | None = None

    def menu(self, title: str) -> QMenu:
        """Add a menu."""
        menu = Menu(title, self._bar)
        self._bar.addMenu(menu)
        return menu

    def add(
        self,
        menu: QMenu,
        text: str,
        run: Callable[[], object],
        keys: str | QKeySequence.StandardKey | Sequence[str] = "",
    ) -> QAction:
        """Add a command of the window."""
        action = QAction(text, self._window)
        if isinstance(keys, QKeySequence.StandardKey):
            action.setShortcuts(QKeySequence.keyBindings(keys))
        elif isinstance(keys, str):
            action.setShortcut(QKeySequence(keys))
        else:
            action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda _checked=False: run())
        menu.addAction(action)
        return action

    def set_help(self, menu: QMenu) -> None:
        """The menu before which the page's own stands."""
        self._help = menu

    def show_page_menus(self, menus: Sequence[tuple[str, Sequence[QAction | None]]]) -> None:
        """Show the commands of the page in sight, in menus of their own before Help."""
        for menu in self._page_menus:
            self._bar.removeAction(menu.menuAction())
            menu.deleteLater()
        self._page_menus = [self._page_menu(title, actions) for title, actions in menus if any(actions)]

    def _page_menu(self, title: str, actions: Sequence[QAction | None]) -> QMenu:
        menu = Menu(title, self._bar)
        fill(menu, actions)
        before = self._help.menuAction() if self._help is not None else None
        if before is not None:
            self._bar.insertMenu(before, menu)
        else:
            self._bar.addMenu(menu)
        return menu


def lock_after_menu(menus: Menus, menu: QMenu, window: QMainWindow) -> None:
    """After how many minutes without work the office is locked."""
    after = menu.addMenu(QCoreApplication.translate("Menus", "Lock aft&er"))
    group = QActionGroup(window)
    for minutes in idle_lock.CHOICES:
        text = QCoreApplication.translate("Menus", "{n} minutes without work").format(n=minutes)
        action = menus.add(after, text, partial(idle_lock.choose_minutes, minutes))
        action.setCheckable(True)
        action.setChecked(minutes == idle_lock.minutes())
        group.addAction(action)


def view_menu(menus: Menus, window: QMainWindow) -> None:
    """Colours, language and size of text; all hold at once and are remembered."""
    menu = menus.menu(QCoreApplication.translate("Menus", "&View"))
    colours = menu.addMenu(QCoreApplication.translate("Menus", "&Colors"))
    group = QActionGroup(window)
    for choice, text in (
        (Colours.SYSTEM, QCoreApplication.translate("Menus", "As the &system")),
        (Colours.LIGHT, QCoreApplication.translate("Menus", "&Light")),
        (Colours.DARK, QCoreApplication.translate("Menus", "&Dark")),
    ):
        action = menus.add(colours, text, partial(_choose_colours, choice))
        action.setCheckable(True)
        action.setChecked(theme().colours is choice)
        group.addAction(action)
    _language_menu(menus, menu, window)
    _rows_menu(menus, menu, window)
    menu.addSeparator()
    menus.add(
        menu,
        QCoreApplication.translate("Menus", "&Larger text"),
        lambda: _resize_text(_STEP),
        ("Ctrl++", "Ctrl+="),
    )
    menus.add(
        menu, QCoreApplication.translate("Menus", "S&maller text"), lambda: _resize_text(-_STEP), "Ctrl+-"
    )
    menus.add(menu, QCoreApplication.translate("Menus", "&Normal text"), lambda: _resize_text(None), "Ctrl+0")


def _language_menu(menus: Menus, menu: QMenu, window: QMainWindow) -> None:
    """The languages, each by its own name."""
    languages = menu.addMenu(QCoreApplication.translate("Menus", "Lan&guage (idioma)"))
    group = QActionGroup(window)
    for one in language.Language:
        action = menus.add(languages, one.own_name, partial(language.choose, one))
        action.setCheckable(True)
        action.setChecked(one is language.spoken())
        group.addAction(action)


def _rows_menu(menus: Menus, menu: QMenu, window: QMainWindow) -> None:
    """How high the rows of lists are; it holds at once, in every list."""
    rows = menu.addMenu(QCoreApplication.translate("Menus", "&Rows of lists"))
    group = QActionGroup(window)
    for choice, text in (
        (Rows.COMFORTABLE, QCoreApplication.translate("Menus", "&Comfortable")),
        (Rows.COMPACT, QCoreApplication.translate("Menus", "C&ompact, more in sight")),
    ):
        action = menus.add(rows, text, partial(row_height().choose, choice))
        action.setCheckable(True)
        action.setChecked(row_height().rows is choice)
        group.addAction(action)


def _choose_colours(colours: Colours) -> None:
    theme().choose_colours(colours)
    remember("window/colours", colours.value)


def _resize_text(by: int | None) -> None:
    theme().choose_text_size(100 if by is None else theme().text_per_cent + by)
    remember("window/text", theme().text_per_cent)
    said = QCoreApplication.translate("Menus", "Text at {n}%")
    messages.tell(said.format(n=theme().text_per_cent))
