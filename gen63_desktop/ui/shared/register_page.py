"""A page over a register: views with counts above the list, one record beside it, and what is done to it.

The record in the detail is read off the GUI thread. A command waits for the record as it is now; a record
that is asked for is found wherever it stands, or shown without the list.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.findings.kinds import ReportKind
from gen63_desktop.domain.list_paper import ListOf
from gen63_desktop.domain.listing import Filter, ListRequest, PlacedListing
from gen63_desktop.domain.progress import Cancelled, Progress
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import messages, tasks, words
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.history_view import add_history_command
from gen63_desktop.ui.shared.list_on_paper import ENDING, ListOnPaper
from gen63_desktop.ui.shared.offers import offer, only_for
from gen63_desktop.ui.shared.record_page import DetailPane, RecordPage
from gen63_desktop.ui.shared.record_table import RecordTable
from gen63_desktop.ui.shared.seeking import seek
from gen63_desktop.ui.shared.viewed_listing import ViewedListing
from gen63_desktop.ui.shared.views_of_list import Views, ViewsOfList


@dataclass(frozen=True, slots=True)
class ReportsOn:
    """The kind of report that there is on a record, and the permissions of which a drafter has one."""

    kind: ReportKind
    drafted_with: tuple[Permission, ...] = (Permission.DRAFT_REPORTS,)


@dataclass(frozen=True, slots=True)
class _Read:
    """What the detail shows, read together; ``answer`` is the area's own."""

    record_id: int
    answer: Any
    people: Sequence[tuple[int, str]]


