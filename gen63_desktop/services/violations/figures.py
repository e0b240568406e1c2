"""The quarter's figures of violations and corrective actions, for the report to the CEO."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.findings.figures import Basis, Count
from gen63_desktop.domain.findings.violations import OverdueAction, QuarterOfViolations, ViolationFigures
from gen63_desktop.domain.remarks import ours, worded
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.violations.actions import Standing, standing
from gen63_desktop.domain.violations.clauses import CODES
from gen63_desktop.domain.violations.course import state_of
from gen63_desktop.domain.violations.records import (
    ActionState,
    ActionStep,
    CorrectiveAction,
    Level,
    Origin,
    StepKind,
    Violation,
    ViolationState,
)  # fmt: skip
from gen63_desktop.services.violations.part import Part
from gen63_desktop.services.whole_view import require_every_case
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.violations import asked

TREND = 8
"""Quarters of the trend, the reported one last."""
OTHER = worded("Another policy")


@dataclass(frozen=True, slots=True)
class _Register:
    """All violations and actions with what is known of them on the as-of day."""

    violations: Sequence[Violation]
    actions: Sequence[CorrectiveAction]
    steps: dict[int, list[ActionStep]]
    known: date

    def held(self, day: date) -> list[Violation]:
        """The violations that the register held at the end of a day."""
        return [
            one
            for one in self.violations
            if one.registered_on is not None
            and one.registered_on <= day
            and not (one.withdrawn_on is not None and one.withdrawn_on <= min(day, self.known))
        ]

    def stood(self, day: date) -> list[tuple[CorrectiveAction, Standing]]:
        """The actions of those violations as they stood at the end of a day."""
        held = {one.id for one in self.held(day)}
        found = [
            (one, standing(self.steps[one.id], day, self.known))
            for one in self.actions
            if one.violation_id in held
        ]
        return [(action, stood) for action, stood in found if stood is not None]

    def states(self, day: date) -> list[ViolationState]:
        """Where each violation of the register stood at the end of a day."""
        of: dict[int, list[ActionState]] = defaultdict(list)
        for action, stood in self.stood(day):
            of[action.violation_id].append(stood.state)
        return [state_of(of[one.id]) for one in self.held(day)]

    def taken(self, first: date, last: date) -> list[ActionStep]:
        """The steps of those days, as far as they are known; none of a violation that was withdrawn."""
        held = {one.id for one in self.held(last)}
        return [
            step
            for steps in self.steps.values()
            for step in steps
            if first <= step.on <= last and step.entered_on <= self.known and step.violation_id in held
        ]


class Counting(Part):
    """What the report says of violations."""

    def figures(self, quarter: Quarter, as_of: date) -> ViolationFigures:
        """The quarter, as the records tell it, up to the as-of day."""
        self.session.allow(Permission.READ_ALL_VIOLATIONS)
        require_every_case(self.session)
        with self.session.ask() as reader:
            return _figures(reader, quarter, as_of)


def _figures(reader: Reader, quarter: Quarter, as_of: date) -> ViolationFigures:
    end = min(quarter.last, as_of)
    register = _register(reader, as_of)
    held, stood = register.held(end), register.stood(end)
    new = [one for one in held if one.registered_on is not None and one.registered_on >= quarter.first]
    states = register.states(end)
    taken = register.taken(quarter.first, end)
    levels = {action.id: action.level for action in register.actions}
    recommended = [levels[step.action_id] for step in taken if step.kind is StepKind.RECOMMENDED]
    in_state = Counter(one.state for _, one in stood)
    return ViolationFigures(
        quarter=str(quarter),
        first=quarter.first,
        last=quarter.last,
        as_of=end,
        basis=_basis(register, quarter, end),
        registered=len(new),
        withdrawn=_withdrawn(register, quarter, end),
        in_register=len(held),
        open_at_end=sum(state.is_open for state in states),
        by_origin=_counts([ours(one.label) for one in Origin], (one.origin.label for one in new)),
        by_clause=_by_clause(new),
        by_state=_counts([ours(s.label) for s in ViolationState if s is not ViolationState.WITHDRAWN], (s.label for s in states)),
        by_level=_counts([ours(one.label) for one in Level], (one.label for one in recommended)),
        by_step=_counts([ours(one.label) for one in StepKind], (step.kind.label for step in taken)),
        awaiting_decision=in_state[ActionState.RECOMMENDED],
        under_way=in_state[ActionState.ACCEPTED],
        to_verify=in_state[ActionState.DONE],
        looks_due=sum(one.look_due is not None and one.look_due <= end for _, one in stood),
        overdue=_overdue(held, stood, end),
        sustained_unregistered=len(asked.sustained_in_office(reader)),
        trend=tuple(_quarter(register, one, as_of) for one in _last_quarters(quarter)),
    )  # fmt: skip


def first_registered(reader: Reader) -> date | None:
    """The day of the first violation that the register holds."""
    return min((one.registered_on for one in reader.find(Violation) if one.registered_on), default=None)


def registered_in(reader: Reader, quarter: Quarter, as_of: date) -> int:
    """Violations registered in a past quarter and not withdrawn by then."""
    return _quarter(_register(reader, as_of), quarter, as_of).registered


def actions_due(reader: Reader, as_of: date) -> Iterator[tuple[date, date | None]]:
    """Of each action that was accepted: its due date, and the day it was reported done; None while it is not."""
    register = _register(reader, as_of)
    for action, stood in register.stood(as_of):
        if stood.state in {ActionState.DONE, ActionState.VERIFIED}:
            done = [
                step.on
                for step in register.steps[action.id]
                if step.kind is StepKind.DONE and step.on <= as_of
            ]
            yield stood.due, max(done, default=None)
        elif stood.state is ActionState.ACCEPTED:
            yield stood.due, None


def _register(reader: Reader, as_of: date) -> _Register:
    steps: dict[int, list[ActionStep]] = defaultdict(list)
    for step in reader.find(ActionStep):
        steps[step.action_id].append(step)
    return _Register(reader.find(Violation), reader.find(CorrectiveAction), steps, as_of)


def _withdrawn(register: _Register, quarter: Quarter, end: date) -> int:
    return sum(
        one.withdrawn_on is not None and quarter.first <= one.withdrawn_on <= end
        for one in register.violations
    )


def _by_clause(new: Sequence[Violation]) -> tuple[Count, ...]:
    cited = [clause for one in new for clause in one.clauses]
    cited += [OTHER for one in new if one.other_clause]
    return _counts([*CODES, OTHER], cited)


def _counts(labels: Sequence[str], found: Iterable[str]) -> tuple[Count, ...]:
    counted = Counter(found)
    return tuple(Count(label, counted[label]) for label in labels)


def _overdue(
    held: Sequence[Violation], stood: Sequence[tuple[CorrectiveAction, Standing]], end: date
) -> tuple[OverdueAction, ...]:
    numbers = {one.id: one.number for one in held}
    late = [
        OverdueAction(numbers[action.violation_id], action.place, ours(action.level.label), one.due)
        for action, one in stood
        if one.state is ActionState.ACCEPTED and one.due < end
    ]
    return tuple(sorted(late, key=lambda one: (one.due, one.violation, one.action)))


def _last_quarters(quarter: Quarter) -> list[Quarter]:
    quarters = [quarter]
    while len(quarters) < TREND:
        quarters.insert(0, quarters[0].previous())
    return quarters


def _quarter(register: _Register, quarter: Quarter, as_of: date) -> QuarterOfViolations:
    end = min(quarter.last, as_of)
    verified = [step for step in register.taken(quarter.first, end) if step.kind is StepKind.VERIFIED]
    return QuarterOfViolations(
        str(quarter),
        sum(
            one.registered_on is not None and one.registered_on >= quarter.first for one in register.held(end)
        ),
        len(verified),
        sum(state.is_open for state in register.states(end)),
    )


def _basis(register: _Register, quarter: Quarter, end: date) -> Basis:
    late = sum(
        one.registered_on is not None
        and quarter.first <= one.registered_on <= end
        and one.found_on < quarter.first
        for one in register.held(end)
    )
    notes = []
    if late:
        what = (
            "violation registered in the quarter was"
            if late == 1
            else "violations registered in the quarter were"
        )
        notes.append(f"{late:,} {what} found before it began.")
    return Basis(
        worded("Register of violations of the office"),
        worded(
            "Every violation registered, wherever it was found; those withdrawn as registered in error are left out"
        ),
        tuple(notes),
    )
