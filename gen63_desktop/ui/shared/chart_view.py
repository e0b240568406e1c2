"""A chart on the screen: in the theme's colours, walked by mouse and arrow keys, its marks opening their records."""

from __future__ import annotations

import math
from dataclasses import replace
from html import escape

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from gen63_desktop.charts.description import Chart, Form, Opening
from gen63_desktop.charts.layout import height_for, lay_out
from gen63_desktop.charts.measures import SMALL
from gen63_desktop.charts.palette import DARK, DARK_STRONG, LIGHT, LIGHT_STRONG, Palette
from gen63_desktop.charts.shapes import Scene, Spot
from gen63_desktop.charts.wording import alternate_text, value_in_words
from gen63_desktop.ui.shared import messages, words
from gen63_desktop.ui.shared.chart_painting import paint
from gen63_desktop.ui.shared.theme import theme, tokens

_PER_LETTER = 1.35
"""Height of a line of text in the sizes of a chart's words."""

_PALETTES = {"light": LIGHT, "dark": DARK, "light-strong": LIGHT_STRONG, "dark-strong": DARK_STRONG}
_STEPS = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}
_RING = 2
"""Pixels of the frame around a chart that has the focus (WCAG 2.4.13)."""

_OPENERS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


def told_chart(chart: Chart) -> Chart:
    """The chart with its words in the person's language; names that people gave stand as they are."""
    told, stated = messages.told, messages.stated
    return replace(
        chart,
        title=stated(chart.title),
        subject=stated(chart.subject),
        categories=tuple(told(one) for one in chart.categories),
        series=tuple(replace(one, name=stated(one.name)) for one in chart.series),
        categories_are=stated(chart.categories_are),
        target=None if chart.target is None else replace(chart.target, name=stated(chart.target.name)),
        told=told,
    )


