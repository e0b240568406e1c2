"""What dialogs have alike: buttons without pictures, and a first size that the screen has room for."""

from __future__ import annotations

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
