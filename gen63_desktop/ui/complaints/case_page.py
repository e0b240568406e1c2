"""What the commands on a complaint need of the page that shows it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction

from gen63_desktop.domain.complaints.rows import CaseFile
from gen63_desktop.ui.complaints.record import CaseView
from gen63_desktop.ui.shared.register_page import RegisterPage

AfterALook = Callable[[CaseFile, Callable[[CaseFile], None]], None]
"""Looks at the identities of a case where nobody has yet, then does what needed them."""


class CasePage(RegisterPage):
    """A page that shows one complaint beside a list."""

    view: CaseView

    @property
    def case(self) -> CaseFile | None:
        """The complaint that is shown."""
        return self.view.case

    def add_case_command(
        self, text: str, run: Callable[[CaseFile], None], icon: str = "", keys: str = ""
    ) -> QAction:
        """Add a command on the complaint that is shown: ``run`` is given it, as soon as it is the one asked for."""

        def on_case() -> None:
            if self.case is not None:
                run(self.case)

        return self.add_record_command(text, on_case, keys=keys, icon=icon)
