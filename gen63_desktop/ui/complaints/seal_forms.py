"""Looking at identities, with a reason; sealing a case to named people, and opening it again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.identity import Person
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.case_form import CaseForm, draft_key
from gen63_desktop.ui.shared.choice_fields import ChecklistField, ChoiceField
from gen63_desktop.ui.shared.fields import LongTextField, TextField
from gen63_desktop.ui.shared.remembered import remember, remembered

_LAST = "complaints/look reason"
_OTHER = "other"


class LookForm(CaseForm):
    """Why the identities of a case are looked at: the look stands in the history with its reason."""

    def __init__(self, office: Office, complaint: Complaint, parent: QWidget | None = None) -> None:
        super().__init__(
            office,
            self.tr("Show the identities in {number}").format(number=complaint.number),
            self.tr("Show them"),
            "look",
            draft_key(complaint.id),
            parent,
        )
        self._complaint = complaint
        self._reasons = (
            ("work", self.tr("Working on this complaint")),
            ("contact", self.tr("Contacting a person in it")),
            ("review", self.tr("Reviewing the case or its findings")),
            ("request", self.tr("Answering a request for records")),
            (_OTHER, self.tr("Another reason")),
        )
        self.say(
            self.tr(
                "Names, contacts and what people volunteered about themselves are shown until you lock or "
                "close the office. That you looked, and why, is kept in the history."
            )
        )
        self.add(ChoiceField("reason", self.tr("Why do you need them?"), self._reasons, required=True))
        self.add(TextField("words", self.tr("In a few words"), hint=self.tr("Needed for another reason.")))
        last = remembered(_LAST)
        known = {key for key, _ in self._reasons if key != _OTHER}
        self.fields["reason"].set_value(last if isinstance(last, str) and last in known else "work")
        self.start()

    def check(self) -> dict[str, str]:
        """Another reason is told."""
        values = self.values()
        if values["reason"] == _OTHER and not values["words"]:
            return {"words": self.tr("Say the reason in a few words.")}
        return {}

    def send(self) -> None:
        """Look."""
        values, complaint_id = self.values(), self._complaint.id
        remember(_LAST, values["reason"])
        label = dict(self._reasons)[values["reason"]]
        if values["reason"] == _OTHER:
            why = values["words"]
        else:
            why = f"{label}: {values['words']}" if values["words"] else label
        self.act(
            self.tr("Showing the identities"),
            lambda: self.office.complaints.identities(complaint_id, why),
        )


class SealForm(CaseForm):
    """To whom a case is open from now on."""

    def __init__(
        self,
        office: Office,
        complaint: Complaint,
        people: Sequence[Person],
        permitted: Sequence[Person],
        parent: QWidget | None = None,
    ) -> None:
        again = complaint.seal is not None
        title = self.tr("Who may open {number}") if again else self.tr("Seal case {number}")
        super().__init__(
            office,
            title.format(number=complaint.number),
            self.tr("Change who may open it") if again else self.tr("Seal the case"),
            "seal",
            draft_key(complaint.id),
            parent,
        )
        self._complaint = complaint
        self.say(
            self.tr(
                "Narrative, persons, evidence and notes are put under a key of their own, which only the people "
                "named here get. Nobody else can read them in any way, and neither can you if you leave yourself "
                "out. The customer comment that the case was made from is sealed with it. Status, dates, alleged "
                "bases and findings stay countable, so that figures are right. Backups made before today keep the "
                "case as it was, and what is typed into corrective actions is not sealed: name nobody there."
            )
        )
        options = [
            (person.id, f"{person.name}, {person.title}" if person.title else person.name)
            for person in people
        ]
        lines = min(6, max(3, len(options)))
        self.add(
            ChecklistField("permitted", self.tr("May open the case"), options, required=True, lines=lines)
        )
        self.fields["permitted"].set_value(
            tuple(person.id for person in permitted) or (office.session.person.id,)
        )
        self.add(LongTextField("why", self.tr("Reason"), required=True, lines=3))
        self.start()

    def send(self) -> None:
        """Seal it."""
        values: dict[str, Any] = self.values()
        complaint_id, permitted = self._complaint.id, tuple(values["permitted"])
        self.act(
            self.tr("Sealing the case"),
            lambda: self.office.complaints.seal(complaint_id, permitted, values["why"]),
        )


class UnsealForm(CaseForm):
    """A sealed case is open to the office again."""

    def __init__(self, office: Office, complaint: Complaint, parent: QWidget | None = None) -> None:
        super().__init__(
            office,
            self.tr("Open sealed case {number}").format(number=complaint.number),
            self.tr("Open it to the office"),
            "unseal",
            draft_key(complaint.id),
            parent,
        )
        self._complaint = complaint
        self.say(
            self.tr(
                "Everyone whose role permits it will read the case, its persons and its notes again, and the "
                "reasons that were given while it was sealed."
            )
        )
        self.add(LongTextField("why", self.tr("Reason"), required=True, lines=3))
        self.start()

    def send(self) -> None:
        """Open it."""
        why, complaint_id = self.values()["why"], self._complaint.id
        self.act(self.tr("Opening the case"), lambda: self.office.complaints.unseal(complaint_id, why))
