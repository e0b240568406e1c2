"""The page Complaints: the list with its views, the complaint beside it, and everything done to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.complaints.rows import CaseFile, ComplaintRow
from gen63_desktop.domain.complaints.time_line import TimeLineEntry
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.listing import Filter
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints import views
from gen63_desktop.ui.complaints.case_commands import CaseCommands
from gen63_desktop.ui.complaints.case_page import CasePage
from gen63_desktop.ui.complaints.intake_form import IntakeForm
from gen63_desktop.ui.complaints.list_spec import list_spec
from gen63_desktop.ui.complaints.record import CaseView
from gen63_desktop.ui.shared import messages, tasks, words
from gen63_desktop.ui.shared.history_view import add_history_command
from gen63_desktop.ui.shared.offers import only_for
from gen63_desktop.ui.shared.page import Place
from gen63_desktop.ui.shared.record_page import DetailPane
from gen63_desktop.ui.shared.record_table import RecordTable
from gen63_desktop.ui.shared.seeking import seek
from gen63_desktop.ui.shared.view_bar import ViewBar
from gen63_desktop.ui.shared.viewed_listing import ViewedListing


@dataclass(frozen=True, slots=True)
class _Read:
    """What the detail shows, read together."""

    case: CaseFile
    time_line: Sequence[TimeLineEntry]
    people: Sequence[tuple[int, str]]


class ComplaintsPage(CasePage):
    """Complaints of bias and discrimination."""

    kinds = frozenset(
        {
            "complaints", "allegations", "respondents", "parties", "characteristics", "investigators", "extensions",
            "closings", "complaint_notes", "register_imports", "people", "violations",
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
        self.people = ()
        self._reading: int | None = None
        self._sought: int | None = None
        self._beside: int | None = None
        self._outdated = False
        new = self.add_command(
            self.tr("&New complaint…"), self.take_in, keys="Ctrl+N", icon="plus", button="primary"
        )
        only_for(new, office.session.may(Permission.WORK_COMPLAINTS))
        self._import = self.add_command(
            self.tr("&Import a register…"), self.import_register, keys="Ctrl+I", icon="upload", button=""
        )
        self.add_command(
            self.tr("Export the li&st…"), self.export_list, keys="Ctrl+E", icon="file-spreadsheet"
        )
        imported = self.add_command(self.tr("I&mported registers…"), self.show_imports, icon="history")
        only_for(self._import, office.session.may(Permission.IMPORT_COMPLAINTS))
        only_for(imported, office.session.may(Permission.READ_ALL_COMPLAINTS))
        self.add_divider()
        self.seen = ViewedListing(office.complaints.listing())
        self.view = CaseView()
        detail = DetailPane(self.tr("Complaint"))
        detail.body.addWidget(self.view)
        table = RecordTable(list_spec(office.session.today, lambda: self.people, new), self.seen)
        self.hold(table, detail)
        self.case_commands = CaseCommands(self)
        add_history_command(self, office, self._in_sight)
        self.add_divider()
        self.add_commands(table.commands)
        self.add_divider()
        self.add_command(
            self.tr("Loo&k again"), lambda: self.refresh(frozenset()), keys="F5", icon="rotate-ccw"
        )
        self._add_views()

    def _in_sight(self) -> tuple[str, int, str] | None:
        complaint = None if self.case is None else self.case.complaint
        return None if complaint is None else ("complaints", complaint.id, complaint.number)

    def _add_views(self) -> None:
        self.views = ViewBar(self.tr("Views"), views.titles())
        column = self._left.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(0, self.views)
        self.seen.through = self._through(views.OPEN)
        self.views.chosen.connect(self._choose_view)

    def _through(self, view: str) -> tuple[Filter, ...]:
        session = self.office.session
        return views.filters_of(view, session.today(), session.person.id)

    def _choose_view(self, view: str) -> None:
        self.seen.through = self._through(view)
        if self._loaded_once:
            self.table.load()
            self.place_changed.emit()

    def _count_views(self) -> None:
        through = {key: self._through(key) for key, _ in views.titles()}
        seen = self.seen
        tasks.ask(
            self,
            lambda: {key: seen.count_through(filters) for key, filters in through.items()},
            self.views.show_counts,
        )

    # -- the record ----------------------------------------------------------------------------

    def row_shown(self, row: ComplaintRow | None) -> None:
        """Show the complaint under the cursor; while one is sought, the cursor is still on its way to it."""
        if self._sought is not None:
            if row is None or row.id != self._sought:
                return
            self._sought = None
        if row is not None:
            self._read(row.id)
        else:
            self._reading = None
            self._outdated = False
            self.view.show_nothing()
            self.case_commands.follow()

    def shown_id(self) -> int | None:
        """The complaint that is shown; None while what was just done to it is not in sight yet."""
        return None if self.case is None or self._outdated else self.case.complaint.id

    def look_again(self) -> None:
        """Read the complaint at once; a command that comes earlier waits for it."""
        if self._reading is not None:
            self._outdated = True
            self._read(self._reading)

    def _unread(self, _error: Refused) -> bool:
        self._outdated = False
        return False

    def _cursor_moved(self, row: ComplaintRow | None) -> None:
        if self._beside and row is not None and row.id not in (self._beside, self._sought):
            self._sought = self._beside = None
        super()._cursor_moved(row)
        if self._sought is not None:
            self._want(self._sought)

    def _opened(self, row: ComplaintRow) -> None:
        self._sought = None
        super()._opened(row)

    def _read(self, complaint_id: int) -> None:
        self._reading = complaint_id
        office = self.office

        def read() -> _Read:
            people = [(person.id, person.name) for person in office.people.all(active_only=True)]
            return _Read(
                office.complaints.case(complaint_id), office.complaints.time_line(complaint_id), people
            )

        tasks.ask(self, read, self._show, self._unread)

    def _show(self, read: _Read) -> None:
        if read.case.complaint.id != self._reading:
            return  # the cursor has moved on
        self.people = read.people
        self._outdated = False
        self.view.show_case(read.case, read.time_line, self.office.session.today())
        self.case_commands.follow()
        self.arrived()

    def show_record(self, kind: str, record_id: int) -> None:
        """Open a complaint, whatever the list shows."""
        del kind
        self._loaded_once = True
        self._sought, self._beside = record_id, None
        self._want(record_id)
        if self.table.show_record(record_id):
            self._sought = None
        else:
            tasks.ask(self, lambda: self.office.complaints.get(record_id), self._seek)
        self._read(record_id)
        self.show_detail()

    def show_recorded(self, complaint_id: int) -> None:
        """Show a new complaint. The list goes on showing what it showed, with the cursor on it if it is there."""
        self._sought, self._beside = complaint_id, 0
        self._want(complaint_id)
        self._read(complaint_id)
        self.show_detail()
        seek(self.table, self.seen, complaint_id, self._sought_out)

    def _sought_out(self, stands: bool) -> None:
        if not stands:  # it stays in the detail until the person goes on to another complaint
            self._beside = self.table.current_id() or -1

    def _seek(self, complaint: Complaint) -> None:
        """Let the list show the complaint that was asked for."""
        self.views.choose(views.ALL)
        self.table.show_record(complaint.id)
        self.table.narrow(words_wanted=complaint.number)

    # -- forms ---------------------------------------------------------------------------------

    def take_in(self) -> None:
        """Record a new complaint."""
        self.open_form(IntakeForm(self.office), self.tr("The complaint is recorded."), show=True)

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

    def export_list(self) -> None:
        """Write what the list shows to a file."""
        dialog = QFileDialog(self, self.tr("Export the list of complaints"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(
            [self.tr("Excel workbook (*.xlsx)"), self.tr("CSV text (*.csv)"), self.tr("JSON (*.json)")]
        )
        dialog.setDefaultSuffix("xlsx")
        dialog.filterSelected.connect(
            lambda name: dialog.setDefaultSuffix(name.rpartition(".")[2].rstrip(")"))
        )
        dialog.fileSelected.connect(self.write_list)
        dialog.open()

    def write_list(self, file: str) -> None:
        """Write what the list shows, to this file."""
        complaints, request = self.office.complaints, self.seen.whole(self.table.request)

        def written(rows: int) -> None:
            done = self.tr("{n} rows were written to {file}.")
            messages.tell(done.format(n=words.number(rows), file=Path(file).name))

        tasks.act_long(
            self,
            self.tr("Writing the list"),
            lambda progress, cancelled: complaints.export_list(Path(file), request, progress, cancelled),
            written,
        )

    def open_draft(self, form: str, key: str) -> None:
        """Open an unfinished form again."""
        name = form.partition(".")[2]
        if name == "intake":
            self.take_in()
            return
        self.case_commands.open_draft(name, key)

    # -- what the shell asks -------------------------------------------------------------------

    def entered(self) -> None:
        """Load list and counts."""
        super().entered()
        self._count_views()
        self._load_people()

    def _load_people(self) -> None:
        def keep(people: Sequence[tuple[int, str]]) -> None:
            self.people = people

        people = self.office.people
        tasks.ask(self, lambda: [(person.id, person.name) for person in people.all()], keep)

    def refresh(self, kinds: frozenset[str]) -> None:
        """Look again where the change concerns complaints."""
        super().refresh(kinds)
        if self._loaded_once and (not kinds or kinds & self.kinds):
            self._count_views()
            if self._reading is not None:
                self._read(self._reading)

    def place(self) -> Place:
        """The view besides what every list keeps."""
        return {**super().place(), "view": self.views.current}

    def go_to(self, place: Place) -> None:
        """Restore the view and the list."""
        view = place.get("view")
        if isinstance(view, str):
            self.views.choose(view)
        super().go_to(place)
