"""The results in groups by kind: a heading with the count, the results, and a row that asks for older ones."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from gen63_desktop.domain.search.excerpts import Marks
from gen63_desktop.domain.search.found import FIRST, Facets, Hit, Kind
from gen63_desktop.ui.search import labels
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.told_rows import DETAIL, DETAILED, MARKS, SIDE, told_list

_WHAT = Qt.ItemDataRole.UserRole + 10


class _Result(QListWidgetItem):
    """A result, whose words are cut out of its texts when the row comes in sight."""

    def __init__(self, hit: Hit) -> None:
        super().__init__(labels.title_of(hit))
        self._hit = hit
        self._told: tuple[str, Marks] | None = None
        self.setData(SIDE, labels.one_words(hit.kind))
        self.setData(DETAILED, True)
        self.setData(_WHAT, hit)

    def data(self, role: int) -> Any:
        """The words, where they are asked for."""
        if role not in (DETAIL, MARKS, Qt.ItemDataRole.AccessibleTextRole):
            return super().data(role)
        if self._told is None:
            self._told = labels.told_of(self._hit)
        words, marks = self._told
        if role == DETAIL:
            return words
        if role == MARKS:
            return list(marks)
        return f"{labels.one_words(self._hit.kind)} {self.text()}. {words}"


class Results(QWidget):
    """The list. Arrows pass the headings; Enter opens a result, or brings more of its kind."""

    opened = Signal(object)
    more_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.list: QListWidget = told_list(QCoreApplication.translate("Search", "Results"), lines=2)
        self.list.itemActivated.connect(self._activate)
        self._headings: dict[Kind, QListWidgetItem] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        self.setFocusProxy(self.list)

    def show_hits(self, groups: Mapping[Kind, tuple[tuple[Hit, ...], bool]]) -> None:
        """Show these results of each kind, and whether there are older ones; the cursor stays where it is."""
        row = self.list.currentRow()
        self.list.clear()
        self._headings = {}
        for kind, (hits, more) in groups.items():
            if not hits:
                continue
            self._headings[kind] = self._add_heading(labels.kind_words(kind))
            for hit in hits:
                self._add_hit(hit)
            if more:
                self._add_more(kind)
        first = next((at for at in range(self.list.count()) if self._is_open(at)), -1)
        self.list.setCurrentRow(row if 0 < row < self.list.count() and self._is_open(row) else first)

    def show_counts(self, facets: Mapping[Kind, Facets], year: str, status: str) -> None:
        """Say in the headings how many there are."""
        for kind, item in self._headings.items():
            text = labels.heading(kind, facets.get(kind), year, status)
            item.setText(text)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, text)

    def _is_open(self, row: int) -> bool:
        return bool(self.list.item(row).flags() & Qt.ItemFlag.ItemIsEnabled)

    def _add_heading(self, text: str) -> QListWidgetItem:
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.list.addItem(item)
        return item

    def _add_hit(self, hit: Hit) -> None:
        self.list.addItem(_Result(hit))

    def _add_more(self, kind: Kind) -> None:
        said = QCoreApplication.translate("Search", "Show {n} older ones…").format(n=words.number(FIRST))
        item = QListWidgetItem(said)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{labels.kind_words(kind)}: {said}")
        item.setData(_WHAT, kind)
        self.list.addItem(item)

    def _activate(self, item: QListWidgetItem) -> None:
        what = item.data(_WHAT)
        if isinstance(what, Hit):
            self.opened.emit(what)
        elif isinstance(what, str):
            self.more_asked.emit(Kind(what))
