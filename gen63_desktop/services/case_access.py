"""The rule of who may open a complaint, asked of the records for whoever is signed in, and for others (S1)."""

from __future__ import annotations

from gen63_desktop.domain.case_scope import may_see_case, scope_of
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.errors import RuleBroken
from gen63_desktop.domain.identity import Person
from gen63_desktop.services.session import Session
from gen63_desktop.store.complaints.scope import relation_of
from gen63_desktop.store.reader import Reader


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
