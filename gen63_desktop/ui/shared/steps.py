"""What the person did on a page and can take back, step by step, each with its name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal

MOST = 20
"""So many steps are kept; they are gone when the office is closed or locked."""

Over = Callable[[bool | None], None]
"""Whether the step was done; None: it was cancelled, or can be tried again."""


class Step(Protocol):
    """One step. ``back`` and ``forth`` tell, when they are over, what became of them."""

    def undo_words(self) -> str:
        """Undo assigning 12 complaints."""
        ...

    def redo_words(self) -> str:
        """Redo assigning 12 complaints."""
        ...

    def back(self, over: Over) -> None:
        """Take it back."""
        ...

    def forth(self, over: Over) -> None:
        """Do it again."""
        ...


class Steps(QObject):
    """The steps of one page, the latest at the end. One runs at a time."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._running = False
        self._cleared = 0

    @property
    def undo_words(self) -> str:
        """The name of what can be taken back; empty where there is nothing."""
        return self._done[-1].undo_words() if self._done and not self._running else ""

    @property
    def redo_words(self) -> str:
        """The name of what can be done again; empty where there is nothing."""
        return self._undone[-1].redo_words() if self._undone and not self._running else ""

    def did(self, step: Step) -> None:
        """The person did this: it is what is taken back next."""
        self._done = [*self._done, step][-MOST:]
        self._undone.clear()
        self.changed.emit()

    def clear(self) -> None:
        """Keep no step any longer; what is under way ends as it would, and is no step afterwards."""
        self._done, self._undone = [], []
        self._cleared += 1
        self.changed.emit()

    def undo(self) -> None:
        """Take back the latest step; one that is refused for good is given up."""
        if self.undo_words:
            step = self._done.pop()
            self._run(step.back, lambda: self._undone.append(step), lambda: self._done.append(step))

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self.redo_words:
            step = self._undone.pop()
            self._run(step.forth, lambda: self._done.append(step), lambda: self._undone.append(step))

    def _run(
        self, act: Callable[[Over], None], went_over: Callable[[], None], stays: Callable[[], None]
    ) -> None:
        cleared = self._cleared

        def over(done: bool | None) -> None:
            self._running = False
            if cleared != self._cleared:
                return
            if done is None:
                stays()
            elif done:
                went_over()
            self.changed.emit()

        self._running = True
        act(over)
