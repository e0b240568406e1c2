"""A field for a folder, typed or chosen."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from gen63_desktop.ui.shared import icons
from gen63_desktop.ui.shared.fields import Field


class FolderField(Field):
    """A folder of this computer; it may be typed or chosen."""

    def __init__(self, name: str, label: str, *, hint: str = "", required: bool = True) -> None:
        super().__init__(name, label, required=required, hint=hint)
        self.edit = QLineEdit()
        self.edit.textChanged.connect(lambda _text: self.changed.emit())
        self.choose_button = QPushButton(self.tr("Choose…"))
        self.choose_button.setAutoDefault(False)
        self.choose_button.setAccessibleName(self.tr("Choose: {label}").format(label=label))
        icons.dress(self.choose_button, "folder-open")
        self.choose_button.clicked.connect(self._choose)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.edit, 1)
        row.addWidget(self.choose_button)
        self.place(self.edit, holder=holder)

    def value(self) -> Path | None:
        """The folder."""
        text = self.edit.text().strip()
        return Path(text).expanduser() if text else None

    def raw(self) -> str:
        """The path as typed."""
        return self.edit.text()

    def set_raw(self, raw: Any) -> None:
        """Show a path."""
        self.edit.setText(raw if isinstance(raw, str) else "")

    def problem(self) -> str:
        """The path must be whole."""
        folder = self.value()
        if folder is not None and not folder.is_absolute():
            return self.tr("Type the whole path of the folder, or choose it.")
        return super().problem()

    def _choose(self) -> None:
        dialog = QFileDialog(self.window(), self.label)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.edit.setText)
        dialog.open()
