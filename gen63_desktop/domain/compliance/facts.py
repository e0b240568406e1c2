"""What the rules of the matrix are given: plain facts of one day, gathered from the records."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from gen63_desktop.domain.audits.clock import ClockState
from gen63_desktop.domain.violations.records import ActionState, ViolationState


@dataclass(frozen=True, slots=True)
class Entry:
    """The entry of the history that made a record what it is: its number and its hash."""

    number: int = 0
    hash: str = ""


NO_ENTRY = Entry()


@dataclass(frozen=True, slots=True)
class FileFact:
    """A file behind a record; ``import_id`` is that of the import that brought it."""

    name: str
    sha256: str
    day: date | None = None
    question: str = ""
    import_id: int = 0


@dataclass(frozen=True, slots=True)
class AuditFact:
    """The last signed audit of a source. ``findings`` are the questions answered against the policy.

    ``answered`` are the questions with an answer. ``entitled``: signed by the chief, or by a designee whose
    designation held on the days of the audit and of signing.
    """

    id: int
    performed_on: date
    signer: str
    signed_as: str
    entitled: bool
    answered: tuple[str, ...]
    findings: tuple[str, ...]
    files: tuple[FileFact, ...] = ()
    entry: Entry = NO_ENTRY


@dataclass(frozen=True, slots=True)
class SourceFact:
    """A data source with its clock on the day; ``times_overdue`` counts every time that it was."""

    id: int
    name: str
    state: ClockState
    due: date | None
    overdue_since: date | None
    times_overdue: int
    in_use: bool
    audit: AuditFact | None = None

    @property
    def bound(self) -> bool:
        """Whether the 90 days run for it."""
        return self.state in {ClockState.IN_TIME, ClockState.DUE_SOON, ClockState.OVERDUE}


@dataclass(frozen=True, slots=True)
class BoundFact:
    """People bound by a course, or by several, on the day, under the rolling and the calendar rule.

    ``people`` are those of whom it is asked (all employees, or the practitioners), ``bound`` those whom the
    office's rules bind; ``overdue_since`` is the earliest day past a due date, by rule.
    """

    people: int
    bound: int
    required_rolling: int
    compliant_rolling: int
    required_calendar: int
    compliant_calendar: int
    on_leave: int
    not_yet_due: int
    completions: int
    overdue_since_rolling: date | None = None
    overdue_since_calendar: date | None = None


@dataclass(frozen=True, slots=True)
class CourseFact:
    """A required course; ``months`` is how long a completion holds, 0 for ever."""

    id: int
    code: str
    name: str
    months: int


@dataclass(frozen=True, slots=True)
class TrainingFacts:
    """Training on the day. ``all_of`` and ``practitioners_of`` are by the code of the course."""

    day: date
    employed: int
    practitioners: int
    first_roster: date | None
    last_roster: date | None
    courses: tuple[CourseFact, ...]
    all_of: tuple[tuple[str, BoundFact], ...]
    practitioners_of: tuple[tuple[str, BoundFact], ...]
    practitioners_all: BoundFact
    files: tuple[FileFact, ...] = ()


@dataclass(frozen=True, slots=True)
class QuarterFact:
    """A quarter of the comment review; ``last`` its last day, ``due`` the day by which its review is expected."""

    quarter: str
    last: date
    due: date
    comments: int
    decided: int
    review_id: int | None = None
    signed_on: date | None = None
    signer: str = ""
    files: tuple[FileFact, ...] = ()
    entry: Entry = NO_ENTRY


@dataclass(frozen=True, slots=True)
class CaseFact:
    """An open complaint that lacks something or is past its due date; ``seen``: the person may open it."""

    id: int
    number: str
    received: date | None
    due: date | None
    lacks: tuple[str, ...]
    seen: bool


@dataclass(frozen=True, slots=True)
class ComplaintFacts:
    """Complaints on the day: all, those open, and the open ones that are not addressed."""

    complaints: int
    open: int
    unaddressed: tuple[CaseFact, ...]


@dataclass(frozen=True, slots=True)
class SustainedFact:
    """A sustained allegation with the violations registered from it."""

    complaint_id: int
    number: str
    place: int
    approved_on: date | None
    violations: tuple[int, ...]
    seen: bool
    on_a_basis: bool = True


@dataclass(frozen=True, slots=True)
class ActionFact:
    """A corrective action as it stood."""

    state: ActionState
    due: date


@dataclass(frozen=True, slots=True)
class ViolationFact:
    """A violation that was not withdrawn. ``question`` is that of the audit it was found in."""

    id: int
    number: str
    clauses: tuple[str, ...]
    on_a_basis: bool
    question: str
    found_on: date
    registered_on: date
    transmitted_on: date | None
    state: ViolationState
    actions: tuple[ActionFact, ...]
    seen: bool
    entry: Entry = NO_ENTRY

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done about it."""
        return self.state.is_open

    def overdue_since(self, day: date) -> date | None:
        """The due date of the action that is past it the longest."""
        late = [one.due for one in self.actions if one.state is ActionState.ACCEPTED and one.due < day]
        return min(late, default=None)


@dataclass(frozen=True, slots=True)
class ReportFact:
    """An issued violation report."""

    id: int
    number: str
    issued_on: date
    sha256: str


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that the rules look at."""

    day: date
    sources: tuple[SourceFact, ...] = ()
    training: TrainingFacts | None = None
    quarters: tuple[QuarterFact, ...] = ()
    complaints: ComplaintFacts = ComplaintFacts(0, 0, ())
    sustained: tuple[SustainedFact, ...] = ()
    violations: tuple[ViolationFact, ...] = ()
    reports: tuple[ReportFact, ...] = ()
