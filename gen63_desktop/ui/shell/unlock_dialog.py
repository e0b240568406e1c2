"""Signing in: who, and the passphrase."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gen63_desktop.domain.errors import Refused
from gen63_desktop.ui.shared import tasks, words
from gen63_desktop.ui.shared.choice_fields import ChoiceField
from gen63_desktop.ui.shared.fields import PassphraseField
from gen63_desktop.ui.shared.message import Message
from gen63_desktop.ui.shared.message_dialog import NoticeBar
from gen63_desktop.ui.shared.theme import look
from gen63_desktop.ui.shell.openers import Openers

if TYPE_CHECKING:
    from gen63_desktop.services.office import Office


class UnlockDialog(QDialog):
    """Asks for the passphrase; the work of checking it is done off the GUI thread."""

    opened = Signal(object)
    """The ``Office``."""

    def __init__(
        self, folder: Path, people: Sequence[str], person: str, openers: Openers, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Open an office"))
        self._folder = folder
        self._openers = openers
        title = QLabel(self.tr("Sign in"))
        look(title, "h2")
        where = QLabel(words.path(folder))
        where.setTextFormat(Qt.TextFormat.PlainText)
        where.setWordWrap(True)
        look(where, "muted")
        self.notice = NoticeBar()
        self.person = ChoiceField(
            "person", self.tr("Your name"), [(name, name) for name in people], required=True
        )
        self.person.set_value(person if person in people else (people[0] if len(people) == 1 else None))
        self.passphrase = PassphraseField("passphrase", self.tr("Passphrase"), required=True)
        self.open_button = QPushButton(self.tr("Open"))
        look(self.open_button, "primary")
        self.open_button.setDefault(True)
        self.open_button.clicked.connect(self.sign_in)
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.cancel_button)
        row.addWidget(self.open_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for widget in (title, where, self.notice, self.person, self.passphrase):
            column.addWidget(widget)
        column.addStretch()
        column.addLayout(row)
        metrics = QFontMetrics(self.font())
        self.setMinimumWidth(min(metrics.averageCharWidth() * 62, self.screen().availableSize().width() - 40))
        (self.passphrase if self.person.value() else self.person).control.setFocus()

    def sign_in(self) -> None:
        """Try the passphrase."""
        for field in (self.person, self.passphrase):
            field.show_error(field.problem())
        wrong = next((field for field in (self.person, self.passphrase) if field.error), None)
        if wrong is not None:
            wrong.control.setFocus()
            return
        self.notice.hide()
        self._set_busy(busy=True)
        folder, openers = self._folder, self._openers
        person, passphrase = str(self.person.value()), self.passphrase.value()
        tasks.act_long(
            self,
            self.tr("Opening the office"),
            lambda progress, _cancelled: openers.open_office(folder, person, passphrase, progress),
            self._signed_in,
            self._refused,
            stoppable=False,
        )

    def _signed_in(self, office: Office) -> None:
        self.accept()
        self.opened.emit(office)

    def _refused(self, _error: Refused) -> bool:
        self._set_busy(busy=False)
        self.passphrase.edit.selectAll()
        self.passphrase.edit.setFocus()
        return False

    def _set_busy(self, *, busy: bool) -> None:
        for widget in (self.person, self.passphrase, self.open_button, self.cancel_button):
            widget.setEnabled(not busy)
        self.open_button.setText(self.tr("Opening…") if busy else self.tr("Open"))

    def reject(self) -> None:
        """Not while the passphrase is being checked: the office would open without a window."""
        if self.cancel_button.isEnabled():
            super().reject()

    def show_refusal(self, message: Message) -> None:
        """Say why it could not be opened (called by ``messages.refused``)."""
        self.notice.show_message(message)
