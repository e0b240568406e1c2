"""The narrow rows of the complaint lists, and what the page of one complaint shows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from gen63_desktop.domain.complaints.records import (
    Allegation,
    Characteristic,
    Closing,
    Complaint,
    Extension,
    Investigator,
    Mark,
    Note,
    Party,
    RegisterImport,
    Respondent,
    Status,
)  # fmt: skip
from gen63_desktop.domain.complaints.relied_on import NOTHING, ReliedOn
from gen63_desktop.domain.deadlines import DueState, days_overdue, due_state
from gen63_desktop.domain.investigation.evidence import EvidenceItem
from gen63_desktop.domain.investigation.interviews import Interview
from gen63_desktop.domain.sealing import CONFIDENTIAL
from gen63_desktop.domain.vocabulary.bases import Basis

EXCERPT = 160
"""Characters of the narrative that a list shows where there is no summary."""


class ComplaintRow(NamedTuple):
    """A complaint in the list. ``summary`` is the beginning of the narrative where it has none.

    A tuple with names: two hundred make a page, and a dataclass that cannot change takes five times as long to make.
    """

    id: int
    number: str
    summary: str
    bases: tuple[Basis, ...]
    received: date | None
    due: date | None
    status: Status
    owner: str
    marks: tuple[Mark, ...]
    closed: date | None = None
    source_ref: str = ""
    sealed: bool = False

    def due_state(self, today: date) -> DueState:
        """Where its due date stands on a day."""
        if self.status is Status.CLOSED and self.closed is None:
            return DueState.NONE
        return due_state(self.due, today, self.closed)

    def days_overdue(self, today: date) -> int:
        """Days past its due date."""
        if self.status is Status.CLOSED and self.closed is None:
            return 0
        return days_overdue(self.due, today, self.closed)


def _without_identity(party: Party) -> Party:
    name = CONFIDENTIAL if party.name else ""
    return replace(
        party, name=name, addressed_as="", gender="", phone="", email="", address="", note="",
        reach_by=None, safe_times=None, no_message=None)  # fmt: skip


@dataclass(frozen=True, slots=True)
class CaseFile:
    """All that the office keeps of one complaint, as of one reading.

    ``identities_shown`` tells whether its persons stand here as they are: they do after a look (S2).
    """

    complaint: Complaint
    allegations: tuple[Allegation, ...]
    respondents: tuple[Respondent, ...]
    parties: tuple[Party, ...]
    characteristics: tuple[Characteristic, ...]
    investigators: tuple[Investigator, ...]
    extensions: tuple[Extension, ...]
    closings: tuple[Closing, ...]
    notes: tuple[Note, ...]
    people: dict[int, str]
    source: RegisterImport | None = None
    signing_in: frozenset[int] = frozenset()
    """Those of the office who sign in, and so propose findings in their own name."""
    identities_shown: bool = True
    hidden_in: frozenset[int] = frozenset()
    """The allegations of which it is left out what is true of the person."""
    evidence: tuple[EvidenceItem, ...] = ()
    """The items of evidence, without keys and names of files."""
    interviews: tuple[Interview, ...] = ()
    """The interviews, never with whom: roles, days and ways."""
    sources: ReliedOn = NOTHING
    """What a finding may rest on."""

    def without_identities(self) -> CaseFile:
        """The same with the persons' identities, and what they volunteered, left out."""
        parties = tuple(_without_identity(party) for party in self.parties)
        said = tuple(replace(one, words=CONFIDENTIAL, how_it_bears="") for one in self.characteristics)
        return replace(
            self,
            parties=parties,
            characteristics=said,
            allegations=tuple(replace(one, actual=()) for one in self.allegations),
            identities_shown=False,
            hidden_in=frozenset(one.id for one in self.allegations if one.actual),
        )

    @property
    def has_identities(self) -> bool:
        """Whether there is anything to look at."""
        return bool(self.parties or self.characteristics or self.hidden_in)

    def respondents_of(self, allegation: Allegation) -> tuple[Respondent, ...]:
        """The respondents of one allegation."""
        return tuple(r for r in self.respondents if r.allegation_id == allegation.id)

    def characteristics_of(self, party: Party) -> tuple[Characteristic, ...]:
        """What is recorded of one person."""
        return tuple(c for c in self.characteristics if c.party_id == party.id)

    def person(self, person_id: int | None) -> str:
        """A name of the office, or nothing."""
        return "" if person_id is None else self.people.get(person_id, "?")
