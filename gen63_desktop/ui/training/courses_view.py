"""The required courses and their rules."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gen63_desktop.domain.listing import Sort
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.training.records import Audience, Course
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.choice_fields import ChoiceField
from gen63_desktop.ui.shared.columns import ColumnSpec, TableSpec, TableWords
from gen63_desktop.ui.shared.commands import command
from gen63_desktop.ui.shared.day_field import DayField
from gen63_desktop.ui.shared.fields import LongTextField, TextField
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.merging import EditForm, Versions
from gen63_desktop.ui.shared.offers import offer, only_for
from gen63_desktop.ui.shared.record_table import RecordTable
from gen63_desktop.ui.training.labels import audience_words

_NUMBERS = ("months", "newcomer_days", "return_days")


class CourseForm(EditForm):
    """A required course. Its rules hold for every day that is asked about."""

    def __init__(self, office: Office, course: Course | None = None, parent: QWidget | None = None) -> None:
        title = self.tr("Add a required course") if course is None else self.tr("Rules of a required course")
        super().__init__(title, self.tr("Save"), parent)
        self._office = office
        self._course = course
        self.add(TextField("name", self.tr("Name"), required=True))
        self.add(TextField("clause", self.tr("Clause"), hint=self.tr("The policy or law that asks for it.")))
        self.add(
            ChoiceField(
                "audience",
                self.tr("Required of"),
                [(audience, audience_words(audience)) for audience in Audience],
                required=True,
            )
        )
        self.add(LongTextField("roles", self.tr("Job titles, one on each line"), lines=3))
        self.add(
            TextField(
                "months",
                self.tr("A completion holds for this many months"),
                required=True,
                hint=self.tr("12 for an annual course, 0 for one that is taken once."),
            )
        )
        self.add(
            TextField(
                "newcomer_days",
                self.tr("Days allowed to people newly bound"),
                required=True,
                hint=self.tr("After the hire or the move into the work. GEN 63 names none."),
            )
        )
        self.add(TextField("return_days", self.tr("Days allowed after a leave"), required=True))
        today = office.session.today
        self.add(DayField("required_from", self.tr("Required from"), today))
        self.add(DayField("required_until", self.tr("Required until"), today))
        self.add(LongTextField("note", self.tr("Note"), lines=3))
        self._fill(course or Course("", "", Audience.EVERYBODY))
        self.start()

    def _fill(self, course: Course) -> None:
        for name, field in self.fields.items():
            value = getattr(course, name)
            if name in _NUMBERS:
                value = str(value)
            elif name == "roles":
                value = "\n".join(value)
            field.set_value("" if value is None else value)

    def check(self) -> dict[str, str]:
        """Numbers are numbers."""
        return {
            name: self.tr("Type a whole number, 0 or more.")
            for name in _NUMBERS
            if not str(self.fields[name].value()).isdecimal()
        }

    def send(self) -> None:
        """Add or change the course."""
        training, course, given = self._office.training, self._course, self._rules()
        if course is None:
            self.act(self.tr("Adding the course"), lambda: training.add_course(Course(code="", **given)))
        else:
            changed = replace(course, **given)
            self.act(self.tr("Saving the course"), lambda: training.change_course(changed))

    def _rules(self) -> dict[str, Any]:
        given = self.values()
        given |= {name: int(given[name]) for name in _NUMBERS}
        given["roles"] = tuple(given["roles"].splitlines())
        given["audience"] = Audience(given["audience"])
        return given

    def versions(self, theirs: Any) -> Versions | None:
        """The rules as they were, as they are typed, and how they are saved."""
        del theirs
        if self._course is None:
            return None
        return Versions(
            self._course, replace(self._course, **self._rules()), self._office.training.change_course
        )


class CoursesView(QWidget):
    """The list of required courses."""

    changed = Signal()

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        may = office.session.may(Permission.IMPORT_TRAINING)
        self.add_action: QAction = command(self, self.tr("&Add a course…"), self.add, icon="plus")
        only_for(self.add_action, may)
        self.change_action: QAction = command(
            self, self.tr("Change its ru&les…"), self.change, keys="F2", icon="pencil"
        )
        self.table = RecordTable(self._spec(), office.training.courses_listing())
        self.table.opened.connect(lambda _row: self.change())
        only_for(self.change_action, may)
        self.table.current_changed.connect(self._arrange)
        self._arrange(None)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)

    def _arrange(self, row: Course | None) -> None:
        offer(self.change_action, "" if row is not None else self.tr("Choose a course in the list."))

    def _spec(self) -> TableSpec:
        return TableSpec(
            key="training_courses",
            words=TableWords(
                name=self.tr("Required courses"),
                one=self.tr("{n} required course"),
                many=self.tr("{n} required courses"),
                empty=self.tr("No course is required."),
            ),
            columns=(
                ColumnSpec(
                    "name",
                    self.tr("Course"),
                    lambda row: row.name,
                    "name",
                    strong=True,
                    stretch=True,
                    width=30,
                ),
                ColumnSpec("audience", self.tr("Required of"), _audience, width=26),
                ColumnSpec("months", self.tr("Holds"), self._holds, width=12),
                ColumnSpec(
                    "newcomers", self.tr("Newcomers"), lambda row: self._days(row.newcomer_days), width=12
                ),
                ColumnSpec(
                    "returns", self.tr("After a leave"), lambda row: self._days(row.return_days), width=12
                ),
                ColumnSpec("clause", self.tr("Clause"), lambda row: row.clause, muted=True, width=14),
            ),
            sort=Sort("id"),
        )

    def _holds(self, course: Course) -> str:
        if course.months == 0:
            return self.tr("for ever")
        return words.count(course.months, self.tr("{n} month"), self.tr("{n} months"))

    def _days(self, days: int) -> str:
        return words.count(days, self.tr("{n} day"), self.tr("{n} days")) if days else self.tr("no days")

    def add(self) -> None:
        """Add a course."""
        self._open(CourseForm(self._office))

    def change(self) -> None:
        """Change the chosen course's rules."""
        course = self.table.current_row()
        if course is not None and self._office.session.may(Permission.IMPORT_TRAINING):
            self._open(CourseForm(self._office, course))

    def _open(self, form: CourseForm) -> None:
        form.finished.connect(lambda _course: self.changed.emit())
        FormDialog(form, self, columns=62).open()


def _audience(course: Course) -> str:
    if course.audience is Audience.ROLES:
        return ", ".join(course.roles)
    return audience_words(course.audience)
