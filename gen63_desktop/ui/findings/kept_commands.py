"""What is done with an issued report: opened, saved, sent, its receipt and decision recorded."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.findings.follow_up import awaits_decision
from gen63_desktop.domain.findings.records import IssuedReport, ReportState
from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.roles import Permission
from gen63_desktop.ui.findings.follow_up_forms import (
    DecisionForm,
    FollowUpForm,
    MessageForm,
    ReceiptForm,
    ReturnedForm,
    SendForm,
)
from gen63_desktop.ui.findings.reports_page import ReportsPage
from gen63_desktop.ui.shared import messages, tasks
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.offers import offer, only_for
from gen63_desktop.ui.shared.opened_files import OpenedFiles


class KeptCommands(QObject):
    """Makes the commands on the report in sight, and offers each where it can be done."""

    def __init__(self, page: ReportsPage) -> None:
        super().__init__(page)
        self._page, self._office = page, page.office
        self._files = OpenedFiles(self)
        add = self._add
        self.open = add(self.tr("&Open the report"), self.open_file, icon="external-link", keys="Ctrl+Return")
        self.save = add(self.tr("&Save a copy…"), self.save_copy, icon="save", keys="Ctrl+S")
        page.add_divider()
        self.send = add(self.tr("Record that it was s&ent…"), self._send, icon="mail", keys="Ctrl+Shift+E")
        self.message = add(self.tr("E-&mail with the report…"), self._message, icon="inbox")
        self.receive = add(self.tr("Recei&pt…"), self._receive, icon="check", keys="Ctrl+Shift+R")
        self.decide = add(self.tr("Decisio&n…"), self._decide, icon="gavel", keys="Ctrl+Shift+G")
        self.came_back = add(self.tr("It came &back…"), self._came_back, icon="undo-2")
        may = self._office.session.may
        reads, issues = may(Permission.READ_REPORTS), may(Permission.ISSUE_REPORTS)
        self._own = may(Permission.DECIDE_ACTIONS)
        for action in (self.open, self.save):
            only_for(action, reads)
        for action in (self.send, self.message, self.came_back):
            only_for(action, issues)
        for action in (self.receive, self.decide):
            only_for(action, issues or self._own)

    def _add(self, text: str, run: Callable[[], None], *, icon: str, keys: str = "") -> QAction:
        """A command on the report under the cursor, never on the one that is still in sight from before."""

        def act() -> None:
            if action.isEnabled():
                run()

        page = self._page
        action = page.add_command(text, lambda: page.issued.on_current(act), icon=icon, keys=keys)
        return action

    @property
    def report(self) -> IssuedReport | None:
        """The report in sight."""
        return self._page.issued.report

    def follow(self, why_not: str) -> None:
        """Offer what can be done; ``why_not`` says why nothing can be done with a report now."""
        report, state = self.report, self._page.issued.state
        for action in (self.open, self.save, self.message):
            offer(action, why_not)
        replaced = state is ReportState.REPLACED
        gone_on = self.tr("Another edition has replaced it.") if replaced else ""
        unsent = self.tr("Record first that it was sent.") if state is ReportState.ISSUED else ""
        undecided = ""
        if report is not None and not awaits_decision(report):
            undecided = self.tr("It is sent for information; nobody decides on it.")
        elif report is not None and self._own and report.issued_by == self._office.session.person.id:
            undecided = self.tr("You issued it, so you do not decide on it.")
        offer(self.send, why_not or gone_on)
        offer(self.receive, why_not or gone_on or unsent)
        offer(self.decide, why_not or gone_on or unsent or undecided)
        offer(self.came_back, why_not or unsent)

    # -- the file ----------------------------------------------------------------------------

    def open_file(self) -> None:
        """Show the report in the system's program for PDF files."""
        report, office = self.report, self._office
        if report is None:
            return
        name = f"{report.number}.pdf"
        tasks.ask(
            self._page, lambda: office.findings.file(report.id), lambda data: self._open_copy(name, data)
        )

    def _open_copy(self, name: str, data: bytes) -> None:
        try:
            self._files.show(name, data)
        except Refused as refusal:
            messages.refused(self._page, refusal)

    def save_copy(self) -> None:
        """Write the report to a file."""
        report, office, page = self.report, self._office, self._page
        if report is not None:
            page.save_as(
                f"{report.number}.pdf",
                page.pdf_files(),
                lambda path: tasks.ask_long(
                    page,
                    self.tr("Saving the report"),
                    lambda _progress, _cancelled: office.findings.save_copy(report.id, path),
                    lambda _nothing: page.say_saved(path),
                ),
            )

    # -- the follow-up -----------------------------------------------------------------------

    def _send(self) -> None:
        self._with_recipients(lambda report, people: SendForm(self._office, report, people))

    def _receive(self) -> None:
        own = self._own
        self._with_recipients(lambda report, people: ReceiptForm(self._office, report, people, own=own))

    def _decide(self) -> None:
        own = self._own
        self._with_recipients(lambda report, people: DecisionForm(self._office, report, people, own=own))

    def _came_back(self) -> None:
        if self.report is not None:
            self._open_form(ReturnedForm(self._office, self.report))

    def _message(self) -> None:
        report, page, office = self.report, self._page, self._office
        if report is None:
            return

        def ask(path: Path) -> None:
            form = MessageForm(office, report, path)
            form.finished.connect(lambda _nothing: page.say_saved(path))
            FormDialog(form, page).open()

        page.save_as(f"{report.number}.eml", self.tr("E-mail messages (*.eml)"), ask)

    def open_form(self, form: str, report_id: int) -> None:
        """Open a form that was left unfinished, on its report."""
        forms: dict[str, Callable[[], None]] = {
            "sent": self._send,
            "received": self._receive,
            "decided": self._decide,
            "returned": self._came_back,
            "message": self._message,
        }
        if form in forms:
            self._page.issued.when_shown(report_id, forms[form])

    def _with_recipients(self, make: Callable[[IssuedReport, Sequence[Person]], FollowUpForm]) -> None:
        report, office = self.report, self._office
        if report is not None:
            tasks.ask(
                self._page,
                office.findings.recipients,
                lambda people: self._open_form(make(report, people)),
            )

    def _open_form(self, form: FollowUpForm) -> None:
        form.finished.connect(lambda _step: self._done())
        form.draft_kept.connect(self._page.draft_saved)
        FormDialog(form, self._page).open()
        self._page.form_opened.emit(form)

    def _done(self) -> None:
        messages.tell(self.tr("It has been recorded."))
        self._page.issued.look_again()
