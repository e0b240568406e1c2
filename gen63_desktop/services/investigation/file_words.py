"""The words of attached files: read one file at a time, in the worker, so that the search finds them."""

from __future__ import annotations

from contextlib import suppress

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.investigation.evidence import EvidenceItem
from gen63_desktop.domain.investigation.file_text import FileText, TextState
from gen63_desktop.domain.progress import Cancelled, never_cancelled
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.complaints.part import Part
from gen63_desktop.services.investigation.service import Investigations
from gen63_desktop.services.session import Session
from gen63_desktop.store.complaints.unread_files import unread_files


class FileWords(Part):
    """Reads what nobody read yet, of cases that the person may open and that are not sealed."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._left_out: set[int] = set()

    def read_next(self, cancelled: Cancelled = never_cancelled) -> FileText | None:
        """Read the latest attached file that was not read, to be kept; None: there is none.

        A file that is missing or damaged is left for another time; one that cannot be read is known as such.
        """
        if not self.session.holds(Permission.WORK_COMPLAINTS):
            return None
        files = Investigations(self.session)
        while True:
            with self.session.ask() as reader:
                waiting = unread_files(reader, self.session.case_scope(), self._left_out)
                if not waiting:
                    return None
                item = self.seen_part(reader, EvidenceItem, waiting[0])
            self._left_out.add(item.id)  # once in a session, whatever comes of it
            with suppress(Refused):
                return _text_of(item, files.evidence_file(item.id), cancelled)

    def keep(self, text: FileText) -> bool:
        """Keep what was read, unless somebody did meanwhile or the case was sealed; whether it was kept."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        with self.session.act("evidence.file_read") as work:
            item = self.seen_part(work, EvidenceItem, text.evidence_id)
            complaint = self.hold(work, item.complaint_id)
            if complaint.seal is not None or work.find(FileText, evidence_id=item.id):
                return False
            work.add(text)
            work.detail(evidence=item.number, found=text.state.value)
            return True


def _text_of(item: EvidenceItem, data: bytes, cancelled: Cancelled) -> FileText:
    from gen63_desktop.exchange.attached_words import words_of

    try:
        read = words_of(item.number, item.file_kind, data, cancelled)
    except Refused:
        return FileText(item.complaint_id, item.id, TextState.UNREADABLE)
    state = TextState.READ if any(one.isalnum() for one in read.words) else TextState.NONE
    words = read.words if state is TextState.READ else ""
    return FileText(item.complaint_id, item.id, state, words, read.shortened)
