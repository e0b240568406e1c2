"""The command that opens the redactions of the complaint that is shown; a look at its identities comes first."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from gen63_desktop.domain.complaints.rows import CaseFile
from gen63_desktop.domain.roles import Permission
from gen63_desktop.ui.complaints.case_page import AfterALook, CasePage
from gen63_desktop.ui.complaints.redactions.window import RedactionsWindow
from gen63_desktop.ui.shared.commands import CommandButton
from gen63_desktop.ui.shared.offers import offer, only_for

REDACTION_DRAFTS = ("redaction", "left in", "unredaction")
"""Drafts of forms that stand in the window of redactions."""


class RedactionCommand(QObject):
    """Offered to who works on complaints, on a complaint with an allegation."""

    def __init__(self, page: CasePage, after_a_look: AfterALook) -> None:
        super().__init__(page)
        self._page = page
        self._after_a_look = after_a_look
        self.open: QAction = page.add_record_command(
            self.tr("Redactions…"), self._open, keys="Ctrl+Shift+X", icon="file-pen"
        )
        only_for(self.open, page.office.session.may(Permission.WORK_COMPLAINTS))
        page.view.allegations.offer(CommandButton(self.open))

    def follow(self, case: CaseFile | None) -> None:
        """Offer it where there is something to look over."""
        why_not = ""
        if case is None:
            why_not = self.tr("Choose a complaint in the list.")
        elif not case.allegations:
            why_not = self.tr(
                "The complaint holds no allegation, so there are no findings to make fit for others."
            )
        offer(self.open, why_not)

    def _open(self) -> None:
        case = self._page.case
        if case is not None:
            self.show(case)

    def show(self, case: CaseFile) -> None:
        """Open them on a case; forms that were not finished are there again as soon as they are opened."""
        if case.has_identities:
            self._after_a_look(case, self._show)
        else:
            self._show(case)

    def _show(self, case: CaseFile) -> None:
        RedactionsWindow(self._page.office, case.complaint, self._page).open()
