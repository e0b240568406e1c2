"""The file of a case on paper: the parts it may have, and everything that is printed of those that were chosen."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from gen63_desktop.domain.appeals.records import Appeal
from gen63_desktop.domain.clocks.shown import ShownClock
from gen63_desktop.domain.complaints.rows import CaseFile
from gen63_desktop.domain.complaints.time_line import Detail, Kind, TimeLineEntry
from gen63_desktop.domain.findings.letterhead import Letterhead
from gen63_desktop.domain.intake.referral import Referral
from gen63_desktop.domain.intake.views import RelatedCase
from gen63_desktop.domain.investigation.entries import InvestigationFile
from gen63_desktop.domain.letters.records import LetterRow
from gen63_desktop.domain.sealing import CONFIDENTIAL

Told = tuple[str, tuple[str, ...]]
"""An entry of the time line in words: its head, and its further lines."""


class FilePart(StrEnum):
    """A part of a printed case file, in the order of the file."""

    FACTS = "facts of the complaint"
    PERSONS = "persons"
    ALLEGATIONS = "allegations and respondents"
    FINDINGS = "findings, closings and appeals"
    LINKS = "linked and merged complaints, referrals"
    PLAN = "plan, tasks and calls for service"
    INTERVIEWS = "interviews"
    EVIDENCE = "list of evidence and recordings"
    NOTES = "notes"
    LETTERS = "list of letters"
    CLOCKS = "clocks"
    TIME_LINE = "time line"
    HISTORY = "entries of the history"


@dataclass(frozen=True, slots=True)
class CasePaper:
    """What one case file prints, all of it as it stood at ``at``.

    ``linked`` are the complaints that whoever prints may open, however many there are. ``told`` is the time line in words, oldest first; ``entries`` the same acts for the list of entries. Where the
    persons were not chosen, they are masked in ``case``, ``investigation``, ``letters``, ``told`` and ``entries``, and
    files have no names: whoever sent one gave it its name, often their own.
    """

    office: str
    by: str
    at: datetime
    history_number: int
    history_hash: str
    parts: tuple[FilePart, ...]
    case: CaseFile
    investigation: InvestigationFile
    letters: tuple[LetterRow, ...] = ()
    clocks: tuple[ShownClock, ...] = ()
    appeals: tuple[Appeal, ...] = ()
    linked: tuple[RelatedCase, ...] = ()
    referrals: tuple[Referral, ...] = ()
    told: tuple[Told, ...] = ()
    entries: tuple[TimeLineEntry, ...] = ()
    fictional: bool = False
    letterhead: Letterhead = field(default_factory=Letterhead)

    @property
    def number(self) -> str:
        """C-2026-0143."""
        return self.case.complaint.number

    @property
    def left_out(self) -> tuple[FilePart, ...]:
        """The parts that were not chosen."""
        return tuple(part for part in FilePart if part not in self.parts)


_OF_PERSONS = frozenset({Kind.PERSON, Kind.CHARACTERISTIC})
_IDENTITIES = {
    Kind.INTERVIEW: frozenset({"whom", "beside"}),
    Kind.LETTER: frozenset({"to_name", "address"}),
    Kind.ALLEGATION: frozenset({"actual"}),
}


def without_persons(entry: TimeLineEntry) -> TimeLineEntry:
    """An entry of the time line that says nothing of who the persons of the case are."""
    return replace(entry, details=tuple(map(_masked, entry.details)))


def _masked(detail: Detail) -> Detail:
    identity = detail.kind in _OF_PERSONS or detail.field in _IDENTITIES.get(detail.kind, ())
    if not identity:
        return detail
    before, after = (CONFIDENTIAL if value else "" for value in (detail.before, detail.after))
    return replace(detail, before=before, after=after)
