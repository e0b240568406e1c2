"""What is recorded of an employee by hand: a leave, and what holds from a day on."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.training.records import RosterEntry
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared.day_field import DayField
from gen63_desktop.ui.shared.fields import TextField, TickField
from gen63_desktop.ui.shared.form import Form


class LeaveForm(Form):
    """A leave, or the end of one."""

    def __init__(self, office: Office, entry: RosterEntry, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Leave of {name}").format(name=entry.name), self.tr("Record it"), parent)
        self.about = "training.leave"
        self._office = office
        self._entry = entry
        today = office.session.today
        self.add(DayField("first", self.tr("First day of the leave"), today, required=True))
        self.add(
            DayField(
                "last",
                self.tr("Last day of the leave"),
                today,
                hint=self.tr(
                    "Leave it empty while the end is not known. To record the end later, give the same first day."
                ),
            )
        )
        self.start()

    def send(self) -> None:
        """Record it."""
        given = self.values()
        employee = self._entry.employee_id
        self.act(
            self.tr("Recording the leave"),
            lambda: self._office.training.record_leave(employee, given["first"], given["last"]),
        )


class EntryForm(Form):
    """What holds of an employee from a day on."""

    def __init__(self, office: Office, entry: RosterEntry, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Change the entry of {name}").format(name=entry.name), self.tr("Save"), parent
        )
        self.about = "training.entry"
        self._office = office
        self._entry = entry
        self.add(
            DayField(
                "since",
                self.tr("From this day on"),
                office.session.today,
                required=True,
                not_after_today=True,
                hint=self.tr("What holds before this day stays as it is."),
            )
        )
        for name, label in (
            ("name", self.tr("Name")),
            ("department", self.tr("Department")),
            ("role", self.tr("Job title")),
            ("supervisor", self.tr("Supervisor")),
            ("supervisor_email", self.tr("Supervisor's e-mail")),
        ):
            self.add(TextField(name, label, required=name == "name"))
        self.add(TickField("practitioner", self.tr("Works in public safety analytics")))
        self.add(TickField("present", self.tr("Is employed")))
        for name in (
            "name",
            "department",
            "role",
            "supervisor",
            "supervisor_email",
            "practitioner",
            "present",
        ):
            self.fields[name].set_value(getattr(entry, name))
        self.start()

    def send(self) -> None:
        """Save it."""
        given = self.values()
        since = given.pop("since")
        entry = replace(self._entry, **given)
        self.act(self.tr("Saving the entry"), lambda: self._office.training.change_person(entry, since))
