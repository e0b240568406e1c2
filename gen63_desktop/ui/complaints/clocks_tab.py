"""The tab of clocks: each clock of the complaint, and below the chosen one why it is due then."""

from __future__ import annotations

from datetime import date

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.clocks.shown import ClocksOfCase, ShownClock
from gen63_desktop.ui.complaints.clock_labels import clock_line, sentence
from gen63_desktop.ui.shared.chosen_list import ChosenList
from gen63_desktop.ui.shared.facts import text_label
from gen63_desktop.ui.shared.plain_text import PlainText


class ClocksTab(ChosenList):
    """What must be done by when, and by which rule."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Clocks"), self.tr("No clock runs on this complaint."), parent)
        self.found: ClocksOfCase | None = None
        self.why = PlainText()
        self.why.setReadOnly(True)
        self.why.setTabChangesFocus(True)
        self.why.setAccessibleName(self.tr("Why it is due then"))
        self.why.setMinimumHeight(QFontMetrics(self.why.font()).height() * 8)
        self.below.addWidget(text_label(self.tr("Why it is due then"), "h3"))
        self.below.addWidget(self.why, 1)

    def show_clocks(self, found: ClocksOfCase | None, today: date) -> None:
        """Show the clocks of a complaint; None: they are not read yet."""
        self.found = found
        clocks = () if found is None else found.clocks
        self.show_entries([(at, clock_line(one, today)) for at, one in enumerate(clocks, 1)])

    @property
    def clock(self) -> ShownClock | None:
        """The chosen clock."""
        at = self.chosen_id
        return self.found.clocks[at - 1] if self.found is not None and at is not None else None

    def show_chosen(self) -> None:
        """Tell why the chosen clock is due then, each sentence a paragraph."""
        shown = self.clock
        self.why.setPlainText("" if shown is None else "\n\n".join(sentence(one) for one in shown.lines))
