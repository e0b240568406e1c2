"""Columns of a list as the person wants them: order, width, which are shown, and by which it is sorted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QActionGroup, QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from gen63_desktop.domain.listing import Sort
from gen63_desktop.ui.shared.chip import chip_size
from gen63_desktop.ui.shared.columns import ColumnSpec, TableSpec
from gen63_desktop.ui.shared.list_model import ListModel
from gen63_desktop.ui.shared.list_view import ListView
from gen63_desktop.ui.shared.menu import Menu
from gen63_desktop.ui.shared.remembered import remember, remembered
from gen63_desktop.ui.shared.theme import theme

SortBy = Callable[[tuple[Sort, ...]], None]
MOST_SORTS = 3
"""By so many columns a list is sorted at once."""

_AROUND = 12
"""Pixels beside the text of a cell."""

_STILL_READ = 20
"""Characters of a long text that are read at least, where its column gives its room to the others."""

_AROUND_CHIP = 18
"""Pixels beside a chip: those that it keeps from the sides of its cell, and a few for the eye."""


class TableLayout(QWidget):
    """Keeps a view's columns, and remembers them on this computer under the list's key."""

    def __init__(self, spec: TableSpec, view: ListView, sort_by: SortBy) -> None:
        super().__init__(view)
        self.hide()
        self._spec = spec
        self._view = view
        self._sort_by = sort_by
        self._sorts: tuple[Sort, ...] = (spec.sort,)
        self._borrowed: list[tuple[str, bool]] | None = None
        self._given_way: dict[int, int] = {}
        self._arranging = False
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

    def mark_sort(self, *sorts: Sort) -> None:
        """Show in the header by what the list is sorted, first and then."""
        self._sorts = sorts
        model = self._view.model()
        if isinstance(model, ListModel):
            model.mark_sort(*sorts)

    @property
    def _sort(self) -> Sort:
        return self._sorts[0]

    def sort_in_words(self) -> str:
        """Sorted by Due, descending, then by Owner, ascending."""
        said = ""
        for sort in self._sorts:
            title = next((one.title for one in self._spec.columns if one.sort_column == sort.column), "")
            if not title:
                continue
            how = self.tr("descending") if sort.descending else self.tr("ascending")
            template = (
                self.tr("{said}, then by {column}, {how}") if said else self.tr("Sorted by {column}, {how}")
            )
            said = template.format(said=said, column=title, how=how)
        return said

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
            action.triggered.connect(lambda _on=False, n=name: self._sort_first(n, self._sort.descending))
        menu.addSeparator()
        down = menu.addAction(self.tr("Descending"))
        down.setCheckable(True)
        down.setChecked(self._sort.descending)
        down.triggered.connect(lambda on: self._sort_first(self._sort.column, on))
        if self._spec.sorts_by_several:
            self._offer_further(menu)

    def _offer_further(self, menu: QMenu) -> None:
        """By what the rows are sorted that the first column leaves beside each other."""
        menu.addSeparator()
        menu.setToolTipsVisible(True)
        further = menu.addMenu(self.tr("Then by"))
        held = {sort.column: sort for sort in self._sorts[1:]}
        for column in self._sortable():
            name = column.sort_column or ""
            if name == self._sort.column:
                continue
            up, fall = self.tr("{column}, ascending"), self.tr("{column}, descending")
            for down, text in ((False, up), (True, fall)):
                action = further.addAction(text.format(column=column.title).replace("&", "&&"))
                action.setCheckable(True)
                sort = Sort(name, down)
                action.setChecked(held.get(name) == sort)
                action.setEnabled(name in held or len(self._sorts) < MOST_SORTS)
                action.triggered.connect(lambda _on=False, one=sort: self._sort_then(one))
        nothing = further.addAction(self.tr("Nothing further"))
        nothing.setEnabled(bool(held))
        nothing.triggered.connect(lambda: self._sort_by(self._sorts[:1]))

    def _sort_first(self, name: str, down: bool) -> None:
        self._sort_by((Sort(name, down),))

    def _sort_then(self, sort: Sort) -> None:
        """Sort by it too; what is there already the same way is taken away again."""
        others = tuple(one for one in self._sorts[1:] if one.column != sort.column)
        further = others if sort in self._sorts[1:] else (*others, sort)
        self._sort_by((self._sort, *further[: MOST_SORTS - 1]))

    def _sortable(self) -> list[ColumnSpec[object]]:
        return [column for column in self._spec.columns if column.sort_column]

    def _clicked(self, number: int) -> None:
        name = self._spec.columns[number].sort_column
        if name is None:
            return
        held = next((sort for sort in self._sorts if sort.column == name), None)
        shift = QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier
        if shift and self._spec.sorts_by_several and name != self._sort.column:
            self._sort_then(Sort(name, held is not None and not held.descending))
        else:
            first = name == self._sort.column
            self._sort_first(name, first and not self._sort.descending)

    # -- columns ---------------------------------------------------------------------------------

    def order(self) -> list[tuple[ColumnSpec[object], bool]]:
        """The columns from left to right, and whether each is shown; one that gave way comes back, so it counts."""
        header = self._view.horizontalHeader()
        numbers = [header.logicalIndex(place) for place in range(header.count())]
        return [(self._spec.columns[n], self._is_wanted(n)) for n in numbers]

    def given_way(self) -> list[str]:
        """Titles of the columns that are out of sight while the list is so narrow."""
        return [self._spec.columns[n].title for n in sorted(self._given_way)]

    def _is_wanted(self, number: int) -> bool:
        return number in self._given_way or not self._view.horizontalHeader().isSectionHidden(number)

    def _wide(self, number: int) -> int:
        return self._given_way.get(number) or self._view.horizontalHeader().sectionSize(number)

    def arrange(self, order: list[tuple[str, bool]]) -> None:
        """Put the columns, named by key, in this order, and hide those that are not wanted."""
        self._call_back()
        header = self._view.horizontalHeader()
        numbers = {column.key: number for number, column in enumerate(self._spec.columns)}
        place = 0
        with self._quietly():
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

    def widen_as_proposed(self) -> None:
        """Give each column the width that it has at first."""
        self._call_back()
        header = self._view.horizontalHeader()
        with QSignalBlocker(header):
            for number in range(header.count()):
                header.resizeSection(number, self._wide_at_first(number))

    def restore(self) -> None:
        """The widths and columns of last time; widths count characters, so they follow the text size."""
        self._call_back()
        header = self._view.horizontalHeader()
        kept = remembered(f"tables/{self._spec.key}")
        state = kept if isinstance(kept, dict) else {}
        widths = state.get("widths")
        widths = widths if isinstance(widths, dict) else {}
        letter = self._letter()
        with QSignalBlocker(header):
            for number, column in enumerate(self._spec.columns):
                wide = widths.get(column.key)
                if isinstance(wide, int | float) and 3 <= wide <= 200:
                    header.resizeSection(number, round(float(wide) * letter) + _AROUND)
                else:
                    header.resizeSection(number, self._wide_at_first(number))
        order = state.get("order")
        listed = [
            (item[0], bool(item[1]))
            for item in (order if isinstance(order, list) else [])
            if isinstance(item, list) and len(item) == 2 and isinstance(item[0], str)
        ]
        self.arrange(self._borrowed or listed or self.default_order())
        self._fill_width()
        self._save.stop()

    def _wide_at_first(self, number: int) -> int:
        """The column's own width, or that of its title or its texts where they are wider in this language."""
        column, cells = self._spec.columns[number], self._view.font()
        title = _bold(self._view.horizontalHeader().font()).horizontalAdvance(column.title) + 2 * _AROUND
        if column.chip:
            whole = [chip_size(text, cells).width() + _AROUND_CHIP for text in column.whole]
        else:
            whole = [_bold(cells).horizontalAdvance(text) + 2 * _AROUND for text in column.whole]
        return max(round(column.width * self._letter()) + _AROUND, title, *whole)

    def _fill_width(self) -> None:
        """Give the room left to the columns that stretch."""
        self._give_way()
        header = self._view.horizontalHeader()
        shown = [n for n in range(header.count()) if not header.isSectionHidden(n)]
        elastic = [n for n in shown if self._spec.columns[n].stretch]
        if not elastic:
            return
        fixed = sum(header.sectionSize(n) for n in shown if n not in elastic)
        share = (self._view.viewport().width() - fixed) // len(elastic)
        with QSignalBlocker(header):
            for number in elastic:
                header.resizeSection(number, max(share, self._least(number)))
        self._view.viewport().update()
        header.viewport().update()

    def _give_way(self) -> None:
        """Where there is no room to read all columns, those that can be missed are out of sight."""
        header, columns = self._view.horizontalHeader(), self._spec.columns
        wanted = [n for n in range(header.count()) if self._is_wanted(n)]
        if not any(columns[n].gives_way for n in wanted):
            return
        wide = {n: self._wide(n) for n in wanted}
        over = sum(self._least(n) if columns[n].stretch else wide[n] for n in wanted)
        over -= self._view.viewport().width()
        away = {}
        for number in (n for n in wanted if columns[n].gives_way):
            if over > 0:
                away[number] = wide[number]
                over -= wide[number]
        if away == self._given_way:
            return
        self._call_back()
        self._given_way = away
        with self._quietly():
            for number in away:
                header.setSectionHidden(number, True)

    def _call_back(self) -> None:
        with self._quietly():
            for number in self._given_way:
                self._view.horizontalHeader().setSectionHidden(number, False)
        self._given_way = {}

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        """What the program does to the columns is no person's change of them."""
        before, self._arranging = self._arranging, True
        try:
            yield
        finally:
            self._arranging = before

    def _least(self, number: int) -> int:
        """How narrow a column that stretches gets before the list scrolls to the side: the others are read whole."""
        column = self._spec.columns[number]
        title = _bold(self._view.horizontalHeader().font()).horizontalAdvance(column.title) + 2 * _AROUND
        return max(title, round(min(column.width, _STILL_READ) * self._letter()) + _AROUND)

    def _resized(self, number: int, _before: int, _now: int) -> None:
        if self._arranging:
            return
        self._save.start()
        if not self._spec.columns[number].stretch:
            self._fill_width()

    def _remember(self) -> None:
        if self._borrowed is not None:
            return
        letter = self._letter()
        remember(
            f"tables/{self._spec.key}",
            {
                "widths": {
                    column.key: round((self._wide(number) - _AROUND) / letter, 1)
                    for number, column in enumerate(self._spec.columns)
                    if not column.stretch and self._is_wanted(number)
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


def _bold(font: QFont) -> QFontMetrics:
    """Measures as titles and late days are written."""
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return QFontMetrics(made)
