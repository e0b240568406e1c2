"""Making a team's office at a server: its database, its roles, its schema, its rights, its first login.

Done with the login of somebody who keeps the server. Afterwards that login is not needed any more, but to
bring the schema up to date, and to make backups.
"""

from __future__ import annotations

import contextlib
import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import DBAPIError

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.team_address import TeamAddress
from gen63_desktop.store import schema_upgrade
from gen63_desktop.store.encryption.keys import Keys
from gen63_desktop.store.encryption.slots import Slots
from gen63_desktop.store.faults import in_words
from gen63_desktop.store.team import slots as slot_rows
from gen63_desktop.store.team.connecting import (
    connect_as,
    name,
    password_of,
    quoted,
    reached,
    require_team_parts,
    run,
    scram,
    server_login,
)  # fmt: skip
from gen63_desktop.store.team.rights.installing import install
from gen63_desktop.store.team.rights.names import ServerRoles
from gen63_desktop.store.team.rights.tables import OF_VIOLATIONS, REPORTS_OF_CASES

_OLDEST = 140000
_KNOWS_ICU = 150000
_LET_IN = text("SELECT gen63_let_in(:slot, :login, :person, :verifier, :until)")


@dataclass(frozen=True, slots=True)
class Administrator:
    """Who keeps the server: a login of its own, not of the office."""

    login: str
    password: str


@dataclass(frozen=True, slots=True)
class Made:
    """An office whose tables are there; ``engine`` acts as its owner."""

    address: TeamAddress
    engine: Engine
    administrator: Administrator
    new_database: bool
    backup_password: str

    def put_in_force(self) -> None:
        """Put the rights in force: before that, nobody but the owner reads anything."""
        with in_words(), self.engine.begin() as connection:
            install(connection, self.address.database)

    def keep_slots(self, slots: Slots, keys: Keys) -> None:
        """Store the slots of a new office, or of one that moved here, under the MAC of a team's slots."""
        with in_words(), self.engine.begin() as connection:
            moved = slot_rows.TeamSlots(slots.content)
            moved.seal(keys.data_key)
            slot_rows.save(connection, moved)

    def let_in(
        self, slot: str, login: str, person_id: int, secret: str, until: datetime | None = None
    ) -> None:
        """Make the login of a person; ``secret``: their passphrase, or the code of their first sign-in."""
        with in_words(), self.engine.begin() as connection:
            let_in(connection, self.address, slot, login, person_id, secret, until)

    def close(self) -> None:
        """Give up the connections."""
        self.engine.dispose()

    def abandon(self) -> None:
        """Take back what was made of an office that could not be finished."""
        self.engine.dispose()
        with contextlib.suppress(DBAPIError):
            _unmake(self.address, self.administrator, with_database=self.new_database)


def let_in(
    connection: Connection,
    address: TeamAddress,
    slot: str,
    login: str,
    person_id: int,
    secret: str,
    until: datetime | None = None,
) -> None:
    """Make the login of a person, as an administrator of the office or of the server."""
    user = server_login(address, login)
    verifier = scram(connection, user, password_of(secret, address, login))
    connection.execute(
        _LET_IN,
        {"slot": slot, "login": login, "person": person_id, "verifier": verifier, "until": until},
    )


def lay_out(address: TeamAddress, administrator: Administrator) -> Made:
    """Make database, roles and tables; what was begun is taken back if it cannot be finished."""
    require_team_parts()
    new = _make_database(address, administrator)
    roles = ServerRoles(address.database)
    try:
        _require_empty(address, administrator)
        backup_password = _make_roles(address, administrator, roles)
        engine = as_owner(address, administrator)
        schema_upgrade.upgrade(engine)
    except BaseException:
        if new:
            with contextlib.suppress(DBAPIError):
                _unmake(address, administrator, with_database=True)
        raise
    return Made(address, engine, administrator, new, backup_password)


def as_owner(address: TeamAddress, administrator: Administrator) -> Engine:
    """The administrator of the server, acting as the owner of the office."""
    role = ServerRoles(address.database).owner
    return connect_as(address, administrator.login, administrator.password, role=role)


def bring_up_to_date(address: TeamAddress, administrator: Administrator) -> None:
    """Bring the schema to this version of the program, and the rights with it."""
    require_team_parts()
    engine = as_owner(address, administrator)
    try:
        with in_words(), reached(engine, address) as connection:
            if schema_upgrade.revision_of(connection) is None:
                raise Refused("There is no office at this address.", "Check the address.", where=str(address))
        schema_upgrade.upgrade(engine)
        with in_words(), engine.begin() as connection:
            install(connection, address.database)
            kinds = ", ".join(map(quoted, (*OF_VIOLATIONS, *REPORTS_OF_CASES)))
            run(connection, _NOTE_AGAIN.format(kinds=kinds))
    finally:
        engine.dispose()


_NOTE_AGAIN = (
    "SELECT gen63_note_case(seq, kind, record_id, data) FROM history_changes WHERE kind IN ({kinds})"
)
"""Earlier versions did not note of which case these tell, so that no wall hid what they say."""


