"""To whom a case of a team's office is closed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.identity import Person
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.case_form import CaseForm, draft_key
from gen63_desktop.ui.shared.choice_fields import ChecklistField
from gen63_desktop.ui.shared.fields import LongTextField


class WallForm(CaseForm):
    """Who sees nothing of the case, at once and whatever their role."""

    def __init__(
        self,
        office: Office,
        complaint: Complaint,
        people: Sequence[Person],
        closed_to: Sequence[Person],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            office,
            self.tr("To whom {number} is closed").format(number=complaint.number),
            self.tr("Close it to them"),
            "wall",
            draft_key(complaint.id),
            parent,
        )
        self._complaint = complaint
        self.say(
            self.tr(
                "For a conflict of interest. The server shows the people marked here nothing of the case: not in "
                "lists, searches, counts or the history, and not with another program. They cannot open it to "
                "themselves. A customer comment that the case was made from stays in the comment review as it came. "
                "Whoever keeps the server could still read the case. Against both, seal it: then its comment is "
                "sealed too."
            )
        )
        options = [
            (person.id, f"{person.name}, {person.title}" if person.title else person.name)
            for person in people
        ]
        lines = min(6, max(3, len(options)))
        self.add(ChecklistField("closed_to", self.tr("Sees nothing of the case"), options, lines=lines))
        self.fields["closed_to"].set_value(tuple(person.id for person in closed_to))
        self.add(LongTextField("why", self.tr("Reason"), required=True, lines=3))
        self.start()

    def send(self) -> None:
        """Close it."""
        values: dict[str, Any] = self.values()
        complaint_id, people = self._complaint.id, tuple(values["closed_to"])
        self.act(
            self.tr("Closing the case to them"),
            lambda: self.office.complaints.close_to_these(complaint_id, people, values["why"]),
        )
