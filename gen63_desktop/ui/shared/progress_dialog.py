"""The window that shows how far long work is, and lets the person cancel it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.dialog_parts import whole
from gen63_desktop.ui.shared.theme import look


class ProgressDialog(QDialog):
    """Stays until the work is over; Escape and closing it mean Cancel."""

    def __init__(self, what: str, cancel: Callable[[], None] | None, parent: QWidget | None) -> None:
        super().__init__(parent.window() if parent is not None else None)
        self._cancel = cancel
        self._over = False
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(what)
        whole(self, 60)
        title = QLabel(what)
        title.setWordWrap(True)
        look(title, "h2")
        self._step = QLabel(self.tr("Working…"))
        self._step.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(what)
        self._button = QPushButton(self.tr("Cancel"))
        self._button.clicked.connect(self.reject)
        self._button.setVisible(cancel is not None)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self._button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(title)
        column.addWidget(self._step)
        column.addWidget(self._bar)
        column.addLayout(row)

    def show_progress(self, done: int, total: int | None, step: str) -> None:
        """Take the news."""
        if self._button.isEnabled() or self._cancel is None:
            self._step.setText(self._so_far(done, total, step))
        if total:
            self._bar.setRange(0, 1000)
            self._bar.setValue(min(1000, done * 1000 // total))
        else:
            self._bar.setRange(0, 0)

    def finish(self) -> None:
        """The work is over."""
        self._over = True
        self.done(QDialog.DialogCode.Accepted)
        self.deleteLater()

    def reject(self) -> None:
        """Ask the work to stop, and wait until it has."""
        if self._cancel is None or not self._button.isEnabled():
            return
        self._button.setEnabled(False)
        self._step.setText(self.tr("Cancelling. Everything is put back as it was…"))
        self._cancel()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing it means Cancel; it goes when the work has stopped."""
        if self._over:
            event.accept()
        else:
            event.ignore()
            self.reject()

    def _so_far(self, done: int, total: int | None, step: str) -> str:
        step = QCoreApplication.translate("Steps", step)
        if total:
            of = self.tr("{done} of {total}")
            figures = of.format(done=words.number(done), total=words.number(total))
            return f"{step}: {figures}" if step else figures
        if done:
            return f"{step}: {words.number(done)}" if step else words.number(done)
        return step or self.tr("Working…")
