"""Opens the palette over a window with what there is now, and remembers what was chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from shiboken6 import isValid

from gen63_desktop.domain.complaints.rows import ComplaintRow
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.retention.destruction import DestroyedCase
from gen63_desktop.domain.roles import Permission
from gen63_desktop.ui.shared import tasks
from gen63_desktop.ui.shared.page import Place
from gen63_desktop.ui.shell.pages import Section
from gen63_desktop.ui.shell.palette import sources
from gen63_desktop.ui.shell.palette.offers import Offer
from gen63_desktop.ui.shell.palette.palette import Palette

if TYPE_CHECKING:
    from gen63_desktop.services.office import Office

_CASE = "case:"


class Doors(NamedTuple):
    """How the window opens things."""

    record: Callable[[str, int], None]
    listed: Callable[[str, Place], None]
    view: Callable[[str, str], None]


class _Read(NamedTuple):
    used: Sequence[str]
    people: Sequence[Person]
    cases: Sequence[ComplaintRow]


class PaletteOpener(QObject):
    """One for each window. ``but``: the command that opens the palette, which is not offered in it."""

    def __init__(
        self, window: QMainWindow, office: Office, sections: Sequence[Section], doors: Doors
    ) -> None:
        super().__init__(window)
        self._window, self._office, self._sections, self._doors = window, office, sections, doors
        self._focus: QWidget | None = None
        self.palette: Palette | None = None
        self.but: QAction | None = None
        QApplication.instance().focusChanged.connect(self._watch)  # type: ignore[union-attr]  # there is one

    def open(self) -> None:
        """Show it; commands and views stand there at once, people and last used cases as soon as they are read."""
        if self.palette is not None and isValid(self.palette) and self.palette.isVisible():
            return
        may = self._office.session.may
        self._focus = self._window.focusWidget()
        offers = [
            *sources.commands_of(self._window.menuBar(), self.but),
            *sources.views_of(self._sections, may, self._doors.view),
        ]
        cases = may(Permission.READ_COMPLAINTS)
        palette = Palette(offers, (), self._find if cases else None, self._as_found, self._window)
        palette.chosen.connect(self._chosen)
        palette.finished.connect(self._closed)
        self.palette = palette
        palette.open()
        tasks.ask(palette, partial(self._read, with_cases=cases), partial(self._add, palette), _quiet)

    def open_number(self, number: str) -> None:
        """Open the case with this number, where there is one that the person may open."""
        if not self._office.session.may(Permission.READ_COMPLAINTS):
            return

        def opened(rows: Sequence[ComplaintRow | DestroyedCase]) -> None:
            for one in rows[:1]:  # of a destroyed case its page says that it was
                number = one.complaint_id if isinstance(one, DestroyedCase) else one.id
                self._doors.record("Complaint", number)

        tasks.ask(self, lambda: self._find(number), opened)

    def _watch(self, before: QWidget | None, now: QWidget | None) -> None:
        """Where Ctrl+K deletes to the end of a line, as on some systems, it opens the palette all the same."""
        if before is not None and isValid(before):
            before.removeEventFilter(self)
        if now is not None and now.window() is self._window:
            now.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keep the field that has the focus from claiming the palette's key."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self.but is not None
            and self.but.shortcut().matches(QKeySequence(event.keyCombination()))
            == QKeySequence.SequenceMatch.ExactMatch
        ):
            event.ignore()
            return True
        return False

    # -- what is read ----------------------------------------------------------------------------

    def _find(self, typed: str) -> Sequence[ComplaintRow | DestroyedCase]:
        return [*self._office.retention.destroyed_among(typed), *self._office.search.cases(typed)]

    def _as_found(self, rows: Iterable[ComplaintRow | DestroyedCase]) -> Iterable[Offer]:
        return sources.cases_of(rows, self._doors.record, found=True)

    def _read(self, *, with_cases: bool) -> _Read:
        search = self._office.search
        used = search.last_used()
        if not with_cases:
            return _Read(used, (), ())
        opened = [f"{_CASE}{one.record_id}" for one in self._office.opened_last.of("complaints")]
        used = tuple(dict.fromkeys([*used, *opened]))  # what was chosen here, then what was opened anywhere
        ids = [int(key.removeprefix(_CASE)) for key in used if key.startswith(_CASE)]
        return _Read(used, self._office.people.all(active_only=True), search.cases_of(ids))

    def _add(self, palette: Palette, read: _Read) -> None:
        palette.add_offers(sources.cases_of(read.cases, self._doors.record, found=False))
        palette.add_offers(sources.people_of(read.people, self._doors.listed))
        palette.set_used(read.used)

    # -- what was chosen -------------------------------------------------------------------------

    def _chosen(self, offer: Offer) -> None:
        note = self._office.search.note_used
        tasks.act(self, "", lambda: note(offer.key), lambda _none: None, _quiet)
        QTimer.singleShot(0, self, offer.run)

    def _closed(self, _how: int) -> None:
        """The focus is where it was, so that a command on what has the focus finds it."""
        focus, self._focus, self.palette = self._focus, None, None
        self._window.activateWindow()
        if focus is not None and isValid(focus) and focus.isVisible():
            focus.setFocus()


def _quiet(_error: Refused) -> bool:
    """What was used last is a help, and no reason to interrupt anybody."""
    return True
