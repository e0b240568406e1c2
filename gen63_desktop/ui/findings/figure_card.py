"""A key figure on the screen: what it is, how much, and how it stands in icon, word and colour."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from gen63_desktop.domain.findings.key_figures import KeyFigure, State
from gen63_desktop.ui.shared.chip import Chip
from gen63_desktop.ui.shared.theme import look
from gen63_desktop.ui.shared.tokens import Tone

_TONES = {
    State.PLAIN: Tone.NEW,
    State.GOOD: Tone.DONE,
    State.CAUTION: Tone.WAITING,
    State.ALERT: Tone.LATE,
    State.NOTHING: Tone.CLOSED,
}


class FigureCard(QFrame):
    """One figure; a screen reader hears label, value and note as one."""

    def __init__(self, figure: KeyFigure, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look(self, "card")
        label, value = QLabel(figure.label), QLabel(figure.value)
        look(label, "muted")
        look(value, "figure")
        for each in (label, value):
            each.setTextFormat(Qt.TextFormat.PlainText)
        chip = Chip(figure.note, _TONES[figure.state])
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(2)
        column.addWidget(label)
        column.addWidget(value)
        column.addWidget(chip)
        self.setAccessibleName(f"{figure.label}: {figure.value}. {figure.note}")
        self.setMinimumWidth(QFontMetrics(self.font()).averageCharWidth() * 30)
