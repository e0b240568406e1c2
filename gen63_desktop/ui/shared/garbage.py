"""Python's garbage is collected in the GUI thread only.

The collector frees whatever it finds, in the thread in which it happens to start. Where that is a
worker's, widgets that wait to be freed would die outside the GUI thread, and the program with them.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

from gen63_desktop.ui.shared.memory_use import give_back

_EVERY_MS = 1_000
_WORKED = 10
"""After so many collections of what is young, everything is looked through at the next rest."""
_NO_REST = 60
"""Where work goes on, everything is looked through after so many: it takes longer than a key may wait."""


class Collector(QObject):
    """Takes collecting over from Python: once a second, in the thread it was made in.

    In the first second in which little was made, what is old is looked through too, and the memory that is
    free goes back to the computer.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._enough = gc.get_threshold()[0]
        self._turns = 0
        self.at_rest = False
        """Nothing was made for a second, and what was free was given back."""
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect once enough was made that Python would have; what is young more often."""
        if gc.get_count()[0] > self._enough:
            self._turns += 1
            self.at_rest = False
            self._look_through(young=self._turns < _NO_REST)
        elif not self.at_rest:
            self.at_rest = True
            if self._turns >= _WORKED:
                self._look_through(young=False)
            give_back()

    def _look_through(self, *, young: bool) -> None:
        gc.collect(1 if young else 2)
        if not young:
            self._turns = 0
