"""The page Reports: preparing and issuing the quarterly report, the issued ones, and the check of a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from gen63_desktop.domain.findings.quarterly import QuarterlyReport
from gen63_desktop.domain.findings.records import IssuedReport, Verdict, report_number
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.office import Office
from gen63_desktop.ui.findings.draft_view import DraftView
from gen63_desktop.ui.findings.issue_form import IssueAgainForm
from gen63_desktop.ui.findings.issued_view import IssuedView
from gen63_desktop.ui.findings.opened_files import OpenedFiles
from gen63_desktop.ui.findings.past_form import PastForm
from gen63_desktop.ui.findings.proving import Proving
from gen63_desktop.ui.findings.verdict_dialog import VerdictDialog
from gen63_desktop.ui.shared import messages, tasks
from gen63_desktop.ui.shared.commands import CommandButton
from gen63_desktop.ui.shared.flow_layout import FlowLayout
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.history_view import add_history_command
from gen63_desktop.ui.shared.offers import offer, only_for
from gen63_desktop.ui.shared.page import Page, Place
from gen63_desktop.ui.shared.view_bar import ViewBar

_PREPARE, _ISSUED = "prepare", "issued"
_OWN_TABLE = "issued_reports"
_SETTLE_MS = 600
"""After so long without a further change the draft is read anew."""


class FindingsPage(Page):
    """Two views: the draft of a quarter, and what was issued."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("FindingsPage", "Reports"),
            QCoreApplication.translate(
                "FindingsPage", "The quarterly report to the CEO, kept as it went out."
            ),
            QCoreApplication.translate("FindingsPage", "&Reports"),
            parent,
        )  # fmt: skip
        self._office = office
        self._entered = False
        self._stale = False
        may = office.session.may
        self._drafts, reads = may(Permission.DRAFT_REPORTS), may(Permission.READ_REPORTS)
        drafting = [(_PREPARE, self.tr("Prepare a report"))] if self._drafts else []
        reading = [(_ISSUED, self.tr("Issued reports"))] if reads else []
        self.views = ViewBar(self.tr("Views"), [*drafting, *reading])
        self.views.chosen.connect(self._choose)
        self.draft = DraftView(office)
        self.draft.read.connect(self._enable)
        self.issued = IssuedView(office)
        self.issued.current_changed.connect(self._enable)
        self.issued.opened.connect(self.open_file)
        self._files = OpenedFiles(self)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.draft)
        self._stack.addWidget(self.issued)
        self._button_bar = QWidget()
        self.body.addWidget(self.views)
        self.body.addWidget(self._button_bar)
        self.body.addWidget(self._stack, 1)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_SETTLE_MS)
        self._again.timeout.connect(self._read_again)
        self._make_commands()
        self._make_buttons()
        only_for(self._issue, may(Permission.ISSUE_REPORTS))
        only_for(self._save_draft, self._drafts)
        only_for(self._past, self._drafts)
        for action in (self._open, self._save, self._check_file):
            only_for(action, reads)
        self._choose(self.views.current)

    def _make_commands(self) -> None:
        self._issue = self.add_command(
            self.tr("&Issue the report…"),
            self.issue,
            keys="Ctrl+Shift+I",
            icon="file-check",
            button="primary",
        )
        self._save_draft = self.add_command(
            self.tr("Save a &draft as PDF…"), self.save_draft, icon="file-text", keys="Ctrl+D"
        )
        self._open = self.add_command(
            self.tr("&Open the report"), self.open_file, icon="external-link", keys="Ctrl+Return"
        )
        self._save = self.add_command(self.tr("&Save a copy…"), self.save_copy, icon="save", keys="Ctrl+S")
        self._tables = self.add_command(
            self.tr("Save the &tables…"), self.save_tables, icon="file-spreadsheet", keys="Ctrl+E"
        )
        self._past = self.add_command(
            self.tr("Save a draft as of a da&y…"), self.save_past_draft, icon="calendar-clock"
        )
        self.add_divider()
        add_history_command(self, self._office, self._in_sight)
        self.proving = Proving(self, self._office, lambda: self.issued.report)
        self.add_divider()
        self._check_file = self.add_command(
            self.tr("&Check a file…"), self.verify_file, icon="scale", keys="Ctrl+Shift+V"
        )
        self.add_command(self.tr("&Look again"), self._read_again, keys="F5", icon="rotate-ccw")

    def _in_sight(self) -> tuple[str, int, str] | None:
        report = self.issued.report if self.views.current == _ISSUED else None
        return None if report is None else ("issued_reports", report.id, report.number)

    def _make_buttons(self) -> None:
        """What is done most, within reach of the hand; each view shows its own."""
        row = FlowLayout(self._button_bar)
        self._own: dict[str, list[CommandButton]] = {_PREPARE: [], _ISSUED: []}
        for action, views in (
            (self._save_draft, (_PREPARE,)),
            (self._open, (_ISSUED,)),
            (self._save, (_ISSUED,)),
            (self._tables, (_PREPARE, _ISSUED)),
            (self._check_file, (_PREPARE, _ISSUED)),
        ):
            button = CommandButton(action, "")
            row.addWidget(button)
            for view in views:
                self._own[view].append(button)

    # -- what the shell asks -----------------------------------------------------------------

    def entered(self) -> None:
        """Read the draft and the list the first time, and the draft again where records changed."""
        if not self._entered:
            self._entered = True
            if self._drafts:
                self.draft.load()
            self.issued.table.load()
        elif self._stale:
            self._read_again()
        if self.views.current == _PREPARE:
            self.draft.choice.setFocus()
        else:
            self.issued.table.focus_list()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Any record may be in the figures; a report that was issued is in the list."""
        if not self._entered:
            return
        if not kinds or _OWN_TABLE in kinds:
            self.issued.table.refresh()
        self._stale = True
        if self.isVisible():
            self._again.start()

    def _read_again(self) -> None:
        self._stale = False
        if self._drafts:
            self.draft.load()

    def show_record(self, kind: str, record_id: int) -> None:
        """Show an issued report in the list."""
        del kind
        self.views.choose(_ISSUED)
        self.issued.table.show_record(record_id)

    def place(self) -> Place:
        """The view and the quarter."""
        return {"view": self.views.current, "quarter": str(self.draft.quarter)}

    def go_to(self, place: Place) -> None:
        """Show them again."""
        self.draft.choice.set_value(place.get("quarter"))
        self.views.choose(str(place.get("view", _PREPARE)))

    def _choose(self, view: str) -> None:
        self._stack.setCurrentWidget(self.draft if view == _PREPARE else self.issued)
        self._enable()
        self.place_changed.emit()

    def _enable(self) -> None:
        preparing = self.views.current == _PREPARE
        drafted, chosen = self.draft.report is not None, self.issued.report is not None
        undrafted = "" if drafted else self.tr("The figures of the quarter are not there yet.")
        unchosen = "" if chosen else self.tr("Choose an issued report in the list.")
        draft = undrafted if preparing else self.tr("Go to the view “Prepare a report”.")
        issued = self.tr("Go to the view “Issued reports”.") if preparing else unchosen
        for action in (self._issue, self._save_draft, self._past):
            offer(action, draft)
        self.proving.follow(issued)
        for action in (self._open, self._save):
            offer(action, issued)
        offer(self._tables, undrafted if preparing else unchosen)
        shown = self._own[self.views.current]
        for button in {button for buttons in self._own.values() for button in buttons}:
            button.setVisible(button in shown and button.command.isVisible())

    # -- issuing -----------------------------------------------------------------------------

    def issue(self) -> None:
        """Issue the report of the chosen quarter, after asking; a further one needs a reason."""
        report, quarter = self.draft.report, self.draft.quarter
        if report is None:
            return
        if self.draft.before is not None:
            form = IssueAgainForm(self._office, quarter, self.draft.before)
            form.finished.connect(self._issued)
            FormDialog(form, self).open()
            return
        office = self._office
        messages.confirm(
            self,
            self.tr("Issue the report on {quarter}?").format(quarter=quarter),
            self.tr(
                "It gets the number {number} and is kept as it goes out; later changes of the records never change it."
            ).format(number=report_number(quarter, 1)),
            self.tr("Issue the report"),
            lambda: tasks.act_long(
                self,
                self.tr("Issuing the report"),
                lambda progress, cancelled: office.findings.issue(quarter, "", progress, cancelled),
                self._issued,
            ),
        )  # fmt: skip

    def _issued(self, report: IssuedReport) -> None:
        self.clear_notice()
        self.views.choose(_ISSUED)
        self.issued.table.refresh()
        self.issued.table.show_record(report.id)
        self._read_again()
        messages.tell(self.tr("{number} has been issued.").format(number=report.number))

    # -- files -------------------------------------------------------------------------------

    def open_file(self) -> None:
        """Show the chosen report in the system's program for PDF files."""
        report, office = self.issued.report, self._office
        if report is None:
            return
        name = f"{report.number}.pdf"
        tasks.ask(self, lambda: office.findings.file(report.id), lambda data: self._open_copy(name, data))

    def _open_copy(self, name: str, data: bytes) -> None:
        from gen63_desktop.domain.errors import Refused

        try:
            self._files.show(name, data)
        except Refused as refusal:
            messages.refused(self, refusal)

    def save_copy(self) -> None:
        """Write the chosen report to a file."""
        report, office = self.issued.report, self._office
        if report is not None:
            self._save_as(
                f"{report.number}.pdf",
                self.tr("PDF files (*.pdf)"),
                lambda path: tasks.ask_long(
                    self,
                    self.tr("Saving the report"),
                    lambda _progress, _cancelled: office.findings.save_copy(report.id, path),
                    lambda _nothing: self._saved(path),
                ),
            )

    def save_draft(self) -> None:
        """Write the draft to a file that says on every page that it is one."""
        office, quarter = self._office, self.draft.quarter
        self._save_as(
            f"Draft {quarter}.pdf",
            self.tr("PDF files (*.pdf)"),
            lambda path: tasks.ask_long(
                self,
                self.tr("Drawing the draft"),
                lambda progress, cancelled: office.findings.save_draft(quarter, path, progress, cancelled),
                lambda _nothing: self._saved(path),
            ),
        )

    def save_past_draft(self) -> None:
        """Write a draft from the records as they stood on an earlier day."""
        office, quarter = self._office, self.draft.quarter

        def ask(path: Path) -> None:
            form = PastForm(office, quarter, path)
            form.finished.connect(lambda _nothing: self._saved(path))
            FormDialog(form, self).open()

        self._save_as(f"Draft {quarter} as of.pdf", self.tr("PDF files (*.pdf)"), ask)

    def save_tables(self) -> None:
        """Write every table of the draft, or of the chosen report, to a workbook."""
        office = self._office
        if self.views.current == _PREPARE:
            report, name = self.draft.report, f"Draft {self.draft.quarter}"
            if report is not None:
                self._save_tables_of(name, lambda: report)
        elif self.issued.report is not None:
            issued = self.issued.report
            self._save_tables_of(issued.number, lambda: office.findings.data(issued.id))

    def _save_tables_of(self, name: str, report: Callable[[], QuarterlyReport]) -> None:
        office = self._office
        self._save_as(
            f"{name} tables.xlsx",
            self.tr("Workbooks (*.xlsx);;JSON (*.json)"),
            lambda path: tasks.ask_long(
                self,
                self.tr("Saving the tables"),
                lambda progress, cancelled: office.findings.save_tables(report(), path, progress, cancelled),
                lambda _rows: self._saved(path),
            ),
        )

    def _save_as(self, name: str, kinds: str, then: Callable[[Path], object]) -> None:
        dialog = QFileDialog(self.window(), self.tr("Save as"), name, kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
        dialog.fileSelected.connect(lambda file: then(Path(file)))
        dialog.open()

    def _saved(self, path: Path) -> None:
        messages.tell(self.tr("Saved as {name}.").format(name=path.name))

    def verify_file(self) -> None:
        """Choose a file and say whether it is one that the office issued."""
        dialog = QFileDialog(self.window(), self.tr("Check a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("PDF files (*.pdf)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda file: self.check(Path(file)))
        dialog.open()

    def check(self, path: Path) -> None:
        """Say whether this file is one that the office issued."""
        office = self._office
        tasks.ask_long(
            self,
            self.tr("Checking the file"),
            lambda _progress, _cancelled: office.findings.verify_file(path),
            self._show_verdict,
        )

    def _show_verdict(self, verdict: Verdict) -> None:
        VerdictDialog(verdict, self.window()).open()
