"""The violation beside the list: number, state and due date at the top, then its tabs."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from gen63_desktop.domain.violations.rows import ViolationFile
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.chip import Chip
from gen63_desktop.ui.shared.facts import text_label
from gen63_desktop.ui.shared.flow_layout import FlowLayout
from gen63_desktop.ui.shared.tokens import Tone
from gen63_desktop.ui.shared.vocabulary import word
from gen63_desktop.ui.violations.actions_tab import ActionsTab
from gen63_desktop.ui.violations.labels import STATE_TONES
from gen63_desktop.ui.violations.summary_tab import TITLE, SummaryTab
from gen63_desktop.ui.violations.time_line_tab import TimeLineTab


class ViolationView(QWidget):
    """One violation."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.file: ViolationFile | None = None
        self._nothing = text_label(self.tr("Choose a violation in the list to see it here."), "muted")
        self._inside = QWidget()
        self._number = text_label("", "muted")
        self._title = text_label("", "h2")
        self._state = Chip("", Tone.NEW)
        self._due = Chip("", Tone.NEW)
        self._coded = Chip("", Tone.WAITING)
        chips = FlowLayout(spacing=6)
        self._lost = Chip("", Tone.LATE)
        for chip in (self._state, self._due, self._coded, self._lost):
            chips.addWidget(chip)
        self.summary = SummaryTab()
        self.actions_tab = ActionsTab()
        self.time_line = TimeLineTab()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("Parts of the violation"))
        self.tabs.addTab(self.summary, self.tr("Summary"))
        self.tabs.addTab(self.actions_tab, self.tr("Actions"))
        self.tabs.addTab(self.time_line, self.tr("Time line"))
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(6)
        inside.addWidget(self._number)
        inside.addWidget(self._title)
        inside.addLayout(chips)
        inside.addWidget(self.tabs, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._nothing)
        column.addWidget(self._inside, 1)
        self.show_nothing()

    def show_nothing(self) -> None:
        """No violation is chosen."""
        self.file = None
        self._inside.hide()
        self._nothing.show()

    def show_file(self, file: ViolationFile, today: date) -> None:
        """Show a violation with its actions."""
        self.file = file
        violation = file.violation
        self._nothing.hide()
        self._inside.show()
        self._number.setText(violation.number)
        title = " ".join(violation.what.split())
        self._title.setText(title if len(title) <= TITLE else f"{title[:TITLE].rsplit(' ', 1)[0]} …")
        self._state.show_status(word(violation.state), STATE_TONES[violation.state])
        self._coded.setVisible(violation.coded)
        self._coded.show_status(self.tr("Sealed case: coded facts only"), Tone.WAITING)
        self._lost.setVisible(file.finding_lost)
        taken_back = self.tr("Finding taken back")
        decide = self.tr("Finding taken back: decide whether it stays")
        self._lost.show_status(
            decide if file.to_decide else taken_back, Tone.LATE if file.to_decide else Tone.WAITING
        )
        self._show_due(file, today)
        self.summary.show_file(file)
        self.actions_tab.show_file(file, today)
        self.time_line.show_file(file)
        numbered = self.tr("Actions {n}").format(n=len(file.actions))
        self.tabs.setTabText(1, numbered if file.actions else self.tr("Actions"))

    def _show_due(self, file: ViolationFile, today: date) -> None:
        violation = file.violation
        due, text = violation.due, self.tr("Due {when}")
        if due is None and violation.look_due is not None:
            due, text = violation.look_due, self.tr("Look again {when}")
        self._due.setVisible(due is not None)
        if due is not None:
            tone = Tone.LATE if due < today else Tone.PROGRESS
            self._due.show_status(text.format(when=words.due(due, today)), tone)
