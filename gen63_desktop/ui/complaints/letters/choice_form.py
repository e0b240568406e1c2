"""The first step of a letter: which kind, in which language, to whom, and how it goes out."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.complaints.records import Party
from gen63_desktop.domain.complaints.rows import CaseFile
from gen63_desktop.domain.letters.kinds import Language, LetterKind, Way
from gen63_desktop.domain.letters.writing import LettersOfCase, addressees, best_way
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.letter_labels import clock_words
from gen63_desktop.ui.shared.choice_fields import ChoiceField
from gen63_desktop.ui.shared.facts import text_label
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.vocabulary import word


@dataclass(frozen=True, slots=True)
class LetterChoice:
    """What was chosen; ``party_id`` None: somebody who is not named in the complaint."""

    kind: LetterKind
    language: Language
    party_id: int | None
    way: Way


class ChoiceForm(Form):
    """What is chosen before the letter is drafted from the case."""

    def __init__(
        self, office: Office, case: CaseFile, found: LettersOfCase, parent: QWidget | None = None
    ) -> None:
        title = self.tr("Write a letter on {number}").format(number=case.complaint.number)
        super().__init__(title, self.tr("Go on"), parent)
        self._case = case
        today = office.session.today()
        for clock in found.clocks:
            if clock.done is None:
                self.body.addWidget(text_label(clock_words(clock, today), "muted"))
        left_out = {
            *(() if found.appeal_decided else (LetterKind.APPEAL,)),
            *(() if found.appeal_turned_away else (LetterKind.NOT_TAKEN,)),
        }
        kinds = [(kind, word(kind)) for kind in LetterKind if kind not in left_out]
        self._kind = self.add(ChoiceField("kind", self.tr("Kind of letter"), kinds, required=True))
        languages = [(language, word(language)) for language in Language]
        self.add(
            ChoiceField(
                "language", self.tr("Language"), languages, required=True, hint=self._language_hint(found)
            )
        )
        self._party = self.add(
            ChoiceField("party", self.tr("To"), self._people(found.proposed), hint=self._party_hint(case))
        )
        ways = [(way, word(way)) for way in Way]
        self._way = self.add(ChoiceField("way", self.tr("How it goes out"), ways, required=True))
        self._kind.set_value(found.proposed)
        if found.language is not None or not found.recorded_language:
            self.fields["language"].set_value(found.language or Language.ENGLISH)
        self._first_person()
        self._kind.changed.connect(self._kind_changed)
        self._party.changed.connect(self._propose_way)
        self.start()

    def _language_hint(self, found: LettersOfCase) -> str:
        if not found.recorded_language:
            return self.tr("The complaint records no language.")
        recorded = self.tr("Recorded: {language}.").format(language=found.recorded_language)
        if found.language is not None:
            return recorded
        other = self.tr("There are letters in English and Spanish only; ask for a translation.")
        return f"{recorded} {other}"

    def _party_hint(self, case: CaseFile) -> str:
        if case.parties:
            return self.tr("A witness gets a request for information only.")
        return self.tr("Nobody is named in the complaint: the name and address are typed in the letter.")

    def _people(self, kind: LetterKind | None) -> list[tuple[int, str]]:
        unnamed = self.tr("name not given")
        allowed = addressees(self._case.parties, kind or LetterKind.DISPOSITION)
        return [(one.id, f"{one.name or unnamed}, {word(one.role).lower()}") for one in allowed]

    def _kind_changed(self) -> None:
        before = self._party.value()
        self._party.set_options(self._people(self._kind.value()))
        if self._party.value() is None and before is not None:
            self._first_person()

    def _first_person(self) -> None:
        people = self._people(self._kind.value())
        if people:
            self._party.set_value(people[0][0])
        self._propose_way()

    def _propose_way(self) -> None:
        self._way.set_value(best_way(self._chosen()))

    def _chosen(self) -> Party | None:
        wanted = self._party.value()
        return next((one for one in self._case.parties if one.id == wanted), None)

    def check(self) -> dict[str, str]:
        """Where people are named, one of them is chosen."""
        if self._people(self._kind.value()) and self._party.value() is None:
            return {"party": self.tr("Choose whom the letter goes to.")}
        return {}

    def send(self) -> None:
        """Go on to the letter."""
        values = self.values()
        self.saved(LetterChoice(values["kind"], values["language"], values["party"], values["way"]))
