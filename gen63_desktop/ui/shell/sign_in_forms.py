"""Forms before the office is open: the first passphrase of one's own, and the recovery key used."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from gen63_desktop.ui.shared.choice_fields import ChoiceField
from gen63_desktop.ui.shared.fields import TextField
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.new_passphrase import NewPassphrase, passphrase_words, said
from gen63_desktop.ui.shell.openers import Openers

if TYPE_CHECKING:
    from gen63_desktop.services.office import Office


class FirstPassphraseForm(Form):
    """Takes the place of a passphrase that an administrator gave; ``finished`` brings the ``Office``."""

    def __init__(self, open_with: Callable[[str], Office]) -> None:
        """``open_with`` opens the office with the passphrase that was given and the person's own."""
        super().__init__(self.tr("Choose your own passphrase"), self.tr("Choose it and open the office"))
        self._open_with = open_with
        self.body.addWidget(
            said(
                self.tr(
                    "The passphrase that you were given is good for this once. From now on nobody else can sign in with "
                    "your name or sign what you do: not an administrator, and not who made this program."
                )
            )
        )
        self._new = NewPassphrase(self, passphrase_words())
        self.start()

    def check(self) -> dict[str, str]:
        """Both must be the same."""
        return self._new.problems()

    def send(self) -> None:
        """Open the office with it."""
        open_with, own = self._open_with, self._new.value
        self.act(self.tr("Opening the office"), lambda: open_with(own))


class RecoverForm(Form):
    """Gives a person a new passphrase with the recovery key; ``finished`` brings the person's name."""

    def __init__(self, openers: Openers, folder: Path, people: Sequence[str], person: str) -> None:
        super().__init__(self.tr("Use the recovery key"), self.tr("Set the new passphrase"))
        self._openers = openers
        self._folder = folder
        self.body.addWidget(
            said(
                self.tr(
                    "The recovery key gives one person a new passphrase. That stands in the history, and everybody who "
                    "signs in afterwards is told."
                )
            )
        )
        self._key = self.add(
            TextField(
                "key",
                self.tr("Recovery key"),
                required=True,
                hint=self.tr("From the printed page. Case, blanks and dashes do not matter."),
            )
        )
        self._person = self.add(
            ChoiceField(
                "person",
                self.tr("Who gets a new passphrase"),
                [(name, name) for name in people],
                required=True,
            )
        )
        self._person.set_value(person if person in people else (people[0] if len(people) == 1 else None))
        self._new = NewPassphrase(self, passphrase_words())
        self.start()

    def check(self) -> dict[str, str]:
        """Both passphrases must be the same."""
        return self._new.problems()

    def send(self) -> None:
        """Set it."""
        openers, folder = self._openers, self._folder
        key, person, new = self._key.value(), str(self._person.value()), self._new.value

        def work() -> str:
            openers.recover(folder, key, person, new)
            return person

        self.act(self.tr("Setting the new passphrase"), work)
