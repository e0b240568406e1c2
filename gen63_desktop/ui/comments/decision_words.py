"""What decisions are called on the screen, and how they look: word, tone and icon."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.comments.records import Decision
from gen63_desktop.ui.shared.tokens import Tone

TONES = {
    None: Tone.NEW,
    Decision.NO_CONCERN: Tone.DONE,
    Decision.POSSIBLE_BIAS: Tone.LATE,
    Decision.OTHER_POLICY: Tone.WAITING,
    Decision.NOT_SURE: Tone.PROGRESS,
}


def word(decision: Decision | None) -> str:
    """The decision in the person's language; None is a comment that nobody decided."""
    if decision is Decision.NO_CONCERN:
        return QCoreApplication.translate("Decisions", "No concern")
    if decision is Decision.POSSIBLE_BIAS:
        return QCoreApplication.translate("Decisions", "Possible bias")
    if decision is Decision.OTHER_POLICY:
        return QCoreApplication.translate("Decisions", "Other policy concern")
    if decision is Decision.NOT_SURE:
        return QCoreApplication.translate("Decisions", "Not sure")
    return QCoreApplication.translate("Decisions", "Undecided")
