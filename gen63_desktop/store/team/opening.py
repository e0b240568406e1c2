"""Signing in to a team's office: who signs in is told apart by the server itself."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Engine, text

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.team_address import TeamAddress, require_login
from gen63_desktop.store import schema_upgrade
from gen63_desktop.store.confidential import Vault
from gen63_desktop.store.encryption.keys import Keys
from gen63_desktop.store.faults import in_words
from gen63_desktop.store.team.blobs import TeamAttachments
from gen63_desktop.store.team.connecting import (
    connect_as,
    password_of,
    reached,
    require_team_parts,
    scram,
    server_login,
)  # fmt: skip
from gen63_desktop.store.team.slots import SlotRows
from gen63_desktop.store.unit_of_work import Store

_OWN_PASSWORD = text("SELECT gen63_own_password(:verifier)")


@dataclass(frozen=True, slots=True)
class OpenTeam:
    """An open office of a team: what the services work on, and how it is closed."""

    address: TeamAddress
    login: str
    store: Store
    keys: Keys
    attachments: TeamAttachments
    slots: SlotRows

    def close(self) -> None:
        """Give up the connections."""
        self.store.close()


def open_team(address: TeamAddress, login: str, passphrase: str, *, code: str = "") -> OpenTeam:
    """Open the office. ``code``: of a first sign-in; the passphrase alone is enough from then on."""
    require_team_parts()
    login = require_login(login)
    user = server_login(address, login)
    engine = connect_as(address, user, password_of(code or passphrase, address, login))
    try:
        _require_this_version(engine, address)
        rows = SlotRows(engine)
        keys = rows.open(user, passphrase)
        if code:
            set_password(engine, address, login, passphrase)
            engine.dispose()
            engine = connect_as(address, user, password_of(passphrase, address, login))
            rows = SlotRows(engine)
        attachments = TeamAttachments(engine, keys.office_key("attachments"))
        return OpenTeam(address, login, Store(engine, Vault(keys)), keys, attachments, rows)
    except BaseException:
        engine.dispose()
        raise


def set_password(engine: Engine, address: TeamAddress, login: str, passphrase: str) -> None:
    """Let the passphrase give the password of one's own login."""
    with in_words(), engine.begin() as connection:
        verifier = scram(connection, server_login(address, login), password_of(passphrase, address, login))
        connection.execute(_OWN_PASSWORD, {"verifier": verifier})


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