class ChartView(QLabel):
    """Draws a chart as wide as there is room.

    Tab reaches it, the arrow keys go from value to value and have each said, Enter or a click opens the
    records behind one. To a screen reader it is a graphic (as every label with a picture is) whose description
    has each value.
    """

    opened = Signal(object)
    """The records behind a mark are wanted: an ``Opening``."""

    def __init__(self, chart: Chart, parent: QWidget | None = None, *, lines: float = 14.0) -> None:
        super().__init__(parent)
        self.setPixmap(QPixmap(1, 1))  # never seen: the chart is painted as large as there is room
        self._lines = lines
        self._at: tuple[int, int] | None = None
        self._laid: tuple[object, Scene] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.show_chart(chart)
        theme().changed.connect(self._restyle)

    def show_chart(self, chart: Chart) -> None:
        """Show another chart."""
        self.chart = chart
        self._at = None
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(alternate_text(chart))
        self._restyle()

    def _restyle(self) -> None:
        self._laid = None
        self.updateGeometry()
        self.update()

    # -- size ------------------------------------------------------------------------------------

    def _scale(self) -> float:
        """Pixels of the screen for a point of the chart, so that its words are as large as others."""
        return QFontMetrics(self.font()).height() / (SMALL * _PER_LETTER)

    def sizeHint(self) -> QSize:
        """As high as some lines of text, or as its names need."""
        wide = QFontMetrics(self.font()).averageCharWidth() * 60
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Narrower it cannot be read."""
        wide = self.sizeHint().width() // 2
        return QSize(wide, self.heightForWidth(wide))

    def hasHeightForWidth(self) -> bool:
        """Names in several lines, and panels in several rows, need more height where it is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height for a width."""
        scale = self._scale()
        own = self.chart.form in {Form.BARS, Form.MULTIPLES}
        wanted = 0.0 if own else QFontMetrics(self.font()).height() * self._lines / scale
        return math.ceil(max(wanted, height_for(self.chart, width / scale)) * scale)

    # -- drawing ---------------------------------------------------------------------------------

    @property
    def colours(self) -> Palette:
        """The colours of the present theme."""
        now = tokens()
        own = _PALETTES.get(now.name)
        if own is not None:
            return own
        strong = DARK_STRONG if now.dark else LIGHT_STRONG
        return replace(strong, background=now.surface, text=now.text, muted=now.text, axis=now.text)

    def scene(self) -> Scene:
        """The chart laid out for the present size and theme."""
        scale = self._scale()
        key = (self.width(), self.height(), scale, self.colours)
        if self._laid is None or self._laid[0] != key:
            laid = lay_out(self.chart, self.width() / scale, self.height() / scale, self.colours)
            self._laid = (key, laid)
        return self._laid[1]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chart, and where the keys are."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self._scale()
        painter.scale(scale, scale)
        paint(painter, self.scene())
        spot = self._spot(self._at)
        if self.hasFocus():
            line = _RING / scale  # in the chart's own measure
            room = QRectF(0, 0, self.width() / scale, self.height() / scale)
            self._ring(painter, room.adjusted(line / 2, line / 2, -line / 2, -line / 2), line)
            if spot is not None:
                box = spot.box
                self._ring(painter, QRectF(box.x - 2, box.y - 2, box.width + 4, box.height + 4), 1.6)
        painter.end()

    def _ring(self, painter: QPainter, room: QRectF, width: float) -> None:
        painter.setPen(QPen(QColor(tokens().focus), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(room, 2.5, 2.5)

    # -- walking ---------------------------------------------------------------------------------

    @property
    def current(self) -> tuple[int, int] | None:
        """The series and the category of the value in hand."""
        return self._at

    def say(self, at: tuple[int, int]) -> str:
        """A value in words, and what opens from it."""
        said = value_in_words(self.chart, *at)
        opening = self.chart.opening(*at)
        if opening is None:
            return said
        if opening.counts is None:
            return f"{said}. {self.tr('Enter opens the records.')}"
        opens = words.count(
            opening.counts, self.tr("Enter opens {n} record."), self.tr("Enter opens {n} records.")
        )
        return f"{said}. {opens}"

    def _spot(self, at: tuple[int, int] | None) -> Spot | None:
        return next((spot for spot in self.scene().spots if (spot.series, spot.at) == at), None)

    def go_to(self, at: tuple[int, int]) -> None:
        """Take a value in hand and have it said."""
        self._at = at
        self.update()
        messages.announce(self.say(at))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming by key, the last value is in hand."""
        super().focusInEvent(event)
        spots = self.scene().spots
        if self._at is None and spots and event.reason() is not Qt.FocusReason.MouseFocusReason:
            last = max(spots, key=lambda spot: (-spot.series, spot.at))
            self._at = (0, 0) if self.chart.form is Form.BARS else (last.series, last.at)
            self._at = self._at if self._spot(self._at) is not None else (spots[0].series, spots[0].at)
        if self._at is not None:
            messages.announce(f"{self.chart.title}. {self.say(self._at)}")
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home and End go from value to value; Enter opens the records behind one."""
        key = Qt.Key(event.key())
        if self._at is not None and key in _OPENERS:
            self._open(self._at)
            return
        to = self._beside(key)
        if to is None:
            super().keyPressEvent(event)
        else:
            self.go_to(to)

    def _beside(self, key: Qt.Key) -> tuple[int, int] | None:
        """The value that a key leads to; the present one at an edge, None where the key is not one of ours."""
        held = {(spot.series, spot.at) for spot in self.scene().spots}
        if not held or (key not in _STEPS and key not in {Qt.Key.Key_Home, Qt.Key.Key_End}):
            return None
        series, at = self._at if self._at is not None else min(held)
        row = sorted(place for place in held if place[0] == series)
        if key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            return row[0] if key is Qt.Key.Key_Home else row[-1]
        down, right = _STEPS[key]
        if down and len(self.chart.series) == 1:
            down, right = 0, down  # bars stand one below the other
        if right:
            further = [place for place in row if (place[1] - at) * right > 0]
            return min(further, key=lambda place: abs(place[1] - at), default=(series, at))
        others = [place for place in held if (place[0] - series) * down > 0]
        return min(
            others, key=lambda place: (abs(place[0] - series), abs(place[1] - at)), default=(series, at)
        )

    # -- pointing --------------------------------------------------------------------------------

    def _under(self, position: QPointF) -> tuple[int, int] | None:
        scale = self._scale()
        x, y = position.x() / scale, position.y() / scale
        near = [
            (math.hypot(box.x + box.width / 2 - x, box.y + box.height / 2 - y), spot)
            for spot in self.scene().spots
            for box in (spot.box,)
            if box.x <= x <= box.right and box.y <= y <= box.bottom
        ]
        if not near:
            return None
        spot = min(near, key=lambda pair: pair[0])[1]
        return spot.series, spot.at

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say the value under the pointer."""
        at = self._under(event.position())
        opens = at is not None and self.chart.opening(*at) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)
        if at is None:
            QToolTip.hideText()
        else:
            self._tell(event.globalPosition().toPoint(), at)

    def _tell(self, where: QPoint, at: tuple[int, int]) -> None:
        QToolTip.showText(where, f"<qt>{escape(self.say(at))}</qt>", self)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at."""
        super().leaveEvent(event)
        QToolTip.hideText()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens what is behind a value."""
        at = self._under(event.position())
        if event.button() is Qt.MouseButton.LeftButton and at is not None:
            self._at = at
            self.update()
            self._open(at)

    def _open(self, at: tuple[int, int]) -> None:
        opening: Opening | None = self.chart.opening(*at)
        if opening is None:
            messages.announce(self.say(at))
        else:
            self.opened.emit(opening)
