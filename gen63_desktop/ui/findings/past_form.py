"""A draft from the records as they stood on an earlier day, saved as a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared.day_field import DayField
from gen63_desktop.ui.shared.form import Form


class PastForm(Form):
    """Asks for the day; the draft says on every page as of when it is."""

    def __init__(self, office: Office, quarter: Quarter, path: Path, parent: QWidget | None = None) -> None:
        title = self.tr("Draft of {quarter} as of a day").format(quarter=quarter)
        super().__init__(title, self.tr("Save the draft"), parent)
        self._office, self._quarter, self._path = office, quarter, path
        self._day = self.add(
            DayField(
                "day",
                self.tr("As the records stood at the end of"),
                office.session.today,
                required=True,
                not_after_today=True,
            )
        )
        self.start()

    def send(self) -> None:
        """Read and draw."""
        findings, quarter, path, day = self._office.findings, self._quarter, self._path, self._day.value()
        assert day is not None  # noqa: S101  the field is required
        self.act(
            self.tr("Drawing the draft"),
            lambda: findings.save_drawn(findings.draft_as_of(quarter, day), path),
        )
