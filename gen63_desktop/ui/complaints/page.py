"""The page Complaints: the list with its views, the complaint beside it, and everything done to it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.complaints.rows import CaseFile, ComplaintRow
from gen63_desktop.domain.findings.kinds import ReportKind
from gen63_desktop.domain.intake.network import TransitNetwork
from gen63_desktop.domain.list_paper import ListOf
from gen63_desktop.domain.listing import Filter, ListRequest, PlacedListing
from gen63_desktop.domain.progress import Cancelled, Progress
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints import views
from gen63_desktop.ui.complaints.case_commands import CaseCommands
from gen63_desktop.ui.complaints.case_file_form import CaseFileCommand
from gen63_desktop.ui.complaints.case_page import CasePage
from gen63_desktop.ui.complaints.hold_form import HoldCommand
from gen63_desktop.ui.complaints.intake_form import IntakeForm
from gen63_desktop.ui.complaints.list_spec import list_spec
from gen63_desktop.ui.complaints.record import CaseView
from gen63_desktop.ui.complaints.together.commands import TogetherCommand
from gen63_desktop.ui.shared import messages, tasks, words
from gen63_desktop.ui.shared.offers import only_for
from gen63_desktop.ui.shared.record_page import DetailPane
from gen63_desktop.ui.shared.record_table import RecordTable
from gen63_desktop.ui.shared.register_page import ReportsOn
from gen63_desktop.ui.shared.viewed_listing import ViewedListing
from gen63_desktop.ui.shared.views_of_list import Views
from gen63_desktop.ui.shared.why_none import tell_in


class ComplaintsPage(CasePage):
    """Complaints of bias and discrimination."""

    listed = ListOf.COMPLAINTS
    reports_on = ReportsOn(ReportKind.COMPLAINT, (Permission.DRAFT_REPORTS, Permission.WORK_COMPLAINTS))
    kinds = frozenset(
        {
            "complaints", "allegations", "respondents", "parties", "characteristics", "investigators", "extensions",
            "closings", "complaint_notes", "register_imports", "people", "violations", "letters", "redactions",
            "case_links", "referrals", "evidence_items", "custody_entries", "recording_requests", "investigation_tasks",
            "investigation_issues", "interviews", "calls_for_service", "case_holds", "retention_holds",
            "acknowledgements", "appeals", "file_texts",
        }
    )  # fmt: skip

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("ComplaintsPage", "Complaints"),
            "",
            QCoreApplication.translate("ComplaintsPage", "&Complaints"),
            parent,
        )
        self.office = office
        new = self.add_command(
            self.tr("&New complaint…"), self.take_in, keys="Ctrl+N", icon="plus", button="primary"
        )
        only_for(new, office.session.may(Permission.WORK_COMPLAINTS))
        arrived = self.add_command(
            self.tr("New complaint from an e-mail or a letter…"), self.choose_arrived, icon="inbox"
        )
        only_for(arrived, office.session.may(Permission.WORK_COMPLAINTS))
        self.setAcceptDrops(office.session.may(Permission.WORK_COMPLAINTS))
        self._import = self.add_command(
            self.tr("&Import a register…"), self.import_register, keys="Ctrl+I", icon="upload", button=""
        )
        self.add_command(
            self.tr("Export the li&st…"), self.export_list, keys="Ctrl+E", icon="file-spreadsheet"
        )
        self.together = TogetherCommand(self)
        self.add_group(self.tr("Set up"))
        imported = self.add_command(self.tr("I&mported registers…"), self.show_imports, icon="history")
        self.add_command(self.tr("Texts of letters…"), self.show_letter_texts, icon="mail")
        self.add_command(self.tr("Rules of clocks…"), self.show_clock_rules, icon="clock")
        self.add_command(self.tr("Rules of routing…"), self.show_routing_rules, icon="external-link")
        network = self.add_command(
            self.tr("Load the net&work (GTFS)…"), self.choose_network, icon="folder-open"
        )
        only_for(network, office.session.may(Permission.IMPORT_COMPLAINTS))
        only_for(self._import, office.session.may(Permission.IMPORT_COMPLAINTS))
        only_for(imported, office.session.may(Permission.READ_ALL_COMPLAINTS))
        self.add_divider()
        self.seen = ViewedListing(self.listing())
        self.offered = Views(views.titles(), views.OPEN, views.ALL)
        self.view = CaseView()
        detail = DetailPane(self.tr("Complaint"))
        detail.body.addWidget(self.view)
        table = RecordTable(list_spec(office.session.today, lambda: self.people, new), self.seen)
        tell_in(table, office.retention.why_none)
        self.hold_register(table, detail)
        self.together.watch()
        self.case_commands = CaseCommands(self)
        self.add_divider()
        self.holds = HoldCommand(self)
        self.case_commands.further_drafts["hold"] = self.holds.open_on
        self.case_file = CaseFileCommand(self, self.case_commands.after_a_look)
        self.add_common_commands()

    # -- what the register asks ------------------------------------------------------------------

    def filters_of(self, view: str) -> tuple[Filter, ...]:
        """What a view lets through today, for the person signed in."""
        session = self.office.session
        return views.filters_of(view, session.today(), session.person.id)

    def read(self, record_id: int) -> CaseFile:
        """A complaint with all that belongs to it; what has a tab of its own is read once this is shown."""
        return self.office.complaints.case(record_id)

    def show_part(self, part: str, part_id: int) -> None:
        """Bring what a search found into sight, as soon as the complaint that was asked for is read."""
        self.view.sought.seek(self._wanted, part, part_id)

    def listing(self) -> PlacedListing[ComplaintRow]:
        """All complaints that the person may see."""
        return self.office.complaints.listing()

    def number_of(self, record_id: int) -> str:
        """C-2026-0001."""
        return self.office.complaints.get(record_id).number

    def show_read(self, answer: CaseFile) -> None:
        """Show the complaint."""
        self.view.show_case(answer, self.office.session.today())
        self.holds.show_holds(answer.complaint.id)

    def show_nothing(self) -> None:
        """No complaint is chosen."""
        self.view.show_nothing()

    def follow(self) -> None:
        """Offer what can be done with the complaint."""
        self.case_commands.follow()
        self.holds.follow(self.case)
        self.case_file.follow(self.case)

    def in_sight(self) -> tuple[str, int, str] | None:
        """The complaint that is shown."""
        complaint = None if self.case is None else self.case.complaint
        return None if complaint is None else ("complaints", complaint.id, complaint.number)

    def write(
        self, path: Path, request: ListRequest, selection: str, progress: Progress, cancelled: Cancelled
    ) -> int:
        """Complaints, and where there is room their allegations."""
        return self.office.complaints.export_list(path, request, progress, cancelled, selection)

    # -- forms ---------------------------------------------------------------------------------

    def take_in(self) -> None:
        """Record a new complaint."""
        self._open_intake(IntakeForm(self.office))

    def _open_intake(self, form: IntakeForm) -> None:
        """Open the form; where its suggestion is wanted, the form of a referral opens on what it recorded."""

        def refer(made: Complaint) -> None:
            if form.to_refer:
                self.case_commands.related.referrals.refer_it(made, take=True)

        self.open_form(form, self.tr("The complaint is recorded."), show=True)
        form.finished.connect(refer)

    def choose_arrived(self) -> None:
        """Choose the e-mail or letter that a new complaint came as."""
        dialog = QFileDialog(self, self.tr("The e-mail or letter it came with"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(
            [
                self.tr("E-mails and letters (*.eml *.pdf *.txt *.png *.jpg *.tif *.docx *.rtf)"),
                self.tr("All files (*)"),
            ]
        )
        dialog.filesSelected.connect(lambda files: self.take_in_arrived([Path(one) for one in files]))
        dialog.open()

    def take_in_arrived(self, paths: list[Path]) -> None:
        """Begin a new complaint with what it came as."""
        form = IntakeForm(self.office)
        self._open_intake(form)
        form.came_with.take(paths)

    def choose_network(self) -> None:
        """Choose the agency's GTFS file, from which lines and stops are offered."""
        dialog = QFileDialog(self, self.tr("The agency's network (GTFS)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("GTFS files (*.zip)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda file: self.load_network(Path(file)))
        dialog.open()

    def load_network(self, path: Path) -> None:
        """Put the network of this file in force."""

        def loaded(network: TransitNetwork) -> None:
            said = self.tr("{lines} lines and {stops} stations and stops are offered from now on.")
            messages.tell(said.format(lines=words.number(network.lines), stops=words.number(network.stops)))

        intake = self.office.intake
        tasks.act_long(
            self,
            self.tr("Loading the network"),
            lambda progress, cancelled: intake.load_network(path, progress, cancelled),
            loaded,
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files can be dropped: each drop begins a complaint."""
        if any(QUrl(url).isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Begin a complaint with the files that were dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if QUrl(url).isLocalFile()]
        if files := [path for path in paths if path.is_file()]:
            event.acceptProposedAction()
            self.take_in_arrived(files)

    def import_register(self) -> None:
        """Import an existing register."""
        from gen63_desktop.ui.complaints.register_job import RegisterJob
        from gen63_desktop.ui.shared.importing.wizard import ImportWizard

        job = RegisterJob(self.office.complaints)
        ImportWizard(job, self, today=self.office.session.today()).open()

    def show_imports(self) -> None:
        """Show the registers imported so far, and undo one."""
        from gen63_desktop.ui.complaints.imports_dialog import ImportsDialog

        ImportsDialog(self.office, self).open()

    def show_letter_texts(self) -> None:
        """Show the texts of letters, and edit them."""
        from gen63_desktop.ui.complaints.letters.templates_dialog import TemplatesDialog

        TemplatesDialog(self.office, self).open()

    def show_clock_rules(self) -> None:
        """Show the rules of the clocks with their sources, and change or confirm one."""
        self.open_clock_rules()

    def open_clock_rules(self, name: str = "", key: str = "") -> None:
        """The same, and the form about one of them that was not finished."""
        from gen63_desktop.ui.complaints.clocks.rules_dialog import ClockRulesDialog

        dialog = ClockRulesDialog(self.office, self)
        dialog.open()
        if name:
            dialog.open_draft(name, key)

    def show_routing_rules(self) -> None:
        """Show the rules that say where a complaint may belong, and change or confirm one."""
        self.open_routing_rules()

    def open_routing_rules(self, name: str = "", key: str = "") -> None:
        """The same, and the form about one of them that was not finished."""
        from gen63_desktop.ui.complaints.routing.rules_dialog import RoutingRulesDialog

        dialog = RoutingRulesDialog(self.office, self)
        dialog.open()
        if name:
            dialog.open_draft(name, key)

    def open_letter_text(self, draft: str) -> None:
        """Open the text of letters that was not finished."""
        from gen63_desktop.ui.complaints.letters.templates_dialog import TemplatesDialog

        dialog = TemplatesDialog(self.office, self)
        dialog.open()
        dialog.open_draft(draft)

    def open_draft(self, form: str, key: str) -> None:
        """Open an unfinished form again."""
        name = form.partition(".")[2]
        if name == "intake":
            self.take_in()
            return
        if name == "template":
            self.open_letter_text(key)
            return
        if name in {"clock rule", "clock confirmation"}:
            self.open_clock_rules(name, key)
            return
        if name in {"routing rule", "routing confirmation"}:
            self.open_routing_rules(name, key)
            return
        self.case_commands.open_draft(name, key)
