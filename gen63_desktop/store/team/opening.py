"""Signing in to a team's office: who signs in is told apart by the server itself."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Engine

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.team_address import TeamAddress, require_login
from gen63_desktop.store import schema_upgrade
from gen63_desktop.store.audit_trail import guards
from gen63_desktop.store.confidential import Vault
from gen63_desktop.store.encryption.keys import Keys
from gen63_desktop.store.encryption.sealing import Cost
from gen63_desktop.store.engine import WRITES
from gen63_desktop.store.faults import in_words
from gen63_desktop.store.office_folder import FirstPassphrase
from gen63_desktop.store.tables.base import MEMBERS
from gen63_desktop.store.team import slots as rows
from gen63_desktop.store.team.blobs import TeamAttachments
from gen63_desktop.store.team.connecting import (
    Password,
    connect_as,
    password_of,
    reached,
    require_team_parts,
    server_login,
)  # fmt: skip
from gen63_desktop.store.team.looking import Looking
from gen63_desktop.store.team.office_keys import TeamKeys, set_password
from gen63_desktop.store.team.whereabouts import ServerWhereabouts
from gen63_desktop.store.team.whole import ServerPlace
from gen63_desktop.store.unit_of_work import Store


@dataclass(frozen=True, slots=True)
class TeamSignIn:
    """Who signs in.

    ``own``: the passphrase that takes the place of one that somebody else gave. ``code``: of the first
    sign-in after the office moved to this address; from then on the passphrase alone is enough.
    """

    login: str
    passphrase: str
    own: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class OpenTeam:
    """An open office of a team: what the services work on, and how it is closed."""

    address: TeamAddress
    login: str
    store: Store
    keys: Keys
    attachments: TeamAttachments
    office_keys: TeamKeys

    @property
    def place(self) -> ServerPlace:
        """Where it is, for what the server's login for backups does."""
        return ServerPlace(self.address, self.keys)

    @property
    def whereabouts(self) -> ServerWhereabouts:
        """Who has what open."""
        return ServerWhereabouts(self.store.engine, self.keys, server_login(self.address, self.login))

    def close(self) -> None:
        """Give up the connections."""
        self.store.close()


def open_team(address: TeamAddress, sign_in: TeamSignIn) -> OpenTeam:
    """Open the office."""
    require_team_parts()
    login = require_login(sign_in.login)
    user = server_login(address, login)
    password = Password(password_of(sign_in.code or sign_in.passphrase, address, login))
    engine = password.watch(connect_as(address, user, ""))
    setattr(engine.dialect, MEMBERS, True)
    try:
        _require_this_version(engine, address)
        with in_words(), engine.connect() as connection, connection.begin():
            slots, person = rows.own(connection, user)
        keys = rows.opened(slots, person, sign_in.passphrase)
        store = Store(engine, Vault(keys))
        store.looks = Looking(engine)
        office_keys = TeamKeys(address, login, keys, password, store)
        _bring_up(office_keys, slots, sign_in)
        if sign_in.code and not slots.is_first(keys):
            with in_words(), engine.connect() as plain, plain.begin():
                set_password(plain.execution_options(**{WRITES: True}), address, login, sign_in.passphrase)
            password.take(password_of(sign_in.passphrase, address, login))
        store.vault = Vault(keys)
        attachments = TeamAttachments(engine, lambda: keys.office_keys("attachments"), office_keys.renew)
        return OpenTeam(address, login, store, keys, attachments, office_keys)
    except BaseException:
        engine.dispose()
        raise


def _bring_up(office_keys: TeamKeys, slots: rows.TeamSlots, sign_in: TeamSignIn) -> None:
    """A first passphrase is changed for one of the person's own; a weak slot is wrapped anew."""
    keys = office_keys.keys
    if slots.is_first(keys):
        if not sign_in.own:
            raise FirstPassphrase(
                "This passphrase was given to you for the first time only.",
                "Choose one of your own: from then on nobody else can sign in with your name.",
            )
        with office_keys.changing() as changed:
            keys.take(changed.make_own(keys, sign_in.own))
    elif slots.is_weak(keys, Cost()) or not slots.escrowed(keys):
        with office_keys.changing() as changed:
            if changed.is_weak(keys, Cost()):
                changed.change_passphrase(keys, sign_in.passphrase)
            if not changed.escrowed(keys):
                changed.put_in_escrow(keys)


def _require_this_version(engine: Engine, address: TeamAddress) -> None:
    with in_words(), reached(engine, address) as connection:
        if not connection.exec_driver_sql("SELECT to_regclass('public.alembic_version')").scalar():
            raise Refused("There is no office at this address.", "Check the address.", where=str(address))
        if connection.exec_driver_sql("SELECT gen63_me()").scalar() is None:
            raise Refused(
                "This login is not, or no longer, of this office.", "Ask an administrator of the office."
            )
        revision = str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar())
    schema_upgrade.require_known(revision)
    if revision != schema_upgrade.HEAD:
        raise Refused(
            "The office's database is of an earlier version of the program.",
            "Whoever keeps the server brings it up to date: gen63 team upgrade --address {address}.",
            address=str(address),
        )
    guards.watch(engine)
