"""Starts a program of Qt and says how long it took from the interpreter's start to its first painted window.

``python first_paint.py empty`` shows an empty window; ``python first_paint.py gen63 app …`` runs the
command with these words. The line printed is the seconds of wall time and of CPU time.
"""

from __future__ import annotations

import os
import runpy
import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

_run_events = QApplication.exec


def _seconds_since_start() -> float:
    """How long this process has lived, by the kernel's own account."""
    ticks = int(Path("/proc/self/stat").read_text(encoding="ascii").rpartition(")")[2].split()[19])
    return time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf("SC_CLK_TCK")


class _Watch(QObject):
    """Ends the process at the first paint of a window."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget) and watched.isWindow():
            sys.stdout.write(f"{_seconds_since_start():.3f} {time.process_time():.3f}\n")
            sys.stdout.flush()
            os._exit(0)
        return False


def _watched_events(*_: object) -> int:
    application = QCoreApplication.instance()
    assert application is not None
    watch = _Watch(application)
    application.installEventFilter(watch)
    return _run_events()


def main(words: list[str]) -> None:
    """Run the program until its first paint."""
    QApplication.exec = staticmethod(_watched_events)  # type: ignore[method-assign,assignment]
    if words == ["empty"]:
        application = QApplication(sys.argv[:1])
        window = QWidget()
        window.show()
        application.exec()
        return
    sys.argv = words
    runpy.run_module("gen63_desktop", run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main(sys.argv[1:])
