"""Which encoding a text file has: how its first doubtful lines would read in each."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QPushButton, QRadioButton, QVBoxLayout, QWidget

from gen63_desktop.domain.mapping.source import EncodingUnknown
from gen63_desktop.ui.shared import import_words, messages
from gen63_desktop.ui.shared.theme import look


class EncodingBox(QWidget):
    """Names are never guessed: the person says which reading is right."""

    chosen = Signal(str)

    def __init__(self, unknown: EncodingUnknown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        said = QLabel(messages.sentence(unknown))
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        look(said, "strong")
        column.addWidget(said)
        self._group = QButtonGroup(self)
        self._encodings: list[str] = []
        for choice in unknown.choices:
            button = QRadioButton(import_words.said(choice.label).replace("&", "&&"))
            lines = "\n".join(line[:160] for line in choice.lines)
            button.setAccessibleDescription(lines)
            shown = QLabel(lines)
            shown.setTextFormat(Qt.TextFormat.PlainText)
            shown.setWordWrap(True)
            shown.setIndent(24)
            look(shown, "muted")
            self._group.addButton(button, len(self._encodings))
            self._encodings.append(choice.encoding)
            column.addWidget(button)
            column.addWidget(shown)
        self.button = QPushButton(self.tr("Read it so"))
        self.button.setAutoDefault(False)
        self.button.setEnabled(False)
        self.button.clicked.connect(lambda: self.chosen.emit(self._encodings[self._group.checkedId()]))
        self._group.idToggled.connect(lambda _id, _on: self.button.setEnabled(self._group.checkedId() >= 0))
        column.addWidget(self.button)

    def focus(self) -> None:
        """Go to the first choice."""
        if self._group.buttons():
            self._group.buttons()[0].setFocus()
