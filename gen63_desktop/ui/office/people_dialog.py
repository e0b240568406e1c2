"""Everybody of the office, and the way to add one."""

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

from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.office import Office
from gen63_desktop.ui.office.person_form import PersonForm
from gen63_desktop.ui.office.sign_in_bar import SignInBar
from gen63_desktop.ui.shared import icons, tasks
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.history_view import show_history
from gen63_desktop.ui.shared.role_words import role_words
from gen63_desktop.ui.shared.theme import look

_PERSON = Qt.ItemDataRole.UserRole


class PeopleDialog(QDialog):
    """The people by whose names records are owned, investigated and approved."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._office = office
        self.setWindowTitle(self.tr("People of the office"))
        explanation = QLabel(
            self.tr(
                "These names can own, investigate and approve. Only those marked “signs in” can open the office."
            )
        )
        explanation.setWordWrap(True)
        look(explanation, "muted")
        self.list = QListWidget()
        self.list.setAccessibleName(self.windowTitle())
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(lambda _item: self.change())
        self.list.currentItemChanged.connect(lambda *_: self._enable())
        self.add_button = QPushButton(self.tr("&Add person…"))
        icons.dress(self.add_button, "plus")
        self.change_button = QPushButton(self.tr("&Change…"))
        self.history_button = QPushButton(self.tr("&History…"))
        icons.dress(self.history_button, "history")
        self.history_button.setAutoDefault(False)
        self.history_button.clicked.connect(self.show_history)
        for button in (self.add_button, self.change_button):
            button.setVisible(office.session.may(Permission.MANAGE_OFFICE))
        self.close_button = QPushButton(self.tr("Close"))
        self.add_button.clicked.connect(self.add)
        self.change_button.clicked.connect(self.change)
        self.close_button.clicked.connect(self.accept)
        self.add_button.setAutoDefault(False)
        self.change_button.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.change_button)
        buttons.addWidget(self.history_button)
        buttons.addStretch()
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(explanation)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        self.sign_ins = SignInBar(office, self.chosen, self)
        self.sign_ins.changed.connect(self.refresh)
        self.sign_ins.read.connect(self._say_first)
        column.insertWidget(2, self.sign_ins)
        letters = self.fontMetrics().averageCharWidth()
        self.resize(max(560, letters * 84), 460)
        self.refresh()

    def refresh(self) -> None:
        """Read everybody again."""
        tasks.ask(self, self._office.people.all, self._show)
        self.sign_ins.refresh()

    def chosen(self) -> Person | None:
        """The person under the cursor."""
        person = self.list.currentItem().data(_PERSON) if self.list.currentRow() >= 0 else None
        return person if isinstance(person, Person) else None

    def add(self) -> None:
        """Add a person."""
        self._open(PersonForm(self._office))

    def change(self) -> None:
        """Change the chosen person."""
        if self.list.currentRow() >= 0 and self._office.session.may(Permission.MANAGE_OFFICE):
            self._open(PersonForm(self._office, self.list.currentItem().data(_PERSON)))

    def show_history(self) -> None:
        """What happened to the chosen person's entry."""
        if self.list.currentRow() >= 0:
            person = self.list.currentItem().data(_PERSON)
            show_history(self, self._office, "people", person.id, person.name)

    def _open(self, form: PersonForm) -> None:
        form.finished.connect(lambda _person: self.refresh())
        FormDialog(form, self, columns=60).open()

    def _show(self, people: tuple[Person, ...]) -> None:
        chosen = self.list.currentItem().data(_PERSON).id if self.list.currentRow() >= 0 else 0
        self.list.clear()
        for person in people:
            item = QListWidgetItem(self._line(person))
            item.setData(_PERSON, person)
            self.list.addItem(item)
            if person.id == chosen:
                self.list.setCurrentItem(item)
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        self._enable()

    def _say_first(self) -> None:
        """Say beside each name whether a passphrase of their own is chosen."""
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setText(self._line(item.data(_PERSON)))

    def _line(self, person: Person) -> str:
        roles = ", ".join(role_words(role) for role in person.roles)
        title = "" if person.title.casefold() == roles.casefold() else person.title
        parts = [person.name, title, roles]
        if person.signs_in:
            first = person.id in self.sign_ins.first
            parts.append(self.tr("signs in, own passphrase not chosen yet") if first else self.tr("signs in"))
        if not person.active:
            parts.append(self.tr("no longer with the office"))
        return " · ".join(part for part in parts if part)

    def _enable(self) -> None:
        self.change_button.setEnabled(self.list.currentRow() >= 0)
        self.history_button.setEnabled(self.list.currentRow() >= 0)
        self.sign_ins.enable()
