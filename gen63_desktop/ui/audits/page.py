"""The page Data sources and audits: the register with its clocks, and the 90-day audits."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from gen63_desktop.domain.audits.clock import next_due
from gen63_desktop.domain.audits.records import AuditState
from gen63_desktop.domain.audits.signing import Authority
from gen63_desktop.domain.audits.views import AuditRecord, PastAudit, SourceRecord, SourceRow
from gen63_desktop.domain.list_paper import ListOf
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.sources.records import DemographicStatement
from gen63_desktop.services.office import Office
from gen63_desktop.ui.audits.audit_form import AUDIT_FORM, AuditForm
from gen63_desktop.ui.audits.checklist_dialog import ChecklistDialog
from gen63_desktop.ui.audits.checklist_forms import EDITION_FORM
from gen63_desktop.ui.audits.list_spec import EVERY, filters_of, list_spec, titles
from gen63_desktop.ui.audits.reading_dialog import ReadingDialog
from gen63_desktop.ui.audits.sign_forms import GiveUpForm, SignForm
from gen63_desktop.ui.audits.source_detail import SourceDetail
from gen63_desktop.ui.audits.source_forms import FACTS_FORM, RetireForm, SourceForm, UseForm, WithdrawForm
from gen63_desktop.ui.audits.together import commands_on_many
from gen63_desktop.ui.shared import messages, tasks, words
from gen63_desktop.ui.shared.commands import CommandButton
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.history_view import add_history_command
from gen63_desktop.ui.shared.list_on_paper import ListOnPaper
from gen63_desktop.ui.shared.offers import offer, only_for
from gen63_desktop.ui.shared.record_page import DetailPane, RecordPage
from gen63_desktop.ui.shared.record_table import RecordTable
from gen63_desktop.ui.shared.theme import look
from gen63_desktop.ui.shared.viewed_listing import SeenListing
from gen63_desktop.ui.shared.views_of_list import Views, ViewsOfList

Seen = tuple[SourceRecord, dict[int, str]]


class AuditsPage(RecordPage):
    """Sources at the left, the chosen one's record at the right."""

    list_views: ViewsOfList
    kinds = frozenset(
        {
            "sources",
            "demographic_statements",
            "audits",
            "audit_answers",
            "audit_files",
            "audit_fields",
            "audit_addenda",
        }
    )

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Data sources and audits"),
            self.tr(
                "Every source that uses demographic data is audited at least every 90 days (GEN 63 §3.3)."
            ),
            self.tr("S&ource"),
            parent,
        )
        self._office = office
        self._record: SourceRecord | None = None
        self._names: dict[int, str] = {}
        self._statement: DemographicStatement | None = None
        self._make_commands()
        listing = office.audits.listing()
        seen = SeenListing(listing)
        table = RecordTable(list_spec(office.session.today, self._add), seen)
        self.add_divider()
        self.add_commands(table.commands)
        self.together = commands_on_many(self, table, office)
        self.add_commands([None, *(one.action for one in self.together)])
        offered = Views(titles(), EVERY, EVERY)
        self.list_views = ViewsOfList(self, table, seen, offered, filters_of, office)
        kept = self.list_views.kept
        paper = ListOnPaper(self, table, office, ListOf.SOURCES, listing, seen.whole, kept.stated)
        self.add_commands([paper.action, *kept.commands])
        pane = DetailPane(self.tr("Data source"))
        self.record_view = SourceDetail()
        self._nothing = QLabel(self.tr("Choose a data source in the list."))
        look(self._nothing, "muted")
        pane.body.addWidget(self._nothing)
        pane.body.addWidget(self.record_view, 1)
        for action in (self._audit, self._use, self._facts):
            style = "primary" if action is self._audit else ""
            self.record_view.button_row.addWidget(CommandButton(action, style))
        self.record_view.audit_opened.connect(self._open_past)
        self.record_view.statement_chosen.connect(self._choose_statement)
        self.hold(table, pane)
        self.hold_views(self.list_views)
        self.row_shown(None)

    def _make_commands(self) -> None:
        may = self._office.session.may
        self._audit = self.add_record_command(
            self.tr("Start &audit…"), self.start_or_continue, keys="Ctrl+Return", icon="clipboard-check"
        )
        self._give_up = self.add_record_command(self.tr("&Give the audit up…"), self.give_up)
        self._use = self.add_record_command(
            self.tr("State &use of demographic data…"), self.state_use, keys="Ctrl+U", icon="flag"
        )
        self._withdraw = self.add_record_command(self.tr("&Withdraw the chosen statement…"), self.withdraw)
        self._facts = self.add_record_command(
            self.tr("Change &facts…"), self.change_facts, keys="F2", icon="pencil"
        )
        self._retire = self.add_record_command(self.tr("Take &out of use…"), self.retire, icon="archive")
        add_history_command(self, self._office, self.in_sight)
        self.add_divider()
        self._add = self.add_command(
            self.tr("Add a data &source…"), self.add_source, keys="Ctrl+N", icon="plus", button="primary"
        )
        for action in (self._use, self._withdraw, self._facts, self._retire, self._add):
            only_for(action, may(Permission.MANAGE_SOURCES))
        for action in (self._audit, self._give_up):
            only_for(action, may(Permission.PERFORM_AUDITS))
        self.add_command(self.tr("Chec&klist of the audits…"), self.show_checklist, icon="list-checks")
        self.add_divider()
        self.add_command(
            self.tr("&Export the register and audits…"), self.export, keys="Ctrl+Shift+E", icon="download"
        )
        self.add_command(self.tr("Export the &plan as a calendar…"), self.export_plan, icon="calendar-days")

    def in_sight(self) -> tuple[str, int, str] | None:
        """The source that is shown."""
        row = None if self._record is None else self._record.row
        return None if row is None else ("sources", row.id, row.source.name)

    # -- the record ------------------------------------------------------------------------------

    def row_shown(self, row: SourceRow | None) -> None:
        """Show the source under the cursor."""
        self._nothing.setVisible(row is None)
        self.record_view.setVisible(row is not None)
        if row is None:
            self._record = None
            self._statement = None
            self._enable()
            return
        if self._record is not None and self._record.row.id != row.id:
            self._record = None
            self._statement = None
        self.record_view.show_row(row, self._office.session.today())
        self._enable()
        office, number = self._office, row.id

        def read() -> Seen:
            return office.audits.source_record(number), office.people.names()

        tasks.ask(self, read, self._show)

    def _show(self, seen: Seen) -> None:
        if self.table.current_id() != seen[0].row.id:
            return
        self._record, self._names = seen
        self.record_view.show_record(self._record, self._names, self._office.session.today())
        self._enable()
        self.arrived()

    def shown_id(self) -> int | None:
        """The source that is shown."""
        return None if self._record is None else self._record.row.id

    def _choose_statement(self, statement: object) -> None:
        self._statement = statement if isinstance(statement, DemographicStatement) else None
        self._enable()

    def _enable(self) -> None:
        record, statement = self._record, self._statement
        none = "" if record is not None else self.tr("Choose a data source in the list.")
        retired = record is not None and record.row.source.retired_on is not None
        under_way = record is not None and record.row.open_audit is not None
        used = record is not None and any(one.uses and one.withdrawn_on is None for one in record.statements)
        self._audit.setText(self.tr("Continue &audit…") if under_way else self.tr("Start &audit…"))
        unused = self.tr("Nobody has stated that the source uses demographic data.")
        offer(self._audit, none or ("" if under_way or used else unused))
        offer(self._give_up, none or ("" if under_way else self.tr("No audit of the source is open.")))
        for action in (self._use, self._facts):
            offer(action, none)
        offer(self._retire, none or (self.tr("The source is out of use already.") if retired else ""))
        stands = statement is not None and statement.withdrawn_on is None
        offer(self._withdraw, none or ("" if stands else self.tr("Choose a statement that stands.")))

    # -- sources ---------------------------------------------------------------------------------

    def add_source(self) -> None:
        """Add a source of the agency's own."""
        form = SourceForm(self._office)
        form.finished.connect(lambda source: self.table.show_record(source.id))
        self._open(form)

    def change_facts(self) -> None:
        """Fill in what is known of the source."""
        if self._record is not None:
            self._open(SourceForm(self._office, self._record.row.source))

    def state_use(self) -> None:
        """State whether the source uses demographic data."""
        if self._record is not None:
            latest = next((one for one in self._record.statements if one.withdrawn_on is None), None)
            self._open(UseForm(self._office, self._record.row.source, latest))

    def withdraw(self) -> None:
        """Withdraw the chosen statement."""
        if self._statement is not None and self._statement.withdrawn_on is None:
            self._open(WithdrawForm(self._office, self._statement))

    def retire(self) -> None:
        """Take the source out of use."""
        if self._record is not None:
            self._open(RetireForm(self._office, self._record.row.source))

    def _open(self, form: Form, *, columns: int = 68) -> FormDialog:
        form.draft_kept.connect(self.draft_saved)
        dialog = FormDialog(form, self, columns=columns)
        dialog.open()
        self.form_opened.emit(form)
        return dialog

    # -- audits ----------------------------------------------------------------------------------

    def start_or_continue(self) -> None:
        """Start an audit of the source, or go on with the open one."""
        if self._record is None:
            return
        audits, row = self._office.audits, self._record.row
        if row.open_audit is not None:
            self._open_audit(row.open_audit)
        else:
            tasks.act(self, self.tr("Starting the audit"), lambda: audits.start(row.id), self._fill_in)

    def _open_audit(self, number: int) -> None:
        office = self._office

        def read() -> tuple[AuditRecord, dict[int, str]]:
            return office.audits.record(number), office.people.names()

        def show(seen: tuple[AuditRecord, dict[int, str]]) -> None:
            record, names = seen
            if record.audit.state is AuditState.OPEN:
                self._fill_in(record)
            else:
                self.read_audit(record, names)

        tasks.ask(self, read, show)

    def _open_past(self, past: object) -> None:
        if isinstance(past, PastAudit):
            self._open_audit(past.audit.id)

    def _fill_in(self, record: AuditRecord) -> None:
        form = AuditForm(self._office, record)
        dialog = self._open(form, columns=104)
        form.sign_asked.connect(lambda kept: self._ask_to_sign(kept, form, dialog))

    def _ask_to_sign(self, record: AuditRecord, form: AuditForm, behind: FormDialog) -> None:
        office = self._office

        def read() -> tuple[Authority, dict[int, str]]:
            return office.audits.authority(record.audit.id), office.people.names()

        def show(seen: tuple[Authority, dict[int, str]]) -> None:
            sign = SignForm(office, record, *seen)
            sign.finished.connect(lambda signed: self._signed(signed, form))
            FormDialog(sign, behind, columns=92).open()

        tasks.ask(form, read, show)

    def _signed(self, record: AuditRecord, form: AuditForm) -> None:
        form.saved(record)
        performed = record.audit.performed_on
        if performed is None:
            return
        text = self.tr("The audit of {name} is signed. The next one is due by {day}.")
        messages.tell(text.format(name=record.source.name, day=words.day(next_due(performed))))

    def read_audit(self, record: AuditRecord, names: dict[int, str]) -> None:
        """Read an audit that is signed or was given up."""
        dialog = ReadingDialog(self._office, record, names, self)
        dialog.record_asked.connect(self.record_asked)
        dialog.open()

    def give_up(self) -> None:
        """Give the open audit up."""
        record = self._record
        if record is None:
            return
        audit = next((one.audit for one in record.audits if one.audit.state is AuditState.OPEN), None)
        if audit is not None:
            self._open(GiveUpForm(self._office, audit, record.row.source.name))

    def show_checklist(self) -> None:
        """What every audit asks."""
        ChecklistDialog(self._office, self).open()

    # -- out -------------------------------------------------------------------------------------

    def export(self) -> None:
        """Write the register and the audits to a workbook, CSV files in a ZIP, or JSON."""
        self._ask_where(
            self.tr("Export the register and audits"),
            "data-sources-and-audits.xlsx",
            self.tr("Workbook (*.xlsx);;CSV files in a ZIP (*.zip);;JSON (*.json)"),
            self.export_to,
        )

    def export_to(self, path: Path) -> None:
        """Write the register and the audits to this file."""
        audits = self._office.audits
        tasks.act(
            self,
            self.tr("Exporting"),
            lambda: audits.export(path),
            lambda rows: messages.tell(
                self.tr("Exported {n} rows to {name}.").format(n=words.number(rows), name=path.name)
            ),
        )

    def export_plan(self) -> None:
        """Write the due days to a calendar file."""
        self._ask_where(
            self.tr("Export the plan as a calendar"),
            "90-day-audits.ics",
            self.tr("Calendar (*.ics)"),
            self.export_plan_to,
        )

    def export_plan_to(self, path: Path) -> None:
        """Write the due days to this file."""
        audits = self._office.audits
        tasks.act(
            self,
            self.tr("Exporting"),
            lambda: audits.export_plan(path),
            lambda days: messages.tell(
                self.tr("Exported {n} due days to {name}.").format(n=words.number(days), name=path.name)
            ),
        )

    def _ask_where(self, title: str, name: str, kinds: str, then: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self.window(), title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(kinds.split(";;"))
        dialog.setDefaultSuffix(Path(name).suffix[1:])
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
        dialog.open()

    # -- what the shell asks ---------------------------------------------------------------------

    def show_record(self, kind: str, record_id: int) -> None:
        """Show a source, or open an audit."""
        if kind == "Audit":
            self._open_audit(record_id)
            return
        self.list_views.stay()
        if not self.table.show_record(record_id):
            self.list_views.bar.choose(EVERY)
        self.table.refresh()

    def open_draft(self, form: str, key: str) -> None:
        """Open an unfinished form."""
        if form == AUDIT_FORM:
            self._open_audit(int(key))
        elif form == EDITION_FORM:
            ChecklistDialog(self._office, self, change=True).open()
        elif form == FACTS_FORM and key == "new":
            self.add_source()
        else:
            self._open_draft_of_source(form, key)

    def _open_draft_of_source(self, form: str, key: str) -> None:
        office = self._office
        if form == "audits.addendum":
            self._open_audit(int(key))
            return

        def show(record: SourceRecord) -> None:
            source = record.row.source
            if form == FACTS_FORM:
                self._open(SourceForm(office, source))
            else:
                latest = next((one for one in record.statements if one.withdrawn_on is None), None)
                self._open(UseForm(office, source, latest))

        tasks.ask(self, lambda: office.audits.source_record(int(key)), show)
