"""The third tab: the people in a complaint, by the names they use."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.complaints.records import Characteristic, Party
from gen63_desktop.domain.complaints.rows import CaseFile
from gen63_desktop.ui.complaints import contact_fields
from gen63_desktop.ui.complaints.labels import field_words
from gen63_desktop.ui.shared.chosen_list import ChosenList
from gen63_desktop.ui.shared.facts import Fact, Facts
from gen63_desktop.ui.shared.vocabulary import said, word


class PeopleTab(ChosenList):
    """Complainants, those they speak for, and witnesses."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("People"), self.tr("Nobody is named in this complaint. That is allowed."), parent
        )
        self._case: CaseFile | None = None
        self._facts = Facts()
        self.below.addWidget(self._facts)
        self.below.addStretch()

    def show_case(self, case: CaseFile) -> None:
        """Show the people of a complaint."""
        self._case = case
        unnamed = self.tr("name not given")
        self.show_entries(
            [(p.id, f"{said(p.name) or unnamed}, {word(p.role).lower()}") for p in case.parties]
        )

    @property
    def party(self) -> Party | None:
        """The chosen person."""
        if self._case is None:
            return None
        return next((p for p in self._case.parties if p.id == self.chosen_id), None)

    @property
    def characteristics(self) -> tuple[Characteristic, ...]:
        """What is recorded of the chosen person."""
        party = self.party
        return () if party is None or self._case is None else self._case.characteristics_of(party)

    def show_chosen(self) -> None:
        """Show the chosen person."""
        party = self.party
        if party is None:
            self._facts.show_facts(())
            return
        facts: list[Fact] = [
            (field_words(name), str(getattr(party, name)))
            for name in ("name", "addressed_as", "gender", "phone", "email", "address", "language", "note")
        ]
        facts[6:6] = contact_fields.facts_of(party)
        facts += [(word(one.characteristic), self._volunteered(one)) for one in self.characteristics]
        self._facts.show_facts(facts)

    def _volunteered(self, one: Characteristic) -> str:
        words = said(one.words)
        if not one.volunteered:
            return words
        text = self.tr("{words} (volunteered)").format(words=words)
        return f"{text}: {said(one.how_it_bears)}" if one.how_it_bears else text
