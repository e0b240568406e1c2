"""The frozen data of a 90-day audit report: the source, the audit, its findings and what followed, the history."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from gen63_desktop.domain.audits.records import Audit, AuditState, Verdict
from gen63_desktop.domain.findings.heading import Heading
from gen63_desktop.domain.violations.records import ActionState, ViolationState


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """The source as the register has it; an empty text was not found out yet."""

    name: str
    clause: str
    owner: str
    holder: str
    purpose: str
    refresh: str
    retention: str
    personal_information: str
    personal_details: str
    note: str
    uses: str
    uses_since: date | None
    fields: tuple[str, ...]
    retired_on: date | None = None
    retired_why: str = ""


@dataclass(frozen=True, slots=True)
class DesignationQuoted:
    """The writing under which a designee signed."""

    document: str
    written_on: date
    starts: date
    ends: date
    recorded_by: str
    recorded_on: date
    ended_on: date | None = None
    ended_why: str = ""


@dataclass(frozen=True, slots=True)
class Performer:
    """Who entered answers: how many, and on which days the checks behind them were performed."""

    name: str
    title: str
    answers: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class AuditFacts:
    """The audit itself. ``name`` is its short name, ``since`` the day that it looks back to.

    ``due`` is the last day in time of this audit, None where no clock ran. ``late`` says that it was entered or
    signed more than seven days after it was performed; ``own_work`` that who signed had also answered questions.
    """

    name: str
    state: AuditState
    edition: int
    started_on: date
    started_by: str
    since: date | None
    due: date | None
    performed_on: date | None
    entered_on: date | None
    signed_on: date | None
    signed_by: str
    signed_by_title: str
    signed_as: str
    late: bool
    late_reason: str
    own_work: bool
    designation: DesignationQuoted | None
    performers: tuple[Performer, ...]
    given_up_why: str = ""


@dataclass(frozen=True, slots=True)
class EvidenceShown:
    """A file that supports an answer. ``remarks`` say what is remarkable about it."""

    name: str
    size: int
    sha256: str
    added_on: date
    added_by: str
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionAnswered:
    """A question of the checklist with what the check found; ``verdict`` None: not answered yet."""

    place: int
    code: str
    text: str
    clause: str
    clause_text: str
    compliant: Verdict
    verdict: Verdict | None
    note: str
    checked_on: date | None
    entered_on: date | None
    entered_by: str
    finding: bool
    evidence: tuple[EvidenceShown, ...] = ()


@dataclass(frozen=True, slots=True)
class FieldShown:
    """A demographic field that the audit found in the source, and why it is held."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class ActionShown:
    """A corrective action as it stands. ``verified_on`` and ``verified_by`` once somebody verified it."""

    place: int
    level: str
    what: str
    owner: str
    due: date
    state: ActionState
    verified_on: date | None = None
    verified_by: str = ""
    look_due: date | None = None
    reopened: int = 0

    def overdue(self, day: date) -> bool:
        """Whether it was accepted, is not done, and its due date has passed."""
        return self.state is ActionState.ACCEPTED and self.due < day


@dataclass(frozen=True, slots=True)
class ViolationShown:
    """A violation registered from a finding of the audit, with its corrective actions."""

    number: str
    place: int
    what: str
    clauses: tuple[str, ...]
    state: ViolationState
    registered_on: date | None
    transmitted_on: date | None
    receipt_on: date | None
    closed_on: date | None
    withdrawn_on: date | None
    withdrawn_why: str
    actions: tuple[ActionShown, ...] = ()

    @property
    def stands(self) -> bool:
        """Whether it was not withdrawn."""
        return self.state is not ViolationState.WITHDRAWN


@dataclass(frozen=True, slots=True)
class AddendumShown:
    """A correction beside the signed audit."""

    added_on: date
    added_by: str
    text: str


class Outcome(StrEnum):
    """What became of an audit that was due."""

    IN_TIME = "in time"
    LATE = "late"
    MISSED = "not performed"
    RUNNING = "not yet due"
    CEASED = "out of use before it was due"
    NO_CLOCK = "no clock ran"


@dataclass(frozen=True, slots=True)
class PastAuditShown:
    """One audit of the source that was due, performed, or both. ``begins`` is the day its 90 days count from.

    ``days`` are those from there to the day it was performed, or to the as-of day where it was not. ``late_days``
    are the days of use past the due date. ``names`` are those of the audits performed that day.
    """

    names: tuple[str, ...]
    begins: date | None
    due: date | None
    performed_on: date | None
    outcome: Outcome
    days: int | None = None
    late_days: int = 0
    signed_by: str = ""
    findings: int | None = None
    this_one: bool = False

    @property
    def early_days(self) -> int | None:
        """Days between the performance and the due date, where it came in time."""
        if self.outcome is not Outcome.IN_TIME or self.due is None or self.performed_on is None:
            return None
        return max(0, (self.due - self.performed_on).days)


@dataclass(frozen=True, slots=True)
class OverdueShown:
    """A stretch of days of use without the audit that was due, and how it ended."""

    due: date
    since: date
    until: date | None
    days: int
    ended: str


@dataclass(frozen=True, slots=True)
class SourceHistory:
    """Every audit of the source as of the report's day, oldest first, and every stretch in which one was overdue."""

    audits: tuple[PastAuditShown, ...]
    overdue: tuple[OverdueShown, ...]
    clock: str
    next_due: date | None
    days_overdue: int = 0
    given_up: int = 0

    @property
    def settled(self) -> int:
        """Audits that fell due and were performed or missed: what the share is computed on."""
        return sum(one.outcome in {Outcome.IN_TIME, Outcome.LATE, Outcome.MISSED} for one in self.audits)

    @property
    def in_time(self) -> int:
        """Audits performed in time."""
        return sum(one.outcome is Outcome.IN_TIME for one in self.audits)


@dataclass(frozen=True, slots=True)
class AuditReport:
    """Everything that the report on one audit prints."""

    heading: Heading
    source: SourceFacts
    audit: AuditFacts
    questions: tuple[QuestionAnswered, ...]
    fields: tuple[FieldShown, ...]
    violations: tuple[ViolationShown, ...]
    addenda: tuple[AddendumShown, ...]
    history: SourceHistory

    @property
    def day(self) -> date:
        """The day as of which it speaks."""
        return self.heading.as_of.date()

    @property
    def findings(self) -> tuple[QuestionAnswered, ...]:
        """The answers that did not comply."""
        return tuple(one for one in self.questions if one.finding)

    @property
    def answered(self) -> int:
        """How many questions have an answer."""
        return sum(one.verdict is not None for one in self.questions)

    @property
    def unregistered(self) -> tuple[QuestionAnswered, ...]:
        """The findings from which no violation stands in the register (A4)."""
        registered = {one.place for one in self.violations if one.stands}
        return tuple(one for one in self.findings if one.place not in registered)

    def this_one(self) -> PastAuditShown | None:
        """This audit in the history of the source."""
        return next((one for one in self.history.audits if one.this_one), None)


def audit_name(audit: Audit) -> str:
    """A-2026-0013 for audit 13, begun in 2026: both never change, whatever becomes of the source's name."""
    return f"A-{audit.started_on.year}-{audit.id:04d}"
