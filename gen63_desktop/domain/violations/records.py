"""The records of the register: violations, corrective actions, and the steps that each action went through."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.respondents import RespondentKind


class Origin(StrEnum):
    """Where a violation was found (R6)."""

    COMPLAINT = "sustained finding of a complaint"
    AUDIT = "finding of a 90-day audit"
    COMMENTS = "review of customer comments"
    PRODUCT = "analytic product"
    OUTSIDE = "found outside the office"

    @property
    def label(self) -> str:
        """The word at the head of a line."""
        return self.value[0].upper() + self.value[1:]


class ViolationState(StrEnum):
    """Where a violation stands; it follows from its actions."""

    REGISTERED = "no action yet"
    DECISION = "awaiting decision"
    ACTION = "action under way"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"

    @property
    def label(self) -> str:
        """The word at the head of a line."""
        return self.value[0].upper() + self.value[1:]

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done."""
        return self not in {ViolationState.CLOSED, ViolationState.WITHDRAWN}


class Level(StrEnum):
    """At which level corrective action is taken (GEN 63 §4.1)."""

    SUPERVISOR = "supervisor level"
    EXECUTIVE = "executive level"

    @property
    def label(self) -> str:
        """The word at the head of a line."""
        return self.value[0].upper() + self.value[1:]


class ActionState(StrEnum):
    """How far a corrective action is."""

    RECOMMENDED = "recommended"
    DECLINED = "declined"
    ACCEPTED = "accepted"
    DONE = "reported done"
    VERIFIED = "verified"

    @property
    def label(self) -> str:
        """The word at the head of a line."""
        return self.value[0].upper() + self.value[1:]


class StepKind(StrEnum):
    """What happened to a corrective action."""

    RECOMMENDED = "recommended"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    REVISED = "owner or due date changed"
    DONE = "reported done"
    RETURNED = "not verified, returned"
    VERIFIED = "verified"
    NO_RECURRENCE = "looked at again: no recurrence"
    RECURRENCE = "looked at again: recurred"
    REOPENED = "reopened"

    @property
    def label(self) -> str:
        """The word at the head of a line."""
        return self.value[0].upper() + self.value[1:]


@dataclass(frozen=True, slots=True)
class Violation:
    """A violation of GEN 63 or another policy. It holds no identities: respondents are coded.

    ``clauses`` are those of GEN 63, ``other_clause`` names another policy. ``about`` is the line, unit,
    source or product that is looked at again. ``coded``: its case is sealed, so that ``what`` was written
    by the program from coded facts. ``state``, ``due`` (of the earliest action under way), ``look_due`` and
    ``to_verify`` follow from the actions, for the lists. ``serial`` sorts as the number counts. ``analysis``
    says why it is a violation and how it came about, for the report to the CEO. ``stays_on``, ``stays_by`` and
    ``stays_why``: who decided, and why, that it stays although the finding behind it was taken back.
    """

    what: str
    origin: Origin
    found_on: date
    number: str = ""
    found_in: str = ""
    clauses: tuple[str, ...] = ()
    other_clause: str = ""
    bases: tuple[Basis, ...] = ()
    respondents: tuple[RespondentKind, ...] = ()
    employers: tuple[str, ...] = ()
    about: str = ""
    complaint_id: int | None = None
    allegation_id: int | None = None
    audit_id: int | None = None
    audit_question: str = ""
    coded: bool = False
    registered_on: date | None = None
    registered_by: int | None = None
    decider_id: int | None = None
    transmitted_on: date | None = None
    transmittal: str = ""
    receipt_on: date | None = None
    state: ViolationState = ViolationState.REGISTERED
    closed_on: date | None = None
    withdrawn_on: date | None = None
    withdrawn_why: str = ""
    due: date | None = None
    look_due: date | None = None
    to_verify: int = 0
    serial: int = 0
    analysis: str | None = None
    stays_on: date | None = None
    stays_by: int | None = None
    stays_why: str | None = None
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class CorrectiveAction:
    """A corrective action as it stands; how it came to stand so is in its steps.

    ``look_due``: the day from which the same employee, line or product is looked at again (C16); None where
    that was done or is not due to come. ``reopened`` counts how often it was.
    """

    violation_id: int
    level: Level
    what: str
    owner_id: int
    due: date
    place: int = 1
    state: ActionState = ActionState.RECOMMENDED
    look_due: date | None = None
    reopened: int = 0
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class ActionStep:
    """One thing that happened to an action; never changed.

    ``on`` is the day it happened, ``entered_on`` the day it was recorded. ``by`` is whose act it is,
    ``recorded_by`` who entered it: they differ where a decision of the CEO, or a completion, is recorded
    from a ``document``. ``due`` is the due date that held from then on.
    """

    violation_id: int
    action_id: int
    kind: StepKind
    on: date
    entered_on: date
    by: int
    recorded_by: int
    owner_id: int
    due: date
    words: str = ""
    document: str = ""
    id: int = 0
    version: int = 0
