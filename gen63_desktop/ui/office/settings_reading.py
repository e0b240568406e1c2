"""The office's settings, to be read by somebody who does not change them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from gen63_desktop.domain.identity import OfficeFacts
from gen63_desktop.services.settings import holiday_names
from gen63_desktop.ui.shared import tasks, words


class SettingsReading(QDialog):
    """Name, fiscal year and holidays."""

    def __init__(self, facts: OfficeFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Office settings"))
        self.text = QPlainTextEdit(self._said(facts, {}))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.windowTitle())
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.text, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        metrics = QFontMetrics(self.font())
        self.resize(metrics.averageCharWidth() * 70, metrics.height() * 20)
        tasks.ask(self, lambda: holiday_names(facts.holidays), partial(self._name_holidays, facts))

    def _name_holidays(self, facts: OfficeFacts, names: Mapping[date, str]) -> None:
        self.text.setPlainText(self._said(facts, names))

    def _said(self, facts: OfficeFacts, names: Mapping[date, str]) -> str:
        month = QLocale().standaloneMonthName(facts.fiscal_year_month)
        days = [
            ": ".join(part for part in (words.weekday_and_day(day), names.get(day, "")) if part)
            for day in facts.holidays
        ] or [self.tr("none")]
        return "\n".join(
            (
                self.tr("Name of the office: {name}").format(name=facts.name),
                self.tr("The fiscal year starts on {month} {day}.").format(
                    month=month, day=facts.fiscal_year_day
                ),
                self.tr("Holidays:"),
                *days,
            )
        )
