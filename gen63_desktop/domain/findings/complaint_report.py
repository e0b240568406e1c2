"""The frozen data of the findings on a complaint: allegation by allegation, for one audience."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from gen63_desktop.domain.complaints.records import Outcome, Status
from gen63_desktop.domain.findings.heading import Heading
from gen63_desktop.domain.findings.kinds import Audience
from gen63_desktop.domain.findings.violation_report import ClockRead, EvidenceListed
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.channels import Channel
from gen63_desktop.domain.vocabulary.findings import ClosingReason, Finding
from gen63_desktop.domain.vocabulary.grounds import Ground
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.domain.vocabulary.statutes import Statute


class Standard(StrEnum):
    """How sure a finding has to be."""

    PREPONDERANCE = "preponderance of the evidence"
    CLEAR = "clearly established"
    NEITHER = "neither clearly proved nor disproved"


STANDARDS = {
    Finding.SUSTAINED: Standard.PREPONDERANCE,
    Finding.NOT_SUSTAINED: Standard.NEITHER,
    Finding.EXONERATED: Standard.CLEAR,
    Finding.UNFOUNDED: Standard.CLEAR,
}


@dataclass(frozen=True, slots=True)
class PersonInRole:
    """A person of the case by what they are in it; never by name."""

    called: str
    role: str
    anonymous: bool = False


@dataclass(frozen=True, slots=True)
class RespondentShown:
    """A respondent; name, identifier and unit only in the version for the CEO."""

    called: str
    kind: RespondentKind
    employer: str
    sworn: bool | None
    name: str = ""
    identifier: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class AllegationFound:
    """An allegation with what was considered, how it was weighed, and how it ended."""

    place: int
    conduct: str
    bases: tuple[Basis, ...]
    other_basis: str
    retaliation: bool
    statutes: tuple[Statute, ...]
    rule: str
    respondents: tuple[RespondentShown, ...]
    evidence: str
    analysis: str
    outcome: Outcome
    finding: Finding | None
    standard: Standard | None
    their_finding: str
    closing: ClosingReason | None
    discipline: str
    proposed_by: str
    proposed_on: date | None
    recorded_by: str
    approved_by: str
    approved_on: date | None
    violation: str
    rests_on: tuple[str, ...] = ()
    """What it rests on of the case, in the version for the CEO only."""
    rests: bool = False
    """Whether it rests on anything of the case, which every version may say."""

    @property
    def decided(self) -> bool:
        """Whether it has a finding that stands, or was closed for a reason."""
        return self.outcome.decided and (self.finding is not None or self.closing is not None)


@dataclass(frozen=True, slots=True)
class NoteShown:
    """A note of the investigation, in the version for the CEO only."""

    by: str
    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class AppealShown:
    """An appeal against how the complaint ended, in the version for the CEO only; ``stands`` is its end so far."""

    received: date
    sender: str
    until: date
    late_words: str
    grounds: str
    stands: str
    reviewer: str
    reasons: str
    decided: date | None


@dataclass(frozen=True, slots=True)
class Removal:
    """How many passages were taken out on one ground."""

    ground: Ground
    passages: int


@dataclass(frozen=True, slots=True)
class LostMark:
    """A marked passage that no longer stands where it was marked; its words are not told here."""

    where: str
    ground: Ground
    on: date
    by: str


@dataclass(frozen=True, slots=True)
class ComplaintReport:
    """Everything that the report prints, and nothing that its audience is not to read."""

    heading: Heading
    number: str
    summary: str
    narrative: str
    received: date | None
    channel: Channel | None
    incident: date | None
    incident_time: str
    incident_words: str
    line: str
    place: str
    vehicle: str
    remedy: str
    filed_elsewhere: str
    status: Status
    closed: date | None
    closing: ClosingReason | None
    closing_words: str
    persons: tuple[PersonInRole, ...]
    allegations: tuple[AllegationFound, ...]
    notes: tuple[NoteShown, ...]
    clocks: tuple[ClockRead, ...]
    removed: tuple[Removal, ...] = ()
    lost: tuple[LostMark, ...] = ()
    rights: str = ""
    """Where the complainant can go, in the office's text; in their version only."""
    evidence: tuple[EvidenceListed, ...] = ()
    """The items of evidence with the digests of their files, in the version for the CEO only."""
    appeals: tuple[AppealShown, ...] = ()

    @property
    def audience(self) -> Audience:
        """For whom it is made."""
        return self.heading.audience

    @property
    def redacted(self) -> bool:
        """Whether names and other passages were taken out of it."""
        return self.audience is not Audience.EXECUTIVE

    @property
    def full(self) -> bool:
        """Whether it is the version for the CEO."""
        return self.audience is Audience.EXECUTIVE

    @property
    def open_allegations(self) -> tuple[AllegationFound, ...]:
        """The allegations without a finding that stands."""
        return tuple(one for one in self.allegations if not one.decided)


OWN = frozenset(
    {
        "number",
        "persons",
        "clocks",
        "rights",
        "lost",
        "called",
        "proposed_by",
        "recorded_by",
        "approved_by",
        "violation",
    }
)
"""Fields whose words are the office's own: no person of the case wrote them, and nothing is taken out of them."""
