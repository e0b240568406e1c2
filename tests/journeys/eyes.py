"""What a person reads on the screen: every word of a window, and what a screen reader calls a control."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QStatusBar,
    QTableWidget,
    QTabWidget,
    QTreeWidget,
    QWidget,
)

from gen63_desktop.ui.shared.chip import Chip


def plain(text: str) -> str:
    """A label without the mark of its access key."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def name_of(widget: QWidget) -> str:
    """What a screen reader calls a control."""
    if widget.accessibleName():
        return widget.accessibleName()
    return plain(widget.text()) if isinstance(widget, QAbstractButton) else ""


def texts(widget: QWidget) -> Iterator[str]:
    for part in (widget, *widget.findChildren(QWidget)):
        if not part.isVisible():
            continue
        if isinstance(part, Chip):
            yield part.accessibleName()
        elif isinstance(part, QStatusBar):
            yield from (label.accessibleName() for label in part.findChildren(QLabel) if label.isVisible())
        elif isinstance(part, QLabel | QAbstractButton):
            yield plain(part.text()) if isinstance(part, QAbstractButton) else part.text()
        elif isinstance(part, QPlainTextEdit):
            yield part.toPlainText()
        elif isinstance(part, QLineEdit):
            yield part.text()
        elif isinstance(part, QComboBox):
            yield part.currentText()
        elif isinstance(part, QTreeWidget):
            yield from _tree_texts(part)
        elif isinstance(part, QListWidget):
            yield from (part.item(n).text() for n in range(part.count()))
        elif isinstance(part, QTableWidget):
            cells = (part.item(r, c) for r in range(part.rowCount()) for c in range(part.columnCount()))
            yield from (cell.text() for cell in cells if cell is not None)
        elif isinstance(part, QTabWidget):
            yield from (plain(part.tabText(n)) for n in range(part.count()))
        elif isinstance(part, QAbstractScrollArea):
            continue


def _tree_texts(tree: QTreeWidget) -> Iterator[str]:
    waiting = [tree.topLevelItem(n) for n in range(tree.topLevelItemCount())]
    while waiting:
        item = waiting.pop(0)
        yield "\t".join(item.text(c) for c in range(tree.columnCount()))
        waiting[:0] = [item.child(n) for n in range(item.childCount())]
