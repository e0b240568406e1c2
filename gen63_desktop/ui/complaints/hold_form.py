"""Holding one case: the form, and the command that offers it and keeps the chip of the case in step."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.complaints.rows import CaseFile
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.case_form import CaseForm, draft_key
from gen63_desktop.ui.complaints.case_page import CasePage
from gen63_desktop.ui.shared import tasks
from gen63_desktop.ui.shared.day_field import DayField
from gen63_desktop.ui.shared.fields import LongTextField, TextField
from gen63_desktop.ui.shared.offers import offer, only_for


class CaseHoldForm(CaseForm):
    """What a case is held for, and since when."""

    def __init__(self, office: Office, complaint: Complaint, parent: QWidget | None = None) -> None:
        super().__init__(
            office,
            self.tr("Hold {number}").format(number=complaint.number),
            self.tr("Hold the case"),
            "hold",
            draft_key(complaint.id),
            parent,
        )
        self._complaint = complaint
        self.say(
            self.tr(
                "While a claim, a request for records, an audit or an order is open. The case is held at once, with all "
                "that belongs to it, until the hold is released in the section Retention."
            )
        )
        self.add(
            TextField(
                "matter",
                self.tr("Matter"),
                required=True,
                hint=self.tr("The claim, request, audit or order it is for."),
            )
        )
        self.add(LongTextField("reason", self.tr("Reason"), required=True, lines=3))
        self.add(
            DayField(
                "since", self.tr("Asked for on"), office.session.today, required=True, not_after_today=True
            )
        )
        self.fields["since"].set_value(office.session.today())
        self.start()

    def send(self) -> None:
        """Hold it."""
        given, number = self.values(), self._complaint.id
        self.act(
            self.tr("Holding the case"),
            lambda: self.office.retention.hold_case(number, given["matter"], given["reason"], given["since"]),
        )


class HoldCommand(QObject):
    """Offered to who sets holds; whoever sees the case sees its holds."""

    def __init__(self, page: CasePage) -> None:
        super().__init__(page)
        self._page = page
        self.hold: QAction = page.add_record_command(self.tr("Hold the case…"), self._open, icon="lock")
        only_for(self.hold, page.office.session.may(Permission.SET_HOLDS))

    def follow(self, case: CaseFile | None) -> None:
        """Offer it on a case."""
        offer(self.hold, "" if case is not None else self.tr("Choose a complaint in the list."))

    def show_holds(self, complaint_id: int) -> None:
        """Read the holds on the case in sight, and show them on it."""
        page = self._page
        tasks.ask(
            page,
            lambda: page.office.retention.holds_on(complaint_id),
            lambda holds: page.view.show_holds(complaint_id, holds),
            lambda _gone: True,
        )

    def _open(self) -> None:
        if self._page.case is not None:
            self.open_on(self._page.case)

    def open_on(self, case: CaseFile) -> None:
        """Ask what a case is held for."""
        form = CaseHoldForm(self._page.office, case.complaint)
        self._page.open_form(form, self.tr("The case is held."))
