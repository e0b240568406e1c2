"""What is there while the office is locked: nothing but the passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gen63_desktop.domain.errors import Refused
from gen63_desktop.ui.shared import icons, tasks
from gen63_desktop.ui.shared.fields import PassphraseField
from gen63_desktop.ui.shared.message import Message
from gen63_desktop.ui.shared.message_dialog import NoticeBar
from gen63_desktop.ui.shared.theme import look

if TYPE_CHECKING:
    from gen63_desktop.services.access.access import Access


class LockWindow(QWidget):
    """Stands in place of every other window until the passphrase is typed."""

    unlocked = Signal()

    left = Signal()
    """The person closes the office instead."""

    def __init__(self, office: str, person: str, access: Access, known: str = "") -> None:
        """``known``: the passphrase that everybody may know, of the demonstration office."""
        super().__init__()
        self._access = access
        self._locked = False
        self._closing = False
        self.setWindowTitle(self.tr("Locked — {office}").format(office=office))
        picture = QLabel()
        icons.dress(picture, "lock", lambda tokens: tokens.accent)
        title = QLabel(self.tr("The office is locked"))
        look(title, "h2")
        who = QLabel(
            self.tr(
                "{person}, {office}. What you were doing is kept, and is here again after your passphrase."
            ).format(person=person, office=office)
        )
        who.setTextFormat(Qt.TextFormat.PlainText)
        who.setWordWrap(True)
        look(who, "muted")
        self.notice = NoticeBar()
        hint = self.tr("Unless you changed it, the passphrase of the demonstration is “{words}”.")
        self.passphrase = PassphraseField(
            "passphrase",
            self.tr("Passphrase"),
            required=True,
            hint=hint.format(words=known) if known else "",
        )
        self.passphrase.edit.returnPressed.connect(self.unlock)
        self.unlock_button = QPushButton(self.tr("&Unlock"))
        look(self.unlock_button, "primary")
        self.unlock_button.setDefault(True)
        self.unlock_button.clicked.connect(self.unlock)
        self.leave_button = QPushButton(self.tr("&Close the office"))
        self.leave_button.clicked.connect(self._leave)
        row = QHBoxLayout()
        row.addWidget(self.leave_button)
        row.addStretch()
        row.addWidget(self.unlock_button)
        head = QHBoxLayout()
        head.addWidget(picture)
        head.addWidget(title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(12)
        column.addLayout(head)
        for widget in (who, self.notice, self.passphrase):
            column.addWidget(widget)
        column.addStretch()
        column.addLayout(row)
        metrics = QFontMetrics(self.font())
        room = self.screen().availableSize()
        self.resize(min(metrics.averageCharWidth() * 66, room.width() - 40), metrics.height() * 18)
        self._set_ready(ready=False)

    def lock(self, *, idle: bool) -> None:
        """Give up the keys, behind whatever is still being saved."""
        access = self._access
        tasks.act(self, "", lambda: access.lock(idle=idle), self._is_locked, self._not_locked)

    def _is_locked(self, _nothing: object) -> None:
        self._locked = True
        self._set_ready(ready=True)
        self.passphrase.edit.setFocus()

    def _not_locked(self, _error: Refused) -> bool:
        """Something is still being read: everything is hidden already, the keys follow."""
        self.lock(idle=True)
        return True

    @property
    def locked(self) -> bool:
        """Whether the keys are given up."""
        return self._locked

    def unlock(self) -> None:
        """Try the passphrase."""
        if not self._locked or not self.unlock_button.isEnabled():
            return
        self.passphrase.show_error(self.passphrase.problem())
        if self.passphrase.error:
            return
        self.notice.hide()
        self._set_ready(ready=False)
        access, passphrase = self._access, self.passphrase.value()
        tasks.act(self, self.tr("Unlocking"), lambda: access.unlock(passphrase), self._open, self._refused)

    def _open(self, _nothing: object) -> None:
        self.passphrase.set_raw(None)
        self.unlocked.emit()

    def _refused(self, _error: Refused) -> bool:
        self._set_ready(ready=True)
        self.passphrase.edit.selectAll()
        self.passphrase.edit.setFocus()
        return False

    def _set_ready(self, *, ready: bool) -> None:
        for widget in (self.passphrase, self.unlock_button, self.leave_button):
            widget.setEnabled(ready)

    def show_refusal(self, message: Message) -> None:
        """Say why it stays locked (called by ``messages.refused``)."""
        self.notice.show_message(message)

    def _leave(self) -> None:
        self.left.emit()

    def end(self) -> None:
        """The window is no longer needed."""
        self._closing = True
        self.close()
        self.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the window closes the office, once it is locked."""
        if self._closing:
            event.accept()
            return
        event.ignore()
        if self.leave_button.isEnabled():
            self._leave()
