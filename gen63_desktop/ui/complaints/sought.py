"""The part of a complaint that a search found: brought into sight once it is read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.complaints.rows import CaseFile
from gen63_desktop.domain.complaints.time_line import Kind as Told
from gen63_desktop.domain.complaints.time_line import Narrowing
from gen63_desktop.domain.search.found import Kind
from gen63_desktop.ui.complaints import investigation_tab as investigation
from gen63_desktop.ui.complaints.allegations_tab import AllegationsTab
from gen63_desktop.ui.complaints.appeals_tab import AppealsTab
from gen63_desktop.ui.complaints.related_tab import RelatedTab
from gen63_desktop.ui.complaints.summary_tab import SummaryTab
from gen63_desktop.ui.complaints.time_line_tab import TimeLineTab, entry_words
from gen63_desktop.ui.shared.row_tabs import RowTabs

_PARTS = {
    Kind.INTERVIEW: investigation.INTERVIEWS,
    Kind.EVIDENCE: investigation.EVIDENCE,
    Kind.FILE: investigation.EVIDENCE,
    Kind.RECORDING: investigation.RECORDINGS,
    Kind.CALL: investigation.CALLS,
    Kind.TASK: investigation.TASKS,
    Kind.ISSUE: investigation.PLAN,
}


class Shown(Protocol):
    """The complaint in sight, and its tabs."""

    case: CaseFile | None
    tabs: RowTabs
    summary: SummaryTab
    allegations: AllegationsTab
    investigation: investigation.InvestigationTab
    appeals: AppealsTab
    related: RelatedTab
    time_line: TimeLineTab


class Sought:
    """What is to be shown of the complaint that is asked for; forgotten when another one is in sight.

    A complaint may be read twice before it rests: the entry is chosen again then, and the tab left as it is.
    """

    def __init__(self, view: Shown) -> None:
        self._view = view
        self._wanted: tuple[int, Kind, int] | None = None
        self._shown = False
        view.investigation.shown.connect(lambda: self.is_read(view.investigation))

    def seek(self, case_id: int | None, part: str, part_id: int) -> None:
        """Show this part of a complaint when it is read; no part: what was sought is sought no more."""
        self._wanted = None if case_id is None or not part else (case_id, Kind(part), part_id)
        self._shown = False

    def is_read(self, where: QWidget | Shown) -> None:
        """This tab, or the complaint itself, shows what was read anew: show in it what is sought there."""
        case = self._view.case
        if self._wanted is None or case is None:
            return
        case_id, kind, part_id = self._wanted
        if case.complaint.id != case_id:
            self._wanted = None if self._shown else self._wanted
            return
        tab, choose = self._place_of(kind, part_id)
        if not self._shown:
            self._view.tabs.setCurrentWidget(tab)
        if where is tab or (where is self._view and tab in self._told_with_it()):
            if tab is self._view.investigation and not self._shown:
                self._view.investigation.open_part(_PARTS[kind])
            self._shown = True
            choose()

    def _told_with_it(self) -> tuple[QWidget, ...]:
        """The tabs that are read with the complaint; the others are read after it."""
        return self._view.summary, self._view.allegations

    def _place_of(self, kind: Kind, part_id: int) -> tuple[QWidget, Callable[[], object]]:
        view = self._view
        if kind in _PARTS:
            return view.investigation, lambda: view.investigation.parts[_PARTS[kind]].choose(part_id)
        if kind is Kind.NOTE:
            return view.time_line, lambda: _show_note(view.time_line, part_id)
        if kind is Kind.ALLEGATION:
            return view.allegations, lambda: view.allegations.choose(part_id)
        if kind is Kind.REFERRAL:
            return view.related, lambda: view.related.choose(-part_id)
        if kind is Kind.APPEAL:
            return view.appeals, lambda: view.appeals.choose(part_id)
        return view.summary, lambda: None


def _show_note(tab: TimeLineTab, note_id: int) -> None:
    """Bring the entry that recorded a note into sight, chosen, and with its words whole."""
    about = (Told.NOTE, note_id)
    sought = [one for one in tab.entries if any((each.kind, each.record_id) == about for each in one.details)]
    if not sought:
        return
    if not tab.narrowing.lets_through(sought[-1]):
        tab.narrow(Narrowing())
    told = [entry_words(one, whole=one is sought[-1]) for one in tab.shown]
    at = tab.shown.index(sought[-1])
    tab.text.setPlainText("\n\n".join(told))
    tab.text.moveCursor(QTextCursor.MoveOperation.End)  # so that the entry begins at the top
    cursor = tab.text.textCursor()
    cursor.setPosition(sum(len(one) + 2 for one in told[:at]))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    tab.text.setTextCursor(cursor)
    tab.text.ensureCursorVisible()
