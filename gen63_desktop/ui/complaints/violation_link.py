"""The way from a sustained allegation to the register of violations, and to the violation registered from it (R6)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from gen63_desktop.domain.complaints.rows import CaseFile
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.violations.records import Violation, ViolationState
from gen63_desktop.domain.violations.registering import is_sustained
from gen63_desktop.ui.complaints.case_page import CasePage
from gen63_desktop.ui.shared import tasks
from gen63_desktop.ui.shared.offers import offer, only_for


class ViolationLink(QObject):
    """Two commands on the chosen allegation, of which one is there: to register, or to open."""

    def __init__(self, page: CasePage) -> None:
        super().__init__(page)
        self._page = page
        self._case: CaseFile | None = None
        self._known: Sequence[Violation] | None = None
        may = page.office.session.may
        self._reads = may(Permission.READ_VIOLATIONS)
        self.register: QAction = page.add_record_command(
            self.tr("Register the violation…"), self._register, keys="Ctrl+Shift+R", icon="flag"
        )
        self.open: QAction = page.add_record_command(self.tr("Open the violation"), self._open, icon="link")
        only_for(self.register, may(Permission.REGISTER_VIOLATIONS))
        only_for(self.open, self._reads)

    def follow(self, case: CaseFile | None) -> None:
        """Look for the violations of the complaint that is shown, once each time it is read."""
        if case is not self._case:
            self._case, self._known = case, None
            if case is not None and self._reads:
                violations, wanted = self._page.office.violations, case.complaint.id
                tasks.ask(
                    self._page,
                    lambda: violations.of_complaint(wanted),
                    lambda found: self._found(case, found),
                )
        self._offer()

    def _found(self, case: CaseFile, found: Sequence[Violation]) -> None:
        if case is self._case:
            self._known = found
            self._offer()

    def _offer(self) -> None:
        allegation = self._page.view.allegations.allegation if self._page.case is not None else None
        sustained = allegation is not None and is_sustained(allegation)
        known = self._violation()
        not_yet = self.tr("The allegation has no sustained finding that is approved.")
        there = self.tr("The violation is registered.")
        reading = (
            self.tr("The register of violations is still being looked at.") if self._known is None else ""
        )
        offer(self.register, (there if known else reading) if sustained else not_yet, hide=True)
        offer(self.open, "" if known else self.tr("No violation is registered from it."), hide=True)

    def _violation(self) -> Violation | None:
        allegation = self._page.view.allegations.allegation if self._page.case is not None else None
        if allegation is None:
            return None
        return next(
            (
                one
                for one in self._known or ()
                if one.allegation_id == allegation.id and one.state is not ViolationState.WITHDRAWN
            ),
            None,
        )

    def _register(self) -> None:
        allegation = self._page.view.allegations.allegation
        if allegation is not None:
            self._page.record_asked.emit("SustainedFinding", allegation.id)

    def _open(self) -> None:
        if (known := self._violation()) is not None:
            self._page.record_asked.emit("Violation", known.id)
