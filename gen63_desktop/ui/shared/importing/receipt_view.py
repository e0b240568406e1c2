"""A receipt: what was read, stored, already there and refused, row by row."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from gen63_desktop.domain.receipts import Receipt
from gen63_desktop.ui.shared import import_words, messages, words
from gen63_desktop.ui.shared.theme import look

SHOWN = 2_000
"""Refused rows that are listed in the window; the kept receipt has them all."""


class ReceiptView(QWidget):
    """Counts, notes and refused rows."""

    def __init__(self, receipt: Receipt, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        for at, (name, count) in enumerate(receipt.summary().items()):
            number = QLabel(words.number(count))
            look(number, "strong")
            label = QLabel(import_words.counted(name))
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            number.setAccessibleName(f"{label.text()}: {number.text()}")
            grid.addWidget(label, at, 0)
            grid.addWidget(number, at, 1)
        grid.setColumnStretch(2, 1)
        column.addLayout(grid)
        for note in receipt.notes:
            said = QLabel(messages.remarked(note))
            said.setTextFormat(Qt.TextFormat.PlainText)
            said.setWordWrap(True)
            column.addWidget(said)
        self.refused = QPlainTextEdit(self._refused(receipt))
        self.refused.setReadOnly(True)
        self.refused.setTabChangesFocus(True)
        self.refused.setAccessibleName(self.tr("Refused rows"))
        self.refused.setVisible(bool(receipt.refused))
        column.addWidget(self.refused, 1)
        if not receipt.refused:
            column.addStretch()

    def _refused(self, receipt: Receipt) -> str:
        lines = [
            self.tr("Row {row} of {file}: {reasons}").format(
                row=r.number, file=r.file, reasons=" ".join(map(messages.remarked, r.reasons))
            )
            for r in receipt.refused[:SHOWN]
        ]
        more = len(receipt.refused) - SHOWN
        if more > 0:
            lines.append(self.tr("and {n} further rows").format(n=words.number(more)))
        return "\n".join(lines)
