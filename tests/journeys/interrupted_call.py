"""A telephone call that is typed in until the program is killed: run by test_complaint_journey."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtWidgets import QApplication

from gen63_desktop import startup
from gen63_desktop.ui.shell.application import Shell, set_language
from tests.journeys.hands import Hands, until
from tests.journeys.telephone_call import CALL
from tests.offices import PASSPHRASE, PERSON, MovableClock
from tests.ui.openers import TestOpeners

folder = Path(sys.argv[1])
app = QApplication([])
set_language()
shell = Shell(app, TestOpeners(folder.parent))
shell.show_office(startup.open_office(folder, PERSON, PASSPHRASE, clock=MovableClock()))
hands = Hands()
hands.press("Ctrl+2", "Ctrl+N")
hands.dialog("New complaint")
hands.fill(CALL)
hands.reads("Draft saved")
hands.rest()
sys.stdout.write("kept\n")
sys.stdout.flush()
until(lambda: False, "the end")
