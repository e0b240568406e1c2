"""A field for files: drop them, paste them, or choose them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QPushButton, QVBoxLayout

from gen63_desktop.ui.shared import icons
from gen63_desktop.ui.shared.fields import Field
from gen63_desktop.ui.shared.theme import look


class FileField(Field):
    """One or several files of this computer. ``kinds`` are patterns for the dialog: "*.csv *.xlsx"."""

    def __init__(
        self,
        name: str,
        label: str,
        *,
        required: bool = False,
        hint: str = "",
        kinds: str = "",
        several: bool = False,
    ) -> None:
        super().__init__(name, label, required=required, hint=hint)
        self._kinds = kinds
        self._several = several
        self._paths: tuple[Path, ...] = ()
        self._zone = _DropZone(self)
        self._chosen = QLabel()
        self._chosen.setWordWrap(True)
        self.button = QPushButton(self.tr("Choose files…") if several else self.tr("Choose a file…"))
        self.button.setAutoDefault(False)
        icons.dress(self.button, "folder-open")
        self.button.clicked.connect(self.browse)
        inside = QVBoxLayout(self._zone)
        inside.setContentsMargins(14, 12, 14, 12)
        invitation = QLabel(
            self.tr("Drop files here, paste them, or choose them.")
            if several
            else self.tr("Drop a file here, paste it, or choose it.")
        )
        invitation.setWordWrap(True)
        look(invitation, "muted")
        inside.addWidget(invitation)
        inside.addWidget(self._chosen)
        inside.addWidget(self.button)
        self.place(self.button, holder=self._zone)
        self._show()

    def place(self, *args: Any, **kinds: Any) -> None:
        """The button is the control; it keeps its own words and says what it is for."""
        super().place(*args, **kinds)
        self._control.setAccessibleName(f"{self.label}: {self.button.text()}")

    def value(self) -> tuple[Path, ...]:
        """The files."""
        return self._paths

    def raw(self) -> list[str]:
        """Their paths."""
        return [str(path) for path in self._paths]

    def set_raw(self, raw: Any) -> None:
        """Take files by their paths; those that are gone are left out."""
        paths = [Path(str(one)) for one in raw] if isinstance(raw, list | tuple) else []
        self.take([path for path in paths if path.is_file()])

    def take(self, paths: list[Path]) -> None:
        """Take these files (the first one only, where one is asked for)."""
        kept = paths if self._several else paths[:1]
        if self._several:
            kept = [*self._paths, *(path for path in kept if path not in self._paths)]
        self._paths = tuple(kept)
        self._show()
        self.changed.emit()

    def clear(self) -> None:
        """Take no file."""
        self._paths = ()
        self._show()
        self.changed.emit()

    def browse(self) -> None:
        """Choose in the system's dialog."""
        dialog = QFileDialog(self.window(), self.label)
        mode = QFileDialog.FileMode.ExistingFiles if self._several else QFileDialog.FileMode.ExistingFile
        dialog.setFileMode(mode)
        if self._kinds:
            dialog.setNameFilters([f"{self.label} ({self._kinds})", self.tr("All files (*)")])
        dialog.filesSelected.connect(lambda files: self.take([Path(one) for one in files]))
        dialog.open()

    def takes(self, data: QMimeData) -> bool:
        """Whether a drop may hold what the field is for."""
        return data.hasUrls()

    def take_from(self, data: QMimeData) -> bool:
        """Take the files of a drop or paste."""
        paths = [Path(url.toLocalFile()) for url in data.urls() if QUrl(url).isLocalFile()]
        files = [path for path in paths if path.is_file()]
        if files:
            self.take(files)
        return bool(files)

    def shown_names(self) -> str:
        """The names of the files, each on a line."""
        return "\n".join(path.name for path in self._paths)

    def _show(self) -> None:
        self._chosen.setText(self.shown_names() or self.tr("No file chosen"))
        self.button.setAccessibleDescription(self._chosen.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste takes files from the clipboard."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.take_from(QGuiApplication.clipboard().mimeData())
            return
        super().keyPressEvent(event)


class _DropZone(QFrame):
    """Where files are dropped."""

    def __init__(self, field: FileField) -> None:
        super().__init__()
        self._field = field
        look(self, "card")
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files only."""
        if self._field.takes(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped."""
        if self._field.take_from(event.mimeData()):
            event.acceptProposedAction()
