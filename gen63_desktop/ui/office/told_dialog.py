"""A window that tells how a check ended: a heading, a sentence, and what was found, one thing a line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from gen63_desktop.ui.shared import messages
from gen63_desktop.ui.shared.dialog_parts import bare_buttons
from gen63_desktop.ui.shared.theme import look


class ToldDialog(QDialog):
    """Read and closed."""

    def __init__(
        self, title: str, head: str, sentence: str, found: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent.window() if parent is not None else None)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        self.head = QLabel(head)
        self.head.setWordWrap(True)
        look(self.head, "h2")
        self.sentence = QLabel(sentence)
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.sentence.setAccessibleName(sentence)
        column.addWidget(self.head)
        column.addWidget(self.sentence)
        self.lines = tuple(map(messages.told, found))
        if found:
            listed = QPlainTextEdit("\n".join(self.lines))
            listed.setReadOnly(True)
            listed.setTabChangesFocus(True)
            listed.setAccessibleName(self.tr("What was found"))
            column.addWidget(listed, 1)
        else:
            column.addStretch()
        buttons = bare_buttons(self)
        column.addWidget(buttons)
        self.resize(560, 400 if found else 220)
