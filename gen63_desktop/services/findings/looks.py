"""Reading the identities of a case for a report: a look with a reason, once while they are shown (S2)."""

from __future__ import annotations

from gen63_desktop.domain.complaints.records import Characteristic, Party
from gen63_desktop.services.complaints.sealing import Identities
from gen63_desktop.services.complaints.service import Complaints
from gen63_desktop.services.session import Session


def identities(session: Session, complaint_id: int, why: str) -> Identities:
    """The persons of a case. The look stands in the history; while they are shown it is not told again.

    A report is gathered again where somebody wrote meanwhile, and a look writes: told each time, it would
    never be done.
    """
    vault = session.store.vault
    if vault is None or complaint_id not in vault.looked:
        found = Complaints(session.present).identities(complaint_id, why)
        if session.present is session:
            return found
    with session.ask() as reader:
        Complaints(session).seen(reader, complaint_id)
        return Identities(
            reader.find(Party, complaint_id=complaint_id),
            reader.find(Characteristic, complaint_id=complaint_id),
        )
