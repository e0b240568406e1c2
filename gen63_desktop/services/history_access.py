"""Which records' history a person may read: by area, and of complaints only those they may open (S1)."""

from __future__ import annotations

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.errors import Refused, no_such_record
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.case_access import sees_case
from gen63_desktop.services.session import Session
from gen63_desktop.services.violations.part import scope_of
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.records import mapper_of_kind
from gen63_desktop.store.violations.scope import may_see

_P = Permission
_AREAS = {
    "complaints": _P.READ_COMPLAINTS,
    "letters": _P.READ_COMPLAINTS,
    "letter_templates": _P.READ_COMPLAINTS,
    "transit_networks": _P.READ_COMPLAINTS,
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
    "violations": _P.READ_VIOLATIONS,
    "clause_notes": _P.READ_COMPLIANCE,
    "people": _P.READ_OFFICE,
    "offices": _P.READ_OFFICE,
    "letterheads": _P.READ_OFFICE,
}
"""What is read with the history of each kind of record; any other kind asks for the whole history."""


def may_read_history(session: Session, kind: str) -> bool:
    """Whether a window offers the histories of this kind of record."""
    return session.may(_P.READ_WHOLE_HISTORY) or session.may(_AREAS.get(kind, _P.READ_WHOLE_HISTORY))


def require_history(session: Session, reader: Reader, kind: str, record_id: int) -> None:
    """Refuse the history of a record whose area, or whose complaint, is closed to the person.

    A complaint that they may not open has no history for them, just as if there were none.
    """
    if not session.standing.carries(_P.READ_WHOLE_HISTORY) or kind == "complaints":
        session.allow_in(reader, _AREAS.get(kind, _P.READ_WHOLE_HISTORY))
    if mapper_of_kind(kind) is None:
        raise Refused("There is no kind of record “{kind}”.", kind=kind)
    if kind == "violations" and not may_see(reader, scope_of(session), record_id):
        raise no_such_record(record_id)
    case = record_id if kind == "complaints" else _case_of(reader, kind, record_id)
    if case is None:
        return
    complaint = reader.look_up(Complaint, case)
    if complaint is None and kind == "complaints":
        raise reader.missing(Complaint, case)
    if complaint is None or not sees_case(session, reader, complaint):
        raise no_such_record(record_id)


def _case_of(reader: Reader, kind: str, record_id: int) -> int | None:
    """The complaint that a record belongs to; None where records of this kind belong to none.

    A part that was taken out of its complaint is not asked for by its own number.
    """
    mapper = mapper_of_kind(kind)
    if mapper is None or kind == "violations" or "complaint_id" not in mapper.names:
        return None
    record = reader.look_up(mapper.record_type, record_id)
    return 0 if record is None else getattr(record, "complaint_id")  # noqa: B009  the record's type is not known here
