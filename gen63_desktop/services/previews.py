"""Attached files shown in the window: opened with the case's key, drawn in the reading process, never on a disk."""

from __future__ import annotations

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.investigation.evidence import EvidenceItem
from gen63_desktop.domain.previews import Preview, can_be_shown
from gen63_desktop.domain.progress import Cancelled, never_cancelled
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.complaints.part import Part
from gen63_desktop.services.investigation.service import Investigations


class Previews(Part):
    """What can be seen of a file without a program of its own."""

    def of_evidence(self, evidence_id: int, width: int, cancelled: Cancelled = never_cancelled) -> Preview:
        """The first pages of an item's file, so many pixels wide, or its words."""
        from gen63_desktop.exchange.attached_preview import preview

        self.session.allow(Permission.READ_COMPLAINTS)
        with self.session.ask() as reader:
            item = self.seen_part(reader, EvidenceItem, evidence_id)
        if not item.has_file or not can_be_shown(item.file_kind, item.size):
            raise Refused(
                "{number} has no file that can be shown here.",
                "Save a copy and open it in a program of its own.",
                number=item.number,
            )
        data = Investigations(self.session).evidence_file(evidence_id)
        return preview(item.file_name or item.number, item.file_kind, data, width, cancelled)
