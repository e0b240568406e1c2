"""What the forms of this page share: the office, words between the questions, drafts under their record's key."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared.facts import text_label
from gen63_desktop.ui.shared.merging import EditForm


class ViolationForm(EditForm):
    """A form about a violation, or about an action of one."""

    def __init__(
        self, office: Office, title: str, verb: str, form: str, key: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            title, verb, parent, drafts=office.drafts, draft_form=f"violations.{form}", draft_key=key
        )
        self.office = office

    def say(self, text: str, style: str = "muted") -> None:
        """Words between the questions."""
        self.body.addWidget(text_label(text, style))


def draft_key(violation_id: int, part: object = "") -> str:
    """The key of a draft about a violation, or about an action of it."""
    return f"{violation_id}:{part}" if part else str(violation_id)


def ids_in(key: str) -> tuple[int, int]:
    """The ids of violation and action in a draft's key; 0 where there is none."""
    violation, _, part = key.partition(":")
    return (
        int(violation) if violation.isdecimal() else 0,
        int(part) if part.isdecimal() else 0,
    )
