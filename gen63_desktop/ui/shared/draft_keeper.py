"""Keeps what is being typed: within two seconds of a pause, and whenever the person goes elsewhere (C17)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from gen63_desktop.ui.shared import tasks

PAUSE_MS = 1200
"""A pause in typing after which the draft is kept; well within the two seconds promised."""


class DraftFound(Protocol):
    """A draft as the service gives it back."""

    @property
    def content(self) -> Mapping[str, Any]:
        """What stood in the form."""
        ...

    @property
    def at(self) -> datetime:
        """When it was kept."""
        ...


class KeepsDrafts(Protocol):
    """The service for drafts."""

    def keep(self, form: str, key: str, content: Mapping[str, Any]) -> datetime:
        """Keep."""
        ...

    def find(self, form: str, key: str) -> DraftFound | None:
        """Find."""
        ...

    def discard(self, form: str, key: str) -> None:
        """Forget."""
        ...


class DraftKeeper(QObject):
    """Watches one form. ``kept`` tells the moment of the last keeping, None when there is no draft."""

    kept = Signal(object)

    def __init__(
        self,
        drafts: KeepsDrafts,
        form: str,
        key: str,
        content: Callable[[], Mapping[str, Any]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._drafts = drafts
        self._form = form
        self._key = key
        self._content = content
        self._last: Mapping[str, Any] | None = None
        self._over = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.keep_now)
        self._longest = QTimer(self)
        self._longest.setSingleShot(True)
        self._longest.setInterval(PAUSE_MS * 3)
        self._longest.timeout.connect(self.keep_now)

    def typed(self) -> None:
        """Something was typed: keep it after a pause, and at the latest after a few seconds of typing."""
        if not self._over:
            self._pause.start()
            if not self._longest.isActive():
                self._longest.start()

    @property
    def waiting(self) -> bool:
        """Something typed has not been kept yet."""
        return self._pause.isActive() or self._longest.isActive()

    def keep_now(self) -> None:
        """Keep what stands there, if it is not kept already."""
        self._stop()
        content = self._content()
        if self._over or content == self._last:
            return
        self._last = content
        drafts, form, key = self._drafts, self._form, self._key
        tasks.act(self, "", lambda: drafts.keep(form, key, content), self._was_kept)

    def _was_kept(self, at: datetime) -> None:
        if not self._over:
            self.kept.emit(at)

    def find(self, found: Callable[[DraftFound | None], None]) -> None:
        """Look for a draft of an earlier time."""
        drafts, form, key = self._drafts, self._form, self._key
        tasks.ask(self, lambda: drafts.find(form, key), found)

    def discard(self, *, over: bool = True) -> None:
        """Forget the draft: saved or given up. ``over``: the form is done with."""
        self._stop()
        self._over = over
        self._last = None
        drafts, form, key = self._drafts, self._form, self._key
        self.kept.emit(None)  # at once: a form that is done with is gone before the draft is
        tasks.act(self, "", lambda: drafts.discard(form, key), lambda _nothing: self.kept.emit(None))

    def _stop(self) -> None:
        self._pause.stop()
        self._longest.stop()
