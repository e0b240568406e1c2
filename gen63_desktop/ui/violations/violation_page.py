"""What the commands on a violation need of the page that shows it."""

from __future__ import annotations

from gen63_desktop.domain.violations.records import CorrectiveAction
from gen63_desktop.ui.shared.register_page import RegisterPage
from gen63_desktop.ui.violations.record import ViolationView


class ViolationPage(RegisterPage):
    """A page that shows one violation beside a list."""

    view: ViolationView

    def form_done(self, result: object) -> None:
        """What was done to an action is seen among the actions."""
        if isinstance(result, CorrectiveAction):
            self.view.tabs.setCurrentWidget(self.view.actions_tab)
