"""A file that is dropped on the complaint in sight is evidence of it: the form of an item opens with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from gen63_desktop.domain.complaints.rows import CaseFile
from gen63_desktop.ui.complaints.case_page import CasePage
from gen63_desktop.ui.shared.attachment_field import can_be_attached


class DroppedEvidence(QObject):
    """Takes drops on the complaint; those on the list beside it begin a new complaint."""

    def __init__(self, page: CasePage, add: Callable[[CaseFile, QMimeData], None]) -> None:
        super().__init__(page)
        self._page, self._add = page, add
        page.view.setAcceptDrops(True)
        page.view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Accept what can be attached, while a complaint is shown."""
        del watched
        if self._page.case is None:
            return False
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            if can_be_attached(event.mimeData()):
                event.acceptProposedAction()
                self._add(self._page.case, event.mimeData())
                return True
        elif isinstance(event, QDragEnterEvent) and can_be_attached(event.mimeData()):
            event.acceptProposedAction()
            return True
        return False
