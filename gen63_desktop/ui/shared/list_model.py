"""The model of a list: a cache of pages over fences, filled in the background, never reset."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.listing import PAGE, Key, Listing, ListRequest, Sort
from gen63_desktop.domain.progress import Cancelled, Progress, stop_if
from gen63_desktop.ui.shared import tasks, words
from gen63_desktop.ui.shared.columns import ColumnSpec
from gen63_desktop.ui.shared.theme import theme, tokens
from gen63_desktop.ui.shared.tokens import Tone

_PAGES_KEPT = 64
_AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

LONGEST_WITHOUT_TIP = 11
"""A text so short stands whole in its cell."""
TONE_ROLE = Qt.ItemDataRole.UserRole + 1
ICON_ROLE = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What one look at the list brought."""

    count: int
    fences: tuple[Key | None, ...]
    pages: dict[int, tuple[Any, ...]] = field(default_factory=dict)


def look_at(listing: Listing[Any], request: ListRequest, wanted: Sequence[int]) -> Snapshot:
    """Read the count, the fences and the wanted pages, in one turn of a worker."""
    first = tuple(listing.page(request, None))
    if len(first) < PAGE:
        return Snapshot(len(first), (None,), {0: first})
    count = listing.count(request)
    fences: tuple[Key | None, ...] = (None, *listing.fences(request)[1:])
    pages = {0: first}
    for number in wanted:
        if 0 < number < len(fences):
            pages[number] = tuple(listing.page(request, fences[number]))
    return Snapshot(count, fences, pages)


