"""Choosing a passphrase: typed or pasted twice, or words drawn at random."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from gen63_desktop.ui.shared import icons, messages, tasks
from gen63_desktop.ui.shared.fields import PassphraseField
from gen63_desktop.ui.shared.form import Form

NAME, AGAIN = "new", "again"


class NewPassphrase(QObject):
    """Two fields at the end of a form, and a button that draws words for both."""

    def __init__(self, form: Form, label: str, *, name: str = NAME, hint: str = "") -> None:
        super().__init__(form)
        usual = self.tr(
            "At least 15 characters, at most 1,000; four or more unrelated words make a good one. Blanks and every "
            "letter count. You need not change it later."
        )
        self.first = form.add(PassphraseField(name, label, hint=hint or usual))
        self.again = form.add(PassphraseField(AGAIN, self.tr("The same passphrase again")))
        self.draw_button = QPushButton(self.tr("&Draw six words"))
        self.draw_button.setAutoDefault(False)
        self.draw_button.setAccessibleDescription(
            self.tr("Fills in six words drawn at random and shows them, so that you can write them down.")
        )
        icons.dress(self.draw_button, "key-round")
        self.draw_button.clicked.connect(self.draw)
        row = QHBoxLayout()
        row.addWidget(self.draw_button)
        row.addStretch()
        form.body.addLayout(row)

    def draw(self) -> None:
        """Fill in words drawn at random, in sight."""
        from gen63_desktop.services.access.passphrases import propose

        tasks.ask(self, propose, self._drawn)

    def _drawn(self, words: str) -> None:
        for field in (self.first, self.again):
            field.edit.setText(words)
            field.show_typed()
        self.first.edit.setFocus()
        messages.announce(self.tr("Six words: {words}").format(words=words))

    def problems(self) -> dict[str, str]:
        """Both must be the same."""
        if self.first.value() != self.again.value():
            return {AGAIN: self.tr("The two passphrases differ. Type the same one twice.")}
        return {}

    @property
    def value(self) -> str:
        """The passphrase, exactly as typed."""
        return self.first.value()


def said(text: str) -> QLabel:
    """Words of a form that belong to no field."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def passphrase_words() -> str:
    """What a passphrase is called in a form."""
    return QCoreApplication.translate("NewPassphrase", "New passphrase")
