"""The views of the reports, and who has them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.roles import Permission

PREPARE, ANOTHER, ISSUED, LETTERS = "prepare", "another", "issued", "letters"
STATISTICS = "statistics"


def titles(may: Callable[[Permission], bool]) -> list[tuple[str, str]]:
    """The views with their names, in order, as far as the person has them."""
    drafts, on_cases = may(Permission.DRAFT_REPORTS), may(Permission.WORK_COMPLAINTS)
    offered = (
        (PREPARE, QCoreApplication.translate("Findings", "Prepare a quarterly report"), drafts),
        (ANOTHER, QCoreApplication.translate("Findings", "Prepare another report"), drafts or on_cases),
        (ISSUED, QCoreApplication.translate("Findings", "Issued reports"), may(Permission.READ_REPORTS)),
        (LETTERS, QCoreApplication.translate("Findings", "Letters sent"), may(Permission.READ_COMPLAINTS)),
        (
            STATISTICS,
            QCoreApplication.translate("Findings", "Statistics"),
            may(Permission.READ_ALL_COMPLAINTS),
        ),
    )
    return [(view, title) for view, title, there in offered if there]
