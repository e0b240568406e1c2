"""Where a violation stands, as its actions have it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from gen63_desktop.domain.violations.records import ActionState, CorrectiveAction, Violation, ViolationState


def state_of(states: Sequence[ActionState]) -> ViolationState:
    """The state that follows from the states of the actions."""
    if not states:
        return ViolationState.REGISTERED
    if ActionState.RECOMMENDED in states:
        return ViolationState.DECISION
    if ActionState.ACCEPTED in states or ActionState.DONE in states:
        return ViolationState.ACTION
    return ViolationState.CLOSED


def settled(violation: Violation, actions: Sequence[CorrectiveAction], today: date) -> Violation:
    """The violation with state, due dates and what waits as its actions have them."""
    if violation.state is ViolationState.WITHDRAWN:
        return violation
    state = state_of([action.state for action in actions])
    closed = violation.closed_on or today
    return replace(
        violation,
        state=state,
        closed_on=closed if state is ViolationState.CLOSED else None,
        due=_earliest(action.due for action in actions if action.state is ActionState.ACCEPTED),
        look_due=_earliest(action.look_due for action in actions),
        to_verify=sum(action.state is ActionState.DONE for action in actions),
    )


def _earliest(days: Iterable[date | None]) -> date | None:
    return min((day for day in days if day is not None), default=None)
