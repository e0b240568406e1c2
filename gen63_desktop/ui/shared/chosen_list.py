"""A short list with the facts of the chosen entry below it; the base of the tabs of allegations and people."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from gen63_desktop.ui.shared.button_row import ButtonRow
from gen63_desktop.ui.shared.commands import CommandButton
from gen63_desktop.ui.shared.facts import scrolled, text_label
from gen63_desktop.ui.shared.words import tip

_LINES = 5


class ChosenList(QWidget):
    """A list by keyboard: arrows choose, the buttons below act on what is chosen."""

    chosen_changed = Signal()

    def __init__(self, name: str, empty: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ids: list[int] = []
        self.list = QListWidget()
        self.list.setAccessibleName(name)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(lambda _row: self._chosen())
        self._empty = text_label(empty, "muted")
        self.area, self.below = scrolled(name)
        self.buttons = ButtonRow()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._empty, 1, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.list)
        column.addWidget(self.area, 1)
        column.addWidget(self.buttons)

    def offer(self, *buttons: CommandButton) -> None:
        """Put commands below the entry."""
        self.buttons.add(*buttons)

    def show_entries(self, entries: Sequence[tuple[int, str]]) -> None:
        """Show these entries (id and words); the chosen one stays chosen."""
        kept = self.chosen_id
        self._ids = [record_id for record_id, _ in entries]
        self.list.blockSignals(True)
        self.list.clear()
        for _, text in entries:
            item = QListWidgetItem(" ".join(text.split()))
            item.setToolTip(tip(text))
            self.list.addItem(item)
        self.list.setCurrentRow(self._ids.index(kept) if kept in self._ids else (0 if entries else -1))
        self.list.blockSignals(False)
        height = QFontMetrics(self.list.font()).height() + 16
        self.list.setMaximumHeight(height * min(max(len(entries), 1), _LINES) + 6)
        self.list.setMinimumHeight(height * min(max(len(entries), 1), 2) + 6)
        self.list.setVisible(bool(entries))
        self.area.setVisible(bool(entries))
        self._empty.setVisible(not entries)
        self._chosen()

    @property
    def chosen_id(self) -> int | None:
        """The id of the chosen entry."""
        row = self.list.currentRow()
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def choose(self, record_id: int) -> bool:
        """Choose an entry; whether it is there."""
        if record_id not in self._ids:
            return False
        self.list.setCurrentRow(self._ids.index(record_id))
        return True

    def _chosen(self) -> None:
        self.show_chosen()
        self.chosen_changed.emit()

    def show_chosen(self) -> None:
        """Show the facts of the chosen entry."""
        raise NotImplementedError
