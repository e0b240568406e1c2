"""The sections of the window, in order: which page each shows, made when it is first looked at."""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from gen63_desktop.domain.findings.kinds import ReportKind
from gen63_desktop.domain.roles import Permission
from gen63_desktop.ui.shared.page import Page

if TYPE_CHECKING:
    from gen63_desktop.services.office import Office


@dataclass(frozen=True, slots=True)
class Section:
    """One entry at the left. ``kinds`` are the records and areas that are opened in it.

    It is there for whoever may one of ``needs``. Without ``keys`` of its own it has Ctrl and its number.
    """

    key: str
    title: str
    icon: str
    module: str
    page: str
    kinds: frozenset[str] = frozenset()
    needs: frozenset[Permission] = frozenset()
    keys: str = ""

    @property
    def words(self) -> str:
        """Its title in the person's language."""
        return QCoreApplication.translate("Sections", self.title)

    def make(self, office: Office) -> Page:
        """Import the page's module and make the page."""
        page = getattr(importlib.import_module(self.module), self.page)(office)
        if not isinstance(page, Page):
            msg = f"{self.module}.{self.page} is no page"
            raise TypeError(msg)
        return page


_UI = "gen63_desktop.ui"

ALL = (
    Section(
        "work_list",
        str(QT_TRANSLATE_NOOP("Sections", "My work")),
        "inbox",
        f"{_UI}.work_list.page",
        "WorkListPage",
        needs=frozenset(
            {
                Permission.READ_COMPLAINTS,
                Permission.READ_COMMENTS,
                Permission.READ_SOURCES,
                Permission.READ_TRAINING,
                Permission.READ_VIOLATIONS,
                Permission.MANAGE_OFFICE,
            }
        ),
    ),
    Section(
        "complaints",
        str(QT_TRANSLATE_NOOP("Sections", "Complaints")),
        "message-square-warning",
        f"{_UI}.complaints.page",
        "ComplaintsPage",
        frozenset({"complaints", "Complaint", "Allegation"}),
        frozenset({Permission.READ_COMPLAINTS}),
    ),
    Section(
        "comments",
        str(QT_TRANSLATE_NOOP("Sections", "Comment review")),
        "message-square-text",
        f"{_UI}.comments.page",
        "CommentsPage",
        frozenset({"comments", "Comment", "CommentImport", "Review"}),
        frozenset({Permission.READ_COMMENTS}),
    ),
    Section(
        "sources",
        str(QT_TRANSLATE_NOOP("Sections", "Data sources and audits")),
        "clipboard-check",
        f"{_UI}.audits.page",
        "AuditsPage",
        frozenset({"sources", "audits", "Source", "DataSource", "Audit"}),
        frozenset({Permission.READ_SOURCES}),
    ),
    Section(
        "training",
        str(QT_TRANSLATE_NOOP("Sections", "Training")),
        "graduation-cap",
        f"{_UI}.training.page",
        "TrainingPage",
        frozenset({"training", "Employee", "Completion", "Course"}),
        frozenset({Permission.READ_TRAINING}),
    ),
    Section(
        "findings",
        str(QT_TRANSLATE_NOOP("Sections", "Reports")),
        "file-text",
        f"{_UI}.findings.page",
        "FindingsPage",
        frozenset({"findings", "Report", "IssuedReport", *(kind.value for kind in ReportKind)}),
        frozenset({Permission.READ_REPORTS, Permission.DRAFT_REPORTS, Permission.WORK_COMPLAINTS}),
    ),
    Section(
        "violations",
        str(QT_TRANSLATE_NOOP("Sections", "Violations and actions")),
        "scale",
        f"{_UI}.violations.page",
        "ViolationsPage",
        frozenset({"violations", "Violation", "CorrectiveAction", "SustainedFinding", "AuditFinding"}),
        frozenset({Permission.READ_VIOLATIONS}),
    ),
    Section(
        "compliance",
        str(QT_TRANSLATE_NOOP("Sections", "Compliance")),
        "shield-check",
        f"{_UI}.compliance.page",
        "CompliancePage",
        frozenset({"compliance", "Obligation"}),
        frozenset({Permission.READ_COMPLIANCE}),
    ),
    Section(
        "retention",
        str(QT_TRANSLATE_NOOP("Sections", "Retention")),
        "archive",
        f"{_UI}.retention.page",
        "RetentionPage",
        frozenset({"retention"}),
        frozenset({Permission.READ_RETENTION}),
    ),
    Section(
        "search",
        str(QT_TRANSLATE_NOOP("Sections", "Search")),
        "search",
        f"{_UI}.search.page",
        "SearchPage",
        needs=frozenset({Permission.READ_COMPLAINTS, Permission.READ_COMMENTS}),
        keys="Ctrl+Shift+F",
    ),
)


def sections() -> tuple[Section, ...]:
    """The sections that this program has."""
    return tuple(section for section in ALL if importlib.util.find_spec(section.module) is not None)


def sections_for(may: Callable[[Permission], bool]) -> tuple[Section, ...]:
    """The sections in which the person finds something (S1)."""
    return tuple(section for section in sections() if any(may(one) for one in section.needs))


def section_of(kind: str, among: tuple[Section, ...]) -> Section | None:
    """Where a kind of record, or an area, is opened."""
    return next((section for section in among if kind == section.key or kind in section.kinds), None)