def _make_database(address: TeamAddress, administrator: Administrator) -> bool:
    """Make the database where there is none; whether it was made."""
    engine = _server(address, administrator)
    try:
        with in_words(), reached(engine, address) as plain:
            connection = plain.execution_options(isolation_level="AUTOCOMMIT")
            _require_able(connection)
            there = connection.execute(
                text("SELECT 1 FROM pg_database WHERE datname = :name"), {"name": address.database}
            )
            if there.first() is not None:
                return False
            _require_no_logins(connection, address)
            order = " LOCALE_PROVIDER icu ICU_LOCALE 'en-US'" if _version(connection) >= _KNOWS_ICU else ""
            run(
                connection,
                f"CREATE DATABASE {name(address.database)} TEMPLATE template0 ENCODING 'UTF8'{order}",
            )
            return True
    finally:
        engine.dispose()


def _require_able(connection: Connection) -> None:
    able: Any = connection.exec_driver_sql(
        "SELECT rolsuper, rolcreaterole AND rolcreatedb AND rolbypassrls FROM pg_roles"
        " WHERE rolname = current_user"
    ).one()
    if not any(able):
        raise Refused(
            "This login of the server may not make an office: it needs to make databases and roles, and to "
            "give the backup its right to read every row.",
            "Sign in with the server's administrator (a superuser, or CREATEDB, CREATEROLE and BYPASSRLS).",
        )
    if _version(connection) < _OLDEST:
        raise Refused("The server is older than PostgreSQL 14.", "Ask for a newer one.")


def _require_no_logins(connection: Connection, address: TeamAddress) -> None:
    query = text("SELECT rolname FROM pg_roles WHERE starts_with(rolname, :start) ORDER BY 1")
    left = connection.execute(query, {"start": f"{address.database}."}).scalars().all()
    if left:
        raise Refused(
            "The server still has logins of an earlier office of this name: {logins}.",
            "Remove them first (DROP ROLE), or give the new office another name.",
            logins=", ".join(left),
        )


def _require_empty(address: TeamAddress, administrator: Administrator) -> None:
    engine = connect_as(address, administrator.login, administrator.password, pooled=False)
    try:
        with in_words(), engine.connect() as connection:
            if inspect(connection).get_table_names():
                raise Refused(
                    "The database {name} holds something already, and nothing is overwritten.",
                    "Give the new office another name. What a making or a move left behind that was broken off is "
                    "removed by whoever keeps the server (DROP DATABASE).",
                    name=address.database,
                )
    finally:
        engine.dispose()


def _make_roles(address: TeamAddress, administrator: Administrator, roles: ServerRoles) -> str:
    """The roles of the office, and who may connect; returns the password of the backup's login."""
    password = secrets.token_urlsafe(24)
    engine = connect_as(address, administrator.login, administrator.password, pooled=False)
    try:
        with in_words(), engine.begin() as connection:
            there = set(connection.exec_driver_sql("SELECT rolname FROM pg_roles").scalars())
            for role in (roles.owner, roles.member, *roles.groups):
                if role not in there:
                    run(connection, f"CREATE ROLE {name(role)} NOLOGIN")
            if roles.keeper not in there:
                run(connection, f"CREATE ROLE {name(roles.keeper)} NOLOGIN NOINHERIT CREATEROLE")
            making = "ALTER" if roles.backup in there else "CREATE"
            verifier = scram(connection, roles.backup, password)
            run(connection, f"{making} ROLE {name(roles.backup)} LOGIN BYPASSRLS PASSWORD {quoted(verifier)}")
            for role in (roles.member, *roles.groups):
                run(connection, f"GRANT {name(role)} TO {name(roles.keeper)} WITH ADMIN OPTION")
            if not connection.exec_driver_sql(
                "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"
            ).scalar():
                run(connection, f"GRANT {name(roles.owner)}, {name(roles.keeper)} TO CURRENT_USER")
            database = name(address.database)
            run(connection, f"REVOKE ALL ON DATABASE {database} FROM PUBLIC")
            run(
                connection,
                f"GRANT CONNECT ON DATABASE {database} TO {name(roles.member)}, {name(roles.backup)}",
            )
            # for tables of an earlier day, which are gone when the connection is given back
            run(connection, f"GRANT TEMPORARY ON DATABASE {database} TO {name(roles.member)}")
            run(connection, f"GRANT CREATE, CONNECT ON DATABASE {database} TO {name(roles.owner)}")
            run(connection, "REVOKE ALL ON SCHEMA public FROM PUBLIC")
            run(connection, f"GRANT ALL ON SCHEMA public TO {name(roles.owner)} WITH GRANT OPTION")
    finally:
        engine.dispose()
    return password


def _unmake(address: TeamAddress, administrator: Administrator, *, with_database: bool) -> None:
    engine = _server(address, administrator)
    try:
        with engine.connect() as plain:
            connection = plain.execution_options(isolation_level="AUTOCOMMIT")
            if not with_database:
                return
            run(connection, f"DROP DATABASE IF EXISTS {name(address.database)} WITH (FORCE)")
            roles = ServerRoles(address.database)
            query = text("SELECT rolname FROM pg_roles WHERE starts_with(rolname, :start)")
            logins = connection.execute(query, {"start": f"{address.database}."}).scalars().all()
            for role in (*logins, *roles.groups, roles.member, roles.backup, roles.keeper, roles.owner):
                run(connection, f"DROP ROLE IF EXISTS {name(role)}")
    finally:
        engine.dispose()


def _server(address: TeamAddress, administrator: Administrator) -> Engine:
    return connect_as(address, administrator.login, administrator.password, database="postgres", pooled=False)


def _version(connection: Connection) -> int:
    return int(connection.exec_driver_sql("SHOW server_version_num").scalar_one())
