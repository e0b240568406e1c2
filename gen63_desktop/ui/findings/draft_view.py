"""Preparing a report: the quarter, what it says, what it asks of the CEO, and what it lacks."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from gen63_desktop.charts.openings import of_key_figures
from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.findings.key_figures import key_figures
from gen63_desktop.domain.findings.points import Point, Weight, gaps, points
from gen63_desktop.domain.findings.quarterly import QuarterlyReport
from gen63_desktop.domain.findings.records import IssuedReport
from gen63_desktop.domain.findings.tables.all import tables
from gen63_desktop.services.office import Office
from gen63_desktop.ui.findings.behind import Behind
from gen63_desktop.ui.findings.figure_card import FigureCard
from gen63_desktop.ui.findings.table_pane import TablePane
from gen63_desktop.ui.findings.trend_charts import TrendCharts
from gen63_desktop.ui.shared import messages, tasks, words
from gen63_desktop.ui.shared.chip import Chip
from gen63_desktop.ui.shared.choice_fields import ChoiceField
from gen63_desktop.ui.shared.flow_layout import FlowLayout
from gen63_desktop.ui.shared.theme import look
from gen63_desktop.ui.shared.tokens import Tone


class DraftView(QWidget):
    """The draft of one quarter, read anew whenever the records change."""

    read = Signal()
    """The draft has arrived, or could not be read."""

    list_asked = Signal(str, object)
    """The records behind a figure are wanted: a section, and the place its page is to stand at."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._task: tasks.Task | None = None
        self.report: QuarterlyReport | None = None
        self.before: IssuedReport | None = None
        self._quarters = office.findings.quarters()
        self.choice = ChoiceField("quarter", self.tr("Quarter"), _options(self._quarters))
        self.choice.combo.setMinimumContentsLength(36)  # a quarter with its days
        self.choice.set_value(str(self._quarters[0]))
        self.choice.changed.connect(self.load)
        self.state = Chip(self.tr("Reading…"), Tone.PROGRESS)
        self._said = QLabel()
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        look(self._said, "muted")
        self.tables = TablePane()
        self._build()

    def _build(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.choice)
        top.addSpacing(12)
        top.addWidget(self.state, 0, Qt.AlignmentFlag.AlignBottom)
        top.addStretch()
        self._inside = QWidget()
        look(self._inside, "scrolled")
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(10)
        self._content = QWidget()
        self._column.addWidget(self._said)
        self._column.addWidget(self._content)
        self._column.addWidget(_heading(self.tr("All tables of the report")))
        self._column.addWidget(self.tables)
        self._column.addStretch()
        scroller = QScrollArea()
        scroller.setWidgetResizable(True)
        scroller.setFrameShape(QFrame.Shape.NoFrame)
        scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroller.setWidget(self._inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(scroller, 1)

    @property
    def quarter(self) -> Quarter:
        """The chosen quarter."""
        chosen = self.choice.value()
        return next((each for each in self._quarters if str(each) == chosen), self._quarters[0])

    # -- reading -----------------------------------------------------------------------------

    def load(self) -> None:
        """Read the figures of the chosen quarter."""
        self._offer()
        if self.choice.value() is None:
            return
        if self._task is not None:
            self._task.drop()
        office, quarter = self._office, self.quarter
        self.state.show_status(self.tr("Reading…"), Tone.PROGRESS)
        self._task = tasks.ask_long(
            self,
            self.tr("Reading the figures of {quarter}").format(quarter=quarter),
            lambda progress, cancelled: (
                office.findings.draft(quarter, progress, cancelled),
                office.findings.latest(quarter),
            ),
            self._show,
            self._failed,
        )

    def _offer(self) -> None:
        """A new quarter has begun, or the office has another fiscal year: offer the quarters of now."""
        found = self._office.findings.quarters()
        if found == self._quarters:
            return
        self._quarters = found
        self.choice.set_options(_options(found))
        if self.choice.value() is None:
            self.choice.set_value(str(found[0]))

    def _failed(self, _error: Refused) -> bool:
        self.report = None
        self.state.show_status(self.tr("Not read"), Tone.LATE)
        self.read.emit()
        return False

    def _show(self, found: tuple[QuarterlyReport, IssuedReport | None]) -> None:
        self.report, self.before = found
        report = self.report
        self._show_state()
        self._said.setText(
            self.tr("As the records stand on {moment}. {figures}").format(
                moment=words.moment(report.as_of),
                figures=self.tr("An issued report keeps its figures; this draft follows the records."),
            )
        )
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self._add_cards(column, report)
        self._add_gaps(column, report)
        self._add_points(column, report)
        self._add_charts(column, report)
        self._column.replaceWidget(self._content, content)
        self._content.deleteLater()
        self._content = content
        self.tables.show_tables(tables(report))
        self.read.emit()

    def _show_state(self) -> None:
        if self.before is None:
            self.state.show_status(self.tr("Not issued yet"), Tone.WAITING)
            return
        text = self.tr("{number} issued {day}").format(
            number=self.before.number, day=words.day(self.before.issued_at.astimezone().date())
        )
        self.state.show_status(text, Tone.DONE)

    # -- what it shows -----------------------------------------------------------------------

    def _add_cards(self, column: QVBoxLayout, report: QuarterlyReport) -> None:
        holder = QWidget()
        flow = FlowLayout(holder, spacing=8)
        behind = Behind(self._office, holder)
        behind.list_asked.connect(self.list_asked)
        for figure, opening in zip(key_figures(report), of_key_figures(report), strict=True):
            card = FigureCard(figure, opening)
            card.opened.connect(behind.open)
            flow.addWidget(card)
        column.addWidget(holder)

    def _add_gaps(self, column: QVBoxLayout, report: QuarterlyReport) -> None:
        found = gaps(report)
        if not found:
            return
        frame = QFrame()
        look(frame, "warning")
        inside = QVBoxLayout(frame)
        inside.addWidget(_line(self.tr("What the report would lack if it were issued now:"), "strong"))
        for text in found:
            inside.addWidget(_line(messages.told(text)))
        column.addWidget(frame)

    def _add_points(self, column: QVBoxLayout, report: QuarterlyReport) -> None:
        column.addWidget(_heading(self.tr("What needs the CEO’s decision or attention")))
        found = points(report)
        if not found:
            column.addWidget(_line(self.tr("Nothing in the figures of this quarter.")))
        for point in found:
            column.addWidget(_point(point, self.tr("Decision"), self.tr("Attention")))

    def _add_charts(self, column: QVBoxLayout, report: QuarterlyReport) -> None:
        shown = TrendCharts(self._office, report)
        shown.list_asked.connect(self.list_asked)
        column.addWidget(shown)


def _options(quarters: tuple[Quarter, ...]) -> list[tuple[str, str]]:
    return [(str(each), _span(each)) for each in quarters]


def _span(quarter: Quarter) -> str:
    return f"{quarter} ({words.day(quarter.first)} – {words.day(quarter.last)})"


def _line(text: str, style: str = "") -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if style:
        look(label, style)
    return label


def _heading(text: str) -> QLabel:
    return _line(text, "h2")


def _point(point: Point, decision: str, attention: str) -> QWidget:
    row = QFrame()
    look(row, "card")
    asks = point.weight is Weight.DECIDE
    inside = QVBoxLayout(row)
    inside.setContentsMargins(12, 8, 12, 8)
    inside.setSpacing(3)
    head = QHBoxLayout()
    head.addWidget(Chip(decision if asks else attention, Tone.NEW if asks else Tone.WAITING))
    head.addWidget(_line(messages.stated(point.head), "strong"), 1)
    inside.addLayout(head)
    inside.addWidget(_line(messages.stated(point.text)))
    return row
