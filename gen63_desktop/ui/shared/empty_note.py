"""What stands where a list has no rows: why, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gen63_desktop.ui.shared.commands import CommandButton, EnterButton, plain
from gen63_desktop.ui.shared.theme import look


class EmptyNote(QWidget):
    """A sentence and the buttons that help now; ``first_step`` is the list's own way to a first row."""

    clear_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, first_step: QAction | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look(self, "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._why = QLabel()
        self._why.setWordWrap(True)
        self._why.setTextFormat(Qt.TextFormat.PlainText)
        self._why.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._why.setMinimumWidth(QFontMetrics(self.font()).averageCharWidth() * 30)
        self._clear = EnterButton(self.tr("Clear all filters"))
        self._clear.clicked.connect(self.clear_wanted)
        self._again = EnterButton(self.tr("Try again"))
        self._again.clicked.connect(self.again_wanted)
        # its access key is that of the same command above the list: claimed twice, it would press neither
        self._first = None
        if first_step is not None:
            words = plain(first_step.text()).replace("&", "&&")
            self._first = CommandButton(first_step, "primary", short=words)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self._clear)
        buttons.addWidget(self._again)
        if self._first is not None:
            buttons.addWidget(self._first)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addStretch()
        column.addWidget(self._why)
        column.addLayout(buttons)
        column.addStretch()

    @property
    def text(self) -> str:
        """Why there is nothing."""
        return self._why.text()

    def say(self, why: str, *, clear: bool = False, again: bool = False, first: bool = False) -> None:
        """Say why, and offer what helps."""
        self._why.setText(why)
        self._clear.setVisible(clear)
        self._again.setVisible(again)
        if self._first is not None:
            self._first.setVisible(first and self._first.command.isVisible())
