"""One obligation: the policy's words, its state with rule and figures, the evidence to open, the notes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from gen63_desktop.domain.compliance.matrix import Line, Matrix
from gen63_desktop.domain.compliance.notes import NoteView
from gen63_desktop.domain.compliance.states import Evidence
from gen63_desktop.ui.compliance.labels import TONES, evidence_words, figure_words, state_icon, state_words
from gen63_desktop.ui.shared import messages, words
from gen63_desktop.ui.shared.button_row import ButtonRow
from gen63_desktop.ui.shared.chip import Chip
from gen63_desktop.ui.shared.facts import Facts, scrolled, text_label
from gen63_desktop.ui.shared.flow_layout import FlowLayout
from gen63_desktop.ui.shared.theme import look
from gen63_desktop.ui.shared.tokens import Tone
from gen63_desktop.ui.shared.vocabulary import said

_ITEM = Qt.ItemDataRole.UserRole
_LINES = 14
"""Lines that a list is high at most; a longer one scrolls by itself."""
_SHOWN = 16
"""Digits of the head of the history that are shown; the exported matrix and the report have all."""


class ObligationDetail(QWidget):
    """Shows a line of the matrix."""

    evidence_opened = Signal(object)
    """A record of the evidence was activated."""

    evidence_chosen = Signal(object)
    """The record of the evidence under the cursor, or None."""

    note_chosen = Signal(object)
    """The note under the cursor, or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = text_label("", "h2")
        self._chips = QWidget()
        self._row = FlowLayout(self._chips, spacing=6)
        self.because = text_label("", "strong")
        self.quote = text_label("")
        self._part = text_label("", "muted")
        self.figures, self._control, self._rule = Facts(), Facts(), Facts()
        self.evidence = self._list(self.tr("Evidence"))
        self.notes = self._list(self.tr("Notes"))
        self._meaning = text_label("", "muted")
        self._of_records = text_label("", "muted")
        self.buttons = ButtonRow()
        self._lay_out()
        self.evidence.itemActivated.connect(lambda item: self.evidence_opened.emit(item.data(_ITEM)))
        self.evidence.currentItemChanged.connect(
            lambda item, _before: self.evidence_chosen.emit(item.data(_ITEM) if item else None)
        )
        self.notes.currentItemChanged.connect(
            lambda item, _before: self.note_chosen.emit(item.data(_ITEM) if item else None)
        )

    def _lay_out(self) -> None:
        self.area, inside = scrolled(self.tr("Obligation"))
        quoted = QFrame()
        look(quoted, "card")
        within = QVBoxLayout(quoted)
        within.setContentsMargins(12, 9, 12, 10)
        within.setSpacing(4)
        within.addWidget(self.quote)
        within.addWidget(self._part)
        inside.addWidget(quoted)
        inside.addWidget(self.because)
        inside.addWidget(self._meaning)
        for caption, part in (
            (self.tr("Figures"), self.figures),
            (self.tr("Evidence"), self.evidence),
            (self.tr("Notes (they change no state)"), self.notes),
            (self.tr("How the state is computed"), self._rule),
            (self.tr("Control"), self._control),
        ):
            heading = QLabel(caption)
            look(heading, "h3")
            inside.addWidget(heading)
            inside.addWidget(part)
        inside.addWidget(self._of_records)
        inside.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self._chips)
        column.addWidget(self.area, 1)
        column.addWidget(self.buttons)

    def _list(self, name: str) -> QListWidget:
        made = QListWidget()
        made.setAccessibleName(name)
        made.setWordWrap(True)
        made.setTextElideMode(Qt.TextElideMode.ElideNone)
        made.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setResizeMode(QListWidget.ResizeMode.Adjust)
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break elsewhere: the lists need another height."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        for made in (self.evidence, self.notes):
            made.doItemsLayout()
            drawn = sum(made.visualItemRect(made.item(row)).height() + 2 for row in range(made.count()))
            most = QFontMetrics(made.font()).lineSpacing() * _LINES
            made.setFixedHeight(min(drawn + 2 * made.frameWidth() + 6, most))

    # -- showing ---------------------------------------------------------------------------------

    def show_line(self, line: Line, matrix: Matrix) -> None:
        """Show an obligation as it stands on the day of the matrix."""
        self.title.setText(self.tr("{clause}, obligation {code}").format(clause=line.clause, code=line.code))
        self._show_chips(line)
        self.because.setText(messages.stated(line.because))
        self._meaning.setText(said(line.state.meaning))
        self.quote.setText(f"“{line.quote}”")
        self.quote.setAccessibleName(self.tr("The policy says: {words}").format(words=line.quote))
        self._part.setText(self.tr("Looked at here: {part}").format(part=line.part))
        self._part.setVisible(bool(line.part))
        none = self.tr("No figures.")
        self.figures.show_facts(
            [(messages.stated(figure.label), figure_words(figure)) for figure in line.figures]
            or [(self.tr("Figures"), none)]
        )
        self._control.show_facts(
            [
                (self.tr("Control"), messages.stated(line.control)),
                (self.tr("Requirements"), ", ".join(line.requirements)),
            ]
        )
        self._rule.show_facts(
            [
                (self.tr("Rule"), messages.stated(line.rule)),
                (self.tr("How the day is read"), said(line.reading.words)),
            ]
        )
        self._show_evidence(line.evidence)
        self._show_notes(line.notes)
        read = self.tr(
            "As of {day}, from the records as of {moment}. Head of the history: entry {number}, {hash}."
        )
        self._of_records.setText(
            read.format(
                day=words.day(matrix.day),
                moment=words.moment(matrix.read_at),
                number=words.number(matrix.history_number),
                hash=f"{matrix.history_hash[:_SHOWN]}…",
            )
        )
        QTimer.singleShot(0, self, self._fit)

    def _show_chips(self, line: Line) -> None:
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._row.addWidget(Chip(state_words(line.state), TONES[line.state], icon=state_icon(line.state)))
        if line.since is not None:
            since = self.tr("Since {day}").format(day=words.day(line.since))
            self._row.addWidget(Chip(since, Tone.LATE, icon="calendar-days"))

    def _show_evidence(self, evidence: Sequence[Evidence]) -> None:
        empty = self.tr("No record stands behind this state.")
        _fill(self.evidence, [(evidence_words(each), each) for each in evidence], empty)

    def _show_notes(self, notes: Sequence[NoteView]) -> None:
        _fill(self.notes, [(self._note(each), each) for each in notes], self.tr("No note."))

    def _note(self, note: NoteView) -> str:
        said = self.tr("{text}\nNoted by {name}, {moment}")
        text = said.format(text=note.text, name=note.by, moment=words.moment(note.at))
        if note.withdrawn_at is None:
            return text
        gone = self.tr("{text}\nTaken back by {name}, {moment}: {why}")
        return gone.format(
            text=text,
            name=note.withdrawn_by,
            moment=words.moment(note.withdrawn_at),
            why=note.withdrawn_why,
        )


def _fill(made: QListWidget, lines: list[tuple[str, object]], empty: str) -> None:
    """Fill a list, with a sentence where it is empty."""
    made.clear()
    for text, record in lines or [(empty, None)]:
        item = QListWidgetItem(text)
        item.setData(_ITEM, record)
        made.addItem(item)
    made.setCurrentRow(0)
