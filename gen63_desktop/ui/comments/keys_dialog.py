"""The single keys of the queue, in a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gen63_desktop.ui.shared.theme import look


class KeysDialog(QDialog):
    """Each key and what it does."""

    def __init__(self, keys: Sequence[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys of the queue"))
        head = QLabel(self.tr("Keys while a comment is being read"))
        head.setWordWrap(True)
        look(head, "h2")
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        for row, (key, command) in enumerate(keys):
            shown = QLabel(key)
            look(shown, "strong")
            grid.addWidget(shown, row, 0)
            grid.addWidget(QLabel(command), row, 1)
        grid.setColumnStretch(1, 1)
        remark = QLabel(
            self.tr(
                "They hold only there, never while you type. Turn them off under “Single keys in the queue”."
            )
        )
        remark.setWordWrap(True)
        look(remark, "muted")
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        row_of_buttons = QHBoxLayout()
        row_of_buttons.addStretch()
        row_of_buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(head)
        column.addLayout(grid)
        column.addWidget(remark)
        column.addLayout(row_of_buttons)
        self.keys = tuple(keys)
