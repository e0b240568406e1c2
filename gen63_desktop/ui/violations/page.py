"""The page Violations and actions: the register with its views, the violation beside it, all that is done to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from gen63_desktop.domain.listing import Filter
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.violations.records import Violation
from gen63_desktop.domain.violations.rows import ViolationFile, ViolationRow
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import messages, tasks, words
from gen63_desktop.ui.shared.history_view import add_history_command
from gen63_desktop.ui.shared.offers import only_for
from gen63_desktop.ui.shared.page import Place
from gen63_desktop.ui.shared.record_page import DetailPane
from gen63_desktop.ui.shared.record_table import RecordTable
from gen63_desktop.ui.shared.view_bar import ViewBar
from gen63_desktop.ui.shared.viewed_listing import ViewedListing
from gen63_desktop.ui.violations import views
from gen63_desktop.ui.violations.commands import ViolationCommands
from gen63_desktop.ui.violations.list_spec import list_spec
from gen63_desktop.ui.violations.record import ViolationView
from gen63_desktop.ui.violations.violation_page import ViolationPage

FINDINGS = ("SustainedFinding", "AuditFinding")
"""Kinds under which another page asks to register a violation: by the allegation, by the answer."""


@dataclass(frozen=True, slots=True)
class _Read:
    """What the detail shows, read together."""

    file: ViolationFile
    people: Sequence[tuple[int, str]]


class ViolationsPage(ViolationPage):
    """The register of violations and corrective actions."""

    kinds = frozenset({"violations", "corrective_actions", "action_steps", "complaints", "people"})

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("ViolationsPage", "Violations and actions"),
            QCoreApplication.translate(
                "ViolationsPage",
                "Every violation, wherever it was found, until its corrective action is verified (GEN 63 §4.1).",
            ),
            QCoreApplication.translate("ViolationsPage", "V&iolations"),
            parent,
        )
        self.office = office
        self.people = ()
        self._reading: int | None = None
        self._sought: int | None = None
        new = self.add_command(
            self.tr("&Register a violation…"), self.register, keys="Ctrl+N", icon="plus", button="primary"
        )
        only_for(new, office.session.may(Permission.REGISTER_VIOLATIONS))
        self.add_command(
            self.tr("&Export the register…"), self.export_list, keys="Ctrl+E", icon="file-spreadsheet"
        )
        self.add_divider()
        self.seen = ViewedListing(office.violations.listing())
        self.view = ViolationView()
        detail = DetailPane(self.tr("Violation"))
        detail.body.addWidget(self.view)
        table = RecordTable(list_spec(office.session.today, lambda: self.people, new), self.seen)
        self.hold(table, detail)
        self.violation_commands = ViolationCommands(self)
        add_history_command(self, office, self._in_sight)
        self.add_divider()
        self.add_commands(table.commands)
        self.add_divider()
        self.add_command(
            self.tr("Loo&k again"), lambda: self.refresh(frozenset()), keys="F5", icon="rotate-ccw"
        )
        self._add_views()

    def _in_sight(self) -> tuple[str, int, str] | None:
        file = self.view.file
        return None if file is None else ("violations", file.violation.id, file.violation.number)

    def _add_views(self) -> None:
        self.views = ViewBar(self.tr("Views"), views.titles())
        column = self._left.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(0, self.views)
        self.seen.through = self._through(views.OPEN)
        self.views.chosen.connect(self._choose_view)

    def _through(self, view: str) -> tuple[Filter, ...]:
        return views.filters_of(view, self.office.session.today())

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

    def row_shown(self, row: ViolationRow | None) -> None:
        """Show the violation under the cursor; while one is sought, the cursor is still on its way to it."""
        if self._sought is not None:
            if row is None or row.id != self._sought:
                return
            self._sought = None
        if row is not None:
            self._read(row.id)
        else:
            self._reading = None
            self.view.show_nothing()
            self.violation_commands.follow()

    def shown_id(self) -> int | None:
        """The violation that is shown."""
        return None if self.view.file is None else self.view.file.violation.id

    def _cursor_moved(self, row: ViolationRow | None) -> None:
        super()._cursor_moved(row)
        if self._sought is not None:
            self._want(self._sought)

    def _opened(self, row: ViolationRow) -> None:
        self._sought = None
        super()._opened(row)

    def _read(self, violation_id: int) -> None:
        self._reading = violation_id
        office = self.office

        def read() -> _Read:
            people = [(person.id, person.name) for person in office.people.all(active_only=True)]
            return _Read(office.violations.file(violation_id), people)

        tasks.ask(self, read, self._show)

    def _show(self, read: _Read) -> None:
        if read.file.violation.id != self._reading:
            return  # the cursor has moved on
        self.people = read.people
        self.view.show_file(read.file, self.office.session.today())
        self.violation_commands.follow()
        self.arrived()

    def show_record(self, kind: str, record_id: int) -> None:
        """Open a violation, whatever the list shows; or register one from a finding."""
        if kind in FINDINGS:
            self.violation_commands.register_from(kind, record_id)
            return
        self._loaded_once = True
        self._sought = record_id
        self._want(record_id)
        if self.table.show_record(record_id):
            self._sought = None
        else:
            tasks.ask(self, lambda: self.office.violations.get(record_id), self._seek)
        self._read(record_id)
        self.show_detail()

    def _seek(self, violation: Violation) -> None:
        """Let the list show the violation that was asked for."""
        self.views.choose(views.ALL)
        self.table.show_record(violation.id)
        self.table.narrow(words_wanted=violation.number)

    # -- forms ---------------------------------------------------------------------------------

    def register(self) -> None:
        """Register a violation."""
        self.violation_commands.register()

    def export_list(self) -> None:
        """Write what the list shows to a file."""
        dialog = QFileDialog(self, self.tr("Export the register of violations"))
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
        violations, request = self.office.violations, self.seen.whole(self.table.request)

        def written(rows: int) -> None:
            done = self.tr("{n} rows were written to {file}.")
            messages.tell(done.format(n=words.number(rows), file=Path(file).name))

        tasks.act_long(
            self,
            self.tr("Writing the register"),
            lambda progress, cancelled: violations.export_list(Path(file), request, progress, cancelled),
            written,
        )

    def open_draft(self, form: str, key: str) -> None:
        """Open an unfinished form again."""
        self.violation_commands.open_draft(form.partition(".")[2], key)

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
        """Look again where the change concerns violations."""
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
