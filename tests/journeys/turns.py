"""People who sign in to one office in turn, at the same computer."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QAbstractButton

from gen63_desktop import startup
from gen63_desktop.domain.identity import Role
from gen63_desktop.services.office import Office
from gen63_desktop.store.encryption.sealing import FLOOR
from gen63_desktop.ui.shell.application import Shell
from tests.journeys.conftest import show
from tests.journeys.hands import Hands, until
from tests.offices import PASSPHRASE, PERSON, MovableClock

OWN = "orbit walnut kettle friday"


def joins(office: Office, name: str, *roles: Role) -> None:
    """Somebody signs in for the first time, with a passphrase of their own."""
    person = office.people.add(name, roles)
    assert office.access is not None
    assert office.folder is not None
    given = office.access.give(person.id)
    startup.open_office(
        office.folder, name, given, own_passphrase=OWN, clock=MovableClock(), cost=FLOOR
    ).close()


def next_is(name: str, shell: Shell, hands: Hands, folder: Path, clock: MovableClock) -> Office:
    """Whoever is at the window leaves the office, and this person opens it."""
    if shell.main is not None:
        hands.menu("File", "Close the office")
        until(lambda: shell.main is None, "the office closed")
    passphrase = PASSPHRASE if name == PERSON else OWN
    office = startup.open_office(folder, name, passphrase, clock=clock, cost=FLOOR)
    show(shell, office, hands)
    return office


def open_case(hands: Hands, number: str) -> None:
    """Show a complaint of the list."""
    hands.press("Ctrl+2")
    hands.rest()
    shown = [one for one in hands.front.findChildren(QAbstractButton) if one.isVisible()]
    hands.click_at(next(one for one in shown if one.accessibleName().startswith("All  ")))
    hands.click_row(hands.list, number)
    hands.reads(number)
    hands.rest()


def command(hands: Hands, *path: str) -> None:
    """Choose a command on the complaint that is shown."""
    hands.menu("Complaints", *path)
