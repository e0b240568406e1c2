"""The views of training."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def titles() -> list[tuple[str, str]]:
    """The views with their names, in order."""
    return [
        ("overview", QCoreApplication.translate("Training", "Compliance")),
        ("people", QCoreApplication.translate("Training", "People")),
        ("unmatched", QCoreApplication.translate("Training", "Not on the roster")),
        ("courses", QCoreApplication.translate("Training", "Courses")),
        ("imports", QCoreApplication.translate("Training", "Imports")),
    ]
