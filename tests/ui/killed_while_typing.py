"""A form in which someone types, until the program is killed: run by test_ui_form."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtWidgets import QApplication

from gen63_desktop import startup
from gen63_desktop.ui.shared.fields import LongTextField
from gen63_desktop.ui.shared.form import Form
from tests.offices import PASSPHRASE, PERSON

app = QApplication([])
office = startup.open_office(Path(sys.argv[1]), PERSON, PASSPHRASE)
form = Form("Intake", "Record", drafts=office.drafts, draft_form="complaints.intake")
field = form.add(LongTextField("narrative", "Narrative"))
form.start()
form.draft_kept.connect(lambda _at: os.kill(os.getpid(), signal.SIGKILL))
form.show()
field.edit.insertPlainText("Typed before the power went")
app.exec()
