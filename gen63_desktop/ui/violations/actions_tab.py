"""The second tab: the corrective actions, each with its state, owner, due date and what happened to it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.violations.records import ActionStep, CorrectiveAction, StepKind
from gen63_desktop.domain.violations.rows import ViolationFile
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.chip import Chip
from gen63_desktop.ui.shared.chosen_list import ChosenList
from gen63_desktop.ui.shared.facts import Fact, Facts
from gen63_desktop.ui.shared.tokens import Tone
from gen63_desktop.ui.shared.vocabulary import word
from gen63_desktop.ui.violations.labels import ACTION_TONES, action_due_words


class ActionsTab(ChosenList):
    """Corrective actions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Corrective actions"),
            self.tr("No action has been recommended yet. A violation stays open until one is decided on."),
            parent,
        )
        self._file: ViolationFile | None = None
        self._today = date.min
        self._chip = Chip("", Tone.NEW)
        self._facts = Facts()
        self.below.addWidget(self._chip)
        self.below.addWidget(self._facts)
        self.below.addStretch()

    def show_file(self, file: ViolationFile, today: date) -> None:
        """Show the actions of a violation."""
        self._file, self._today = file, today
        line = self.tr("{n}. {what}, {state}")
        self.show_entries(
            [
                (one.id, line.format(n=one.place, what=one.what, state=word(one.state).lower()))
                for one in file.actions
            ]
        )

    @property
    def action(self) -> CorrectiveAction | None:
        """The chosen action."""
        if self._file is None:
            return None
        return next((one for one in self._file.actions if one.id == self.chosen_id), None)

    def show_chosen(self) -> None:
        """Show the chosen action."""
        action, file = self.action, self._file
        if action is None or file is None:
            self._facts.show_facts(())
            return
        self._chip.show_status(word(action.state), ACTION_TONES[action.state])
        self._facts.show_facts(_facts(file, action, self._today))


def _facts(file: ViolationFile, action: CorrectiveAction, today: date) -> list[Fact]:
    decided = file.last_of(action, StepKind.ACCEPTED, StepKind.DECLINED)
    done = file.last_of(action, StepKind.DONE)
    checked = file.last_of(action, StepKind.VERIFIED, StepKind.RETURNED)
    looked = file.last_of(action, StepKind.NO_RECURRENCE, StepKind.RECURRENCE)
    reopened = file.last_of(action, StepKind.REOPENED)
    return [
        (QCoreApplication.translate("Violations", "Action"), action.what),
        (QCoreApplication.translate("Violations", "Level"), word(action.level)),
        (QCoreApplication.translate("Violations", "Owner"), file.person(action.owner_id)),
        (QCoreApplication.translate("Violations", "Due"), action_due_words(action, today)),
        (QCoreApplication.translate("Violations", "Decision"), step_words(file, decided)),
        (QCoreApplication.translate("Violations", "Done"), step_words(file, done)),
        (QCoreApplication.translate("Violations", "Verification"), step_words(file, checked)),
        (QCoreApplication.translate("Violations", "Look again from"), words.day(action.look_due)),
        (QCoreApplication.translate("Violations", "Ninety-day look"), step_words(file, looked)),
        (QCoreApplication.translate("Violations", "Reopened"), step_words(file, reopened)),
    ]


def step_words(file: ViolationFile, step: ActionStep | None) -> str:
    """A step in a few lines: what, when, by whom, from which document, in which words."""
    if step is None:
        return ""
    said = QCoreApplication.translate("Violations", "{what} on {day} by {name}")
    lines = [said.format(what=word(step.kind), day=words.day(step.on), name=file.person(step.by))]
    if step.by != step.recorded_by:
        recorded = QCoreApplication.translate("Violations", "Recorded on {day} by {name}")
        lines.append(recorded.format(day=words.day(step.entered_on), name=file.person(step.recorded_by)))
    if step.document:
        lines.append(
            QCoreApplication.translate("Violations", "Document: {document}").format(document=step.document)
        )
    if step.words:
        lines.append(step.words)
    return "\n".join(lines)
