"""What the forms of a complaint share: the office, and drafts under the complaint's own key."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared.facts import text_label
from gen63_desktop.ui.shared.merging import EditForm


class CaseForm(EditForm):
    """A form about one complaint (or, with key "new", about one to come)."""

    def __init__(
        self, office: Office, title: str, verb: str, form: str, key: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            title, verb, parent, drafts=office.drafts, draft_form=f"complaints.{form}", draft_key=key
        )
        self.office = office

    def start(self) -> None:
        """The questions stand at the top; what is left of the window stays empty below them."""
        self.body.addStretch()
        super().start()

    def say(self, text: str) -> None:
        """Words between the questions."""
        self.body.addWidget(text_label(text, "muted"))

    def head(self, text: str) -> None:
        """The title of the questions that follow."""
        self.body.addWidget(text_label(text, "h3"))


def draft_key(complaint_id: int, part: object = "") -> str:
    """The key of a draft about a complaint, or about a part of it (an id, or "new")."""
    return f"{complaint_id}:{part}" if part else str(complaint_id)


def ids_in(key: str) -> tuple[int, str]:
    """The complaint's id and the part in a draft's key; 0 where it names no complaint."""
    complaint, _, part = key.partition(":")
    return (int(complaint) if complaint.isdecimal() else 0), part
