"""The line that says quietly who else has the same open; hidden while nobody has."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from gen63_desktop.domain.presence import Present
from gen63_desktop.ui.shared import icons, messages, words
from gen63_desktop.ui.shared.facts import text_label
from gen63_desktop.ui.shared.theme import look


class OthersLine(QFrame):
    """An icon and a sentence. ``of_form``: it is about a form, in which what both type can meet."""

    def __init__(self, parent: QWidget | None = None, *, of_form: bool = False) -> None:
        super().__init__(parent)
        self._of_form = of_form
        if of_form:
            look(self, "notice")
        self._icon = QLabel()
        icons.dress(self._icon, "users", lambda tokens: str(tokens.new[0]))
        self._text = text_label("", "" if of_form else "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(*((12, 6, 12, 6) if of_form else (0, 0, 0, 0)))
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty while nobody is there."""
        return self._text.text() if not self.isHidden() else ""

    def show_others(self, others: Sequence[Present]) -> None:
        """Say who is there; a screen reader is told once of whom it was not told yet."""
        said = _words(others, of_form=self._of_form)
        if said == self.text:
            return
        self._text.setText(said)
        self.setAccessibleName(said)
        self.setVisible(bool(said))
        if said:
            messages.announce(said)


def _words(others: Sequence[Present], *, of_form: bool) -> str:
    if not others:
        return ""
    since = QCoreApplication.translate("OthersLine", "{name} since {time}")
    people = [since.format(name=one.name, time=words.clock(one.since)) for one in others]
    if not of_form:
        return QCoreApplication.translate("OthersLine", "Also here: {people}").format(
            people="; ".join(people)
        )
    if len(others) > 1:
        said = QCoreApplication.translate(
            "OthersLine",
            "Others have this form open: {people}. You can go on: nothing that anybody saves is lost.",
        )
        return said.format(people="; ".join(people))
    said = QCoreApplication.translate(
        "OthersLine",
        "{name} has this form open since {time}. You can go on: nothing that either of you saves is lost.",
    )
    return said.format(name=others[0].name, time=words.clock(others[0].since))
