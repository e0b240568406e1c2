"""The page Training: compliance on a day under both rules, people, unmatched people, courses, imports."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from gen63_desktop.domain.findings.kinds import ReportKind
from gen63_desktop.domain.mapping.target import Target
from gen63_desktop.domain.presence import Place as Whereabouts
from gen63_desktop.domain.presence import Present
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.training.compliance import Rule
from gen63_desktop.domain.training.records import Course, ImportKind
from gen63_desktop.services.office import Office
from gen63_desktop.services.training.compliance import Compliance, TrainingRow
from gen63_desktop.services.training.lists import DepartmentRow
from gen63_desktop.ui.shared import tasks, words
from gen63_desktop.ui.shared.day_field import DayField
from gen63_desktop.ui.shared.history_view import add_history_command
from gen63_desktop.ui.shared.importing.wizard import ImportWizard
from gen63_desktop.ui.shared.offers import only_for
from gen63_desktop.ui.shared.page import Page, Place
from gen63_desktop.ui.shared.record_table import RecordTable
from gen63_desktop.ui.shared.theme import look
from gen63_desktop.ui.shared.view_bar import ViewBar
from gen63_desktop.ui.shared.views_of_list import SHARED_VIEWS
from gen63_desktop.ui.training.courses_view import CoursesView
from gen63_desktop.ui.training.imports_view import ImportsView
from gen63_desktop.ui.training.jobs import CompletionsJob, RosterJob
from gen63_desktop.ui.training.labels import rule_explained, rule_words
from gen63_desktop.ui.training.overview import Overview
from gen63_desktop.ui.training.people_view import PeopleView
from gen63_desktop.ui.training.person_dialog import PersonDialog
from gen63_desktop.ui.training.roster_wizard import RosterWizard
from gen63_desktop.ui.training.unmatched_view import UnmatchedView
from gen63_desktop.ui.training.views import titles

KINDS = frozenset(
    {
        "training_courses", "training_employees", "training_roster_entries", "training_leaves", "training_completions",
        "training_imports",
    }
)  # fmt: skip
_TYPING_MS = 500
_OF_A_DAY = ("overview", "people")


class TrainingPage(Page):
    """Views of training side by side; day and rule hold for the first two."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Training"),
            self.tr("Who is compliant on any day, who falls due, and who is overdue (GEN 63 §4.2, §4.3)."),
            self.tr("&Training"),
            parent,
        )
        self._office = office
        self._entered = False
        self._person: PersonDialog | None = None
        self._make_commands()
        today = office.session.today()
        self.holder, listing = office.training.listing(today, Rule.ROLLING)
        self.overview = Overview(office.training, self.holder, self._import_roster)
        self.people = PeopleView(office, self.holder, listing)
        self.unmatched = UnmatchedView(office)
        self.courses = CoursesView(office)
        self.imports = ImportsView(office)
        self.views: dict[str, tuple[QWidget, RecordTable]] = {
            "overview": (self.overview, self.overview.table),
            "people": (self.people, self.people.table),
            "unmatched": (self.unmatched, self.unmatched.table),
            "courses": (self.courses, self.courses.table),
            "imports": (self.imports, self.imports.table),
        }
        self._lay_out()
        self._connect()
        self._show_view("overview")

    def _make_commands(self) -> None:
        self._import_roster = self.add_command(
            self.tr("Import a &roster…"), self.import_roster, keys="Ctrl+Shift+R", icon="users", button=""
        )
        self._import_completions = self.add_command(
            self.tr("Import &completions…"),
            self.import_completions,
            keys="Ctrl+I",
            icon="upload",
            button="primary",
        )
        self._overdue = self.add_command(
            self.tr("Show who is &overdue"), self.show_overdue, keys="Ctrl+Shift+O", icon="circle-alert"
        )
        report = self.add_command(
            self.tr("Prepare the re&port of the day"), self._ask_report, keys="Ctrl+Shift+B", icon="file-text"
        )
        only_for(report, self._office.session.may(Permission.DRAFT_REPORTS))
        for action in (self._import_roster, self._import_completions):
            only_for(action, self._office.session.may(Permission.IMPORT_TRAINING))
        add_history_command(self, self._office, self._in_sight)
        self._own_commands: tuple[QAction | None, ...] = tuple(self.commands)

    def _in_sight(self) -> tuple[str, int, str] | None:
        key = next(key for key, (view, _) in self.views.items() if view is self._stack.currentWidget())
        row = self.views[key][1].current_row()
        if row is None:
            return None
        if isinstance(row, TrainingRow):
            return "training_employees", row.standing.employee_id, row.standing.name
        if key == "courses":
            return "training_courses", row.id, row.name
        return ("training_imports", row.id, row.record.file_name) if key == "imports" else None

    def _lay_out(self) -> None:
        self.bar = ViewBar(
            self.tr("Views of training"),
            titles(),
        )
        self.day = DayField("day", self.tr("As of"), self._office.session.today)
        self.day.set_value(self.holder.day)
        self.day.setMaximumWidth(self.day.fontMetrics().averageCharWidth() * 40)
        self.rule = ViewBar(self.tr("Rule"), [(rule.value, rule_words(rule)) for rule in Rule])
        self._rule_said = QLabel()
        self._rule_said.setWordWrap(True)
        look(self._rule_said, "muted")
        self._asked = QWidget()
        row = QHBoxLayout(self._asked)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addWidget(self.day, 0, Qt.AlignmentFlag.AlignTop)
        self._ruled = QWidget()
        beside = QVBoxLayout(self._ruled)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.rule)
        beside.addWidget(self._rule_said)
        row.addWidget(self._ruled, 4, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        self._stack = QStackedWidget()
        for view, _table in self.views.values():
            self._stack.addWidget(view)
        self.body.addWidget(self.bar)
        self.body.addWidget(self._asked)
        self.body.addWidget(self._stack, 1)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._say_rule()

    def _connect(self) -> None:
        self.bar.chosen.connect(self._view_chosen)
        self.rule.chosen.connect(self._rule_chosen)
        self.day.changed.connect(self._typing.start)
        self._typing.timeout.connect(self._day_typed)
        self.people.list_views.moved.connect(self.place_changed)
        self.overview.opened.connect(self._open_department)
        self.people.opened.connect(self._open_person)
        for _view, table in self.views.values():
            table.request_changed.connect(self.place_changed)
            table.shown.connect(self._say_count)
        for part in (self.unmatched, self.courses, self.imports):
            part.changed.connect(self.reload)

    # -- views -----------------------------------------------------------------------------------

    def _view_chosen(self, key: str) -> None:
        self._show_view(key)
        self.place_changed.emit()

    def _show_view(self, key: str) -> None:
        view, table = self.views[key]
        self._stack.setCurrentWidget(view)
        self._asked.setVisible(key in _OF_A_DAY)
        self._ruled.setVisible(key == "people")
        further = {
            "people": [self.people.together.action, self.people.export_action],
            "unmatched": [self.unmatched.match_action],
            "courses": [self.courses.add_action, self.courses.change_action],
            "imports": [self.imports.receipt_action, self.imports.undo_action],
        }
        people = self.people
        kept = (people.on_paper.action, *people.list_views.kept.commands) if key == "people" else ()
        commands = (*self._own_commands, None, *further.get(key, []), None, *table.commands, *kept)
        self.set_commands(commands)
        if key == "people":
            self.people.list_views.enter()
        if self._entered:
            table.refresh()

    def _rule_chosen(self, value: str) -> None:
        self.holder.rule = Rule(value)
        self._say_rule()
        if self._entered:
            self.people.table.refresh()
            self.people.list_views.count()
            self.place_changed.emit()

    def _say_rule(self) -> None:
        self._rule_said.setText(rule_explained(self.holder.rule))

    def _ask_report(self) -> None:
        """A signal holds no day: it goes as its number, counted from year 1."""
        self.record_asked.emit(ReportKind.TRAINING.value, self.holder.day.toordinal())

    def _day_typed(self) -> None:
        day = self.day.value()
        self.day.show_error(self.day.problem())
        if day is None or day == self.holder.day:
            return
        self.holder.day = day
        self.reload()
        self.place_changed.emit()

    def _open_department(self, row: DepartmentRow) -> None:
        self.bar.choose("people")
        self.people.show_of(row)

    def show_overdue(self) -> None:
        """Show the people who are overdue."""
        self.bar.choose("people")
        self.people.show_overdue()

    def _open_person(self, row: TrainingRow) -> None:
        self._show_person(row.standing.employee_id)

    def _show_person(self, employee_id: int) -> None:
        self._person = dialog = PersonDialog(self._office, employee_id, self.holder.day, self)
        dialog.changed.connect(self.reload)
        dialog.form_opened.connect(self.form_opened)
        dialog.finished.connect(lambda _code: self._person_left(dialog))
        dialog.open()
        self.record_in_sight.emit()

    def _person_left(self, dialog: PersonDialog) -> None:
        if dialog is self._person:
            self._person = None
            self.record_in_sight.emit()

    def open_here(self) -> Whereabouts | None:
        """The employee whose page is open."""
        return None if self._person is None else Whereabouts("training_employees", self._person.employee_id)

    def show_others(self, others: Sequence[Present]) -> None:
        """Say it on the employee's page."""
        if self._person is not None:
            self._person.others.show_others(others)

    def to_open_again(self) -> tuple[str, int] | None:
        """The employee whose page is open."""
        return None if self._person is None else ("training_employees", self._person.employee_id)

    # -- reading ---------------------------------------------------------------------------------

    def reload(self) -> None:
        """Look again at everything that is shown."""
        training, day = self._office.training, self.holder.day

        def read() -> tuple[Compliance, int]:
            return training.compliance(day), len(training.unmatched())

        tasks.ask(self, read, self._show)
        self.views[self.bar.current][1].refresh()
        if self.bar.current == "people":
            self.people.list_views.count()

    def _show(self, found: tuple[Compliance, int]) -> None:
        compliance, unmatched = found
        self.overview.show_compliance(compliance)
        self.bar.show_counts({"unmatched": unmatched})

    def _say_count(self) -> None:
        count = self.views[self.bar.current][1].count_text.partition(". ")[0].rstrip(" .")
        if self.bar.current in _OF_A_DAY:
            count = self.tr("{count}, as of {day}").format(count=count, day=words.day(self.holder.day))
        self.set_status(count)

    def look_again(self) -> None:
        """Entries were changed in the list."""
        self.reload()

    # -- imports ---------------------------------------------------------------------------------

    def import_roster(self) -> None:
        """Take in a roster."""
        office = self._office

        def show(target: Target) -> None:
            job = RosterJob(office.training, target, office.session.today)
            self._open_wizard(RosterWizard(job, self, today=office.session.today()))

        tasks.ask(self, lambda: office.training.target(ImportKind.ROSTER), show)

    def import_completions(self) -> None:
        """Take in completions."""
        office = self._office

        def read() -> tuple[Target, tuple[Course, ...]]:
            return office.training.target(ImportKind.COMPLETIONS), office.training.courses()

        def show(seen: tuple[Target, tuple[Course, ...]]) -> None:
            target, courses = seen
            job = CompletionsJob(office.training, target, courses)
            self._open_wizard(ImportWizard(job, self, today=office.session.today()))

        tasks.ask(self, read, show)

    def _open_wizard(self, wizard: ImportWizard) -> None:
        wizard.imported.connect(lambda _receipt, _number: self.reload())
        wizard.finished.connect(lambda _code: self.reload())
        wizard.open()

    # -- what the shell asks ---------------------------------------------------------------------

    def entered(self) -> None:
        """Load the first time; the focus goes into the list."""
        if not self._entered:
            self._entered = True
            self.reload()
        self.views[self.bar.current][1].focus_list()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Look again where the change concerns training."""
        if not kinds or SHARED_VIEWS in kinds:
            self.people.list_views.again()
        if self._entered and (not kinds or kinds & KINDS):
            self.reload()

    def show_record(self, kind: str, record_id: int) -> None:
        """Open an employee."""
        if kind == "Employee":
            self._show_person(record_id)

    def place(self) -> Place:
        """The view, its list, the day and the rule."""
        key = self.bar.current
        return {
            "view": key,
            "list": self.views[key][1].place(),
            "list_view": self.people.list_views.bar.current,
            "day": self.holder.day.isoformat(),
            "rule": self.holder.rule.value,
        }

    def go_to(self, place: Place) -> None:
        """Restore view, day, rule and list."""
        view, kept = place.get("view"), place.get("list")
        self.day.set_value(place.get("day"))
        self._day_typed()
        rule = place.get("rule")
        if isinstance(rule, str):
            self.rule.choose(rule)
        if isinstance(view, str) and view in self.views:
            self._entered = True
            self.bar.choose(view)
            if view == "people":
                self.people.list_views.go_to(place.get("list_view"))
            if isinstance(kept, dict):
                self.views[view][1].go_to(kept)
