"""A field for a day that takes it as people type it, and shows what it understood."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QCalendarWidget,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gen63_desktop.domain.errors import quoted
from gen63_desktop.ui.shared import icons, words
from gen63_desktop.ui.shared.day_input import WorkingDays, read_day
from gen63_desktop.ui.shared.fields import Field
from gen63_desktop.ui.shared.theme import look


class DayField(Field):
    """A day; below the field stand its weekday and how far it is from today.

    ``latest`` and ``earliest`` bound it, each with the sentence that says why.
    """

    def __init__(
        self,
        name: str,
        label: str,
        today: Callable[[], date],
        *,
        required: bool = False,
        hint: str = "",
        working_days: WorkingDays | None = None,
        not_after_today: bool = False,
    ) -> None:
        super().__init__(name, label, required=required, hint=hint)
        self._today = today
        self._working_days = working_days
        self._not_after_today = not_after_today
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(self.tr("11/20/2026, today, +5 days"))
        self.edit.setMinimumWidth(QFontMetrics(self.edit.font()).averageCharWidth() * 24)
        self.edit.textChanged.connect(self._explain)
        self.edit.textChanged.connect(lambda _text: self.changed.emit())
        self.edit.editingFinished.connect(self._tidy)
        self._button = QPushButton()
        self._button.setAutoDefault(False)
        icons.dress(self._button, "calendar")
        self._button.setAccessibleName(self.tr("Choose {label} in a calendar").format(label=label))
        self._button.setToolTip(self.tr("Choose in a calendar"))
        self._button.clicked.connect(self.open_calendar)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.edit, 1)
        row.addWidget(self._button)
        self.understood = QLabel()
        look(self.understood, "muted")
        self.place(self.edit, self.understood, holder=holder)
        self._explain()

    def value(self) -> date | None:
        """The day, None where there is none or it is not understood."""
        return read_day(self.edit.text(), self._today(), self._working_days)

    def raw(self) -> str:
        """The text as typed; a relative day is kept as the day it meant when it was typed."""
        day = self.value()
        return day.isoformat() if day is not None else self.edit.text()

    def set_raw(self, raw: Any) -> None:
        """Show the text or the day."""
        if isinstance(raw, date):
            raw = raw.isoformat()
        self.edit.setText(raw if isinstance(raw, str) else "")
        self._tidy()

    def empty(self) -> bool:
        """Whether nothing is typed."""
        return not self.edit.text().strip()

    def problem(self) -> str:
        """Says what to type where the text is no day."""
        if not self.empty():
            day = self.value()
            if day is None:
                return self.tr(
                    "“{text}” is not a day. Type month/day/year, for example 11/20/2026, or today, or +5 days."
                ).format(text=quoted(self.edit.text()))
            if self._not_after_today and day > self._today():
                return self.tr("{day} has not come yet. Type today's date or an earlier one.").format(
                    day=words.day(day)
                )
        return super().problem()

    def _explain(self) -> None:
        day = self.value()
        if day is None:
            text = "" if self.empty() else self.tr("Not understood yet")
        else:
            text = f"{words.weekday_and_day(day)}, {words.distance(day, self._today())}"
        self.understood.setText(text)
        self.edit.setAccessibleDescription(" ".join(part for part in (text, self.hint) if part))

    def _tidy(self) -> None:
        day = self.value()
        if day is not None:
            shown = words.day_as_typed(day)
            if self.edit.text() != shown:
                self.edit.setText(shown)

    def open_calendar(self) -> None:
        """Choose the day in a calendar."""
        popup = _Calendar(self.value() or self._today(), self.label, self)
        popup.move(self._button.mapToGlobal(QPoint(0, self._button.height())))
        popup.calendar.activated.connect(self._chosen)
        popup.calendar.clicked.connect(self._chosen)
        popup.calendar.activated.connect(popup.accept)
        popup.calendar.clicked.connect(popup.accept)
        popup.open()

    def _chosen(self, day: QDate) -> None:
        self.edit.setText(words.day_as_typed(date(day.year(), day.month(), day.day())))
        self.edit.setFocus()


class _Calendar(QDialog):
    """A month to choose a day from; Escape leaves it as it was."""

    def __init__(self, day: date, label: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(label)
        self.calendar = QCalendarWidget()
        self.calendar.setAccessibleName(label)
        self.calendar.setGridVisible(False)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        column = QVBoxLayout(self)
        column.addWidget(self.calendar)
        self.calendar.setFocus()
