"""What the person changed in a form of one record, as a step of the page in sight: taken back and done again by name."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from shiboken6 import isValid

from gen63_desktop.domain.deeds import Deed
from gen63_desktop.domain.errors import ChangedMeanwhile, Locked, Problems, Refused, RuleBroken
from gen63_desktop.ui.shared import messages, tasks
from gen63_desktop.ui.shared.history_fields import field_words, kind_words
from gen63_desktop.ui.shared.page import Page
from gen63_desktop.ui.shared.steps import Over

if TYPE_CHECKING:
    from gen63_desktop.services.taking_back.service import TakingBack

_FIELDS = 3
"""So many fields are named."""


class TakenBack(QObject):
    """One for each window. While the office is locked nothing of a case is kept."""

    arrived = Signal(object)
    """A deed; may come from any thread."""

    def __init__(
        self,
        window: QObject,
        service: TakingBack,
        page: Callable[[], Page | None],
        pages: Callable[[], Iterable[Page]],
        locked: Callable[[], bool],
    ) -> None:
        super().__init__(window)
        self._service, self._page, self._pages, self._locked = service, page, pages, locked
        self.arrived.connect(self._keep)
        service.listen(_teller(self))

    def _keep(self, deed: Deed) -> None:
        page = self._page()
        if self._locked():
            self._service.forget()
        elif page is not None:
            page.steps.did(DeedStep(page, self._service, deed))

    def forget(self) -> None:
        """Keep nothing of what could be taken back."""
        self._service.forget()
        for page in self._pages():
            page.steps.clear()


def _teller(keeper: TakenBack) -> Callable[[Deed], None]:
    """Tells of a deed, from whatever thread, as long as there is a window."""
    there = weakref.ref(keeper)

    def tell(deed: Deed) -> None:
        shown = there()
        if shown is not None and isValid(shown):
            shown.arrived.emit(deed)

    return tell


class DeedStep:
    """One change of one record as a step of a page."""

    def __init__(self, page: Page, service: TakingBack, deed: Deed) -> None:
        self._page = weakref.ref(page)
        self._service = service
        self._deed = deed

    def undo_words(self) -> str:
        """Undo: status of C-2026-0412."""
        return QCoreApplication.translate("TakenBack", "Undo: {what}").format(what=changed_words(self._deed))

    def redo_words(self) -> str:
        """Redo: status of C-2026-0412."""
        return QCoreApplication.translate("TakenBack", "Redo: {what}").format(what=changed_words(self._deed))

    def back(self, over: Over) -> None:
        """Take it back, as a new act."""
        service, deed = self._service, self._deed
        self._act(
            QCoreApplication.translate("TakenBack", "Taking it back"),
            lambda: service.take_back(deed),
            QCoreApplication.translate("TakenBack", "Taken back: {what}. The history keeps both."),
            over,
        )

    def forth(self, over: Over) -> None:
        """Do it again, as a new act."""
        service, deed = self._service, self._deed
        self._act(
            QCoreApplication.translate("TakenBack", "Doing it again"),
            lambda: service.do_again(deed),
            QCoreApplication.translate("TakenBack", "Done again: {what}."),
            over,
        )

    def _act(self, words: str, work: Callable[[], Deed], said: str, over: Over) -> None:
        page = self._page()
        if page is None or not isValid(page):
            over(False)
            return

        def done(_made: Deed) -> None:
            messages.tell(said.format(what=changed_words(self._deed)))
            page.look_again()
            over(True)

        def failed(error: Refused) -> bool:
            over(_for_good(error))
            return False

        tasks.act(page, words, work, done, failed)


def _for_good(error: Refused) -> bool | None:
    """False: refused by a rule, so that the step is given up. None: it can be tried again."""
    lasting = isinstance(error, RuleBroken | ChangedMeanwhile | Problems) or "no such record" in error.what
    return False if lasting and not isinstance(error, Locked) else None


def changed_words(deed: Deed) -> str:
    """Which fields of which record, or which kind of record came or went: never what stood in it."""
    if deed.came or deed.went:
        return _come_or_gone(deed)
    fields = ", ".join(_within(field_words(one)) for one in deed.fields[:_FIELDS])
    if len(deed.fields) > _FIELDS:
        fields += " …"
    if deed.kind == deed.about[0]:
        if not fields:
            return deed.name
        return QCoreApplication.translate("TakenBack", "{fields} of {name}").format(
            fields=fields, name=deed.name
        )
    kind = _within(kind_words(deed.kind))
    if not fields:
        return QCoreApplication.translate("TakenBack", "{kind} in {name}").format(kind=kind, name=deed.name)
    return QCoreApplication.translate("TakenBack", "{kind} in {name} ({fields})").format(
        kind=kind, name=deed.name, fields=fields
    )


def _come_or_gone(deed: Deed) -> str:
    if deed.kind == deed.about[0]:
        if deed.came:
            return QCoreApplication.translate("TakenBack", "{name} added").format(name=deed.name)
        return QCoreApplication.translate("TakenBack", "{name} taken out").format(name=deed.name)
    kind = _within(kind_words(deed.kind))
    if not deed.name:
        if deed.came:
            return QCoreApplication.translate("TakenBack", "{kind} added").format(kind=kind)
        return QCoreApplication.translate("TakenBack", "{kind} taken out").format(kind=kind)
    if deed.came:
        said = QCoreApplication.translate("TakenBack", "{kind} added to {name}")
    else:
        said = QCoreApplication.translate("TakenBack", "{kind} taken out of {name}")
    return said.format(kind=kind, name=deed.name)


def _within(text: str) -> str:
    """A name as it stands within a sentence; what is written in capitals stays so."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
