"""A person's own views of a register: saved from what is shown, chosen in the bar, arranged in a window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.listing import ListRequest
from gen63_desktop.domain.saved_views import LONGEST, Arranged, ListViews, SavedView
from gen63_desktop.services.saved_views import SavedViews
from gen63_desktop.ui.shared import messages, tasks
from gen63_desktop.ui.shared.commands import command, mark_as_list
from gen63_desktop.ui.shared.fields import TextField
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.kept_requests import plain_request, request_of
from gen63_desktop.ui.shared.offers import offer
from gen63_desktop.ui.shared.record_table import RecordTable
from gen63_desktop.ui.shared.view_bar import ViewBar
from gen63_desktop.ui.shared.views_dialog import ViewsDialog


class Shown(NamedTuple):
    """What a saved view shows: the program's view below it, what it asks of the list, and the columns."""

    base: str
    request: ListRequest
    columns: list[tuple[str, bool]]


class KeptViews(QObject):
    """Reads the person's views, keeps the bar in step, and has the commands."""

    changed = Signal()
    """The views were read, or one of them shows something else."""

    def __init__(
        self,
        page: QWidget,
        table: RecordTable,
        bar: ViewBar,
        given: list[tuple[str, str]],
        kept: SavedViews,
    ) -> None:
        super().__init__(page)
        self._page, self._table, self._bar, self._given, self._service = page, table, bar, given, kept
        self.known = ListViews()
        self.read = False
        self._keep = self._command(self.tr("Sa&ve as a view…"), self.save_as, "save")
        self._change = self._command(self.tr("Save the changes of the vie&w"), self.save_changes, "check")
        self._arrange = self._command(self.tr("Arran&ge the views…"), self.arrange, "pencil")
        self.commands = (self._keep, self._change, self._arrange)
        bar.chosen.connect(lambda _key: self._follow())
        self._follow()

    def _command(self, text: str, run: Callable[[], None], icon: str) -> QAction:
        return mark_as_list(command(self._page, text, run, icon=icon))

    def _follow(self) -> None:
        own = self.known.view(self._bar.current) is not None
        offer(self._change, "" if own else self.tr("Choose a view of your own first."))

    # -- what is known ---------------------------------------------------------------------------

    def load(self, then: Callable[[], None]) -> None:
        """Read the views, show them in the bar; then go on."""
        of_list, service = self._table.spec.key, self._service

        def take(known: ListViews) -> None:
            self.known, self.read = known, True
            self._bar.set_views(self.titles())
            self._follow()
            then()
            self.changed.emit()

        tasks.ask(self, lambda: service.of(of_list), take)

    def titles(self) -> list[tuple[str, str]]:
        """All views in the person's order, the program's among them."""
        every = [*self._given, *((one.key, one.title) for one in self.known.views)]
        places = {key: place for place, key in enumerate(self.known.order)}
        return sorted(every, key=lambda one: places.get(one[0], len(places)))

    def shown_by(self, key: str) -> Shown | None:
        """What a view of the person's own shows; None for one of the program's."""
        view = self.known.view(key)
        return None if view is None else _read(view, self._table)

    def in_words(self) -> str:
        """The view, and what the list shows through it."""
        words = self.tr("View: {title}; {words}")
        return words.format(title=self._title(), words=self._table.in_words())

    def named(self) -> str:
        """The view by its name alone."""
        return self.tr("View: {title}").format(title=self._title())

    def _title(self) -> str:
        return dict(self.titles()).get(self._bar.current, "")

    # -- commands --------------------------------------------------------------------------------

    def _base(self) -> str:
        shown = self.shown_by(self._bar.current)
        return self._bar.current if shown is None else shown.base

    def _content(self) -> dict[str, Any]:
        columns = [[column.key, visible] for column, visible in self._table.layout_of_columns.order()]
        return plain_request(self._table.request) | {"base": self._base(), "columns": columns}

    def save_as(self) -> None:
        """Ask for a name, and keep what is shown as a view."""
        taken = [title for _, title in self._given]
        form = _NameForm(self._service, self._table.spec.key, self._content(), taken)
        form.finished.connect(self._saved)
        FormDialog(form, self._page).open()

    def _saved(self, key: object) -> None:
        messages.tell(self.tr("The view is saved; only you see it."))
        self.load(lambda: self._bar.choose(str(key)))

    def save_changes(self) -> None:
        """Let the chosen view show what is shown now."""
        key, of_list, content, service = (
            self._bar.current,
            self._table.spec.key,
            self._content(),
            self._service,
        )
        said = self.tr("The view shows this from now on.")

        def changed(_none: object) -> None:
            messages.tell(said)
            self.load(lambda: None)

        tasks.act(
            self._page, self.tr("Saving the view"), lambda: service.change(of_list, key, content), changed
        )

    def arrange(self) -> None:
        """Rename, reorder, delete, and choose which one the list begins with."""
        dialog = ViewsDialog(self.titles(), {key for key, _ in self._given}, self.known.first, self._page)
        dialog.chosen.connect(self._arranged)
        dialog.open()

    def _arranged(self, wish: Arranged) -> None:
        of_list, service = self._table.spec.key, self._service
        taken = [title for _, title in self._given]
        tasks.act(
            self._page,
            self.tr("Saving the views"),
            lambda: service.arrange(of_list, wish, taken),
            lambda _none: self.load(lambda: None),
        )


def _read(view: SavedView, table: RecordTable) -> Shown:
    content: Mapping[str, Any] = view.content
    known = {column.key for column in table.spec.columns}
    kept = content.get("columns")
    columns = [
        (str(item[0]), bool(item[1]))
        for item in (kept if isinstance(kept, list) else [])
        if isinstance(item, list) and len(item) == 2 and item[0] in known
    ]
    if not any(visible for _, visible in columns):
        columns = table.layout_of_columns.default_order()
    return Shown(str(content.get("base") or ""), request_of(dict(content), table.spec), columns)


class _NameForm(Form):
    """Asks what a new view is called."""

    def __init__(
        self, service: SavedViews, of_list: str, content: Mapping[str, Any], taken: list[str]
    ) -> None:
        super().__init__(
            QCoreApplication.translate("KeptViews", "Save as a view"),
            QCoreApplication.translate("KeptViews", "Save the view"),
        )
        self._service, self._of_list, self._content, self._taken = service, of_list, content, taken
        hint = QCoreApplication.translate(
            "KeptViews", "It keeps the filters, the words, the sort and the columns. At most {n} characters."
        )
        name = QCoreApplication.translate("KeptViews", "Name of the view")
        self.add(TextField("title", name, required=True, hint=hint.format(n=LONGEST)))
        self.start()

    def send(self) -> None:
        """Keep it."""
        title, service = self.values()["title"], self._service
        self.act(
            self.tr("Saving the view"),
            lambda: service.keep(self._of_list, title, self._content, self._taken),
        )
