"""A small map of the line of a complaint: its courses from the agency's GTFS, the place marked. No web map."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gen63_desktop.domain.intake.network import LineMap, Point
from gen63_desktop.ui.shared.facts import text_label
from gen63_desktop.ui.shared.theme import theme, tokens

_LINES = 12
"""As high as so many lines of text."""
_EDGE = 14.0


class LineMapView(QWidget):
    """The line and, below it, what is drawn in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = _Canvas()
        self.said = text_label("", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._canvas)
        column.addWidget(self.said)
        self.hide()

    def show_map(self, found: LineMap | None) -> None:
        """Show a line; None: there is nothing to draw."""
        self._canvas.show_map(found)
        self.said.setText("" if found is None else alternative_text(found))
        self.setAccessibleDescription(self.said.text())
        self.setVisible(found is not None)


class _Canvas(QWidget):
    """Draws the line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._map: LineMap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)
        theme().changed.connect(self.update)

    def show_map(self, found: LineMap | None) -> None:
        """Show a line; None: there is nothing to draw."""
        self._map = found
        if found is not None:
            title = QCoreApplication.translate("LineMap", "Map of line {line}")
            self.setAccessibleName(title.format(line=found.line))
            self.setAccessibleDescription(alternative_text(found))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A dozen lines of text high."""
        height = QFontMetrics(self.font()).lineSpacing() * _LINES if self._map is not None else 0
        return QSize(240, height)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The courses, and a ring with a point where it was."""
        del event
        if self._map is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens()
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        placed = project(self._map, QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE))
        painter.setPen(QPen(QColor(colours.accent), 2.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for course in placed.courses:
            painter.drawPolyline(QPolygonF(course))
        if placed.at is not None:
            painter.setPen(QPen(QColor(colours.text), 2))
            painter.setBrush(QColor(colours.surface))
            painter.drawEllipse(placed.at, 7, 7)
            painter.setBrush(QColor(colours.text))
            painter.drawEllipse(placed.at, 2, 2)
        painter.end()


class Placed:
    """A map in the room that it has: points of the screen."""

    def __init__(self, courses: list[list[QPointF]], at: QPointF | None) -> None:
        self.courses, self.at = courses, at


def project(shown: LineMap, room: QRectF) -> Placed:
    """The line in the room, north up, one measure in both directions."""
    points = [point for course in shown.courses for point in course]
    if shown.at is not None:
        points.append(shown.at)
    middle = math.cos(math.radians(sum(point[0] for point in points) / len(points)))
    east = [point[1] * middle for point in points]
    north = [point[0] for point in points]
    width, height = max(max(east) - min(east), 1e-6), max(max(north) - min(north), 1e-6)
    scale = min(room.width() / width, room.height() / height)
    left = room.left() + (room.width() - width * scale) / 2
    top = room.top() + (room.height() - height * scale) / 2

    def place(point: Point) -> QPointF:
        return QPointF(left + (point[1] * middle - min(east)) * scale, top + (max(north) - point[0]) * scale)

    courses = [[place(point) for point in course] for course in shown.courses]
    return Placed(courses, None if shown.at is None else place(shown.at))


def alternative_text(shown: LineMap) -> str:
    """What the map shows, in words."""
    said = QCoreApplication.translate("LineMap", "The course of line {line}").format(line=shown.line)
    if shown.ends:
        towards = QCoreApplication.translate("LineMap", "{said}, directions {ends}")
        said = towards.format(said=said, ends=", ".join(shown.ends))
    if shown.at is None:
        return QCoreApplication.translate(
            "LineMap", "{said}. Where on it the incident was is not known."
        ).format(said=said)
    where = shown.place or f"{shown.at[0]:.5f}, {shown.at[1]:.5f}"
    return QCoreApplication.translate("LineMap", "{said}. A ring marks {place}.").format(
        said=said, place=where
    )
