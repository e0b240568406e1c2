"""Which violations a person may see (S1): all but those of cases walled off from them, or their own."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, or_, select

from gen63_desktop.domain.case_scope import CaseScope
from gen63_desktop.store.complaints.scope import seen_by
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables.complaints import complaints
from gen63_desktop.store.tables.team import case_walls
from gen63_desktop.store.tables.violations import corrective_actions, violations

_V, _A, _W = violations.c, corrective_actions.c, case_walls.c


@dataclass(frozen=True, slots=True)
class ViolationScope:
    """``every``: all violations; else those of complaints that the person may open, and of actions they own."""

    cases: CaseScope
    every: bool


def seen_violations(scope: ViolationScope) -> tuple[ColumnElement[bool], ...]:
    """Conditions on a violation's row: it is one that the person may see."""
    walled = select(_W.complaint_id).where(_W.person_id == scope.cases.person_id)
    outside = or_(_V.complaint_id.is_(None), _V.complaint_id.not_in(walled))
    if scope.every:
        return (outside,)
    opened = select(complaints.c.id).where(*seen_by(scope.cases))
    owned = select(_A.violation_id).where(_A.owner_id == scope.cases.person_id)
    return (and_(outside, or_(_V.complaint_id.in_(opened), _V.id.in_(owned))),)


def may_see(reader: Reader, scope: ViolationScope, violation_id: int) -> bool:
    """Whether it is one of them."""
    found = select(_V.id).where(_V.id == violation_id, *seen_violations(scope))
    return reader.connection.execute(found).first() is not None
