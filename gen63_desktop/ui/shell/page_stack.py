"""The pages of the window, one in sight."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget


class PageStack(QStackedWidget):
    """Pages adapt to the window, and not the window to its widest page."""

    def minimumSizeHint(self) -> QSize:
        """No page forces the window to be larger."""
        return QSize(0, 0)
