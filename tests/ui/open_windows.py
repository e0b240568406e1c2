"""The windows that are open in a test."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QApplication, QWidget

W = TypeVar("W", bound=QWidget)


def dialog(kind: type[W]) -> W:
    """The open window that holds a widget of this kind, or is one."""
    for top in QApplication.topLevelWidgets():
        if top.isVisible():
            found = top if isinstance(top, kind) else top.findChild(kind)
            if found is not None:
                return found
    raise AssertionError(f"no {kind.__name__} is open")
