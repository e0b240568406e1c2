"""Why an import is taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from gen63_desktop.ui.shared.fields import TextField
from gen63_desktop.ui.shared.form import Form


class UndoImportForm(Form):
    """Asks for the reason, then undoes in one step."""

    def __init__(self, undo: Callable[[str], Any], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Undo this import"), self.tr("Undo it"), parent)
        self._undo = undo
        self._why = self.add(TextField("why", self.tr("Why is it undone?"), required=True))
        self.start()

    def send(self) -> None:
        """Undo."""
        why = self._why.value()
        self.act(self.tr("Undoing the import"), lambda: self._undo(why))
