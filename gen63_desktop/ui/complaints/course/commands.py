"""The commands on the course of the complaint that is shown, together."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.complaints.rows import CaseFile
from gen63_desktop.ui.complaints.case_page import CasePage
from gen63_desktop.ui.complaints.course.acknowledging import AcknowledgementCommands


class CourseCommands:
    """Makes them in a group of their own."""

    def __init__(self, page: CasePage) -> None:
        page.add_group(QCoreApplication.translate("CourseCommands", "Acknowledgement"))
        self.acknowledging = AcknowledgementCommands(page)

    def follow(self, case: CaseFile | None) -> None:
        """Keep them in step with the case."""
        self.acknowledging.follow(case)

    def drafts(self) -> dict[str, Callable[[CaseFile], None]]:
        """Their unfinished forms, by name."""
        return self.acknowledging.drafts()
