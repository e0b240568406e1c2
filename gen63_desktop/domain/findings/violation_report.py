"""The frozen data of a violation report: what was found, on which evidence, what is asked, and by when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from gen63_desktop.domain.complaints.records import Outcome
from gen63_desktop.domain.findings.heading import Heading
from gen63_desktop.domain.violations.records import ActionState, Level, Origin, StepKind, ViolationState
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import ClosingReason, Finding
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.domain.vocabulary.statutes import Statute


class ClockState(StrEnum):
    """How a clock ended, or where it stands on the as-of day."""

    MET = "met"
    MISSED = "missed"
    RUNNING = "running"
    OVERDUE = "overdue"
    NO_RULE = "no deadline set"
    UNKNOWN = "day not in the record"


@dataclass(frozen=True, slots=True)
class ClockRead:
    """One clock: what started it, until when it ran, when it was met. ``days`` it took, or has taken so far.

    ``late`` are the days past the due date. ``rule`` names where the deadline comes from.
    """

    name: str
    rule: str
    started: date | None
    due: date | None
    ended: date | None
    state: ClockState
    days: int | None
    late: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class ClauseQuoted:
    """A clause that was violated, word for word; another policy than GEN 63 has no wording here."""

    code: str
    about: str
    wording: str


@dataclass(frozen=True, slots=True)
class EvidenceListed:
    """A piece of evidence. A note has the size and digest of its text in UTF-8."""

    what: str
    name: str
    size: int | None
    sha256: str
    by: str
    at: datetime | None
    on: date | None
    remark: str = ""
    relied: str = ""
    """The allegations whose findings rest on it."""


@dataclass(frozen=True, slots=True)
class RespondentNamed:
    """A respondent of one allegation; of a violation that no complaint led to, kind and employer alone."""

    allegation: int
    kind: RespondentKind
    name: str
    identifier: str
    employer: str
    unit: str
    sworn: bool | None


@dataclass(frozen=True, slots=True)
class AllegationBehind:
    """An allegation of the complaint that the violation came from. ``here``: this violation rests on it.

    ``violation`` is the number under which its finding is registered, ``actions`` how many corrective actions
    were recommended there.
    """

    place: int
    here: bool
    conduct: str
    bases: tuple[Basis, ...]
    other_basis: str
    retaliation: bool
    statutes: tuple[Statute, ...]
    clause: str
    outcome: Outcome
    finding: Finding | None
    their_finding: str
    closing: ClosingReason | None
    evidence: str
    rationale: str
    proposed_by: str
    proposed_on: date | None
    recorded_by: str
    approved_by: str
    approved_on: date | None
    violation: str
    actions: int
    rests_on: tuple[str, ...] = ()
    """What its finding rests on of the case."""

    @property
    def sustained(self) -> bool:
        """Whether its finding stands as sustained."""
        return self.finding is Finding.SUSTAINED and self.outcome in {Outcome.APPROVED, Outcome.IMPORTED}

    @property
    def taken_over(self) -> bool:
        """Whether its finding came with a register, which says neither by whom nor by which standard."""
        return self.outcome is Outcome.IMPORTED

    @property
    def answered(self) -> bool:
        """Whether it has a finding that stands, or was closed for a reason."""
        return self.outcome.decided and (self.finding is not None or self.closing is not None)


@dataclass(frozen=True, slots=True)
class AuditBehind:
    """The audit whose finding the violation came from, with the question and what the check found."""

    name: str
    source: str
    performed_on: date | None
    signed_by: str
    signed_on: date | None
    question: str
    clause: str
    answer: str
    note: str
    checked_on: date | None
    entered_by: str


@dataclass(frozen=True, slots=True)
class StepTaken:
    """One thing that happened to a corrective action."""

    kind: StepKind
    on: date
    entered_on: date
    by: str
    recorded_by: str
    owner: str
    due: date
    words: str
    document: str


@dataclass(frozen=True, slots=True)
class ActionAsked:
    """A corrective action with its course."""

    place: int
    level: Level
    what: str
    owner: str
    owner_title: str
    due: date
    state: ActionState
    reopened: int
    look_due: date | None
    steps: tuple[StepTaken, ...]


@dataclass(frozen=True, slots=True)
class ViolationReport:
    """Everything that the report prints."""

    heading: Heading
    number: str
    what: str
    origin: Origin
    where: str
    found_on: date
    registered_on: date | None
    registered_by: str
    state: ViolationState
    coded: bool
    clauses: tuple[ClauseQuoted, ...]
    bases: tuple[Basis, ...]
    about: str
    analysis: str
    decider: str
    decider_title: str
    transmitted_on: date | None
    transmittal: str
    receipt_on: date | None
    complaint: str
    received: date | None
    allegations: tuple[AllegationBehind, ...]
    respondents: tuple[RespondentNamed, ...]
    audit: AuditBehind | None
    evidence: tuple[EvidenceListed, ...]
    actions: tuple[ActionAsked, ...]
    clocks: tuple[ClockRead, ...]
    roles_for_names: bool = False
    """Whether names of complainants and witnesses in its texts stand as their roles."""
    stays: str = ""
    """Who decided when, and why, that it stays although its finding was taken back."""

    @property
    def as_of_day(self) -> date:
        """The day that its clocks are read on."""
        return self.heading.as_of.date()

    @property
    def awaiting(self) -> tuple[ActionAsked, ...]:
        """The actions that wait for a decision."""
        return tuple(one for one in self.actions if one.state is ActionState.RECOMMENDED)

    @property
    def missed(self) -> tuple[ClockRead, ...]:
        """The clocks that were missed, or are overdue."""
        return tuple(one for one in self.clocks if one.state in {ClockState.MISSED, ClockState.OVERDUE})

    @property
    def untold(self) -> tuple[ClockRead, ...]:
        """The clocks of which nobody can say whether they were kept: the record has no day of their end."""
        return tuple(one for one in self.clocks if one.state is ClockState.UNKNOWN)
