"""Asks for a span of days, open at either end."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gen63_desktop.ui.shared.day_field import DayField
from gen63_desktop.ui.shared.theme import look


class DaySpanDialog(QDialog):
    """From and to; one of them may stay empty."""

    chosen = Signal(object, object)

    def __init__(self, title: str, today: date, parent: QWidget) -> None:
        super().__init__(parent.window())
        self.setWindowTitle(title)
        head = QLabel(title)
        look(head, "h2")
        self.start = DayField("start", self.tr("From"), lambda: today)
        self.end = DayField("end", self.tr("Up to and including"), lambda: today)
        apply = QPushButton(self.tr("Show these days"))
        look(apply, "primary")
        apply.setDefault(True)
        apply.clicked.connect(self.accept)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(apply)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for widget in (head, self.start, self.end):
            column.addWidget(widget)
        column.addLayout(row)

    def accept(self) -> None:
        """Check both days, then tell them."""
        for field in (self.start, self.end):
            field.show_error(field.problem())
        first, last = self.start.value(), self.end.value()
        if self.start.empty() and self.end.empty():
            self.start.show_error(self.tr("Type the first day, the last day, or both."))
        elif first is not None and last is not None and last < first:
            self.end.show_error(self.tr("This day is before the first one. Type a later day."))
        for field in (self.start, self.end):
            if field.error:
                field.setFocus()
                return
        super().accept()
        self.chosen.emit(first, last)
