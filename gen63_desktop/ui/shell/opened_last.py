"""The records that the person opened last: noted once somebody stays with one, listed for the section in sight."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from weakref import WeakSet

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from gen63_desktop.domain.opened import Opened
from gen63_desktop.ui.shared import tasks
from gen63_desktop.ui.shared.page import Page
from gen63_desktop.ui.shell.pages import Section
from gen63_desktop.ui.shell.records_dialog import OpenRecord, RecordsDialog

if TYPE_CHECKING:
    from gen63_desktop.services.office import Office

_STAYS_MS = 2000
"""Whoever goes on sooner was on the way to another record."""

_KINDS = {
    "complaints": "complaints",
    "comments": "comments",
    "sources": "sources",
    "training": "training_employees",
    "findings": "issued_reports",
    "violations": "violations",
}
"""What each section lists of its own."""

_OPENED_AS = {"comments": "Comment", "training_employees": "Employee", "issued_reports": "IssuedReport"}


class LastOpened(QObject):
    """One for each main window."""

    def __init__(
        self, window: QWidget, office: Office, sections: Sequence[Section], open_record: OpenRecord
    ) -> None:
        super().__init__(window)
        self._sections = sections
        self._window, self._opened, self._open_record = window, office.opened_last, open_record
        self._page: Page | None = None
        self._watched: WeakSet[Page] = WeakSet()
        self._noted: tuple[str, int] | None = None
        self._stays = QTimer(self)
        self._stays.setSingleShot(True)
        self._stays.setInterval(_STAYS_MS)
        self._stays.timeout.connect(self.note)

    def show_page(self, page: Page) -> None:
        """This page is in sight."""
        if page not in self._watched:
            self._watched.add(page)
            page.record_in_sight.connect(self._stays.start)
        if page is not self._page:
            self._page = page
            self._stays.start()

    def note(self) -> None:
        """The person stays with what is in sight."""
        page = self._page
        record = None if page is None or not self._window.isVisible() else page.to_open_again()
        if record is not None and record != self._noted and record[0] in _KINDS.values():
            self._noted, opened = record, self._opened
            tasks.act(self, "", lambda: opened.note(*record), lambda _none: None, _quiet)

    def show(self) -> None:
        """List those of the section in sight; where it has none of its own, of all."""
        opened, page = self._opened, self._page
        here = [one.key for one in self._sections if one.page == type(page).__name__ and one.key in _KINDS]
        kinds = [_KINDS[key] for key in here or _KINDS]
        dialog = LastOpenedDialog(self._open_record, self._window)
        dialog.open()

        def show(found: Sequence[Opened]) -> None:
            if isValid(dialog):
                dialog.show_rows(
                    [(one.name, _OPENED_AS.get(one.kind, one.kind), one.record_id) for one in found]
                )

        tasks.ask(self, lambda: [one for kind in kinds for one in opened.of(kind)], show)


class LastOpenedDialog(RecordsDialog):
    """What was opened last, the latest first; Enter opens it again."""

    def __init__(self, open_record: OpenRecord, parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("LastOpened", "Opened last"),
            QCoreApplication.translate(
                "LastOpened",
                "The last 20 that you opened, the latest first. Nobody else sees this list. Enter opens one.",
            ),
            QCoreApplication.translate("LastOpened", "You have not opened anything here yet."),
            open_record,
            parent,
        )


def _quiet(_error: object) -> bool:
    """It is a help, and no reason to interrupt anybody."""
    return True
