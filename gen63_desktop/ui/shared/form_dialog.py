"""A window around a form: as large as the screen allows, closed by the form alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QFontMetrics
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.theme import look


class FormDialog(QDialog):
    """Shows the form; Escape and closing the window are its Cancel."""

    def __init__(self, form: Form, parent: QWidget | None, *, columns: int = 0) -> None:
        super().__init__(parent.window() if parent is not None else None)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.form = form
        self._over = False
        self.setWindowTitle(form.title)
        title = QLabel(form.title)
        title.setWordWrap(True)
        title.setTextFormat(Qt.TextFormat.PlainText)
        look(title, "h2")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(title)
        column.addWidget(form, 1)
        form.finished.connect(self._finish)
        form.given_up.connect(self._give_up)
        metrics = QFontMetrics(self.font())
        room = self.screen().availableSize()
        self.resize(
            min(metrics.averageCharWidth() * (columns or form.columns), room.width() - 40),
            min(form.inside.sizeHint().height() + metrics.height() * 9, room.height() - 80),
        )

    def _finish(self, _result: object) -> None:
        self._over = True
        self.accept()

    def _give_up(self) -> None:
        self._over = True
        super().reject()

    def reject(self) -> None:
        """Escape: the form's Cancel."""
        self.form.cancel()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The window's own close button: the form's Cancel, too."""
        if self._over:
            event.accept()
        else:
            event.ignore()
            self.form.cancel()
