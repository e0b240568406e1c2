"""The forms of a note on an obligation: writing one, taking one back."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.compliance.notes import NoteView
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared.facts import text_label
from gen63_desktop.ui.shared.fields import LongTextField
from gen63_desktop.ui.shared.merging import EditForm

NOTE_FORM = "compliance.note"
TAKE_BACK_FORM = "compliance.take_back"


class NoteForm(EditForm):
    """What others are to know of an obligation."""

    def __init__(self, office: Office, code: str, quote: str, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Note on obligation {code}").format(code=code),
            self.tr("Save the note"),
            parent,
            drafts=office.drafts,
            draft_form=NOTE_FORM,
            draft_key=code,
        )
        self._office, self._code = office, code
        self.body.addWidget(text_label(f"“{quote}”"))
        self.body.addWidget(
            text_label(
                self.tr(
                    "The note stands beside the state, with your name and the time, also in reports. It changes no state: "
                    "that follows from the records alone."
                ),
                "muted",
            )
        )
        self.add(
            LongTextField(
                "text",
                self.tr("Note"),
                required=True,
                hint=self.tr("No names of complainants, witnesses or respondents."),
                lines=5,
            )
        )
        self.start()

    def send(self) -> None:
        """Keep it."""
        text, code, service = str(self.values()["text"]), self._code, self._office.compliance
        self.act(self.tr("Saving the note"), lambda: service.add_note(code, text))


class TakeBackForm(EditForm):
    """Why a note no longer stands."""

    def __init__(self, office: Office, note: NoteView, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Take a note back"),
            self.tr("Take it back"),
            parent,
            drafts=office.drafts,
            draft_form=TAKE_BACK_FORM,
            draft_key=str(note.id),
        )
        self._office, self._note = office, note
        self.body.addWidget(text_label(f"“{note.text}”"))
        self.add(
            LongTextField(
                "why",
                self.tr("Why is it taken back?"),
                required=True,
                hint=self.tr("The note stays to be read, with this reason."),
                lines=3,
            )
        )
        self.start()

    def send(self) -> None:
        """Take it back."""
        why, number, service = str(self.values()["why"]), self._note.id, self._office.compliance
        self.act(self.tr("Taking the note back"), lambda: service.take_back(number, why))
