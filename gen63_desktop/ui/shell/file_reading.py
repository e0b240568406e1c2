"""Reads the words of attached files while the window is in sight, a few at a time, without a word about it."""

from __future__ import annotations

import weakref

from PySide6.QtCore import QObject, SignalInstance

from gen63_desktop.domain.investigation.file_text import FileText
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import tasks

FEW = 10
"""So many files from one beat to the next."""


class FileReading(QObject):
    """At each beat: a file is read in the reading process, what was read is kept, then the next one."""

    def __init__(self, parent: QObject, office: Office, beat: SignalInstance) -> None:
        super().__init__(parent)
        self._office = office
        self._left = 0
        self._step: weakref.ref[tasks.Task] | None = None  # what was read is not held here
        beat.connect(self.look)

    def look(self) -> None:
        """Read what was attached and not read yet, unless that is under way."""
        if not self._is_under_way():
            self._left = FEW
            self._next()

    def _is_under_way(self) -> bool:
        """Where the office was locked meanwhile, nobody is told that a step came to its end."""
        step = self._step() if self._step is not None else None
        return step is not None and step.outcome is None

    def _next(self) -> None:
        if not self._left:
            return
        self._left -= 1
        words = self._office.file_words
        step = tasks.ask_long(
            self, "", lambda _progress, cancelled: words.read_next(cancelled), self._read, self._rest
        )
        self._step = weakref.ref(step)

    def _read(self, text: FileText | None) -> None:
        if text is None:
            self._left = 0
            return
        words = self._office.file_words
        step = tasks.act(self, "", lambda: words.keep(text), lambda _kept: self._next(), self._rest)
        self._step = weakref.ref(step)

    def _rest(self, _error: BaseException) -> bool:
        """What failed is tried again in another session: nobody asked for it, so nobody is told."""
        self._left = 0
        return True
