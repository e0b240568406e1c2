"""A comment to be read: where and when, its words in large letters, its further columns, what was decided."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gen63_desktop.domain.comments.records import CommentDecision, Ending
from gen63_desktop.domain.comments.rows import OpenComment
from gen63_desktop.domain.sealing import SEALED
from gen63_desktop.ui.comments import decision_words
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.chip import Chip
from gen63_desktop.ui.shared.theme import look, theme
from gen63_desktop.ui.shared.vocabulary import word

_LARGER = 1.3
_SHARE_OF_TEXT, _SHARE_OF_CONTEXT = 5, 2
_LEAST_LINES = 4
_BOTH_NEED = 105
"""Characters of width under which the details do not stand beside the words."""
# the words stand on the card itself; the frame comes with the focus
_BARE = "QPlainTextEdit:!focus { background:transparent; border-color:transparent; }"


class CommentCard(QFrame):
    """Shows one comment. ``text`` takes the focus; it can be scrolled and copied, never changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look(self, "card")
        self.setAccessibleName(self.tr("Comment"))
        self._facts = _plain_label()
        look(self._facts, "strong")
        self._number = _plain_label()
        look(self._number, "muted")
        self._chip = Chip("", decision_words.TONES[None])
        top = QHBoxLayout()
        words_beside = QVBoxLayout()
        words_beside.setSpacing(1)
        words_beside.addWidget(self._facts)
        words_beside.addWidget(self._number)
        top.addLayout(words_beside, 1)
        top.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignTop)
        self.text = _Words()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.text.setAccessibleName(self.tr("The customer's words"))
        self.text.setStyleSheet(_BARE)
        self._beside = _Beside()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(8)
        column.addLayout(top)
        self._row = QHBoxLayout()
        self._row.setSpacing(14)
        self._row.addWidget(self.text, _SHARE_OF_TEXT)
        self._row.addWidget(self._beside, _SHARE_OF_CONTEXT)
        column.addLayout(self._row, 1)
        theme().changed.connect(self._enlarge)
        self._enlarge()

    def show_comment(self, shown: OpenComment) -> None:
        """Show a comment from its top."""
        comment = shown.comment
        day = words.day(comment.received) or self.tr("No date")
        when = f"{day}, {words.time_of_day(comment.received_time)}" if comment.received_time else day
        parts = [when]
        if comment.line:
            named = self.tr("Line {line}").format(line=comment.line)
            parts.append(named if comment.line.isdecimal() else comment.line)
        if comment.channel:
            parts.append(comment.channel)
        self._facts.setText("   ·   ".join(parts))
        number = self.tr("Number {number}, ").format(number=comment.source_ref) if comment.source_ref else ""
        self._number.setText(
            self.tr("{number}row {row} of {file}").format(
                number=number, row=words.number(comment.row), file=shown.file_name
            )
        )
        decision = None if shown.standing is None else shown.standing.decision
        self._chip.show_status(decision_words.word(decision), decision_words.TONES[decision])
        self.text.setPlainText(self._words_of(comment.text))
        self._beside.show_comment(shown)

    def _words_of(self, text: str) -> str:
        if text == SEALED:
            return self.tr(
                "These words are sealed with the complaint that was made from them. Only the people permitted to "
                "that case read them."
            )
        return text.strip() or self.tr("This row has no words. Its columns are beside.")

    def in_words(self) -> str:
        """What a screen reader says when the comment comes."""
        return f"{self._facts.text()}. {self.text.toPlainText()}"

    @property
    def facts(self) -> str:
        """Day, line and channel as shown."""
        return self._facts.text()

    @property
    def status(self) -> str:
        """The decision as shown."""
        return self._chip.text()

    @property
    def context(self) -> tuple[tuple[str, str], ...]:
        """What stands beside the words."""
        return self._beside.lines

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the details stand below the words."""
        super().resizeEvent(event)
        narrow = self.width() < QFontMetrics(QApplication.font()).averageCharWidth() * _BOTH_NEED
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._row.direction() != way:
            self._row.setDirection(way)

    def _enlarge(self) -> None:
        font = QFont(QApplication.font())
        font.setPointSizeF(font.pointSizeF() * _LARGER)
        self.text.setFont(font)
        self.text.setMinimumHeight(QFontMetrics(font).lineSpacing() * _LEAST_LINES + 16)


class _Words(QPlainTextEdit):
    """Wants a few lines, and takes what room there is."""

    def sizeHint(self) -> QSize:
        """Its least height."""
        return QSize(super().sizeHint().width(), self.minimumHeight())


class _Beside(QScrollArea):
    """The decision with its note, the file's further columns, and decisions that no longer stand."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Details of the comment"))
        self.setMinimumHeight(QFontMetrics(self.font()).lineSpacing() * 4)
        self.lines: tuple[tuple[str, str], ...] = ()

    def sizeHint(self) -> QSize:
        """Its least height; more is scrolled."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def show_comment(self, shown: OpenComment) -> None:
        """List label and text of everything that is there."""
        lines: list[tuple[str, str]] = []
        if shown.standing is not None:
            lines += self._decided(shown.standing)
        if shown.complaint is not None:
            closed = self.tr("made; it is closed to you")
            lines.append((self.tr("Complaint"), shown.complaint.number or closed))
        lines += shown.context
        lines += [(self.tr("Earlier"), self._earlier(decision)) for decision in shown.trail]
        self.lines = tuple(lines)
        inside = QWidget()
        look(inside, "scrolled")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 2, 8, 2)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for row, (label, text) in enumerate(lines):
            name, value = _plain_label(label), _plain_label(text)
            look(name, "muted")
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            value.setAccessibleName(f"{label}: {text}")
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(len(lines), 1)
        self.setWidget(inside)
        self.setVisible(bool(lines))

    def _decided(self, decision: CommentDecision) -> list[tuple[str, str]]:
        lines = [(self.tr("Decided"), words.moment(decision.at))]
        bases = [word(basis) for basis in decision.bases]
        if bases:
            named = f" ({decision.other_basis})" if decision.other_basis not in ("", SEALED) else ""
            lines.append((self.tr("Bases"), ", ".join(bases) + named))
        if decision.note:
            lines.append((self.tr("Note"), decision.note))
        if decision.reason not in ("", SEALED):  # that all of it is sealed, the note says
            lines.append((self.tr("Changed because"), decision.reason))
        return lines

    def _earlier(self, decision: CommentDecision) -> str:
        word, when = decision_words.word(decision.decision), words.moment(decision.at)
        if decision.ending is Ending.UNDONE:
            text = self.tr("{decision}, {moment}, undone")
        else:
            text = self.tr("{decision}, {moment}, replaced")
        note = f"\n{decision.note}" if decision.note else ""
        return text.format(decision=word, moment=when) + note


def _plain_label(text: str = "") -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
