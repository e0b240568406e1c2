"""Notices in any window of the program that nobody works, for so many minutes, or that somebody leaves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QWindow

from gen63_desktop.ui.shared.remembered import remember, remembered

KEY = "Ctrl+L"
"""Locks at once."""

USUAL = 15
CHOICES = (5, 10, 15, 20, 30)
"""Minutes. Thirty is the most: the longest that the FBI's policy for such records allows."""

_NAME = "window/lock_minutes"
_LOOK_MS = 5_000
_WORK = {
    QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel,
    QEvent.Type.TouchBegin, QEvent.Type.TabletPress, QEvent.Type.InputMethod,
}  # fmt: skip


def minutes() -> int:
    """After how many minutes without work the office is locked; never more than thirty."""
    kept = remembered(_NAME, USUAL)
    return kept if isinstance(kept, int) and not isinstance(kept, bool) and kept in CHOICES else USUAL


def choose_minutes(chosen: int) -> None:
    """Remember the minutes on this computer."""
    remember(_NAME, chosen)


class IdleLock(QObject):
    """Watches the program's windows, not the widgets: one look at each event would slow every list.

    The time is the office's own clock, which goes on while the computer sleeps; a timer does not.
    """

    idle = Signal()

    left = Signal()
    """The key was pressed where the menu's own does not reach: in a form, in a dialog."""

    def __init__(self, now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._now = now
        self._last = now()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._watched: list[QWindow] = []
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._watch)
            self._watch(QGuiApplication.focusWindow())
        self._timer.start()

    def _watch(self, window: QWindow | None) -> None:
        if window is not None and not any(one is window for one in self._watched):
            window.installEventFilter(self)
            self._watched.append(window)
            window.destroyed.connect(self._forget)

    def _forget(self, window: QObject) -> None:
        self._watched = [one for one in self._watched if one is not window]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Somebody works, unless they come back too late: then nothing of what they do is taken.

        While the office is locked nobody is watched: the keys are those of the passphrase.
        """
        if event.type() in _WORK and self._timer.isActive():
            if self.overdue:
                self.look()
                return True
            self._last = self._now()
            if isinstance(event, QKeyEvent) and QKeySequence(event.keyCombination()) == QKeySequence(KEY):
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

    @property
    def overdue(self) -> bool:
        """Whether nobody has worked for so long."""
        return self._now() - self._last >= timedelta(minutes=minutes())

    def look(self) -> None:
        """Say so, where nobody has worked for so long."""
        if self._timer.isActive() and self.overdue:
            self.pause()
            self.idle.emit()

    def pause(self) -> None:
        """The office is locked."""
        self._timer.stop()

    def resume(self) -> None:
        """The person is back."""
        self._last = self._now()
        self._timer.start()
