"""The tab of appeals: each with who appealed and why, whether in time, who reviews it, and the decision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.appeals.records import Appeal
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.chosen_list import ChosenList
from gen63_desktop.ui.shared.facts import Fact, Facts
from gen63_desktop.ui.shared.vocabulary import word


class AppealsTab(ChosenList):
    """Who did not accept how a complaint ended."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Appeals"), self.tr("Nobody appealed against how this complaint ended."), parent
        )
        self.found: tuple[Appeal, ...] = ()
        self._people: Mapping[int, str] = {}
        self._places: Mapping[int, int] = {}
        self._facts = Facts()
        self.below.addWidget(self._facts)
        self.below.addStretch()

    def show_appeals(
        self, found: Sequence[Appeal], people: Mapping[int, str], places: Mapping[int, int]
    ) -> None:
        """Show the appeals of a complaint; ``places`` are the numbers of its allegations by id."""
        self.found, self._people, self._places = tuple(found), people, places
        self.show_entries([(one.id, appeal_line(one)) for one in reversed(self.found)])

    @property
    def appeal(self) -> Appeal | None:
        """The chosen appeal."""
        return next((one for one in self.found if one.id == self.chosen_id), None)

    def show_chosen(self) -> None:
        """Show what is known of the chosen appeal."""
        one = self.appeal
        self._facts.show_facts(() if one is None else self._of(one))

    def _of(self, one: Appeal) -> list[Fact]:
        late = self.tr("Late; in time until {day}") if one.late else self.tr("In time; the last day is {day}")
        places = sorted(self._places[each] for each in one.allegation_ids if each in self._places)
        return [
            (self.tr("From"), word(one.appeal_from)),
            (self.tr("Received"), words.day(one.received_on)),
            (self.tr("In time?"), late.format(day=words.day(one.in_time_until))),
            (self.tr("Taken up late, or not taken up, because"), one.late_words),
            (self.tr("Allowed by"), one.allowed_by),
            (self.tr("Grounds"), one.grounds),
            (self.tr("State"), word(one.state)),
            (
                self.tr("Reviewer"),
                "" if one.reviewer_id is None else self._people.get(one.reviewer_id, "?"),
            ),
            (self.tr("Decision"), "" if one.review_outcome is None else word(one.review_outcome)),
            (self.tr("Reasons"), one.review_words),
            (self.tr("On"), words.day(one.decided_on)),
            (self.tr("Allegations looked at again"), ", ".join(map(str, places))),
            (
                self.tr("Recorded"),
                f"{words.day(one.recorded_on)}, {self._people.get(one.recorded_by, '?')}",
            ),
        ]


def appeal_line(one: Appeal) -> str:
    """An appeal in one line."""
    text = QCoreApplication.translate("Appeals", "{day}, {whom}: {state}")
    stands = one.state if one.review_outcome is None else one.review_outcome
    return text.format(
        day=words.day(one.received_on), whom=word(one.appeal_from).lower(), state=word(stands).lower()
    )
