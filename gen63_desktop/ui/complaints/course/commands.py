"""The commands on the course of the complaint that is shown, together."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.complaints.rows import CaseFile
from gen63_desktop.ui.complaints.case_page import CasePage
from gen63_desktop.ui.complaints.course.acknowledging import AcknowledgementCommands
from gen63_desktop.ui.complaints.course.appeals import AppealCommands


class CourseCommands:
    """Makes them in a group of their own."""

    def __init__(self, page: CasePage) -> None:
        page.add_group(QCoreApplication.translate("CourseCommands", "Acknowledgement and appeal"))
        self.acknowledging = AcknowledgementCommands(page)
        self.appeals = AppealCommands(page)

    def follow(self, case: CaseFile | None) -> None:
        """Keep them in step with the case."""
        self.acknowledging.follow(case)
        self.appeals.follow(case)

    def drafts(self, part: str) -> dict[str, Callable[[CaseFile], None]]:
        """Their unfinished forms, by name."""
        return {**self.acknowledging.drafts(), **self.appeals.drafts(part)}
