"""The statistics of the office: a period, the figures to take away, and every table; each figure opens its cases."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from gen63_desktop.charts.description import Chart, Opening
from gen63_desktop.charts.statistics import charts, opening
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.findings.key_figures import KeyFigure, State
from gen63_desktop.domain.outputs.period import Period
from gen63_desktop.domain.outputs.statistics import Counted, Statistics
from gen63_desktop.domain.outputs.statistics_cards import Card, cards, sentence
from gen63_desktop.domain.outputs.statistics_tables import FigureTable, figure_tables
from gen63_desktop.services.office import Office
from gen63_desktop.ui.findings.figure_card import FigureCard
from gen63_desktop.ui.findings.table_pane import TablePane
from gen63_desktop.ui.shared import icons, messages, tasks, words
from gen63_desktop.ui.shared.chart_view import ChartView, told_chart
from gen63_desktop.ui.shared.chip import Chip
from gen63_desktop.ui.shared.choice_fields import ChoiceField
from gen63_desktop.ui.shared.flow_layout import FlowLayout
from gen63_desktop.ui.shared.opening import place_of
from gen63_desktop.ui.shared.theme import look
from gen63_desktop.ui.shared.tokens import Tone


class StatisticsView(QWidget):
    """The figures of one period, read anew whenever the records change."""

    read = Signal()
    """The figures have arrived, or could not be read."""

    list_asked = Signal(str, object)
    """The complaints behind a figure are wanted: a section, and the place its page is to stand at."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._task: tasks.Task | None = None
        self._shown: tuple[FigureTable, ...] = ()
        self.found: Statistics | None = None
        self.period = ChoiceField("period", self.tr("Period"), [])
        self.period.combo.setMinimumContentsLength(34)  # a period with its days
        self.state = Chip(self.tr("Not read yet"), Tone.CLOSED)
        self._said = _line("", "muted")
        self.tables = TablePane()
        self.open = QPushButton(self.tr("Open the com&plaints of the row"))
        icons.dress(self.open, "list-filter")
        self._build()
        self._offer()
        self.period.changed.connect(self.load)
        self.open.clicked.connect(self._open_row)
        self.tables.grid.itemActivated.connect(lambda _item: self._open_row())
        self.tables.grid.itemSelectionChanged.connect(self._follow_row)
        self.tables.choice.changed.connect(self._follow_row)
        self._follow_row()

    def _build(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.period)
        top.addSpacing(12)
        top.addWidget(self.state, 0, Qt.AlignmentFlag.AlignBottom)
        top.addStretch()
        inside = QWidget()
        look(inside, "scrolled")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(10)
        self._content = QWidget()
        self._column.addWidget(self._said)
        self._column.addWidget(self._content)
        self._column.addWidget(_line(self.tr("All figures, with their intervals"), "h2"))
        self._column.addWidget(self.tables)
        self._column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch()
        scroller = QScrollArea()
        scroller.setWidgetResizable(True)
        scroller.setFrameShape(QFrame.Shape.NoFrame)
        scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroller.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(scroller, 1)

    # -- reading -----------------------------------------------------------------------------

    def _offer(self) -> None:
        """The periods of now; the chosen one stays while it is among them."""
        found = self._office.outputs.periods()
        kept = self.period.value()
        self.period.blockSignals(True)
        self.period.set_options([(one.name, _span(one)) for one in found])
        self.period.set_value(kept if any(one.name == kept for one in found) else found[0].name)
        self.period.blockSignals(False)

    def load(self) -> None:
        """Read the figures of the chosen period."""
        self._offer()
        chosen = self.period.value()
        if chosen is None:
            return
        if self._task is not None:
            self._task.drop()
        outputs = self._office.outputs
        self.state.show_status(self.tr("Reading…"), Tone.PROGRESS)
        self._task = tasks.ask_long(
            self,
            self.tr("Counting the complaints of {period}").format(period=chosen),
            lambda progress, cancelled: outputs.statistics(outputs.period(chosen), progress, cancelled),
            self._show,
            self._failed,
        )

    def _failed(self, error: Refused) -> bool:
        self.found = None
        self.state.show_status(self.tr("Not read"), Tone.LATE)
        self._said.setText(messages.sentence(error))
        self._replace(QWidget())
        self._shown = ()
        self.tables.show_tables(())
        self._follow_row()
        self.read.emit()
        return True

    def _show(self, found: Statistics) -> None:
        self.found = found
        running = found.end < found.period.last
        self.state.show_status(
            self.tr("Still running") if running else self.tr("Complete period"),
            Tone.PROGRESS if running else Tone.DONE,
        )
        self._said.setText(messages.told(sentence(found)))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        holder = QWidget()
        flow = FlowLayout(holder, spacing=8)
        for card in cards(found):
            flow.addWidget(self._card(card, found.period.name))
        column.addWidget(holder)
        for chart in charts(found):
            column.addWidget(_framed(told_chart(chart), self._ask_list))
        self._replace(content)
        self._shown = figure_tables(found)
        self.tables.show_tables([each.table for each in self._shown])
        self._follow_row()
        self.read.emit()

    def _replace(self, content: QWidget) -> None:
        self._column.replaceWidget(self._content, content)
        self._content.deleteLater()
        self._content = content

    def _card(self, card: Card, period: str) -> FigureCard:
        shown = FigureCard(
            KeyFigure(card.label, card.value, card.note, State.PLAIN),
            opening(_named(card.behind), period),
        )
        shown.opened.connect(self._ask_list)
        return shown

    # -- the cases behind a figure ---------------------------------------------------------------

    def _row(self) -> Counted | None:
        """What the row with the cursor counts."""
        chosen = next((one for one in self._shown if one.table.title == self.tables.choice.value()), None)
        at = self.tables.grid.currentRow()
        return chosen.behind[at] if chosen is not None and 0 <= at < len(chosen.behind) else None

    def _follow_row(self) -> None:
        row = self._row()
        self.open.setEnabled(row is not None and bool(row.cases))

    def _open_row(self) -> None:
        row = self._row()
        if row is not None and self.found is not None:
            self._ask_list(opening(_named(row), self.found.period.name))

    def _ask_list(self, wanted: Opening | None) -> None:
        if wanted is not None:
            self.list_asked.emit(wanted.area, place_of(wanted))


def _named(one: Counted) -> Counted:
    """As the list that opens from it calls it."""
    return replace(one, label=messages.told(one.label))


def _framed(chart: Chart, opened: Callable[[Opening | None], None]) -> QFrame:
    card = QFrame()
    look(card, "card")
    inside = QVBoxLayout(card)
    inside.setContentsMargins(14, 10, 14, 10)
    inside.addWidget(_line(chart.title, "strong"))
    view = ChartView(chart)
    view.opened.connect(opened)
    inside.addWidget(view)
    return card


def _span(one: Period) -> str:
    return f"{one.name} ({words.day(one.first)} – {words.day(one.last)})"


def _line(text: str, style: str = "") -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if style:
        look(label, style)
    return label
