"""A page of help: shipped text, read in a window of its own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from gen63_desktop import resources
from gen63_desktop.ui.shared import language
from gen63_desktop.ui.shared.theme import look


class HelpPage(QDialog):
    """Plain words, with headings that a screen reader finds; nothing in it is opened outside."""

    def __init__(self, title: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.text = QTextBrowser()
        self.text.setAccessibleName(title)
        self.text.setOpenLinks(False)
        self.text.setOpenExternalLinks(False)
        self.text.setTabChangesFocus(True)
        self.text.document().setDocumentMargin(18)
        self.text.setMarkdown(_words(name))
        close = QPushButton(self.tr("Close"))
        look(close, "primary")
        close.clicked.connect(self.accept)
        QShortcut(QKeySequence.StandardKey.Close, self, self.accept)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(self.text, 1)
        column.addLayout(row)
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * 96, metrics.lineSpacing() * 36)
        self.text.setFocus()


def _words(name: str) -> str:
    """The page in the language of the window."""
    spanish = f"help/es/{name}"
    if language.spoken() is language.Language.SPANISH and resources.path(spanish).is_file():
        return resources.text(spanish)
    return resources.text(f"help/{name}")
