"""The tab of letters: the clocks that letters answer, the letters sent, and the chosen one's facts."""

from __future__ import annotations

from datetime import date

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gen63_desktop.domain.deadlines import DueState
from gen63_desktop.domain.letters.kinds import Language
from gen63_desktop.domain.letters.records import LetterRow
from gen63_desktop.domain.letters.writing import LettersOfCase
from gen63_desktop.ui.complaints.letter_labels import clock_words, letter_line
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.chosen_list import ChosenList
from gen63_desktop.ui.shared.facts import Fact, Facts, scrolled, text_label
from gen63_desktop.ui.shared.theme import look
from gen63_desktop.ui.shared.vocabulary import word


class LettersTab(ChosenList):
    """What went out on a complaint."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Letters"), self.tr("No letter was sent on this complaint yet."), parent)
        self.found: LettersOfCase | None = None
        self._facts = Facts()
        self.below.addWidget(self._facts)
        self.below.addStretch()
        self.clocks = text_label("")
        self.acknowledged = text_label("", "muted")
        self.acknowledged.setVisible(False)
        self._due, inside = scrolled(self.tr("When letters are due"))
        self._due.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._due.setMinimumHeight(QFontMetrics(self.font()).lineSpacing() * 2)
        inside.addWidget(self.clocks)
        inside.addWidget(self.acknowledged)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)  # noqa: S101  as its base made it
        column.insertWidget(0, self._due)
        self._due.hide()

    def show_acknowledged(self, said: str) -> None:
        """Say how the complaint was acknowledged without a letter; empty: it was not."""
        self.acknowledged.setText(said)
        self.acknowledged.setAccessibleName(said)
        self.acknowledged.setVisible(bool(said))
        self._due.setVisible(bool(said or self.clocks.text()))

    def show_letters(self, found: LettersOfCase | None, today: date) -> None:
        """Show the letters of a complaint; None: they are not read yet."""
        self.found = found
        clocks = () if found is None else found.clocks
        self.clocks.setText("\n".join(line for line in (clock_words(one, today) for one in clocks) if line))
        self.clocks.setAccessibleName(self.clocks.text())
        self.clocks.setVisible(bool(clocks))
        self._due.setVisible(bool(clocks or self.acknowledged.text()))
        waits = any(one.state(today) in {DueState.OVERDUE, DueState.TODAY} for one in clocks)
        look(self.clocks, "late" if waits else "muted")
        letters = () if found is None else tuple(reversed(found.letters))
        self.show_entries([(one.id, letter_line(one)) for one in letters])

    @property
    def letter(self) -> LetterRow | None:
        """The chosen letter."""
        if self.found is None:
            return None
        return next((one for one in self.found.letters if one.id == self.chosen_id), None)

    def show_chosen(self) -> None:
        """Show the facts of the chosen letter."""
        letter = self.letter
        self._facts.show_facts(() if letter is None else self._of(letter))

    def _of(self, letter: LetterRow) -> list[Fact]:
        language = next((one for one in Language if one.code == letter.language), None)
        groups = [letter.sha256[at : at + 8] for at in range(0, len(letter.sha256), 8)]
        return [
            (self.tr("Number"), letter.number),
            (self.tr("To"), letter.to_name),
            (self.tr("Address"), letter.address),
            (self.tr("Sent"), f"{words.day(letter.sent_on)}, {word(letter.way)}, {letter.sent_by}"),
            (self.tr("Language"), word(language) if language else ""),
            (self.tr("Template"), self.tr("edition {n}").format(n=letter.edition)),
            (self.tr("Answer by"), words.day(letter.answer_by)),
            (self.tr("Came back"), self._returned(letter)),
            (self.tr("SHA-256"), " ".join(groups)),
        ]

    def _returned(self, letter: LetterRow) -> str:
        if letter.returned_on is None:
            return ""
        return f"{words.day(letter.returned_on)}: {letter.returned_words}"
