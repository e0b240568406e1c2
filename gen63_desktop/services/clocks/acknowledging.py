"""Acknowledgements that no letter of the program made: recorded, and taken back with a reason (C5, C13)."""

from __future__ import annotations

from datetime import date

from gen63_desktop.domain.clocks.acknowledging import (
    AcknowledgedBy,
    Acknowledgement,
    check_acknowledgement,
    undone,
)  # fmt: skip
from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.complaints.part import Part
from gen63_desktop.store.tables import course as _tables  # noqa: F401  makes the records known to the store


class Acknowledging(Part):
    """How complaints were acknowledged by telephone, in person, by mail from elsewhere, or that there is no way."""

    def acknowledgements(self, complaint_id: int) -> tuple[Acknowledgement, ...]:
        """What was recorded on a complaint, those taken back among them, in the order of recording."""
        with self.session.asking(Permission.READ_COMPLAINTS) as reader:
            self.seen(reader, complaint_id)
            return tuple(reader.find(Acknowledgement, complaint_id=complaint_id))

    def acknowledge(
        self,
        complaint_id: int,
        way: AcknowledgedBy,
        on: date,
        told_by: int | None = None,
        proof: str = "",
        words: str = "",
    ) -> Acknowledgement:
        """Record how and when a complaint was acknowledged without a letter, or that there is no way to."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        me, today = self.session.person.id, self.session.today()
        by = None if way is AcknowledgedBy.NO_WAY else told_by
        with self.session.act("complaint.acknowledged") as work:  # the words are sealed with the case
            complaint = self.hold(work, complaint_id)
            if by is not None:
                work.get(Person, by)
            one = Acknowledgement(complaint_id, way, on, by, proof.strip(), words.strip(), me, today)
            others = work.find(Acknowledgement, complaint_id=complaint_id)
            check_acknowledgement(one, complaint, others, today)
            return work.add(one)

    def undo_acknowledgement(self, record_id: int, reason: str) -> Acknowledgement:
        """Take such a record back; it stays told, and the clock runs again."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        with self.session.act("complaint.acknowledgement_undone") as work:
            one = self.seen_part(work, Acknowledgement, record_id)
            self.hold(work, one.complaint_id)
            return work.change(undone(one, self.session.person.id, self.session.today(), reason))
