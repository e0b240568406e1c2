"""A window with a sentence and lines to be read out, compared or copied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from gen63_desktop.ui.shared.dialog_parts import bare_buttons, whole
from gen63_desktop.ui.shared.theme import look


class WordsDialog(QDialog):
    """Read and closed; every line can be selected by keyboard."""

    def __init__(
        self, title: str, sentence: str, lines: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent.window() if parent is not None else None)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(title)
        head = QLabel(title)
        head.setWordWrap(True)
        look(head, "h2")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(head)
        column.addWidget(_text(sentence))
        self.lines = tuple(lines)
        for line in lines:
            label = _text(line)
            look(label, "h2")
            column.addWidget(label)
        buttons = bare_buttons(self)
        column.addWidget(buttons)
        whole(self, 70)


def _text(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    label.setAccessibleName(text)
    return label
