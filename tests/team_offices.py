"""Offices of a team for tests: made at the throw-away server as an administrator makes them.

``team_place`` makes an empty office; ``team_office`` opens it as its first person. Further people are let in
by `let_in`, with a login and a passphrase of their own.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import psycopg
import pytest
from sqlalchemy.engine import make_url

from gen63_desktop import startup
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.team_address import TeamAddress
from gen63_desktop.services.office import Office
from gen63_desktop.store.team import connecting
from gen63_desktop.store.team.connecting import password_of, server_login
from gen63_desktop.store.team.making import Administrator
from gen63_desktop.store.team.office_keys import login_of
from tests.offices import NEW, PASSPHRASE, MovableClock

LOGIN = "dana"
OWN = "copper meadow whistle forty"
_numbers = itertools.count(1)


@dataclass
class TeamPlace:
    """Where a team's office of a test is, and who opened it."""

    address: TeamAddress
    administrator: Administrator
    clock: MovableClock
    backup_password: str = ""
    opened: list[Office] = field(default_factory=list)

    def open(self, login: str = LOGIN, passphrase: str = PASSPHRASE, **how: Any) -> Office:
        office = startup.open_team_office(self.address, login, passphrase, clock=self.clock, **how)
        self.opened.append(office)
        return office

    def let_in(self, chief: Office, name: str, *roles: Role) -> Office:
        """A further person with a sign-in of their own, signed in."""
        person = chief.people.add(name, roles)
        assert chief.access is not None
        first = chief.access.give(person.id)
        return self.open(login_of(name), first, own_passphrase=f"{OWN} {name}")

    def again(self, name: str) -> Office:
        """The same person, in another program."""
        return self.open(login_of(name), f"{OWN} {name}")

    @contextmanager
    def by_hand(self, login: str, passphrase: str) -> Iterator[psycopg.Connection[Any]]:
        """What a person can do with a program of their own at the server."""
        user, password = server_login(self.address, login), password_of(passphrase, self.address, login)
        with psycopg.connect(self.dsn(user, password)) as connection:
            yield connection

    @contextmanager
    def as_superuser(self) -> Iterator[psycopg.Connection[Any]]:
        with psycopg.connect(self.dsn(self.administrator.login, self.administrator.password)) as connection:
            yield connection

    def dsn(self, user: str, password: str) -> str:
        where = self.address
        return psycopg.conninfo.make_conninfo(
            host=where.host, port=where.port, dbname=where.database, user=user, password=password
        )


@pytest.fixture(autouse=True, scope="session")
def _cheap_passwords() -> Iterator[None]:
    """Passwords of tests need not cost what a guess must cost."""
    from gen63_desktop.store.encryption.sealing import FLOOR

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(connecting, "_PASSWORD_COST", FLOOR)
        yield


MakeAddress = Callable[[], tuple[TeamAddress, Administrator]]


@contextmanager
def addresses(postgresql_server: str) -> Iterator[MakeAddress]:
    """Addresses at which there is nothing yet; what is made there is gone at the end."""
    server = make_url(postgresql_server)
    made: list[TeamAddress] = []

    def make() -> tuple[TeamAddress, Administrator]:
        name = f"team_{os.getpid()}_{next(_numbers)}"
        made.append(TeamAddress(str(server.host), int(server.port or 0), name))
        return made[-1], Administrator(str(server.username), str(server.password))

    yield make
    admin = server.set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(admin, autocommit=True) as connection:
        for address in made:
            _drop(connection, address.database)


@contextmanager
def team(postgresql_server: str, clock: MovableClock) -> Iterator[TeamPlace]:
    """An office of a team with its first person."""
    with addresses(postgresql_server) as make:
        address, administrator = make()
        password = startup.create_team_office(address, administrator, NEW, LOGIN, PASSPHRASE, clock=clock)
        place = TeamPlace(address, administrator, clock, password)
        yield place
        for office in place.opened:
            office.close()


@pytest.fixture
def new_address(postgresql_server: str) -> Iterator[MakeAddress]:
    """Addresses at which there is nothing yet."""
    with addresses(postgresql_server) as make:
        yield make


def _drop(connection: psycopg.Connection[Any], database: str) -> None:
    connection.execute(f"DROP DATABASE IF EXISTS {database} WITH (FORCE)".encode())
    roles = connection.execute(
        "SELECT rolname FROM pg_roles WHERE starts_with(rolname, %s) OR starts_with(rolname, %s)",
        (f"{database}.", f"{database}_"),
    ).fetchall()
    for (role,) in roles:
        connection.execute(f'DROP ROLE "{role}"'.encode())


@pytest.fixture
def team_place(postgresql_server: str, clock: MovableClock) -> Iterator[TeamPlace]:
    """An office of a team with its first person, this test's own."""
    with team(postgresql_server, clock) as place:
        yield place


@pytest.fixture
def team_office(team_place: TeamPlace) -> Office:
    """The same, open."""
    return team_place.open()
