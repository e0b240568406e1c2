"""What the parts of the complaints service share: holding a case, and keeping what lists show true."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gen63_desktop.domain.complaints import casework, intake
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Investigator
from gen63_desktop.services.session import Session
from gen63_desktop.store.tables import complaints as _tables  # noqa: F401  makes the records known to the store
from gen63_desktop.store.unit_of_work import Reader, Work


class Part:
    """One part of the service; all parts are one `Complaints`."""

    def __init__(self, session: Session) -> None:
        self.session = session


def hold(work: Work, complaint_id: int) -> Complaint:
    """The complaint, its row locked to the end of the act, which is about it."""
    complaint = work.change(work.get(Complaint, complaint_id))
    work.about(complaint)
    return complaint


def hold_open(work: Work, complaint_id: int) -> Complaint:
    """The same, refused where the complaint is closed."""
    complaint = hold(work, complaint_id)
    casework.check_open(complaint)
    return complaint


def allegations_of(reader: Reader, complaint_id: int) -> tuple[Allegation, ...]:
    """The allegations of a complaint in the order of the case."""
    return tuple(sorted(reader.find(Allegation, complaint_id=complaint_id), key=lambda a: (a.place, a.id)))


def settle(work: Work, complaint: Complaint) -> Complaint:
    """Save a complaint with bases, marks and status as its allegations ask for."""
    allegations = allegations_of(work, complaint.id)
    settled = replace(casework.status_after(complaint, allegations), bases=intake.bases_of(allegations))
    return work.change(intake.marked(settled, len(allegations)))


def investigators_of(reader: Reader, complaint_id: int) -> Sequence[Investigator]:
    """Everyone who ever investigated a complaint."""
    return reader.find(Investigator, complaint_id=complaint_id)
