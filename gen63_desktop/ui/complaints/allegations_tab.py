"""The second tab: allegations with their respondents, and how far each is from its finding."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.complaints.records import Allegation, Outcome, Respondent
from gen63_desktop.domain.complaints.relied_on import relied_on
from gen63_desktop.domain.complaints.rows import CaseFile
from gen63_desktop.ui.complaints import relied_labels
from gen63_desktop.ui.complaints.labels import OUTCOME_TONES, bases_words, field_words
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.chip import Chip
from gen63_desktop.ui.shared.chosen_list import ChosenList
from gen63_desktop.ui.shared.facts import Fact, Facts
from gen63_desktop.ui.shared.tokens import Tone
from gen63_desktop.ui.shared.vocabulary import word


class AllegationsTab(ChosenList):
    """Allegations and findings."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Allegations and findings"),
            self.tr(
                "No allegation has been recorded yet. Add one to say what was done and what it rested on."
            ),
            parent,
        )
        self._case: CaseFile | None = None
        self._chip = Chip("", Tone.NEW)
        self._facts = Facts()
        self.below.addWidget(self._chip)
        self.below.addWidget(self._facts)
        self.below.addStretch()

    def show_case(self, case: CaseFile) -> None:
        """Show the allegations of a complaint."""
        self._case = case
        self.show_entries(
            [
                (
                    a.id,
                    self.tr("{n}. {what}, {outcome}").format(
                        n=a.place, what=_short(a), outcome=outcome_words(a)
                    ),
                )
                for a in case.allegations
            ]
        )

    @property
    def allegation(self) -> Allegation | None:
        """The chosen allegation."""
        if self._case is None:
            return None
        return next((a for a in self._case.allegations if a.id == self.chosen_id), None)

    def show_chosen(self) -> None:
        """Show the chosen allegation."""
        allegation, case = self.allegation, self._case
        if allegation is None or case is None:
            self._facts.show_facts(())
            return
        self._chip.show_status(outcome_words(allegation), OUTCOME_TONES[allegation.outcome])
        self._facts.show_facts([*self._alleged(allegation), *self._answered(allegation, case)])

    def _alleged(self, allegation: Allegation) -> list[Fact]:
        assert self._case is not None  # noqa: S101  asked only for what is shown
        respondents = self._case.respondents_of(allegation)
        bases = bases_words(allegation.bases)
        if allegation.other_basis:
            bases = f"{bases} ({allegation.other_basis})"
        return [
            (field_words("conduct"), allegation.conduct),
            (field_words("bases"), bases),
            (field_words("actual"), bases_words(allegation.actual)),
            (
                field_words("retaliation"),
                self.tr("Yes, for having complained") if allegation.retaliation else "",
            ),
            (self.tr("Respondents"), "\n".join(respondent_words(r) for r in respondents)),
            (field_words("statutes"), ", ".join(word(statute) for statute in allegation.statutes)),
            (field_words("clause"), allegation.clause),
        ]

    def _answered(self, allegation: Allegation, case: CaseFile) -> list[Fact]:
        proposed = self._by(case.person(allegation.proposed_by), words.day(allegation.proposed_on))
        if allegation.recorded_by not in (None, allegation.proposed_by):
            recorder = case.person(allegation.recorded_by)
            proposed = self.tr("{proposed}, recorded by {name}").format(proposed=proposed, name=recorder)
        approved = self._by(case.person(allegation.approved_by), words.day(allegation.approved_on))
        return [
            (field_words("finding"), word(allegation.finding) if allegation.finding else ""),
            (field_words("closing"), word(allegation.closing) if allegation.closing else ""),
            (
                self.tr("Evidence relied on"),
                "\n".join(relied_labels.lines(case, relied_on(allegation))),
            ),
            (field_words("evidence"), allegation.evidence or ""),
            (field_words("rationale"), allegation.rationale),
            (self.tr("Proposed"), proposed if allegation.outcome is not Outcome.OPEN else ""),
            (self.tr("Approved"), approved),
            (field_words("return_words"), allegation.return_words),
            (field_words("their_finding"), allegation.their_finding),
            (field_words("discipline"), allegation.discipline),
        ]

    def _by(self, name: str, day: str) -> str:
        return self.tr("by {name} on {day}").format(name=name, day=day) if name else ""


def outcome_words(allegation: Allegation) -> str:
    """How far the allegation is, with its finding where it has one."""
    if allegation.finding is not None:
        if allegation.outcome is Outcome.PROPOSED:
            return f"{word(allegation.finding)} ({word(Outcome.PROPOSED).lower()})"
        return word(allegation.finding)
    if allegation.closing is not None:
        return word(allegation.closing)
    return word(allegation.outcome)


def respondent_words(respondent: Respondent) -> str:
    """A respondent in one line."""
    parts = [
        word(respondent.kind),
        respondent.name,
        respondent.identifier,
        respondent.unit,
        respondent.employer,
    ]
    return ", ".join(part for part in parts if part)


def _short(allegation: Allegation) -> str:
    return allegation.conduct or bases_words(allegation.bases) or word(allegation.outcome)
