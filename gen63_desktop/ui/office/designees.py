"""Who was named in writing to act for the chief, and the forms to record and end a designation."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gen63_desktop.domain.designations import Designation, covers, last_day
from gen63_desktop.domain.roles import Duty, Permission
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import icons, tasks, words
from gen63_desktop.ui.shared.choice_fields import ChecklistField, PersonField
from gen63_desktop.ui.shared.day_field import DayField
from gen63_desktop.ui.shared.fields import LongTextField, TextField
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.role_words import duties_words, duty_words
from gen63_desktop.ui.shared.theme import look

_DESIGNATION = Qt.ItemDataRole.UserRole


class NameForm(Form):
    """Records that a person was named in writing, for a period."""

    def __init__(self, office: Office, people: list[tuple[int, str]], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Record a designation"), self.tr("Record it"), parent)
        self._office = office
        today = office.session.today
        self.add(PersonField("person", self.tr("Person"), people, required=True))
        self.add(
            ChecklistField(
                "duties",
                self.tr("May do for the chief"),
                [(duty, duty_words(duty)) for duty in Duty],
                lines=len(Duty),
            )
        )
        self.add(DayField("starts", self.tr("From"), today, required=True))
        self.add(DayField("ends", self.tr("To, this day included"), today, required=True))
        self.add(
            TextField(
                "document",
                self.tr("Document"),
                required=True,
                hint=self.tr("The reference of the memorandum or letter that names the person."),
            )
        )
        self.add(
            DayField(
                "written_on",
                self.tr("Written on"),
                today,
                required=True,
                not_after_today=True,
                hint=self.tr("The period cannot start before this day."),
            )
        )
        self.start()

    def send(self) -> None:
        """Record it."""
        given = self.values()
        self.act(
            self.tr("Recording the designation"),
            lambda: self._office.designees.name(
                given["person"],
                given["starts"],
                given["ends"],
                given["document"],
                given["written_on"],
                given["duties"],
            ),
        )


class EndForm(Form):
    """Ends a designation before its time."""

    def __init__(self, office: Office, designation: Designation, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("End a designation"), self.tr("End it"), parent)
        self._office = office
        self._designation = designation
        self.add(
            DayField(
                "last_day",
                self.tr("Last day"),
                office.session.today,
                required=True,
                hint=self.tr("What was signed up to then stays signed."),
            )
        )
        self.add(LongTextField("why", self.tr("Why"), required=True, lines=3))
        self.start()

    def send(self) -> None:
        """End it."""
        given = self.values()
        self.act(
            self.tr("Ending the designation"),
            lambda: self._office.designees.end(self._designation, given["last_day"], given["why"]),
        )


class DesigneesDialog(QDialog):
    """Every designation ever recorded, newest first."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._office = office
        self._people: list[tuple[int, str]] = []
        self.setWindowTitle(self.tr("Designees of the chief"))
        explanation = QLabel(
            self.tr(
                "The Chief Civil Rights Officer names a designee in writing, for a period and for what is named. "
                "Whatever the designee does in that capacity says so. The designation ends by itself."
            )
        )
        explanation.setWordWrap(True)
        look(explanation, "muted")
        self.list = QListWidget()
        self.list.setAccessibleName(self.windowTitle())
        self.list.setWordWrap(True)
        self.list.currentRowChanged.connect(lambda _row: self._enable())
        self.empty = QLabel(self.tr("Nobody has been named."))
        may_name = office.session.may(Permission.NAME_DESIGNEE)
        self.add_button = QPushButton(self.tr("&Record a designation…"))
        icons.dress(self.add_button, "plus")
        self.add_button.setVisible(may_name)
        self.end_button = QPushButton(self.tr("&End…"))
        self.end_button.setVisible(may_name)
        self.close_button = QPushButton(self.tr("Close"))
        self.add_button.clicked.connect(self.add)
        self.end_button.clicked.connect(self.end)
        self.close_button.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        for button in (self.add_button, self.end_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch()
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(explanation)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(buttons)
        self.resize(640, 420)
        self.refresh()

    def refresh(self) -> None:
        """Read all again."""
        office = self._office

        def read() -> tuple[tuple[Designation, ...], list[tuple[int, str]], dict[int, str]]:
            me = office.session.person.id
            others = [person for person in office.people.all(active_only=True) if person.id != me]
            active = [(person.id, person.name) for person in others]
            return office.designees.all(), active, office.people.names()

        tasks.ask(self, read, lambda found: self._show(*found))

    def _show(
        self, designations: tuple[Designation, ...], people: list[tuple[int, str]], names: dict[int, str]
    ) -> None:
        self._people = people
        self.list.clear()
        for one in designations:
            item = QListWidgetItem(self._line(one, names))
            item.setData(_DESIGNATION, one)
            self.list.addItem(item)
        self.list.setVisible(bool(designations))
        self.empty.setVisible(not designations)
        if designations:
            self.list.setCurrentRow(0)
        self._enable()

    def _line(self, one: Designation, names: dict[int, str]) -> str:
        period = self.tr("{name}, from {first} to {last}").format(
            name=names.get(one.person_id, ""), first=words.day(one.starts), last=words.day(last_day(one))
        )
        parts = [
            period,
            duties_words(one),
            self.tr("{document} of {day}").format(document=one.document, day=words.day(one.written_on)),
        ]
        if covers(one, self._office.session.today()):
            parts.append(self.tr("holds today"))
        if one.ended_on is not None:
            parts.append(self.tr("ended: {why}").format(why=one.ended_why))
        return " · ".join(parts)

    def _current(self) -> Designation | None:
        item = self.list.currentItem() if self.list.currentRow() >= 0 else None
        one = item.data(_DESIGNATION) if item is not None else None
        return one if isinstance(one, Designation) else None

    def _enable(self) -> None:
        one = self._current()
        self.end_button.setEnabled(one is not None and one.ended_on is None)

    def add(self) -> None:
        """Record a designation."""
        self._open(NameForm(self._office, self._people))

    def end(self) -> None:
        """End the chosen one."""
        one = self._current()
        if one is not None:
            self._open(EndForm(self._office, one))

    def _open(self, form: Form) -> None:
        form.finished.connect(lambda _result: self.refresh())
        FormDialog(form, self, columns=60).open()
