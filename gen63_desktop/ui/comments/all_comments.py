"""The list of all comments, filtered by quarter, decision, line, channel and day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from gen63_desktop.domain.comments.records import Decision
from gen63_desktop.domain.comments.rows import CommentRow
from gen63_desktop.domain.list_paper import ListOf
from gen63_desktop.domain.listing import Filter, Sort, Test, Value
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.services.office import Office
from gen63_desktop.ui.comments import decision_words, views
from gen63_desktop.ui.comments.together import RedecideForm, kind_of
from gen63_desktop.ui.shared import messages, tasks, words
from gen63_desktop.ui.shared.columns import ChoiceFilter, ColumnSpec, DayFilter, TableSpec, TableWords
from gen63_desktop.ui.shared.commands import command
from gen63_desktop.ui.shared.list_on_paper import ENDING, ListOnPaper
from gen63_desktop.ui.shared.page import Place
from gen63_desktop.ui.shared.record_table import RecordTable
from gen63_desktop.ui.shared.together import TogetherCommand
from gen63_desktop.ui.shared.viewed_listing import SeenListing
from gen63_desktop.ui.shared.views_of_list import Views, ViewsOfList
from gen63_desktop.ui.shared.vocabulary import word


class AllComments(QWidget):
    """Every comment of the office."""

    opened = Signal(int)
    """A comment is to be read."""

    def __init__(self, office: Office, first_step: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._choices: dict[str, list[tuple[Value, str]]] = {"line": [], "channel": [], "quarter": []}
        self._loaded = False
        listing = office.comments.listing()
        self.seen = SeenListing(listing)
        self.table = RecordTable(self._spec(first_step), self.seen)
        offered = Views(views.titles_of_list(), views.EVERY, views.EVERY)
        self.list_views = ViewsOfList(self, self.table, self.seen, offered, views.filters_of, office)
        kept = self.list_views.kept
        self.on_paper = ListOnPaper(
            self, self.table, office, ListOf.COMMENTS, listing, self.seen.whole, kept.stated
        )
        self.table.opened.connect(lambda row: self.opened.emit(row.id))
        self.export_action = command(
            self, self.tr("&Export this list…"), self.export, keys="Ctrl+Shift+E", icon="download"
        )
        self.together = TogetherCommand(
            self,
            self.tr("Change decisions &together…"),
            self.table,
            kind_of(office.comments),
            lambda ids: RedecideForm(office.comments, ids),
            may=office.session.may(Permission.REVIEW_COMMENTS),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list_views.bar)
        column.addWidget(self.table)

    def _spec(self, first_step: QAction) -> TableSpec:
        return TableSpec(
            key="comments",
            words=TableWords(
                name=self.tr("All comments"),
                one=self.tr("{n} comment"),
                many=self.tr("{n} comments"),
                empty=self.tr("There are no comments yet. Import a quarter's comments."),
                words_hint=self.tr("Words of the comment, its number"),
            ),
            columns=self._columns(),
            sort=Sort("received", descending=True),
            filters=self._filters(),
            first_step=first_step,
        )

    def _columns(self) -> tuple[ColumnSpec[CommentRow], ...]:
        return (
            ColumnSpec("received", self.tr("Received"), _received, "received", width=19, whole=(_widest(),)),
            ColumnSpec("line", self.tr("Line"), lambda row: row.line, width=13),
            ColumnSpec("text", self.tr("Comment"), _one_line, width=40, stretch=True),
            ColumnSpec(
                "decision",
                self.tr("Decision"),
                lambda row: decision_words.word(row.decision),
                tone=lambda row: decision_words.TONES[row.decision],
                chip=True,
                width=22,
            ),
            ColumnSpec("complaint", self.tr("Complaint"), lambda row: row.complaint, width=13),
            ColumnSpec("channel", self.tr("Channel"), lambda row: row.channel, width=12, hidden=True),
            ColumnSpec("quarter", self.tr("Quarter"), lambda row: row.quarter, width=9, hidden=True),
            ColumnSpec(
                "number", self.tr("Number"), lambda row: row.source_ref, "added", width=12, hidden=True
            ),
        )

    def _filters(self) -> tuple[ChoiceFilter | DayFilter, ...]:
        decisions = [(decision.value, decision_words.word(decision)) for decision in Decision]
        bases = [(basis.value, word(basis)) for basis in Basis]
        complaint = [("yes", self.tr("a complaint was made")), ("no", self.tr("no complaint"))]
        return (
            ChoiceFilter("quarter", self.tr("Quarter"), self._offered("quarter")),
            ChoiceFilter("decision", self.tr("Decision"), lambda: decisions, self.tr("Undecided")),
            ChoiceFilter("basis", self.tr("Basis of possible bias"), lambda: bases),
            DayFilter("received", self.tr("Received"), self._office.session.today, self.tr("No date")),
            ChoiceFilter("line", self.tr("Line"), self._offered("line")),
            ChoiceFilter("channel", self.tr("Channel"), self._offered("channel")),
            ChoiceFilter("made_complaint", self.tr("Complaint"), lambda: complaint),
        )

    def _offered(self, column: str) -> Callable[[], Sequence[tuple[Value, str]]]:
        return lambda: self._choices[column]

    def enter(self, quarter: str) -> None:
        """Load the list the first time, narrowed to the quarter in sight."""
        self._read_choices()
        self.list_views.enter()
        if not self._loaded:
            self._loaded = True
            if quarter:
                self.table.narrow(Filter("quarter", Test.ANY_OF, (quarter,)))
            else:
                self.table.load()
        self.table.focus_list()

    def go_to(self, place: Place) -> None:
        """Show the view and the request that were kept."""
        self._loaded = True
        self._read_choices()
        self.list_views.go_to(place.get("view"))
        self.table.go_to(place)

    def place(self) -> Place:
        """The view besides what every list keeps."""
        return self.table.place() | {"view": self.list_views.bar.current}

    def look_again(self) -> None:
        """Comments changed."""
        if self._loaded:
            self.table.refresh()
            self._read_choices()
            if self.isVisible():  # a million comments are counted for whoever looks, and for nobody else
                self.list_views.count()

    def export(self) -> None:
        """Write what the list shows to a file of the person's choice."""
        dialog = QFileDialog(self.window(), self.tr("Export this list"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        pdf = self.tr("PDF, as the list stands (*.pdf)")
        dialog.setNameFilters([self.tr("Workbook (*.xlsx)"), self.tr("Text (*.csv)"), pdf])
        dialog.setDefaultSuffix("xlsx")
        dialog.filterSelected.connect(
            lambda name: dialog.setDefaultSuffix(name.rpartition(".")[2].rstrip(")"))
        )
        dialog.selectFile("comments.xlsx")
        dialog.fileSelected.connect(lambda name: self.export_to(Path(name)))
        dialog.open()

    def export_to(self, path: Path) -> None:
        """Write what the list shows to this file; of a PDF the pages are shown first."""
        if path.suffix.lower() == ENDING:
            self.on_paper.ask(str(path))
            return
        comments = self._office.comments
        request, selection = self.seen.whole(self.table.request), self._selection()
        tasks.act_long(
            self,
            self.tr("Exporting"),
            lambda progress, cancelled: comments.export(path, request, selection, progress, cancelled),
            lambda rows: self._exported(rows, path.name),
        )

    def _exported(self, rows: int, name: str) -> None:
        held = words.count(rows, self.tr("{n} comment"), self.tr("{n} comments"))
        messages.tell(self.tr("Exported {comments} to {name}.").format(comments=held, name=name))

    def _selection(self) -> str:
        """What the list shows, in words, for the file."""
        whole = self.list_views.bar.current == views.EVERY
        if whole and not self.table.filters.narrowing:
            return f"{self.tr('All comments')}; {self.table.in_words()}"
        return self.table.in_words() if whole else self.list_views.kept.in_words()

    def _read_choices(self) -> None:
        comments = self._office.comments

        def read() -> dict[str, list[tuple[Value, str]]]:
            found: dict[str, list[tuple[Value, str]]] = {
                column: [(value, value) for value in comments.values_of(column)]
                for column in ("line", "channel")
            }
            found["quarter"] = [(name, name) for name, _, _ in comments.quarters()]
            return found

        tasks.ask(self, read, self._choices.update)


def _received(row: CommentRow) -> str:
    return _moment(row.received, row.received_time)


def _moment(received: date | None, at: str) -> str:
    day = words.day(received)
    return f"{day}, {words.time_of_day(at)}" if day and at else day


def _widest() -> str:
    """A moment whose words are wide: it is not cut."""
    return _moment(date(2026, 9, 28), "22:44")


def _one_line(row: CommentRow) -> str:
    return " ".join(row.excerpt.split())
