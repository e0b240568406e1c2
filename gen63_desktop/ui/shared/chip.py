"""Status as icon, word and colour: the chip as a widget and as a painter for lists."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gen63_desktop.ui.shared import icons
from gen63_desktop.ui.shared.theme import theme, tokens
from gen63_desktop.ui.shared.tokens import ICON_OF_TONE, Tone

_SIDE, _GAP, _ABOVE = 8, 5, 3


def chip_font(font: QFont) -> QFont:
    """The chip's own font."""
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * 0.94)
    made.setWeight(QFont.Weight.Medium)
    return made


def chip_size(text: str, font: QFont) -> QSize:
    """Room that a chip wants."""
    metrics = QFontMetrics(chip_font(font))
    glyph = metrics.height() - 2
    return QSize(
        _SIDE * 2 + glyph + _GAP + metrics.horizontalAdvance(text) + 2, metrics.height() + 2 * _ABOVE
    )


def paint_chip(painter: QPainter, room: QRect, text: str, tone: Tone, font: QFont, icon: str = "") -> None:
    """Draw a chip at the left of the room, in its middle height."""
    front, back = tokens().pair(tone)
    drawn = chip_font(font)
    metrics = QFontMetrics(drawn)
    wanted = chip_size(text, font)
    width = min(wanted.width(), room.width())
    top = room.center().y() - wanted.height() / 2 + 0.5
    shape = QRectF(room.x(), top, width, wanted.height())
    glyph = metrics.height() - 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(front) if back == tokens().surface else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(back))
    painter.drawRoundedRect(shape, wanted.height() / 2, wanted.height() / 2)
    picture = icons.pixmap(icon or ICON_OF_TONE[tone], front, glyph)
    painter.drawPixmap(
        QRectF(shape.x() + _SIDE, shape.center().y() - glyph / 2, glyph, glyph),
        picture,
        QRectF(picture.rect()),
    )
    painter.setPen(QColor(front))
    painter.setFont(drawn)
    words = shape.adjusted(_SIDE + glyph + _GAP, 0, -_SIDE + 2, 0)
    elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(words.width()) + 1)
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)
    painter.restore()


class Chip(QLabel):
    """A status beside other words: a label to a screen reader, with icon and colour to the eye."""

    def __init__(self, text: str, tone: Tone, parent: QWidget | None = None, icon: str = "") -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._tone = tone
        self._icon = icon
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    @property
    def tone(self) -> Tone:
        """Its meaning."""
        return self._tone

    def show_status(self, text: str, tone: Tone, icon: str = "") -> None:
        """Say something else."""
        self._tone, self._icon = tone, icon
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for icon and word."""
        return chip_size(self.text(), self.font())

    def minimumSizeHint(self) -> QSize:
        """A chip is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        paint_chip(painter, self.rect(), self.text(), self._tone, self.font(), self._icon)
        painter.end()
