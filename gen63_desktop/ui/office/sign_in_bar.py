"""What an administrator does with sign-ins: given, taken away, the recovery key; and whether there is one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.access.access import Access
from gen63_desktop.services.office import Office
from gen63_desktop.ui.office.recovery_key import make_recovery_key
from gen63_desktop.ui.office.shown_once import ShownOnceDialog
from gen63_desktop.ui.office.sign_in_forms import TakeAwayForm, paragraph
from gen63_desktop.ui.shared import icons, messages, tasks
from gen63_desktop.ui.shared.form_dialog import FormDialog


class SignInBar(QWidget):
    """Buttons for the chosen person; nothing of it shows where the person may not use it."""

    changed = Signal()

    read = Signal()
    """It is known now who has no passphrase of their own yet."""

    def __init__(self, office: Office, chosen: Callable[[], Person | None], parent: QWidget) -> None:
        super().__init__(parent)
        self._office = office
        self._chosen = chosen
        self._access: Access | None = office.access
        self.first: frozenset[int] = frozenset()
        """Whose first passphrase is not replaced by an own one yet."""
        self.recovery = paragraph("", "muted")
        self.give_button = self._button("key-round", self.tr("&Give a sign-in…"), self.give)
        self.take_button = self._button("lock", self.tr("&Take the sign-in away…"), self.take_away)
        self.recovery_button = self._button("shield", self.tr("&Recovery key…"), self.make_recovery_key)
        row = QHBoxLayout()
        for button in (self.give_button, self.take_button, self.recovery_button):
            row.addWidget(button)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.recovery)
        self.setVisible(self._access is not None and office.session.may(Permission.MANAGE_OFFICE))

    def _button(self, icon: str, text: str, run: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        icons.dress(button, icon)
        button.clicked.connect(lambda _checked=False: run())
        return button

    def refresh(self) -> None:
        """Read again who has no passphrase of their own yet, and whether there is a recovery key."""
        access = self._access
        if access is None:
            return

        def read() -> tuple[frozenset[int], bool, tuple[str, ...]]:
            first = frozenset(one.person_id for one in access.sign_ins() if one.first)
            return first, access.has_recovery_key(), access.not_yet_recoverable()

        tasks.ask(self, read, self._show)

    def _show(self, read: tuple[frozenset[int], bool, tuple[str, ...]]) -> None:
        before, (self.first, there, missing) = self.first, read
        if not there:
            text = self.tr(
                "There is no recovery key: when all passphrases are forgotten, all records are lost. Make one."
            )
        elif missing:
            text = self.tr(
                "There is a recovery key. It can give back what is sealed for these people only after they sign in "
                "once more: {names}."
            ).format(names=", ".join(missing))
        else:
            text = self.tr("There is a recovery key, and it can give a passphrase to everybody who signs in.")
        self.recovery.setText(text)
        self.recovery.setAccessibleName(text)
        self.enable()
        if self.first != before:
            self.read.emit()

    def enable(self) -> None:
        """Offer what can be done with the chosen person."""
        person = self._chosen()
        me = self._office.session.person.id
        self.give_button.setEnabled(person is not None and person.active and not person.signs_in)
        self.take_button.setEnabled(person is not None and person.signs_in and person.id != me)

    def give(self) -> None:
        """Let the chosen person sign in."""
        person, access = self._chosen(), self._access
        if person is None or access is None:
            return

        def act() -> None:
            tasks.act(
                self,
                self.tr("Giving the sign-in"),
                lambda: (access.give(person.id), access.login_of(person.id)),
                lambda given: self._given(person, *given),
            )

        messages.confirm(
            self,
            self.tr("Let {name} sign in?").format(name=person.name),
            self.tr(
                "You get a first passphrase to hand over. {name} must replace it with one of their own when they sign "
                "in for the first time; from then on you do not know it. What they see and do goes by their roles."
            ).format(name=person.name),
            self.tr("Give a sign-in"),
            act,
        )

    def _given(self, person: Person, words: str, login: str) -> None:
        self.changed.emit()
        if login:  # of an office at a server
            words = self.tr("Login: {login}   Passphrase: {words}").format(login=login, words=words)
        ShownOnceDialog(
            self.tr("First passphrase of {name}").format(name=person.name),
            self.tr(
                "Hand it over in person or by telephone, not by e-mail. It is good for the first sign-in only, and is "
                "not shown again: if it is lost, take the sign-in away and give a new one."
            ),
            self.tr("First passphrase"),
            words,
            self.tr("I have handed it over, or &written it down"),
            [],
            self.window(),
        ).open()

    def take_away(self) -> None:
        """Take the chosen person's sign-in away."""
        person, access = self._chosen(), self._access
        if person is None or access is None:
            return
        form = TakeAwayForm(access, person)
        form.finished.connect(lambda _nothing: self.changed.emit())
        FormDialog(form, self.window(), columns=70).open()

    def make_recovery_key(self) -> None:
        """Make a recovery key, or a new one."""
        if self._access is not None:
            make_recovery_key(self.window(), self._access, self.changed.emit)