class ListModel(QAbstractTableModel):
    """Rows of a listing. ``loaded`` follows each look at the list, ``failed`` each that was refused."""

    loaded = Signal()
    failed = Signal(object)

    def __init__(
        self, listing: Listing[Any], columns: Sequence[ColumnSpec[Any]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._listing = listing
        self.columns = tuple(columns)
        self.request: ListRequest | None = None
        self.loading = False
        self.counted = False
        self._count = 0
        self._sorts: tuple[Sort, ...] = ()
        self._fences: tuple[Key | None, ...] = (None,)
        self._pages: OrderedDict[int, tuple[Any, ...]] = OrderedDict()
        self._asked: set[int] = set()
        self._turn = 0
        theme().changed.connect(self._repaint)

    # -- loading -------------------------------------------------------------------------------

    def load(self, request: ListRequest) -> None:
        """Show another request: its first page at once, its count and fences as soon as they are found."""
        self.request = request
        self._turn += 1
        turn = self._turn
        self.loading = True
        listing = self._listing

        def first_page(rows: Sequence[Any]) -> None:
            if turn != self._turn:
                return
            whole = len(rows) < PAGE
            self._take(Snapshot(len(rows), (None,), {0: tuple(rows)}), counted=whole)
            if not whole:
                tasks.ask(self, lambda: look_at(listing, request, ()), rest, self._failure(turn))

        def rest(snapshot: Snapshot) -> None:
            if turn == self._turn:
                self._take(snapshot, counted=True)

        tasks.ask(self, lambda: listing.page(request, None), first_page, self._failure(turn))

    def look_again(self, rows_in_sight: tuple[int, int], current: int) -> None:
        """The records changed: read again what is in sight, keep everything else where it is."""
        request = self.request
        if request is None:
            return
        self._turn += 1
        turn = self._turn
        listing = self._listing
        first, last = (row // PAGE for row in rows_in_sight)
        here = current // PAGE if current >= 0 else first
        wanted = sorted({*range(first, last + 1), here - 1, here, here + 1})

        def seen(snapshot: Snapshot) -> None:
            if turn == self._turn:
                self._take(snapshot, counted=True)

        tasks.ask(self, lambda: look_at(listing, request, wanted), seen, self._failure(turn))

    def _failure(self, turn: int) -> tasks.Failed:
        def failed(error: Refused) -> bool:
            if turn == self._turn:
                self.loading = False
                self.failed.emit(error)
            return True

        return failed

    def _take(self, snapshot: Snapshot, *, counted: bool) -> None:
        self.loading = False
        self.counted = counted
        self._pages = OrderedDict(snapshot.pages)
        self._fences = snapshot.fences
        self._asked.clear()
        before, self_count = self._count, snapshot.count
        if self_count > before:
            self.beginInsertRows(_NOWHERE, before, self_count - 1)
            self._count = self_count
            self.endInsertRows()
        elif self_count < before:
            self.beginRemoveRows(_NOWHERE, self_count, before - 1)
            self._count = self_count
            self.endRemoveRows()
        self._repaint()
        self.loaded.emit()

    def _repaint(self) -> None:
        if self._count:
            last = self.index(self._count - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _ask_for(self, page: int) -> None:
        request = self.request
        if request is None or page in self._asked or page >= len(self._fences):
            return
        self._asked.add(page)
        turn, fence, listing = self._turn, self._fences[page], self._listing

        def arrived(rows: Sequence[Any]) -> None:
            if turn != self._turn:
                return
            self._asked.discard(page)
            self._pages[page] = tuple(rows)
            while len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
            top = page * PAGE
            bottom = min(top + PAGE, self._count) - 1
            self.dataChanged.emit(self.index(top, 0), self.index(bottom, len(self.columns) - 1))

        tasks.ask(self, lambda: listing.page(request, fence), arrived, self._failure(turn))

    def mark_sort(self, *sorts: Sort) -> None:
        """Show in the titles by what the list is sorted, first and then."""
        self._sorts = sorts
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    # -- rows ----------------------------------------------------------------------------------

    @property
    def count(self) -> int:
        """Rows that match."""
        return self._count

    def row(self, number: int) -> Any:
        """The row, or None while its page is on the way."""
        page, within = divmod(number, PAGE)
        rows = self._pages.get(page)
        if rows is None:
            self._ask_for(page)
            return None
        self._pages.move_to_end(page)
        return rows[within] if within < len(rows) else None

    def read_rows(self, numbers: Sequence[int], done: Callable[[tuple[Any, ...]], None]) -> None:
        """Give these rows to ``done``, reading the pages that are not at hand."""
        request = self.request
        if request is None:
            return
        wanted = sorted({number // PAGE for number in numbers})
        at_hand = {page: self._pages[page] for page in wanted if page in self._pages}
        fences = {page: self._fences[page] for page in wanted if page < len(self._fences)}
        listing = self._listing

        def read(progress: Progress, cancelled: Cancelled) -> dict[int, tuple[Any, ...]]:
            pages = dict(at_hand)
            for place, (page, fence) in enumerate(fences.items()):
                stop_if(cancelled)
                progress(place, len(fences), "")
                if page not in pages:
                    pages[page] = tuple(listing.page(request, fence))
            return pages

        def give(pages: dict[int, tuple[Any, ...]]) -> None:
            places = [divmod(number, PAGE) for number in numbers]
            done(tuple(pages[p][w] for p, w in places if p in pages and w < len(pages[p])))

        if len(at_hand) == len(wanted):
            give(at_hand)
        else:
            tasks.ask_long(self, self.tr("Reading the selected rows"), read, give)

    def find(self, record_id: int) -> int:
        """The number of the record's row among the pages at hand; -1 where it is not there."""
        for page, rows in self._pages.items():
            for within, row in enumerate(rows):
                if row.id == record_id:
                    return page * PAGE + within
        return -1

    # -- Qt ------------------------------------------------------------------------------------

    def rowCount(self, parent: _AnyIndex = _NOWHERE) -> int:
        """Rows that match."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: _AnyIndex = _NOWHERE) -> int:
        """Columns of the list."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The titles of the columns."""
        if orientation != Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        column = self.columns[section]
        place, sort = next(
            ((n, one) for n, one in enumerate(self._sorts, 1) if one.column == column.sort_column), (0, None)
        )
        if role == Qt.ItemDataRole.DisplayRole:
            if sort is None:
                return column.title
            arrow = "↓" if sort.descending else "↑"
            return f"{column.title} {arrow}{place}" if len(self._sorts) > 1 else f"{column.title} {arrow}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if sort is None:
                return column.title
            how = self.tr("sorted descending") if sort.descending else self.tr("sorted ascending")
            said = f"{column.title}, {how}"
            return said if place == 1 else self.tr("{said}, as number {n}").format(said=said, n=place)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(self.columns[section])
        return None

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows, says and looks like."""
        row = self.row(index.row())
        column = self.columns[index.column()]
        if row is None:
            return "…" if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            text = column.text(row)
            return words.tip(text) if len(text) > LONGEST_WITHOUT_TIP else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column.title}: {column.text(row) or self.tr('empty')}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        return _appearance(column, row, role)


def _alignment(column: ColumnSpec[Any]) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _appearance(column: ColumnSpec[Any], row: Any, role: int) -> Any:
    tone = column.tone(row) if column.tone is not None else None
    if role == TONE_ROLE:
        return tone if column.chip else None
    if role == ICON_ROLE:
        return column.icon(row) if column.icon is not None else None
    if role == Qt.ItemDataRole.ForegroundRole:
        if tone is not None and not column.chip:
            return QColor(tokens().pair(tone)[0])
        return QColor(tokens().muted) if column.muted else None
    if role == Qt.ItemDataRole.FontRole and (column.strong or (tone is Tone.LATE and not column.chip)):
        font = QFont(QApplication.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font
    return None
