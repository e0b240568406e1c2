"""The charts of a draft: the last quarters, each key figure beside the earlier ones, the departments."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gen63_desktop.charts import quarterly, trends
from gen63_desktop.charts.description import Chart
from gen63_desktop.domain.findings.quarterly import QuarterlyReport
from gen63_desktop.domain.findings.signals import Reading, Trend, sentence
from gen63_desktop.domain.findings.signals import trends as read_trends
from gen63_desktop.services.office import Office
from gen63_desktop.ui.findings.behind import Behind
from gen63_desktop.ui.shared import messages
from gen63_desktop.ui.shared.chart_view import ChartView, told_chart
from gen63_desktop.ui.shared.chip import Chip
from gen63_desktop.ui.shared.theme import look
from gen63_desktop.ui.shared.tokens import Tone

_TONES = {Reading.SIGNAL: Tone.WAITING, Reading.USUAL: Tone.DONE}


class TrendCharts(QWidget):
    """Cards with charts; a mark opens the records behind it."""

    list_asked = Signal(str, object)
    """A section's list is wanted: its key, and the place its page is to stand at."""

    def __init__(self, office: Office, report: QuarterlyReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._behind = Behind(office, self)
        self._behind.list_asked.connect(self.list_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(_line(self.tr("The last eight quarters"), "h2"))
        for chart in _last_quarters(report):
            column.addWidget(self._card(chart))
        parts = [chart for chart in _parts(report) if chart is not None]
        if parts:
            column.addWidget(_line(self.tr("What the quarter is made of"), "h2"))
        for chart in parts:
            column.addWidget(self._card(chart))
        if report.trends is not None:
            column.addWidget(_line(self.tr("Key figures beside the earlier quarters"), "h2"))
            for trend in read_trends(report.trends):
                run = trends.run_chart(trend, report.trends)
                if run is not None:
                    column.addWidget(self._card(run, trend))
            departments = trends.departments(report.training)
            if departments is not None:
                column.addWidget(self._card(departments))

    def _card(self, chart: Chart, trend: Trend | None = None) -> QFrame:
        chart = told_chart(chart)
        card = QFrame()
        look(card, "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(14, 10, 14, 10)
        head = QHBoxLayout()
        head.addWidget(_line(chart.title, "strong"), 1)
        inside.addLayout(head)
        if trend is not None:
            chip = Chip(messages.stated(trend.reading.value), _TONES.get(trend.reading, Tone.CLOSED))
            head.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
            inside.addWidget(_line(messages.told(sentence(trend))))
        view = ChartView(chart)
        view.opened.connect(self._behind.open)
        inside.addWidget(view)
        return card


def _last_quarters(report: QuarterlyReport) -> Iterator[Chart]:
    for chart in (
        quarterly.complaints_trend(report.complaints, report.trends),
        quarterly.audits_trend(report.audits, report.trends),
        quarterly.training_trend(report.training),
    ):
        if chart is not None and any(chart.known()):
            yield chart


def _parts(report: QuarterlyReport) -> tuple[Chart | None, ...]:
    """The quarter by basis, finding and decision, as the report draws it."""
    one = None if report.trends is None else report.trends.quarters[-1]
    return (
        quarterly.by_basis(report.complaints, one),
        quarterly.by_finding(report.complaints, one),
        quarterly.by_decision(report.comments, one),
        quarterly.comments_by_basis(report.comments, one),
    )


def _line(text: str, style: str = "") -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if style:
        look(label, style)
    return label
