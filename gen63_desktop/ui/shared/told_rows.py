"""Rows of a list that say several things: a title, what it is about, and at the right what it is."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gen63_desktop.ui.shared.theme import theme, tokens

DETAIL = Qt.ItemDataRole.UserRole + 1
SIDE = Qt.ItemDataRole.UserRole + 2
MARKS = Qt.ItemDataRole.UserRole + 3
"""Start and length of each marked run of the detail; they are bold and underlined, not colored alone."""
DETAILED = Qt.ItemDataRole.UserRole + 4
"""True: the row has a detail, which need not be asked for before it is drawn."""

_MARGIN, _GAP = 10, 14


class ToldRows(QStyledItemDelegate):
    """Draws such rows; ``lines`` of the detail below the title, or, with 0, behind it on the same line."""

    def __init__(self, view: QListWidget, lines: int = 0) -> None:
        super().__init__(view)
        self._lines = lines
        theme().changed.connect(view.doItemsLayout)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A row is as high as its lines, at every size of text."""
        height = QFontMetrics(option.font).height()
        of_detail = self._lines if index.data(DETAILED) or index.data(DETAIL) else 0
        return QSize(0, round(height * (1.7 + 1.1 * of_detail)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the ground and the ring of the focus as everywhere, then the words."""
        drawn = QStyleOptionViewItem(option)
        self.initStyleOption(drawn, index)
        title, drawn.text = drawn.text, ""
        style = drawn.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, drawn, painter, drawn.widget)
        painter.save()
        painter.setClipRect(drawn.rect)
        metrics = QFontMetrics(drawn.font)
        first = QRect(drawn.rect).adjusted(_MARGIN, 0, -_MARGIN, 0)
        if self._lines and (index.data(DETAILED) or index.data(DETAIL)):
            first.setHeight(round(metrics.height() * 1.7))
        first = self._side(painter, first, str(index.data(SIDE) or ""), metrics)
        enabled = bool(index.flags() & Qt.ItemFlag.ItemIsEnabled)
        first = self._title(painter, first, title, drawn.font, strong=bool(self._lines), pale=not enabled)
        detail = str(index.data(DETAIL) or "")
        if detail and not self._lines:
            painter.setPen(QColor(tokens().muted))
            short = metrics.elidedText(detail, Qt.TextElideMode.ElideRight, max(first.width(), 0))
            painter.drawText(first, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, short)
        elif detail:
            room = QRect(drawn.rect).adjusted(_MARGIN, first.height() - 3, -_MARGIN, 0)
            self._words(painter, room, detail, index.data(MARKS) or [], drawn.font)
        painter.restore()

    def _side(self, painter: QPainter, room: QRect, text: str, metrics: QFontMetrics) -> QRect:
        """Draw what stands at the right; returns the room that is left."""
        if not text:
            return room
        painter.setPen(QColor(tokens().muted))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
        return room.adjusted(0, 0, -metrics.horizontalAdvance(text) - _GAP, 0)

    def _title(
        self, painter: QPainter, room: QRect, title: str, base: QFont, *, strong: bool, pale: bool
    ) -> QRect:
        font = QFont(base)
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(tokens().muted if pale else tokens().text))
        short = metrics.elidedText(title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, short)
        painter.setFont(base)
        return room.adjusted(metrics.horizontalAdvance(short) + _GAP, 0, 0, 0)

    def _words(
        self, painter: QPainter, room: QRect, text: str, marks: list[tuple[int, int]], font: QFont
    ) -> None:
        """Draw the detail over its lines, its marked runs bold and underlined."""
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        runs = []
        for start, length in marks:
            run = QTextLayout.FormatRange()
            run.start, run.length = start, length
            run.format = _marked()
            runs.append(run)
        layout.setFormats(runs)
        layout.beginLayout()
        top = 0.0
        for _line in range(self._lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(room.width())
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        painter.setPen(QColor(tokens().muted))
        layout.draw(painter, QPointF(room.topLeft()))


def _marked() -> QTextCharFormat:
    marked = QTextCharFormat()
    marked.setFontWeight(QFont.Weight.Bold)
    marked.setFontUnderline(True)
    marked.setForeground(QColor(tokens().text))
    return marked


def told_list(name: str, lines: int = 0, parent: QWidget | None = None) -> QListWidget:
    """A list of such rows."""
    made = QListWidget(parent)
    made.setAccessibleName(name)
    made.setItemDelegate(ToldRows(made, lines))
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
    return made
