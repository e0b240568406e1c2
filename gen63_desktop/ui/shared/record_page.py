"""A page of records: the list, and beside it the record under the cursor; one at a time where it is narrow."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from gen63_desktop.domain.presence import Place as Whereabouts
from gen63_desktop.domain.presence import Present
from gen63_desktop.ui.shared import icons
from gen63_desktop.ui.shared.commands import command, mark_as_list
from gen63_desktop.ui.shared.focus_order import focus_order
from gen63_desktop.ui.shared.others_line import OthersLine
from gen63_desktop.ui.shared.page import Page, Place
from gen63_desktop.ui.shared.record_steps import RecordSteps
from gen63_desktop.ui.shared.record_table import RecordTable
from gen63_desktop.ui.shared.remembered import remember, remembered
from gen63_desktop.ui.shared.theme import look
from gen63_desktop.ui.shared.views_of_list import SHARED_VIEWS, ViewsOfList

_DETAIL = 46
"""Characters of width that the detail gets at first, and needs at least; the list gets the rest."""

_LIST = 90
"""Characters of width that are room enough for the list."""

_BOTH_NEED = 118
"""Characters of width under which list and detail are shown one at a time."""


class DetailPane(QFrame):
    """What stands beside the list. Areas put the record's widgets into ``body``."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look(self, "detail")
        self.setAccessibleName(name)
        self.back = QPushButton(self.tr("Back to the list"))
        look(self.back, "ghost")
        icons.dress(self.back, "arrow-left")
        self.back.hide()
        self.others = OthersLine()
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(9)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 18, 14)
        column.setSpacing(8)
        self.top = QHBoxLayout()
        self.top.setSpacing(8)
        self.top.addWidget(self.back)
        self.top.addStretch(1)
        column.addLayout(self.top)
        column.addWidget(self.others)
        column.addLayout(self.body, 1)
        self.setMinimumWidth(QFontMetrics(self.font()).averageCharWidth() * _DETAIL)


