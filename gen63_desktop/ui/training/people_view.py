"""The people: each with each course that is required of them, filtered, and out as a named list."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from gen63_desktop.domain.list_paper import ListOf
from gen63_desktop.domain.listing import Filter, ListRequest, Sort, Test
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.rows_listing import RowsListing
from gen63_desktop.domain.training.compliance import BANDS, Status
from gen63_desktop.services.office import Office
from gen63_desktop.services.training.compliance import TrainingListing, TrainingRow
from gen63_desktop.services.training.lists import DepartmentRow
from gen63_desktop.ui.shared import messages, tasks, words
from gen63_desktop.ui.shared.columns import ChoiceFilter, ColumnSpec, DayFilter, TableSpec, TableWords
from gen63_desktop.ui.shared.commands import command
from gen63_desktop.ui.shared.list_on_paper import ENDING, ListOnPaper, Said
from gen63_desktop.ui.shared.record_table import RecordTable
from gen63_desktop.ui.shared.together import TogetherCommand
from gen63_desktop.ui.shared.viewed_listing import SeenListing
from gen63_desktop.ui.shared.views_of_list import Views, ViewsOfList
from gen63_desktop.ui.training import views
from gen63_desktop.ui.training.labels import STATUS_TONES, rule_words, status_words
from gen63_desktop.ui.training.together import PeopleForm, kind_of

_LATE = date(2025, 9, 28), date(2026, 12, 20)
"""A due date of the year before and a day long after it, whose words are wide: they are not cut."""


class PeopleView(QWidget):
    """The list of people for the day and rule set on the holder. ``opened`` carries a row."""

    opened = Signal(object)

    def __init__(
        self,
        office: Office,
        holder: TrainingListing,
        listing: RowsListing[TrainingRow],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._training = office.training
        self._holder = holder
        self._listing = listing
        self._seen = SeenListing(listing)
        self.table = RecordTable(self._spec(), self._seen)
        offered = Views(views.titles_of_people(), views.EVERY, views.EVERY)
        self.list_views = ViewsOfList(self, self.table, self._seen, offered, views.filters_of, office)
        self.on_paper = ListOnPaper(
            self, self.table, office, ListOf.TRAINING, listing, self._seen.whole, self._stated
        )
        self.table.opened.connect(self.opened)
        self.export_action: QAction = command(
            self, self.tr("&Export this list…"), self.export, keys="Ctrl+Shift+E", icon="download"
        )
        self.together = TogetherCommand(
            self,
            self.tr("Change entries to&gether…"),
            self.table,
            kind_of(office),
            lambda ids: PeopleForm(office, ids),
            may=office.session.may(Permission.IMPORT_TRAINING),
            id_of=lambda row: int(row.standing.employee_id),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list_views.bar)
        column.addWidget(self.table)

    # -- the list --------------------------------------------------------------------------------

    def _spec(self) -> TableSpec:
        return TableSpec(
            key="training_people",
            words=TableWords(
                name=self.tr("People and courses"),
                one=self.tr("{n} person and course"),
                many=self.tr("{n} people and courses"),
                empty=self.tr("Nobody is employed on this day. Import a roster first."),
                words_hint=self.tr("Search by name, number, department or supervisor"),
            ),
            columns=self._columns(),
            sort=Sort("due"),
            filters=self._filters(),
            sorts_by_several=True,
        )

    def _columns(self) -> tuple[ColumnSpec[TrainingRow], ...]:
        return (
            ColumnSpec("name", self.tr("Name"), lambda row: row.standing.name, "name", strong=True, width=20),
            ColumnSpec(
                "number", self.tr("Number"), lambda row: row.standing.number, "number", muted=True, width=10
            ),
            ColumnSpec(
                "department",
                self.tr("Department"),
                lambda row: row.standing.department,
                "department",
                width=18,
            ),
            ColumnSpec("course", self.tr("Course"), lambda row: row.course, "course", stretch=True, width=22),
            ColumnSpec(
                "status",
                self.tr("Status"),
                lambda row: status_words(row.standing.status),
                "status",
                tone=lambda row: STATUS_TONES[row.standing.status],
                chip=True,
                width=15,
            ),
            ColumnSpec(
                "due",
                self.tr("Due"),
                lambda row: words.due(row.standing.due, self._holder.day),
                "due",
                width=25,
                whole=(words.due(*_LATE),),
            ),
            ColumnSpec(
                "last",
                self.tr("Last completed"),
                lambda row: words.day(row.standing.last),
                "last",
                width=14,
                gives_way=True,
            ),
            ColumnSpec(
                "other",
                self.tr("By the other rule"),
                lambda row: status_words(row.other) if row.other else "",
                "other",
                muted=True,
                hidden=True,
                width=16,
            ),
            ColumnSpec(
                "supervisor",
                self.tr("Supervisor"),
                lambda row: row.supervisor,
                "supervisor",
                hidden=True,
                width=18,
            ),
            ColumnSpec(
                "role", self.tr("Job title"), lambda row: row.standing.role, "role", hidden=True, width=18
            ),
        )

    def _filters(self) -> tuple[ChoiceFilter | DayFilter, ...]:
        def rows() -> tuple[TrainingRow, ...]:
            return self._holder.rows_at_hand

        return (
            ChoiceFilter(
                "status",
                self.tr("Status"),
                lambda: [(status.value, status_words(status)) for status in Status],
            ),
            ChoiceFilter("due_in", self.tr("Due"), self._bands),
            DayFilter("due", self.tr("Due between"), lambda: self._holder.day),
            ChoiceFilter(
                "department",
                self.tr("Department"),
                lambda: [
                    (name, name) for name in sorted({row.standing.department for row in rows()}) if name
                ],
                missing=self.tr("Not known"),
            ),
            ChoiceFilter(
                "course_id",
                self.tr("Course"),
                lambda: sorted({(row.standing.course_id, row.course) for row in rows()}),
            ),
            ChoiceFilter(
                "supervisor",
                self.tr("Supervisor"),
                lambda: [(name, name) for name in sorted({row.supervisor for row in rows()}) if name],
                missing=self.tr("None named"),
            ),
            ChoiceFilter(
                "person",
                self.tr("A line for each person"),
                lambda: [
                    ("complete", self.tr("Every course completed")),
                    ("lacking", self.tr("A course is overdue")),
                ],
            ),
            ChoiceFilter(
                "practitioner",
                self.tr("Public safety analytics"),
                lambda: [(1, self.tr("Works in analytics")), (0, self.tr("Does not"))],
            ),
        )

    def _bands(self) -> list[tuple[int, str]]:
        first, second, third = BANDS
        return [
            (first, self.tr("In 30 days")),
            (second, self.tr("In 31 to 60 days")),
            (third, self.tr("In 61 to 90 days")),
        ]

    def show_overdue(self) -> None:
        """Only those who are overdue."""
        self.list_views.stay()
        self.list_views.bar.choose(views.EVERY)
        self.table.narrow(Filter("status", Test.ANY_OF, (Status.OVERDUE.value,)))

    def show_of(self, row: DepartmentRow) -> None:
        """The people of a department and course."""
        self.list_views.stay()
        self.list_views.bar.choose(views.EVERY)
        self.table.narrow(
            Filter("department", Test.ANY_OF, (row.department or None,)),
            Filter("course_id", Test.ANY_OF, (row.course_id,)),
        )

    # -- out -------------------------------------------------------------------------------------

    def export(self) -> None:
        """Write what the list shows to a workbook, to be sent to a supervisor."""
        dialog = QFileDialog(self.window(), self.tr("Export this list"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        pdf = self.tr("PDF, as the list stands (*.pdf)")
        dialog.setNameFilters([self.tr("Workbook (*.xlsx)"), self.tr("Text (*.csv)"), pdf])
        dialog.setDefaultSuffix("xlsx")
        dialog.filterSelected.connect(
            lambda name: dialog.setDefaultSuffix(name.rpartition(".")[2].rstrip(")"))
        )
        dialog.selectFile(f"training-{self._holder.day.isoformat()}.xlsx")
        dialog.fileSelected.connect(lambda name: self.export_to(Path(name)))
        dialog.open()

    def export_to(self, path: Path) -> None:
        """Write what the list shows to this file; of a PDF the pages are shown first."""
        if path.suffix.lower() == ENDING:
            self.on_paper.ask(str(path))
            return
        request, day, rule = self._seen.whole(self.table.request), self._holder.day, self._holder.rule
        training, listing, selection = self._training, self._listing, self._selection(request)
        tasks.act(
            self,
            self.tr("Exporting"),
            lambda: training.export_named_list(path, day, rule, listing.matching(request), selection),
            lambda rows: messages.tell(
                self.tr("Exported {n} rows to {name}.").format(n=words.number(rows), name=path.name)
            ),
        )

    def _stated(self) -> Said:
        """The view, the day on which people stand so, and the rule by which they do."""
        holder = self._holder
        return (
            *self.list_views.kept.stated(),
            (self.tr("On"), words.day(holder.day)),
            (self.tr("Rule"), rule_words(holder.rule)),
        )

    def _selection(self, request: ListRequest) -> str:
        """What the list shows, in words, for the file's caveat."""
        titles = {spec.column: spec for spec in self._filters()}
        parts = [rule_words(self._holder.rule)]
        if self.list_views.bar.current != views.EVERY:
            parts.append(self.list_views.kept.named())
        for one in request.filters:
            spec = titles.get(one.column)
            labels = dict(spec.choices()) if isinstance(spec, ChoiceFilter) else {}
            values = ", ".join(str(labels.get(value, value)) for value in one.values)
            parts.append(f"{spec.title if spec else one.column}: {values}")
        if request.words.strip():
            parts.append(self.tr("Words: {words}").format(words=request.words.strip()))
        return "; ".join(parts)
