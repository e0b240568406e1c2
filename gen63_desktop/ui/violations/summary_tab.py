"""The first tab: what the violation is, where it was found, what it goes against, who decides."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gen63_desktop.domain.violations.rows import ViolationFile
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.button_row import ButtonRow
from gen63_desktop.ui.shared.commands import CommandButton
from gen63_desktop.ui.shared.facts import Fact, Facts, scrolled, text_label
from gen63_desktop.ui.shared.vocabulary import word

TITLE = 140
"""Characters of a description that the head of the record shows whole."""


class SummaryTab(QWidget):
    """The facts of a violation."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = text_label("")
        self._facts = Facts()
        area, inside = scrolled(self.tr("Summary"))
        inside.addWidget(self._what)
        inside.addWidget(self._facts)
        inside.addStretch()
        self.buttons = ButtonRow()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        column.addWidget(area, 1)
        column.addWidget(self.buttons)

    def offer(self, *buttons: CommandButton) -> None:
        """Put commands below the facts."""
        self.buttons.add(*buttons)

    def show_file(self, file: ViolationFile) -> None:
        """Show a violation."""
        self._what.setText(file.violation.what)
        self._what.setVisible(len(file.violation.what) > TITLE or "\n" in file.violation.what)
        self._facts.show_facts(facts_of(file))


def facts_of(file: ViolationFile) -> Sequence[Fact]:
    """What is known of a violation, by name."""
    violation = file.violation

    return [
        (QCoreApplication.translate("Violations", "Found in"), word(violation.origin)),
        (QCoreApplication.translate("Violations", "Where"), file.link.text if file.link is not None else ""),
        (QCoreApplication.translate("Violations", "Found on"), words.day(violation.found_on)),
        (
            QCoreApplication.translate("Violations", "Registered"),
            _by(file.person(violation.registered_by), words.day(violation.registered_on)),
        ),
        (QCoreApplication.translate("Violations", "Clauses"), "\n".join(violation.clauses)),
        (QCoreApplication.translate("Violations", "Other policy"), violation.other_clause),
        (
            QCoreApplication.translate("Violations", "Alleged bases"),
            ", ".join(word(basis) for basis in violation.bases),
        ),
        (
            QCoreApplication.translate("Violations", "Respondents"),
            ", ".join(word(kind) for kind in violation.respondents),
        ),
        (QCoreApplication.translate("Violations", "Their employers"), ", ".join(violation.employers)),
        (QCoreApplication.translate("Violations", "Analysis"), violation.analysis or ""),
        (QCoreApplication.translate("Violations", "Looked at again"), violation.about),
        (QCoreApplication.translate("Violations", "Who decides"), file.person(violation.decider_id)),
        (QCoreApplication.translate("Violations", "Reported"), _reported(file)),
        (QCoreApplication.translate("Violations", "Had it on"), words.day(violation.receipt_on)),
        (QCoreApplication.translate("Violations", "Closed on"), words.day(violation.closed_on)),
        (QCoreApplication.translate("Violations", "Finding behind it"), _finding(file)),
        (QCoreApplication.translate("Violations", "Withdrawn"), _withdrawn(file)),
    ]


def _by(name: str, day: str) -> str:
    said = QCoreApplication.translate("Violations", "{day} by {name}")
    return said.format(day=day, name=name) if name else day


def _reported(file: ViolationFile) -> str:
    violation = file.violation
    if violation.transmitted_on is None:
        return ""
    return f"{words.day(violation.transmitted_on)}, {violation.transmittal}"


def _finding(file: ViolationFile) -> str:
    """Said only where it was taken back."""
    if not file.finding_lost:
        return ""
    if file.to_decide:
        return QCoreApplication.translate(
            "Violations",
            "Taken back. Decide whether the violation stays for other reasons, or is withdrawn with its actions.",
        )
    violation = file.violation
    said = QCoreApplication.translate("Violations", "Taken back. It stays, decided on {day} by {name}: {why}")
    return said.format(
        day=words.day(violation.stays_on),
        name=file.person(violation.stays_by),
        why=violation.stays_why or "–",
    )


def _withdrawn(file: ViolationFile) -> str:
    violation = file.violation
    if violation.withdrawn_on is None:
        return ""
    return f"{words.day(violation.withdrawn_on)}: {violation.withdrawn_why}"
