"""Says that the program made a mistake, what is safe, and what can be sent to those who mend it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from gen63_desktop import places
from gen63_desktop.ui.shared import messages
from gen63_desktop.ui.shared.theme import look


class CrashWindow(QDialog):
    """One window for all faults of a run; later ones are added to it."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("The program made a mistake"))
        title = QLabel(self.tr("The program made a mistake"))
        look(title, "h2")
        safe = QLabel(
            self.tr(
                "What was saved is safe: a change is stored as a whole or not at all. Drafts of forms are kept. "
                "You can go on working; if something looks wrong, close the program and start it again."
            )
        )
        safe.setWordWrap(True)
        what = QLabel(
            self.tr(
                "The report below names lines of the program only. It holds no names, no texts and no other data "
                "of your office. Please send it to whoever looks after the program. It is also in the log: {folder}"
            ).format(folder=places.log_folder())
        )
        what.setTextFormat(Qt.TextFormat.PlainText)
        what.setWordWrap(True)
        look(what, "muted")
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Report of the mistake"))
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        copy = QPushButton(self.tr("Copy the report"))
        copy.setAutoDefault(False)
        copy.clicked.connect(self.copy_report)
        close = QPushButton(self.tr("Go on"))
        look(close, "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(copy)
        row.addStretch()
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for widget in (title, safe, what, self.text):
            column.addWidget(widget)
        column.addLayout(row)
        metrics = QFontMetrics(self.font())
        room = self.screen().availableSize()
        self.resize(
            min(metrics.averageCharWidth() * 90, room.width() - 40),
            min(metrics.height() * 26, room.height() - 80),
        )

    def add(self, report: str) -> None:
        """Show a further fault."""
        before = self.text.toPlainText()
        self.text.setPlainText(f"{before}\n\n{report}" if before else report)

    def copy_report(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        messages.announce(self.tr("The report was copied."))
