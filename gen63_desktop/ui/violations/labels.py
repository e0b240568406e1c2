"""What states, clauses and due dates of violations are called on their page."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.violations.clauses import CLAUSES
from gen63_desktop.domain.violations.records import ActionState, CorrectiveAction, ViolationState
from gen63_desktop.domain.violations.rows import ViolationRow
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.tokens import Tone

STATE_TONES = {
    ViolationState.REGISTERED: Tone.NEW,
    ViolationState.DECISION: Tone.WAITING,
    ViolationState.ACTION: Tone.PROGRESS,
    ViolationState.CLOSED: Tone.CLOSED,
    ViolationState.WITHDRAWN: Tone.CLOSED,
}
ACTION_TONES = {
    ActionState.RECOMMENDED: Tone.WAITING,
    ActionState.DECLINED: Tone.CLOSED,
    ActionState.ACCEPTED: Tone.PROGRESS,
    ActionState.DONE: Tone.WAITING,
    ActionState.VERIFIED: Tone.DONE,
}


def clause_options() -> list[tuple[str, str]]:
    """Every clause with what it is about."""
    return [(clause.code, f"{clause.code}: {clause.about}") for clause in CLAUSES]


def next_words(row: ViolationRow, today: date) -> str:
    """What comes next, and when."""
    if row.to_verify:
        return QCoreApplication.translate("Violations", "To be verified")
    if row.due is not None:
        return words.due(row.due, today)
    if row.look_due is not None:
        return QCoreApplication.translate("Violations", "Look again {when}").format(
            when=words.due(row.look_due, today)
        )
    return ""


def next_tone(row: ViolationRow, today: date) -> Tone | None:
    """The colour of what comes next, where it asks for attention."""
    late = row.overdue(today) or (row.look_due is not None and row.look_due < today)
    return Tone.LATE if late else None


def action_due_words(action: CorrectiveAction, today: date) -> str:
    """The due date of an action as it counts now."""
    if action.state is ActionState.ACCEPTED:
        return words.due(action.due, today)
    return words.day(action.due)
