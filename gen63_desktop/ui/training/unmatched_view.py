"""People with completions whom no roster names, and the way to say who each one is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gen63_desktop.domain.listing import Sort
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.office import Office
from gen63_desktop.services.training.lists import UnmatchedRow
from gen63_desktop.ui.shared import tasks, words
from gen63_desktop.ui.shared.choice_fields import ChoiceField
from gen63_desktop.ui.shared.columns import ColumnSpec, TableSpec, TableWords
from gen63_desktop.ui.shared.commands import command
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.offers import offer, only_for
from gen63_desktop.ui.shared.record_table import RecordTable
from gen63_desktop.ui.shared.vocabulary import said


class MatchForm(Form):
    """Says which employee an unmatched person is."""

    def __init__(
        self,
        office: Office,
        row: UnmatchedRow,
        people: tuple[tuple[int, str], ...],
        parent: QWidget | None = None,
    ) -> None:
        mention = row.person.mention
        name = " · ".join(part for part in (mention.name, mention.number, mention.department) if part)
        super().__init__(self.tr("Who is {name}?").format(name=name), self.tr("Match"), parent)
        self._office = office
        self._person = row.person
        likely = set(row.person.suggestions)
        first = [one for one in people if one[0] in likely]
        others = sorted((one for one in people if one[0] not in likely), key=lambda one: one[1].casefold())
        self._employee = self.add(
            ChoiceField(
                "employee",
                self.tr("Employee"),
                [*first, *others],
                required=True,
                hint=self.tr("Type a part of the name or the number. Those with the same name stand first."),
            )
        )
        self.start()

    def send(self) -> None:
        """Match."""
        employee = int(self._employee.value())
        self.act(self.tr("Matching"), lambda: self._office.training.match(self._person, employee))


class UnmatchedView(QWidget):
    """The list of unmatched people."""

    changed = Signal()

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self.table = RecordTable(self._spec(), office.training.unmatched_listing())
        self.match_action: QAction = command(
            self, self.tr("&Say who it is…"), self.match, keys="Ctrl+M", icon="link"
        )
        self.table.opened.connect(lambda _row: self.match())
        self.table.current_changed.connect(self._arrange)
        self._arrange(None)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)

    def _spec(self) -> TableSpec:
        return TableSpec(
            key="training_unmatched",
            words=TableWords(
                name=self.tr("People not on the roster"),
                one=self.tr("{n} person not on the roster"),
                many=self.tr("{n} people not on the roster"),
                empty=self.tr("Every completion belongs to somebody on the roster."),
                words_hint=self.tr("Search by name, number or department"),
            ),
            columns=(
                ColumnSpec(
                    "name",
                    self.tr("Name"),
                    lambda row: row.person.mention.name,
                    "name",
                    strong=True,
                    width=24,
                ),
                ColumnSpec(
                    "number", self.tr("Number"), lambda row: row.person.mention.number, "number", width=12
                ),
                ColumnSpec(
                    "department",
                    self.tr("Department"),
                    lambda row: row.person.mention.department,
                    "department",
                    width=18,
                ),
                ColumnSpec(
                    "completions",
                    self.tr("Completions"),
                    lambda row: words.number(len(row.person.rows)),
                    "completions",
                    right=True,
                    width=12,
                ),
                ColumnSpec(
                    "why", self.tr("Why"), lambda row: said(row.person.why), "why", muted=True, width=30
                ),
                ColumnSpec(
                    "suggested",
                    self.tr("It may be"),
                    lambda row: "; ".join(row.suggested),
                    "suggested",
                    stretch=True,
                    width=24,
                ),
            ),
            sort=Sort("name"),
        )

    def _arrange(self, row: object) -> None:
        only_for(self.match_action, self._office.session.may(Permission.IMPORT_TRAINING))
        offer(self.match_action, "" if row is not None else self.tr("Choose a person in the list."))

    def match(self) -> None:
        """Say who the chosen person is."""
        row = self.table.current_row()
        if row is None or not self._office.session.may(Permission.IMPORT_TRAINING):
            return
        office = self._office

        def show(people: tuple[tuple[int, str], ...]) -> None:
            form = MatchForm(office, row, people)
            form.finished.connect(lambda _count: self.changed.emit())
            FormDialog(form, self, columns=66).open()

        tasks.ask(self, office.training.known_people, show)
