"""The way from a complaint to the customer comment that it was made from (M3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from gen63_desktop.domain.complaints.rows import CaseFile
from gen63_desktop.domain.vocabulary.channels import Channel
from gen63_desktop.ui.complaints.case_page import CasePage
from gen63_desktop.ui.shared import tasks

if TYPE_CHECKING:
    from gen63_desktop.domain.comments.records import CommentComplaint


class Origin(QObject):
    """A command that is there only for a complaint with a comment behind it."""

    def __init__(self, page: CasePage) -> None:
        super().__init__(page)
        self._page = page
        self._link: CommentComplaint | None = None
        self.open: QAction = page.add_record_command(
            self.tr("Open the customer comment it came from"), self._open, icon="message-square-text"
        )
        self.open.setVisible(False)

    def follow(self, case: CaseFile | None) -> None:
        """Look for the comment of the complaint that is shown."""
        complaint = None if case is None else case.complaint
        known = self._link is not None and complaint is not None and self._link.complaint_id == complaint.id
        if known:
            return
        self._link = None
        self.open.setVisible(False)
        if complaint is None or complaint.channel is not Channel.CUSTOMER_COMMENT:
            return
        comments, wanted = self._page.office.comments, complaint.id
        tasks.ask(self._page, lambda: comments.comment_of(wanted), self._found)

    def _found(self, link: CommentComplaint | None) -> None:
        case = self._page.case
        if link is not None and case is not None and case.complaint.id == link.complaint_id:
            self._link = link
            self.open.setVisible(True)

    def _open(self) -> None:
        if self._link is not None:
            self._page.record_asked.emit("Comment", self._link.comment_id)
