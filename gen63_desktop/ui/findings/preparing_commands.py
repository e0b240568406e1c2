"""What is done with a report that is being prepared: issued, signed, saved as a draft, a word on the checker."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from gen63_desktop.domain.findings.kinds import Audience, ReportKind, ReportRequest, numbered
from gen63_desktop.domain.findings.records import IssuedReport
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.findings.making import Prepared
from gen63_desktop.ui.findings.issue_forms import IssueForm, RemarkForm
from gen63_desktop.ui.findings.past_form import PastForm
from gen63_desktop.ui.findings.reports_page import ReportsPage
from gen63_desktop.ui.shared import messages, tasks
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.offers import offer, only_for


class PreparingCommands(QObject):
    """Makes the commands on the draft in sight, of whatever kind."""

    def __init__(self, page: ReportsPage) -> None:
        super().__init__(page)
        self._page, self._office = page, page.office
        add = page.add_command
        self.issue = add(
            self.tr("&Issue the report…"),
            self.issue_report,
            keys="Ctrl+Shift+I",
            icon="file-check",
            button="primary",
        )
        self.sign = add(
            self.tr("Issue it with a certi&ficate…"), lambda: self._ask(signed=True), icon="signature"
        )
        self.save_draft = add(
            self.tr("Save a &draft as PDF…"), self._save_draft, icon="file-text", keys="Ctrl+D"
        )
        self.past = add(self.tr("Save a draft as of a da&y…"), self._save_past, icon="calendar-clock")
        self.remark = add(self.tr("Record why the chec&ker errs…"), self._remark, icon="scale")
        may = self._office.session.may
        issues = may(Permission.ISSUE_REPORTS)
        drafts = may(Permission.DRAFT_REPORTS) or may(Permission.WORK_COMPLAINTS)
        for action in (self.issue, self.sign):
            only_for(action, issues)
        for action in (self.save_draft, self.past, self.remark):
            only_for(action, drafts)

    # -- the draft in sight ------------------------------------------------------------------

    @property
    def prepared(self) -> Prepared | None:
        """The draft of another kind, where that is in sight."""
        return self._page.prepared.prepared if self._page.prepares_another else None

    def request(self) -> ReportRequest | None:
        """What would be issued; None while nothing has been drawn or read."""
        if self._page.prepares_another:
            return None if self.prepared is None else self.prepared.request
        if self._page.draft.report is None:
            return None
        return ReportRequest(ReportKind.QUARTERLY, quarter=str(self._page.draft.quarter))

    def before(self) -> IssuedReport | None:
        """The edition that it would replace."""
        return self.prepared.before if self.prepared is not None else self._page.draft.before

    def follow(self, why_not: str) -> None:
        """Offer what can be done; ``why_not`` says why nothing can be done with a draft now."""
        prepared = self.prepared
        undrawn = why_not or (self.tr("The report is not there yet.") if self.request() is None else "")
        stands = ""
        if prepared is not None and prepared.unready:
            stands = self.tr("What stands in the way is said above the pages.")
        for action in (self.issue, self.sign):
            offer(action, undrawn or stands)
        offer(self.save_draft, undrawn)
        of_quarter = self.tr("A draft as of a day can be saved of a quarterly report.")
        offer(self.past, undrawn or (of_quarter if self._page.prepares_another else ""))
        faultless = self.tr("The checker found nothing wrong.")
        offer(self.remark, undrawn or ("" if prepared is not None and prepared.faults else faultless))

    # -- issuing -----------------------------------------------------------------------------

    def issue_report(self) -> None:
        """Issue the report, after asking; a further edition needs a reason."""
        wanted = self.request()
        if wanted is None:
            return
        if self.before() is not None:
            self._ask(signed=False)
            return
        findings, number = self._office.findings, self._number(wanted)
        messages.confirm(
            self._page,
            self._question(wanted),
            self.tr(
                "It gets the number {number} and is kept as it goes out; later changes of the records never change it."
            ).format(number=number),
            self.tr("Issue the report"),
            lambda: tasks.act_long(
                self._page,
                self.tr("Issuing the report"),
                lambda progress, cancelled: findings.issue_report(wanted, "", progress, cancelled),
                self._issued,
            ),
        )  # fmt: skip

    def _question(self, wanted: ReportRequest) -> str:
        on = self.prepared.subject.name if self.prepared is not None else wanted.quarter
        return self.tr("Issue the report on {quarter}?").format(quarter=on)

    def _number(self, wanted: ReportRequest) -> str:
        if self.prepared is not None:
            return self.prepared.number
        before = self.before()
        edition = before.issue + 1 if before is not None else 1
        return numbered(wanted.kind, Audience.EXECUTIVE, wanted.quarter, edition)

    def _ask(self, *, signed: bool) -> None:
        wanted = self.request()
        if wanted is None:
            return
        form = IssueForm(self._office, wanted, self._number(wanted), self.before(), signed=signed)
        form.finished.connect(self._issued)
        FormDialog(form, self._page).open()
        self._page.form_opened.emit(form)

    def _issued(self, report: IssuedReport) -> None:
        page = self._page
        page.clear_notice()
        page.show_issued(report.id)
        messages.tell(self.tr("{number} has been issued.").format(number=report.number))

    # -- drafts ------------------------------------------------------------------------------

    def _save_draft(self) -> None:
        page, findings, quarter, prepared = (
            self._page,
            self._office.findings,
            self._page.draft.quarter,
            self.prepared,
        )
        name = f"Draft {prepared.subject.name if prepared is not None else quarter}.pdf"

        def save(path: Path) -> None:
            tasks.ask_long(
                page,
                self.tr("Drawing the draft"),
                lambda progress, cancelled: (
                    findings.save_drawn(prepared.data, path, progress)
                    if prepared is not None
                    else findings.save_draft(quarter, path, progress, cancelled)
                ),
                lambda _nothing: page.say_saved(path),
            )

        page.save_as(name, page.pdf_files(), save)

    def _save_past(self) -> None:
        page, office, quarter = self._page, self._office, self._page.draft.quarter

        def ask(path: Path) -> None:
            form = PastForm(office, quarter, path)
            form.finished.connect(lambda _nothing: page.say_saved(path))
            FormDialog(form, page).open()

        page.save_as(f"Draft {quarter} as of.pdf", page.pdf_files(), ask)

    def _remark(self) -> None:
        prepared = self.prepared
        if prepared is not None:
            form = RemarkForm(self._office, prepared)
            form.finished.connect(lambda _remark: self._page.prepared.load())
            FormDialog(form, self._page).open()
