"""How far the review of the quarter is: decided, left, and the minutes left at the reader's own pace."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QWidget

from gen63_desktop.domain.comments.review import ReviewCounts
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.theme import look

_BAR_NEEDS = 80
"""Characters of width under which there is no bar."""


class ProgressLine(QWidget):
    """A bar and the same in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QLabel()
        self._words.setWordWrap(True)
        look(self._words, "muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the review"))
        self._bar.setMinimumWidth(120)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._bar, 1)
        row.addWidget(self._words, 3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the words alone say it."""
        super().resizeEvent(event)
        self._bar.setVisible(self.width() > QFontMetrics(self.font()).averageCharWidth() * _BAR_NEEDS)

    def show_counts(self, counts: ReviewCounts, minutes: int | None) -> None:
        """Say where the review stands."""
        if not counts.comments:
            self._words.setText("")
            self._bar.hide()
            return
        self._bar.setRange(0, max(counts.comments, 1))
        self._bar.setValue(counts.decided)
        parts = [
            self.tr("{done} of {all} decided").format(
                done=words.number(counts.decided), all=words.number(counts.comments)
            )
        ]
        if counts.left:
            parts.append(self.tr("{n} left").format(n=words.number(counts.left)))
        if counts.not_sure:
            parts.append(self.tr("{n} not sure").format(n=words.number(counts.not_sure)))
        if minutes is not None and counts.left:
            parts.append(_time_left(minutes))
        self._words.setText(", ".join(parts))
        self._bar.setAccessibleDescription(self._words.text())

    @property
    def text(self) -> str:
        """What it says."""
        return self._words.text()


def _time_left(minutes: int) -> str:
    if minutes < 90:
        return words.count(
            minutes,
            QCoreApplication.translate("ProgressLine", "about {n} minute at your pace"),
            QCoreApplication.translate("ProgressLine", "about {n} minutes at your pace"),
        )
    hours = QCoreApplication.translate("ProgressLine", "about {n} hours at your pace")
    return hours.format(n=words.number(round(minutes / 60)))
