"""How high the rows of lists are: comfortable, or compact with more of them in sight. One choice for all lists."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from gen63_desktop.ui.shared.remembered import remember, remembered

_KEPT = "window/rows"

LEAST = 24
"""Pixels of a row at least, so that it can be hit (WCAG 2.5.8)."""


class Rows(StrEnum):
    """The choice."""

    COMFORTABLE = "comfortable"
    COMPACT = "compact"


_LINES = {Rows.COMFORTABLE: 2.1, Rows.COMPACT: 1.5}


class RowHeight(QObject):
    """The choice in force; ``changed`` tells the lists to look again."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        kept = remembered(_KEPT)
        self.rows = Rows(str(kept)) if kept in set(Rows) else Rows.COMFORTABLE

    def choose(self, rows: Rows) -> None:
        """Let it hold at once, and the next time too."""
        self.rows = rows
        remember(_KEPT, rows.value)
        self.changed.emit()

    def of(self, line: int) -> int:
        """The height of a row in pixels, where a line of text has so many."""
        return max(round(line * _LINES[self.rows]), LEAST)


def row_height() -> RowHeight:
    """The one of the application."""
    app = QApplication.instance()
    found = None if app is None else app.findChild(RowHeight)
    return found if isinstance(found, RowHeight) else RowHeight(app)
