"""Signing in: who, and the passphrase."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gen63_desktop.domain.errors import Refused
from gen63_desktop.ui.shared import messages, tasks, words
from gen63_desktop.ui.shared.choice_fields import ChoiceField
from gen63_desktop.ui.shared.dialog_parts import whole
from gen63_desktop.ui.shared.fields import PassphraseField
from gen63_desktop.ui.shared.message import Kind, Message
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
        self._people = tuple(people)
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
        self.recovery_button = QPushButton(self.tr("Use the &recovery key…"))
        self.recovery_button.setAutoDefault(False)
        self.recovery_button.clicked.connect(self.use_recovery_key)
        row = QHBoxLayout()
        row.addWidget(self.recovery_button)
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
        whole(self, 62)
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

    def _refused(self, error: Refused) -> bool:
        from gen63_desktop.services.access.passphrases import FirstPassphrase

        self._set_busy(busy=False)
        if isinstance(error, FirstPassphrase):
            self._choose_own()
            return True
        self.passphrase.edit.selectAll()
        self.passphrase.edit.setFocus()
        return False

    def _choose_own(self) -> None:
        """The passphrase was given for the first time: one of the person's own comes in its place."""
        from gen63_desktop.ui.shared.form_dialog import FormDialog
        from gen63_desktop.ui.shell.sign_in_forms import FirstPassphraseForm

        openers, folder = self._openers, self._folder
        person, given = str(self.person.value()), self.passphrase.value()
        form = FirstPassphraseForm(lambda own: openers.open_office(folder, person, given, own_passphrase=own))
        form.finished.connect(self._signed_in)
        FormDialog(form, self).open()

    def use_recovery_key(self) -> None:
        """Somebody forgot their passphrase."""
        from gen63_desktop.ui.shared.form_dialog import FormDialog
        from gen63_desktop.ui.shell.sign_in_forms import RecoverForm

        form = RecoverForm(self._openers, self._folder, self._people, str(self.person.value() or ""))
        form.finished.connect(self._recovered)
        FormDialog(form, self).open()

    def _recovered(self, person: str) -> None:
        self.person.set_value(person)
        self.passphrase.set_raw(None)
        self.passphrase.edit.setFocus()
        text = self.tr("{name} has a new passphrase. Sign in with it.").format(name=person)
        self.notice.show_message(Message(Kind.TOLD, text), "success")
        messages.announce(text)

    def _set_busy(self, *, busy: bool) -> None:
        controls = (
            self.person, self.passphrase, self.open_button, self.cancel_button, self.recovery_button,
        )  # fmt: skip
        for widget in controls:
            widget.setEnabled(not busy)
        self.open_button.setText(self.tr("Opening…") if busy else self.tr("Open"))

    def reject(self) -> None:
        """Not while the passphrase is being checked: the office would open without a window."""
        if self.cancel_button.isEnabled():
            super().reject()

    def show_refusal(self, message: Message) -> None:
        """Say why it could not be opened (called by ``messages.refused``)."""
        self.notice.show_message(message)
