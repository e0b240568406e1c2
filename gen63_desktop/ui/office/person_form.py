"""Adding a person to the office, and changing what is known of one."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.identity import Person, Role
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared.choice_fields import ChecklistField
from gen63_desktop.ui.shared.fields import TextField, TickField
from gen63_desktop.ui.shared.form import Form


def role_words(role: Role) -> str:
    """The role as people call it."""
    return {
        Role.ADMINISTRATOR: QCoreApplication.translate("Roles", "Administrator"),
        Role.CHIEF: QCoreApplication.translate("Roles", "Chief Civil Rights Officer"),
        Role.OFFICER: QCoreApplication.translate("Roles", "Civil rights officer"),
        Role.INVESTIGATOR: QCoreApplication.translate("Roles", "Investigator"),
        Role.REVIEWER: QCoreApplication.translate("Roles", "SSLE reviewer"),
        Role.EXECUTIVE: QCoreApplication.translate("Roles", "Executive reader"),
        Role.AUDITOR: QCoreApplication.translate("Roles", "Auditor"),
    }[role]


class PersonForm(Form):
    """Name, title, roles; for a known person also whether they are still with the office."""

    def __init__(self, office: Office, person: Person | None = None, parent: QWidget | None = None) -> None:
        title = self.tr("Add a person") if person is None else self.tr("Change a person")
        super().__init__(title, self.tr("Save"), parent)
        self._office = office
        self._person = person
        self._name = self.add(
            TextField(
                "name", self.tr("Name"), required=True, hint=self.tr("As it stands on records and reports.")
            )
        )
        self._title = self.add(TextField("title", self.tr("Title")))
        self._roles = self.add(
            ChecklistField("roles", self.tr("Roles"), [(role, role_words(role)) for role in Role], lines=7)
        )
        self._active: TickField | None = None
        if person is not None:
            self._active = self.add(TickField("active", self.tr("Is with the office")))
            self._name.set_value(person.name)
            self._title.set_value(person.title)
            self._roles.set_value([str(role) for role in person.roles])
            self._active.set_value(person.active)
        self.start()

    def send(self) -> None:
        """Add or change the person."""
        name, title = self._name.value(), self._title.value()
        roles = tuple(Role(role) for role in self._roles.value())
        if self._person is None:
            self.act(self.tr("Adding the person"), lambda: self._office.people.add(name, roles, title))
            return
        active = self._active.value() if self._active is not None else True
        changed = replace(self._person, name=name, title=title, roles=roles, active=active)
        self.act(self.tr("Saving the person"), lambda: self._office.people.change(changed))
