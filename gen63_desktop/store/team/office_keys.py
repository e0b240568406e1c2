"""The keys of an open team's office: who can sign in, one's own passphrase, locking and unlocking."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import Connection, text

from gen63_desktop.domain.team_address import TeamAddress, require_login
from gen63_desktop.store.confidential import Vault
from gen63_desktop.store.encryption.keys import Keys
from gen63_desktop.store.encryption.slots import Slots
from gen63_desktop.store.engine import WRITES
from gen63_desktop.store.faults import in_words
from gen63_desktop.store.team import slots as rows
from gen63_desktop.store.team.blobs import wrap_anew
from gen63_desktop.store.team.connecting import Password, connect_as, password_of, scram, server_login
from gen63_desktop.store.team.making import let_in
from gen63_desktop.store.team.slots import TeamSlots
from gen63_desktop.store.unit_of_work import Store

OWN_PASSWORD = text("SELECT gen63_own_password(:verifier)")
_TAKEN = text("SELECT rolname FROM pg_roles")
_PERSON = text("SELECT id FROM people WHERE name = :name AND active = 1")


class TeamKeys:
    """What the services know of the slots at the server."""

    def __init__(
        self, address: TeamAddress, login: str, keys: Keys, password: Password, store: Store
    ) -> None:
        self.keys = keys
        self._ring = ""
        self._address = address
        self._login = login
        self._password = password
        self._store = store
        keys.renew = self.renew
        store.before_writing = self.keep_up

    def renew(self) -> None:
        """Take up the data key and the content keys that the slots hold by now."""
        with in_words(), self._store.engine.connect() as connection, connection.begin():
            self._take_up(rows.read(connection))

    def keep_up(self, connection: Connection) -> None:
        """The same where somebody changed them, as the transaction of this connection sees it."""
        if rows.sealed_ring(connection) not in (None, self._ring):
            self._take_up(rows.read(connection))

    def _take_up(self, slots: TeamSlots) -> None:
        if slots.sealed_ring != self._ring:
            self.keys.take(slots.reopened(self.keys))
            self._ring = slots.sealed_ring

    def slots(self) -> Slots:
        """The slots as they are now, to look at."""
        with in_words(), self._store.engine.connect() as connection, connection.begin():
            return rows.read(connection)

    @contextmanager
    def changing(self) -> Iterator[Slots]:
        """The slots, held alone; stored when the block ends, and the server's logins with them."""
        with self._changing() as (_connection, slots):
            yield slots

    @contextmanager
    def _changing(self) -> Iterator[tuple[Connection, TeamSlots]]:
        with in_words(), self._store.engine.connect() as plain:
            connection = plain.execution_options(**{WRITES: True})
            with connection.begin():
                rows.hold(connection)
                slots = rows.read(connection)
                self._take_up(slots)
                before = slots.generation
                yield connection, slots
                if slots.generation != before:
                    rows.save(connection, slots)
                    self._follow(connection, slots)
        if self.keys.slot in slots.secrets:
            self._password.take(password_of(slots.secrets[self.keys.slot], self._address, self._login))

    def _follow(self, connection: Connection, slots: TeamSlots) -> None:
        """Passphrases that were set become passwords of logins, in the same transaction."""
        names = {holder.id: holder.person for holder in slots.holders()}
        for slot, passphrase in slots.secrets.items():
            if slot == self.keys.slot:
                set_password(connection, self._address, self._login, passphrase)
            elif slot in names:
                person = connection.execute(_PERSON, {"name": names[slot]}).scalar_one()
                login = self._free_login(connection, names[slot])
                let_in(connection, self._address, slot, login, person, passphrase)

    def _free_login(self, connection: Connection, name: str) -> str:
        """A login that nobody of this office ever had."""
        taken, wanted = set(connection.execute(_TAKEN).scalars()), login_of(name)
        login, number = wanted, 1
        while server_login(self._address, login) in taken:
            number += 1
            login = f"{wanted[:27]}{number}"
        return login

    def logins(self) -> dict[str, str]:
        """Everybody's login, by the id of their slot."""
        with in_words(), self._store.engine.connect() as connection, connection.begin():
            found = rows.logins(connection)
        start = f"{self._address.database}."
        return {slot: login.removeprefix(start) for slot, login in found.items() if login}

    def failures(self, *_people: str) -> tuple[datetime, ...]:
        """The server refuses and logs failed attempts itself; this office knows of none."""
        return ()

    @property
    def alone(self) -> bool:
        """Whether slots can be taken out now: always, because nobody holds the database's file."""
        return True

    def require_alone(self) -> None:
        """Nothing stands against it."""

    def change_data_key(self, without: Iterable[str]) -> None:
        """Take slots out, end their logins, and seal a new data key to all that stay, in one transaction.

        In it the keys of attached files go under the new key. With the new data key comes a new content key, for all that is encrypted from then on; the earlier ones lie
        sealed under the new data key, which nobody who was taken out ever gets. Other windows take both up before
        they write again.
        """
        with self._changing() as (connection, slots):
            slots.begin_rekey(self.keys, without)
            now = slots.finish_rekey(self.keys)
            wrap_anew(connection, now.office_keys("attachments"))
        self.keys.take(now)
        self.renew()

    def lock(self) -> None:
        """Give up the keys and every connection."""
        self._password.forget()
        self._store.engine.dispose()
        self._store.vault = None
        self.keys.forget()

    def unlock(self, passphrase: str, _at: datetime) -> None:
        """Take the keys up again, with the passphrase of who locked."""
        password = password_of(passphrase, self._address, self._login)
        keys = keys_at(self._address, self._login, password, passphrase)
        self._password.take(password)
        self.keys.take(keys)
        self._store.vault = Vault(self.keys)


def keys_at(address: TeamAddress, login: str, password: str, passphrase: str) -> Keys:
    """The keys of a login, by a connection of its own."""
    from gen63_desktop.store.team.connecting import reached

    user = server_login(address, login)
    engine = connect_as(address, user, password, pooled=False)
    try:
        with in_words(), reached(engine, address) as connection, connection.begin():
            slots, person = rows.own(connection, user)
        return rows.opened(slots, person, passphrase)
    finally:
        engine.dispose()


def set_password(connection: Connection, address: TeamAddress, login: str, passphrase: str) -> None:
    """Let the passphrase give the password of one's own login."""
    verifier = scram(connection, server_login(address, login), password_of(passphrase, address, login))
    connection.execute(OWN_PASSWORD, {"verifier": verifier})


def login_of(name: str) -> str:
    """The login that a name gives: "Dana Whitfield" signs in as dana.whitfield."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    words = re.findall("[a-z0-9]+", plain)
    joined = ".".join(words)[:30].rstrip(".") if words else "person"
    return require_login(joined if joined[0].isalpha() else f"p{joined}"[:30])
