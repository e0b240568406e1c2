"""The page Reports: preparing and issuing reports, the issued ones and what became of them, the check of a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from gen63_desktop.domain.findings.kinds import ReportKind, ReportRequest
from gen63_desktop.domain.findings.records import Verdict
from gen63_desktop.domain.presence import Place as Whereabouts
from gen63_desktop.domain.presence import Present
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.office import Office, verdict_on
from gen63_desktop.ui.findings.draft_view import DraftView
from gen63_desktop.ui.findings.issued_view import IssuedView
from gen63_desktop.ui.findings.kept_commands import KeptCommands
from gen63_desktop.ui.findings.letters_view import LettersView
from gen63_desktop.ui.findings.prepared_at import prepared_at
from gen63_desktop.ui.findings.prepared_view import OF_A_DAY, PreparedView
from gen63_desktop.ui.findings.preparing_commands import PreparingCommands
from gen63_desktop.ui.findings.proving import Proving
from gen63_desktop.ui.findings.reports_page import ReportsPage
from gen63_desktop.ui.findings.statistics_view import StatisticsView
from gen63_desktop.ui.findings.table_commands import TableCommands
from gen63_desktop.ui.findings.verdict_dialog import VerdictDialog
from gen63_desktop.ui.findings.views import ANOTHER as _ANOTHER
from gen63_desktop.ui.findings.views import ISSUED as _ISSUED
from gen63_desktop.ui.findings.views import LETTERS as _LETTERS
from gen63_desktop.ui.findings.views import PREPARE as _PREPARE
from gen63_desktop.ui.findings.views import STATISTICS as _STATISTICS
from gen63_desktop.ui.findings.views import titles
from gen63_desktop.ui.shared import tasks
from gen63_desktop.ui.shared.commands import CommandButton
from gen63_desktop.ui.shared.flow_layout import FlowLayout
from gen63_desktop.ui.shared.history_view import add_history_command
from gen63_desktop.ui.shared.offers import offer, only_for
from gen63_desktop.ui.shared.others_line import OthersLine
from gen63_desktop.ui.shared.page import Place
from gen63_desktop.ui.shared.view_bar import ViewBar

_OWN_TABLES = frozenset({"issued_reports", "report_steps"})
_LETTER_TABLES = frozenset({"letters", "complaints"})
_SETTLE_MS = 600
"""After so long without a further change the draft is read anew."""
_KINDS = {kind.value: kind for kind in ReportKind}


class FindingsPage(ReportsPage):
    """Views: the draft of a quarter, of another report, what was issued, the letters that were sent, statistics."""

    tab_as_it_stands = False

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("FindingsPage", "Reports"),
            QCoreApplication.translate(
                "FindingsPage", "Reports to the CEO, to complainants and to the public, kept as they went out."
            ),
            QCoreApplication.translate("FindingsPage", "&Reports"),
            parent,
        )  # fmt: skip
        self.office = office
        self._entered = False
        self._stale = False
        self._told_of: Whereabouts | None = None
        may = office.session.may
        self._drafts, self._reads = may(Permission.DRAFT_REPORTS), may(Permission.READ_REPORTS)
        self.views = ViewBar(self.tr("Views"), titles(may))
        self.views.chosen.connect(self._choose)
        self.draft = DraftView(office)
        self.draft.read.connect(self._enable)
        self.draft.list_asked.connect(self.list_asked)
        self.prepared = PreparedView(office)
        self.prepared.read.connect(self._enable)
        self.issued = IssuedView(office)
        self.issued.current_changed.connect(self._enable)
        self._parts: dict[str, QWidget] = {
            _PREPARE: self.draft,
            _ANOTHER: self.prepared,
            _ISSUED: self.issued,
        }
        self.letters = LettersView(office) if may(Permission.READ_COMPLAINTS) else None
        if self.letters is not None:
            self.letters.complaint_asked.connect(lambda number: self.record_asked.emit("complaints", number))
            self._parts[_LETTERS] = self.letters
        self.statistics = StatisticsView(office)
        self.statistics.read.connect(self._enable)
        self.statistics.list_asked.connect(self.list_asked)
        self._parts[_STATISTICS] = self.statistics
        self._stack = QStackedWidget()
        for part in self._parts.values():
            self._stack.addWidget(part)
        self._button_bar = QWidget()
        self.body.addWidget(self.views)
        self.others = OthersLine()
        self.body.addWidget(self._button_bar)
        self.body.addWidget(self.others)
        self.body.addWidget(self._stack, 1)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_SETTLE_MS)
        self._again.timeout.connect(self._read_again)
        self._make_commands()
        self._make_buttons()
        self._choose(self.views.current)

    def _make_commands(self) -> None:
        self.preparing = PreparingCommands(self)
        self.add_divider()
        self.kept = KeptCommands(self)
        self.issued.opened.connect(self.kept.open.trigger)
        self.tables = TableCommands(self, self._tables_of)
        self._save_statistics = self.add_command(
            self.tr("Save the statistics…"), self.save_statistics, icon="file-spreadsheet"
        )
        only_for(self._save_statistics, self.office.session.may(Permission.READ_ALL_COMPLAINTS))
        self.add_divider()
        add_history_command(self, self.office, self._in_sight)
        self.proving = Proving(self, self.office, lambda: self.issued.report)
        self.add_divider()
        self._check_file = self.add_command(
            self.tr("&Check a file…"), self.verify_file, icon="scale", keys="Ctrl+Shift+V"
        )
        only_for(self._check_file, self._reads)
        self.add_command(self.tr("&Look again"), self._read_again, keys="F5", icon="rotate-ccw")

    def _in_sight(self) -> tuple[str, int, str] | None:
        report = self.issued.report if self.views.current == _ISSUED else None
        return None if report is None else ("issued_reports", report.id, report.number)

    def _make_buttons(self) -> None:
        """What is done most, within reach of the hand; each view shows its own."""
        row = FlowLayout(self._button_bar)
        self._own: dict[str, list[CommandButton]] = {view: [] for view in self._parts}
        drafts, kept = (_PREPARE, _ANOTHER), (_ISSUED,)
        for action, views in (
            (self.preparing.save_draft, drafts),
            (self.kept.open, kept),
            (self.kept.save, kept),
            (self.kept.send, kept),
            (self.kept.receive, kept),
            (self.kept.decide, kept),
            (self.tables.all, (*drafts, *kept)),
            (self._save_statistics, (_STATISTICS,)),
            (self._check_file, (*drafts, *kept)),
        ):
            button = CommandButton(action, "")
            row.addWidget(button)
            for view in views:
                self._own[view].append(button)

    @property
    def prepares_another(self) -> bool:
        """Whether the draft in sight is not that of a quarter."""
        return self.views.current == _ANOTHER

    # -- what the shell asks -----------------------------------------------------------------

    def entered(self) -> None:
        """Read the draft and the list the first time, and the draft again where records changed."""
        if not self._entered:
            self._entered = True
            if self._drafts:
                self.draft.load()
            if self._reads:
                self.issued.table.load()
            if self.letters is not None:
                self.letters.load()
        elif self._stale:
            self._read_again()
        if self.views.current == _ANOTHER and self.prepared.prepared is None:
            self.prepared.load()
        if self.views.current == _STATISTICS:
            self._read_statistics()
            self.statistics.period.setFocus()
        elif self.views.current == _ISSUED:
            self.issued.table.focus_list()
        elif self.views.current == _LETTERS and self.letters is not None:
            self.letters.table.focus_list()
        else:
            (self.draft.choice if self.views.current == _PREPARE else self.prepared.kind).setFocus()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Any record may be in the figures; a report that was issued is in the list."""
        if not self._entered:
            return
        if not kinds or _OWN_TABLES & kinds:
            self.issued.table.refresh()
        if self.letters is not None and (not kinds or _LETTER_TABLES & kinds):
            self.letters.table.refresh()
        self._stale = True
        if self.isVisible():
            self._again.start()

    def _read_again(self) -> None:
        self._stale = False
        if self.views.current == _ANOTHER:
            self.prepared.load()
        if self._drafts:
            self.draft.load()
        if self.views.current == _STATISTICS:
            self.statistics.load()
        else:
            self.statistics.found = None  # read again when its view is chosen

    def _read_statistics(self) -> None:
        if self._entered and self.statistics.found is None:
            self.statistics.load()

    def show_record(self, kind: str, record_id: int) -> None:
        """Show an issued report in the list; a kind of report: prepare the one on the record."""
        if kind in _KINDS and kind != ReportKind.QUARTERLY.value:
            wanted = _KINDS[kind]
            of_day = (
                wanted in OF_A_DAY and record_id > 0
            )  # the day counted from year 1, as signals hold no day
            day = date.fromordinal(record_id) if of_day else None
            self.prepare(ReportRequest(wanted, 0 if of_day else record_id, day=day))
        else:
            self.show_issued(record_id)

    def prepare(self, request: ReportRequest) -> None:
        """Prepare a report of a kind other than the quarterly one."""
        self.prepared.prepare(request)
        self.views.choose(_ANOTHER)

    def show_issued(self, report_id: int) -> None:
        """Show an issued report in the list."""
        self.views.choose(_ISSUED)
        self.issued.table.refresh()
        self.issued.table.show_record(report_id)
        self._read_again()

    def open_draft(self, form: str, key: str) -> None:
        """Open an unfinished form of the follow-up again, on its report."""
        if key.isdecimal():
            self.views.choose(_ISSUED)
            self.kept.open_form(form.partition(".")[2], int(key))

    def place(self) -> Place:
        """The view and the quarter."""
        return {"view": self.views.current, "quarter": str(self.draft.quarter)}

    def go_to(self, place: Place) -> None:
        """Show them again."""
        self.draft.choice.set_value(place.get("quarter"))
        self.views.choose(str(place.get("view", _PREPARE)))

    def open_here(self) -> Whereabouts | None:
        """The report that is prepared, or the issued one in the list."""
        if self.views.current == _ISSUED:
            report = self.issued.report
            return None if report is None else Whereabouts("issued_reports", report.id)
        wanted = self.preparing.request() if self.views.current in {_PREPARE, _ANOTHER} else None
        return None if wanted is None else prepared_at(wanted)

    def show_others(self, others: Sequence[Present]) -> None:
        """Say it above the report."""
        self.others.show_others(others)

    def to_open_again(self) -> tuple[str, int] | None:
        """The issued report in the list."""
        shown = self._in_sight()
        return None if shown is None else shown[:2]

    def _tell_here(self) -> None:
        """Of whom another report told, nothing is said any more."""
        place = self.open_here()
        if place != self._told_of:
            self._told_of = place
            self.others.show_others(())
            self.record_in_sight.emit()

    def _choose(self, view: str) -> None:
        self._stack.setCurrentWidget(self._parts.get(view, self.issued))
        if view == _ANOTHER and self._entered and self.prepared.prepared is None:
            self.prepared.load()
        if view == _STATISTICS:
            self._read_statistics()
        self._enable()
        self.place_changed.emit()

    def _enable(self) -> None:
        view = self.views.current
        unchosen = "" if self.issued.report is not None else self.tr("Choose an issued report in the list.")
        issued = unchosen if view == _ISSUED else self.tr("Go to the view “Issued reports”.")
        prepares = view in {_PREPARE, _ANOTHER}
        self.preparing.follow("" if prepares else self.tr("Go to a view that prepares a report."))
        self.kept.follow(issued)
        self.proving.follow(issued)
        undrafted = "" if self.preparing.request() is not None else self.tr("The figures are not there yet.")
        no_report = self.tr("Go to a view of reports.") if view in {_LETTERS, _STATISTICS} else ""
        counted = view == _STATISTICS and self.statistics.found is not None
        offer(self._save_statistics, "" if counted else self.tr("Go to the view “Statistics”."))
        self.tables.follow(no_report or (unchosen if view == _ISSUED else undrafted))
        shown = self._own.get(view, [])
        for button in {button for buttons in self._own.values() for button in buttons}:
            button.setVisible(button in shown and button.command.isVisible())
        self._tell_here()

    # -- files -------------------------------------------------------------------------------

    def _tables_of(self) -> tuple[str, Callable[[], Any]] | None:
        """The report whose tables are saved: the draft in sight, or the chosen issued one."""
        findings, issued = self.office.findings, self.issued.report
        if self.views.current == _ISSUED:
            return None if issued is None else (issued.number, lambda: findings.data(issued.id))
        prepared = self.preparing.prepared
        data = prepared.data if prepared is not None else self.draft.report
        name = prepared.subject.name if prepared is not None else str(self.draft.quarter)
        return None if data is None else (f"Draft {name}", lambda: data)

    def save_statistics(self) -> None:
        """Write every table of the statistics to a workbook, to JSON, or to CSV files in a ZIP."""
        found, outputs = self.statistics.found, self.office.outputs
        if found is None:
            return
        self.save_as(
            f"Statistics {found.period.name}.xlsx",
            self.tr("Workbooks (*.xlsx);;CSV files in a ZIP (*.zip);;JSON (*.json)"),
            lambda path: tasks.ask_long(
                self,
                self.tr("Saving the tables"),
                lambda progress, cancelled: outputs.save_statistics(found, path, progress, cancelled),
                lambda _rows: self.say_saved(path),
            ),
        )

    def table_in_sight(self) -> str:
        """The table that the quarter's draft shows."""
        return str(self.draft.tables.choice.value() or "") if self.views.current == _PREPARE else ""

    def verify_file(self) -> None:
        """Choose a file and say whether it is one that the office issued."""
        dialog = QFileDialog(self.window(), self.tr("Check a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("PDF files (*.pdf)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda file: self.check(Path(file)))
        dialog.open()

    def check(self, path: Path) -> None:
        """Say whether this file is one that the office issued."""
        office = self.office
        tasks.ask_long(
            self,
            self.tr("Checking the file"),
            lambda _progress, _cancelled: verdict_on(office, path),
            self._show_verdict,
        )

    def _show_verdict(self, verdict: Verdict) -> None:
        VerdictDialog(verdict, self.window()).open()
