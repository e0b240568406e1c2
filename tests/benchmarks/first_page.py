"""Opens an office in the real window and says how long it took until its first page could be used.

``python first_page.py FOLDER PERSON PASSPHRASE``. The first window stands and the program has warmed up,
as it does while a person types a passphrase; then the clock starts.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from gen63_desktop.commands.window import Openers
from gen63_desktop.ui.shared import tasks
from gen63_desktop.ui.shell.application import Shell, make_application


def _until_at_rest(app: QApplication) -> None:
    """Handle events until no work is under way and what came of it is painted."""
    tick = QTimer()
    tick.start(1)
    app.processEvents()
    while tasks.busy():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    app.processEvents()


def _warm(app: QApplication, openers: Openers) -> None:
    openers.warm_up()
    _until_at_rest(app)


def main(folder: str, person: str, passphrase: str) -> None:
    """Open the office, and print the seconds, the section and how many things wait there."""
    app = make_application(sys.argv[:1])
    openers = Openers()
    shell = Shell(app, openers)
    shell.show_welcome()
    _warm(app, openers)
    start = time.perf_counter()
    office = openers.open_office(Path(folder), person, passphrase)
    shell.show_office(office)
    _until_at_rest(app)
    took = time.perf_counter() - start
    waiting = sum(office.work_list.counts().values())
    sys.stdout.write(f"{took:.3f} {waiting}\n")
    shell.end()


if __name__ == "__main__":
    main(*sys.argv[1:])
