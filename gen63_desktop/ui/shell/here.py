"""Tells other programs of the office what is open in this window, and the window who else has it open.

It asks when a record or a form comes into sight and once a minute, one question at a time; what fails says nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING
from weakref import WeakSet

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from gen63_desktop.domain.presence import Place, Present
from gen63_desktop.ui.shared import tasks
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.page import Page

if TYPE_CHECKING:
    from gen63_desktop.services.office import Office
    from gen63_desktop.ui.shell.locking import Locking
    from gen63_desktop.ui.shell.news import News

_REST_MS = 300
"""Whoever goes through a list by the arrows has opened none of what they passed."""


class Here(QObject):
    """One for each main window."""

    def __init__(self, window: QWidget, office: Office, news: News, locking: Locking) -> None:
        """A locked window leaves at once."""
        super().__init__(window)
        self._presence = office.presence
        self._page: Page | None = None
        self._watched: WeakSet[Page] = WeakSet()
        self._forms: dict[Form, Place] = {}
        self._asking = self._again = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.look)
        news.beat.connect(self.look)
        locking.hidden.connect(self._presence.leave)
        locking.unlocked.connect(self._back)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.applicationStateChanged.connect(self._come_to_front)

    def show_page(self, page: Page) -> None:
        """This page is in sight."""
        if page not in self._watched:
            self._watched.add(page)
            page.record_in_sight.connect(self.look_soon)
            page.form_opened.connect(self._form_opened)
        if page is not self._page:
            self._page = page
            self.look_soon()

    def look_soon(self) -> None:
        """Look once the person has come to rest."""
        self._rest.start()

    def look(self) -> None:
        """Say what is open here, and ask who else has it open; a question that is under way is asked again after it."""
        if self._asking:
            self._again = True
            return
        self._asking, self._again = True, False
        record, forms = self._record(), self._open_forms()
        places = [*forms.values()] if record is None else [record, *forms.values()]
        presence = self._presence
        tasks.ask(
            self, lambda: presence.stay(places), lambda found: self._show(record, forms, found), self._failed
        )

    # -- what is open ----------------------------------------------------------------------------

    def _record(self) -> Place | None:
        return None if self._page is None else self._page.open_here()

    def _form_opened(self, form: object) -> None:
        record = self._record()
        if isinstance(form, Form) and form.about and record is not None:
            about = f"{record.form} {form.about}".lstrip()
            self._forms[form] = Place(record.kind, record.record_id, about)
            for over in (form.finished, form.given_up):
                over.connect(partial(self._form_over, form))
        self.look()

    def _form_over(self, form: Form, *_result: object) -> None:
        self._forms.pop(form, None)
        self.look()

    def _open_forms(self) -> dict[Form, Place]:
        """Those that are still open, also behind the lock."""
        self._forms = {form: place for form, place in self._forms.items() if isValid(form)}
        return dict(self._forms)

    # -- who else --------------------------------------------------------------------------------

    def _show(self, record: Place | None, forms: dict[Form, Place], found: Sequence[Present]) -> None:
        self._asking = False
        page = self._page
        if page is not None and record == self._record():
            page.show_others([one for one in found if one.place == record])
        for form, place in forms.items():
            if isValid(form):
                form.others.show_others([one for one in found if one.place == place])
        if self._again:
            self.look()

    def _failed(self, _error: object) -> bool:
        self._asking = False
        return True

    def _back(self) -> None:
        """A question that the lock cut short is never answered."""
        self._asking = False
        self._presence.come_back()
        self.look_soon()

    def _come_to_front(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self.look_soon()
