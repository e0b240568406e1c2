"""Commands: one action each, with its name, key and icon, and the buttons that repeat it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from gen63_desktop.ui.shared import icons
from gen63_desktop.ui.shared.theme import look


def command(
    owner: QWidget,
    text: str,
    run: Callable[[], None],
    *,
    keys: str = "",
    icon: str = "",
    tip: str = "",
    within: QWidget | None = None,
) -> QAction:
    """Make a command of the owner.

    ``keys`` holds as long as the owner is in sight; with ``within``, only while the focus is in
    that widget (single letters must be bound so).
    """
    action = QAction(text, owner)
    action.triggered.connect(lambda _checked=False: run())
    if keys:
        action.setShortcut(QKeySequence(keys))
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{tip or plain(text)} ({shown})")
    else:
        action.setToolTip(tip or plain(text))
    if tip:
        action.setStatusTip(tip)
    if icon:
        icons.dress(action, icon)
        action.setProperty("icon_name", icon)
    if within is not None:
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        within.addAction(action)
    else:
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        owner.addAction(action)
    return action


def mark_as_list(action: QAction) -> QAction:
    """Say that the command is one of a list's own."""
    action.setProperty("of_a_list", True)
    return action


def of_a_list(action: QAction) -> bool:
    """Whether the command belongs to a list, and so into the menu List."""
    return bool(action.property("of_a_list"))


def plain(text: str) -> str:
    """A command's text without the mark of its access key."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


class CommandButton(QPushButton):
    """A button that repeats a command: same text, icon, state; its key is in the tip."""

    def __init__(
        self, action: QAction, style: str = "", parent: QWidget | None = None, *, short: str = ""
    ) -> None:
        super().__init__(parent)
        self._action = action
        self._short = short
        if style:
            look(self, style)
        self._follow()
        name = action.property("icon_name")
        if isinstance(name, str) and name:
            colour = (lambda tokens: tokens.on_accent) if style == "primary" else None
            icons.dress(self, name, colour)
        action.changed.connect(self._follow)
        self.clicked.connect(lambda _checked=False: action.trigger())

    @property
    def command(self) -> QAction:
        """The command it repeats."""
        return self._action

    def _follow(self) -> None:
        text = self._short or self._action.text()
        if self.text() != text:
            self.setText(text)
        self.setAccessibleName(plain(self._action.text()))
        self.setToolTip(self._action.toolTip())
        self.setEnabled(self._action.isEnabled())
        self.setVisible(self._action.isVisible())
