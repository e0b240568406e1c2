"""What the commands on a violation need of the page that shows it."""

from __future__ import annotations

from collections.abc import Sequence

from gen63_desktop.domain.violations.records import CorrectiveAction, Violation
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import messages
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.record_page import RecordPage
from gen63_desktop.ui.violations.record import ViolationView


class ViolationPage(RecordPage):
    """A page that shows one violation beside a list; ``people`` are those of the office, by id."""

    office: Office
    view: ViolationView
    people: Sequence[tuple[int, str]]

    def open_form(self, form: Form, said: str, *, show: bool = False) -> None:
        """Open a form; when it is done, ``said`` is told. ``show``: its result is a violation to be shown."""

        def done(result: object) -> None:
            messages.tell(said)
            if show and isinstance(result, Violation):
                self.show_record("Violation", result.id)
            if isinstance(result, CorrectiveAction):
                self.view.tabs.setCurrentWidget(self.view.actions_tab)

        form.finished.connect(done)
        form.draft_kept.connect(self.draft_saved)
        form.finished.connect(lambda _result: self.draft_saved.emit(None))
        form.given_up.connect(lambda: self.draft_saved.emit(None))
        FormDialog(form, self).open()
