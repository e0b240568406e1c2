"""Which records' history a person may read: by area, and of complaints only those they may open (S1)."""

from __future__ import annotations

from gen63_desktop.domain.case_scope import may_see_case, scope_of
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.errors import RuleBroken, no_such_record
from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.session import Session
from gen63_desktop.store.complaints.scope import relation_of
from gen63_desktop.store.unit_of_work import Reader

_P = Permission
_AREAS = {
    "complaints": _P.READ_COMPLAINTS,
    "register_imports": _P.READ_ALL_COMPLAINTS,
    "comments": _P.READ_COMMENTS,
    "comment_imports": _P.READ_COMMENTS,
    "comment_reviews": _P.READ_COMMENTS,
    "sources": _P.READ_SOURCES,
    "audits": _P.READ_SOURCES,
    "audit_designations": _P.READ_SOURCES,
    "training_courses": _P.READ_TRAINING,
    "training_employees": _P.READ_TRAINING,
    "training_imports": _P.READ_TRAINING,
    "issued_reports": _P.READ_REPORTS,
    "people": _P.READ_OFFICE,
    "office_facts": _P.READ_OFFICE,
}
"""What is read with the history of each kind of record; any other kind asks for the whole history."""


def sees_case(session: Session, reader: Reader, complaint: Complaint) -> bool:
    """Whether the person signed in may open a complaint."""
    return may_see_case(session.case_scope(), relation_of(reader, complaint, session.person.id))


def could_open(session: Session, reader: Reader, complaint: Complaint, person: Person) -> bool:
    """Whether somebody else who signs in may open a complaint, as it is owned now."""
    scope = scope_of(person.id, session.standing_of(reader, person))
    return may_see_case(scope, relation_of(reader, complaint, person.id))


def check_could_open(session: Session, reader: Reader, complaint: Complaint, person: Person) -> None:
    """Refuse to give a complaint to someone who signs in and could not open it: it would be lost to all."""
    if person.id == session.person.id or not person.signs_in:
        return
    if not could_open(session, reader, complaint, person):
        raise RuleBroken(
            "S1",
            "{name} may not open this complaint, so it cannot be given to them.",
            "Choose someone whose role and whose permission for a sealed case let them open it.",
            name=person.name,
        )


def require_history(session: Session, reader: Reader, kind: str, record_id: int) -> None:
    """Refuse the history of a record whose area, or whose complaint, is closed to the person.

    A complaint that they may not open has no history for them, just as if there were none.
    """
    area = _AREAS.get(kind, _P.READ_WHOLE_HISTORY)
    if not session.standing.carries(_P.READ_WHOLE_HISTORY) or kind == "complaints":
        session.allow_in(reader, area)
    if kind != "complaints":
        return
    complaint = reader.look_up(Complaint, record_id)
    if complaint is None or not sees_case(session, reader, complaint):
        raise no_such_record(record_id)
