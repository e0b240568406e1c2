"""A person in a complaint, by the name they use; and what they volunteered about themselves (C4)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.complaints import gate
from gen63_desktop.domain.complaints.entries import PartyEntry
from gen63_desktop.domain.complaints.records import Characteristic, Complaint, Party, PartyRole
from gen63_desktop.domain.errors import RuleBroken
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints import contact_fields
from gen63_desktop.ui.complaints.case_form import CaseForm, draft_key
from gen63_desktop.ui.shared import messages
from gen63_desktop.ui.shared.choice_fields import ChecklistField, ChoiceField
from gen63_desktop.ui.shared.facts import Facts
from gen63_desktop.ui.shared.fields import LongTextField, TextField, TickField
from gen63_desktop.ui.shared.merging import Versions
from gen63_desktop.ui.shared.vocabulary import word

_TEXTS = ("name", "addressed_as", "gender", "phone", "email", "language")


class PersonForm(CaseForm):
    """Someone who complains, whom it concerns, who speaks for them, or who saw it."""

    def __init__(
        self,
        office: Office,
        complaint: Complaint,
        party: Party | None = None,
        characteristics: tuple[Characteristic, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        title = self.tr("Add a person to {number}") if party is None else self.tr("Person in {number}")
        super().__init__(
            office,
            title.format(number=complaint.number),
            self.tr("Save"),
            "person",
            draft_key(complaint.id, "new" if party is None else str(party.id)),
            parent,
        )
        self._complaint, self._party = complaint, party or Party(complaint.id)
        self._characteristics = characteristics
        self.add(
            ChoiceField("role", self.tr("Role"), [(role, word(role)) for role in PartyRole], required=True)
        )
        for name, label, hint in (
            ("name", self.tr("Name"), self.tr("The name that the person uses. It may stay empty.")),
            (
                "addressed_as",
                self.tr("Wishes to be addressed as"),
                self.tr("Only if the person says so; it is not asked."),
            ),
            (
                "gender",
                self.tr("Gender that the person uses"),
                self.tr("Only if the person says so; it is not asked."),
            ),
            ("phone", self.tr("Telephone"), ""),
            ("email", self.tr("E-mail"), ""),
            ("language", self.tr("Language"), ""),
        ):
            self.add(TextField(name, label, hint=hint))
        contact_fields.add_contact(self)
        self.add(LongTextField("address", self.tr("Address"), lines=3))
        self.add(LongTextField("note", self.tr("Note"), lines=3))
        for name in (*_TEXTS, "role", "address", "note", *contact_fields.NAMES):
            self.fields[name].set_value(getattr(self._party, name))
        self._add_recorded()
        self.start()

    def _add_recorded(self) -> None:
        """What is recorded of the person can be taken away here, never asked for."""
        if not self._characteristics:
            return
        self.head(self.tr("Recorded of the person"))
        facts = Facts()
        facts.show_facts([(word(said.characteristic), said.words) for said in self._characteristics])
        self.body.addWidget(facts)
        self.add(
            ChecklistField(
                "taken_away",
                self.tr("Take away"),
                [(said.id, word(said.characteristic)) for said in self._characteristics],
                lines=3,
            )
        )

    def entry(self) -> PartyEntry:
        """The person as typed, with what stays recorded of them."""
        values = contact_fields.stored(self.values())
        gone = values.pop("taken_away", ())
        kept = tuple(said for said in self._characteristics if said.id not in gone)
        return PartyEntry(replace(self._party, **values), kept, self._characteristics)

    def versions(self, theirs: Any) -> Versions | None:
        """The person as they were, as they are typed, and how they are saved."""
        del theirs
        entry, complaints = self.entry(), self.office.complaints
        return Versions(
            self._party,
            entry.party,
            lambda merged: complaints.change_person(replace(entry, party=merged)),
        )

    def send(self) -> None:
        """Save the person."""
        entry, complaints = self.entry(), self.office.complaints
        if entry.party.id:
            self.act(self.tr("Saving the person"), lambda: complaints.change_person(entry))
        else:
            self.act(self.tr("Adding the person"), lambda: complaints.add_person(self._complaint.id, entry))


class VolunteeredForm(CaseForm):
    """Something that a person said about themselves without being asked."""

    def __init__(
        self,
        office: Office,
        party: Party,
        characteristics: tuple[Characteristic, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            office,
            self.tr("What {name} volunteered").format(name=party.name or self.tr("the person")),
            self.tr("Record it"),
            "volunteered",
            draft_key(party.complaint_id, party.id),
            parent,
        )
        self._party, self._characteristics = party, characteristics
        self.say(
            self.tr(
                "Never ask for it. Sexual orientation, gender identity and immigration status are recorded only when "
                "the person volunteered them and they bear on the incident."
            )
        )
        self.add(
            ChoiceField(
                "characteristic",
                self.tr("About"),
                [(basis, word(basis)) for basis in Basis if basis is not Basis.OTHER],
                required=True,
            )
        )
        self.add(TextField("words", self.tr("In their own words"), required=True))
        self.add(TickField("volunteered", self.tr("The person volunteered it")))
        self.add(TickField("bears_on_incident", self.tr("It bears on the incident")))
        self.add(LongTextField("how_it_bears", self.tr("How does it bear on the incident?"), lines=3))
        self.start()

    def _characteristic(self) -> Characteristic | None:
        values = self.values()
        if values["characteristic"] is None:
            return None
        return Characteristic(self._party.complaint_id, self._party.id, **values)

    def check(self) -> dict[str, str]:
        """The gate of C4, beside the box that is not ticked."""
        said = self._characteristic()
        if said is None:
            return {}
        try:
            gate.check_characteristic(said)
        except RuleBroken as broken:
            ticked = said.volunteered and said.bears_on_incident
            place = (
                "how_it_bears" if ticked else "volunteered" if not said.volunteered else "bears_on_incident"
            )
            return {place: messages.sentence(broken, with_place=False)}
        return {}

    def send(self) -> None:
        """Record it."""
        said = self._characteristic()
        assert said is not None  # noqa: S101  the question is required
        entry = self._entry(said)
        self.act(self.tr("Recording it"), lambda: self.office.complaints.change_person(entry))

    def _entry(self, said: Characteristic) -> PartyEntry:
        return PartyEntry(self._party, (*self._characteristics, said), self._characteristics)

    def versions(self, theirs: Any) -> Versions | None:
        """The person was changed meanwhile: what they volunteered is recorded beside that."""
        del theirs
        said, complaints = self._characteristic(), self.office.complaints
        if said is None:
            return None
        entry = self._entry(said)
        return Versions(
            self._party,
            self._party,
            lambda merged: complaints.change_person(replace(entry, party=merged)),
        )


class RemovalForm(CaseForm):
    """A person is taken out of a complaint; the history keeps them."""

    def __init__(self, office: Office, party: Party, parent: QWidget | None = None) -> None:
        super().__init__(
            office,
            self.tr("Take {name} out of the complaint").format(name=party.name or self.tr("the person")),
            self.tr("Take out"),
            "removal",
            draft_key(party.complaint_id, party.id),
            parent,
        )
        self._party = party
        self.add(LongTextField("why", self.tr("Why?"), required=True, lines=3))
        self.start()

    def send(self) -> None:
        """Take them out."""
        why = self.values()["why"]
        self.act(
            self.tr("Taking the person out"), lambda: self.office.complaints.remove_person(self._party, why)
        )