class RecordPage(Page):
    """A page with a list and a detail.

    A subclass makes ``RecordTable`` and ``DetailPane``, calls ``hold``, and overrides ``row_shown``,
    which is called with the row under the cursor (None: nothing) after the cursor has rested; it says
    ``shown_id`` and calls ``arrived`` when the record stands there. ``kinds`` are the tables whose changes concern the page.
    """

    kinds: frozenset[str] = frozenset()
    list_views: ViewsOfList | None = None

    def hold(self, table: RecordTable, detail: DetailPane) -> None:
        """Lay the page out."""
        self.table = table
        self.detail = detail
        self._narrow = False
        self._loaded_once = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(60)
        self._rest.timeout.connect(self._show_row)
        self._row: Any = None
        self._told_of: tuple[str, int] | None = None
        self._wanted: int | None = None
        self._waiting: Callable[[], None] | None = None
        self._finding = False
        self.body.setContentsMargins(0, 0, 0, 0)
        left = QWidget()
        around = QVBoxLayout(left)
        around.setContentsMargins(20, 8, 10, 10)
        around.addWidget(table)
        self._left = left
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._splitter.addWidget(left)
        self._splitter.addWidget(detail)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.splitterMoved.connect(lambda *_: self._remember_split())
        self.body.addWidget(self._splitter, 1)
        back = command(self, self.tr("&Back to the list"), self.show_list, keys="Escape", within=detail)
        self.steps_in_list = RecordSteps(self, table, lambda: self._wanted)
        detail.top.addWidget(self.steps_in_list)
        self.add_commands([self.steps_in_list.before, self.steps_in_list.after, mark_as_list(back)])
        detail.back.clicked.connect(self.show_list)
        table.current_changed.connect(self._cursor_moved)
        table.opened.connect(self._opened)
        table.request_changed.connect(self._moved_within)
        table.shown.connect(self._say_count)

    def hold_views(self, views: ViewsOfList) -> None:
        """Put the views of the list above it: they are counted, kept in the place and found again with it."""
        self.list_views = views
        views.moved.connect(self._moved_within)
        column = self._left.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(0, views.bar)

    # -- what areas override ---------------------------------------------------------------------

    def row_shown(self, row: Any) -> None:
        """Show the row's record in the detail; None: say that nothing is chosen."""
        raise NotImplementedError

    def shown_id(self) -> int | None:
        """The id of the record that the detail shows."""
        raise NotImplementedError

    def in_sight(self) -> tuple[str, int, str] | None:
        """The record in the detail: its kind in the history, its id, its number; None also where nobody is told of it."""
        return None

    def open_here(self) -> Whereabouts | None:
        """The record in the detail."""
        shown = self.in_sight()
        return None if shown is None else Whereabouts(shown[0], shown[1])

    def show_others(self, others: Sequence[Present]) -> None:
        """Say it above the record."""
        self.detail.others.show_others(others)

    def to_open_again(self) -> tuple[str, int] | None:
        """The record in the detail."""
        shown = self.in_sight()
        return None if shown is None else shown[:2]

    # -- a quick hand --------------------------------------------------------------------------------

    def add_record_command(
        self, text: str, run: Callable[[], None], *, keys: str = "", icon: str = ""
    ) -> QAction:
        """Add a command on the record under the cursor: it runs now, or as soon as the record is shown.

        The detail follows the cursor after a rest and a read; in between it shows the record before,
        which a command given by then must not touch.
        """

        def act() -> None:
            if action.isEnabled():
                run()

        action = self.add_command(text, lambda: self._on_record(act), keys=keys, icon=icon)
        return action

    def _on_record(self, act: Callable[[], None]) -> None:
        if self.shown_id() == self._wanted:
            self._waiting = None
            act()
            return
        self._waiting = act
        if self._rest.isActive():
            self._rest.stop()
            self._show_row()

    def arrived(self) -> None:
        """The record stands in the detail: do what was asked of it meanwhile."""
        self._tell_in_sight()
        act, self._waiting = self._waiting, None
        if act is not None and self.shown_id() == self._wanted:
            act()

    def _tell_in_sight(self) -> None:
        """Tell of the record in the detail; of whom another one told, nothing is said any more."""
        shown = self.in_sight()
        record = None if shown is None else shown[:2]
        if record != self._told_of:
            self._told_of = record
            self.detail.others.show_others(())
            self.record_in_sight.emit()

    def _want(self, record_id: int | None) -> None:
        if record_id != self._wanted:
            self._wanted = record_id
            self._waiting = None
            self.steps_in_list.follow()

    # -- list and detail ---------------------------------------------------------------------------

    def _cursor_moved(self, row: Any) -> None:
        self._row = row
        self._want(None if row is None else row.id)
        self._rest.start()

    def _moved_within(self) -> None:
        """A step of the person's own; what the page does to find what was asked for is none."""
        if not self._finding:
            self.place_changed.emit()

    def _show_row(self) -> None:
        self.row_shown(self._row)
        if self._row is None:
            self._tell_in_sight()

    def _opened(self, row: Any) -> None:
        self._row = row
        self._want(row.id)
        self._rest.stop()
        self.row_shown(row)
        self.show_detail()
        self.place_changed.emit()

    def show_detail(self) -> None:
        """Go into the detail; where it is narrow it takes the list's place."""
        if self._narrow:
            self._left.hide()
            self.detail.show()
        self._arrange_back()
        target = _first_focus(self.detail)
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def show_list(self) -> None:
        """Go back to the list."""
        self._left.show()
        if self._narrow:
            self.detail.hide()
        self._arrange_back()
        self.table.focus_list()

    @property
    def narrow(self) -> bool:
        """Whether list and detail are shown one at a time."""
        return self._narrow

    def _arrange_back(self) -> None:
        alone = self._narrow and self._left.isHidden()
        self.detail.back.setVisible(alone)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show both where there is room for both."""
        super().resizeEvent(event)
        if not hasattr(self, "table"):
            return
        narrow = self.width() < max(
            QFontMetrics(self.font()).averageCharWidth() * _BOTH_NEED,
            self._left.minimumSizeHint().width() + self.detail.minimumSizeHint().width() + 2,
        )
        if narrow == self._narrow:
            return
        self._narrow = narrow
        in_detail = self.detail.isAncestorOf(QApplication.focusWidget() or self)
        self._left.setVisible(not narrow or not in_detail)
        self.detail.setVisible(not narrow or in_detail)
        self._arrange_back()

    def _remember_split(self) -> None:
        remember(f"splits/{self.table.spec.key}", self._splitter.sizes())

    def _restore_split(self) -> None:
        kept = remembered(f"splits/{self.table.spec.key}")
        if isinstance(kept, list) and len(kept) == 2 and all(isinstance(n, int) and n > 0 for n in kept):
            self._splitter.setSizes(kept)
        else:
            self._splitter.setSizes(self._first_split())

    def _first_split(self) -> list[int]:
        """Where the list has room enough, the rest goes to the detail, up to twice what it needs."""
        character, width = QFontMetrics(self.font()).averageCharWidth(), self._splitter.width()
        detail = character * _DETAIL
        detail = min(max(detail, width - character * _LIST), 2 * detail)
        return [max(width - detail, 1), detail]

    def _say_count(self) -> None:
        self.set_status(self.table.count_text.partition(". ")[0].rstrip("."))

    # -- what the shell asks -----------------------------------------------------------------------

    def entered(self) -> None:
        """Load the list the first time; the cursor goes into it."""
        if not self._loaded_once:
            self._loaded_once = True
            self._restore_split()
            self.table.load()
        if self.list_views is not None:
            self.list_views.enter()
        if not self._left.isHidden():
            self.table.focus_list()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Look again where the change concerns the page."""
        if self.list_views is not None and (not kinds or SHARED_VIEWS in kinds):
            self.list_views.again()
        if self._loaded_once and (not kinds or not self.kinds or kinds & self.kinds):
            self.table.refresh()
            if self.list_views is not None:
                self.list_views.count()

    def place(self) -> Place:
        """The list's view, request and cursor, and whether the detail is in front."""
        place: Place = {"list": self.table.place(), "detail": self._narrow and self._left.isHidden()}
        return place if self.list_views is None else {**place, "view": self.list_views.bar.current}

    def go_to(self, place: Place) -> None:
        """Restore the view, the list, its cursor and the detail."""
        if self.list_views is not None:
            self.list_views.go_to(place.get("view"))
        kept = place.get("list")
        if isinstance(kept, dict):
            self._loaded_once = True
            self.table.go_to(kept)
        if place.get("detail") and self._narrow:
            self.show_detail()
        else:
            self.show_list()


def _first_focus(inside: QWidget) -> QWidget | None:
    """The first widget in the tab order that takes the focus."""
    order = focus_order(inside)
    return next((widget for widget in order if widget.isVisible() and widget.isEnabled()), None)
