"""The quarter's figures of each area, as plain numbers: what `figures(quarter, as_of)` of its service returns.

Every figure of the quarterly report comes from these records and from nowhere else. Words in them
(bases, findings, departments, courses) are already those a reader sees. No record here holds the
name of a complainant, a respondent or an employee; complaints appear by their number.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Count:
    """How many of one kind; kinds of zero stay in a list, so that nothing seems to be left out."""

    label: str
    number: int


@dataclass(frozen=True, slots=True)
class Basis:
    """What the figures of an area rest on: two thirds of the caveat, and what a reader must know besides.

    ``source`` names the records ("Complaint register of the office"). ``scope`` says which of them
    count and which do not ("All complaints of bias or discrimination, whatever their channel;
    merged duplicates count once"). ``notes`` become footnotes ("3 imported complaints have no date
    received and are counted in no quarter").
    """

    source: str
    scope: str
    notes: tuple[str, ...] = ()


# -- complaints --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class QuarterOfComplaints:
    """One quarter of the trend: received and closed by those dates, open at the end of its last day."""

    quarter: str
    received: int
    closed: int
    open_at_end: int


@dataclass(frozen=True, slots=True)
class DueDate:
    """A due date that the office met, missed or is missing, by the complaint's number.

    ``met_on`` is the day the complaint was closed, or None while it is open. ``extended`` tells
    whether the date was moved with a recorded reason; ``due`` is the date that held in the end. A date that
    had passed before it was moved was missed: it stands here for itself. ``received`` is None where an
    imported record lacks it.
    """

    complaint: str
    received: date | None
    due: date
    met_on: date | None = None
    extended: bool = False

    def days_late(self, as_of: date) -> int:
        """Days past the due date on the day it was met, or as of a day while it was not; 0 if in time."""
        end = self.met_on if self.met_on is not None and self.met_on <= as_of else as_of
        return max(0, (end - self.due).days)


@dataclass(frozen=True, slots=True)
class SustainedComplaint:
    """A complaint closed in the quarter with an allegation sustained: what the CEO decides on."""

    complaint: str
    closed: date
    allegations: int
    bases: tuple[str, ...]
    conduct: str = ""


@dataclass(frozen=True, slots=True)
class ComplaintFigures:
    """Complaints of one quarter. Received counts by date received, closed by date closed.

    ``by_basis`` counts the allegations of complaints received in the quarter; one that rests on
    two bases counts under both, so the list may add up to more than ``allegations_received``.
    ``by_finding`` counts the allegations of complaints closed in the quarter once each, by the finding
    that they have at present (a complaint reopened since may have none), closures without a finding
    among them, and adds up to ``allegations_closed``. ``closed`` counts closures: a complaint closed twice
    counts twice. ``received_by_finding`` tells how the
    allegations of complaints received in the quarter stand on the as-of day, whenever they were closed.
    ``due_dates`` are those of complaints whose due date fell into the quarter or that were closed
    in it late; ``overdue`` are all complaints open and past due on the as-of day, by the due date that they
    have at present. ``dates_unclear``
    counts the complaints whose dates are missing or contradict one another: by so many at most
    may received and closed not account for the change of those open.
    """

    quarter: str
    first: date
    last: date
    as_of: date
    basis: Basis
    open_at_start: int
    received: int
    closed: int
    open_at_end: int
    reopened: int
    allegations_received: int
    allegations_without_basis: int
    allegations_closed: int
    complaints_without_allegation: int
    by_channel: tuple[Count, ...]
    by_basis: tuple[Count, ...]
    by_finding: tuple[Count, ...]
    by_closure: tuple[Count, ...]
    due_dates: tuple[DueDate, ...]
    overdue: tuple[DueDate, ...]
    sustained: tuple[SustainedComplaint, ...]
    median_days_to_close: float | None
    trend: tuple[QuarterOfComplaints, ...]
    dates_unclear: int = 0
    received_by_finding: tuple[Count, ...] = ()

    @property
    def unaccounted(self) -> int:
        """Open at the end beyond what was open at the start, received, reopened and closed."""
        return self.open_at_end - (self.open_at_start + self.received + self.reopened - self.closed)


# -- comments ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SignOff:
    """Who signed the quarter's review off, when, and the words they signed."""

    by: str
    role: str
    at: datetime
    statement: str


@dataclass(frozen=True, slots=True)
class QuarterOfComments:
    """One quarter of the trend of the comment review."""

    quarter: str
    comments: int
    decided: int
    possible_bias: int
    signed_off: bool


@dataclass(frozen=True, slots=True)
class CommentFigures:
    """The review of one quarter's customer comments, counted by the date of the comment.

    ``by_decision`` holds every decision and adds up to ``decided``; ``by_basis`` counts the
    comments decided as possible bias, once under each basis.
    """

    quarter: str
    first: date
    last: date
    as_of: date
    basis: Basis
    comments: int
    decided: int
    by_decision: tuple[Count, ...]
    by_basis: tuple[Count, ...]
    made_complaints: int
    possible_bias_without_complaint: int
    readers: int
    files_imported: int
    rows_refused: int
    sign_off: SignOff | None
    trend: tuple[QuarterOfComments, ...]

    @property
    def undecided(self) -> int:
        """Comments of the quarter that nobody has decided yet."""
        return self.comments - self.decided


# -- audits ------------------------------------------------------------------------------------------


class AuditState(StrEnum):
    """Where the 90-day clock of a source stood on the as-of day."""

    DONE_IN_TIME = "done in time"
    DONE_LATE = "done late"
    NOT_YET_DUE = "not yet due"
    OVERDUE = "overdue"
    NO_DUTY = "no demographic data"
    NOT_ASSESSED = "not assessed"  # nobody has said whether it uses demographic data: a gap


@dataclass(frozen=True, slots=True)
class SourceAudit:
    """One data source and its 90-day audit in the quarter.

    ``due`` is the date due in the quarter, or the open one where none fell into it; ``performed``
    the day of the last audit performed in the quarter. ``days_overdue`` counts, for an audit done
    late, the days it was late; for an overdue one, the days up to the as-of day.
    """

    source: str
    owner: str
    state: AuditState
    due: date | None = None
    previous: date | None = None
    performed: date | None = None
    signed_by: str = ""
    next_due: date | None = None
    days_overdue: int = 0
    non_compliant_answers: int = 0


@dataclass(frozen=True, slots=True)
class QuarterOfAudits:
    """One quarter of the trend: audits that fell due, were performed in time, performed late, or not."""

    quarter: str
    due: int
    in_time: int
    late: int
    missed: int


@dataclass(frozen=True, slots=True)
class AuditFigures:
    """The 90-day audits of one quarter, source by source.

    ``due`` counts the audits whose due date lies in the quarter; ``performed`` those performed in
    it, whenever they were due; ``overdue`` the sources whose clock had run out on the as-of day.
    """

    quarter: str
    first: date
    last: date
    as_of: date
    basis: Basis
    sources: int
    with_demographic_data: int
    due: int
    performed: int
    performed_late: int
    overdue: int
    by_source: tuple[SourceAudit, ...]
    trend: tuple[QuarterOfAudits, ...]


# -- training ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TrainingCell:
    """One department and one course on the as-of day, under both rules.

    Rolling: a completion holds up to the same day twelve months later. Calendar: it holds up to the
    last day of the next calendar year, in which it falls due again. Each rule binds its own number of
    people, ``required_…``: those on leave and those whose first date has not come are left out. ``overdue``
    and ``due_in_…`` go by the rolling rule, and ``due_in_60`` excludes those of ``due_in_30``.
    """

    department: str
    course: str
    required_rolling: int
    compliant_rolling: int
    required_calendar: int
    compliant_calendar: int
    overdue: int
    due_in_30: int
    due_in_60: int
    due_in_90: int


@dataclass(frozen=True, slots=True)
class QuarterOfTraining:
    """Compliance of people over all departments and courses on the last day of a quarter."""

    quarter: str
    day: date
    required_rolling: int
    compliant_rolling: int
    required_calendar: int
    compliant_calendar: int


@dataclass(frozen=True, slots=True)
class TrainingFigures:
    """Training compliance on one day: department by department and course by course.

    ``required_…`` and ``compliant_…`` count people: one is compliant when every course required of
    them is. ``people`` are all employed that day; ``on_leave`` and ``not_yet_due`` (rolling rule, no course
    required yet) are those of them who are bound by nothing. ``cells`` count person and course pairs.
    """

    quarter: str
    day: date
    basis: Basis
    people: int
    on_leave: int
    not_yet_due: int
    required_rolling: int
    compliant_rolling: int
    required_calendar: int
    compliant_calendar: int
    cells: tuple[TrainingCell, ...]
    unmatched_completions: int
    trend: tuple[QuarterOfTraining, ...]
