"""The list as the window shows it, as a PDF: drawn off the GUI thread, its pages in sight before it is saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.letters.kinds import Language as PaperLanguage
from gen63_desktop.domain.list_paper import ListOf, PaperColumn, WantedList
from gen63_desktop.domain.listing import Listing, ListRequest
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import messages, tasks, words
from gen63_desktop.ui.shared.commands import command, mark_as_list
from gen63_desktop.ui.shared.language import Language, spoken
from gen63_desktop.ui.shared.pages_dialog import PagesDialog
from gen63_desktop.ui.shared.record_table import RecordTable

if TYPE_CHECKING:
    from gen63_desktop.services.list_papers import DrawnList

ENDING = ".pdf"
Said = Sequence[tuple[str, str]]
"""Labels with their words."""

_BEGUN_IN_THE_LIST = {ListOf.COMPLAINTS: "summary", ListOf.COMMENTS: "text"}
"""The column of which the list shows the beginning alone."""


class ListOnPaper(QObject):
    """The command of a list.

    ``whole`` adds to a request what the view lets through; ``said`` names the view, and whatever else decides
    what the list shows besides filters, words and order.
    """

    def __init__(
        self,
        owner: QWidget,
        table: RecordTable,
        office: Office,
        of: ListOf,
        listing: Listing[Any],
        whole: Callable[[ListRequest], ListRequest],
        said: Callable[[], Said],
    ) -> None:
        super().__init__(owner)
        self._owner, self._table, self._papers = owner, table, office.list_papers
        self._today = office.session.today
        self._of, self._listing, self._whole, self._said = of, listing, whole, said
        self.action = mark_as_list(command(owner, self.tr("List as P&DF…"), self.ask, icon="printer"))

    def ask(self, file: str = "") -> None:
        """Draw all rows that the list shows, and show the pages; they are saved from there, proposed as ``file``."""
        papers, listing = self._papers, self._listing
        wanted, request = self._wanted(), self._whole(self._table.request)

        def show(drawn: DrawnList) -> None:
            if (self._stated(), self._whole(self._table.request)) == (wanted.stated, request):
                self._show(drawn, file)
            else:
                messages.tell(self.tr("The list shows something else by now: ask for its PDF again."))

        tasks.ask_long(
            self._owner,
            self.tr("Drawing the list"),
            lambda progress, cancelled: papers.draw(wanted, listing, request, progress, cancelled),
            show,
        )

    def _wanted(self) -> WantedList:
        spec = self._table.spec
        begun = _BEGUN_IN_THE_LIST.get(self._of, "")
        shown = [one for one, visible in self._table.layout_of_columns.order() if visible]
        return WantedList(
            self._of,
            spec.words.name,
            spec.words.one,
            spec.words.many,
            tuple(PaperColumn(one.title, one.text, one.right, one.key == begun) for one in shown),
            self._stated(),
            PaperLanguage.SPANISH if spoken() is Language.SPANISH else PaperLanguage.ENGLISH,
        )

    def _stated(self) -> tuple[tuple[str, str], ...]:
        table, request = self._table, self._table.request
        filters = "; ".join(table.filters.filter_words(one) for one in request.filters)
        return (
            *self._said(),
            (self.tr("Filters"), filters or self.tr("none")),
            (self.tr("Words searched for"), request.words.strip() or self.tr("no words")),
            (self.tr("Order"), table.layout_of_columns.sort_in_words()),
        )

    def _show(self, drawn: DrawnList, file: str) -> None:
        title = drawn.wanted.title
        name = file or f"{title} {self._today().isoformat()}{ENDING}"
        PagesDialog(
            title,
            drawn.pdf,
            self._papers.pictures,
            name,
            lambda dialog, path: self._save(dialog, drawn, path),
            self._owner,
            pages=drawn.pages,
        ).open()

    def _save(self, dialog: PagesDialog, drawn: DrawnList, path: Path) -> None:
        papers, rows = self._papers, len(drawn.rows)

        def done(_nothing: None) -> None:
            said = self.tr("{n} rows were written to {file}.")
            messages.tell(said.format(n=words.number(rows), file=path.name))
            dialog.accept()

        tasks.act(dialog, self.tr("Saving the list"), lambda: papers.save(drawn, path), done)
