"""The tables of a report on the screen, one at a time, each with its caveats."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gen63_desktop.domain.findings import words as report_words
from gen63_desktop.domain.percents import percent
from gen63_desktop.domain.tables import Cell, Column, Kind, PlainTable
from gen63_desktop.ui.shared import messages, words
from gen63_desktop.ui.shared.choice_fields import ChoiceField
from gen63_desktop.ui.shared.theme import look

_MOST_ROWS = 200
_LINES = 12


class TablePane(QWidget):
    """A choice of tables, and the chosen one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tables: tuple[PlainTable, ...] = ()
        self.choice = ChoiceField("table", self.tr("Table"), [])
        self.choice.changed.connect(self._show_chosen)
        self.grid = QTableWidget()
        self.grid.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.grid.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.grid.setTabKeyNavigation(False)
        self.grid.setWordWrap(False)
        self.grid.setShowGrid(False)
        self.grid.verticalHeader().hide()
        self.grid.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.grid.setMinimumHeight(QFontMetrics(self.font()).lineSpacing() * _LINES)
        self._caveats = QLabel()
        self._caveats.setWordWrap(True)
        self._caveats.setTextFormat(Qt.TextFormat.PlainText)
        look(self._caveats, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.choice)
        column.addWidget(self.grid, 1)
        column.addWidget(self._caveats)

    def show_tables(self, tables: Sequence[PlainTable]) -> None:
        """Offer these tables; the one shown stays where it is still among them."""
        kept = self.choice.value()
        self._tables = tuple(tables)
        self.choice.set_options([(str(each.title), messages.stated(each.title)) for each in self._tables])
        self.choice.set_value(
            kept
            if any(each.title == kept for each in self._tables)
            else next((str(each.title) for each in self._tables), None)
        )
        self._show_chosen()

    def _show_chosen(self) -> None:
        chosen = next((each for each in self._tables if each.title == self.choice.value()), None)
        if chosen is None:
            self.grid.setRowCount(0)
            self._caveats.setText("")
            return
        rows = list(chosen.rows)
        self.grid.clear()
        self.grid.setAccessibleName(messages.stated(chosen.title))
        self.grid.setColumnCount(len(chosen.columns))
        self.grid.setHorizontalHeaderLabels([messages.stated(column.title) for column in chosen.columns])
        self.grid.setRowCount(min(len(rows), _MOST_ROWS))
        for number, row in enumerate(rows[:_MOST_ROWS]):
            for at, (cell, column) in enumerate(zip(row, chosen.columns, strict=True)):
                self.grid.setItem(number, at, _item(cell, column))
        self.grid.resizeColumnsToContents()
        self.grid.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        caveats = [f"{messages.stated(label)}: {messages.stated(text)}" for label, text in chosen.caveats()]
        if not rows:
            caveats.insert(0, self.tr("This table has no rows."))
        if len(rows) > _MOST_ROWS:
            left = self.tr("{n} more rows stand in the workbook.")
            caveats.insert(0, left.format(n=words.number(len(rows) - _MOST_ROWS)))
        self._caveats.setText("\n".join(caveats))
        self.grid.setAccessibleDescription(self._caveats.text())


def _item(cell: Cell, column: Column) -> QTableWidgetItem:
    text = _words(cell, column)
    item = QTableWidgetItem(text)
    if column.is_number:
        item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{messages.stated(column.title)}: {text}")
    return item


def _words(cell: Cell, column: Column) -> str:
    if cell is None or cell == "":
        return "–"
    if isinstance(cell, datetime):
        return words.moment(cell)
    if isinstance(cell, date):
        return words.day(cell)
    if isinstance(cell, str):
        return messages.told(cell)
    if column.kind is Kind.PERCENT:
        return percent(float(cell))
    return report_words.number(cell)
