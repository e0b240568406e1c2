"""Issuing a report once more: why it replaces the one that went out."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.findings.records import IssuedReport
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared.fields import LongTextField
from gen63_desktop.ui.shared.form import Form


class IssueAgainForm(Form):
    """Asks for the reason and issues."""

    def __init__(
        self, office: Office, quarter: Quarter, before: IssuedReport, parent: QWidget | None = None
    ) -> None:
        title = self.tr("Replace {number}").format(number=before.number)
        super().__init__(title, self.tr("Issue the report"), parent)
        self._office = office
        self._quarter = quarter
        self._reason = self.add(
            LongTextField(
                "reason",
                self.tr("Why is the report issued again?"),
                required=True,
                lines=3,
                hint=self.tr(
                    "It stands on the first page of the new report. The old one is kept and is shown as replaced."
                ),
            )
        )
        self.start()

    def send(self) -> None:
        """Issue; what was typed stays where the service refuses."""
        office, quarter, reason = self._office, self._quarter, self._reason.value()
        self.act(self.tr("Issuing the report"), lambda: office.findings.issue(quarter, reason))
