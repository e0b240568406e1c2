"""Compliance on a day: cards with both rules, and the table of departments and courses."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from gen63_desktop.domain.findings.words import share
from gen63_desktop.domain.listing import Sort
from gen63_desktop.domain.percents import percent
from gen63_desktop.services.training.compliance import Compliance, TrainingListing
from gen63_desktop.services.training.lists import DepartmentRow
from gen63_desktop.services.training.service import Training
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.columns import ColumnSpec, TableSpec, TableWords
from gen63_desktop.ui.shared.record_table import RecordTable
from gen63_desktop.ui.shared.theme import look
from gen63_desktop.ui.shared.tokens import Tone
from gen63_desktop.ui.training.cards import Cards, figures_of

_LINES = 17
"""Lines of text that the table has room for at least; where the window is lower, the view scrolls."""


class Overview(QWidget):
    """Who is compliant, by department and course. ``opened`` carries the row whose people are wanted."""

    opened = Signal(object)

    def __init__(
        self, training: Training, holder: TrainingListing, first_step: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._first_step = first_step
        self.cards = Cards()
        self.note = QLabel()
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        look(self.note, "muted")
        self.table = RecordTable(self._spec(), training.departments(holder))
        self.table.opened.connect(self.opened)
        self.table.setMinimumHeight(QFontMetrics(self.font()).height() * _LINES)
        inside = QWidget()
        look(inside, "scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.cards)
        column.addWidget(self.note)
        column.addWidget(self.table, 1)
        scroller = QScrollArea()
        scroller.setWidgetResizable(True)
        scroller.setFrameShape(QFrame.Shape.NoFrame)
        scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroller.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroller)

    def show_compliance(self, found: Compliance) -> None:
        """Show the cards of a day."""
        self.cards.show_figures(figures_of(found))
        self.note.setText(self._said(found))

    def _said(self, found: Compliance) -> str:
        if found.roster_from is None:
            return self.tr("No roster has been taken in yet.")
        parts = [
            self.tr("{employed} employed on {day}, {away} of them on leave. The target is 100%.").format(
                employed=words.count(found.employed, self.tr("{n} person"), self.tr("{n} people")),
                day=words.day(found.day),
                away=words.number(found.on_leave),
            )
        ]
        if found.day < found.roster_from:
            parts.append(
                self.tr("The first roster is of {day}: who left before it is not known.").format(
                    day=words.day(found.roster_from)
                )
            )
        elif found.last_roster is not None:
            parts.append(self.tr("Last roster up to then: {day}.").format(day=words.day(found.last_roster)))
        return " ".join(parts)

    def _spec(self) -> TableSpec:
        return TableSpec(
            key="training_departments",
            words=TableWords(
                name=self.tr("Departments and courses"),
                one=self.tr("{n} department and course"),
                many=self.tr("{n} departments and courses"),
                empty=self.tr("Nobody is employed on this day. Import a roster first."),
                words_hint=self.tr("Search by department or course"),
            ),
            columns=(
                ColumnSpec(
                    "department", self.tr("Department"), self._department, "department", strong=True, width=22
                ),
                ColumnSpec(
                    "course", self.tr("Course"), lambda row: row.course, "course", stretch=True, width=24
                ),
                ColumnSpec(
                    "rolling",
                    self.tr("Rolling"),
                    _rolling,
                    "rolling",
                    tone=_rolling_tone,
                    right=True,
                    width=11,
                ),
                ColumnSpec(
                    "calendar",
                    self.tr("Calendar"),
                    _calendar,
                    "calendar",
                    tone=_calendar_tone,
                    right=True,
                    width=11,
                ),
                _count("overdue", self.tr("Overdue"), lambda row: row.rolling.overdue),
                _count("due_30", self.tr("In 30 days"), lambda row: row.rolling.due_30),
                _count("due_60", self.tr("31 to 60"), lambda row: row.rolling.due_60),
                _count("due_90", self.tr("61 to 90"), lambda row: row.rolling.due_90),
                _count("required", self.tr("Counted"), lambda row: row.rolling.required, hidden=True),
                _count("on_leave", self.tr("On leave"), lambda row: row.rolling.on_leave, hidden=True),
                _count(
                    "not_yet_due", self.tr("Not yet due"), lambda row: row.rolling.not_yet_due, hidden=True
                ),
                _count(
                    "overdue_calendar",
                    self.tr("Overdue, calendar"),
                    lambda row: row.calendar.overdue,
                    hidden=True,
                ),
            ),
            sort=Sort("rolling"),
            first_step=self._first_step,
        )

    def _department(self, row: DepartmentRow) -> str:
        return row.department or self.tr("Not known")


def _count(
    key: str, title: str, number: Callable[[DepartmentRow], int], *, hidden: bool = False
) -> ColumnSpec[DepartmentRow]:
    def text(row: DepartmentRow) -> str:
        value = number(row)
        return words.number(value) if value else ""

    return ColumnSpec(key, title, text, key, right=True, width=10, hidden=hidden)


def _rolling(row: DepartmentRow) -> str:
    return percent(share(row.rolling.compliant, row.rolling.required))


def _calendar(row: DepartmentRow) -> str:
    return percent(share(row.calendar.compliant, row.calendar.required))


def _rolling_tone(row: DepartmentRow) -> Tone | None:
    return Tone.LATE if row.rolling.overdue else None


def _calendar_tone(row: DepartmentRow) -> Tone | None:
    return Tone.LATE if row.calendar.overdue else None
