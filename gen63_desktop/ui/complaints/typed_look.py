"""A look that follows what is typed: after a pause, one at a time, and anew where more was typed meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from gen63_desktop.ui.shared import tasks

AskedT = TypeVar("AskedT")
FoundT = TypeVar("FoundT")
PAUSE_MS = 350
"""A pause in typing after which is looked; nothing is looked for while a look is under way."""


class TypedLook(Generic[AskedT, FoundT]):
    """Looks by ``look`` off the GUI thread, and hands what is found to ``show``."""

    def __init__(
        self, widget: QWidget, look: Callable[[AskedT], FoundT], show: Callable[[FoundT], None], empty: AskedT
    ) -> None:
        self._widget, self._by, self._show = widget, look, show
        self._asked = self._answered = empty
        self._looking = False
        self._pause = QTimer(widget)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._look)

    def ask(self, asked: AskedT) -> None:
        """What is typed so far."""
        if asked != self._asked:
            self._asked = asked
            self._pause.start()

    def _look(self) -> None:
        if self._looking or self._asked == self._answered:
            return
        self._looking = True
        asked = self._asked

        def found(answer: FoundT) -> None:
            self._looking = False
            self._answered = asked
            self._show(answer)
            self._look()  # more was typed meanwhile

        def failed(_error: object) -> bool:
            self._looking = False  # a help that is not there refuses nothing
            self._answered = asked
            return True

        tasks.ask(self._widget, lambda: self._by(asked), found, failed)
