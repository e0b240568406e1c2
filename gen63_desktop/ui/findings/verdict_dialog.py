"""What the check of a file found: whether it is, byte for byte, a report of this office."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from gen63_desktop.domain.findings.records import Verdict
from gen63_desktop.ui.shared import vocabulary, words
from gen63_desktop.ui.shared.chip import Chip
from gen63_desktop.ui.shared.dialog_parts import bare_buttons, whole
from gen63_desktop.ui.shared.theme import look
from gen63_desktop.ui.shared.tokens import Tone


class VerdictDialog(QDialog):
    """The verdict in icon, word and colour, in a sentence, and the hash to be compared."""

    def __init__(self, verdict: Verdict, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Check of a file"))
        self.verdict = verdict
        chip = Chip(
            self.tr("Genuine") if verdict.genuine else self.tr("Not genuine"),
            Tone.DONE if verdict.genuine else Tone.LATE,
        )
        sentence = _text(self._said(verdict))
        digest = _text(f"SHA-256 {' '.join(verdict.sha256[at : at + 8] for at in range(0, 64, 8))}")
        look(digest, "muted")
        buttons = bare_buttons(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        for each in (chip, sentence, digest, buttons):
            column.addWidget(each)
        whole(self, 70)

    def _said(self, verdict: Verdict) -> str:
        """The verdict in words, with all that makes the file known."""
        facts = {
            "file": verdict.file,
            "number": verdict.number,
            "kind": vocabulary.within(verdict.kind.value),
            "quarter": verdict.quarter,
            "person": verdict.issued_by,
            "sent": words.day(verdict.letter_sent),
            "issued": words.moment(verdict.issued_at),
            "edition": verdict.edition,
            "later": verdict.replaced_by,
            "named": ", ".join(verdict.claims),
            "digest": verdict.sha256,
        }
        return " ".join(self._parts(verdict)).format(**facts)

    def _parts(self, verdict: Verdict) -> list[str]:
        if not verdict.genuine and verdict.claims:
            return [
                self.tr("{file} is not the file that this office issued."),
                self.tr("It names itself {named}, but its content differs from what the office keeps."),
            ]
        if not verdict.genuine:
            return [self.tr("{file} was not issued by this office (SHA-256 {digest}).")]
        if verdict.letter_sent is not None:
            parts = [self.tr("{file} is genuine: the letter {number}, sent {sent} by {person}.")]
        else:
            parts = [
                self.tr("{file} is genuine: the {kind} {number} on {quarter}, issued {issued} by {person}.")
            ]
        parts.append(self.tr("Not one byte was changed."))
        if verdict.edition > 1 or verdict.replaced_by:
            parts.append(self.tr("It is edition {edition}."))
        if verdict.replaced_by:
            parts.append(self.tr("It has been replaced by {later}."))
        return parts


def _text(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    label.setAccessibleName(text)
    return label
