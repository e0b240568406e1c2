"""The page Violations and actions: the register with its views, the violation beside it, all that is done to it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.findings.kinds import ReportKind
from gen63_desktop.domain.list_paper import ListOf
from gen63_desktop.domain.listing import Filter, ListRequest, PlacedListing
from gen63_desktop.domain.progress import Cancelled, Progress
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.violations.rows import ViolationFile, ViolationRow
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared.offers import only_for
from gen63_desktop.ui.shared.record_page import DetailPane
from gen63_desktop.ui.shared.record_table import RecordTable
from gen63_desktop.ui.shared.register_page import ReportsOn
from gen63_desktop.ui.shared.viewed_listing import ViewedListing
from gen63_desktop.ui.shared.views_of_list import Views
from gen63_desktop.ui.violations import views
from gen63_desktop.ui.violations.commands import ViolationCommands
from gen63_desktop.ui.violations.list_spec import list_spec
from gen63_desktop.ui.violations.record import ViolationView
from gen63_desktop.ui.violations.violation_page import ViolationPage

FINDINGS = ("SustainedFinding", "AuditFinding")
"""Kinds under which another page asks to register a violation: by the allegation, by the answer."""


class ViolationsPage(ViolationPage):
    """The register of violations and corrective actions."""

    listed = ListOf.VIOLATIONS
    reports_on = ReportsOn(ReportKind.VIOLATION)

    kinds = frozenset({"violations", "corrective_actions", "action_steps", "complaints", "people"})

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("ViolationsPage", "Violations and actions"),
            QCoreApplication.translate(
                "ViolationsPage",
                "Every violation, wherever it was found, until its corrective action is verified (GEN 63 §4.1).",
            ),
            QCoreApplication.translate("ViolationsPage", "V&iolations"),
            parent,
        )
        self.office = office
        new = self.add_command(
            self.tr("&Register a violation…"), self.register, keys="Ctrl+N", icon="plus", button="primary"
        )
        only_for(new, office.session.may(Permission.REGISTER_VIOLATIONS))
        self.add_command(
            self.tr("&Export the register…"), self.export_list, keys="Ctrl+E", icon="file-spreadsheet"
        )
        self.add_divider()
        self.seen = ViewedListing(self.listing())
        self.offered = Views(views.titles(), views.OPEN, views.ALL)
        self.view = ViolationView()
        detail = DetailPane(self.tr("Violation"))
        detail.body.addWidget(self.view)
        table = RecordTable(list_spec(office.session.today, lambda: self.people, new), self.seen)
        self.hold_register(table, detail)
        self.violation_commands = ViolationCommands(self)
        self.add_common_commands()

    # -- what the register asks ------------------------------------------------------------------

    def filters_of(self, view: str) -> tuple[Filter, ...]:
        """What a view lets through today."""
        return views.filters_of(view, self.office.session.today())

    def read(self, record_id: int) -> ViolationFile:
        """A violation with its actions."""
        return self.office.violations.file(record_id)

    def listing(self) -> PlacedListing[ViolationRow]:
        """All violations that the person may see."""
        return self.office.violations.listing()

    def number_of(self, record_id: int) -> str:
        """V-2026-0001."""
        return self.office.violations.get(record_id).number

    def show_read(self, answer: ViolationFile) -> None:
        """Show the violation."""
        self.view.show_file(answer, self.office.session.today())

    def show_nothing(self) -> None:
        """No violation is chosen."""
        self.view.show_nothing()

    def follow(self) -> None:
        """Offer what can be done with the violation."""
        self.violation_commands.follow()

    def in_sight(self) -> tuple[str, int, str] | None:
        """The violation that is shown."""
        file = self.view.file
        return None if file is None else ("violations", file.violation.id, file.violation.number)

    def write(
        self, path: Path, request: ListRequest, selection: str, progress: Progress, cancelled: Cancelled
    ) -> int:
        """Violations, and where there is room their actions and steps."""
        return self.office.violations.export_list(path, request, progress, cancelled, selection)

    # -- further ways in -------------------------------------------------------------------------

    def show_record(self, kind: str, record_id: int) -> None:
        """Open a violation, whatever the list shows; or register one from a finding."""
        if kind in FINDINGS:
            self.violation_commands.register_from(kind, record_id)
        else:
            super().show_record(kind, record_id)

    def register(self) -> None:
        """Register a violation."""
        self.violation_commands.register()

    def open_draft(self, form: str, key: str) -> None:
        """Open an unfinished form again."""
        self.violation_commands.open_draft(form.partition(".")[2], key)
