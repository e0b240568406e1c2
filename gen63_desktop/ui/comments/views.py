"""The views of the comment review, and who has them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.roles import Permission

READ, ALL, MINE, IMPORTS = "read", "all", "mine", "imports"


def titles(may: Callable[[Permission], bool]) -> list[tuple[str, str]]:
    """The views with their names, in order; decisions of one's own for who decides."""
    decisions = [(MINE, QCoreApplication.translate("Comments", "My decisions"))]
    return [
        (READ, QCoreApplication.translate("Comments", "Read")),
        (ALL, QCoreApplication.translate("Comments", "All comments")),
        *(decisions if may(Permission.REVIEW_COMMENTS) else []),
        (IMPORTS, QCoreApplication.translate("Comments", "Imports")),
    ]
