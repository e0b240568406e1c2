"""What the parts of the complaints service share: holding a case, and keeping what lists show true."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from gen63_desktop.domain.complaints import casework, intake
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Investigator
from gen63_desktop.domain.errors import no_such_record
from gen63_desktop.services.case_access import sees_case
from gen63_desktop.services.session import Session
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables import complaints as _tables  # noqa: F401  makes the records known to the store
from gen63_desktop.store.work import Work


class _OfCase(Protocol):
    """A record that belongs to a complaint."""

    @property
    def complaint_id(self) -> int: ...
    @property
    def id(self) -> int: ...
    @property
    def version(self) -> int: ...


PartT = TypeVar("PartT", bound=_OfCase)


class Part:
    """One part of the service; all parts are one `Complaints`."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def seen(self, reader: Reader, complaint_id: int) -> Complaint:
        """A complaint that the person may open; any other is to them as if there were none (S1)."""
        complaint = reader.get(Complaint, complaint_id)
        if not self._may_see(reader, complaint):
            raise no_such_record(complaint_id)
        return complaint

    def seen_part(self, reader: Reader, kind: type[PartT], record_id: int) -> PartT:
        """A record that belongs to a complaint which the person may open."""
        record = reader.get(kind, record_id)
        if not self._may_see(reader, reader.get(Complaint, record.complaint_id)):
            raise no_such_record(record_id)
        return record

    def sees(self, reader: Reader, complaint_id: int) -> bool:
        """Whether there is such a complaint for the person."""
        complaint = reader.look_up(Complaint, complaint_id)
        return complaint is not None and self._may_see(reader, complaint)

    def hold(self, work: Work, complaint_id: int) -> Complaint:
        """The complaint, its row locked to the end of the act, which is about it."""
        complaint = work.change(self.seen(work, complaint_id))
        work.about(complaint)
        return complaint

    def hold_open(self, work: Work, complaint_id: int) -> Complaint:
        """The same, refused where the complaint is closed."""
        complaint = self.hold(work, complaint_id)
        casework.check_open(complaint)
        return complaint

    def _may_see(self, reader: Reader, complaint: Complaint) -> bool:
        return sees_case(self.session, reader, complaint)


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
