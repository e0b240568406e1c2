"""What the commands on a complaint need of the page that shows it."""

from __future__ import annotations

from collections.abc import Sequence

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.complaints.rows import CaseFile
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.record import CaseView
from gen63_desktop.ui.shared import messages
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.record_page import RecordPage


class CasePage(RecordPage):
    """A page that shows one complaint beside a list; ``people`` are those of the office, by id."""

    office: Office
    view: CaseView
    people: Sequence[tuple[int, str]]

    @property
    def case(self) -> CaseFile | None:
        """The complaint that is shown."""
        return self.view.case

    def look_again(self) -> None:
        """Something was done to the complaint here: the next command is for it as it is now."""

    def show_recorded(self, complaint_id: int) -> None:
        """Show a complaint that was recorded just now."""
        self.show_record("Complaint", complaint_id)

    def open_form(self, form: Form, said: str, *, show: bool = False) -> None:
        """Open a form; when it is done, ``said`` is told. ``show``: its result is a new complaint."""

        def done(result: object) -> None:
            messages.tell(said)
            self.look_again()
            if show and isinstance(result, Complaint):
                self.show_recorded(result.id)

        form.finished.connect(done)
        form.draft_kept.connect(self.draft_saved)
        FormDialog(form, self).open()
