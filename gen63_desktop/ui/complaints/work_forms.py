"""Who does what next, more time, and notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.complaints.casework import MOVES
from gen63_desktop.domain.complaints.entries import Plan
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.case_form import CaseForm, draft_key
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.choice_fields import ChoiceField, PersonField
from gen63_desktop.ui.shared.day_field import DayField
from gen63_desktop.ui.shared.fields import LongTextField, TextField
from gen63_desktop.ui.shared.merging import Versions
from gen63_desktop.ui.shared.vocabulary import word

People = Sequence[tuple[int, str]]


class PlanForm(CaseForm):
    """Owner, investigator, next step and status."""

    def __init__(
        self, office: Office, complaint: Complaint, people: People, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            office,
            self.tr("Assign and plan {number}").format(number=complaint.number),
            self.tr("Save"),
            "plan",
            draft_key(complaint.id),
            parent,
        )
        self._complaint = complaint
        self._names = dict(people)
        self.add(
            TextField(
                "next_step", self.tr("Next step"), required=True, hint=self.tr("What is to be done next.")
            )
        )
        self.add(DayField("next_step_due", self.tr("By"), office.session.today))
        self.add(
            PersonField(
                "owner_id",
                self.tr("Owner"),
                people,
                required=True,
                hint=self.tr("Sees to it that the complaint goes on."),
            )
        )
        self.add(
            PersonField(
                "investigator_id",
                self.tr("Investigator"),
                people,
                hint=self.tr(
                    "Whoever investigates a complaint never approves its findings, also after handing it on."
                ),
            )
        )
        moves = [complaint.status, *(s for s in MOVES if s in MOVES[complaint.status])]
        self.add(
            ChoiceField(
                "status", self.tr("Status"), [(status, word(status)) for status in moves], required=True
            )
        )
        self.add(TextField("why", self.tr("Remark for the time line")))
        for name in ("next_step", "next_step_due", "owner_id", "investigator_id", "status"):
            self.fields[name].set_value(getattr(complaint, name))
        self.start()

    def send(self) -> None:
        """Save the plan."""
        values = self.values()
        why = values.pop("why")
        if values["status"] is self._complaint.status:
            values["status"] = None
        plan, complaint = Plan(**values, seen=self._complaint.version), self._complaint
        self.act(self.tr("Saving the plan"), lambda: self.office.complaints.plan(complaint.id, plan, why))

    def versions(self, theirs: Any) -> Versions | None:
        """The plan as it was, as it is typed, and how it is saved."""
        values = self.values()
        why, complaints = values.pop("why"), self.office.complaints
        if values["investigator_id"] is None:  # left as it is
            values["investigator_id"] = theirs.investigator_id

        def save(merged: Complaint) -> Complaint:
            plan = Plan(
                merged.owner_id or values["owner_id"],
                merged.next_step,
                merged.next_step_due,
                merged.investigator_id,
                merged.status,
                merged.version,
            )
            return complaints.plan(merged.id, plan, why)

        return Versions(self._complaint, replace(self._complaint, **values), save, self._names)


class ExtensionForm(CaseForm):
    """A later due date, with its reason."""

    def __init__(self, office: Office, complaint: Complaint, parent: QWidget | None = None) -> None:
        super().__init__(
            office,
            self.tr("Extend the due date of {number}").format(number=complaint.number),
            self.tr("Extend"),
            "extension",
            draft_key(complaint.id),
            parent,
        )
        self._complaint = complaint
        self.say(self.tr("It is due on {day}.").format(day=words.day(complaint.due)))
        self.add(DayField("new_due", self.tr("New due date"), office.session.today, required=True))
        self.add(
            LongTextField(
                "reason",
                self.tr("Reason"),
                required=True,
                hint=self.tr("It is kept on the time line and told in the quarterly report."),
                lines=3,
            )
        )
        self.start()

    def check(self) -> dict[str, str]:
        """The new day is later."""
        new, due = self.values()["new_due"], self._complaint.due
        if new is not None and due is not None and new <= due:
            return {"new_due": self.tr("Choose a day after {day}.").format(day=words.day(due))}
        return {}

    def send(self) -> None:
        """Extend it."""
        values, complaint = self.values(), self._complaint
        self.act(
            self.tr("Extending the due date"),
            lambda: self.office.complaints.extend(
                complaint.id, values["new_due"], values["reason"], complaint.due
            ),
        )


class NoteForm(CaseForm):
    """A note; it is never changed afterwards."""

    def __init__(self, office: Office, complaint: Complaint, parent: QWidget | None = None) -> None:
        super().__init__(
            office,
            self.tr("Note on {number}").format(number=complaint.number),
            self.tr("Add the note"),
            "note",
            draft_key(complaint.id),
            parent,
        )
        self._complaint = complaint
        self.add(
            LongTextField(
                "text",
                self.tr("Note"),
                required=True,
                hint=self.tr("A note cannot be changed later."),
                lines=6,
            )
        )
        self.start()

    def send(self) -> None:
        """Add it."""
        text, complaint = self.values()["text"], self._complaint
        self.act(self.tr("Adding the note"), lambda: self.office.complaints.add_note(complaint.id, text))
