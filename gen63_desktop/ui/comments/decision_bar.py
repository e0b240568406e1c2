"""The buttons of the queue: each repeats a command and shows its key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from gen63_desktop.ui.shared.commands import CommandButton, plain
from gen63_desktop.ui.shared.flow_layout import FlowLayout


class KeyButton(CommandButton):
    """A command's button with its key on it: "No concern  1"."""

    def follow(self) -> None:
        """The key belongs to the name."""
        name = plain(self._action.text()).rstrip("…")
        key = self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self._short = (f"{name}   {key}" if key else name).replace("&", "&&")
        super().follow()


class DecisionBar(QWidget):
    """The commands of the queue in one row, or in several where it is narrow."""

    def __init__(
        self, name: str, actions: Sequence[tuple[QAction, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        row = FlowLayout(self)
        self.buttons = tuple(KeyButton(action, style, self) for action, style in actions)
        for button in self.buttons:
            button.setAutoDefault(False)
            row.addWidget(button)
