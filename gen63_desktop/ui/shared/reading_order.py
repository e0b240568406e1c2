"""The order in which a screen reader and Tab come to things: that in which they stand, not that in which they were made."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QLayout, QSplitter, QTabWidget, QWidget

from gen63_desktop.ui.shared.focus_order import focus_order, set_focus_order


def read_as_it_stands(root: QWidget, *, tab: bool = True) -> None:
    """Let readers and Tab go through all that is in the widget as it is laid out.

    A reader is given the children of a widget in the order in which one is painted over the other. A splitter
    paints what came last first, a row of tabs is painted over its pages, and a column keeps the order
    in which its parts were made. Without ``tab`` the way of the Tab key stays as it is.
    """
    for holder in [root, *_within(root)]:
        _order_children(holder)
    if tab:
        set_focus_order(focus_order(root))


def _within(root: QWidget) -> list[QWidget]:
    window = root.window()
    return [one for one in root.findChildren(QWidget) if one.window() is window]


def _order_children(holder: QWidget) -> None:
    if isinstance(holder, QTabWidget):
        holder.tabBar().lower()
        return
    ordered: list[QWidget]
    over: list[QWidget]
    if isinstance(holder, QSplitter):
        ordered = [one for at in range(holder.count()) if (one := holder.widget(at)) is not None]
        over = [holder.handle(at) for at in range(holder.count())]
    else:
        layout = holder.layout()
        ordered = [] if layout is None else list(_laid_out(layout))
        over = [one for one in _children(holder) if one not in ordered]  # what floats above stays there
    if len(ordered) > 1:
        for one in (*ordered, *over):
            one.raise_()


def _children(holder: QWidget) -> list[QWidget]:
    return [one for one in holder.children() if isinstance(one, QWidget) and not one.isWindow()]


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid_out(inner)
