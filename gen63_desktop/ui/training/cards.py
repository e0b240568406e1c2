"""The cards above the department table: the share of the compliant, both rules side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from gen63_desktop.domain.findings.words import share
from gen63_desktop.domain.percents import percent
from gen63_desktop.domain.training.compliance import Rule, Standing
from gen63_desktop.domain.training.summary import Tally, tally
from gen63_desktop.services.training.compliance import Compliance
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.flow_layout import FlowLayout
from gen63_desktop.ui.shared.theme import look
from gen63_desktop.ui.training.labels import rule_words


@dataclass(frozen=True, slots=True)
class Figure:
    """A card: a title, and the counts under both rules."""

    title: str
    rolling: Tally
    calendar: Tally


def figures_of(found: Compliance) -> list[Figure]:
    """One card for each course, and for practitioners one more, whom GEN 63 section 4.3 names."""
    shown = []
    for course in found.courses:
        rolling = [one for one in found.rolling if one.course_id == course.id]
        calendar = [one for one in found.calendar if one.course_id == course.id]
        if not rolling:
            continue
        shown.append(Figure(course.name, tally(rolling), tally(calendar)))
        analysts = [one for one in rolling if one.practitioner]
        if analysts and len(analysts) < len(rolling):
            title = QCoreApplication.translate("TrainingCards", "{course}: analytics practitioners")
            shown.append(
                Figure(title.format(course=course.name), tally(analysts), tally(_practitioners(calendar)))
            )
    return shown


def _practitioners(standings: Sequence[Standing]) -> list[Standing]:
    return [one for one in standings if one.practitioner]


class Cards(QWidget):
    """Cards beside one another; in the next line where there is no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[_Card] = []
        self._flow = FlowLayout(self, spacing=10)

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show these cards."""
        for card in self.cards:
            self._flow.removeWidget(card)
            card.deleteLater()
        self.cards = [_Card(figure) for figure in figures]
        height = max((card.sizeHint().height() for card in self.cards), default=0)
        for card in self.cards:
            card.setMinimumHeight(height)
            self._flow.addWidget(card)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cards go on in the next line where there is no room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setMinimumHeight(self._flow.heightForWidth(self.width()))


class _Card(QFrame):
    """One card."""

    def __init__(self, figure: Figure) -> None:
        super().__init__()
        look(self, "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(4)
        title = QLabel(figure.title)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        title.setMaximumWidth(title.fontMetrics().averageCharWidth() * 44)
        look(title, "strong")
        column.addWidget(title)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        for place, (rule, counted) in enumerate(
            ((Rule.ROLLING, figure.rolling), (Rule.CALENDAR, figure.calendar))
        ):
            head = QLabel(rule_words(rule))
            look(head, "muted")
            shown = QLabel(percent(share(counted.compliant, counted.required)))
            look(shown, "figure")
            below = QLabel(self._below(counted))
            look(below, "late" if counted.overdue else "muted")
            for row, label in enumerate((head, shown, below)):
                grid.addWidget(label, row, place)
            said = f"{figure.title}, {head.text()}: {shown.text()}, {below.text()}"
            shown.setAccessibleName(said)
        column.addStretch()
        column.addLayout(grid)
        self.setAccessibleName(figure.title)

    def _below(self, counted: Tally) -> str:
        if not counted.required:
            return self.tr("nobody counts yet")
        if counted.overdue:
            return words.count(counted.overdue, self.tr("{n} person missing"), self.tr("{n} people missing"))
        return self.tr("{n} of {n}").format(n=words.number(counted.required))
