"""Roles and duties as people call them, and who is signed in as what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.designations import Designation, duties_of, last_day
from gen63_desktop.domain.identity import Person, Role
from gen63_desktop.domain.roles import Duty
from gen63_desktop.ui.shared import words


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


def duty_words(duty: Duty) -> str:
    """What a designee may do for the chief, as people call it."""
    return {
        Duty.AUDITS: QCoreApplication.translate("Roles", "90-day audits"),
        Duty.COMPLAINTS: QCoreApplication.translate("Roles", "complaints and findings"),
        Duty.COMMENT_REVIEW: QCoreApplication.translate("Roles", "sign-off of the comment review"),
        Duty.REPORTS: QCoreApplication.translate("Roles", "issuing reports"),
    }[duty]


def duties_words(designation: Designation) -> str:
    """All that a designee was named for."""
    held = duties_of(designation)
    return ", ".join(duty_words(duty) for duty in Duty if duty in held)


def signed_in_words(person: Person) -> str:
    """Who is signed in, with their roles."""
    if not person.roles:
        said = QCoreApplication.translate("Roles", "You are signed in as {name}, without a role.")
        return said.format(name=person.name)
    said = QCoreApplication.translate("Roles", "You are signed in as {name} ({roles}).")
    return said.format(name=person.name, roles=", ".join(role_words(role) for role in person.roles))


def designees_words(today: Iterable[Designation], names: Mapping[int, str]) -> str:
    """Who acts for the chief today, for what, and until when; empty where nobody does."""
    said = QCoreApplication.translate("Roles", "Designee of the chief until {day}: {name} ({duties}).")
    return " ".join(
        said.format(
            day=words.day(last_day(one)), name=names.get(one.person_id, "?"), duties=duties_words(one)
        )
        for one in today
    )
