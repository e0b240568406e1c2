"""The list of the person's own decisions that stand; each opens for a change with its reason."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gen63_desktop.domain.comments.records import Decision
from gen63_desktop.domain.comments.rows import DecisionRow
from gen63_desktop.domain.listing import Filter, Sort, Test
from gen63_desktop.services.office import Office
from gen63_desktop.ui.comments import decision_words
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.columns import ChoiceFilter, ColumnSpec, TableSpec, TableWords
from gen63_desktop.ui.shared.record_table import RecordTable


class MyDecisions(QWidget):
    """What I decided in the quarter."""

    opened = Signal(int)
    """A comment is to be read again."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quarter = ""
        self.table = RecordTable(self._spec(), office.comments.my_decisions())
        self.table.opened.connect(lambda row: self.opened.emit(row.comment_id))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)

    def _spec(self) -> TableSpec:
        decisions = [(decision.value, decision_words.word(decision)) for decision in Decision]
        return TableSpec(
            key="comment_decisions",
            words=TableWords(
                name=self.tr("My decisions"),
                one=self.tr("{n} decision of mine"),
                many=self.tr("{n} decisions of mine"),
                empty=self.tr("You have decided no comment yet. Your decisions are listed here."),
            ),
            columns=(
                ColumnSpec("at", self.tr("Decided"), lambda row: words.moment(row.at), "at", width=21),
                ColumnSpec(
                    "decision",
                    self.tr("Decision"),
                    lambda row: decision_words.word(row.decision),
                    tone=lambda row: decision_words.TONES[row.decision],
                    chip=True,
                    width=22,
                ),
                ColumnSpec("text", self.tr("Comment"), _one_line, width=24, stretch=True),
                ColumnSpec(
                    "bases",
                    self.tr("Bases"),
                    lambda row: ", ".join(b[:1].upper() + b[1:] for b in row.bases),
                    width=14,
                ),
                ColumnSpec("note", self.tr("Note"), lambda row: " ".join(row.note.split()), width=14),
                ColumnSpec("complaint", self.tr("Complaint"), lambda row: row.complaint, width=12),
            ),
            sort=Sort("at", descending=True),
            filters=(
                ChoiceFilter("decision", self.tr("Decision"), lambda: decisions),
                ChoiceFilter(
                    "quarter",
                    self.tr("Quarter"),
                    lambda: [(self._quarter, self._quarter)] if self._quarter else [],
                ),
            ),
        )

    def enter(self, quarter: str) -> None:
        """Show the decisions of the quarter in sight."""
        if quarter != self._quarter or self.table.model.request is None:
            self._quarter = quarter
            filters = (Filter("quarter", Test.ANY_OF, (quarter,)),) if quarter else ()
            self.table.narrow(*filters)
        self.table.focus_list()

    def look_again(self) -> None:
        """Decisions changed."""
        if self.table.model.request is not None:
            self.table.refresh()


def _one_line(row: DecisionRow) -> str:
    return " ".join(row.excerpt.split())
