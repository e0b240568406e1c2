"""The complaint beside the list: number, status and due date at the top, then its tabs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gen63_desktop.domain.appeals.records import Appeal
from gen63_desktop.domain.complaints.rows import CaseFile, ComplaintRow
from gen63_desktop.domain.complaints.time_line import TimeLineEntry
from gen63_desktop.domain.deadlines import DueState
from gen63_desktop.domain.intake.views import Related
from gen63_desktop.domain.retention.views import HoldView
from gen63_desktop.ui.complaints.allegations_tab import AllegationsTab
from gen63_desktop.ui.complaints.appeals_tab import AppealsTab
from gen63_desktop.ui.complaints.clocks_tab import ClocksTab
from gen63_desktop.ui.complaints.investigation_tab import InvestigationTab
from gen63_desktop.ui.complaints.labels import STATUS_TONES, due_words
from gen63_desktop.ui.complaints.letters_tab import LettersTab
from gen63_desktop.ui.complaints.people_tab import PeopleTab
from gen63_desktop.ui.complaints.related_tab import RelatedTab
from gen63_desktop.ui.complaints.sought import Sought
from gen63_desktop.ui.complaints.summary_tab import SummaryTab
from gen63_desktop.ui.complaints.time_line_tab import TimeLineTab
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.chip import Chip
from gen63_desktop.ui.shared.facts import text_label
from gen63_desktop.ui.shared.flow_layout import FlowLayout
from gen63_desktop.ui.shared.row_tabs import RowTabs
from gen63_desktop.ui.shared.theme import look
from gen63_desktop.ui.shared.tokens import Tone
from gen63_desktop.ui.shared.vocabulary import word

_TITLE = 140
_DUE_TONES = {
    DueState.OVERDUE: Tone.LATE,
    DueState.TODAY: Tone.LATE,
    DueState.SOON: Tone.WAITING,
    DueState.LATER: Tone.NEW,
    DueState.MISSED: Tone.LATE,
    DueState.MET: Tone.DONE,
}


class CaseView(QWidget):
    """One complaint."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.case: CaseFile | None = None
        self._nothing = text_label(self.tr("Choose a complaint in the list to see it here."), "muted")
        self._inside = QWidget()
        self._number = text_label("", "muted")
        self._title = text_label("", "h2")
        self._status = Chip("", Tone.NEW)
        self._due = Chip("", Tone.NEW)
        chips = FlowLayout(spacing=6)
        chips.addWidget(self._status)
        chips.addWidget(self._due)
        self._sealed = Chip("", Tone.WAITING)
        chips.addWidget(self._sealed)
        self.held = Chip("", Tone.LATE, icon="lock")
        self.held.hide()
        chips.addWidget(self.held)
        self.summary = SummaryTab()
        self.allegations = AllegationsTab()
        self.people = PeopleTab()
        self.clocks = ClocksTab()
        self.letters = LettersTab()
        self.investigation = InvestigationTab()
        self.appeals = AppealsTab()
        self.related = RelatedTab()
        self.time_line = TimeLineTab()
        self.sought = Sought(self)
        self.tabs = RowTabs()
        look(self.tabs.tabBar(), "tight")
        self.tabs.setAccessibleName(self.tr("Parts of the complaint"))
        self.tabs.addTab(self.summary, self.tr("Summary"))
        self.tabs.addTab(self.allegations, self.tr("Allegations"))
        self.tabs.addTab(self.people, self.tr("People"))
        self.tabs.addTab(self.investigation, self.tr("Investigation"))
        self.tabs.addTab(self.clocks, self.tr("Clocks"))
        self.tabs.addTab(self.letters, self.tr("Letters"))
        self.tabs.addTab(self.appeals, self.tr("Appeals"))
        self.tabs.addTab(self.related, self.tr("Related"))
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
        """No complaint is chosen."""
        self.case = None
        self._inside.hide()
        self._nothing.show()

    def show_case(self, case: CaseFile, today: date) -> None:
        """Show a complaint; what happened to another one is not left beside it."""
        if self.case is None or self.case.complaint.id != case.complaint.id:
            self.time_line.show_entries(())
        self.case = case
        complaint = case.complaint
        self.held.hide()
        self._nothing.hide()
        self._inside.show()
        self._number.setText(complaint.number)
        title = " ".join((complaint.summary or complaint.narrative).split())
        shown = title if len(title) <= _TITLE else f"{title[:_TITLE].rsplit(' ', 1)[0]} …"
        self._title.setText(shown or self.tr("A complaint without narrative"))
        self._status.show_status(word(complaint.status), STATUS_TONES[complaint.status])
        self._sealed.setVisible(complaint.seal is not None)
        self._sealed.show_status(self.tr("Sealed to named people"), Tone.WAITING)
        self._show_due(case, today)
        self.summary.show_case(case, today)
        self.allegations.show_case(case)
        self.people.show_case(case)
        allegations = self.tr("Allegations {n}").format(n=len(case.allegations))
        people = self.tr("People {n}").format(n=len(case.parties))
        self.tabs.setTabText(1, allegations if case.allegations else self.tr("Allegations"))
        self.tabs.setTabText(2, people if case.parties else self.tr("People"))
        self.sought.is_read(self)

    def show_time_line(self, entries: Sequence[TimeLineEntry], case: CaseFile | None) -> None:
        """Show what happened; no case: none of it is read yet."""
        self.time_line.show_entries(entries)
        if case is not None:
            self.sought.is_read(self.time_line)

    def show_related(self, found: Related | None) -> None:
        """Show what belongs to the complaint; the tab tells how much there is."""
        self.related.show_related(found)
        n = 0 if found is None else len(found.linked) + len(found.likely) + len(found.referrals)
        title = self.tr("Related {n}").format(n=n) if n else self.tr("Related")
        self.tabs.setTabText(self.tabs.indexOf(self.related), title)
        if found is not None:
            self.sought.is_read(self.related)

    def show_appeals(self, found: Sequence[Appeal], case: CaseFile | None) -> None:
        """Show the appeals of the case in sight; the tab is there where the complaint is closed or was appealed."""
        people = {} if case is None else case.people
        places = {} if case is None else {one.id: one.place for one in case.allegations}
        self.appeals.show_appeals(found, people, places)
        at = self.tabs.indexOf(self.appeals)
        self.tabs.setTabVisible(at, bool(found) or (case is not None and not case.complaint.is_open))
        self.tabs.setTabText(at, self.tr("Appeals {n}").format(n=len(found)) if found else self.tr("Appeals"))
        if case is not None:
            self.sought.is_read(self.appeals)

    def show_holds(self, complaint_id: int, holds: Sequence[HoldView]) -> None:
        """Show the holds that stand on the case, if it is still the one in sight."""
        if self.case is None or self.case.complaint.id != complaint_id:
            return
        self.held.setVisible(bool(holds))
        numbers = ", ".join(one.hold.number for one in holds)
        self.held.show_status(self.tr("Hold {numbers}").format(numbers=numbers), Tone.LATE, "lock")
        self.held.setToolTip(words.tip("\n".join(f"{one.hold.number}: {one.hold.matter}" for one in holds)))

    def show_people(self, case: CaseFile) -> None:
        """Show the persons of the case, after a look at them."""
        self.case = case
        self.allegations.show_case(case)
        self.people.show_case(case)

    def _show_due(self, case: CaseFile, today: date) -> None:
        complaint = case.complaint
        row = ComplaintRow(
            complaint.id, complaint.number, "", (), complaint.received, complaint.due, complaint.status, "", (),
            complaint.closed,
        )  # fmt: skip
        state = row.due_state(today)
        self._due.setVisible(state in _DUE_TONES)
        if state in _DUE_TONES:
            text = due_words(state, row.due, row.closed, today, row.days_overdue(today))
            if complaint.is_open:
                text = self.tr("Due {when}").format(when=text)
            self._due.show_status(text, _DUE_TONES[state])
