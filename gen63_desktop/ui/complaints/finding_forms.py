"""The findings: proposing, returning, closing an allegation without one, and taking an allegation out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.complaints.records import Allegation
from gen63_desktop.domain.complaints.relied_on import chosen_for
from gen63_desktop.domain.complaints.rows import CaseFile
from gen63_desktop.domain.vocabulary.findings import ClosingReason, Finding
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints import relied_labels
from gen63_desktop.ui.complaints.case_form import CaseForm, draft_key
from gen63_desktop.ui.complaints.labels import bases_words
from gen63_desktop.ui.shared.choice_fields import ChecklistField, ChoiceField, PersonField
from gen63_desktop.ui.shared.fields import Field, LongTextField
from gen63_desktop.ui.shared.vocabulary import said, word


def allegation_line(allegation: Allegation) -> str:
    """An allegation in one line."""
    parts = (allegation.conduct, bases_words(allegation.bases))
    return f"{allegation.place}. " + ", ".join(part for part in parts if part)


class _AllegationWork(CaseForm):
    """A form about one allegation, which stands at its head."""

    def __init__(
        self, office: Office, title: str, verb: str, form: str, allegation: Allegation, parent: QWidget | None
    ) -> None:
        super().__init__(office, title, verb, form, draft_key(allegation.complaint_id, allegation.id), parent)
        self.allegation = allegation
        self.say(allegation_line(allegation))


class ProposalForm(_AllegationWork):
    """A finding that someone else will approve."""

    def __init__(
        self, office: Office, case: CaseFile, allegation: Allegation, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            office, self.tr("Propose a finding"), self.tr("Propose"), "finding", allegation, parent
        )
        self.add(
            ChoiceField(
                "finding",
                self.tr("Finding"),
                [(finding, word(finding)) for finding in Finding],
                required=True,
            )
        )
        for finding in Finding:
            meaning = self.tr("{finding}: {meaning}")
            self.say(meaning.format(finding=word(finding), meaning=said(finding.meaning)))
        self._sources = relied_labels.sources(case)
        self._add_reasons()
        me = office.session.person
        absent = (i.person_id for i in case.investigators if i.person_id not in case.signing_in)
        investigators = dict.fromkeys([me.id, *absent])
        self.add(
            PersonField(
                "by",
                self.tr("Proposed by"),
                [(one, case.person(one)) for one in investigators],
                required=True,
                hint=self.tr(
                    "Whoever proposes a finding, or ever investigated the complaint, does not approve it."
                ),
            )
        )
        owner = case.complaint.investigator_id
        self.fields["by"].set_value(owner if owner in investigators else me.id)
        if allegation.finding is not None:
            self.fields["finding"].set_value(allegation.finding)
        if self._sources:
            self.fields["relied_on"].set_value(relied_labels.codes(chosen_for(allegation)))
        self.fields["evidence"].set_value(allegation.evidence or "")
        self.fields["rationale"].set_value(allegation.rationale)
        self.start()

    def _add_reasons(self) -> None:
        if self._sources:
            self.add(
                ChecklistField(
                    "relied_on",
                    self.tr("Evidence relied on"),
                    self._sources,
                    hint=self.tr("From this case. What is chosen is not withdrawn while the finding stands."),
                    lines=5,
                )
            )
        self.add(
            LongTextField(
                "evidence",
                self.tr("Evidence considered"),
                hint=self.tr(
                    "In words, for the report of findings: what was looked at, also where the case does not hold it."
                ),
                lines=4,
            )
        )
        self.add(
            LongTextField(
                "rationale",
                self.tr("What it rests on"),
                required=True,
                hint=self.tr("How the evidence was weighed, and why it leads to this finding."),
                lines=6,
            )
        )

    def send(self) -> None:
        """Propose it."""
        values = self.values()
        self.act(
            self.tr("Proposing the finding"),
            lambda: self.office.complaints.propose_finding(
                self.allegation,
                values["finding"],
                values["rationale"],
                values["by"],
                values["evidence"],
                relied_labels.chosen(values.get("relied_on", ())),
            ),
        )


class ReturnForm(_AllegationWork):
    """A finding goes back, with the reason."""

    def __init__(self, office: Office, allegation: Allegation, parent: QWidget | None = None) -> None:
        super().__init__(
            office, self.tr("Return the finding"), self.tr("Return"), "return", allegation, parent
        )
        self.add(LongTextField("reason", self.tr("What is still open?"), required=True, lines=4))
        self.start()

    def send(self) -> None:
        """Return it."""
        reason = self.values()["reason"]
        self.act(
            self.tr("Returning the finding"),
            lambda: self.office.complaints.return_finding(self.allegation, reason),
        )


class WithoutFindingForm(_AllegationWork):
    """An allegation ends without a finding, for a stated reason."""

    def __init__(self, office: Office, allegation: Allegation, parent: QWidget | None = None) -> None:
        super().__init__(
            office,
            self.tr("Close the allegation without a finding"),
            self.tr("Close the allegation"),
            "without_finding",
            allegation,
            parent,
        )
        add_reason(self, required=True)
        self.start()

    def send(self) -> None:
        """Close it."""
        values = self.values()
        self.act(
            self.tr("Closing the allegation"),
            lambda: self.office.complaints.close_allegation(
                self.allegation, values["reason"], values["words"]
            ),
        )


class DropForm(_AllegationWork):
    """An allegation is taken out; the history keeps it."""

    def __init__(self, office: Office, allegation: Allegation, parent: QWidget | None = None) -> None:
        super().__init__(
            office, self.tr("Take the allegation out"), self.tr("Take it out"), "drop", allegation, parent
        )
        self.add(
            LongTextField(
                "why",
                self.tr("Why?"),
                required=True,
                hint=self.tr("For example: entered twice. The history keeps the allegation and the reason."),
                lines=3,
            )
        )
        self.start()

    def send(self) -> None:
        """Take it out."""
        why = self.values()["why"]
        self.act(
            self.tr("Taking the allegation out"),
            lambda: self.office.complaints.drop_allegation(self.allegation, why),
        )


def add_reason(form: CaseForm, *, required: bool, none: str = "", beside: Field | None = None) -> None:
    """The questions for closing without a finding; ``beside`` is asked next to the reason."""
    reasons: Sequence[tuple[ClosingReason, str]] = [(reason, word(reason)) for reason in ClosingReason]
    form.add(
        ChoiceField(
            "reason",
            QCoreApplication.translate("Complaints", "Reason"),
            reasons,
            required=required,
            none=none,
        )
    )
    if beside is not None:
        form.add(beside)
    form.add(
        LongTextField(
            "words",
            QCoreApplication.translate("Complaints", "Explanation"),
            required=required,
            hint=QCoreApplication.translate(
                "Complaints",
                "What led to it: a letter, two unanswered requests, the number of the other complaint.",
            ),
            lines=3,
        )
    )


def undecided(case: CaseFile) -> list[Allegation]:
    """Allegations that have no outcome yet."""
    return [a for a in case.allegations if not a.outcome.decided]
