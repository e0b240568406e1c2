"""Taking a complaint in: one page, in the order of a telephone call; correcting one that is stored."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry
from gen63_desktop.domain.complaints.records import (
    Allegation,
    Complaint,
    Party,
    PartyRole,
    Respondent,
)  # fmt: skip
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.definitions import Term
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.domain.vocabulary.statutes import statutes_for
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints import fact_fields
from gen63_desktop.ui.complaints.case_form import CaseForm, draft_key
from gen63_desktop.ui.complaints.definitions import Definitions
from gen63_desktop.ui.shared.choice_fields import ChecklistField, ChoiceField
from gen63_desktop.ui.shared.fields import LongTextField, TextField
from gen63_desktop.ui.shared.merging import Versions
from gen63_desktop.ui.shared.vocabulary import word


class IntakeForm(CaseForm):
    """A new complaint. Nothing but what happened and the date received is needed."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(
            office, self.tr("New complaint"), self.tr("Record the complaint"), "intake", "new", parent
        )
        fact_fields.add_first(self, office)
        self.fields["received"].set_value(office.session.today())
        self._add_person()
        fact_fields.add_incident(self, office)
        self._add_allegation()
        fact_fields.add_further(self)
        self.start()

    def _add_person(self) -> None:
        self.head(self.tr("The person"))
        fact_fields.add_identity(self)
        for name, label, hint in (
            ("person_name", self.tr("Name"), self.tr("The name that the person uses, if they give one.")),
            (
                "addressed_as",
                self.tr("Wishes to be addressed as"),
                self.tr("Only if the person says so; it is not asked."),
            ),
            ("phone", self.tr("Telephone"), ""),
            ("email", self.tr("E-mail"), ""),
            (
                "on_behalf_of",
                self.tr("Speaks for"),
                self.tr("The name of the person it happened to, where that is someone else."),
            ),
        ):
            self.add(TextField(name, label, hint=hint))

    def _add_allegation(self) -> None:
        self.head(self.tr("What is alleged"))
        self.add(
            TextField(
                "conduct",
                self.tr("Conduct"),
                hint=self.tr(
                    "In a few words: refused to let her board. Further allegations can be added later."
                ),
            )
        )
        self.add(
            ChecklistField(
                "bases",
                self.tr("Alleged bases"),
                [(basis, word(basis)) for basis in Basis],
                hint=self.tr(
                    "What the act is said to rest on, actual or perceived. This says nothing about the person."
                ),
                lines=7,
            )
        )
        self.body.addWidget(
            Definitions((Term.DISCRIMINATION, Term.PROFILING, Term.PROTECTED_CLASSES, Term.FAIR_TREATMENT))
        )
        self.add(TextField("other_basis", self.tr("Other protected basis, in words")))
        self.add(
            ChoiceField(
                "respondent_kind",
                self.tr("Against whom or what?"),
                [(kind, word(kind)) for kind in RespondentKind],
            )
        )
        self.add(
            TextField(
                "respondent_name",
                self.tr("Name, badge or description"),
                hint=self.tr("As far as it is known."),
            )
        )

    def check(self) -> dict[str, str]:
        """What the fields cannot find alone."""
        values = self.values()
        found = fact_fields.check_facts(values)
        other = Basis.OTHER in values["bases"]
        if other and not values["other_basis"]:
            found["other_basis"] = self.tr("Name the other basis in words.")
        if values["other_basis"] and not other:
            found["bases"] = self.tr("Tick “Other protected basis” too, or empty the field below.")
        return found

    def send(self) -> None:
        """Record the complaint."""
        values = self.values()
        new = NewComplaint(
            Complaint("", **fact_fields.facts_of(values)), _parties(values), _allegations(values)
        )
        self.act(self.tr("Recording the complaint"), lambda: self.office.complaints.receive(new))


def _parties(values: dict[str, Any]) -> tuple[PartyEntry, ...]:
    parties = []
    said = {name: values[name] for name in ("addressed_as", "phone", "email")}
    if values["person_name"] or any(said.values()):
        parties.append(PartyEntry(Party(0, PartyRole.COMPLAINANT, values["person_name"], **said)))
    if values["on_behalf_of"]:
        parties.append(PartyEntry(Party(0, PartyRole.AFFECTED, values["on_behalf_of"])))
    return tuple(parties)


def _allegations(values: dict[str, Any]) -> tuple[AllegationEntry, ...]:
    bases, conduct = values["bases"], values["conduct"]
    kind, name = values["respondent_kind"], values["respondent_name"]
    if not (bases or conduct or kind or name):
        return ()
    allegation = Allegation(
        0, conduct=conduct, bases=bases, other_basis=values["other_basis"], statutes=statutes_for(bases)
    )
    if not (bases or conduct):
        # whom it is about is known, what was done stands in the narrative
        allegation = replace(allegation, conduct=_first_words(values["narrative"]))
    respondents = (Respondent(0, 0, kind or RespondentKind.UNKNOWN, name),) if kind or name else ()
    return (AllegationEntry(allegation, respondents),)


def _first_words(narrative: str) -> str:
    line = " ".join(narrative.split())
    return line if len(line) <= 80 else line[:80].rsplit(" ", 1)[0] + " …"


class CorrectionForm(CaseForm):
    """The facts of a stored complaint; where someone else saved it meanwhile, both versions are shown."""

    def __init__(self, office: Office, complaint: Complaint, parent: QWidget | None = None) -> None:
        super().__init__(
            office,
            self.tr("Correct complaint {number}").format(number=complaint.number),
            self.tr("Save"),
            "correction",
            draft_key(complaint.id),
            parent,
        )
        self._complaint = complaint
        fact_fields.add_first(self, office, required=False)
        fact_fields.add_identity(self)
        fact_fields.add_incident(self, office)
        fact_fields.add_further(self)
        if not complaint.is_open:
            self.add(
                LongTextField(
                    "why",
                    self.tr("Why is a closed complaint corrected?"),
                    required=True,
                    hint=self.tr("The reason is kept on the time line."),
                    lines=2,
                )
            )
        fact_fields.show_facts(self, complaint)
        self.start()

    def check(self) -> dict[str, str]:
        """What the fields cannot find alone."""
        return fact_fields.check_facts(self.values())

    def _typed(self) -> Complaint:
        return replace(self._complaint, **fact_fields.facts_of(self.values()))

    def send(self) -> None:
        """Save the correction."""
        changed, why = self._typed(), self.values().get("why", "")
        self.act(self.tr("Saving the complaint"), lambda: self.office.complaints.change(changed, why))

    def versions(self, theirs: Any) -> Versions | None:
        """The facts as they were, as they are typed, and how they are saved."""
        del theirs
        why = self.values().get("why", "")
        return Versions(
            self._complaint, self._typed(), lambda merged: self.office.complaints.change(merged, why)
        )
