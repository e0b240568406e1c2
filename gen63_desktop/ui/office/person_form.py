"""Adding a person to the office, and changing what is known of one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.identity import Person, Role
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared.choice_fields import ChecklistField
from gen63_desktop.ui.shared.fields import TextField, TickField
from gen63_desktop.ui.shared.merging import EditForm, Versions
from gen63_desktop.ui.shared.role_words import role_words


class PersonForm(EditForm):
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
        changed = self._typed(self._person)
        self.act(self.tr("Saving the person"), lambda: self._office.people.change(changed))

    def versions(self, theirs: Any) -> Versions | None:
        """The person as they were, as they are typed, and how they are saved."""
        del theirs
        if self._person is None:
            return None
        return Versions(self._person, self._typed(self._person), self._office.people.change)

    def _typed(self, person: Person) -> Person:
        roles = tuple(Role(role) for role in self._roles.value())
        active = self._active.value() if self._active is not None else True
        return replace(person, name=self._name.value(), title=self._title.value(), roles=roles, active=active)
