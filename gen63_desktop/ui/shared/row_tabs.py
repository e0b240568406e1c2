"""Tabs whose names go on in the next row where one has no room for all: none is ever out of sight."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionTab, QStylePainter, QTabBar, QTabWidget, QWidget

NOWHERE = -1


class RowTabBar(QTabBar):
    """A bar of tabs in as many rows as its width asks for; keys, names and roles are those of every bar of tabs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUsesScrollButtons(False)
        self.setExpanding(False)
        self.setMouseTracking(True)
        self._under_mouse = NOWHERE

    def rects(self, width: int) -> dict[int, QRect]:
        """Where each tab in sight stands in a bar of this width."""
        found: dict[int, QRect] = {}
        x = y = 0
        for at in range(self.count()):
            if not self.isTabVisible(at):
                continue
            size = self.tabSizeHint(at)
            if x and x + size.width() > width:
                x, y = 0, y + size.height()
            found[at] = QRect(QPoint(x, y), size)
            x += size.width()
        return found

    def tabRect(self, index: int) -> QRect:
        """Where a tab stands."""
        return self.rects(self.width()).get(index, QRect())

    def tabAt(self, pos: QPoint) -> int:
        """The tab at a place; -1 where there is none."""
        return next((at for at, rect in self.rects(self.width()).items() if rect.contains(pos)), NOWHERE)

    def sizeHint(self) -> QSize:
        """As wide as whoever holds the bar, and as high as its rows."""
        holder = self.parentWidget()
        width = holder.width() if holder is not None else self.width()
        rects = self.rects(width).values()
        return QSize(width, max((rect.bottom() + 1 for rect in rects), default=0))

    def minimumSizeHint(self) -> QSize:
        """As narrow as its widest name."""
        widest = max((rect.width() for rect in self.rects(0).values()), default=0)
        return QSize(widest, self.sizeHint().height())

    # -- what is seen and pressed ------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw each tab where it stands, the chosen one last."""
        painter = QStylePainter(self)
        rects = self.rects(self.width())
        for at in sorted(rects, key=lambda each: each == self.currentIndex()):
            option = QStyleOptionTab()
            self.initStyleOption(option, at)
            option.text = self.tabText(at)
            over = QStyle.StateFlag.State_MouseOver
            hovered = at == self._under_mouse and self.isTabEnabled(at)
            option.state = option.state | over if hovered else option.state & ~over
            painter.save()  # a style sheet draws where one row would have the tab, whatever the option says
            painter.translate(rects[at].topLeft() - super().tabRect(at).topLeft())
            painter.drawControl(QStyle.ControlElement.CE_TabBarTab, option)
            painter.restore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the tab that is pressed."""
        at = self.tabAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and at != NOWHERE and self.isTabEnabled(at):
            self.setCurrentIndex(at)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A tab was chosen when it was pressed."""
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which tab a press would choose."""
        self._hover(self.tabAt(event.position().toPoint()))
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse is elsewhere."""
        self._hover(NOWHERE)
        super().leaveEvent(event)

    def _hover(self, at: int) -> None:
        if at != self._under_mouse:
            self._under_mouse = at
            self.update()


class RowTabs(QTabWidget):
    """Pages under such a bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabBar(RowTabBar(self))
        self.setDocumentMode(True)
