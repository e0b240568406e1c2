"""Small questions: sustained allegations that nothing was registered from, actions that wait."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select

from gen63_desktop.domain.case_scope import CaseScope
from gen63_desktop.domain.complaints.records import Outcome
from gen63_desktop.domain.remarks import remark
from gen63_desktop.domain.violations.records import ActionState, Origin, ViolationState
from gen63_desktop.domain.violations.rows import ActionLine, Since, Unregistered
from gen63_desktop.store.complaints.scope import seen_by
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables.complaints import allegations, complaints, respondents
from gen63_desktop.store.tables.violations import corrective_actions, violations
from gen63_desktop.store.violations.scope import ViolationScope, seen_violations

_V, _A, _L, _C, _R = violations.c, corrective_actions.c, allegations.c, complaints.c, respondents.c
_STANDS = _V.state != ViolationState.WITHDRAWN.value


def sustained_unregistered(reader: Reader, scope: CaseScope) -> tuple[Unregistered, ...]:
    """Approved sustained allegations, of cases that the person may open, without a violation."""
    registered = select(_V.allegation_id).where(_V.allegation_id.is_not(None), _STANDS)
    query = (
        select(_L.id, _L.complaint_id, _L.place, _L.approved_on, _C.number)
        .join(complaints, _C.id == _L.complaint_id)
        .where(
            _L.finding == "sustained",
            _L.outcome == "finding approved",
            _L.id.not_in(registered),
            *seen_by(scope),
        )
        .order_by(_L.approved_on, _L.id)
    )
    return tuple(
        Unregistered(
            Origin.COMPLAINT,
            remark("{number}, allegation {place}", number=row.number, place=row.place),
            date.fromisoformat(row.approved_on) if row.approved_on else None,
            complaint_id=row.complaint_id,
            allegation_id=row.id,
        )
        for row in reader.connection.execute(query)
    )


def sustained_in_office(reader: Reader) -> tuple[int, ...]:
    """The ids of all approved sustained allegations without a violation, whoever may open their cases."""
    registered = select(_V.allegation_id).where(_V.allegation_id.is_not(None), _STANDS)
    query = select(_L.id).where(
        _L.finding == "sustained", _L.outcome == "finding approved", _L.id.not_in(registered)
    )
    return tuple(reader.connection.execute(query).scalars())


def registered_questions(reader: Reader) -> frozenset[tuple[int, str]]:
    """The findings of audits that violations were registered from, by audit and question."""
    query = select(_V.audit_id, _V.audit_question).where(_V.audit_id.is_not(None), _STANDS)
    return frozenset((row.audit_id, row.audit_question) for row in reader.connection.execute(query))


def waiting_actions(reader: Reader, scope: ViolationScope) -> Iterator[ActionLine]:
    """Actions of violations that the person may see, in which something is still to be done."""
    at_work = (ActionState.RECOMMENDED.value, ActionState.ACCEPTED.value, ActionState.DONE.value)
    query = (
        select(*_action_columns(), _V.number)
        .join(violations, _V.id == _A.violation_id)
        .where(or_(_A.state.in_(at_work), _A.look_due.is_not(None)), _STANDS, *seen_violations(scope))
        .order_by(_A.due, _A.id)
    )
    for row in reader.connection.execute(query):
        yield _line(row)


def without_action(reader: Reader, scope: ViolationScope) -> Sequence[tuple[int, str, str]]:
    """Violations that no action was recommended for: id, number and what they are."""
    query = (
        select(_V.id, _V.number, _V.what)
        .where(_V.state == ViolationState.REGISTERED.value, *seen_violations(scope))
        .order_by(_V.serial)
    )
    return [(row.id, row.number, row.what) for row in reader.connection.execute(query)]


def without_finding(reader: Reader, scope: ViolationScope) -> Sequence[tuple[int, str, str]]:
    """Violations whose finding was taken back and about which nobody decided yet: id, number and what they are."""
    stands = and_(
        func.coalesce(_L.finding, "") == "sustained",
        _L.outcome.in_([Outcome.APPROVED.value, Outcome.IMPORTED.value]),
    )
    since = and_(_L.proposed_on > _V.stays_on, _L.outcome != Outcome.PROPOSED.value)
    undecided = or_(_V.stays_on.is_(None), since)
    query = (
        select(_V.id, _V.number, _V.what)
        .join(allegations, _L.id == _V.allegation_id)
        .where(_STANDS, undecided, ~stands, *seen_violations(scope))
        .order_by(_V.serial)
    )
    return [(row.id, row.number, row.what) for row in reader.connection.execute(query)]


def complaints_since(
    reader: Reader, scope: CaseScope, day: date, *, complaint_id: int | None, line: str
) -> tuple[Since, ...]:
    """Complaints received since a day on the same line, or against the same badge, that the person may open."""
    same: list[ColumnElement[bool]] = []
    if line:
        same.append(_C.line == line)
    if complaint_id is not None:
        badges = select(_R.identifier).where(_R.complaint_id == complaint_id, _R.identifier != "")
        same.append(_C.id.in_(select(_R.complaint_id).where(_R.identifier.in_(badges))))
    if not same:
        return ()
    query = (
        select(_C.id, _C.number, _C.received, _C.summary)
        .where(_C.received > day.isoformat(), _C.id != (complaint_id or 0), or_(*same), *seen_by(scope))
        .order_by(_C.received, _C.id)
    )
    return tuple(
        Since(date.fromisoformat(row.received), f"{row.number} {row.summary}".strip(), "Complaint", row.id)
        for row in reader.connection.execute(query)
    )


def _action_columns() -> tuple[ColumnElement[Any], ...]:
    return _A.violation_id, _A.id, _A.place, _A.what, _A.state, _A.owner_id, _A.due, _A.look_due


def _line(row: Any) -> ActionLine:
    return ActionLine(
        violation_id=row.violation_id,
        violation=row.number,
        action_id=row.id,
        place=row.place,
        what=row.what,
        state=ActionState(row.state),
        owner_id=row.owner_id,
        due=date.fromisoformat(row.due),
        look_due=date.fromisoformat(row.look_due) if row.look_due else None,
    )