class RegisterPage(RecordPage):
    """A subclass says ``office``, ``seen`` and ``offered``, calls ``hold_register``, and fills in what is asked below.

    ``listed`` says which list it is on paper; ``people`` are those of the office, by id.
    """

    office: Office
    seen: ViewedListing[Any]
    offered: Views
    list_views: ViewsOfList
    listed: ListOf
    reports_on: ReportsOn | None = None
    people: Sequence[tuple[int, str]] = ()

    # -- what areas fill in ----------------------------------------------------------------------

    def filters_of(self, view: str) -> tuple[Filter, ...]:
        """What a view lets through today."""
        raise NotImplementedError

    def read(self, record_id: int) -> Any:
        """Everything that the detail shows of a record; in a worker's thread."""
        raise NotImplementedError

    def listing(self) -> PlacedListing[Any]:
        """The list itself, without a view."""
        raise NotImplementedError

    def number_of(self, record_id: int) -> str:
        """The record's own number; in a worker's thread."""
        raise NotImplementedError

    def show_read(self, answer: Any) -> None:
        """Show what was read."""
        raise NotImplementedError

    def show_nothing(self) -> None:
        """Nothing is chosen."""
        raise NotImplementedError

    def follow(self) -> None:
        """Offer what can be done with what is shown."""
        raise NotImplementedError

    def in_sight(self) -> tuple[str, int, str] | None:
        """The record in the detail: its kind in the history, its id, its number."""
        raise NotImplementedError

    def write(
        self, path: Path, request: ListRequest, selection: str, progress: Progress, cancelled: Cancelled
    ) -> int:
        """Write what the request asks for to a file that says it in words; returns the rows written."""
        raise NotImplementedError

    def form_done(self, result: object) -> None:
        """A form about the record was sent, with this result."""

    # -- layout ----------------------------------------------------------------------------------

    def hold_register(self, table: RecordTable, detail: DetailPane) -> None:
        """Lay the page out."""
        self._reading: int | None = None
        self._sought: int | None = None
        self._beside: int | None = None
        self._outdated = False
        self.hold(table, detail)
        table.view.clicked.connect(lambda _: self._clicked())
        views = ViewsOfList(self, table, self.seen, self.offered, self.filters_of, self.office)
        self.hold_views(views)
        self.views, self.kept_views = self.list_views.bar, self.list_views.kept
        self.on_paper = ListOnPaper(
            self, table, self.office, self.listed, self.listing(), self.seen.whole, self.kept_views.stated
        )

    def add_common_commands(self) -> None:
        """A report on the record, its history, the list's own commands, and another look."""
        add_history_command(self, self.office, self.in_sight)
        self._report = self.add_record_command(
            self.tr("Prepare a report on it"), self._ask_report, keys="Ctrl+Shift+B", icon="file-text"
        )
        may = self.office.session.may
        reports = self.reports_on
        only_for(self._report, reports is not None and any(may(one) for one in reports.drafted_with))
        self._offer_report()
        self.add_divider()
        self.add_commands(self.table.commands)
        self.add_commands([self.on_paper.action])
        self.add_commands(self.kept_views.commands)
        self.add_divider()
        self.add_command(
            self.tr("Loo&k again"), lambda: self.refresh(frozenset()), keys="F5", icon="rotate-ccw"
        )

    def _ask_report(self) -> None:
        shown = self.in_sight()
        if shown is not None and self.reports_on is not None:
            self.record_asked.emit(self.reports_on.kind.value, shown[1])

    def _offer_report(self) -> None:
        offer(self._report, "" if self.in_sight() is not None else self.tr("Choose an entry of the list."))

    # -- the record ------------------------------------------------------------------------------

    def row_shown(self, row: Any) -> None:
        """Show the record under the cursor; while one is sought, the cursor is still on its way to it."""
        if self._sought is not None:
            if row is None or row.id != self._sought:
                return
            self._sought = None
        if row is not None:
            self._read(row.id)
        else:
            self._reading = None
            self._outdated = False
            self.show_nothing()
            self.follow()
            self._offer_report()

    def shown_id(self) -> int | None:
        """The record that is shown; None while what was just done to it is not in sight yet."""
        shown = self.in_sight()
        return None if shown is None or self._outdated else shown[1]

    def look_again(self) -> None:
        """Read the record at once: something was done to it here; a command that comes earlier waits for it."""
        if self._reading is not None:
            self._outdated = True
            self._read(self._reading)

    def _unread(self, _error: Refused) -> bool:
        self._outdated = False
        self._clicked()  # it may be gone altogether: the detail follows the cursor again
        return False

    def _cursor_moved(self, row: Any) -> None:
        if self.table.lost and self._sought is None and self._reading is not None:
            # A change took it out of this view: it stays in the detail until the person goes on
            self._sought, self._beside = self._reading, -1 if row is None else row.id
        if self._beside and row is not None and row.id not in (self._beside, self._sought):
            self._sought = self._beside = None
        super()._cursor_moved(row)
        if self._sought is not None:
            self._want(self._sought)

    def _clicked(self) -> None:
        """The row under the cursor is asked for, although another record stood beside it."""
        if self._beside:
            self._sought = self._beside = None
            self._cursor_moved(self.table.current_row())

    def _opened(self, row: Any) -> None:
        self._sought = None
        super()._opened(row)

    def _read(self, record_id: int) -> None:
        self._reading = record_id
        people = self.office.people

        def read() -> _Read:
            known = [(person.id, person.name) for person in people.all(active_only=True)]
            return _Read(record_id, self.read(record_id), known)

        tasks.ask(self, read, self._show, self._unread)

    def _show(self, read: _Read) -> None:
        if read.record_id != self._reading:
            return  # the cursor has moved on
        self.people = read.people
        self._outdated = False
        self.show_read(read.answer)
        self.follow()
        self._offer_report()
        self.arrived()

    def show_record(self, kind: str, record_id: int) -> None:
        """Open a record, whatever the list shows."""
        del kind
        self._loaded_once = True
        self.list_views.stay()
        self._sought, self._beside = record_id, None
        self._want(record_id)
        if self.table.show_record(record_id):
            self._sought = None
        else:
            tasks.ask(self, lambda: self.number_of(record_id), lambda number: self._seek(record_id, number))
        self._read(record_id)
        self.show_detail()

    def _seek(self, record_id: int, number: str) -> None:
        """Let the list show the record that was asked for."""
        self._finding = True
        try:
            self.views.choose(self.offered.everything)
            self.table.show_record(record_id)
            self.table.narrow(words_wanted=number)
        finally:
            self._finding = False

    def show_recorded(self, record_id: int) -> None:
        """Show a new record. The list goes on showing what it showed, with the cursor on it if it is there."""
        self._sought, self._beside = record_id, 0
        self._want(record_id)
        self._read(record_id)
        self.show_detail()
        seek(self.table, self.seen, record_id, self._sought_out)

    def _sought_out(self, stands: bool) -> None:
        if not stands:  # it stays in the detail until the person goes on to another record
            self._beside = self.table.current_id() or -1

    # -- forms -----------------------------------------------------------------------------------

    def open_form(self, form: Form, said: str, *, show: bool = False) -> None:
        """Open a form; when it is done, ``said`` is told. ``show``: its result is a new record of the register."""

        def done(result: Any) -> None:
            messages.tell(said)
            self.look_again()
            if show:
                self.show_recorded(result.id)
            self.form_done(result)

        form.finished.connect(done)
        form.draft_kept.connect(self.draft_saved)
        FormDialog(form, self).open()
        self.form_opened.emit(form)

    # -- out -------------------------------------------------------------------------------------

    def export_list(self) -> None:
        """Ask for the file to which what the list shows is written."""
        dialog = QFileDialog(self, self.tr("Export the list"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(
            [
                self.tr("Excel workbook (*.xlsx)"),
                self.tr("CSV text (*.csv)"),
                self.tr("JSON (*.json)"),
                self.tr("PDF, as the list stands (*.pdf)"),
            ]
        )
        dialog.setDefaultSuffix("xlsx")
        dialog.filterSelected.connect(
            lambda name: dialog.setDefaultSuffix(name.rpartition(".")[2].rstrip(")"))
        )
        dialog.fileSelected.connect(self.write_list)
        dialog.open()

    def write_list(self, file: str) -> None:
        """Write what the list shows, to this file; of a PDF the pages are shown first."""
        if Path(file).suffix.lower() == ENDING:
            self.on_paper.ask(file)
            return
        request, selection = self.seen.whole(self.table.request), self.kept_views.in_words()

        def written(rows: int) -> None:
            done = self.tr("{n} rows were written to {file}.")
            messages.tell(done.format(n=words.number(rows), file=Path(file).name))

        tasks.act_long(
            self,
            self.tr("Writing the list"),
            lambda progress, cancelled: self.write(Path(file), request, selection, progress, cancelled),
            written,
        )

    # -- what the shell asks ---------------------------------------------------------------------

    def entered(self) -> None:
        """Load list and counts."""
        super().entered()
        self._load_people()

    def _load_people(self) -> None:
        def keep(people: Sequence[tuple[int, str]]) -> None:
            self.people = people

        people = self.office.people
        tasks.ask(self, lambda: [(person.id, person.name) for person in people.all()], keep)

    def refresh(self, kinds: frozenset[str]) -> None:
        """Look again where the change concerns the register."""
        super().refresh(kinds)
        if self._loaded_once and (not kinds or kinds & self.kinds) and self._reading is not None:
            self._read(self._reading)
