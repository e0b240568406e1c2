"""Steps of tests about sign-ins: who opens the office, what its history says."""

from __future__ import annotations

import json
from pathlib import Path

from gen63_desktop import startup
from gen63_desktop.domain.identity import Person, Role
from gen63_desktop.services.access.access import Access
from gen63_desktop.services.office import Office
from gen63_desktop.store.encryption.sealing import FLOOR
from tests.offices import PASSPHRASE, PERSON, MovableClock

OWN = "maple canyon ribbon seventeen"
OTHER = "orbit walnut kettle friday"
JIA = "Jia Tan"


def access_of(office: Office) -> Access:
    assert office.access is not None
    return office.access


def opened(folder: Path, person: str = PERSON, passphrase: str = PASSPHRASE, own: str = "") -> Office:
    return startup.open_office(
        folder, person, passphrase, own_passphrase=own, clock=MovableClock(), cost=FLOOR
    )


def acts(office: Office) -> list[str]:
    """Every act of the history, in order."""
    with office.session.ask() as reader:
        found = reader.connection.exec_driver_sql("SELECT act FROM history_entries ORDER BY seq")
        return [row[0] for row in found]


def details(office: Office, act: str) -> dict[str, object]:
    """What the last entry of an act says of itself."""
    with office.session.ask() as reader:
        query = "SELECT payload FROM history_entries WHERE act = ? ORDER BY seq DESC LIMIT 1"
        row = reader.connection.exec_driver_sql(query, (act,)).one()
        return dict(json.loads(row[0])["detail"])


def given_jia(office: Office) -> tuple[Person, str]:
    """A second person, with the first passphrase that they were given."""
    person = office.people.add(JIA, (Role.OFFICER,))
    return person, access_of(office).give(person.id)


def sound(office: Office) -> bool:
    return office.history.verify().problems == ()


class opened_as_usual:  # noqa: N801  reads as a phrase
    """The office, open within the block."""

    def __init__(self, folder: Path) -> None:
        self._office = opened(folder)

    def __enter__(self) -> Office:
        return self._office

    def __exit__(self, *_error: object) -> None:
        self._office.close()
