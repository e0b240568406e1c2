"""What the commands on a complaint need of the page that shows it."""

from __future__ import annotations

from gen63_desktop.domain.complaints.rows import CaseFile
from gen63_desktop.ui.complaints.record import CaseView
from gen63_desktop.ui.shared.register_page import RegisterPage


class CasePage(RegisterPage):
    """A page that shows one complaint beside a list."""

    view: CaseView

    @property
    def case(self) -> CaseFile | None:
        """The complaint that is shown."""
        return self.view.case
