"""Menus whose disabled commands stay within reach of the keyboard, so that a screen reader says them.

Fusion skips them. A style of Python's own for the whole application would be asked about every widget
and cost more than the rest of the start; so only menus get it, when they first open.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget


class Menu(QMenu):
    """A menu; its submenus get the same when it opens."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._styled = False
        self.aboutToShow.connect(self._reach_all)

    def _reach_all(self) -> None:
        from gen63_desktop.ui.shared.menu_style import menu_style

        if not self._styled:
            self._styled = True
            self.setStyle(menu_style())
        for menu in self.findChildren(QMenu):
            menu.setStyle(menu_style())


def fill(menu: Menu, actions: Sequence[QAction | None]) -> None:
    """Put the commands in; those of a group into a menu of their own, which shows while one of them does."""
    within: QMenu = menu
    for action in actions:
        if action is None:
            if within is menu:
                menu.addSeparator()
            within = menu
        elif action.isSeparator():
            within = Menu(action.text(), menu)
            menu.addMenu(within)
            menu.aboutToShow.connect(partial(_show_if_any, within))
        else:
            within.addAction(action)


def _show_if_any(group: QMenu) -> None:
    group.menuAction().setVisible(any(action.isVisible() for action in group.actions()))
