"""Reads the clocks of a violation: what ran from when to when, and whether it was met."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from gen63_desktop.domain.complaints.records import Complaint, Extension, Outcome, Status
from gen63_desktop.domain.deadlines import COMPLAINT_RESPONSE
from gen63_desktop.domain.findings.violation_report import (
    ActionAsked,
    AllegationBehind,
    ClockRead,
    ClockState,
)  # fmt: skip
from gen63_desktop.domain.findings.words import day, plural
from gen63_desktop.domain.violations.actions import LOOK_AFTER
from gen63_desktop.domain.violations.records import StepKind, Violation

_POLICY = "GEN 63 §4.1 sets no number of days"
_RESPONSE = "Complaint procedure: response within 90 days of receipt"
_DECISIONS = {StepKind.ACCEPTED, StepKind.DECLINED}
_LOOKS = {StepKind.NO_RECURRENCE, StepKind.RECURRENCE}


def clock(
    name: str,
    rule: str,
    started: date | None,
    due: date | None,
    ended: date | None,
    today: date,
    note: str = "",
    *,
    unknown: bool = False,
) -> ClockRead:
    """One clock as it stands on a day; what ended after that day has not ended.

    ``unknown``: it has ended, on a day that nobody recorded: neither its days nor its delay are known.
    """
    if unknown and ended is None:
        return ClockRead(name, rule, started, due, None, ClockState.UNKNOWN, None, 0, note)
    ended = None if ended is not None and ended > today else ended
    until = ended or today
    days = max((until - started).days, 0) if started is not None else None
    late = max((until - due).days, 0) if due is not None else 0
    if due is None:
        state = ClockState.NO_RULE
    elif ended is not None:
        state = ClockState.MISSED if late else ClockState.MET
    else:
        state = ClockState.OVERDUE if late else ClockState.RUNNING
    return ClockRead(name, rule, started, due, ended, state, days, late, note)


def of_complaint(
    complaint: Complaint,
    extensions: Sequence[Extension],
    allegations: Sequence[AllegationBehind],
    today: date,
) -> list[ClockRead]:
    """From the receipt to each finding, and to the closing."""
    due = complaint.due or (COMPLAINT_RESPONSE.due(complaint.received) if complaint.received else None)
    moved = "; ".join(f"extended to {day(one.to_due)}: {one.reason}" for one in extensions)
    found = [
        clock(
            f"Received to finding, allegation {one.place}",
            _RESPONSE,
            complaint.received,
            due,
            one.approved_on,
            today,
            unknown=one.outcome is Outcome.IMPORTED,
        )
        for one in allegations
        if one.here or one.approved_on is None
    ]
    whole = clock(
        "Received to closing",
        _RESPONSE,
        complaint.received,
        due,
        complaint.closed,
        today,
        moved,
        unknown=complaint.status is Status.CLOSED,
    )
    return [*found, whole]


def of_report(violation: Violation, today: date) -> list[ClockRead]:
    """From the day it was found to the register, to the report, to its receipt."""
    return [
        clock("Found to registered", _POLICY, violation.found_on, None, violation.registered_on, today),
        clock(
            "Registered to report", _POLICY, violation.registered_on, None, violation.transmitted_on, today
        ),
        *(
            [clock("Report to receipt", _POLICY, violation.transmitted_on, None, violation.receipt_on, today)]
            if violation.transmitted_on is not None
            else []
        ),
    ]


def of_actions(actions: Sequence[ActionAsked], today: date) -> list[ClockRead]:
    """For each action: to the decision, to its completion, to the look after ninety days (C16)."""
    out: list[ClockRead] = []
    for action in actions:
        out += _of_action(action, today)
    return out


def _of_action(action: ActionAsked, today: date) -> list[ClockRead]:
    name = f"Action {action.place}"
    first = action.steps[0].on if action.steps else None
    decided = _last(action, _DECISIONS)
    out = [clock(f"{name}: recommended to decided", _POLICY, first, None, decided, today)]
    declined = _last(action, {StepKind.DECLINED}) is not None
    if decided is None or declined:
        return out
    done = _last(action, {StepKind.DONE}) if action.state.value in {"reported done", "verified"} else None
    moved = sum(step.kind is StepKind.REVISED for step in action.steps)
    note = f"owner or due date changed {plural(moved, 'time')}" if moved else ""
    out.append(clock(f"{name}: decided to done", "Due date decided", decided, action.due, done, today, note))
    verified = _last(action, {StepKind.VERIFIED})
    if verified is not None:
        rule = f"C16: looked at again {LOOK_AFTER.days} days after it was verified"
        looked = next((s.on for s in reversed(action.steps) if s.kind in _LOOKS and s.on >= verified), None)
        begins = verified + timedelta(days=LOOK_AFTER.days)
        out.append(
            clock(
                f"{name}: verified to looked at again",
                rule,
                verified,
                None,
                looked,
                today,
                f"from {day(begins)}",
            )
        )
    return out


def _last(action: ActionAsked, kinds: set[StepKind]) -> date | None:
    return next((step.on for step in reversed(action.steps) if step.kind in kinds), None)
