"""A key figure on the screen: what it is, how much, and how it stands in icon, word and colour."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from gen63_desktop.charts.description import Opening
from gen63_desktop.domain.findings.key_figures import KeyFigure, State
from gen63_desktop.ui.shared import messages
from gen63_desktop.ui.shared.chip import Chip
from gen63_desktop.ui.shared.theme import look, tokens
from gen63_desktop.ui.shared.tokens import Tone

_TONES = {
    State.PLAIN: Tone.NEW,
    State.GOOD: Tone.DONE,
    State.CAUTION: Tone.WAITING,
    State.ALERT: Tone.LATE,
    State.NOTHING: Tone.CLOSED,
}


class FigureCard(QFrame):
    """One figure; a screen reader hears label, value and note as one. Enter or a click opens its records."""

    opened = Signal(object)
    """The records behind the figure are wanted: an ``Opening``."""

    def __init__(
        self, figure: KeyFigure, opening: Opening | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._opening = opening
        look(self, "card")
        label, value = QLabel(messages.stated(figure.label)), QLabel(messages.stated(figure.value))
        look(label, "muted")
        look(value, "figure")
        for each in (label, value):
            each.setTextFormat(Qt.TextFormat.PlainText)
        chip = Chip(messages.stated(figure.note), _TONES[figure.state])
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(2)
        column.addWidget(label)
        column.addWidget(value)
        column.addWidget(chip)
        said = f"{label.text()}: {value.text()}. {messages.stated(figure.note)}"
        if opening is not None:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setToolTip(self.tr("Show the records that this figure counts"))
            said = f"{said}. {self.tr('Enter opens the records.')}"
        self.setAccessibleName(said)
        self.setMinimumWidth(QFontMetrics(self.font()).averageCharWidth() * 30)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter or the space bar opens the records."""
        keys = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
        if self._opening is not None and Qt.Key(event.key()) in keys:
            self.opened.emit(self._opening)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens the records."""
        inside = self.rect().contains(event.position().toPoint())
        if self._opening is not None and event.button() is Qt.MouseButton.LeftButton and inside:
            self.opened.emit(self._opening)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A ring where the keys are."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens().focus), 2))
            painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 5, 5)
            painter.end()
