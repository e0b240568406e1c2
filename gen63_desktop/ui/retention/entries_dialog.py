"""A window with a list of entries and what can be done with the chosen one; holds and rules are two of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import icons
from gen63_desktop.ui.shared.facts import text_label
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.form_dialog import FormDialog

_ENTRY = Qt.ItemDataRole.UserRole
EntryT = TypeVar("EntryT")


class EntriesDialog(QDialog, Generic[EntryT]):
    """Shows entries as lines. A subclass reads them in ``refresh`` and calls ``show_entries``."""

    draft_saved = Signal(object)
    """A draft of one of its forms was kept at this moment."""

    def __init__(
        self, office: Office, title: str, explanation: str, none: str, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.office = office
        self.entries: tuple[EntryT, ...] = ()
        self._once_read: Callable[[], None] | None = None
        self.setWindowTitle(title)
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setWordWrap(True)
        self.list.setSpacing(3)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(lambda _row: self.enable())
        self.empty = QLabel(none)
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.clicked.connect(self.accept)
        self.buttons = QHBoxLayout()
        self.buttons.addStretch()
        self.buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(text_label(explanation, "muted"))
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(self.buttons)
        character = self.fontMetrics().averageCharWidth()
        self.resize(min(character * 100, self.screen().availableSize().width() - 80), character * 68)

    def add_button(self, text: str, icon: str, run: object, *, shown: bool) -> QPushButton:
        """A button before the one that closes."""
        button = QPushButton(text)
        button.setAutoDefault(False)
        icons.dress(button, icon)
        button.setVisible(shown)
        button.clicked.connect(run)
        self.buttons.insertWidget(self.buttons.count() - 2, button)
        return button

    def refresh(self) -> None:
        """Read all again."""
        raise NotImplementedError

    def line(self, entry: EntryT) -> str:
        """An entry in words."""
        raise NotImplementedError

    def enable(self) -> None:
        """Offer what can be done with the chosen entry."""

    def show_entries(self, entries: Sequence[EntryT]) -> None:
        """Show these; the cursor stays where it was."""
        place = max(self.list.currentRow(), 0)
        self.entries = tuple(entries)
        self.list.clear()
        for number, entry in enumerate(self.entries):
            item = QListWidgetItem(self.line(entry))
            item.setData(_ENTRY, number)
            self.list.addItem(item)
        self.list.setVisible(bool(self.entries))
        self.empty.setVisible(not self.entries)
        if self.entries:
            self.list.setCurrentRow(min(place, len(self.entries) - 1))
        self.enable()
        then, self._once_read = self._once_read, None
        if then is not None:
            then()

    def once_read(self, then: Callable[[], None]) -> None:
        """Do this as soon as the entries are read."""
        self._once_read = then

    def choose(self, fits: Callable[[EntryT], bool]) -> bool:
        """Choose the first entry that fits; whether there is one."""
        row = next((at for at, one in enumerate(self.entries) if fits(one)), -1)
        if row >= 0:
            self.list.setCurrentRow(row)
        return row >= 0

    @property
    def chosen(self) -> EntryT | None:
        """The entry under the cursor."""
        row = self.list.currentRow()
        return self.entries[row] if 0 <= row < len(self.entries) else None

    def open_form(self, form: Form) -> None:
        """Show a form; when it is done, all is read again."""
        form.finished.connect(lambda _result: self.refresh())
        form.draft_kept.connect(self.draft_saved)
        FormDialog(form, self, columns=68).open()
