"""A letter that came back: when, and what stands on it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.letters.records import LetterRow
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.case_form import CaseForm, draft_key
from gen63_desktop.ui.shared.day_field import DayField
from gen63_desktop.ui.shared.fields import LongTextField


class ReturnForm(CaseForm):
    """Noted once, and never taken back: a letter that came back met no clock."""

    def __init__(self, office: Office, letter: LetterRow, parent: QWidget | None = None) -> None:
        super().__init__(
            office,
            self.tr("{number} came back").format(number=letter.number),
            self.tr("Note it"),
            "returned letter",
            draft_key(letter.complaint_id, letter.id),
            parent,
        )
        self._letter = letter
        self.say(self.tr("The letter stays on the case as it was sent; the clock that it met runs again."))
        today = office.session.today
        self.add(DayField("returned_on", self.tr("Came back on"), today, required=True, not_after_today=True))
        self.fields["returned_on"].set_value(today())
        self.add(
            LongTextField(
                "returned_words",
                self.tr("What stands on it"),
                required=True,
                lines=3,
                hint=self.tr("As the post or the mail program says it: moved, unknown, refused."),
            )
        )
        self.start()

    def send(self) -> None:
        """Note it."""
        values, letter, letters = self.values(), self._letter, self.office.letters
        self.act(
            self.tr("Noting that it came back"),
            lambda: letters.note_return(letter.id, values["returned_on"], values["returned_words"]),
        )
