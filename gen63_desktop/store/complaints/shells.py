"""That there are persons in a case, and in which role: what may be known before a look at who they are."""

from __future__ import annotations

from sqlalchemy import select

from gen63_desktop.domain.complaints.records import Party, PartyRole
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables.team import party_cases

_P = party_cases.c


def parties_of(reader: Reader, complaint_id: int) -> tuple[Party, ...]:
    """The persons of a case without their identities."""
    query = select(party_cases).where(_P.complaint_id == complaint_id).order_by(_P.id)
    return tuple(
        Party(
            row.complaint_id,
            PartyRole(row.role),
            language=row.language,
            import_id=row.import_id,
            id=row.id,
            version=row.version,
        )
        for row in reader.connection.execute(query)
    )
