"""Step 1: which file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gen63_desktop.ui.shared.file_field import FileField

KINDS = "*.csv *.tsv *.txt *.xlsx *.xlsm *.xlsb *.xls *.ods"


class FileStep(QWidget):
    """Choose, drop or paste a file."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Choose the file")
        self.field = FileField(
            "file",
            self.tr("File to import"),
            required=True,
            kinds=KINDS,
            hint=self.tr("A CSV file or a workbook. It is only read, never changed."),
        )
        self.field.changed.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        column.addStretch(1)

    @property
    def path(self) -> Path | None:
        """The file chosen."""
        paths = self.field.value()
        return paths[0] if paths else None

    def first(self) -> QWidget:
        """Where the cursor goes."""
        return self.field.control
