"""A text of many lines that stays quick whatever is pasted: a word without end is broken anywhere."""

from __future__ import annotations

import re

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QPlainTextEdit

_ENDLESS = re.compile(r"\S{5000}")
"""Qt looks for the end of a word again for each line that it breaks: a pasted attachment would take minutes."""


class PlainText(QPlainTextEdit):
    """Breaks its lines at words, as long as there are words."""

    def setPlainText(self, text: str) -> None:
        """Show a text. At no moment is a word without end broken at words, neither the new one nor one before it."""
        wrap = QTextOption.WrapMode
        if _ENDLESS.search(text) is not None:
            self.setWordWrapMode(wrap.WrapAnywhere)
            super().setPlainText(text)
        else:
            super().setPlainText(text)
            self.setWordWrapMode(wrap.WrapAtWordBoundaryOrAnywhere)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste or drop."""
        if source.hasText() and _ENDLESS.search(source.text()):
            self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        super().insertFromMimeData(source)
