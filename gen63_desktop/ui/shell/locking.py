"""Locking and unlocking the window: everything hidden, then the same place again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QToolTip, QWidget
from shiboken6 import isValid

from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shell.idle_lock import IdleLock
from gen63_desktop.ui.shell.lock_window import LockWindow

if TYPE_CHECKING:
    from gen63_desktop.services.office import Office
    from gen63_desktop.ui.shared.page import Page

_STRAY_MS = 200


class Locking(QObject):
    """One for each main window; knows what was in sight when it was locked."""

    left = Signal()
    """The person closes the locked office."""

    hidden = Signal()
    """Everything is out of sight: what is kept of cases beside the records goes too."""

    unlocked = Signal()

    def __init__(self, window: QWidget, office: Office, page: Callable[[], Page | None]) -> None:
        """``page`` gives the page in sight, which keeps what is being typed before it is hidden."""
        super().__init__(window)
        self._main = window
        self._office = office
        self._page = page
        self._hidden: list[QWidget] = []
        self._active: QWidget | None = None
        self.window: LockWindow | None = None
        self.idle = IdleLock(office.session.now, self)
        self.idle.idle.connect(lambda: self.lock(idle=True))
        self.idle.left.connect(self.lock, Qt.ConnectionType.QueuedConnection)  # once the key is dealt with
        self._copied_here = False
        QApplication.clipboard().dataChanged.connect(self._note_copy)
        self._strays = QTimer(self)
        self._strays.setInterval(_STRAY_MS)
        self._strays.timeout.connect(self._hide)

    @property
    def locked(self) -> bool:
        """Whether the office is locked, or about to be."""
        return self.window is not None

    def lock(self, *, idle: bool = False) -> None:
        """Hide everything, empty the clipboard of what came from here, and give up the keys."""
        office, page = self._office, self._page()
        if self.window is not None or office.access is None:
            return
        self.idle.pause()
        for form in self._main.findChildren(Form):
            form.keep_draft_now()
        if page is not None:
            page.left()
        self._active = QApplication.activeWindow()
        facts, person = office.session.facts, office.session.person
        known = _demonstration_passphrase() if facts.fictional else ""
        self.window = LockWindow(facts.name, person.name, office.access, known)
        self.window.setWindowIcon(self._main.windowIcon())
        self.window.unlocked.connect(self._open)
        self.window.left.connect(self.left)
        self._hide()
        self._empty_clipboard()
        self.window.show()
        self.window.activateWindow()
        self._strays.start()
        self.hidden.emit()
        self.window.lock(idle=idle)

    def _hide(self) -> None:
        """Hide every window but this one, those too that come up while the office is locked."""
        popup = QApplication.activePopupWidget()
        while popup is not None:
            popup.close()
            after = QApplication.activePopupWidget()
            popup = after if after is not popup else None
        QToolTip.hideText()
        for widget in QApplication.topLevelWidgets():
            if widget is self.window or not widget.isVisible():
                continue
            if isinstance(widget, QFileDialog):
                widget.reject()
                continue
            widget.hide()
            self._hidden.append(widget)

    def _note_copy(self) -> None:
        """What comes onto the clipboard while one of our windows has the keys was copied here."""
        self._copied_here = QApplication.focusWindow() is not None

    def _empty_clipboard(self) -> None:
        clipboard = QApplication.clipboard()
        if self._copied_here or clipboard.ownsClipboard():
            clipboard.clear()
        if clipboard.supportsSelection() and clipboard.ownsSelection():
            clipboard.clear(clipboard.Mode.Selection)

    def _open(self) -> None:
        """The same place again, with its windows, forms and what was typed in them."""
        self._strays.stop()
        window, self.window = self.window, None
        hidden, self._hidden = self._hidden, []
        for widget in hidden:
            if isValid(widget):
                widget.show()
        active = self._active
        if active is not None and isValid(active):
            active.activateWindow()
            active.raise_()
        if window is not None:
            window.end()
        self.idle.resume()
        self.unlocked.emit()

    def give_up(self) -> None:
        """The office is closed: the windows that were hidden stay so."""
        self._strays.stop()
        self.idle.pause()
        window, self.window = self.window, None
        if window is not None:
            window.end()


def _demonstration_passphrase() -> str:
    """The demonstration office opens by itself: nobody was told its passphrase."""
    from gen63_desktop.services.demonstration import stage

    return stage.PASSPHRASE
