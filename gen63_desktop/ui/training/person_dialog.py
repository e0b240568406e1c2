"""All that is known of an employee: positions, leaves, completions, and standing with each course."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.training.records import RosterEntry
from gen63_desktop.services.office import Office
from gen63_desktop.services.training.compliance import PersonRecord, TrainingRow
from gen63_desktop.ui.shared import icons, tasks, words
from gen63_desktop.ui.shared.dialog_parts import fit
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.others_line import OthersLine
from gen63_desktop.ui.shared.theme import look
from gen63_desktop.ui.training.labels import status_words
from gen63_desktop.ui.training.person_forms import EntryForm, LeaveForm


class PersonDialog(QDialog):
    """An employee to read, and the two things that are recorded by hand. ``changed`` follows each."""

    changed = Signal()

    form_opened = Signal(object)
    """A form about the employee was opened."""

    def __init__(self, office: Office, employee_id: int, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent.window() if parent is not None else None)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._office = office
        self.employee_id = employee_id
        self._day = day
        self._record: PersonRecord | None = None
        self.setWindowTitle(self.tr("Employee"))
        self.heading = QLabel()
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)
        look(self.heading, "h2")
        self.others = OthersLine()
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("What is known of the employee"))
        self.leave_button = QPushButton(self.tr("Record a &leave…"))
        icons.dress(self.leave_button, "calendar")
        self.entry_button = QPushButton(self.tr("&Change the entry…"))
        icons.dress(self.entry_button, "pencil")
        close = QPushButton(self.tr("Close"))
        may = office.session.may(Permission.IMPORT_TRAINING)
        buttons = QHBoxLayout()
        for button in (self.leave_button, self.entry_button):
            button.setAutoDefault(False)
            button.setVisible(may)
            button.setEnabled(False)
            buttons.addWidget(button)
        buttons.addStretch()
        buttons.addWidget(close)
        self.leave_button.clicked.connect(lambda: self._open(LeaveForm))
        self.entry_button.clicked.connect(lambda: self._open(EntryForm))
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addWidget(self.others)
        column.addWidget(self.text, 1)
        column.addLayout(buttons)
        fit(self, 80, 28)
        self.refresh()

    def refresh(self) -> None:
        """Read everything again."""
        training, employee, day = self._office.training, self.employee_id, self._day
        tasks.ask(self, lambda: training.person(employee, day), self._show)

    def _show(self, record: PersonRecord) -> None:
        self._record = record
        entry = _latest(record)
        self.heading.setText(" · ".join(part for part in (entry.name, record.employee.number) if part))
        self.text.setPlainText(self._said(record))
        self.leave_button.setEnabled(True)
        self.entry_button.setEnabled(True)

    def _said(self, record: PersonRecord) -> str:
        parts = [
            self.tr("On {day}, rolling twelve months").format(day=words.day(self._day)),
            *(self._row(row) for row in record.rows),
            *([] if record.rows else [f"  {self.tr('No course is required.')}"]),
            "",
            self.tr("Positions"),
            *(self._position(entry) for entry in sorted(record.entries, key=lambda e: (e.since, e.id))),
        ]
        if record.leaves:
            parts += ["", self.tr("Leaves")]
            parts += [
                f"  {words.day(one.first)} – {words.day(one.last) or self.tr('end not known')}"
                for one in record.leaves
            ]
        names = {row.standing.course_id: row.course for row in record.rows}
        parts += ["", self.tr("Completions")]
        parts += [
            f"  {words.day(one.day)}  {names.get(one.course_id, self.tr('a course not required now'))}"
            for one in sorted(record.completions, key=lambda one: one.day, reverse=True)
        ] or [f"  {self.tr('None is known.')}"]
        return "\n".join(parts)

    def _row(self, row: TrainingRow) -> str:
        due = words.due(row.standing.due, self._day)
        text = f"  {row.course}: {status_words(row.standing.status)}"
        return f"{text}, {self.tr('due {day}').format(day=due)}" if due else text

    def _position(self, entry: RosterEntry) -> str:
        if not entry.present:
            return self.tr("  {day}: no longer employed").format(day=words.day(entry.since))
        what = [entry.department, entry.role]
        if entry.practitioner:
            what.append(self.tr("public safety analytics"))
        if entry.supervisor:
            what.append(self.tr("supervisor {name}").format(name=entry.supervisor))
        if entry.hired is not None:
            what.append(self.tr("hired {day}").format(day=words.day(entry.hired)))
        text = ", ".join(part for part in what if part)
        return self.tr("  from {day}: {what}").format(day=words.day(entry.since), what=text)

    def _open(self, kind: type[LeaveForm | EntryForm]) -> None:
        if self._record is None:
            return
        form: Form = kind(self._office, _latest(self._record))
        form.finished.connect(self._was_changed)
        FormDialog(form, self, columns=60).open()
        self.form_opened.emit(form)

    def _was_changed(self, _result: object) -> None:
        self.refresh()
        self.changed.emit()


def _latest(record: PersonRecord) -> RosterEntry:
    return max(record.entries, key=lambda entry: (entry.since, entry.id))
