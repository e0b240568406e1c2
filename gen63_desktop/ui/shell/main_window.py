"""The window of an open office: sections at the left, the page in sight, menus and status bar."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLayout,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from gen63_desktop.domain.work_list import WorkItem
from gen63_desktop.ui.shared import messages, tasks
from gen63_desktop.ui.shared.page import Page, Place
from gen63_desktop.ui.shared.remembered import remember_bytes, remembered_bytes
from gen63_desktop.ui.shared.theme import look
from gen63_desktop.ui.shell.locking import Locking
from gen63_desktop.ui.shell.navigation import Navigation
from gen63_desktop.ui.shell.page_stack import PageStack
from gen63_desktop.ui.shell.pages import Section, section_of, sections_for
from gen63_desktop.ui.shell.palette.opening import Doors
from gen63_desktop.ui.shell.signed_in import SignedIn, nothing_here
from gen63_desktop.ui.shell.status_line import StatusLine
from gen63_desktop.ui.shell.taken_back import TakenBack
from gen63_desktop.ui.shell.trail import Step, Trail, of_page
from gen63_desktop.ui.shell.window_menus import Ways, WindowMenus
from gen63_desktop.ui.work_list.waiting import by_section, waiting_in

if TYPE_CHECKING:
    from gen63_desktop.services.office import Office

_NAMES_NEED = 100
"""Characters of window width under which the sections show icons only."""

_SMALLEST = (720, 480)
"""The window may be this small; it is made for 960 x 600 and more."""

_GATHER_MS = 150
"""Changes that follow one another so closely are shown in one go."""


def _teller(window: MainWindow) -> Callable[[frozenset[str]], None]:
    """Tells the window of changes, from whatever thread, as long as there is a window."""
    there = weakref.ref(window)

    def tell(kinds: frozenset[str]) -> None:
        shown = there()
        if shown is not None and isValid(shown):
            shown.changed_elsewhere.emit(kinds)

    return tell


class MainWindow(QMainWindow):
    """One office, one window."""

    closed = Signal()
    """The person closed the window: the program ends."""

    office_left = Signal()
    """The person closed the office: back to the welcome page."""

    standing_changed = Signal()
    """The person may do other things than when the window was made."""

    changed_elsewhere = Signal(object)
    """Kinds of record that were changed; may come from any thread."""

    def __init__(self, office: Office) -> None:
        super().__init__()
        self.office = office
        self.sections = sections_for(office.session.may)
        self.trail = Trail()
        self._pages: dict[str, Page] = {}
        self._walking = False
        self._leaving = False
        self._kinds: set[str] = set()
        self.setWindowTitle(self.tr("GEN 63 Desktop"))
        self.navigation = Navigation(self.sections)
        self.navigation.chosen.connect(self.open_section)
        self._signed_in = SignedIn(self, office, self.navigation)
        self._signed_in.standing_changed.connect(self.standing_changed)
        self.stack = PageStack()
        self._lay_out()
        self.locking = Locking(self, office, lambda: self.page)
        self.locking.left.connect(self.office_left)
        self.locking.unlocked.connect(self._look_again)
        ways = Ways(
            self.go_back,
            self.go_forward,
            self.open_section,
            self.navigation.list.setFocus,
            self.leave_office,
            self.locking,
            Doors(self.open_record, self.open_list, self.open_view),
        )
        self.menus = WindowMenus(self, office, self.sections, ways)
        self._status = StatusLine(self.statusBar(), office.session.facts.name)
        self._taken_back = TakenBack(
            self, office.taking_back, lambda: self.page, self._pages.values, lambda: self.locking.locked
        )
        self.locking.hidden.connect(self.forget)
        messages.door().clock = weakref.WeakMethod(office.session.now)
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(_GATHER_MS)
        self._gather.timeout.connect(self._show_changes)
        self.changed_elsewhere.connect(self._note_change)
        office.session.on_change(_teller(self))
        office.session.on_standing(_teller(self))
        self._waiting = waiting_in(office)
        self._waiting.seen.connect(self._show_waiting)
        self._restore()

    # -- layout --------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        central = QWidget()
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.banner = QLabel(
            self.tr(
                "Demonstration: everything in this office is fictional. Persons, events and figures are invented."
            )
        )
        self.banner.setWordWrap(True)
        look(self.banner, "banner")
        self.banner.setVisible(self.office.session.facts.fictional)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addWidget(self.stack, 1)
        column.addWidget(self.banner)
        column.addLayout(row, 1)
        self.setCentralWidget(central)
        if not self.sections:
            self.stack.addWidget(nothing_here())
        layout = self.layout()
        if layout is not None:
            layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setMinimumSize(*_SMALLEST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the sections show icons only."""
        super().resizeEvent(event)
        letter = QFontMetrics(QApplication.font()).averageCharWidth()
        self.navigation.set_compact(self.width() < letter * _NAMES_NEED)
        self._status.show_office(shown=self.width() >= letter * _NAMES_NEED)

    def _restore(self) -> None:
        state = remembered_bytes("window/geometry")
        if state.isEmpty() or not self.restoreGeometry(state):
            room = self.screen().availableSize()
            self.resize(min(1280, room.width() - 40), min(820, room.height() - 60))

    # -- sections ------------------------------------------------------------------------------------

    @property
    def page(self) -> Page | None:
        """The page in sight."""
        widget = self.stack.currentWidget()
        return widget if isinstance(widget, Page) else None

    @property
    def section(self) -> Section | None:
        """The section in sight."""
        page = self.page
        return next((s for s in self.sections if page is not None and self._pages.get(s.key) is page), None)

    def page_of(self, key: str) -> Page:
        """The page of a section, made when it is first asked for."""
        page = self._pages.get(key)
        if page is None:
            section = next(one for one in self.sections if one.key == key)
            page = section.make(self.office)
            page.record_asked.connect(self.open_record)
            page.part_asked.connect(self.open_record)
            page.list_asked.connect(self.open_list)
            page.case_number_asked.connect(self.menus.palette.open_number)
            page.place_changed.connect(self._moved_within)
            page.commands_changed.connect(self._commands_changed)
            page.draft_asked.connect(self.open_draft)
            page.status_changed.connect(lambda text, p=page: self._page_status(p, text))
            page.draft_saved.connect(self._status.say_draft)
            self._pages[key] = page
            self.stack.addWidget(page)
        return page

    def open_section(self, key: str) -> None:
        """Show a section."""
        before = self.section
        if before is not None and before.key == key and not self._walking:
            return
        self._keep_step()
        if self.page is not None:
            self.page.left()
        page = self.page_of(key)
        self.stack.setCurrentWidget(page)
        self.navigation.select(key)
        section = self.section
        name = section.words if section is not None else ""
        office = self.office.session.facts.name
        self.setWindowTitle(f"{name} — {office}")
        self._status.say_draft(None)
        self._status.show_page(page.status)
        self.menus.show_page(page)
        page.entered()
        if not self._walking:
            self.trail.go(Step(key, page.place()))
        self.menus.show_trail(self.trail)

    def open_record(self, kind: str, record_id: int, part: str = "", part_id: int = 0) -> None:
        """Show a record, wherever it is at home, with one of its parts in sight; id 0 shows the section."""
        if kind == "keeping":
            self.menus.show_backups()
            return
        section = section_of(kind, self.sections)
        if section is None:
            return
        here = self.section is section
        self.open_section(section.key)
        if record_id:
            self.page_of(section.key).show_record(kind, record_id)
            self.page_of(section.key).show_part(part, part_id)
        if here:  # coming from elsewhere was a step already
            self._moved_within()

    def open_list(self, key: str, place: Place) -> None:
        """Show a section with its list at a place, as what a figure counts."""
        if any(section.key == key for section in self.sections):
            self._keep_step()
            self._walk(Step(key, place))
            self.trail.go(Step(key, self.page_of(key).place()))
            self.menus.show_trail(self.trail)

    def open_view(self, key: str, view: str) -> None:
        """Show a view of a section's page; what it shows besides is as it was."""
        self.open_list(key, {**of_page(self.page_of(key).place()), "view": view})

    def open_draft(self, form: str, key: str) -> None:
        """Open an unfinished form where it is at home."""
        section = section_of(form.partition(".")[0], self.sections)
        if section is not None:
            self.open_section(section.key)
            self.page_of(section.key).open_draft(form, key)

    # -- back and forward ----------------------------------------------------------------------------

    def _keep_step(self) -> None:
        """Before leaving: remember where the page stands."""
        section, page, present = self.section, self.page, self.trail.present
        if (
            section is not None
            and page is not None
            and present is not None
            and present.section == section.key
        ):
            self.trail.update(Step(section.key, page.place()))

    def _moved_within(self) -> None:
        section, page = self.section, self.page
        if section is not None and page is not None and not self._walking and self.sender() in (page, None):
            self.trail.go(Step(section.key, page.place()))
            self.menus.show_trail(self.trail)

    def go_back(self) -> None:
        """To where the person was before."""
        self._keep_step()
        self._walk(self.trail.back())

    def go_forward(self) -> None:
        """Undo going back."""
        self._keep_step()
        self._walk(self.trail.forward())

    def _walk(self, step: Step | None) -> None:
        if step is None:
            return
        self._walking = True
        try:
            self.open_section(step.section)
            self._go_to(self.page_of(step.section), step.place)
        finally:
            self._walking = False
        self.menus.show_trail(self.trail)

    def _go_to(self, page: Page, place: Place) -> None:
        if place != page.place():
            page.go_to(place)

    # -- status --------------------------------------------------------------------------------------

    def _page_status(self, page: Page, text: str) -> None:
        if page is self.page:
            self._status.say_of_page(text)

    def forget(self) -> None:
        """Keep nothing that was said here, and nothing of what could be taken back."""
        self._taken_back.forget()
        messages.door().heard.clear()

    @property
    def status_text(self) -> str:
        """What the status bar says."""
        return self._status.text

    def _commands_changed(self) -> None:
        page = self.page
        if page is not None and self.sender() in (page, None, self.navigation, *self.menus.actions()):
            self.menus.show_page(page)

    # -- changes -------------------------------------------------------------------------------------

    def _note_change(self, kinds: frozenset[str]) -> None:
        self._kinds |= kinds
        self._gather.start()

    def _show_changes(self) -> None:
        kinds, self._kinds = frozenset(self._kinds), set()
        self._signed_in.follow(kinds)
        for page in self._pages.values():
            page.refresh(kinds)
        self.count_waiting()

    def keep_backups(self) -> None:
        """The day's backup is made beside the work, once the person is busy with something else."""
        from gen63_desktop.ui.office.in_the_background import Keeper

        Keeper(self.office, self)

    def _look_again(self) -> None:
        """After unlocking: what was asked while the office was being locked got no answer."""
        if self.page is not None:
            self.page.refresh(frozenset())
        self.count_waiting()

    def count_waiting(self) -> None:
        """Say beside each section how many things wait there."""
        self._waiting.look()

    def _show_waiting(self, items: tuple[WorkItem, ...]) -> None:
        self.navigation.show_counts(by_section(items))

    # -- leaving -------------------------------------------------------------------------------------

    def leave_office(self) -> None:
        """Close the office and go back to the welcome page."""
        if self._may_leave():
            self.office_left.emit()

    def _may_leave(self) -> bool:
        """Keep what is typed; wait for what is being changed."""
        if self._leaving:
            return True
        if tasks.changing():
            messages.tell(self.tr("Something is still being saved. Close the window again in a moment."))
            return False
        self._leaving = True
        if self.page is not None:
            self.page.left()
        self.forget()
        self.keep_geometry()
        return True

    def keep_geometry(self) -> None:
        """The next window of an office stands where this one does, and is as large."""
        remember_bytes("window/geometry", self.saveGeometry())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the window ends the program, once nothing can be lost."""
        if self._may_leave():
            event.accept()
            self.closed.emit()
        else:
            event.ignore()
