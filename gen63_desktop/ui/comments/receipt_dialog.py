"""The receipt of an import: counts, quarters, and each row that was not stored, with its reason."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gen63_desktop.domain.comments.records import ImportState, RowNews
from gen63_desktop.services.comments.importing import KeptReceipt
from gen63_desktop.ui.shared import messages, words
from gen63_desktop.ui.shared.dialog_parts import fit
from gen63_desktop.ui.shared.theme import look


class ReceiptDialog(QDialog):
    """Shows a kept receipt as text that can be read out, selected and copied."""

    def __init__(self, kept: KeptReceipt, parent: QWidget) -> None:
        super().__init__(parent.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Receipt"))
        head = QLabel(self.tr("Receipt of {file}").format(file=kept.record.file_name))
        head.setTextFormat(Qt.TextFormat.PlainText)
        head.setWordWrap(True)
        look(head, "h2")
        self.text = QPlainTextEdit("\n".join(self._lines(kept)))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(head.text())
        copy = QPushButton(self.tr("Copy"))
        copy.setAutoDefault(False)
        copy.clicked.connect(self._copy)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(copy)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(head)
        column.addWidget(self.text, 1)
        column.addLayout(buttons)
        fit(self, 84, 26)

    def _lines(self, kept: KeptReceipt) -> list[str]:
        record = kept.record
        lines = [
            self.tr("Imported {moment} by {person}").format(
                moment=words.moment(record.at), person=kept.person
            )
        ]
        if record.state is ImportState.UNDONE:
            lines.append(self.tr("Undone {moment}").format(moment=words.moment(record.undone_at)))
        if record.quarter:
            lines.append(self.tr("Only comments of {quarter} were wanted").format(quarter=record.quarter))
        counts = (
            (self.tr("Rows read"), record.rows_read, True),
            (self.tr("Stored"), record.stored, True),
            (self.tr("Already there"), record.already_there, True),
            (self.tr("Refused"), record.refused, True),
            (self.tr("Already there with other words"), record.other_words, False),
            (self.tr("Stored without a date"), record.undated, False),
            (self.tr("Stored without words"), record.wordless, False),
        )
        lines += [f"{label}: {words.number(count)}" for label, count, always in counts if always or count]
        lines += [
            self.tr("Stored in {quarter}: {n}").format(quarter=share.quarter, n=words.number(share.stored))
            for share in kept.quarters
        ]
        lines.append(self.tr("Digest of the file (SHA-256): {digest}").format(digest=record.file_sha256))
        if kept.rows:
            lines += ["", self.tr("Rows that were not stored:")]
        for row in kept.rows:
            reason = row.reason
            if row.news is RowNews.OTHER_WORDS:
                reason = self.tr("number {number} is already there with other words").format(number=reason)
            lines.append(self.tr("Row {row}: {reason}").format(row=words.number(row.row), reason=reason))
        return lines

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        messages.tell(self.tr("The receipt is copied."))
