"""Paints a laid-out chart shape by shape, in the typefaces that its words were measured with."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QPainter, QPen, QPolygonF

from gen63_desktop import resources
from gen63_desktop.charts.outlines import outline
from gen63_desktop.charts.shapes import Anchor, Dot, Mark, Rectangle, Scene, Shape, Stroke, Words


@cache
def _families() -> tuple[str, str]:
    """The chart's own typefaces, regular and semibold: those that its words were measured with."""
    found = []
    for name in ("Regular", "SemiBold"):
        number = QFontDatabase.addApplicationFont(str(resources.path(f"fonts/SourceSans3-{name}.ttf")))
        families = QFontDatabase.applicationFontFamilies(number)
        found.append(families[0] if families else "")
    return found[0], found[1]


def paint(painter: QPainter, scene: Scene) -> None:
    """Draw every shape, the lowest first."""
    for shape in scene.shapes:
        _draw(painter, shape)


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
