"""Names and values under each other, wrapped to the width, selectable, and read together by a screen reader."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from gen63_desktop.ui.shared.theme import look
from gen63_desktop.ui.shared.vocabulary import said

Fact = tuple[str, str]
"""A name and what is known; facts without a value are left out."""


class Facts(QWidget):
    """A table of facts. Where ``histories`` is set, the name of a fact offers its history in its context menu."""

    history_asked = Signal(str)
    """The name of a fact of which the history is asked for."""

    histories = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show these."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        character = QFontMetrics(self.font()).averageCharWidth()
        for row, (name, value) in enumerate(fact for fact in facts if fact[1]):
            title = text_label(name, "muted")
            title.setMinimumWidth(character * 14)
            title.setMaximumWidth(character * 18)
            if self.histories:
                self._offer_history(title, name)
            words = said(value)
            shown = text_label(words)
            shown.setAccessibleName(f"{name}: {words}")
            self._grid.addWidget(title, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(shown, row, 1)

    def _offer_history(self, title: QLabel, name: str) -> None:
        action = QAction(self.tr("History of “{name}”…").format(name=name), title)
        action.triggered.connect(lambda _checked=False: self.history_asked.emit(name))
        title.addAction(action)
        title.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)


def text_label(text: str, style: str = "") -> QLabel:
    """Words that wrap; what people typed is never read as markup."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if style:
        look(label, style)
    return label


def scrolled(name: str) -> tuple[QScrollArea, QVBoxLayout]:
    """A column that scrolls, by keyboard too."""
    inside = QWidget()
    look(inside, "scrolled")
    column = QVBoxLayout(inside)
    column.setContentsMargins(2, 10, 10, 6)
    column.setSpacing(10)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    area.setAccessibleName(name)
    area.setWidget(inside)
    return area, column
