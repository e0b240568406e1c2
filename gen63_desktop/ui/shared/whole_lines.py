"""Lines of a list that are as high as their wrapped words need."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QListView, QListWidget, QStyledItemDelegate, QStyleOptionViewItem


def wrap_lines(view: QListWidget, *, ticked: bool = False) -> None:
    """Show every line whole, whatever the width; ``ticked``: a box stands before each."""
    view.setWordWrap(True)
    view.setItemDelegate(_WholeLines(view, ticked=ticked))
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


class _WholeLines(QStyledItemDelegate):
    """Qt measures words as if the room about them were theirs, and cuts."""

    BESIDE, ABOVE = 24, 14  # padding, border and focus of the style sheet, on both sides together

    def __init__(self, view: QListWidget, *, ticked: bool) -> None:
        super().__init__(view)
        self._view = view
        self._ticked = ticked

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The width of the list, and the height of the wrapped words."""
        del option
        width, metrics = self._view.viewport().width(), self._view.fontMetrics()
        box = metrics.height() + self.ABOVE if self._ticked else 0
        room = QRect(0, 0, max(width - self.BESIDE - box, 1), 1 << 16)
        words = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, str(index.data()))
        return QSize(width, words.height() + self.ABOVE)
