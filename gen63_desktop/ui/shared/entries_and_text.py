"""A dialog over a few entries: their list at the left, the chosen one in words at the right, what is done with it below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gen63_desktop.ui.shared.dialog_parts import fit
from gen63_desktop.ui.shared.facts import text_label
from gen63_desktop.ui.shared.plain_text import PlainText
from gen63_desktop.ui.shared.theme import look
from gen63_desktop.ui.shared.whole_lines import wrap_lines

EntryT = TypeVar("EntryT")


class EntriesAndText(QDialog, Generic[EntryT]):
    """A subclass adds its buttons, calls ``show_entries`` with what it read, and fills in what is asked below."""

    def __init__(self, title: str, text_name: str, parent: QWidget) -> None:
        super().__init__(parent.window())
        self.entries: Sequence[EntryT] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(title)
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        wrap_lines(self.list)
        self.list.currentRowChanged.connect(lambda _row: self.show_chosen())
        self.text = PlainText()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(text_name)
        self._buttons = QHBoxLayout()
        self._buttons.addStretch()
        self._buttons.addWidget(self._button(self.tr("Close"), self.accept))
        panes = QHBoxLayout()
        panes.addWidget(self.list, 2)
        panes.addWidget(self.text, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(text_label(title, "h2"))
        column.addLayout(panes, 1)
        column.addLayout(self._buttons)
        fit(self, 130, 34)

    # -- what a subclass fills in ------------------------------------------------------------------

    def line(self, entry: EntryT) -> str:
        """An entry's line in the list."""
        raise NotImplementedError

    def show_chosen(self) -> None:
        """Show the chosen entry in words, and what can be done with it."""
        raise NotImplementedError

    # -- what it offers ----------------------------------------------------------------------------

    def add_button(self, text: str, run: Callable[[], None], style: str = "", *, shown: bool) -> QPushButton:
        """Add a button at the left of those below."""
        button = self._button(text, run)
        if style:
            look(button, style)
        button.setVisible(shown)
        self._buttons.insertWidget(self._buttons.count() - 2, button)
        return button

    def _button(self, text: str, run: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(run)
        return button

    def show_entries(self, entries: Sequence[EntryT]) -> None:
        """Show these; the chosen place stays chosen."""
        row = max(self.list.currentRow(), 0)
        self.entries = entries
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems([self.line(one) for one in entries])
        self.list.setCurrentRow(min(row, len(entries) - 1))
        self.list.blockSignals(False)
        self.show_chosen()

    def choose(self, fits: Callable[[EntryT], bool]) -> bool:
        """Choose the first entry that fits; whether there is one."""
        row = next((at for at, one in enumerate(self.entries) if fits(one)), -1)
        if row >= 0:
            self.list.setCurrentRow(row)
        return row >= 0

    @property
    def current(self) -> EntryT | None:
        """The chosen entry."""
        row = self.list.currentRow()
        return self.entries[row] if 0 <= row < len(self.entries) else None
