"""What dialogs have alike: buttons without pictures, and a first size that the screen has room for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFontMetrics, QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox

_Standard = QDialogButtonBox.StandardButton


def bare_buttons(dialog: QDialog, standard: _Standard = _Standard.Close) -> QDialogButtonBox:
    """The standard buttons, which end the dialog; some systems put a picture on these alone, so none has one."""
    buttons = QDialogButtonBox(standard)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    for button in buttons.buttons():
        button.setIcon(QIcon())
    return buttons


def fit(dialog: QDialog, columns: int, lines: int) -> None:
    """Make the dialog so many letters wide and lines high, as far as the screen has the room."""
    metrics, room = QFontMetrics(dialog.font()), dialog.screen().availableSize()
    dialog.resize(
        min(metrics.averageCharWidth() * columns, room.width() - 40),
        min(metrics.height() * lines, room.height() - 80),
    )


def whole(dialog: QDialog, columns: int) -> None:
    """Keep the dialog at least so many letters wide and high enough for all its words, in any size of text."""
    dialog.installEventFilter(_Whole(dialog, columns))


class _Whole(QObject):
    """A least width that is set by hand takes the place of what the layout needs; here the greater one holds."""

    def __init__(self, dialog: QDialog, columns: int) -> None:
        super().__init__(dialog)
        self._dialog, self._columns = dialog, columns

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See to it whenever what stands in the dialog asks for another place."""
        answer = super().eventFilter(watched, event)
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Show, QEvent.Type.Resize}:
            self._see_to_it()
        return answer

    def _see_to_it(self) -> None:
        dialog, layout = self._dialog, self._dialog.layout()
        if layout is None:
            return
        room = dialog.screen().availableSize()
        letters = QFontMetrics(dialog.font()).averageCharWidth() * self._columns
        least = min(max(letters, layout.totalMinimumSize().width()), room.width() - 40)
        dialog.setMinimumWidth(least)
        width = max(dialog.width(), least)
        high = (
            layout.totalHeightForWidth(width)
            if layout.hasHeightForWidth()
            else layout.totalMinimumSize().height()
        )
        dialog.setMinimumHeight(min(high, room.height() - 80))
