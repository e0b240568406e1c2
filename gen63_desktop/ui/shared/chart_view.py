"""A chart on the screen, in the theme's colours, with its alternate text for those who hear it."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gen63_desktop import resources
from gen63_desktop.charts.description import Chart
from gen63_desktop.charts.layout import lay_out
from gen63_desktop.charts.measures import SMALL
from gen63_desktop.charts.outlines import outline
from gen63_desktop.charts.palette import DARK, LIGHT
from gen63_desktop.charts.shapes import Anchor, Dot, Mark, Rectangle, Scene, Shape, Stroke, Words
from gen63_desktop.charts.wording import alternate_text
from gen63_desktop.ui.shared.theme import theme, tokens

_PER_LETTER = 1.35
"""Height of a line of text in the sizes of a chart's words."""


@cache
def _families() -> tuple[str, str]:
    """The chart's own typefaces, regular and semibold: those that its words were measured with."""
    found = []
    for name in ("Regular", "SemiBold"):
        number = QFontDatabase.addApplicationFont(str(resources.path(f"fonts/SourceSans3-{name}.ttf")))
        families = QFontDatabase.applicationFontFamilies(number)
        found.append(families[0] if families else "")
    return found[0], found[1]


class ChartView(QWidget):
    """Draws a chart as wide as there is room; keys go past it, a screen reader reads its values."""

    def __init__(self, chart: Chart, parent: QWidget | None = None, *, lines: float = 14.0) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_chart(chart)
        theme().changed.connect(self._restyle)

    def show_chart(self, chart: Chart) -> None:
        """Show another chart."""
        self.chart = chart
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(alternate_text(chart))
        self.setToolTip("")
        self.updateGeometry()
        self.update()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def _scale(self) -> float:
        """Pixels of the screen for a point of the chart, so that its words are as large as others."""
        return QFontMetrics(self.font()).height() / (SMALL * _PER_LETTER)

    def sizeHint(self) -> QSize:
        """As high as some lines of text."""
        metrics = QFontMetrics(self.font())
        return QSize(metrics.averageCharWidth() * 60, round(metrics.height() * self._lines))

    def minimumSizeHint(self) -> QSize:
        """Narrower it cannot be read."""
        hint = self.sizeHint()
        return QSize(hint.width() // 2, hint.height())

    def scene(self) -> Scene:
        """The chart laid out for the present size and theme."""
        scale = self._scale()
        colours = DARK if tokens().dark else LIGHT
        return lay_out(self.chart, self.width() / scale, self.height() / scale, colours)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw shape by shape."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self._scale()
        painter.scale(scale, scale)
        for shape in self.scene().shapes:
            _draw(painter, shape)
        painter.end()


def _draw(painter: QPainter, shape: Shape) -> None:
    if isinstance(shape, Rectangle):
        box = shape.box
        painter.setPen(QPen(QColor(shape.stroke), 0.9) if shape.stroke else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(shape.fill) if shape.fill else Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(box.x, box.y, box.width, box.height))
    elif isinstance(shape, Stroke):
        pen = QPen(QColor(shape.colour), shape.width)
        if shape.dashes:  # Qt counts dashes in widths of the pen
            pen.setDashPattern([length / shape.width for length in shape.dashes])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in shape.points]))
    elif isinstance(shape, Dot):
        _draw_dot(painter, shape)
    else:
        _draw_words(painter, shape)


def _draw_dot(painter: QPainter, dot: Dot) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(dot.colour))
    if dot.mark is Mark.CIRCLE:
        painter.drawEllipse(QPointF(*dot.at), dot.size / 2, dot.size / 2)
    else:
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in outline(dot)]))


def _draw_words(painter: QPainter, words: Words) -> None:
    font = QFont(_families()[words.bold])
    if words.bold:
        font.setWeight(QFont.Weight.DemiBold)
    font.setPixelSize(100)  # measured large and scaled: a font of 8.5 pixels would be rounded
    part = words.size / 100
    wide = QFontMetricsF(font).horizontalAdvance(words.text) * part
    shift = {Anchor.START: 0.0, Anchor.MIDDLE: wide / 2, Anchor.END: wide}[words.anchor]
    painter.save()
    painter.translate(words.at[0] - shift, words.at[1])
    painter.scale(part, part)
    painter.setFont(font)
    painter.setPen(QColor(words.colour))
    painter.drawText(QPointF(0, 0), words.text)
    painter.restore()
