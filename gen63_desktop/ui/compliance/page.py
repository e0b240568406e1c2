"""The page Compliance: the obligations of a day at the left, the chosen one with its evidence at the right."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFontMetrics, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gen63_desktop.domain.compliance.matrix import Line, Matrix
from gen63_desktop.domain.compliance.notes import NoteView
from gen63_desktop.domain.compliance.states import Evidence, State
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.findings.kinds import ReportKind
from gen63_desktop.domain.listing import Filter, Test
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.office import Office
from gen63_desktop.ui.compliance.detail import ObligationDetail
from gen63_desktop.ui.compliance.labels import TONES, state_icon, state_words
from gen63_desktop.ui.compliance.list_spec import list_spec
from gen63_desktop.ui.compliance.note_forms import NOTE_FORM, TAKE_BACK_FORM, NoteForm, TakeBackForm
from gen63_desktop.ui.shared import messages, tasks, words
from gen63_desktop.ui.shared.chip import Chip
from gen63_desktop.ui.shared.commands import CommandButton
from gen63_desktop.ui.shared.day_field import DayField
from gen63_desktop.ui.shared.flow_layout import FlowLayout
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.offers import offer, only_for
from gen63_desktop.ui.shared.page import Place
from gen63_desktop.ui.shared.record_page import DetailPane, RecordPage
from gen63_desktop.ui.shared.record_table import RecordTable
from gen63_desktop.ui.shared.theme import look

_TYPING_MS = 500
_ROOMY = 30
"""Lines of text that the page is high at least where the tallies are shown above the list."""
_NOT_OF_THE_MATRIX = frozenset({"drafts", "settings", "drills"})
"""Tables whose changes cannot change a state."""


class CompliancePage(RecordPage):
    """Obligations with their states on a day; the records behind each can be opened."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Compliance"),
            self.tr(
                "GEN 63 sentence by sentence: every state is computed from the records of the day, and set by nobody."
            ),
            self.tr("&Compliance"),
            parent,
        )
        self._office = office
        self._shown: Line | None = None
        self._evidence: Evidence | None = None
        self._note: NoteView | None = None
        self._task: tasks.Task | None = None
        self._read_once = False
        self._make_commands()
        self.holder, listing = office.compliance.listing()
        table = RecordTable(list_spec(), listing)
        self.add_divider()
        self.add_commands(table.commands)
        self._make_top()
        pane = DetailPane(self.tr("Obligation"))
        self.record_view = ObligationDetail()
        self._nothing = QLabel(self.tr("Choose an obligation in the list."))
        look(self._nothing, "muted")
        pane.body.addWidget(self._nothing)
        pane.body.addWidget(self.record_view, 1)
        self.record_view.evidence_opened.connect(self._open)
        self.record_view.evidence_chosen.connect(self._choose_evidence)
        self.record_view.note_chosen.connect(self._choose_note)
        for action in (self._open_record, self._add_note):
            self.record_view.buttons.add(CommandButton(action, ""))
        self.hold(table, pane)
        self.row_shown(None)

    def _make_commands(self) -> None:
        may = self._office.session.may
        self._open_record = self.add_record_command(
            self.tr("&Open the record behind it"),
            self.open_evidence,
            keys="Ctrl+Return",
            icon="external-link",
        )
        self._copy = self.add_record_command(
            self.tr("Copy the SHA-&256"), self.copy_digest, keys="Ctrl+Shift+D", icon="copy"
        )
        self._add_note = self.add_record_command(
            self.tr("Add a &note…"), self.add_note, keys="Ctrl+Shift+N", icon="pencil"
        )
        self._take_back = self.add_record_command(self.tr("&Take the chosen note back…"), self.take_back)
        self.add_divider()
        self.add_command(
            self.tr("&Show what is not met"), self.show_not_met, keys="Ctrl+Shift+O", icon="circle-alert"
        )
        self.add_command(
            self.tr("&Export the matrix…"), self.export, keys="Ctrl+Shift+E", icon="download", button=""
        )
        self._report = self.add_command(
            self.tr("Prepare the &report…"),
            self.prepare,
            keys="Ctrl+Shift+P",
            icon="file-text",
            button="primary",
        )
        for action in (self._add_note, self._take_back, self._report):
            only_for(action, may(Permission.DRAFT_REPORTS))

    def _make_top(self) -> None:
        self.day = DayField("day", self.tr("As of"), self._office.session.today, not_after_today=True)
        self._today = self._office.session.today()
        self.day.set_value(self._today)
        self.day.setMaximumWidth(self.day.fontMetrics().averageCharWidth() * 40)
        self._tallies: dict[State, Chip] = {}
        self._counted = QWidget()
        flow = FlowLayout(self._counted, spacing=6)
        for state in State:
            chip = Chip(state_words(state), TONES[state], icon=state_icon(state))
            chip.hide()
            self._tallies[state] = chip
            flow.addWidget(chip)
        self._policy = QLabel()
        self._policy.setWordWrap(True)
        self._policy.setTextFormat(Qt.TextFormat.PlainText)
        look(self._policy, "muted")
        beside = QVBoxLayout()
        beside.setSpacing(6)
        beside.addWidget(self._counted)
        beside.addWidget(self._policy)
        beside.addStretch()
        self._top = QWidget()
        row = QHBoxLayout(self._top)
        row.setContentsMargins(20, 6, 20, 0)
        row.setSpacing(20)
        row.addWidget(self.day, 2, Qt.AlignmentFlag.AlignTop)
        row.addLayout(beside, 5)
        self.body.addWidget(self._top)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self.day.changed.connect(self._typing.start)
        self._typing.timeout.connect(self._day_typed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is low, the list gets the lines of the tallies; the status bar says them too."""
        super().resizeEvent(event)
        if hasattr(self, "_counted"):
            roomy = self.height() >= QFontMetrics(self.font()).lineSpacing() * _ROOMY
            self._counted.setVisible(roomy)
            self._policy.setVisible(roomy)

    def _arrange_back(self) -> None:
        """Where an obligation is shown alone, it gets the lines of the day and the tallies too."""
        super()._arrange_back()
        self._top.setVisible(self.detail.back.isHidden())

    # -- reading ---------------------------------------------------------------------------------

    @property
    def matrix(self) -> Matrix | None:
        """The matrix in sight."""
        return self.holder.matrix

    def _asked_day(self) -> date:
        return self.day.value() or self._office.session.today()

    def _day_typed(self) -> None:
        self.day.show_error(self.day.problem())
        day = self.day.value()
        if day is None or self.day.problem() or (self.matrix is not None and self.matrix.day == day):
            return
        self.reload()
        self.place_changed.emit()

    def reload(self) -> None:
        """Compute the matrix of the day anew."""
        if self._task is not None:
            self._task.drop()
        self._follow_today()
        service, day = self._office.compliance, self._asked_day()
        self._task = tasks.ask_long(
            self,
            self.tr("Reading the records of {day}").format(day=words.day(day)),
            lambda progress, cancelled: service.matrix(day, progress, cancelled),
            self._arrived,
            self._failed,
        )

    def _follow_today(self) -> None:
        """Whoever looked at today, and whose window stayed open over night, looks at today."""
        before, self._today = self._today, self._office.session.today()
        if self.day.value() == before != self._today:
            self.day.set_value(self._today)

    def _failed(self, _error: Refused) -> bool:
        self.holder.matrix = None
        for chip in self._tallies.values():
            chip.hide()
        self._policy.clear()
        self.table.refresh()
        return False

    def _arrived(self, matrix: Matrix) -> None:
        self.holder.matrix = matrix
        for state, chip in self._tallies.items():
            count = matrix.count(state)
            chip.setVisible(bool(count))
            said = self.tr("{state}: {n}").format(state=state_words(state), n=words.number(count))
            chip.show_status(said, TONES[state], state_icon(state))
        self._policy.setText(f"{matrix.document}. {matrix.standing}")
        self.clear_notice()
        self.table.refresh()
        if self._shown is not None:
            self._show(self._shown.id)

    def _say_count(self) -> None:
        """The status bar says how many obligations are in each state that says something."""
        super()._say_count()
        matrix = self.matrix
        if matrix is not None:
            tallies = [
                self.tr("{state}: {n}").format(state=state_words(state), n=words.number(matrix.count(state)))
                for state in State
                if matrix.count(state) and state not in {State.NO_DATA, State.NOT_KEPT}
            ]
            self.set_status(" · ".join([self.status, *tallies]))

    # -- the obligation --------------------------------------------------------------------------

    def row_shown(self, row: Line | None) -> None:
        """Show the obligation under the cursor."""
        self._nothing.setVisible(row is None)
        self.record_view.setVisible(row is not None)
        if row is None:
            self._shown = None
            self._enable()
            return
        self._show(row.id)
        self.arrived()

    def _show(self, number: int) -> None:
        matrix = self.matrix
        line = None if matrix is None else next((one for one in matrix.lines if one.id == number), None)
        self._shown = line
        if line is not None and matrix is not None:
            self.record_view.show_line(line, matrix)
        self._enable()

    def shown_id(self) -> int | None:
        """The obligation that is shown."""
        return None if self._shown is None else self._shown.id

    def _choose_evidence(self, each: object) -> None:
        self._evidence = each if isinstance(each, Evidence) else None
        self._enable()

    def _choose_note(self, note: object) -> None:
        self._note = note if isinstance(note, NoteView) else None
        self._enable()

    def _enable(self) -> None:
        none = "" if self._shown is not None else self.tr("Choose an obligation in the list.")
        each, note = self._evidence, self._note
        unopened = self.tr("No record stands behind this state.") if each is None else ""
        if each is not None and each.closed:
            unopened = self.tr("This record is closed to you.")
        offer(self._open_record, none or unopened)
        digest = self.tr("No file stands behind the chosen record.")
        offer(self._copy, none or ("" if each is not None and each.sha256 else digest))
        offer(self._add_note, none)
        stands = note is not None and note.withdrawn_at is None
        offer(self._take_back, none or ("" if stands else self.tr("Choose a note that stands.")))

    def show_not_met(self) -> None:
        """Show only what is not met."""
        self.table.narrow(Filter("state", Test.ANY_OF, (State.NOT_MET.value,)))
        self.show_list()

    def open_evidence(self) -> None:
        """Open the record under the cursor of the evidence where it is at home."""
        self._open(self._evidence)

    def _open(self, each: object) -> None:
        if isinstance(each, Evidence) and not each.closed:
            self.record_asked.emit(each.kind, each.record_id)

    def copy_digest(self) -> None:
        """Put the digest of the file behind the chosen record on the clipboard."""
        if self._evidence is not None:
            QGuiApplication.clipboard().setText(self._evidence.sha256)
            messages.tell(self.tr("The SHA-256 is on the clipboard."))

    # -- notes -----------------------------------------------------------------------------------

    def add_note(self) -> None:
        """Note something on the obligation."""
        if self._shown is not None:
            self._open_form(NoteForm(self._office, self._shown.code, self._shown.quote))

    def take_back(self) -> None:
        """Take the chosen note back."""
        if self._note is not None and self._note.withdrawn_at is None:
            self._open_form(TakeBackForm(self._office, self._note))

    def _open_form(self, form: Form) -> None:
        form.draft_kept.connect(self.draft_saved)
        form.finished.connect(lambda _made: self.reload())
        FormDialog(form, self, columns=72).open()

    def open_draft(self, form: str, key: str) -> None:
        """Go on with a note that was not saved."""
        service, day = self._office.compliance, self._asked_day()

        def show(matrix: Matrix) -> None:
            if form == NOTE_FORM:
                line = next((one for one in matrix.lines if one.code == key), None)
                if line is not None:
                    self._open_form(NoteForm(self._office, line.code, line.quote))
            elif form == TAKE_BACK_FORM:
                notes = [note for line in matrix.lines for note in line.notes]
                note = next((one for one in notes if str(one.id) == key and one.withdrawn_at is None), None)
                if note is not None:
                    self._open_form(TakeBackForm(self._office, note))

        tasks.ask(self, lambda: service.matrix(day), show)

    # -- out -------------------------------------------------------------------------------------

    def prepare(self) -> None:
        """Go to where the report of the day is drafted; its number is that of the day, counted from year 1."""
        self.record_asked.emit(ReportKind.MATRIX.value, self._asked_day().toordinal())

    def export(self) -> None:
        """Write the matrix of the day to a file."""
        dialog = QFileDialog(self.window(), self.tr("Export the matrix"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(
            [self.tr("Workbook (*.xlsx)"), self.tr("JSON (*.json)"), self.tr("CSV (*.csv)")]
        )
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile(f"compliance-matrix-{self._asked_day().isoformat()}.xlsx")
        dialog.fileSelected.connect(lambda chosen: self.export_to(Path(chosen)))
        dialog.open()

    def export_to(self, path: Path) -> None:
        """Write the matrix of the day to this file."""
        service, day = self._office.compliance, self._asked_day()
        tasks.act_long(
            self,
            self.tr("Exporting"),
            lambda progress, cancelled: service.export(path, day, progress, cancelled),
            lambda rows: messages.tell(
                self.tr("Exported {n} rows to {name}.").format(n=words.number(rows), name=path.name)
            ),
        )

    # -- what the shell asks ---------------------------------------------------------------------

    def entered(self) -> None:
        """Compute the matrix the first time."""
        super().entered()
        if not self._read_once:
            self._read_once = True
            self.reload()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Whatever record changed may change a state."""
        if self._read_once and (not kinds or kinds - _NOT_OF_THE_MATRIX):
            self.reload()

    def place(self) -> Place:
        """The list, its cursor, and the day."""
        return {**super().place(), "day": self._asked_day().isoformat()}

    def go_to(self, place: Place) -> None:
        """Restore the day, then the list."""
        self.day.set_value(place.get("day"))
        self._read_once = True
        self.reload()
        super().go_to(place)
