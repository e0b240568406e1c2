"""What Tab reaches within a widget, in its order.

Qt's own chain is not walked: PySide's ``nextInFocusChain`` makes each widget that it returns the owner's
child of the one before, so that a window comes to belong to one of its own fields, and Python's collector
takes both away while the person types.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def focus_order(inside: QWidget) -> list[QWidget]:
    """The widgets in it that Tab reaches, as they stand one after the other; lists that drop down are none."""
    window = inside.window()
    return [
        widget
        for widget in inside.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.window() is window
    ]


def set_focus_order(order: Sequence[QWidget]) -> None:
    """Let Tab go through the widgets one after the other."""
    for before, after in itertools.pairwise(order):
        QWidget.setTabOrder(before, after)
