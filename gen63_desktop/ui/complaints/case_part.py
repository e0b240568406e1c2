"""A part of the complaint that is shown: read once each time the complaint is, with its commands kept in step."""

from __future__ import annotations

from PySide6.QtCore import QObject

from gen63_desktop.domain.complaints.rows import CaseFile
from gen63_desktop.domain.roles import Permission
from gen63_desktop.ui.complaints.case_page import CasePage


class CasePart(QObject):
    """A subclass makes its commands with ``_command``, and fills in ``_show_none``, ``_read`` and ``_offer``."""

    def __init__(self, page: CasePage) -> None:
        super().__init__(page)
        self._page, self._office = page, page.office
        self._command = page.add_case_command
        self._case: CaseFile | None = None
        self._reads = page.office.session.may(Permission.READ_COMPLAINTS)

    def follow(self, case: CaseFile | None) -> None:
        """Read the part of the complaint that is shown, once each time that is read."""
        if case is not self._case:
            other = self._case is None or case is None or case.complaint.id != self._case.complaint.id
            self._case = case
            if other:
                self._show_none()
            if case is not None and self._reads:
                self._read(case)
        self._offer()

    def _show_none(self) -> None:
        """Another complaint is shown, of which nothing is read yet."""
        raise NotImplementedError

    def _read(self, case: CaseFile) -> None:
        """Read the part; show the answer if the case is still the one that is shown."""
        raise NotImplementedError

    def _offer(self) -> None:
        """Offer what can be done with what is shown."""
        raise NotImplementedError
