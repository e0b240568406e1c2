"""The last tab: all that happened to a violation and its actions, newest first."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gen63_desktop.domain.violations.records import ActionStep
from gen63_desktop.domain.violations.rows import ViolationFile
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.button_row import ButtonRow
from gen63_desktop.ui.shared.commands import CommandButton
from gen63_desktop.ui.shared.plain_text import PlainText
from gen63_desktop.ui.violations.actions_tab import step_words

_FIRST = -1
"""What happens to the violation itself stands, on one day, before what happens to its actions."""


class TimeLineTab(QWidget):
    """The time line as text: read by keyboard, searched, copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = PlainText()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Time line"))
        self.buttons = ButtonRow()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.text, 1)
        column.addWidget(self.buttons)

    def offer(self, *buttons: CommandButton) -> None:
        """Put commands below the time line."""
        self.buttons.add(*buttons)

    def show_file(self, file: ViolationFile) -> None:
        """Show what happened."""
        self.text.setPlainText(time_line(file))


def time_line(file: ViolationFile) -> str:
    """All that happened, newest first, as text."""
    places = {action.id: action.place for action in file.actions}
    entries: list[tuple[date, int, str]] = list(_of_violation(file))
    entries += [
        (step.entered_on, number, _of_step(file, step, places[step.action_id]))
        for number, step in enumerate(file.steps)
    ]
    entries.sort(key=lambda entry: entry[:2], reverse=True)
    return "\n\n".join(f"{words.day(day)}  {text}" for day, _, text in entries)


def _of_violation(file: ViolationFile) -> list[tuple[date, int, str]]:
    violation = file.violation
    found: list[tuple[date, int, str]] = []
    if violation.registered_on is not None:
        said = QCoreApplication.translate("Violations", "Violation registered by {name}; found on {day}")
        name = file.person(violation.registered_by)
        text = said.format(name=name, day=words.day(violation.found_on))
        found.append((violation.registered_on, _FIRST - 1, text))
    if violation.transmitted_on is not None:
        said = QCoreApplication.translate("Violations", "Reported to {name} by {document}")
        text = said.format(name=file.person(violation.decider_id), document=violation.transmittal)
        found.append((violation.transmitted_on, _FIRST, text))
    if violation.receipt_on is not None:
        said = QCoreApplication.translate("Violations", "{name} had the report")
        found.append((violation.receipt_on, _FIRST, said.format(name=file.person(violation.decider_id))))
    if violation.withdrawn_on is not None:
        said = QCoreApplication.translate("Violations", "Violation withdrawn: {why}")
        found.append((violation.withdrawn_on, len(file.steps), said.format(why=violation.withdrawn_why)))
    return found


def _of_step(file: ViolationFile, step: ActionStep, place: int) -> str:
    head = QCoreApplication.translate("Violations", "Action {n}").format(n=place)
    due = QCoreApplication.translate("Violations", "Due {day}, owner {name}").format(
        day=words.day(step.due), name=file.person(step.owner_id)
    )
    return f"{head}\n{step_words(file, step)}\n{due}"
