"""The letterhead of the agency, to be looked at by somebody who does not change it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from gen63_desktop.domain.findings.letterhead import AgencyLetterhead
from gen63_desktop.services.office import Office
from gen63_desktop.ui.office.letterhead_preview import LetterheadPreview


class LetterheadReading(QDialog):
    """The head of a first page, and its words."""

    def __init__(self, office: Office, stored: AgencyLetterhead, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Letterhead and seal"))
        self.text = QPlainTextEdit(self._said(stored))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.windowTitle())
        self.preview = LetterheadPreview(office)
        self.preview.show_letterhead(stored.value)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.preview)
        column.addWidget(self.text, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def _said(self, stored: AgencyLetterhead) -> str:
        if stored.value.is_blank:
            return self.tr("The office has given no letterhead. Reports begin with the name of the office.")
        lines = [stored.agency, *stored.lines]
        if stored.seal_png:
            lines.append(self.tr("Seal: {words}").format(words=stored.seal_words))
        return "\n".join(line for line in lines if line)
