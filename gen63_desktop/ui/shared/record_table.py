"""A list of records: filters, sorting, columns, count, and a sentence where it is empty."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.listing import Filter, Listing, ListRequest, Sort
from gen63_desktop.ui.shared import icons, messages, tasks, words
from gen63_desktop.ui.shared.column_chooser import ColumnChooser
from gen63_desktop.ui.shared.columns import TableSpec
from gen63_desktop.ui.shared.commands import command, mark_as_list
from gen63_desktop.ui.shared.copied_rows import MOST_ROWS, copy_selected
from gen63_desktop.ui.shared.empty_note import EmptyNote
from gen63_desktop.ui.shared.filter_bar import FilterBar
from gen63_desktop.ui.shared.kept_requests import plain_request, request_of
from gen63_desktop.ui.shared.list_model import ListModel
from gen63_desktop.ui.shared.list_view import ListView
from gen63_desktop.ui.shared.row_menu import show_row_menu
from gen63_desktop.ui.shared.table_layout import TableLayout
from gen63_desktop.ui.shared.theme import look


class RecordTable(QWidget):
    """A list over a ``Listing``, declared by a ``TableSpec``; its page takes over its ``commands``."""

    current_changed = Signal(object)
    """The row under the cursor, or None."""

    opened = Signal(object)
    """The row that the person opened with Enter or a double click."""

    request_changed = Signal()
    """The person sorted, filtered or searched."""

    shown = Signal()
    """A look at the list has arrived."""

    def __init__(self, spec: TableSpec, listing: Listing[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self._listing = listing
        self._request = spec.start()
        self._total: int | None = None
        self._wanted_id: int | None = None
        self._wanted_row = -1
        self.lost = False  # while the cursor moves because a look at the list no longer found its record
        self._fresh = False
        self._wants_focus = self._wants_all = False
        self.model = ListModel(listing, spec.columns, self)
        self.filters = FilterBar(spec.words.name, spec.words.words_hint, spec.filters, self)
        self.view = ListView(spec.words.name)
        self.view.setModel(self.model)
        self.extra = QHBoxLayout()
        self._count = QLabel()
        look(self._count, "muted")
        self._build()
        self.layout_of_columns = TableLayout(spec, self.view, self._sort)
        self.commands = self._make_commands()
        self._connect()

    def _build(self) -> None:
        self._columns_button = QPushButton(self.tr("Columns"))
        icons.dress(self._columns_button, "columns-3")
        self._columns_button.clicked.connect(self.choose_columns)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.filters, 1, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._columns_button, 0, Qt.AlignmentFlag.AlignTop)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._empty = EmptyNote(self.spec.first_step)
        self._empty.clear_wanted.connect(self.filters.clear)
        self._empty.again_wanted.connect(self._filters_changed)
        self._stack.addWidget(self._empty)
        bottom = QHBoxLayout()
        bottom.addWidget(self._count, 1)
        bottom.addLayout(self.extra)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        column.addLayout(bottom)

    def _make_commands(self) -> tuple[QAction, ...]:
        made: list[QAction] = []
        if self.spec.words.words_hint:
            made.append(
                command(self, self.tr("&Search the list"), self.go_to_search, keys="Ctrl+F", icon="search")
            )
        if self.spec.filters:
            made.append(
                command(
                    self,
                    self.tr("Add &filter…"),
                    self.filters.offer_filters,
                    keys="Ctrl+Shift+S",
                    icon="list-filter",
                )
            )
        made.append(command(self, self.tr("C&lear all filters"), self.filters.clear, keys="Ctrl+Shift+L"))
        sort = QAction(self.tr("S&ort by"), self)
        sort.setMenu(self.layout_of_columns.sort_menu(self))
        made.append(sort)
        made.append(
            command(self, self.tr("&Columns…"), self.choose_columns, keys="Ctrl+Shift+K", icon="columns-3")
        )
        self._all = command(self, self.tr("Select all that match"), self.select_all, icon="list-checks")
        made.append(self._all)
        made.append(command(self, self.tr("Select those in sight"), self.select_in_sight))
        return tuple(mark_as_list(action) for action in made)

    def _connect(self) -> None:
        self.filters.changed.connect(self._filters_changed)
        self.model.loaded.connect(self._loaded)
        self.model.failed.connect(self._failed)
        self.view.opened.connect(self._open)
        self.view.all_wanted.connect(self.select_all)
        self.view.menu_wanted.connect(lambda at: show_row_menu(self.view, self.selected_count, self.copy, at))
        self.view.selectionModel().currentRowChanged.connect(self._moved)
        self.view.selectionModel().selectionChanged.connect(self._show_count)

    # -- what is shown --------------------------------------------------------------------------

    @property
    def request(self) -> ListRequest:
        """What the person wants to see."""
        return self._request

    def load(self, request: ListRequest | None = None) -> None:
        """Show a request, or the present one again from the top."""
        if request is not None:
            self._request = request
            self.filters.show_request(request)
        self.layout_of_columns.mark_sort(self._request.sort, *self._request.then)
        if not self.model.count:
            self.say_empty(self.tr("Loading…"))
        self._fresh = True
        self.model.load(self._request)
        self._count_all()

    def refresh(self) -> None:
        """The records changed: look again, and stay where the person is."""
        if self.model.request is None:
            self.load()
            return
        if self._wanted_id is None:
            self._wanted_id = self.current_id()
        if self.selected_count > 1:
            self._put_cursor(self.view.currentIndex().row())  # the others may be at other rows by then
        self.model.look_again(self._in_sight(), self.view.currentIndex().row())
        self._count_all()

    def _count_all(self) -> None:
        if not self.filters.narrowing:
            return
        whole = ListRequest(self._request.sort)

        def counted(total: int) -> None:
            self._total = total
            self._show_count()

        listing = self._listing
        tasks.ask(self, lambda: listing.count(whole), counted)

    def _filters_changed(self) -> None:
        self._request = self.filters.apply_to(self._request)
        self.load()
        self.request_changed.emit()

    def sort_by(self, column: str, *, descending: bool) -> None:
        """Sort the list, keeping the cursor on its record where that is on the first page."""
        self._sort((Sort(column, descending),))

    def _sort(self, sorts: tuple[Sort, ...]) -> None:
        self._request = replace(self._request, sort=sorts[0], then=sorts[1:])
        self._wanted_id = self.current_id()
        self.load()
        self.request_changed.emit()
        messages.announce(self.layout_of_columns.sort_in_words())

    def narrow(self, *filters: Filter, words_wanted: str = "") -> None:
        """Show only what these filters and words let through."""
        self.load(replace(self._request, filters=tuple(filters), words=words_wanted))
        self.request_changed.emit()

    def _loaded(self) -> None:
        wanted, self._wanted_id = self._wanted_id, None
        if self.model.count:
            self._stack.setCurrentIndex(0)
            self._select(wanted)
            if self._wants_all:
                self.select_all()
            if self._wants_focus:
                self._wants_focus = False
                self.view.setFocus()
        else:
            narrowed = self.filters.narrowing
            nothing = self.tr("Nothing here matches these filters and words.")
            why = nothing if narrowed else self.spec.words.empty
            self.say_empty(why, clear=narrowed, first=not narrowed)
            self.lost = wanted is not None and not self._fresh
            self.current_changed.emit(None)
        self.lost = False
        self._show_count()
        self.shown.emit()

    def _failed(self, error: Refused) -> None:
        if self.model.count:
            messages.refused(self, error)
            return
        self.say_empty(messages.sentence(error), again=True)
        self.shown.emit()

    def say_empty(self, why: str, *, clear: bool = False, again: bool = False, first: bool = False) -> None:
        """Say it where the rows would be, with the buttons of what can be done."""
        had_focus = self.view.hasFocus()
        self._empty.say(why, clear=clear, again=again, first=first)
        self._stack.setCurrentIndex(1)
        if had_focus:
            self.filters.words_field.setFocus()

    def _show_count(self) -> None:
        n, one, many = self.model.count, self.spec.words.one, self.spec.words.many
        text = words.count(n, one, many)
        if not self.model.counted:
            text = self.tr("Counting…")
        elif self.filters.narrowing and self._total is not None:
            text = self.tr("{shown} of {total}").format(shown=text, total=words.number(self._total))
        chosen = self.selected_count
        if chosen > 1 and chosen == n and self.model.counted:
            text += self.tr(", all {n} selected").format(n=words.number(chosen))
        elif chosen > 1:
            text += self.tr(", {n} selected").format(n=words.number(chosen))
        every = self.tr("Select all {n} that match").format(n=words.number(n))
        self._all.setText(every if self.model.counted and n else self.tr("Select all that match"))
        self._count.setText(f"{text}. {self.layout_of_columns.sort_in_words()}" if n else text)
        self.view.setAccessibleDescription(self._count.text())

    @property
    def count_text(self) -> str:
        """The count and the order in words."""
        return self._count.text()

    @property
    def why_empty(self) -> str:
        """What stands in the place of rows; empty while there are rows."""
        return self._empty.text if self._stack.currentIndex() == 1 else ""

    # -- rows ------------------------------------------------------------------------------------

    def current_row(self) -> Any:
        """The row under the cursor, or None."""
        index = self.view.currentIndex()
        return self.model.row(index.row()) if index.isValid() else None

    def current_id(self) -> int | None:
        """The record under the cursor."""
        row = self.current_row()
        return None if row is None else int(row.id)

    @property
    def selected_count(self) -> int:
        """How many rows are selected, whether they have been read or not."""
        selection = self.view.selectionModel().selection()
        parts = (selection.at(number) for number in range(selection.count()))
        return sum(part.bottom() - part.top() + 1 for part in parts)

    def select_all(self) -> None:
        """Select all rows that match, in sight or not; while they are being counted, as soon as that is done."""
        self._wants_all = self.model.loading or not self.model.counted
        if not self._wants_all and self.model.count:
            self.view.select_rows(0, self.model.count - 1)
            messages.announce(self.count_text)

    def select_in_sight(self) -> None:
        """Select the rows that are in sight, and no others."""
        top, bottom = self._in_sight()
        if self.model.count:
            self.view.select_rows(top, min(bottom, self.model.count - 1))
            messages.announce(self.count_text)

    def _in_sight(self) -> tuple[int, int]:
        """The first and the last row that can be seen."""
        top, bottom = self.view.rowAt(0), self.view.rowAt(self.view.viewport().height() - 1)
        return max(top, 0), bottom if bottom >= 0 else max(self.model.count - 1, 0)

    def with_selected(self, use: Callable[[tuple[Any, ...]], None]) -> None:
        """Give the selected rows, in the list's order and no more than 10,000, to ``use``."""
        selection = self.view.selectionModel().selection()
        parts = (selection.at(number) for number in range(selection.count()))
        numbers = {row for p in parts for row in range(p.top(), min(p.bottom(), p.top() + MOST_ROWS) + 1)}
        self.model.read_rows(sorted(numbers)[:MOST_ROWS], use)

    def show_record(self, record_id: int) -> bool:
        """Put the cursor on a record; False where its row is not among those read."""
        number = self.model.find(record_id)
        if number < 0:
            self._wanted_id = record_id
            return False
        if self._wanted_id is not None:  # a look at the list is under way: it is to find this record again
            self._wanted_id = record_id
        self._put_cursor(number)
        return True

    def _select(self, wanted: int | None) -> None:
        """Put the cursor on the wanted record; else where it was, or at the top of another list."""
        number = self.model.find(wanted) if wanted is not None else -1
        fresh, self._fresh = self._fresh, False
        if number < 0 and self.model.counted and 0 <= self._wanted_row < self.model.count:
            number = self._wanted_row
        if self.model.counted:
            self._wanted_row = -1
        current = self.view.currentIndex()
        sought = number >= 0
        self.lost = wanted is not None and not sought and not fresh
        if not sought:
            number = 0 if fresh or not current.isValid() else current.row()
        stays = number == current.row()
        if not stays or ((sought or fresh) and self.selected_count != 1):
            self._put_cursor(number)
        if stays:  # the cursor has not moved, but another record may stand there
            self.current_changed.emit(self.current_row())

    def _put_cursor(self, number: int) -> None:
        column = self.view.currentIndex().column()
        if column < 0 or self.view.isColumnHidden(column):
            header = self.view.horizontalHeader()
            shown = (header.logicalIndex(v) for v in range(header.count()))
            column = next((c for c in shown if not self.view.isColumnHidden(c)), 0)
        index = self.model.index(number, column)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.view.selectionModel().setCurrentIndex(index, flags)
        self.view.scrollTo(index)

    def _moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        self.current_changed.emit(self.model.row(now.row()) if now.isValid() else None)

    def _open(self, number: int) -> None:
        row = self.model.row(number)
        if row is not None:
            self.opened.emit(row)

    def focus_list(self) -> None:
        """Put the cursor into the rows, as soon as there are rows."""
        self._wants_focus = not self.model.count
        if self.model.count:
            self.view.setFocus()
        else:
            self.filters.words_field.setFocus()

    def in_words(self) -> str:
        """What the list shows, sorted how, in which columns: for a file that is made of it."""
        parts = [self.filters.filter_words(one) for one in self._request.filters]
        if self._request.words:
            parts.append(self.tr("Words: {words}").format(words=self._request.words))
        parts.append(self.layout_of_columns.sort_in_words())
        shown = ", ".join(spec.title for spec, visible in self.layout_of_columns.order() if visible)
        parts.append(self.tr("Columns of the list: {titles}").format(titles=shown))
        return "; ".join(part for part in parts if part)

    # -- commands ---------------------------------------------------------------------------------

    def go_to_search(self) -> None:
        """Put the cursor into the field for words."""
        self.filters.words_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.words_field.selectAll()

    def choose_columns(self) -> None:
        """Choose which columns are shown, and in what order."""
        ColumnChooser(self.layout_of_columns, self).open()

    def copy(self) -> None:
        """Copy the selected rows as the list shows them: tab-separated, with headers."""
        copy_selected(self)

    def place(self) -> dict[str, object]:
        """The request and the cursor, as plain data."""
        cursor = {"record": self.current_id(), "row": self.view.currentIndex().row()}
        return plain_request(self._request) | cursor

    def go_to(self, place: dict[str, object]) -> None:
        """Show the request that was kept; what it names and the list no longer has is left out."""
        request = request_of(place, self.spec)
        record = place.get("record")
        row = place.get("row")
        self._wanted_id = record if isinstance(record, int) else None
        self._wanted_row = row if isinstance(row, int) else -1
        if request != self._request or self.model.request is None:
            self.load(request)
        elif self._wanted_id is not None:
            self.show_record(self._wanted_id)
