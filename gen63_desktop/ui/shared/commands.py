"""Commands: one action each, with its name, key and icon, and the buttons that repeat it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QMainWindow, QPushButton, QWidget

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


def _is_of_a_menu(window: QWidget, letter: QKeySequence) -> bool:
    """Whether the menu bar of the window claims the access key."""
    if letter.isEmpty() or not isinstance(window, QMainWindow):
        return False
    titles = [action.text() for action in window.menuBar().actions() if action.isVisible()]
    return any(QKeySequence.mnemonic(title) == letter for title in titles)


class EnterButton(QPushButton):
    """A button that Enter presses too, not Space alone: outside of dialogs Qt leaves Enter without effect."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not held:
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)


class CommandButton(EnterButton):
    """A button that repeats a command: same text, icon, state; its key is in the tip.

    An access key that a menu of the window has is the menu's alone: claimed twice, it would open neither.
    """

    def __init__(
        self, action: QAction, style: str = "", parent: QWidget | None = None, *, short: str = ""
    ) -> None:
        super().__init__(parent)
        self._action = action
        self._short = short
        self._aside = False
        if style:
            look(self, style)
        self.follow()
        name = action.property("icon_name")
        if isinstance(name, str) and name:
            colour = (lambda tokens: tokens.on_accent) if style == "primary" else None
            icons.dress(self, name, colour)
        action.changed.connect(self.follow)
        self.clicked.connect(lambda _checked=False: action.trigger())

    @property
    def command(self) -> QAction:
        """The command it repeats."""
        return self._action

    def set_aside(self, aside: bool) -> None:
        """Out of sight where its row has no room for it: its command stands in a menu there."""
        self._aside = aside
        self.setVisible(self._action.isVisible() and not aside)

    def showEvent(self, event: QShowEvent) -> None:
        """The menus are known once the button is in its window."""
        super().showEvent(event)
        self.follow()

    def follow(self) -> None:
        """Show what the command is now; called again where the window's menus changed."""
        text = self._short or self._action.text()
        if _is_of_a_menu(self.window(), QKeySequence.mnemonic(text)):
            text = plain(text).replace("&", "&&")
        if self.text() != text:
            self.setText(text)
        self.setAccessibleName(plain(self._action.text()))
        self.setToolTip(self._action.toolTip())
        self.setEnabled(self._action.isEnabled())
        self.setVisible(self._action.isVisible() and not self._aside)
