"""A field that offers what the agency's network has while one types, and takes whatever is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QCompleter

from gen63_desktop.domain.intake.picking import Choice, picked
from gen63_desktop.ui.shared.fields import TextField
from gen63_desktop.ui.shared.theme import look

_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


class _Offered(QAbstractListModel):
    """The choices on offer: their labels are shown, their values go into the field."""

    def __init__(self) -> None:
        super().__init__()
        self.choices: list[Choice] = []

    def offer(self, choices: list[Choice]) -> None:
        """Offer these."""
        self.beginResetModel()
        self.choices = choices
        self.endResetModel()

    def rowCount(self, parent: _Index = _NONE) -> int:
        """How many."""
        return 0 if parent.isValid() else len(self.choices)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The label, and for the field the value."""
        if not 0 <= index.row() < len(self.choices):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.choices[index.row()].label
        return self.choices[index.row()].value if role == Qt.ItemDataRole.EditRole else None


class PickerField(TextField):
    """Typing lists what fits, the arrow keys choose, Enter takes it, Escape leaves what is typed."""

    picked = Signal(object)
    """A choice was taken: a ``Choice``."""

    def __init__(self, name: str, label: str, *, hint: str = "") -> None:
        super().__init__(name, label, hint=hint)
        self._choices: Callable[[], Sequence[Choice]] = tuple
        self._offered = _Offered()
        self._completer = QCompleter(self._offered, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        if (popup := self._completer.popup()) is not None:
            look(popup, "completions")
            popup.setAccessibleName(label)
        self._completer.activated[QModelIndex].connect(self._take)  # type: ignore[index]  # PySide's overloads
        self.edit.textEdited.connect(self._offer)

    def offer_from(self, choices: Callable[[], Sequence[Choice]]) -> None:
        """What is offered, asked each time anew; nothing as long as this is not called."""
        self._choices = choices
        self.edit.setCompleter(self._completer)

    @property
    def offered(self) -> tuple[str, ...]:
        """The labels on offer."""
        return tuple(one.label for one in self._offered.choices)

    def _offer(self, typed: str) -> None:
        choices = self._choices()
        self._offered.offer(picked(typed, choices) if choices else [])

    def _take(self, index: QModelIndex) -> None:
        row = index.row()
        if 0 <= row < len(self._offered.choices):
            chosen = self._offered.choices[row]
            self.edit.setText(chosen.value)
            self.picked.emit(chosen)
