"""The views above a list: the program's and those that are kept, each with its count, chosen in the bar."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.listing import Filter
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import messages, tasks
from gen63_desktop.ui.shared.kept_views import KeptViews, Shown
from gen63_desktop.ui.shared.record_table import RecordTable
from gen63_desktop.ui.shared.view_bar import ViewBar
from gen63_desktop.ui.shared.viewed_listing import SeenListing

SHARED_VIEWS = "shared_views"
"""What has changed where somebody shared a view or took one away."""


@dataclass(frozen=True, slots=True)
class Views:
    """The program's views of a list: key and title of each, which one it begins with, which one shows everything."""

    titles: Sequence[tuple[str, str]]
    first: str
    everything: str


class ViewsOfList(QObject):
    """Lets the list show what the chosen view lets through, and keeps the counts in step.

    ``filters_of`` says what a view of the program lets through today.
    """

    moved = Signal()
    """The person chose another view."""

    def __init__(
        self,
        owner: QWidget,
        table: RecordTable,
        seen: SeenListing[Any],
        offered: Views,
        filters_of: Callable[[str], tuple[Filter, ...]],
        office: Office,
    ) -> None:
        super().__init__(owner)
        self._owner, self._table, self._seen, self._filters_of = owner, table, seen, filters_of
        self.bar = ViewBar(QCoreApplication.translate("RegisterPage", "Views"), offered.titles)
        seen.through = filters_of(offered.first)
        self.kept = KeptViews(owner, table, self.bar, list(offered.titles), office)
        self.kept.changed.connect(self.count)
        self._wanted: str | None = None
        self._everything = offered.everything
        table.shown.connect(self._say_of_the_view)
        self._before, self._back_to = offered.first, ""
        table.model.loaded.connect(self._shown)
        table.model.failed.connect(lambda _error: self._not_shown())
        self._saved = self._finding = self._placed = False
        self.bar.chosen.connect(self._chosen)

    def _chosen(self, view: str) -> None:
        shown = self.kept.shown_by(view)
        if shown is not None and not shown.whole:
            self._refuse()
            return
        leaves = self._saved
        self._back_to = self._before if shown is not None else ""
        self._before = view
        self._saved = shown is not None
        self._see_through(view)
        if self._table.model.request is None or self._finding:
            return
        if shown is not None:
            self._table.load(shown.request)
        else:  # the filters of a saved view go with it; those that the person set upon a view stay
            self._table.load(self._table.spec.start() if leaves else None)
        self.moved.emit()

    def _refuse(self) -> None:
        """The view asks what the list does not know: it would show more than its name says."""
        title = self.kept.title()
        self.bar.choose(self._before)
        why = Refused(
            "The view “{title}” asks for something that this list does not have, so it is not shown.",
            "Save a new view in its place; one that is shared is taken away by whoever shared it.",
            title=title,
        )
        messages.refused(self._owner, why)

    def _shown(self) -> None:
        self._back_to = ""

    def _not_shown(self) -> None:
        """What a kept view asks was refused: the rows in sight are those of the view before it."""
        back, self._back_to = self._back_to, ""
        if back:
            self.bar.choose(back)

    def _see_through(self, view: str) -> None:
        """Let through what the view does, in its columns; the person's own filters are as they were."""
        shown = self.kept.shown_by(view)
        self._table.layout_of_columns.borrow(None if shown is None else shown.columns)
        self._seen.through = self._filters_of(view if shown is None else shown.base)

    def count(self) -> None:
        """Count every view anew."""
        seen, asked = self._seen, {}
        for key, _ in self.kept.titles():
            shown = self.kept.shown_by(key) or Shown(key, self._table.spec.start(), [])
            if shown.whole:
                asked[key] = (self._filters_of(shown.base), shown.request)

        def counted() -> dict[str, int]:
            found = {}
            for key, what in asked.items():
                with suppress(Refused):  # whoever chooses such a view is told why it shows nothing
                    found[key] = seen.count_of(*what)
            return found

        tasks.ask(self._owner, counted, self._counted)

    def _counted(self, counts: dict[str, int]) -> None:
        self.bar.show_counts(counts)
        self._say_of_the_view()

    def _say_of_the_view(self) -> None:
        """Nothing in a view is not nothing at all."""
        empty = self._table.model.count == 0 == self.bar.count_of(self.bar.current)
        if empty and not self._table.filters.narrowing and self.bar.count_of(self._everything):
            self._table.say_empty(QCoreApplication.translate("RegisterPage", "Nothing is in this view."))

    def again(self) -> None:
        """Somebody shared a view, changed one or took one away: read them anew, and count."""
        if self.kept.read:
            self.kept.load(lambda: None)

    def enter(self) -> None:
        """Count, and read the kept views the first time."""
        self.count()
        if not self.kept.read:
            self.kept.load(self._know)

    def _know(self) -> None:
        """Once the kept views are known: the one that was left, or that the person begins with, is chosen."""
        wanted, self._wanted = self._wanted, None
        first = "" if self._placed else self.kept.known.first
        self._placed = True
        if wanted is not None and wanted in self.bar.keys and wanted != self.bar.current:
            self._finding = True  # the list stays as it was left, through that view
            try:
                self.bar.choose(wanted)
            finally:
                self._finding = False
            self._table.load()
        elif first and first in self.bar.keys and first != self.bar.current:
            self.bar.choose(first)

    def stay(self) -> None:
        """The person came for a record or a place: no view is chosen for them any more."""
        self._placed = True

    def go_to(self, view: object) -> None:
        """Choose the view that was left; one that has not been read yet as soon as it is."""
        self.stay()
        if isinstance(view, str):
            self._wanted = view if view not in self.bar.keys else None
            self.bar.choose(view)
