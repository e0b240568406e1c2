"""The table view of a list and how its cells are drawn: chips, icons, and a ring around the focus."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QContextMenuEvent, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from gen63_desktop.ui.shared import icons
from gen63_desktop.ui.shared.chip import paint_chip
from gen63_desktop.ui.shared.list_model import ICON_ROLE, TONE_ROLE
from gen63_desktop.ui.shared.row_height import LEAST, row_height
from gen63_desktop.ui.shared.theme import theme, tokens
from gen63_desktop.ui.shared.tokens import Tone


class _Cells(QStyledItemDelegate):
    """Draws a cell: its ground, then a chip or its words, then the ring of the focus."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the cell."""
        drawn = QStyleOptionViewItem(option)
        self.initStyleOption(drawn, index)
        focused = bool(drawn.state & QStyle.StateFlag.State_HasFocus)
        drawn.state &= ~QStyle.StateFlag.State_HasFocus
        kept = index.data(TONE_ROLE)
        tone = Tone(kept) if kept else None
        text = drawn.text
        name = index.data(ICON_ROLE)
        if tone is not None:
            drawn.text = ""
        elif isinstance(name, str) and name:
            drawn.icon = icons.icon(name, size=icons.glyph_size())
            drawn.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
        widget = drawn.widget
        style = widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, drawn, painter, widget)
        room = drawn.rect
        if tone is not None and text:
            chip_icon = name if isinstance(name, str) else ""
            paint_chip(painter, room.adjusted(8, 0, -6, 0), text, tone, drawn.font, chip_icon)
        if focused:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens().focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(room).adjusted(2, 2, -2, -3), 4, 4)
            painter.restore()


class ListView(QTableView):
    """Rows by keyboard: arrows, Home and End for rows, Enter opens, Tab leaves."""

    opened = Signal(int)
    resized = Signal()
    all_wanted = Signal()
    """The person wants all rows selected (Ctrl+A): all that match, in sight or not."""

    menu_wanted = Signal(QPoint)
    """The person wants the menu of the row under the cursor, at this point of the screen."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setItemDelegate(_Cells(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(False)  # the title itself says it, and is read out
        header.setStretchLastSection(False)
        header.setAccessibleName(self.tr("Columns of {name}").format(name=name))
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        theme().changed.connect(self._fit)
        row_height().changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        metrics = QFontMetrics(QApplication.font())
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(LEAST)
        rows.setDefaultSectionSize(row_height().of(metrics.height()))
        self.horizontalHeader().setMinimumSectionSize(metrics.averageCharWidth() * 5)
        self.setMinimumHeight(metrics.height() * 7)

    def selectAll(self) -> None:
        """Leave it to the list, which knows whether all rows have been counted."""
        self.all_wanted.emit()

    def select_rows(self, first: int, last: int) -> None:
        """Select these rows and no others; the cursor stays where it is."""
        model, flags = self.model(), QItemSelectionModel.SelectionFlag
        rows = QItemSelection(model.index(first, 0), model.index(last, model.columnCount() - 1))
        self.selectionModel().select(rows, flags.ClearAndSelect | flags.Rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say that there is another width to fill."""
        super().resizeEvent(event)
        self.resized.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A right click means the row under the pointer, the menu key the one under the cursor."""
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            on_row, at = self.indexAt(event.pos()).isValid(), event.globalPos()
        else:
            cell = self.visualRect(self.currentIndex())
            on_row, at = self.currentIndex().isValid(), self.viewport().mapToGlobal(cell.bottomLeft())
        if on_row:
            self.menu_wanted.emit(at)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; Home and End go to the first and the last row."""
        model = self.model()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if self.currentIndex().isValid():
                self.opened.emit(self.currentIndex().row())
            return
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and plain and model is not None:
            row = 0 if event.key() == Qt.Key.Key_Home else model.rowCount() - 1
            column = max(self.currentIndex().column(), 0)
            if model.rowCount():
                self.setCurrentIndex(model.index(row, column))
            return
        super().keyPressEvent(event)
