"""An allegation: conduct, what it is said to rest on, and whom or what it is directed at."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gen63_desktop.domain.complaints import intake
from gen63_desktop.domain.complaints.entries import AllegationEntry
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Respondent
from gen63_desktop.domain.errors import Problems, Refused, RuleBroken
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.definitions import Term
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.domain.vocabulary.statutes import Statute, statutes_for
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.case_form import CaseForm, draft_key
from gen63_desktop.ui.complaints.definitions import Definitions
from gen63_desktop.ui.shared import icons, messages
from gen63_desktop.ui.shared.choice_fields import ChecklistField, ChoiceField
from gen63_desktop.ui.shared.fields import LongTextField, TextField, TickField
from gen63_desktop.ui.shared.merging import Versions
from gen63_desktop.ui.shared.theme import look
from gen63_desktop.ui.shared.vocabulary import word

_PLACE_OF_RULE = {"C4": "volunteered", "V1": "other_basis"}
_TEXTS = ("name", "identifier", "employer", "unit")


class AllegationForm(CaseForm):
    """An allegation, new or stored."""

    def __init__(
        self,
        office: Office,
        complaint: Complaint,
        allegation: Allegation | None = None,
        respondents: tuple[Respondent, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        title = (
            self.tr("Add an allegation to {number}")
            if allegation is None
            else self.tr("Allegation in {number}")
        )
        part = "new" if allegation is None else str(allegation.id)
        super().__init__(
            office,
            title.format(number=complaint.number),
            self.tr("Save"),
            "allegation",
            draft_key(complaint.id, part),
            parent,
        )
        self._complaint = complaint
        self._allegation = allegation or Allegation(complaint.id)
        self._stored = respondents
        self._groups = 0
        self._proposed: tuple[Statute, ...] = ()
        self._add_conduct()
        self._add_gate()
        self._add_law()
        self._add_respondents()
        self._show()
        self.start()

    # -- questions -------------------------------------------------------------------------------

    def _add_conduct(self) -> None:
        self.add(LongTextField("conduct", self.tr("What was done, or left undone?"), lines=3))
        self._bases = self.add(
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
            TickField(
                "retaliation",
                self.tr("Retaliation"),
                hint=self.tr("The act is said to answer a complaint that was made before."),
            )
        )

    def _add_gate(self) -> None:
        self._actual = self.add(
            ChecklistField(
                "actual",
                self.tr("Said to be true of the person"),
                [(basis, word(basis)) for basis in Basis if basis is not Basis.OTHER],
                hint=self.tr(
                    "Only what the person said without being asked. It is not needed; the alleged bases are enough."
                ),
                lines=4,
            )
        )
        self.say(
            self.tr(
                "Sexual orientation, gender identity and immigration status are never asked for. They can be "
                "marked here only with both of these:"
            )
        )
        self.add(TickField("volunteered", self.tr("The person volunteered it")))
        self.add(TickField("bears_on_incident", self.tr("It bears on the incident")))

    def _add_law(self) -> None:
        self._statutes = self.add(
            ChecklistField(
                "statutes",
                self.tr("Statutes"),
                [(statute, word(statute)) for statute in Statute],
                hint=self.tr("Proposed from the bases; you decide."),
                lines=4,
            )
        )
        self.body.addWidget(Definitions((Term.TITLE_VII, Term.ADA)))
        self.add(
            TextField(
                "clause", self.tr("Clause of a policy"), hint=self.tr("For example GEN 63 §1.0, CIV 5.")
            )
        )
        self._bases.changed.connect(self._propose_statutes)

    def _propose_statutes(self) -> None:
        """The statutes follow the bases until the person decides otherwise."""
        if self._statutes.value() == self._proposed:
            self._proposed = tuple(s for s in Statute if s in statutes_for(self._bases.value()))
            self._statutes.set_value(self._proposed)

    def _add_respondents(self) -> None:
        self.head(self.tr("Respondents"))
        self._holder = QWidget()
        self._places = QVBoxLayout(self._holder)
        self._places.setContentsMargins(0, 0, 0, 0)
        self._places.setSpacing(14)
        self.body.addWidget(self._holder)
        more = QPushButton(self.tr("Add another respondent"))
        more.setAutoDefault(False)
        look(more, "ghost")
        icons.dress(more, "plus")
        more.clicked.connect(self._one_more)
        self.body.addWidget(more)
        for _ in range(max(1, len(self._stored))):
            self._add_group()

    def _one_more(self) -> None:
        self._add_group()
        self.fields[f"kind_{self._groups}"].control.setFocus()

    def _add_group(self) -> None:
        self._groups += 1
        n = self._groups
        places: list[tuple[str, str]] = [
            ("name", self.tr("Name or description")),
            ("identifier", self.tr("Badge or number")),
            ("employer", self.tr("Employing agency")),
            ("unit", self.tr("Unit")),
        ]
        kind = ChoiceField(
            f"kind_{n}",
            self.tr("Respondent {n}").format(n=n),
            [(kind, word(kind)) for kind in RespondentKind],
            none=self.tr("Nobody named"),
        )
        sworn = ChoiceField(
            f"sworn_{n}",
            self.tr("Sworn peace officer? (respondent {n})").format(n=n),
            [("yes", self.tr("Yes")), ("no", self.tr("No"))],
            none=self.tr("Not known"),
        )
        texts = [
            TextField(f"{name}_{n}", self.tr("{label} (respondent {n})").format(label=label, n=n))
            for name, label in places
        ]
        for field in (kind, *texts, sworn):
            self._places.addWidget(field)
            self.keep_field(field)

    # -- answers ---------------------------------------------------------------------------------

    def _show(self) -> None:
        stored = self._allegation
        for name in (
            "conduct", "bases", "other_basis", "retaliation", "actual", "volunteered", "bears_on_incident", "statutes",
            "clause",
        ):  # fmt: skip
            self.fields[name].set_value(getattr(stored, name))
        self._proposed = tuple(s for s in Statute if s in statutes_for(stored.bases))
        for n, respondent in enumerate(self._stored, 1):
            self.fields[f"kind_{n}"].set_value(respondent.kind)
            for name in _TEXTS:
                self.fields[f"{name}_{n}"].set_value(getattr(respondent, name))
            sworn = {True: "yes", False: "no", None: None}[respondent.sworn]
            self.fields[f"sworn_{n}"].set_value(sworn)

    def raw(self) -> dict[str, Any]:
        """The answers and how many respondents are asked for."""
        return {**super().raw(), "respondents": self._groups}

    def set_raw(self, content: Mapping[str, Any]) -> None:
        """Ask for as many respondents as were there."""
        wanted = content.get("respondents")
        while isinstance(wanted, int) and self._groups < min(wanted, 50):
            self._add_group()
        super().set_raw(content)

    def entry(self) -> AllegationEntry:
        """The allegation and its respondents as they are typed."""
        values = self.values()
        names = {field.name for field in dataclasses.fields(Allegation)}
        allegation = dataclasses.replace(
            self._allegation, **{name: value for name, value in values.items() if name in names}
        )
        found = []
        for n in range(1, self._groups + 1):
            kind, texts = values[f"kind_{n}"], {name: values[f"{name}_{n}"] for name in _TEXTS}
            if kind is None and not any(texts.values()):
                continue
            known = self._stored[n - 1] if n <= len(self._stored) else Respondent(self._complaint.id, 0)
            sworn = {"yes": True, "no": False, None: None}[values[f"sworn_{n}"]]
            found.append(
                dataclasses.replace(known, kind=kind or RespondentKind.UNKNOWN, sworn=sworn, **texts)
            )
        return AllegationEntry(allegation, tuple(found), self._stored)

    def check(self) -> dict[str, str]:
        """The rules of the domain, each beside the question it is about."""
        entry, found = self.entry(), {}
        try:
            intake.check_allegation(entry.allegation)
        except Refused as refused:
            problems = refused.problems if isinstance(refused, Problems) else (refused,)
            for problem in problems:
                rule = problem.requirement if isinstance(problem, RuleBroken) else ""
                place = _PLACE_OF_RULE.get(rule, "actual" if entry.allegation.actual else "conduct")
                found[place] = messages.sentence(problem, with_place=False)
        for n, respondent in enumerate(entry.respondents, 1):
            try:
                intake.check_respondent(respondent)
            except Refused as refused:
                found[f"kind_{n}"] = messages.sentence(refused)
        return found

    def send(self) -> None:
        """Save the allegation."""
        entry, complaints = self.entry(), self.office.complaints
        if entry.allegation.id:
            self.act(self.tr("Saving the allegation"), lambda: complaints.change_allegation(entry))
        else:
            self.act(
                self.tr("Adding the allegation"), lambda: complaints.add_allegation(self._complaint.id, entry)
            )

    def versions(self, theirs: Any) -> Versions | None:
        """The allegation, or that of its respondents which somebody else saved."""
        entry, complaints = self.entry(), self.office.complaints
        if not isinstance(theirs, Respondent):
            return Versions(
                self._allegation,
                entry.allegation,
                lambda merged: complaints.change_allegation(dataclasses.replace(entry, allegation=merged)),
            )
        base = next((one for one in self._stored if one.id == theirs.id), theirs)
        mine = next((one for one in entry.respondents if one.id == theirs.id), None)
        if mine is None:
            return None

        def save(merged: Respondent) -> Allegation:
            rest = tuple(merged if one.id == merged.id else one for one in entry.respondents)
            return complaints.change_allegation(dataclasses.replace(entry, respondents=rest))

        return Versions(base, mine, save)
