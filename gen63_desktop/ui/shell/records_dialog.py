"""A list of records of several kinds, one line each; Enter opens one where it is at home."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gen63_desktop.ui.shared.dialog_parts import bare_buttons, whole
from gen63_desktop.ui.shared.theme import look

OpenRecord = Callable[[str, int], None]


class RecordsDialog(QDialog):
    """``hint`` stands above the list, ``empty`` where there is none."""

    def __init__(self, title: str, hint: str, empty: str, open_record: OpenRecord, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(title)
        self._open_record, self._hint, self._empty = open_record, hint, empty
        head = QLabel(title)
        head.setTextFormat(Qt.TextFormat.PlainText)
        look(head, "h2")
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        look(self.said, "muted")
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(QFontMetrics(self.font()).lineSpacing() * 12)
        self.list.itemActivated.connect(self._open)
        buttons = bare_buttons(self)
        for button in buttons.buttons():
            if isinstance(button, QPushButton):
                button.setAutoDefault(False)  # Enter is the list's
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for widget in (head, self.said, self.list):
            column.addWidget(widget)
        column.addStretch()
        column.addWidget(buttons)
        whole(self, 70)

    def show_rows(self, rows: Sequence[tuple[str, str, int]]) -> None:
        """Each with its words, its kind or area, and its id."""
        self.list.clear()
        for words, kind, record_id in rows:
            row = QListWidgetItem(words)
            row.setData(Qt.ItemDataRole.UserRole, (kind, record_id))
            self.list.addItem(row)
        self.said.setText(self._hint if rows else self._empty)
        self.list.setVisible(bool(rows))
        self.list.setCurrentRow(0)

    def _open(self, row: QListWidgetItem) -> None:
        kind, record_id = row.data(Qt.ItemDataRole.UserRole)
        self.accept()
        self._open_record(kind, record_id)
