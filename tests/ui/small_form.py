"""A small form with one field of each kind, for the tests of forms."""

from __future__ import annotations

from datetime import date
from typing import Any

from gen63_desktop.domain.errors import Refused
from gen63_desktop.ui.shared.choice_fields import ChecklistField, ChoiceField
from gen63_desktop.ui.shared.day_field import DayField
from gen63_desktop.ui.shared.draft_keeper import KeepsDrafts
from gen63_desktop.ui.shared.fields import LongTextField, PassphraseField, TextField, TickField
from gen63_desktop.ui.shared.file_field import FileField
from gen63_desktop.ui.shared.form import Form

TODAY = date(2026, 11, 20)


class Intake(Form):
    """A small form with one field of each kind."""

    def __init__(self, drafts: KeepsDrafts | None = None) -> None:
        super().__init__("Intake", "Record", drafts=drafts, draft_form="complaints.intake")
        self.sent: list[dict[str, Any]] = []
        self.refusal: Refused | None = None
        self.day = self.add(
            DayField("received", "Date received", lambda: TODAY, required=True, not_after_today=True)
        )
        self.narrative = self.add(LongTextField("narrative", "Narrative", required=True))
        lines = [(n, f"Line {n}") for n in range(20)]
        self.line = self.add(ChoiceField("line", "Line", lines))
        self.bases = self.add(ChecklistField("bases", "Bases", [("race", "Race"), ("sex", "Sex")]))
        self.secret = self.add(PassphraseField("secret", "Secret", required=False))
        self.tick = self.add(TickField("tick", "Anonymous"))
        self.who = self.add(TextField("who", "Name"))
        self.files = self.add(FileField("files", "Files", several=True))
        self.start()

    def send(self) -> None:
        values = self.values()

        def work() -> int:
            if self.refusal is not None:
                raise self.refusal
            self.sent.append(values)
            return 7

        self.act("Recording", work)


def fill(form: Intake) -> None:
    form.day.edit.setText("11/18")
    form.narrative.edit.setPlainText("The operator drove on.")
