"""The record before and the one after in the list, from inside the record: two commands, and "3 of 48" beside them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.commands import CommandButton, command, mark_as_list
from gen63_desktop.ui.shared.offers import offer
from gen63_desktop.ui.shared.record_table import RecordTable
from gen63_desktop.ui.shared.theme import look


class RecordSteps(QWidget):
    """Moves the list's cursor from within the record; the focus stays where the person is.

    ``wanted`` says which record the page is on: one that is no row of the list has no place in it.
    """

    def __init__(self, page: QWidget, table: RecordTable, wanted: Callable[[], int | None]) -> None:
        super().__init__()
        self._table, self._wanted = table, wanted
        self.before: QAction = mark_as_list(
            command(
                page, self.tr("&Previous record"), lambda: self._step(-1), keys="Alt+PgUp", icon="arrow-up"
            )
        )
        self.after: QAction = mark_as_list(
            command(
                page, self.tr("&Next record"), lambda: self._step(1), keys="Alt+PgDown", icon="arrow-down"
            )
        )
        self.place = QLabel()
        look(self.place, "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.place)
        row.addWidget(CommandButton(self.before, "ghost", short=self.tr("Previous")))
        row.addWidget(CommandButton(self.after, "ghost", short=self.tr("Next")))
        table.current_changed.connect(lambda _row: self.follow())
        table.shown.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Say where in the list the record stands, and offer the steps that there are."""
        row, count = self._table.view.currentIndex().row(), self._table.model.count
        here = self._table.current_id()
        stands = here is not None and self._wanted() in (here, None)
        if not stands or not count:
            self.place.setText(self.tr("Not in the list") if self._wanted() is not None else "")
        elif self._table.model.counted:
            said = self.tr("{n} of {total}")
            self.place.setText(said.format(n=words.number(row + 1), total=words.number(count)))
        else:
            self.place.setText(words.number(row + 1))
        nothing = self.tr("The list is empty.")
        offer(self.before, nothing if not count else "" if row > 0 else self.tr("This is the first one."))
        last = self._table.model.counted and row + 1 >= count
        offer(self.after, nothing if not count else self.tr("This is the last one.") if last else "")

    def _step(self, by: int) -> None:
        view = self._table.view
        now = view.currentIndex()
        target = self._table.model.index(now.row() + by, max(now.column(), 0))
        if not target.isValid():
            return
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        view.selectionModel().setCurrentIndex(target, flags)
        view.scrollTo(target)
