"""That there are persons in a case, and in which role: what may be known before a look at who they are."""

from __future__ import annotations

from sqlalchemy import bindparam, select

from gen63_desktop.domain.complaints.records import Party, PartyRole
from gen63_desktop.store.prepared import Prepared
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables.team import party_cases

_P = party_cases.c
_CASE = "the_case"
_OF_CASE = Prepared(
    select(_P.complaint_id, _P.role, _P.language, _P.import_id, _P.id, _P.version)
    .where(_P.complaint_id == bindparam(_CASE))
    .order_by(_P.id)
)


def parties_of(reader: Reader, complaint_id: int) -> tuple[Party, ...]:
    """The persons of a case without their identities."""
    found = _OF_CASE.rows(reader.connection, **{_CASE: complaint_id})
    return tuple(
        Party(case, PartyRole(role), language=language, import_id=came_with, id=number, version=version)
        for case, role, language, came_with, number, version in found
    )
