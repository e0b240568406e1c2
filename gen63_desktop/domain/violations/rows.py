"""What people see of the register: rows of the list, a violation with its actions, findings not registered yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from gen63_desktop.domain.remarks import Remark
from gen63_desktop.domain.violations.records import (
    ActionState,
    ActionStep,
    CorrectiveAction,
    Origin,
    StepKind,
    Violation,
    ViolationState,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ViolationRow:
    """A line of the register."""

    id: int
    number: str
    what: str
    origin: Origin
    clauses: tuple[str, ...]
    other_clause: str
    found_on: date
    registered_on: date
    state: ViolationState
    due: date | None
    look_due: date | None
    to_verify: int
    coded: bool = False

    def overdue(self, today: date) -> bool:
        """Whether an action under way is past its due date."""
        return self.due is not None and self.due < today

    @property
    def cited(self) -> tuple[str, ...]:
        """Every clause and policy that it names."""
        return (*self.clauses, self.other_clause) if self.other_clause else self.clauses


@dataclass(frozen=True, slots=True)
class Link:
    """The record that a violation came from; ``kind`` and ``record_id`` open it, where the person may."""

    text: str
    kind: str = ""
    record_id: int = 0


@dataclass(frozen=True, slots=True)
class ViolationFile:
    """A violation with its actions, their steps, and the names of the people in them.

    ``decides``: whether someone who signs in decides on actions, so that nobody else records a decision.
    """

    violation: Violation
    actions: tuple[CorrectiveAction, ...]
    steps: tuple[ActionStep, ...]
    people: Mapping[int, str]
    link: Link | None = None
    decides: bool = False
    finding_lost: bool = False
    """Whether the finding that it was made from was taken back."""
    found_since: bool = False
    """Whether a further finding ended after it was decided that the violation stays without the one before."""

    @property
    def to_decide(self) -> bool:
        """Whether it waits for the decision that it stays without its finding, or is withdrawn."""
        return self.finding_lost and (self.violation.stays_on is None or self.found_since)

    def steps_of(self, action: CorrectiveAction) -> tuple[ActionStep, ...]:
        """What happened to an action, oldest first."""
        return tuple(step for step in self.steps if step.action_id == action.id)

    def last_of(self, action: CorrectiveAction, *kinds: StepKind) -> ActionStep | None:
        """The latest step of one of these kinds."""
        found = [step for step in self.steps_of(action) if step.kind in kinds]
        return found[-1] if found else None

    def person(self, person_id: int | None) -> str:
        """Someone's name; empty where there is none."""
        return "" if person_id is None else self.people.get(person_id, "?")


@dataclass(frozen=True, slots=True)
class Unregistered:
    """A finding that no violation was registered from: a sustained allegation, or a finding of an audit."""

    origin: Origin
    says: Remark
    found_on: date | None
    complaint_id: int = 0
    allegation_id: int = 0
    audit_id: int = 0
    audit_question: str = ""
    answer_id: int = 0

    @property
    def text(self) -> str:
        """Which one, in English."""
        return self.says.sentence()


@dataclass(frozen=True, slots=True)
class ActionLine:
    """A corrective action with the number of its violation, for lists of work."""

    violation_id: int
    violation: str
    action_id: int
    place: int
    what: str
    state: ActionState
    owner_id: int
    due: date
    look_due: date | None


@dataclass(frozen=True, slots=True)
class Since:
    """What was recorded since an action closed that may be a recurrence: a date, words, the record."""

    on: date | None
    text: str
    kind: str
    record_id: int
