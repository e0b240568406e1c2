"""What an office's first page needs is there before the passphrase is typed to its end."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from gen63_desktop import startup
from tests.offices import NEW, PASSPHRASE, PERSON, MovableClock

_PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QEventLoop
from gen63_desktop.commands.window import Openers
from gen63_desktop.ui.shared import tasks
from gen63_desktop.ui.shell.application import Shell, make_application

app = make_application(sys.argv[:1])
openers = Openers()
shell = Shell(app, openers)
shell.show_welcome()
openers.warm_up()

def rest():
    app.processEvents()
    while tasks.busy():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 1000)
    app.processEvents()

rest()
before = set(sys.modules)
shell.show_office(openers.open_office(Path(sys.argv[1]), sys.argv[2], sys.argv[3]))
rest()
late = [name for name in set(sys.modules) - before if not hasattr(sys.modules[name], "__path__")]
print("late:", *sorted(name for name in late if not name.startswith("encodings.")))
shell.end()
"""


@pytest.mark.requirement("U2")
def test_nothing_is_imported_between_the_passphrase_and_the_first_page(tmp_path: Path) -> None:
    startup.create_office(tmp_path / "office", NEW, PASSPHRASE, clock=MovableClock()).close()

    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, tmp_path / "office", PERSON, PASSPHRASE],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "GEN63_HOME": str(tmp_path / "home")},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )

    assert done.stdout.split() == ["late:"], done.stdout + done.stderr
