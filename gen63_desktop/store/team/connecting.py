"""Connections to a team's server: whose, how they are secured, and what a pooled one forgets.

From one passphrase come two secrets that say nothing of one another: the password of the login, here,
and the key that wraps the person's slot, in `encryption`. Each is argon2id over the passphrase with a
salt of its own, this one bound to address and login, because it is needed before anything of the server
can be read. What the server keeps (a SCRAM verifier of the password) and what it hands out (the wrapped
slot) cost the same to try a passphrase against, and neither gives away the other: a server that learned
the password could still open no slot. SCRAM is required, so that no server is ever sent the password.
"""

from __future__ import annotations

import base64
import os
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.pool import NullPool, QueuePool

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.team_address import TeamAddress
from gen63_desktop.store import driver
from gen63_desktop.store.encryption.sealing import Cost, derive, subkey
from gen63_desktop.store.engine import say_no_values
from gen63_desktop.store.team.proving_names import require_certificate_file, why_not

_PASSWORD_COST = Cost()
"""Fixed: it is needed before anything can be read that could say another."""


def server_login(address: TeamAddress, login: str) -> str:
    """The login's name at the server: one server may hold several offices."""
    return f"{address.database}.{login}"


def password_of(passphrase: str, address: TeamAddress, login: str) -> str:
    """The password that a passphrase gives for one login at one address."""
    place = f"gen63 team\0{address.host}\0{address.port}\0{address.database}\0{login}"
    stretched = derive(passphrase, sha256(place.encode()).digest()[:16], _PASSWORD_COST)
    return base64.urlsafe_b64encode(subkey(stretched, "database password")).decode().rstrip("=")


def connect_as(
    address: TeamAddress,
    user: str,
    password: str,
    *,
    database: str | None = None,
    role: str = "",
    pooled: bool = True,
) -> Engine:
    """An engine for one user of the server, acting as ``role`` where one is named."""
    engine = create_engine(
        URL.create(
            "postgresql+psycopg", user, password, address.host, address.port, database or address.database
        ),
        connect_args=_manners(address, role),
        hide_parameters=True,
        pool_pre_ping=pooled,
        poolclass=QueuePool if pooled else NullPool,
        pool_reset_on_return=None,
    )
    event.listen(engine, "handle_error", say_no_values)
    event.listen(engine, "reset", _forget)
    driver.watch(engine)
    return engine


def _manners(address: TeamAddress, role: str) -> dict[str, Any]:
    """How a connection is secured; readers and writers see what was committed."""
    manners: dict[str, Any] = {
        "application_name": "gen63",
        "connect_timeout": 15,
        "prepare_threshold": None,  # see `server_steps`
        "options": "-c search_path=public -c default_transaction_isolation=read\\ committed"
        " -c default_transaction_read_only=off -c row_security=on" + (f" -c role={role}" if role else ""),
        "require_auth": "scram-sha-256",
        "channel_binding": "prefer",
    }
    if address.is_this_computer:
        return manners | {"sslmode": "prefer"}
    return manners | {"sslmode": "verify-full", "sslrootcert": address.certificate or "system"}


class Password:
    """The password of an open office's connections, until it is locked."""

    def __init__(self, password: str) -> None:
        self._password: str | None = password

    def forget(self) -> None:
        """Give it up: nobody gets a connection any more."""
        self._password = None

    def take(self, password: str) -> None:
        """From now on connections are made with this one."""
        self._password = password

    def watch(self, engine: Engine) -> Engine:
        """Give it to the engine's connections."""
        event.listen(engine, "do_connect", self._give)
        return engine

    def _give(self, _dialect: object, _record: object, _words: object, manners: dict[str, Any]) -> None:
        if self._password is None:
            raise Refused("The office is locked.", "Type your passphrase to go on.")
        manners["password"] = self._password


_FORGET = (
    "CLOSE ALL; SET SESSION AUTHORIZATION DEFAULT; RESET ALL; UNLISTEN *; SELECT pg_advisory_unlock_all();"
    " DISCARD TEMP; DISCARD SEQUENCES"
)
"""DISCARD ALL but for the plans of statements: those are the program's own, and the server makes a plan anew by itself
where who asks, row security or a table has changed since."""


def _forget(connection: Any, _record: object, _state: object) -> None:
    """What one piece of work set on a connection does not stick to it for the next."""
    connection.rollback()
    connection.autocommit = True
    try:
        connection.execute(_FORGET)
    finally:
        connection.autocommit = False


def scram(connection: Connection, user: str, password: str) -> str:
    """What the server keeps of a password: made here, so that no log of the server ever shows it."""
    at_server: Any = connection.connection.driver_connection
    made = at_server.pgconn.encrypt_password(password.encode(), user.encode(), b"scram-sha-256")
    return bytes(made).decode()


@contextmanager
def reached(engine: Engine, address: TeamAddress) -> Iterator[Connection]:
    """A first connection: what is wrong with server, certificate or password is told apart."""
    from sqlalchemy.exc import OperationalError

    require_certificate_file(address)
    try:
        connection = engine.connect()
    except OperationalError as error:
        raise _unreached(error, address) from None
    with connection:
        yield connection


class NotAccepted(Refused):
    """The server does not accept login and password."""


def _unreached(error: Any, address: TeamAddress) -> Refused:
    spoken_to = getattr(error.orig, "pgconn", None)
    if spoken_to is not None and spoken_to.used_password:
        return NotAccepted(
            "The server does not accept this login with this passphrase.",
            "Check the login, Caps Lock and the keyboard language, then type the passphrase again.",
        )
    if address.is_this_computer:
        return Refused("The server does not answer.", "Check that it is running.", where=str(address))
    # the driver heeds this variable, so what it met is asked in the same place
    return why_not(address, os.environ.get("PGHOSTADDR", ""))


def run(connection: Connection, sql: str) -> None:
    """Run statements that take no parameters, as they stand."""
    connection.exec_driver_sql(sql.replace("%", "%%"))


def quoted(value: str) -> str:
    """A text inside of a statement that takes no parameters."""
    if "\0" in value or "\\" in value:
        raise ValueError("such a text stands in no statement")
    return "'" + value.replace("'", "''") + "'"


def name(identifier: str) -> str:
    """A name inside of a statement."""
    if "\0" in identifier:
        raise ValueError("such a name stands in no statement")
    return '"' + identifier.replace('"', '""') + '"'


def require_team_parts() -> None:
    """Refuse in words where the driver of PostgreSQL is not installed."""
    try:
        import psycopg  # noqa: F401
    except ImportError as error:
        raise Refused(
            "This installation cannot reach a team's office: its part for PostgreSQL is missing.",
            "Install the program again (python3 run.py setup).",
        ) from error
