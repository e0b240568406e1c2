"""A longer text that is read, not typed: with the keyboard, by a screen reader, to be copied."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QFontMetrics

from gen63_desktop.ui.shared.fields import Field
from gen63_desktop.ui.shared.plain_text import PlainText


class ReadingField(Field):
    """Shows a text; it is no answer and never drafted."""

    def __init__(self, name: str, label: str, text: str = "", *, lines: int = 10) -> None:
        super().__init__(name, label)
        self.view = PlainText()
        self.view.setReadOnly(True)
        self.view.setTabChangesFocus(True)
        self.view.setMinimumHeight(QFontMetrics(self.view.font()).lineSpacing() * lines + 16)
        self.place(self.view)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show another text, from its beginning."""
        self.view.setPlainText(text)

    def value(self) -> None:
        """No answer."""

    def empty(self) -> bool:
        """Nothing is asked."""
        return False

    def set_raw(self, raw: Any) -> None:
        """Nothing is typed here."""
        del raw
