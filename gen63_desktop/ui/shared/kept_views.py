"""The kept views of a list: a person's own and those that are shared; read, saved, shared, arranged."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.listing import ListRequest
from gen63_desktop.domain.saved_views import SHARED, Arranged, ListViews
from gen63_desktop.domain.shared_views import SharedShown
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import messages, tasks
from gen63_desktop.ui.shared.commands import command, mark_as_list
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.kept_requests import is_asked_whole, plain_request, request_of
from gen63_desktop.ui.shared.offers import offer, only_for
from gen63_desktop.ui.shared.record_table import RecordTable
from gen63_desktop.ui.shared.view_bar import ViewBar
from gen63_desktop.ui.shared.view_forms import NameForm, ShareForm, TakeAwayForm
from gen63_desktop.ui.shared.views_dialog import ViewsDialog


class Shown(NamedTuple):
    """What a kept view shows: the program's view below it, what it asks of the list, and the columns.

    ``whole``: the list knows all that it asks. Where it does not, the view would show more than it says.
    """

    base: str
    request: ListRequest
    columns: list[tuple[str, bool]]
    whole: bool = True


class KeptViews(QObject):
    """Reads the views, keeps the bar in step, and has the commands."""

    changed = Signal()
    """The views were read, or one of them shows something else."""

    def __init__(
        self,
        page: QWidget,
        table: RecordTable,
        bar: ViewBar,
        given: list[tuple[str, str]],
        office: Office,
    ) -> None:
        super().__init__(page)
        self._page, self._table, self._bar, self._given = page, table, bar, given
        self._own, self._service_of_shared = office.saved_views, office.shared_views
        self.known = ListViews()
        self.shared: tuple[SharedShown, ...] = ()
        self.read = False
        self._make_commands()
        bar.chosen.connect(lambda _key: self._follow())
        self._follow()

    def _make_commands(self) -> None:
        self._keep = self._command(self.tr("Sa&ve as a view…"), self.save_as, "save")
        self._change = self._command(self.tr("Save the changes of the vie&w"), self.save_changes, "check")
        self._share = self._command(self.tr("S&hare as a view…"), self.share, "users")
        self._copy = self._command(self.tr("Copy the shared view to &mine…"), self.copy, "copy")
        self._take = self._command(self.tr("Ta&ke the shared view away…"), self.take_away, "trash-2")
        self._arrange = self._command(self.tr("Arran&ge the views…"), self.arrange, "pencil")
        self.commands = (self._keep, self._change, self._arrange, self._share, self._copy, self._take)
        only_for(self._share, self._service_of_shared.may_share(self._of_list))

    def _command(self, text: str, run: Callable[[], None], icon: str) -> QAction:
        return mark_as_list(command(self._page, text, run, icon=icon))

    @property
    def _of_list(self) -> str:
        return self._table.spec.key

    def _follow(self) -> None:
        own = self.known.view(self._bar.current) is not None
        shared = self.shared_view(self._bar.current)
        mine = shared is not None and shared.may_change
        theirs = self.tr("Whoever shared the view changes it, or the chief or an administrator does.")
        no_view = theirs if shared is not None else self.tr("Choose a view of your own first.")
        no_shared = self.tr("Choose a shared view first.")
        offer(self._change, "" if own or mine else no_view)
        offer(self._copy, "" if shared is not None else no_shared)
        offer(self._take, "" if mine else no_shared if shared is None else theirs)

    # -- what is known ---------------------------------------------------------------------------

    def load(self, then: Callable[[], None]) -> None:
        """Read the views, show them in the bar; then go on."""
        of_list, own, shared = self._of_list, self._own, self._service_of_shared

        def take(found: tuple[ListViews, tuple[SharedShown, ...]]) -> None:
            self.known, self.shared = found
            self.read = True
            self._bar.set_views(self.titles(), self._whose())
            self._follow()
            then()
            self.changed.emit()

        tasks.ask(self, lambda: (own.of(of_list), shared.of(of_list)), take)

    def titles(self) -> list[tuple[str, str]]:
        """All views that the person sees, in their order: the program's and their own, then the shared ones."""
        every = [*self._given, *((one.key, one.title) for one in self.known.views)]
        shared = [(one.key, one.view.title) for one in self.shared if one.key not in self.known.hidden]
        return [*self._in_order(every), *self._in_order(shared)]

    def _in_order(self, views: list[tuple[str, str]]) -> list[tuple[str, str]]:
        places = {key: place for place, key in enumerate(self.known.order)}
        return sorted(views, key=lambda one: places.get(one[0], len(places)))

    def _whose(self) -> dict[str, str]:
        said = self.tr("Shared by {name}")
        return {one.key: said.format(name=one.by) for one in self.shared}

    def shared_view(self, key: str) -> SharedShown | None:
        """The shared view of this key."""
        return next((one for one in self.shared if one.key == key), None)

    def shown_by(self, key: str) -> Shown | None:
        """What a kept view shows; None for one of the program's."""
        shared, own = self.shared_view(key), self.known.view(key)
        if shared is not None:
            return self._read(shared.content)
        return None if own is None else self._read(own.content)

    def _read(self, content: Mapping[str, Any] | None) -> Shown:
        """Over a view of the program that there is not, as after another edition, nothing is shown either."""
        shown = _read(content, self._table)
        known = shown.base in {"", *(key for key, _ in self._given)}
        return shown._replace(whole=shown.whole and known)

    def in_words(self) -> str:
        """The view, and what the list shows through it."""
        words = self.tr("View: {title}; {words}")
        return words.format(title=self.title(), words=self._table.in_words())

    def named(self) -> str:
        """The view by its name alone."""
        return self.tr("View: {title}").format(title=self.title())

    def stated(self) -> tuple[tuple[str, str], ...]:
        """The view by its name, with its label."""
        return ((self.tr("View"), self.title()),)

    def title(self) -> str:
        """The name of the chosen view."""
        return dict(self.titles()).get(self._bar.current, "")

    # -- commands --------------------------------------------------------------------------------

    def _content(self) -> dict[str, Any]:
        columns = [[column.key, visible] for column, visible in self._table.layout_of_columns.order()]
        shown = self.shown_by(self._bar.current)
        base = self._bar.current if shown is None else shown.base
        return plain_request(self._table.request) | {"base": base, "columns": columns}

    @property
    def _taken(self) -> list[str]:
        return [title for _, title in self._given]

    def _open(self, form: Form, done: Callable[[Any], None]) -> None:
        form.finished.connect(done)
        FormDialog(form, self._page).open()

    def save_as(self) -> None:
        """Ask for a name, and keep what is shown as a view."""
        self._open(NameForm(self._own, self._of_list, self._content(), self._taken), self._saved)

    def copy(self) -> None:
        """Keep what the chosen shared view shows as a view of one's own."""
        shared = self.shared_view(self._bar.current)
        if shared is not None and shared.content is not None:
            title = shared.view.title
            self._open(NameForm(self._own, self._of_list, shared.content, self._taken, title), self._saved)

    def _saved(self, key: object) -> None:
        messages.tell(self.tr("The view is saved; only you see it."))
        self.load(lambda: self._bar.choose(str(key)))

    def save_changes(self) -> None:
        """Let the chosen view show what is shown now."""
        shared = self.shared_view(self._bar.current)
        if shared is not None:
            self._ask_to_share(shared)
            return
        key, of_list, content, own = self._bar.current, self._of_list, self._content(), self._own
        said = self.tr("The view shows this from now on.")

        def changed(_none: object) -> None:
            messages.tell(said)
            self.load(lambda: None)

        tasks.act(self._page, self.tr("Saving the view"), lambda: own.change(of_list, key, content), changed)

    def share(self) -> None:
        """Share what is shown as a view of the office."""
        self._ask_to_share(None)

    def _ask_to_share(self, shared: SharedShown | None) -> None:
        own = self.known.view(self._bar.current)
        title = shared.view.title if shared is not None else "" if own is None else own.title
        form = ShareForm(
            self._service_of_shared,
            self._of_list,
            self._content(),
            self._taken,
            title=title,
            says=self._table.in_words(),
            changes=None if shared is None else shared.view,
        )
        self._open(form, self._shared_now)

    def _shared_now(self, view: Any) -> None:
        messages.tell(self.tr("The view is shared with everybody who reads this list."))
        key = f"{SHARED}{view.id}"
        self.load(lambda: self._bar.choose(key))

    def take_away(self) -> None:
        """Take the chosen shared view away from everybody, after a question."""
        shared = self.shared_view(self._bar.current)
        if shared is not None:
            self._open(TakeAwayForm(self._service_of_shared, shared.view), self._taken_away)

    def _taken_away(self, _none: object) -> None:
        messages.tell(self.tr("The view is not shared any more."))
        self.load(lambda: None)

    def arrange(self) -> None:
        """Rename, reorder, hide, delete, and choose which one the list begins with."""
        hidden = [(one.key, one.view.title) for one in self.shared if one.key in self.known.hidden]
        dialog = ViewsDialog(
            [*self.titles(), *hidden],
            {key for key, _ in self._given},
            self.known.first,
            self._page,
            whose={one.key: one.by for one in self.shared},
            hidden=self.known.hidden,
        )
        dialog.chosen.connect(self._arranged)
        dialog.open()

    def _arranged(self, wish: Arranged) -> None:
        of_list, own, taken = self._of_list, self._own, self._taken
        tasks.act(
            self._page,
            self.tr("Saving the views"),
            lambda: own.arrange(of_list, wish, taken),
            lambda _none: self.load(lambda: None),
        )


def _read(content: Mapping[str, Any] | None, table: RecordTable) -> Shown:
    if content is None:
        return Shown("", table.spec.start(), table.layout_of_columns.default_order(), whole=False)
    known = {column.key for column in table.spec.columns}
    kept = content.get("columns")
    columns = [
        (str(item[0]), bool(item[1]))
        for item in (kept if isinstance(kept, list) else [])
        if isinstance(item, list) and len(item) == 2 and item[0] in known
    ]
    if not any(visible for _, visible in columns):
        columns = table.layout_of_columns.default_order()
    request = request_of(dict(content), table.spec)
    return Shown(str(content.get("base") or ""), request, columns, is_asked_whole(content, table.spec))
