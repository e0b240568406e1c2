"""The first rows of a foreign file, as they would be read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from gen63_desktop.ui.shared.importing.importer import Opened

ROWS = 30
_WIDEST = 40
_LONGEST = 200


class PreviewTable(QTableWidget):
    """Shows rows with their numbers in the file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("First rows of the file"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setMinimumHeight(QFontMetrics(self.font()).height() * 8)

    def show_table(self, table: Opened) -> None:
        """Show the first rows."""
        rows = table.sample[:ROWS]
        self.clear()
        self.setColumnCount(len(table.layout.columns))
        self.setRowCount(len(rows))
        self.setHorizontalHeaderLabels([" ".join(title.split()) for title in table.layout.columns])
        self.setVerticalHeaderLabels([str(row.number) for row in rows])
        for at, row in enumerate(rows):
            for column, value in enumerate(row.values):
                item = QTableWidgetItem(" ".join(value[:_LONGEST].split()))
                if row.problem is not None:
                    item.setToolTip(row.problem.sentence())
                self.setItem(at, column, item)
        widest = QFontMetrics(self.font()).averageCharWidth() * _WIDEST
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMaximumSectionSize(widest)
        self.resizeColumnsToContents()
        header.setMaximumSectionSize(widest * 4)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
