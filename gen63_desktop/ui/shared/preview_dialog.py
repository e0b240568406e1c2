"""An attached file in a window of its own: its pages as pictures, or its words; nothing is opened, nothing is kept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QStackedWidget, QVBoxLayout, QWidget

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.previews import Preview
from gen63_desktop.ui.shared import messages, tasks, words
from gen63_desktop.ui.shared.dialog_parts import bare_buttons, fit
from gen63_desktop.ui.shared.pages_view import WIDEST, Drawn, PagesView
from gen63_desktop.ui.shared.plain_text import PlainText
from gen63_desktop.ui.shared.theme import look


class PreviewDialog(QDialog):
    """``draw`` makes the preview at a width in pixels; it is called in a worker's thread."""

    def __init__(self, title: str, draw: Callable[[int], Preview], parent: QWidget) -> None:
        super().__init__(parent.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(title)
        self._draw = draw
        self._first: Preview | None = None
        head = QLabel(title)
        head.setTextFormat(Qt.TextFormat.PlainText)
        head.setWordWrap(True)
        look(head, "h2")
        self.said = QLabel(self.tr("Drawing the file…"))
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        look(self.said, "muted")
        self.pages = PagesView(self._drawn)
        self.text = PlainText()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(title)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.pages)
        self._stack.addWidget(self.text)
        buttons = bare_buttons(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(head)
        column.addWidget(self.said)
        column.addWidget(self._stack, 1)
        column.addWidget(buttons)
        fit(self, 100, 44)
        width = round(WIDEST * self.devicePixelRatioF())
        tasks.ask(self, lambda: draw(width), self._show, self._failed)

    def _drawn(self, _file: bytes, width: int) -> Drawn:
        """The pages anew for another width."""
        found = self._draw(width)
        return found.pictures, found.texts

    def _failed(self, error: Refused) -> bool:
        self.said.setText(messages.sentence(error))
        messages.announce(self.said.text(), assertive=True)
        return True

    def _show(self, found: Preview) -> None:
        if not found.pictures:
            self.text.setPlainText("\n".join(found.texts))
            self._stack.setCurrentWidget(self.text)
            self.text.setFocus()
            more = self.tr("The beginning of the file; save a copy to read all of it.")
            self.said.setText(more if found.shortened else "")
            self.said.setVisible(found.shortened)
            return
        said = words.count(found.pages, self.tr("{n} page"), self.tr("{n} pages"))
        if found.pages > len(found.pictures):
            first = self.tr("The first {n} of {pages}; save a copy to see the others.")
            said = first.format(n=words.number(len(found.pictures)), pages=said)
        self.said.setText(said)
        self.pages.show_file(b"drawn by the reading process")
        self.pages.setFocus()
