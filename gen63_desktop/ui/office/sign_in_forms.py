"""Forms about sign-ins: one's own passphrase, another's sign-in taken away, the recovery key made."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QWidget

from gen63_desktop.domain.identity import Person
from gen63_desktop.services.access.access import Access
from gen63_desktop.ui.shared import messages
from gen63_desktop.ui.shared.fields import LongTextField, PassphraseField
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.new_passphrase import NewPassphrase, passphrase_words
from gen63_desktop.ui.shared.theme import look

_ROOM = 8
"""Between the words of a warning and its frame."""


def paragraph(text: str, style: str = "") -> QLabel:
    """Words of a form that belong to no field."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if style:
        look(label, style)
    if style == "warning":
        label.setMargin(_ROOM)
    return label


class ChangePassphraseForm(Form):
    """The signed-in person's own passphrase."""

    def __init__(self, access: Access, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Change my passphrase"), self.tr("Change the passphrase"), parent)
        self._access = access
        self._old = self.add(PassphraseField("old", self.tr("The passphrase until now")))
        self._new = NewPassphrase(self, passphrase_words())
        self.start()

    def check(self) -> dict[str, str]:
        """Both new ones must be the same."""
        return self._new.problems()

    def send(self) -> None:
        """Change it."""
        access, old, new = self._access, self._old.value(), self._new.value
        self.act(self.tr("Changing the passphrase"), lambda: access.change_passphrase(old, new))

    def saved(self, result: object = None) -> None:
        """Say so: nothing else shows that it was done."""
        super().saved(result)
        messages.tell(self.tr("Your passphrase was changed."))


class TakeAwayForm(Form):
    """Takes a person's sign-in away, after saying what that does and what it cannot do."""

    def __init__(self, access: Access, person: Person, parent: QWidget | None = None) -> None:
        title = self.tr("Take away the sign-in of {name}").format(name=person.name)
        super().__init__(title, self.tr("Take the sign-in away"), parent)
        self._access = access
        self._person = person
        self.body.addWidget(
            paragraph(
                self.tr(
                    "The office is encrypted with a new key, which only the others hold. They go on with their own "
                    "passphrases and need do nothing. What {name} did stays in the history with their name."
                ).format(name=person.name)
            )
        )
        self.body.addWidget(
            paragraph(
                self.tr(
                    "What this cannot do: a copy of the office or a backup from before that {name} may hold stays "
                    "readable with their passphrase. Nobody can take that back."
                ).format(name=person.name),
                "warning",
            )
        )
        self._why = self.add(
            LongTextField("why", self.tr("Why"), hint=self.tr("It stands in the history."), lines=2)
        )
        self.start()

    def send(self) -> None:
        """Take it away."""
        access, person, why = self._access, self._person, self._why.value()
        self.act(self.tr("Encrypting the office with a new key"), lambda: access.take_away(person.id, why))

    def saved(self, result: object = None) -> None:
        """Say what holds now."""
        super().saved(result)
        messages.tell(self.tr("{name} can no longer sign in.").format(name=self._person.name))


class MakeRecoveryKeyForm(Form):
    """Says what a recovery key is, and makes one; ``finished`` brings its text."""

    def __init__(self, access: Access, *, renew: bool, parent: QWidget | None = None) -> None:
        title = self.tr("Make a new recovery key") if renew else self.tr("Make a recovery key")
        super().__init__(title, title, parent)
        self._access = access
        self.body.addWidget(
            paragraph(
                self.tr(
                    "When somebody forgets their passphrase, the recovery key gives them a new one. Without it, and "
                    "with every passphrase forgotten, all records are lost: nobody can open them, not even who made "
                    "this program."
                )
            )
        )
        self.body.addWidget(
            paragraph(
                self.tr(
                    "It opens everything, sealed cases too. It is shown only once: print it, keep it in a safe, outside "
                    "of this office's computers, for example with counsel. Whenever it is used, the history says so and "
                    "everybody who administers the office is told."
                ),
                "warning",
            )
        )
        if renew:
            self.body.addWidget(
                paragraph(
                    self.tr(
                        "The recovery key that you have had until now will no longer open the office, and the office "
                        "is encrypted with a new key. Each person must sign in once before the new recovery key can "
                        "give back what is sealed for them."
                    )
                )
            )
        self.cancel_button.setText(self.tr("Not now"))
        self.start()

    def showEvent(self, event: QShowEvent) -> None:
        """There is no question to begin at: the keys begin at the button."""
        super().showEvent(event)
        self.send_button.setFocus()

    def send(self) -> None:
        """Make it."""
        self.act(self.tr("Making the recovery key"), self._access.renew_recovery_key)
