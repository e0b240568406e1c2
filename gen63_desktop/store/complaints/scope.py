"""The rule of `domain.case_scope` as conditions of a query, and a person's relation to one complaint."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Select, and_, bindparam, false, or_, select, union_all

from gen63_desktop.domain.case_scope import CaseScope, Reach, Relation
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.store.prepared import Prepared
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables.complaints import case_keys, complaints, investigators
from gen63_desktop.store.tables.team import case_walls

_C, _I, _K, _W = complaints.c, investigators.c, case_keys.c, case_walls.c


def seen_by(scope: CaseScope) -> tuple[ColumnElement[bool], ...]:
    """Conditions on a complaint's row: it is one that the person may open.

    What is hidden is asked of a small index and taken away, so that lists stay on the indexes of their own.
    """
    if scope.reach is Reach.NONE:
        return (false(),)
    open_to = (_C.id.not_in(_sealed_from(scope)), _C.id.not_in(_walled_from(scope)))
    if scope.reach is Reach.ALL:
        return open_to
    own = [worked_on_by(scope.person_id)]
    if scope.opens_sealed:
        own.append(_permitted(scope.person_id))
    return (*open_to, or_(*(_C.id.in_(ids) for ids in own)))


def hidden_numbers(reader: Reader, scope: CaseScope) -> frozenset[str] | None:
    """The numbers of complaints that someone who reads other people's complaints may not open; None: all."""
    if scope.reach is not Reach.ALL:
        return None
    closed = or_(_C.id.in_(_sealed_from(scope)), _C.id.in_(_walled_from(scope)))
    return frozenset(reader.connection.execute(select(_C.number).where(closed)).scalars())


_CASE, _PERSON, _SEAL = "the_case", "the_person", "the_seal"
_MINE = Prepared(
    select(_I.id)
    .where(_I.complaint_id == bindparam(_CASE), _I.person_id == bindparam(_PERSON), _I.until.is_(None))
    .limit(1)
)
_GIVEN = Prepared(
    select(_K.id)
    .where(
        _K.complaint_id == bindparam(_CASE), _K.person_id == bindparam(_PERSON), _K.epoch == bindparam(_SEAL)
    )
    .limit(1)
)
_WALLED = Prepared(
    select(_W.id).where(_W.complaint_id == bindparam(_CASE), _W.person_id == bindparam(_PERSON)).limit(1)
)


def relation_of(reader: Reader, complaint: Complaint, person_id: int) -> Relation:
    """How a person stands to a complaint."""
    to, between = reader.connection, {_CASE: complaint.id, _PERSON: person_id}
    sealed = complaint.seal is not None
    return Relation(
        owns=complaint.owner_id == person_id,
        investigates=complaint.investigator_id == person_id or bool(_MINE.rows(to, **between)),
        walled=bool(_WALLED.rows(to, **between)),
        sealed=sealed,
        permitted=sealed and bool(_GIVEN.rows(to, **between, **{_SEAL: complaint.seal})),
    )


def _walled_from(scope: CaseScope) -> Select[tuple[int]]:
    return select(_W.complaint_id).where(_W.person_id == scope.person_id)


def _sealed_from(scope: CaseScope) -> Select[tuple[int]]:
    sealed = select(_C.id).where(_C.seal.is_not(None))
    if not scope.opens_sealed:
        return sealed
    given = select(_K.id).where(
        _K.complaint_id == _C.id, _K.person_id == scope.person_id, _K.epoch == _C.seal
    )
    return sealed.where(~given.exists())


def worked_on_by(person_id: int) -> Select[tuple[int]]:
    """The ids of the complaints that a person owns or investigates."""
    owned = select(_C.id).where(_C.owner_id == person_id)
    assigned = select(_C.id).where(_C.investigator_id == person_id)
    under_way = select(_I.complaint_id).where(_I.person_id == person_id, _I.until.is_(None))
    every = union_all(owned, assigned, under_way).subquery()
    return select(every.c[0])


def _permitted(person_id: int) -> Select[tuple[int]]:
    return select(_C.id).where(
        and_(_C.seal.is_not(None), _C.id == _K.complaint_id, _K.epoch == _C.seal, _K.person_id == person_id)
    )
