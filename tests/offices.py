"""Offices for tests: real databases, a clock that the test sets, and one signed-in person.

``office`` is an embedded office. ``either_office`` is the same on both engines; use it for whatever
touches SQL.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from gen63_desktop import startup
from gen63_desktop.domain.identity import OfficeFacts, Person
from gen63_desktop.services.office import Office
from gen63_desktop.services.seeding import seed
from gen63_desktop.services.session import Session
from gen63_desktop.store import schema_upgrade
from gen63_desktop.store.confidential import Vault
from gen63_desktop.store.encryption.key_file import Keys
from gen63_desktop.store.encryption.sealing import FLOOR
from gen63_desktop.store.engine import team
from gen63_desktop.store.office_folder import attachments_of
from gen63_desktop.store.unit_of_work import Store
from tests.postgresql_databases import database, name_of

PERSON = "Dana Whitfield"
PASSPHRASE = "violet harbor lantern ninety"
NEW = startup.NewOffice("Office of Civil Rights, Fictional Transit", PERSON)
TODAY = date(2026, 11, 20)


class MovableClock:
    """The time as the test says; `on` moves it to noon of a day."""

    def __init__(self) -> None:
        self.on(TODAY)

    def __call__(self) -> datetime:
        return self.instant

    def on(self, day: date) -> None:
        self.instant = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)

    def pass_time(self, **by: float) -> None:
        self.instant += timedelta(**by)


@pytest.fixture
def clock() -> MovableClock:
    """The office's clock."""
    return MovableClock()


@pytest.fixture(scope="session")
def _blank_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("blank") / "office"
    startup.create_office(folder, NEW, PASSPHRASE, clock=MovableClock(), cost=FLOOR).close()
    return folder


@pytest.fixture
def office_folder(_blank_office: Path, tmp_path: Path) -> Path:
    """The folder of a closed, empty office."""
    return Path(shutil.copytree(_blank_office, tmp_path / "office"))


@pytest.fixture
def office(office_folder: Path, clock: MovableClock) -> Iterator[Office]:
    """An open, empty embedded office."""
    opened = startup.open_office(office_folder, PERSON, PASSPHRASE, clock=clock, cost=FLOOR)
    yield opened
    opened.close()


@dataclass(frozen=True)
class _Pattern:
    """An empty office on PostgreSQL that each test gets a copy of, and what signs in it."""

    database: str
    keys: Keys
    person: Person
    facts: OfficeFacts


@pytest.fixture(scope="session")
def _pattern(postgresql_server: str) -> Iterator[_Pattern]:
    keys = Keys(PERSON, b"\7" * 32, X25519PrivateKey.generate(), Ed25519PrivateKey.generate())
    facts = OfficeFacts(NEW.name, "0123456789abcdef")
    with database(postgresql_server) as url:
        store = Store(team(url), Vault(keys))
        schema_upgrade.upgrade(store.engine)
        now = MovableClock()
        with store.writing(signer=keys, who=1, office=facts.uid, now=now, act="office.created") as work:
            person = work.add(Person(PERSON, NEW.roles, NEW.title, keys.signing_key))
            facts = work.add(facts)
            seed(work)
        store.close()
        yield _Pattern(name_of(url), keys, person, facts)


@pytest.fixture
def postgresql_office(
    postgresql_server: str, _pattern: _Pattern, clock: MovableClock, tmp_path: Path
) -> Iterator[Office]:
    """An open, empty office on PostgreSQL."""
    with database(postgresql_server, like=_pattern.database) as url:
        store = Store(team(url), Vault(_pattern.keys))
        attachments = attachments_of(tmp_path, store, _pattern.keys)
        session = Session(store, _pattern.keys, _pattern.person, _pattern.facts, attachments, clock)
        yield Office(session, None, store.close)
        store.close()


@pytest.fixture(params=["embedded", "postgresql"])
def either_office(request: pytest.FixtureRequest) -> Office:
    """The same empty office on either engine."""
    name = "office" if request.param == "embedded" else "postgresql_office"
    opened: Office = request.getfixturevalue(name)
    return opened
