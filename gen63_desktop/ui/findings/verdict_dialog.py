"""What the check of a file found: whether it is, byte for byte, a report of this office."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from gen63_desktop.domain.findings.records import Verdict
from gen63_desktop.ui.shared.chip import Chip
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
        sentence = _text(verdict.sentence())
        digest = _text(f"SHA-256 {' '.join(verdict.sha256[at : at + 8] for at in range(0, 64, 8))}")
        look(digest, "muted")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        for button in buttons.buttons():
            button.setIcon(QIcon())  # some systems put one on these buttons alone
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        for each in (chip, sentence, digest, buttons):
            column.addWidget(each)
        self.setMinimumWidth(QFontMetrics(self.font()).averageCharWidth() * 70)


def _text(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    label.setAccessibleName(text)
    return label
