"""Columns of a list as the person wants them: order, width, which are shown, and by which it is sorted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QActionGroup, QFontMetrics
from PySide6.QtWidgets import QMenu, QWidget

from gen63_desktop.domain.listing import Sort
from gen63_desktop.ui.shared.columns import ColumnSpec, TableSpec
from gen63_desktop.ui.shared.list_model import ListModel
from gen63_desktop.ui.shared.list_view import ListView
from gen63_desktop.ui.shared.menu import Menu
from gen63_desktop.ui.shared.remembered import remember, remembered
from gen63_desktop.ui.shared.theme import theme

SortBy = Callable[[str, bool], None]

_AROUND = 12
"""Pixels beside the text of a cell."""


class TableLayout(QWidget):
    """Keeps a view's columns, and remembers them on this computer under the list's key."""

    def __init__(self, spec: TableSpec, view: ListView, sort_by: SortBy) -> None:
        super().__init__(view)
        self.hide()
        self._spec = spec
        self._view = view
        self._sort_by = sort_by
        self._sort = spec.sort
        self._borrowed: list[tuple[str, bool]] | None = None
        self._save = QTimer(self)
        self._save.setSingleShot(True)
        self._save.setInterval(400)
        self._save.timeout.connect(self._remember)
        header = view.horizontalHeader()
        header.sectionClicked.connect(self._clicked)
        header.sectionResized.connect(self._resized)
        view.resized.connect(self._fill_width)
        header.sectionMoved.connect(lambda *_: self._save.start())
        header.customContextMenuRequested.connect(self._offer)
        theme().changed.connect(self.restore)
        self.restore()

    @property
    def waiting(self) -> bool:
        """A change has not been remembered yet."""
        return self._save.isActive()

    # -- sorting ---------------------------------------------------------------------------------

    def mark_sort(self, sort: Sort) -> None:
        """Show in the header by what the list is sorted."""
        self._sort = sort
        model = self._view.model()
        if isinstance(model, ListModel):
            model.mark_sort(sort)

    def sort_in_words(self) -> str:
        """Sorted by Due, descending."""
        for column in self._spec.columns:
            if column.sort_column == self._sort.column:
                how = self.tr("descending") if self._sort.descending else self.tr("ascending")
                return self.tr("Sorted by {column}, {how}").format(column=column.title, how=how)
        return ""

    def sort_menu(self, parent: QWidget) -> QMenu:
        """The same choice as the header's, for the keyboard."""
        menu = Menu(self.tr("Sort by"), parent)
        menu.aboutToShow.connect(lambda: self._fill_sort_menu(menu))
        self._fill_sort_menu(menu)
        return menu

    def _fill_sort_menu(self, menu: QMenu) -> None:
        menu.clear()
        group = QActionGroup(menu)
        for column in self._sortable():
            action = menu.addAction(column.title.replace("&", "&&"))
            action.setCheckable(True)
            group.addAction(action)
            action.setChecked(column.sort_column == self._sort.column)
            name = column.sort_column or ""
            action.triggered.connect(lambda _on=False, n=name: self._sort_by(n, self._sort.descending))
        menu.addSeparator()
        down = menu.addAction(self.tr("Descending"))
        down.setCheckable(True)
        down.setChecked(self._sort.descending)
        down.triggered.connect(lambda on: self._sort_by(self._sort.column, on))

    def _sortable(self) -> list[ColumnSpec[object]]:
        return [column for column in self._spec.columns if column.sort_column]

    def _clicked(self, number: int) -> None:
        name = self._spec.columns[number].sort_column
        if name is not None:
            self._sort_by(name, name == self._sort.column and not self._sort.descending)

    # -- columns ---------------------------------------------------------------------------------

    def order(self) -> list[tuple[ColumnSpec[object], bool]]:
        """The columns from left to right, and whether each is shown."""
        header = self._view.horizontalHeader()
        numbers = [header.logicalIndex(place) for place in range(header.count())]
        return [(self._spec.columns[n], not header.isSectionHidden(n)) for n in numbers]

    def arrange(self, order: list[tuple[str, bool]]) -> None:
        """Put the columns, named by key, in this order, and hide those that are not wanted."""
        header = self._view.horizontalHeader()
        numbers = {column.key: number for number, column in enumerate(self._spec.columns)}
        place = 0
        for key, shown in order:
            number = numbers.pop(key, None)
            if number is None:
                continue
            header.moveSection(header.visualIndex(number), place)
            header.setSectionHidden(number, not shown)
            place += 1
        for number in numbers.values():
            header.setSectionHidden(number, self._spec.columns[number].hidden)
        self._fill_width()
        self._save.start()

    def borrow(self, order: list[tuple[str, bool]] | None) -> None:
        """Show the columns of a saved view, until None gives the list its own again; nothing is remembered by then."""
        if order is None and self._borrowed is None:
            return
        if self._save.isActive():
            self._remember()
        self._borrowed = order
        self.restore()

    def default_order(self) -> list[tuple[str, bool]]:
        """The columns as the program proposes them."""
        return [(column.key, not column.hidden) for column in self._spec.columns]

    def restore(self) -> None:
        """The widths and columns of last time; widths count characters, so they follow the text size."""
        header = self._view.horizontalHeader()
        kept = remembered(f"tables/{self._spec.key}")
        state = kept if isinstance(kept, dict) else {}
        widths = state.get("widths")
        widths = widths if isinstance(widths, dict) else {}
        letter = self._letter()
        with QSignalBlocker(header):
            for number, column in enumerate(self._spec.columns):
                wide = widths.get(column.key, column.width)
                wide = wide if isinstance(wide, int | float) and 3 <= wide <= 200 else column.width
                header.resizeSection(number, round(float(wide) * letter) + _AROUND)
        order = state.get("order")
        listed = [
            (item[0], bool(item[1]))
            for item in (order if isinstance(order, list) else [])
            if isinstance(item, list) and len(item) == 2 and isinstance(item[0], str)
        ]
        self.arrange(self._borrowed or listed or self.default_order())
        self._fill_width()
        self._save.stop()

    def _fill_width(self) -> None:
        """Give the room left to the columns that stretch; they keep at least their own width."""
        header = self._view.horizontalHeader()
        shown = [n for n in range(header.count()) if not header.isSectionHidden(n)]
        elastic = [n for n in shown if self._spec.columns[n].stretch]
        if not elastic:
            return
        fixed = sum(header.sectionSize(n) for n in shown if n not in elastic)
        share = (self._view.viewport().width() - fixed) // len(elastic)
        with QSignalBlocker(header):
            for number in elastic:
                least = round(self._spec.columns[number].width * self._letter()) + _AROUND
                header.resizeSection(number, max(share, least))
        self._view.viewport().update()
        header.viewport().update()

    def _resized(self, number: int, _before: int, _now: int) -> None:
        self._save.start()
        if not self._spec.columns[number].stretch:
            self._fill_width()

    def _remember(self) -> None:
        if self._borrowed is not None:
            return
        header = self._view.horizontalHeader()
        letter = self._letter()
        remember(
            f"tables/{self._spec.key}",
            {
                "widths": {
                    column.key: round((header.sectionSize(number) - _AROUND) / letter, 1)
                    for number, column in enumerate(self._spec.columns)
                    if not column.stretch and not header.isSectionHidden(number)
                },
                "order": [[column.key, shown] for column, shown in self.order()],
            },
        )

    def _letter(self) -> float:
        return max(QFontMetrics(self._view.font()).averageCharWidth(), 1)

    def _offer(self, at: QPoint) -> None:
        header = self._view.horizontalHeader()
        menu = self.sort_menu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(header.mapToGlobal(at))
